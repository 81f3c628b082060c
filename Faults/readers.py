"""Two applies at once, again and again, and twenty readers meanwhile: who waits, and for how long."""
import multiprocessing
import os
import sqlite3
import time

from bench import copy, dump, faults


def read(path, until, answers, patience):
    """Opens the store anew for every question, as commands do."""
    longest, questions, blocked, wrong = 0.0, 0, 0, []
    while time.time() < until:
        begun = time.monotonic()
        try:
            database = sqlite3.connect(path, timeout=patience, isolation_level=None)
            database.execute("BEGIN")
            last, = database.execute("SELECT max(id) FROM emission").fetchone()
            # All of one emission or nothing of it: whatever was changed was changed by one that is there.
            later, = database.execute("SELECT count(*) FROM change WHERE emission_id > ?", (last,)).fetchone()
            tasks, = database.execute("SELECT count(*) FROM task WHERE state = 'active'").fetchone()
            database.execute("COMMIT")
            database.close()
            longest = max(longest, time.monotonic() - begun)
            if later or tasks == 0:
                wrong.append((last, later, tasks))
        except sqlite3.OperationalError as error:
            blocked += 1
            if "locked" not in str(error):
                wrong.append(str(error))
        questions += 1
        time.sleep(0.02)
    answers.put((longest, questions, blocked, wrong))


def reading(store, seconds, patience, work):
    """Lets twenty read while something is done. Returns the longest wait, questions and refusals."""
    answers = multiprocessing.Queue()
    until = time.time() + seconds
    readers = [multiprocessing.Process(target=read, args=(store, until, answers, patience)) for _ in range(20)]
    for reader in readers:
        reader.start()
    work(until)
    found = [answers.get() for _ in readers]
    for reader in readers:
        reader.join()
    return (max(a[0] for a in found), sum(a[1] for a in found), sum(a[2] for a in found), [w for a in found for w in a[3]])


def run(bench):
    seconds = bench.options.seconds
    bench.say(f"readers: 20, for {seconds:g} s")
    store = copy(bench.store, os.path.join(bench.place("read"), "monitoring.sqlite"))
    backup = os.path.join(bench.folder, "backup.sqlite")
    applied, waited, day = 0, 0.0, 0
    states = [dump(store)]

    def apply(until):
        nonlocal applied, waited, day
        while time.time() < until:
            day += 1
            sources = bench.after if day % 2 else bench.before
            now = time.strftime("%Y-%m-%d", time.gmtime(1772500000 + 86400 * day))
            begun = time.monotonic()
            arguments = ["apply", "--store", store, "--now", now, "--allow-retire", "--format", "json"]
            both = [bench.start(*arguments, at=sources) for _ in range(2)]
            copied = bench.start("store", "backup", backup, "--replace", "--store", store)
            statuses = [process.wait(60) for process in both]
            waited = max(waited, time.monotonic() - begun)
            bench.expect(statuses == [0, 0], f"two applies at once end with {statuses}")
            bench.expect(copied.wait(60) == 0, "a backup meanwhile fails")
            states.append(dump(store))
            bench.expect(dump(backup) in states[-2:], "a backup meanwhile is of no emission")
            applied += 1

    quiet = reading(store, min(5, seconds), 10, lambda until: None)
    bench.say(f"  nobody writes: {quiet[1]} questions, the longest took {1000 * quiet[0]:.0f} ms")
    busy = reading(store, seconds, 10, apply)
    bench.say(f"  two apply: {busy[1]} questions, the longest took {1000 * busy[0]:.0f} ms, {busy[2]} refused")
    bench.expect(busy[2] == 0 and busy[3] == [], f"readers: {busy[2]} refused, {busy[3][:3]}")
    # Who opens or leaves a store last prepares or clears its log, for which others wait a moment: readers do so too.
    for name, work in [("nobody writes", lambda until: None), ("two apply", apply)]:
        strict = reading(store, min(8, seconds), 0, work)
        bench.say(f"  {name}, and readers wait for nothing: {strict[1]} questions, {strict[2]} met a lock")
        bench.expect(strict[3] == [], f"readers: {strict[3][:3]}")
    database = sqlite3.connect(store)
    emissions, = database.execute("SELECT count(*) FROM emission").fetchone()
    database.close()
    bench.expect(emissions == applied + 1, f"{applied} pairs of applies left {emissions} emissions")
    bench.expect(faults(store) == [], f"{faults(store)}")
    checked = bench.nqc("store", "check", "--store", store)
    bench.expect(checked.returncode == 0, checked.stdout + checked.stderr)
    bench.say(f"  {applied} pairs of applies: each time one wrote and the other found it done; the longest took {waited:.1f} s")
