"""What all parts work with: a program, workspaces as they are before and after a change, and stores of them."""
import hashlib
import os
import shutil
import sqlite3
import subprocess

BEFORE, AFTER = "2026-03-02", "2026-03-03"
AGENCIES = ["BKHCN", "BTC", "BCA", "BNV", "BGDDT", "BYT", "BCT", "BXD"]


class Bench:
    def __init__(self, program, root, folder, random, options):
        self.program, self.root, self.folder, self.random, self.options = program, root, folder, random, options
        self.failures = 0
        os.makedirs(folder)
        self.before = self.workspace("before", changed=False)
        self.after = self.workspace("after", changed=True)
        self.commands = self.nqc("--help").stdout
        # A store of the sources as they were, for parts to copy.
        self.store = os.path.join(folder, "before.sqlite")
        done = self.nqc("apply", "--store", self.store, "--now", BEFORE, at=self.before)
        assert done.returncode == 0, done.stdout + done.stderr

    # Sources

    def workspace(self, name, changed):
        path = os.path.join(self.folder, name)
        os.makedirs(path + "/Resolutions")
        shutil.copytree(self.root + "/Resolutions/registry", path + "/Resolutions/registry")
        with open(path + "/Resolutions/resolution.yaml", "w", encoding="utf-8") as file:
            file.write(resolution(self.options.tasks, changed))
        return path

    # The program

    def nqc(self, *arguments, at=None, timeout=60, **more):
        return subprocess.run(
            [self.program, *arguments], cwd=at or self.before, capture_output=True, text=True, errors="replace",
            stdin=subprocess.DEVNULL, timeout=timeout, **more)

    def start(self, *arguments, at=None):
        return subprocess.Popen(
            [self.program, *arguments], cwd=at or self.before, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def has(self, command):
        return f"\n  {command} " in self.commands

    def place(self, name):
        """An empty folder."""
        path = os.path.join(self.folder, name)
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)
        return path

    # Judging

    def fail(self, message):
        self.failures += 1
        print(f"FAILED: {message}", flush=True)

    def expect(self, condition, message):
        if not condition:
            self.fail(message)
        return condition

    def say(self, text):
        print(text, flush=True)


def dump(path):
    """A digest of every row of every table, and of the schema; None where there is no table."""
    database = sqlite3.connect(path, timeout=10)
    try:
        schema = database.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
        if not schema:
            return None
        digest = hashlib.sha256(repr(schema).encode())
        digest.update(repr(database.execute("PRAGMA user_version").fetchall()).encode())
        for kind, name, _ in schema:
            if kind == "table":
                for row in database.execute(f'SELECT * FROM "{name}"'):
                    digest.update(repr(row).encode())
        return digest.hexdigest()
    finally:
        database.close()


def faults(path):
    """What SQLite itself finds wrong with a store."""
    database = sqlite3.connect(path, timeout=10)
    # Damaged texts are told of too.
    database.text_factory = lambda bytes: bytes.decode("utf-8", "replace")
    try:
        found = [row[0] for row in database.execute("PRAGMA integrity_check(10)") if row[0] != "ok"]
        return found + [str(row) for row in database.execute("PRAGMA foreign_key_check")][:10]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return [str(error)]
    finally:
        database.close()


def copy(store, path):
    """A store that nobody uses, with nothing beside it."""
    for ending in ["", "-wal", "-shm", "-journal"]:
        if os.path.exists(path + ending):
            os.remove(path + ending)
    shutil.copyfile(store, path)
    return path


def resolution(count, changed):
    """A resolution of so many tasks; changed, most of them say something else, and a few have come, gone or moved."""
    lines = [
        "resolution: 99-NQ/TW", "key: NQ99", "title: Nghị quyết để thử", "issued: 2025-01-06", "issued_by: BCTTW",
        "period: {from: 2025-01-06, to: 2027-12-31}", "clauses:", "  - {clause: I, title: Nhiệm vụ}", "tasks:"]
    for group in range(1, count // 50 + 2):
        numbers = [n for n in range(1, count + 1) if n % (count // 50 + 1) + 1 == group]
        if changed:
            numbers = [n for n in numbers if n % 20 != 0] + [count + n for n in numbers if n % 25 == 0]
        if not numbers:
            continue
        lines += [
            f'  - task: "{group}"', f"    title: Nhóm việc thứ {group}", "    covers: [I]", "    presiding: BKHCN",
            "    due: 2027-12-31", "    tasks:"]
        for n in numbers:
            agency = AGENCIES[(n + (1 if changed and n % 7 == 0 else 0)) % len(AGENCIES)]
            year, month = 2026 + n % 2, 3 + (n + (2 if changed and n % 3 == 0 else 0)) % 9
            word = "Hoàn thiện" if changed and n % 2 else "Xây dựng"
            name = f"{n}m" if changed and n % 30 == 1 else f"{n}"
            lines += [
                f'      - task: "{name}"', f"        title: {word} cơ sở dữ liệu chuyên ngành thứ {n} của cơ quan",
                f"        presiding: {agency}", f"        due: {year}-{month:02d}-28",
                "        deliverable: {type: report}"]
            if name != str(n):
                lines += [f'        moved_from: "{group}.{n}"']
            if n % 3 == 0:
                lines += [
                    "        kpis:", "          - kpi: share", f"            title: Tỉ lệ hồ sơ số hoá của việc {n}",
                    "            measure: percent", "            direction: increase",
                    "            baseline: {value: 10, at: 2024-12-31}",
                    f"            target: \">= {70 if changed else 60} %\"", "            source: {agency: BTC}"]
    return "\n".join(lines) + "\n"
