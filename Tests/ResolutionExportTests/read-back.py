"""Reads what `nqc export` wrote with libraries of other people, and compares it with the JSON it wrote.

    read-back.py FOLDER [--office]

FOLDER holds list.json, list.xlsx, list.csv, list.ics, list.docx and list.html of the same sources, in Vietnamese. With
--office, LibreOffice opens the workbook and the document too. Needs openpyxl, icalendar, python-docx and html5lib; the
tests of ResolutionExport run it where they are.
"""

import csv
import datetime
import json
import pathlib
import subprocess
import sys

import docx
import html5lib
import icalendar
import openpyxl

folder = pathlib.Path(sys.argv[1])
documents = json.loads((folder / "list.json").read_text("utf-8"))["documents"]
lines = [line for document in documents for line in document["lines"]]
tasks = [line for line in lines if line["kind"] == "task"]


def day(text):
    return datetime.date.fromisoformat(text)


def same(what, found, wanted):
    if found != wanted:
        difference = next((pair for pair in zip(found, wanted) if pair[0] != pair[1]), (len(found), len(wanted)))
        sys.exit(f"{what}: found, wanted: {difference}")
    print(f"{what}: {len(found)}")


def plain(value):
    """A cell's value; days without the time that openpyxl gives them."""
    return value.date() if isinstance(value, datetime.datetime) else value


def sheet(name):
    rows = [[plain(cell.value) for cell in row] for row in workbook[name].iter_rows()]
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def due(line, ongoing):
    return ongoing if line["due"] == "ongoing" else line["due"] and day(line["due"])


workbook = openpyxl.load_workbook(folder / "list.xlsx")
for page in workbook:
    assert page.freeze_panes == "A2" and page.auto_filter.ref == page.dimensions, page.title
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row), "a text became a formula"

ids = {line["id"] for line in tasks}
columns = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Mã"]
wanted = [
    [
        int(line["ordinal"]),
        line["title"]["vi"],
        line["presiding"] and line["presiding"]["name"]["vi"],
        due(line, "Thường xuyên"),
        line["id"],
    ]
    for line in tasks
]
same("tasks in xlsx", [[row[c] for c in columns] for row in sheet("Nhiệm vụ") if row["Mã"] in ids], wanted)

targets = [(kpi, target) for line in lines for kpi in line["kpis"] for target in kpi["targets"]]
same(
    "targets in xlsx",
    [
        [row["Mã"], row["Mục tiêu"], row["Đến mức"] or row["Mục tiêu"], row["Thời điểm"], row["Hiện trạng"]]
        for row in sheet("Chỉ tiêu")
        if row["Mục tiêu"] is not None
    ],
    [
        # “Done” is a word, not a number, and a rank is one number.
        (lambda low: [k["id"], low, "đạt" if low == "đạt" else t["high"], day(t["on"]), k["baseline"]])(
            "đạt" if k["measure"] == "yes_no" else t["high"] if k["measure"] == "rank" else t["low"]
        )
        for k, t in targets
    ],
)

appointments = sorted(
    [(day(u["due"]), u["id"]) for line in tasks for u in line["updates"]]
    + [(day(m["due"]), m["id"]) for line in tasks for m in line["milestones"] if m["due"]]
)
same("schedule in xlsx", sorted((r["Chậm nhất ngày"], r["Mã"]) for r in sheet("Lịch cập nhật")), appointments)

with open(folder / "list.csv", encoding="utf-8-sig", newline="") as file:
    rows = [row for row in csv.DictReader(file, strict=True) if row["Mã"] in ids]
for row in rows:
    row["Nhiệm vụ"] = row["Nhiệm vụ"].removeprefix("'")
same(
    "tasks in csv",
    [[int(r["STT"]), r["Nhiệm vụ"], r["Cơ quan chủ trì"] or None, r["Thời hạn"] or None, r["Mã"]] for r in rows],
    [[*row[:3], str(row[3]) if row[3] else None, row[4]] for row in wanted],
)

calendar = icalendar.Calendar.from_ical((folder / "list.ics").read_bytes())
events = list(calendar.walk("VEVENT"))
assert not calendar.errors and not any(event.errors for event in events)
for event in events:
    assert event["DTSTAMP"].dt.tzinfo and event["DTEND"].dt - event["DTSTART"].dt == datetime.timedelta(days=1)
same(
    "events in ics",
    sorted((event["DTSTART"].dt, str(event["UID"]).rpartition("@")[0]) for event in events),
    appointments,
)

parser = html5lib.HTMLParser(strict=True)
page = parser.parse((folder / "list.html").read_bytes())
space = "{http://www.w3.org/1999/xhtml}"
in_page = [row.get("id") for row in page.iter(space + "tr") if row.get("id")]

document = docx.Document(folder / "list.docx")
section = document.sections[0]
assert section.page_width > section.page_height
tables = [table for table in document.tables if table.rows[0].cells[0].text == "STT"]
assert len(tables) == len(documents)
same(
    "rows in docx, as in html",
    [row.cells[1].text for table in tables for row in table.rows[1:]],
    ["".join(row[1].itertext()) for row in page.iter(space + "tr") if row.get("id")],
)
assert len(set(in_page)) == len(in_page)


def converted(name, form):
    """What LibreOffice makes of a file. It mends in silence what it finds damaged, so its having made something says little."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').absolute().as_uri()}", "--headless"]
        + ["--convert-to", form, "--outdir", folder / "office", folder / name],
        check=True, timeout=600, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    return folder / "office"


if "--office" in sys.argv:
    # In UTF-8, the days and numbers as they are, a file for each sheet.
    made = converted("list.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
    for page in workbook:
        with open(made / f"list-{page.title}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        # How days and numbers are shown is the machine's affair; where there are any is not.
        same(
            f"LibreOffice's {page.title}",
            [[cell if isinstance(ours.value, str) else bool(cell) for cell, ours in zip(*pair)] for pair in zip(rows, page)],
            [[c.value if isinstance(c.value, str) else c.value is not None for c in row] for row in page.iter_rows()],
        )
    assert (converted("list.docx", "pdf") / "list.pdf").read_bytes().startswith(b"%PDF-")
    print("LibreOffice's document")
