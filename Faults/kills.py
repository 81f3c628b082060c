"""Processes that are killed at random moments of whatever they do to a store."""
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from bench import AFTER, BEFORE, copy, dump, faults

# Another program that reports on many slots at once, by the store's views.
WRITER = """
import sqlite3, sys
d = sqlite3.connect(sys.argv[1], timeout=10, isolation_level=None)
d.execute("BEGIN IMMEDIATE")
for task, seq, agency in d.execute(
    "SELECT s.task_id, s.seq, t.presiding_id FROM update_slot s JOIN task t ON t.id = s.task_id WHERE t.state = 'active' "
    "AND s.seq = 1 ORDER BY 1").fetchall():
    d.execute("INSERT INTO progress_report (task_id, seq, reported_at, agency_id, percent_done, text) "
        "VALUES (?, ?, '2026-03-03T09:00:00+07:00', ?, 40, 'Đang làm')", (task, seq, agency))
d.execute("COMMIT")
d.close()
"""


class Case:
    """Something that changes a store: how the store is before, and what is run on it."""

    def __init__(self, name, original, arguments, at, weight=1):
        self.name, self.original, self.arguments, self.at, self.weight = name, original, arguments, at, weight

    def prepare(self, folder):
        store = os.path.join(folder, "monitoring.sqlite")
        if self.original:
            copy(self.original, store)
        return store

    def run(self, store):
        return subprocess.Popen(
            [a.replace("STORE", store) for a in self.arguments], cwd=self.at, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def cases(bench):
    nqc = bench.program
    apply = [nqc, "apply", "--store", "STORE", "--now", AFTER]
    found = [
        Case("first apply", None, apply, bench.after, 3),
        Case("apply", bench.store, apply, bench.after, 6),
        Case("another program", bench.store, [sys.executable, "-c", WRITER, "STORE"], bench.after, 1),
    ]
    if bench.has("report"):
        found.append(Case("report", bench.store, [
            nqc, "report", "--from", reports(bench), "--store", "STORE", "--now", AFTER], bench.before, 4))
    else:
        bench.say("  there is no `nqc report` yet: another program reports instead")
    old = os.path.join(bench.folder, "version-1.sqlite")
    with open(bench.root + "/Tests/MonitoringStoreTests/Fixtures/version-1.sql", encoding="utf-8") as file:
        database = sqlite3.connect(old)
        database.executescript(file.read())
        database.close()
    found.append(Case("migrate", old, [nqc, "store", "migrate", "--store", "STORE"], bench.before, 1))
    return found


def reports(bench):
    """A file with a report on the first slot of every task."""
    path = os.path.join(bench.folder, "reports.csv")
    database = sqlite3.connect(bench.store)
    with open(path, "w", encoding="utf-8") as file:
        file.write("task,slot,agency,percent,text\n")
        for task, agency in database.execute(
                "SELECT s.task_id, t.presiding_id FROM update_slot s JOIN task t ON t.id = s.task_id "
                "WHERE s.seq = 1 ORDER BY 1"):
            file.write(f"{task},1,{agency},40,Đang làm\n")
    database.close()
    return path


def run(bench):
    bench.say(f"kills: {bench.options.kills}")
    weights = {case: case.weight for case in cases(bench)}
    weights["backup"] = 1
    if bench.options.only:
        weights = {c: w for c, w in weights.items() if bench.options.only in (c, getattr(c, "name", ""))}
    for case, weight in weights.items():
        count = max(1, bench.options.kills * weight // sum(weights.values()))
        if case == "backup":
            killed_backups(bench, count)
        else:
            killed(bench, case, count)


def written(folder):
    """What has been written to a folder so far, as sizes of its files; not the file of locks, which readers write too."""
    sizes = []
    for name in os.listdir(folder):
        try:
            sizes.append((name, os.path.getsize(os.path.join(folder, name))))
        except FileNotFoundError:
            pass
    return sorted((name, size) for name, size in sizes if size > 0 and not name.endswith("-shm"))


class Pace:
    """How long a process takes in all, and from when it begins to write."""

    def __init__(self, process, folder, at_first):
        begun = time.monotonic()
        wrote = None
        while process.poll() is None:
            if wrote is None and written(folder) != at_first:
                wrote = time.monotonic()
            time.sleep(0.0002)
        assert process.returncode == 0, f"{process.args} fails by itself"
        self.whole = time.monotonic() - begun
        self.writing = time.monotonic() - (wrote or begun)


def references(case, bench):
    """How the store is before, how it is after, and the pace of it."""
    folder = bench.place("reference")
    store = case.prepare(folder)
    before = dump(store) if case.original else None
    at_first = written(folder)
    pace = Pace(case.run(store), folder, at_first)
    after = dump(store)
    assert before != after, f"{case.name} changes nothing"
    return before, after, pace


def strike(bench, process, folder, at_first, pace):
    """Kills a process at a random moment: a third of the time of all its life, else once it has begun to write.
    Returns whether it was still at work."""
    if bench.random.random() < 0.33:
        time.sleep(bench.random.uniform(0, 1.1 * pace.whole))
    else:
        until = time.monotonic() + 3 * pace.whole
        while time.monotonic() < until and process.poll() is None and written(folder) == at_first:
            time.sleep(0.0002)
        time.sleep(bench.random.uniform(0, 1.2 * pace.writing))
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return alive


def killed(bench, case, count):
    before, after, pace = references(case, bench)
    seen = {"before": 0, "after": 0, "too late": 0, "with a log left behind": 0}
    tries = 0
    while seen["before"] + seen["after"] < count and tries < 5 * count:
        tries += 1
        folder = bench.place("struck")
        store = case.prepare(folder)
        at_first = written(folder)
        alive = strike(bench, case.run(store), folder, at_first, pace)
        left = [n for n in os.listdir(folder) if n.endswith(("-wal", "-journal")) and os.path.getsize(os.path.join(folder, n))]
        # Half of the time nqc is the first to find what was left behind, else SQLite alone.
        if os.path.exists(store) and bench.random.random() < 0.5:
            checked = bench.nqc("store", "check", "--store", store)
            bench.expect(checked.returncode == 0, f"{case.name}: {checked.stdout}{checked.stderr}")
        state = dump(store) if os.path.exists(store) else None
        if not bench.expect(state in (before, after), f"{case.name}: neither as before nor as after"):
            shutil.copytree(folder, os.path.join(bench.folder, f"failure-{bench.failures}"))
            continue
        if os.path.exists(store):
            found = faults(store)
            bench.expect(found == [], f"{case.name}: {found}")
        if not alive:
            seen["too late"] += 1
            continue
        seen["before" if state == before else "after"] += 1
        seen["with a log left behind"] += 1 if left else 0
        # What was cut short can be done again, and what was done stays.
        if state == before:
            bench.expect(case.run(store).wait(120) == 0, f"{case.name}: cannot be run again")
            bench.expect(dump(store) == after, f"{case.name}: not as after when run again")
        again = bench.nqc("apply", "--store", store, "--now", AFTER, at=bench.after)
        if case.name != "migrate":
            bench.expect(again.returncode == 0 or "--allow-retire" in again.stderr, f"{case.name}: {again.stderr}")
        checked = bench.nqc("store", "check", "--store", store)
        bench.expect(checked.returncode == 0, f"{case.name}: {checked.stdout}{checked.stderr}")
    bench.say(f"  {case.name}: {seen['before'] + seen['after']} kills, " + ", ".join(f"{n} {k}" for k, n in seen.items()))


def killed_backups(bench, count):
    """A backup is there whole, or as it was before; the store never changes."""
    state = dump(bench.store)
    old = os.path.join(bench.folder, "old.sqlite")
    assert bench.nqc("apply", "--store", old, "--now", BEFORE, "Resolutions/registry").returncode == 0
    earlier = dump(old)
    seen = {"none yet": 0, "the one from before": 0, "the new one": 0, "half a copy beside it": 0}
    timed = bench.place("timed")
    pace = Pace(bench.start("store", "backup", timed + "/backup.sqlite", "--store", bench.store), timed, [])
    for number in range(count):
        folder = bench.place("struck")
        store, target = copy(bench.store, folder + "/monitoring.sqlite"), folder + "/backup.sqlite"
        if number % 2:
            copy(old, target)
        at_first = written(folder)
        process = bench.start("store", "backup", target, "--replace", "--store", store)
        strike(bench, process, folder, at_first, pace)
        bench.expect(dump(store) == state, "backup: the store has changed")
        seen["half a copy beside it"] += any(name.endswith(".partial") for name in os.listdir(folder))
        if not os.path.exists(target):
            seen["none yet"] += 1
            bench.expect(number % 2 == 0, "backup: the one from before is gone")
        else:
            copied = dump(target)
            bench.expect(copied in (state, earlier if number % 2 else state), "backup: half of one")
            bench.expect(faults(target) == [], "backup: damaged")
            seen["the new one" if copied == state else "the one from before"] += 1
        done = bench.nqc("store", "backup", target, "--replace", "--store", store)
        bench.expect(done.returncode == 0 and dump(target) == state, f"backup: cannot be made again: {done.stderr}")
    bench.say(f"  backup: {count} kills, " + ", ".join(f"{n} {k}" for k, n in seen.items()))
