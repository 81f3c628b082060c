"""Files that are no store, or that may not be touched: every command says what is the matter, in both languages."""
import os
import shutil
import sqlite3
import subprocess

from bench import AFTER, BEFORE, copy, dump, faults

NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


def run(bench):
    bench.say("refusals")
    bench.asked = 0
    for name, make, expected in strangers(bench):
        store = os.path.join(bench.place("stranger"), "monitoring.sqlite")
        make(store)
        before = fingerprint(store)
        for command, arguments in commands(bench, store):
            told(bench, f"{command} on {name}", arguments, expected)
            bench.expect(fingerprint(store) == before, f"{command} changes {name}")
    names(bench)
    links(bench)
    logs(bench)
    if os.getuid() == 0 and shutil.which("setpriv"):
        permissions(bench)
    else:
        bench.say("  not root, or no setpriv: what may not be touched is left out")
    bench.say(f"  {bench.asked} answers")


def told(bench, what, arguments, expected, prefix=(), at=None):
    """A command that fails: status 3, one line in each language, nothing on standard output."""
    for language, words in zip(["vi", "en"], expected):
        done = subprocess.run(
            [*prefix, bench.program, *arguments, "--language", language], cwd=at or bench.after, capture_output=True,
            text=True, errors="replace", stdin=subprocess.DEVNULL, timeout=60)
        head = {"vi": "lỗi: ", "en": "error: "}[language]
        bench.asked += 1
        bench.expect(
            done.returncode == 3 and done.stderr.startswith(head) and words in done.stderr and done.stderr.count("\n") == 1,
            f"{what}: status {done.returncode}: {done.stderr[-400:]}{done.stdout[-200:]}")


def fingerprint(path):
    """The bytes of a file and the names beside it."""
    if not os.path.isfile(path):
        return None
    with open(path, "rb") as file:
        return file.read(), sorted(os.listdir(os.path.dirname(path)))


def commands(bench, store):
    copied = os.path.join(bench.folder, "copied.sqlite")
    yield "apply", ["apply", "--store", store, "--now", AFTER]
    yield "store check", ["store", "check", "--store", store]
    yield "store migrate", ["store", "migrate", "--store", store]
    yield "store backup", ["store", "backup", copied, "--replace", "--store", store]
    for name, arguments in [("plan", ["--now", AFTER]), ("due", ["--now", AFTER]), ("history", [])]:
        if bench.has(name):
            yield name, [name, *arguments, "--store", store]


def strangers(bench):
    """Files that are something else than a store: how they are made, and words that must be said of them."""
    def text(path):
        with open(path, "w", encoding="utf-8") as file:
            file.write("nghị_quyết: 57-NQ/TW\n" * 50)

    def short(path):
        with open(bench.store, "rb") as file, open(path, "wb") as cut:
            cut.write(file.read(60))

    def half(path):
        with open(bench.store, "rb") as file, open(path, "wb") as cut:
            data = file.read()
            cut.write(data[:len(data) // 16384 * 8192])

    def sql(statements, original=None):
        def make(path):
            if original:
                copy(original, path)
            database = sqlite3.connect(path)
            database.executescript(statements)
            database.close()
        return make

    nothing = ("không phải kho theo dõi", "is not a monitoring store")
    yield "a text", text, nothing
    yield "a few bytes of a store", short, ("bị hỏng", "is damaged")
    yield "half a store", half, ("bị hỏng", "is damaged")
    yield "another program's database", sql("PRAGMA application_id = 77; CREATE TABLE t (x)"), (
        "chương trình khác", "another program's")
    yield "an unmarked database", sql("CREATE TABLE t (x)"), ("chương trình khác", "another program's")
    yield "a later version", sql("PRAGMA user_version = 99", bench.store), ("phiên bản 99", "version 99")
    yield "a folder", os.mkdir, ("là một thư mục", "is a folder")


def names(bench):
    """Names that mean something to a shell, to SQLite or to nobody."""
    folder = bench.place("names")
    for name in [
            "kho theo dõi.sqlite", "kho.sqlite", "theo dõi/Nghị quyết số 57.sqlite", ":memory:", "file:kho.sqlite?mode=ro",
            "file::memory:", "50%25 #1?.sqlite", "'; DROP TABLE task; --", "-kho", "a\nb.sqlite", "~", "//kho.sqlite"]:
        path = folder + name if name.startswith("//") else name
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        for source in ["registry", "resolution.yaml"]:
            if not os.path.lexists(f"{folder}/Resolutions"):
                os.symlink(bench.before + "/Resolutions", f"{folder}/Resolutions")
        option = f"--store={path}"
        done = bench.nqc("apply", option, "--now", BEFORE, at=folder)
        bench.expect(done.returncode == 0, f"apply to {name!r}: {done.stderr}")
        real = path if path.startswith("/") else os.path.join(folder, path)
        bench.expect(os.path.isfile(real) and dump(real) == dump(bench.store), f"{name!r} is not the store")
        backup = "bản sao " + str(abs(hash(name))) + ".sqlite"
        for arguments in [["store", "check"], ["store", "backup", backup], ["store", "migrate"]]:
            done = bench.nqc(*arguments, option, at=folder)
            bench.expect(done.returncode == 0, f"{arguments} of {name!r}: {done.stderr}{done.stdout}")
        bench.asked += 4


def links(bench):
    """A store that a link leads to: the log lies beside the store, and the link stays."""
    folder = bench.place("links")
    os.mkdir(folder + "/real")
    store = copy(bench.store, folder + "/real/monitoring.sqlite")
    os.symlink("real/monitoring.sqlite", folder + "/link.sqlite")
    done = bench.nqc("apply", "--store", folder + "/link.sqlite", "--now", AFTER, at=bench.after)
    bench.expect(done.returncode == 0 and os.path.islink(folder + "/link.sqlite"), f"apply through a link: {done.stderr}")
    bench.expect(os.listdir(folder + "/real") == ["monitoring.sqlite"] and faults(store) == [], "a link leaves logs")
    copy(bench.store, folder + "/old.sqlite")
    os.symlink("old.sqlite", folder + "/backup.sqlite")
    for target in ["link.sqlite", "real/monitoring.sqlite", "real/monitoring.sqlite-wal"]:
        told(bench, f"backup to {target}", ["store", "backup", f"{folder}/{target}", "--replace", "--store", store],
             ("chính là kho", "is the monitoring store itself"))
    told(bench, "backup over a file", ["store", "backup", folder + "/old.sqlite", "--store", store], ("đã có tệp", "already"))
    done = bench.nqc("store", "backup", folder + "/backup.sqlite", "--replace", "--store", store)
    bench.expect(done.returncode == 0 and os.path.islink(folder + "/backup.sqlite"), f"backup through a link: {done.stderr}")
    bench.expect(dump(folder + "/old.sqlite") == dump(store), "a backup through a link goes elsewhere")


def logs(bench):
    """Logs that are left behind, and lost."""
    folder = bench.place("logs")
    store = copy(bench.store, folder + "/monitoring.sqlite")
    state = dump(store)
    for mode, ending in [("DELETE", "-journal"), ("WAL", "-wal")]:
        killer = (
            "import sqlite3, os, sys\n"
            "d = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
            f"d.execute('PRAGMA journal_mode = {mode}'); d.execute('PRAGMA cache_size = 1'); d.execute('BEGIN IMMEDIATE')\n"
            "d.execute(\"UPDATE task_row SET title_vi = 'nửa vời'\")\n"
            "d.execute(\"UPDATE update_slot_row SET due_on = due_on + 1\")\n"
            "os.kill(os.getpid(), 9)")
        for command, arguments in commands(bench, store):
            subprocess.run(["python3", "-c", killer, store], check=False)
            bench.expect(os.path.getsize(store + ending) > 0, f"no {ending} was left")
            if command != "apply":
                done = bench.nqc(*arguments, at=bench.before)
                bench.expect(done.returncode == 0, f"{command} beside {ending}: {done.stderr}{done.stdout}")
            bench.expect(dump(store) == state and faults(store) == [], f"{command} beside {ending}: not as before")
            bench.asked += 1
    # A log that was committed, not yet in the file, and then deleted: what was in it is lost, the rest is whole.
    subprocess.run(["python3", "-c", (
        "import sqlite3, os, sys\n"
        "d = sqlite3.connect(sys.argv[1], isolation_level=None); d.execute('PRAGMA wal_autocheckpoint = 0')\n"
        "d.execute(\"UPDATE task_row SET title_vi = 'mất'\"); os.kill(os.getpid(), 9)"), store], check=False)
    bench.expect(os.path.getsize(store + "-wal") > 0, "no -wal was left")
    os.remove(store + "-wal")
    done = bench.nqc("store", "check", "--store", store)
    bench.expect(done.returncode == 0 and dump(store) == state, f"without its -wal: {done.stdout}{done.stderr}")


def permissions(bench):
    """What another user may not touch. Root may touch everything, so nobody tries."""
    os.chmod(os.path.dirname(bench.folder), 0o755)
    os.chmod(bench.folder, 0o755)
    able = subprocess.run([*NOBODY, bench.program, "--version"], capture_output=True)
    if able.returncode != 0:
        bench.say("  nobody may not run the program: what may not be touched is left out")
        return

    def set(mode, folder_mode):
        folder = bench.place("locked")
        store = copy(bench.store, folder + "/monitoring.sqlite")
        os.chmod(store, mode)
        os.chmod(folder, folder_mode)
        return store

    refused = ("hệ thống không cho mở", "refuses access")
    unwritable = ("chỉ đọc được", "can be read but not written")
    for what, mode, folder, read, write in [
            ("a file that may only be read", 0o644, 0o777, None, unwritable),
            ("a file and a folder that may only be read", 0o644, 0o755, None, unwritable),
            ("a folder that may only be read", 0o666, 0o755, None, unwritable),
            ("a file that may not be read", 0o600, 0o755, refused, refused),
            ("a folder that may not be entered", 0o666, 0o700, refused, refused)]:
        store = set(mode, folder)
        state = dump(store)
        for command, arguments in commands(bench, store):
            if command == "store backup":
                arguments[2] = os.path.join("/tmp", f"nqc-faults-{os.getpid()}.sqlite")
            expected = write if command in ("apply", "store migrate") else read
            if expected:
                told(bench, f"{command} on {what}", arguments, expected, NOBODY)
            else:
                done = subprocess.run([*NOBODY, bench.program, *arguments], cwd=bench.before, capture_output=True, text=True)
                bench.expect(done.returncode == 0, f"{command} on {what}: {done.stderr}{done.stdout}")
                bench.asked += 1
            if command == "store backup" and os.path.exists(arguments[2]):
                os.remove(arguments[2])
        bench.expect(dump(store) == state, f"{what} has changed")
    # Half of a write that only somebody else may take back.
    store = set(0o644, 0o755)
    subprocess.run(["python3", "-c", (
        "import sqlite3, os, sys\n"
        "d = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "d.execute('PRAGMA journal_mode = DELETE'); d.execute('PRAGMA cache_size = 1'); d.execute('BEGIN IMMEDIATE')\n"
        "d.execute(\"UPDATE update_slot_row SET due_on = due_on + 1\"); os.kill(os.getpid(), 9)"), store], check=False)
    link = os.path.join(os.path.dirname(os.path.dirname(store)), "to-locked.sqlite")
    os.symlink(store, link)
    for path in [store, link]:
        told(bench, "store check beside half a write", ["store", "check", "--store", path],
             ("bị ngắt giữa chừng", "was cut short"), NOBODY)
    # A new store where nothing may be made.
    folder = bench.place("closed")
    os.chmod(folder, 0o755)
    told(bench, "apply into a closed folder", ["apply", "--store", folder + "/new.sqlite", "--now", AFTER], refused, NOBODY)
    told(bench, "backup into a closed folder", ["store", "backup", folder + "/b.sqlite", "--store", set(0o644, 0o755)],
         ("không có quyền ghi", "not permitted"), NOBODY)
    bench.expect(os.listdir(folder) == [], "something was left in a closed folder")
