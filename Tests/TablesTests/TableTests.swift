import Testing

@testable import Tables

@Suite struct `A table of texts` {
  private func cells(_ text: String) -> [[String]] {
    Table(Array(text.utf8), from: 0).rows.map { $0.cells.map(\.text) }
  }

  @Test(
    arguments: [
      "a,b,c\n1,\"2,5\",3\n", "a;b;c\n1;2,5;3\n", "a\tb\tc\n1\t2,5\t3\n", "sep=;\na;b;c\n1;2,5;3\n",
      "a;b;c\r\n1;2,5;3\r\n", "a;b;c\r1;2,5;3",
    ])
  func `has the separator that its lines agree on`(_ text: String) {
    #expect(cells(text) == [["a", "b", "c"], ["1", "2,5", "3"]])
  }

  @Test func `is not misled by the commas of a title above it`() {
    let text = "Phụ lục, kèm theo Nghị quyết, ngày 15/9;;\nSTT;Việc;Hạn\n1;Soạn, trình, ban hành;2026\n2;Soạn;2027\n"
    #expect(cells(text)[2] == ["1", "Soạn, trình, ban hành", "2026"])
  }

  @Test func `holds quotes, separators and line breaks within quotes`() {
    #expect(cells("a,b\n\"x \"\"y\"\", z\r\nw\", 2 \n") == [["a", "b"], ["x \"y\", z\r\nw", "2"]])
  }

  @Test func `comes out in NFC`() {
    #expect(Array(cells("tri\u{300}nh,b")[0][0].utf8) == Array("trình".utf8))
  }

  @Test func `counts its rows as a spreadsheet does`() throws {
    let sheet = try readSheets(Array("\u{FEFF}a,b\n\n\"c\nd\",e\n".utf8))[0]
    #expect(sheet.rows.map(\.number) == [1, 3])
    #expect(sheet.rows[0].cells[1]?.text == "a")
    #expect(sheet.rows[1].cells[2]?.text == "e")
  }
}

@Suite struct `A sheet` {
  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
  func `names its columns as spreadsheets do`(_ column: Int, _ letters: String) {
    #expect(Sheet.letters(ofColumn: column) == letters)
  }

  @Test func `knows which cells are one`() {
    let merges = [Sheet.Merge(rows: 2...4, columns: 1...2), Sheet.Merge(rows: 6...6, columns: 1...7)]
    let sheet = Sheet(rows: [], merges: merges)
    #expect(sheet.merge(row: 4, column: 2) == merges[0])
    #expect(sheet.merge(row: 6, column: 7) == merges[1])
    for (row, column) in [(1, 1), (5, 1), (4, 3), (7, 1), (6, 8)] {
      #expect(sheet.merge(row: row, column: column) == nil)
    }
  }
}

@Suite struct `A number's form` {
  @Test(
    arguments: [
      ("dd/mm/yyyy", .day), ("[$-42A]dd mmmm yyyy;@", .day), ("mm/yyyy", .month), ("\"Quý\" mmm yy", .month),
      ("yyyy", .year),
      ("0%", .percent), ("0.0%", .percent), ("General", .plain), ("#,##0", .plain), ("[Red]0", .plain),
      ("h:mm", .plain),
      ("\"day\" 0", .plain), ("\\d0", .plain),
    ] as [(String, NumberForm)])
  func `is told by its code`(_ code: String, _ form: NumberForm) {
    #expect(NumberForm(code: code) == form)
  }

  @Test func `shows days as people write them`() {
    #expect(NumberForm.day.text(of: 45930, startsIn1904: false) == "30/9/2025")
    #expect(NumberForm.day.text(of: 45930.75, startsIn1904: false) == "30/9/2025")
    #expect(NumberForm.day.text(of: 44468, startsIn1904: true) == "30/9/2025")
    #expect(NumberForm.month.text(of: 45992, startsIn1904: false) == "12/2025")
    #expect(NumberForm.year.text(of: 46023, startsIn1904: false) == "2026")
    // Before the day that never was, and after all that is planned.
    #expect(NumberForm.day.text(of: 59, startsIn1904: false) == "28/2/1900")
    #expect(NumberForm.day.text(of: 61, startsIn1904: false) == "1/3/1900")
    #expect(NumberForm.day.text(of: 1e9, startsIn1904: false) == "1000000000")
    #expect(NumberForm.percent.text(of: 0.07, startsIn1904: false) == "7%")
    #expect(NumberForm.plain.text(of: 1.1000000000000001, startsIn1904: false) == "1.1")
    #expect(NumberForm.plain.text(of: 12, startsIn1904: false) == "12")
  }
}
