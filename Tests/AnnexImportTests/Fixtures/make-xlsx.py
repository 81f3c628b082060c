#!/usr/bin/env python3
"""Makes the workbooks beside this file. Needs openpyxl:

    python3 -m venv v && v/bin/pip install openpyxl && v/bin/python make-xlsx.py

Those that a spreadsheet program would write come from openpyxl; those with rarer forms are written part by part."""

import datetime
import pathlib
import zipfile

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

here = pathlib.Path(__file__).parent


def annex():
    """What people do with spreadsheets: merged cells, two rows of headings, dates, hidden rows, several sheets."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Phụ lục I"
    sheet["A1"] = "PHỤ LỤC\nDANH MỤC NHIỆM VỤ"
    sheet.merge_cells("A1:H1")
    sheet["B3"], sheet["A3"] = "Nội dung nhiệm vụ", "TT"
    sheet["C3"], sheet["E3"], sheet["F3"], sheet["G3"], sheet["H3"] = (
        "Cơ quan thực hiện", "Thời gian hoàn thành", "Sản phẩm", "Chỉ tiêu", "Ghi chú")
    sheet.merge_cells("A3:A4")
    sheet.merge_cells("B3:B4")
    sheet.merge_cells("C3:D3")
    for column in "EFGH":
        sheet.merge_cells(f"{column}3:{column}4")
    sheet["C4"], sheet["D4"] = "Chủ trì", "Phối hợp"
    for column, number in zip("ABCDEFGH", range(1, 9)):
        sheet[f"{column}5"] = f"({number})"
    sheet["A6"] = "I. THỂ CHẾ"
    sheet.merge_cells("A6:H6")
    rows = [
        [1, "Nghị định về dữ liệu", "Bộ Công an", "Bộ Tư pháp", datetime.date(2025, 9, 30), "Nghị định", None, None],
        [2, None, None, None, datetime.date(2025, 12, 1), "Thông tư", None, None],
        [11, "Nhiệm vụ chung hàng với nhiệm vụ trên", None, None, datetime.datetime(2026, 1, 1), "Báo cáo", None, None],
        [16, "Số hồ sơ nộp trên mạng", "Bộ Nội vụ", "Bộ Tài chính\nBộ Y tế", 2026, None, 0.8, "=1+1"],
        [17, "Nhiệm vụ đang ẩn", "Bộ Y tế", None, 46022, "Kế hoạch", None, "#N/A"],
        [18, "Nhiệm vụ có hai hàng sản phẩm", "Bộ Y tế", None, "Quý II/2026", "Đề án", None, None],
        [None, None, None, None, None, "Báo cáo", None, None],
    ]
    for number, row in enumerate(rows, 7):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    sheet["B8"] = CellRichText("Thông tư ", TextBlock(InlineFont(b=True), "hướng dẫn"), " nghị định")
    sheet["C8"] = "Bộ Công an"
    sheet.merge_cells("C8:C9")
    sheet.merge_cells("A12:A13")
    sheet.merge_cells("B12:B13")
    sheet["E7"].number_format = "dd/mm/yyyy"
    sheet["E8"].number_format = "mm/yyyy"
    sheet["E9"].number_format = "yyyy"
    sheet["G10"].number_format = "0%"
    sheet["H11"].data_type = "e"
    sheet.row_dimensions[11].hidden = True
    sheet.column_dimensions["H"].hidden = True
    other = book.create_sheet("Thuyết minh")
    other["A1"] = "Căn cứ lập phụ lục"
    old = book.create_sheet("Bản cũ")
    old.append(["STT", "Nhiệm vụ", "Thời hạn"])
    old.append([1, "Việc cũ", "2024"])
    old.sheet_state = "hidden"
    book.save(here / "so-excel.xlsx")


def two_tables():
    book = Workbook()
    for sheet, title in ((book.active, "Trung ương"), (book.create_sheet("Địa phương"), "Địa phương")):
        sheet.title = title
        sheet.append(["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Sản phẩm"])
        sheet.append([1, f"Kế hoạch của {title.lower()}", "Bộ Nội vụ", "2026", "Kế hoạch"])
    book.save(here / "hai-bang.xlsx")


TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*pairs):
    items = "".join(
        f'<Relationship Id="r{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs, 1))
    return f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">{items}</Relationships>'


def pack(name, parts):
    with zipfile.ZipFile(here / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


def rare_forms():
    """Texts in the cells, formulas with what they came to, days counted from 1904, prefixed names, no places."""
    main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

    def text(value):
        return f'<x:c t="inlineStr"><x:is><x:t>{value}</x:t></x:is></x:c>'

    two_lines = text("Hai dòng_x000D_\n trong một ô")
    heading = "".join(map(text, ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Sản phẩm"]))
    sheet = f"""<?xml version="1.0" encoding="UTF-8"?>
<x:worksheet {main}><x:sheetData>
<x:row>{heading}</x:row>
<x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:f>A&amp;B</x:f><x:v>Tên do công thức ghép</x:v></x:c>{text("BTC")}
<x:c s="1"><x:v>44468</x:v></x:c>{text("Báo cáo")}</x:row>
<x:row><x:c><x:v>1.1000000000000001</x:v></x:c>{two_lines}{text("BTC")}
<x:c t="d"><x:v>2026-05-31T00:00:00</x:v></x:c>{text("Báo cáo")}</x:row>
<x:row r="4"><x:c r="A4" t="b"><x:v>1</x:v></x:c><x:c r="B4" t="s"><x:v>0</x:v></x:c><x:c r="D4"><x:v>2027</x:v></x:c></x:row>
</x:sheetData></x:worksheet>"""
    pack("dang-hiem.xlsx", {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "/xl/workbook.xml")),
        "xl/workbook.xml": f'<x:workbook {main} xmlns:r="{OFFICE}"><x:workbookPr date1904="1"/><x:sheets>'
                           '<x:sheet name="Trang 1" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "/xl/worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")),
        "xl/styles.xml": f'<x:styleSheet {main}><x:cellXfs><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>',
        "xl/sharedStrings.xml": f"<x:sst {main}><x:si><x:r><x:t>Chữ </x:t></x:r><x:r><x:t>đậm</x:t></x:r>"
                                "<x:rPh><x:t>không đọc</x:t></x:rPh></x:si></x:sst>",
        "xl/worksheets/sheet1.xml": sheet,
    })


def others():
    pack("van-ban.docx", {
        "[Content_Types].xml": TYPES, "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": "<document/>"})
    pack("bang.ods", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<document/>"})
    pack("tep-nen.zip", {"a.txt": "a"})
    workbook = f'<workbook xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
    book = {
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")), "xl/workbook.xml": workbook,
        "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml"))}
    pack("phinh-to.xlsx", book | {"xl/worksheets/sheet1.xml": "<worksheet>" + " " * (8 << 20) + "</worksheet>"})
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    pack("thuc-the.xlsx", book | {"xl/worksheets/sheet1.xml": entities + "<worksheet>&b;</worksheet>"})
    pack("xml-hong.xlsx", book | {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row>"})


annex()
two_tables()
rare_forms()
others()
