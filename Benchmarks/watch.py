#!/usr/bin/env python3
"""How long a learner waits between saving and seeing: `nqc workshop watch` in a terminal of its own.

    NQC=.build/release/nqc Benchmarks/watch.py [SAVES]

For each exercise of the course the solution is saved again and again with another comment; timed is from the moment the
file is closed until the screen has been drawn. Prints median and longest, in milliseconds.
"""
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NQC = os.path.abspath(os.environ.get("NQC", os.path.join(ROOT, ".build/release/nqc")))
SAVES = int(sys.argv[1]) if len(sys.argv) > 1 else 20
DRAWN = b"\x1b[J"


class Watch:
    """The program in a terminal of 80 columns and 24 rows."""

    def __init__(self, folder):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm", LC_ALL="C.UTF-8")
            os.execv(NQC, [NQC, "workshop", "watch"])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, seconds):
        """What is written within a time, up to the end of a drawing."""
        got, end = b"", time.monotonic() + seconds
        while not got.endswith(DRAWN):
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.terminal], [], [], left)[0]:
                return got
            got += os.read(self.terminal, 65536)
        return got

    def settle(self):
        while self.read(0.4):
            pass

    def end(self):
        os.kill(self.process, signal.SIGTERM)
        os.waitpid(self.process, 0)


def solution(path):
    lines = open(path, encoding="utf-8").read().split("\n")
    begin = next(i for i, line in enumerate(lines) if line in ("lời_giải: |", "solution: |")) + 1
    end = next(i for i in range(begin, len(lines)) if lines[i] and not lines[i].startswith("  "))
    return "\n".join(line[2:] for line in lines[begin:end]) + "\n"


def save(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def measure(folder, name):
    work = os.path.join(folder, "bai", name)
    text = solution(os.path.join(folder, "khoa-hoc", name))
    watch = Watch(folder)
    watch.settle()
    times = []
    for number in range(SAVES):
        save(work, f"{text}# {number}\n")
        begun = time.monotonic()
        if DRAWN not in watch.read(10):
            sys.exit(f"{name}: nothing was drawn within ten seconds")
        times.append((time.monotonic() - begun) * 1000)
        # Copies and the log are written after the drawing; nobody saves ten times a second.
        watch.settle()
    watch.end()
    return times


def main():
    every = []
    with tempfile.TemporaryDirectory() as place:
        folder = os.path.join(place, "hoc")
        course = os.path.join(ROOT, "Workshops/tach-nhiem-vu")
        subprocess.run([NQC, "workshop", "start", folder, "--course", course, "-q"], check=True)
        for name in sorted(os.listdir(os.path.join(folder, "khoa-hoc"))):
            if not re.match(r"\d.*\.yaml$", name):
                continue
            subprocess.run([NQC, "workshop", "next", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
            times = measure(folder, name)
            every += times
            print(f"{name:40} {statistics.median(times):6.1f} {max(times):6.1f}", flush=True)
    print(f"{'all':40} {statistics.median(every):6.1f} {max(every):6.1f}")


main()
