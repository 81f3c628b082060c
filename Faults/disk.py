"""Disks without room: of the store, of what is written beside it, of the backup. Needs the right to mount."""
import os
import resource
import subprocess

from bench import AFTER, copy, dump, faults


def run(bench):
    bench.say("disk")
    store = os.path.join(bench.folder, "reference.sqlite")
    copy(bench.store, store)
    before = dump(store)
    assert bench.nqc("apply", "--store", store, "--now", AFTER, at=bench.after).returncode == 0
    after = dump(store)
    first = os.path.join(bench.folder, "first.sqlite")
    assert bench.nqc("apply", "--store", first, "--now", AFTER, at=bench.after).returncode == 0
    fresh = dump(first)
    full(bench, before, after, fresh)
    limited(bench, before, after)


def full(bench, before, after, fresh):
    disk = bench.place("disk")
    kib = (os.path.getsize(bench.store) + 1023) // 1024
    seen = {}
    for size in [*range(4, kib, max(8, kib // 12)), *range(kib, 3 * kib, max(8, kib // 8))]:
        size = (size + 3) // 4 * 4
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", disk]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            bench.say("  no right to mount a small disk: left out")
            return
        try:
            store = disk + "/monitoring.sqlite"
            if size >= kib + 4:
                copy(bench.store, store)
                attempt(bench, seen, "apply", size, ["apply", "--store", store, "--now", AFTER], store, before, after)
                checked = bench.nqc("store", "check", "--store", store)
                bench.expect(checked.returncode == 0, f"disk of {size} KiB: {checked.stdout}{checked.stderr}")
                grown(bench, disk, store, after)
            for name in os.listdir(disk):
                os.remove(os.path.join(disk, name))
            subprocess.run(["mount", "-o", f"remount,size={size}k", disk], check=True)
            attempt(bench, seen, "first apply", size, ["apply", "--store", store, "--now", AFTER], store, None, fresh)
            for name in os.listdir(disk):
                os.remove(os.path.join(disk, name))
            target = disk + "/backup.sqlite"
            attempt(bench, seen, "backup", size, ["store", "backup", target, "--store", bench.store], target, None, before)
            bench.expect(os.listdir(disk) in ([], ["backup.sqlite"]), f"disk of {size} KiB: a backup leaves {os.listdir(disk)}")
            # Temporary files elsewhere: what the store needs beside itself must not be there.
            elsewhere = os.path.join(bench.place("elsewhere"), "monitoring.sqlite")
            attempt(
                bench, seen, "first apply, temporary files on it", size, ["apply", "--store", elsewhere, "--now", AFTER],
                elsewhere, None, fresh, env={**os.environ, "SQLITE_TMPDIR": disk, "TMPDIR": disk})
        finally:
            subprocess.run(["umount", disk], check=True)
    for name, counts in seen.items():
        bench.say(f"  {name}: " + ", ".join(f"status {s}: {n}" for s, n in sorted(counts.items())))


def grown(bench, disk, store, after):
    """With room enough it goes on where it was."""
    subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
    done = bench.nqc("apply", "--store", store, "--now", AFTER, at=bench.after)
    bench.expect(done.returncode == 0 and dump(store) == after, f"with room again: {done.stderr}")


def attempt(bench, seen, name, size, arguments, store, before, after, **more):
    done = bench.nqc(*arguments, at=bench.after, **more)
    seen.setdefault(name, {}).setdefault(done.returncode, 0)
    seen[name][done.returncode] += 1
    if done.returncode == 3:
        bench.expect("chỗ trên đĩa" in done.stderr, f"{name}, {size} KiB: {done.stderr}")
    bench.expect(done.returncode in (0, 3), f"{name}, {size} KiB: status {done.returncode}: {done.stderr[-600:]}")
    state = dump(store) if os.path.exists(store) else None
    bench.expect(state == (after if done.returncode == 0 else before), f"{name}, {size} KiB: half done, status {done.returncode}")
    if state:
        bench.expect(faults(store) == [], f"{name}, {size} KiB: {faults(store)}")


def limited(bench, before, after):
    """No file may grow beyond a size, whichever it is: the store or its log."""
    counts = {}
    start = os.path.getsize(bench.store)
    for share in [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9, 1.0, 1.1, 1.3, 1.6, 2]:
        limit = int(share * start)
        store = copy(bench.store, os.path.join(bench.place("limited"), "monitoring.sqlite"))
        done = bench.nqc(
            "apply", "--store", store, "--now", AFTER, at=bench.after,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        counts.setdefault(done.returncode, 0)
        counts[done.returncode] += 1
        bench.expect(done.returncode in (0, 3), f"files of {limit} bytes: status {done.returncode}")
        bench.expect(done.returncode == 0 or done.stderr.startswith("lỗi: "), f"files of {limit} bytes: {done.stderr}")
        state = dump(store)
        bench.expect(state == (after if done.returncode == 0 else before), f"files of {limit} bytes: half done")
        bench.expect(faults(store) == [], f"files of {limit} bytes: {faults(store)}")
    bench.say("  apply, files of limited size: " + ", ".join(f"status {s}: {n}" for s, n in sorted(counts.items())))
