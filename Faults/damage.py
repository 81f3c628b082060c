"""Stores with broken pages: whatever is run on them ends, says so, and never dies of it."""
import os
import subprocess

from bench import AFTER, copy, faults


def run(bench):
    count = bench.options.damages
    bench.say(f"damage: {count} stores")
    with open(bench.store, "rb") as file:
        whole = file.read()
    size = int.from_bytes(whole[16:18], "big")
    seen = {"found by SQLite": 0, "found by `store check` alone": 0, "not to be found": 0}
    ends = {}
    for number in range(count):
        store = os.path.join(bench.folder, "damaged.sqlite")
        copy(bench.store, store)
        kind, bytes = broken(bench.random, bytearray(whole), size)
        with open(store, "wb") as file:
            file.write(bytes)
        is_found = faults(store) != []
        for name, arguments, at in commands(bench, store):
            copy(bench.store, store)
            with open(store, "wb") as file:
                file.write(bytes)
            try:
                done = bench.nqc(*arguments, at=at, timeout=60)
            except subprocess.TimeoutExpired:
                bench.fail(f"{name} hangs on {kind}: {keep(bench, bytes)}")
                continue
            ends.setdefault(name, {}).setdefault(done.returncode, 0)
            ends[name][done.returncode] += 1
            bench.expect(done.returncode in (0, 3), f"{name} ends with {done.returncode} on {kind}: {keep(bench, bytes)}\n{done.stderr[-600:]}")
            if done.returncode == 3:
                bench.expect((done.stderr + done.stdout).strip() != "", f"{name} says nothing of {kind}: {keep(bench, bytes)}")
            if name == "store check":
                bench.expect(not is_found or done.returncode == 3, f"store check overlooks {kind}: {keep(bench, bytes)}")
                seen["found by SQLite" if is_found else
                     "found by `store check` alone" if done.returncode == 3 else "not to be found"] += 1
    bench.say("  " + ", ".join(f"{n} {k}" for k, n in seen.items()))
    for name, statuses in ends.items():
        bench.say(f"  {name}: " + ", ".join(f"status {s}: {n}" for s, n in sorted(statuses.items())))


def commands(bench, store):
    copied = os.path.join(bench.folder, "copied.sqlite")
    yield "store check", ["store", "check", "--store", store], bench.before
    yield "apply", ["apply", "--store", store, "--now", AFTER], bench.after
    yield "store backup", ["store", "backup", copied, "--replace", "--store", store], bench.before
    yield "store migrate", ["store", "migrate", "--store", store], bench.before
    for name, arguments in [("plan", ["--now", AFTER]), ("due", ["--now", AFTER]), ("history", [])]:
        if bench.has(name):
            yield name, [name, *arguments, "--store", store], bench.after


def broken(random, data, size):
    """Breaks a page, or the file's length. Returns in which way, and the bytes."""
    page = random.randrange(len(data) // size) if random.random() < 0.8 else 0
    start = page * size
    kind = random.choice(["bytes", "bytes", "bits", "head", "head", "zeros", "noise", "swap", "length"])
    if kind == "bytes":
        for _ in range(random.randint(1, 32)):
            data[start + random.randrange(size)] = random.randrange(256)
    elif kind == "bits":
        data[start + random.randrange(size)] ^= 1 << random.randrange(8)
    elif kind == "head":
        # Where a page says what it is and where its rows are.
        data[start + random.randrange(100 if page == 0 else 64)] = random.randrange(256)
    elif kind == "zeros":
        data[start:start + size] = bytes(size)
    elif kind == "noise":
        data[start:start + size] = random.randbytes(size)
    elif kind == "swap":
        other = random.randrange(len(data) // size) * size
        data[start:start + size], data[other:other + size] = data[other:other + size], data[start:start + size]
    else:
        del data[random.randrange(1, len(data)):]
    return kind, bytes(data)


def keep(bench, bytes):
    path = os.path.join(bench.folder, f"damaged-{bench.failures}.sqlite")
    with open(path, "wb") as file:
        file.write(bytes)
    return path
