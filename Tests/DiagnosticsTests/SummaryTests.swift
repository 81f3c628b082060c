import Diagnostics
import Testing

@Suite struct `A summary` {
  @Test func `counts by severity`() {
    let summary = Summary(errors: 3, warnings: 2, infos: 1, files: 4)
    #expect(summary.text(in: .vi) == "3 lỗi, 2 cảnh báo, 1 ghi chú trong 4 tệp")
    #expect(summary.text(in: .en) == "3 errors, 2 warnings, 1 info in 4 files")
  }

  @Test func `knows one from many`() {
    let summary = Summary(errors: 1, warnings: 1, infos: 2, files: 1)
    #expect(summary.text(in: .en) == "1 error, 1 warning, 2 infos in 1 file")
  }

  @Test func `leaves out what there is none of`() {
    #expect(Summary(errors: 0, warnings: 2, infos: 0, files: 1).text(in: .vi) == "2 cảnh báo trong 1 tệp")
    #expect(Summary(errors: 0, warnings: 0, infos: 0, files: 4).text(in: .vi) == "không có lỗi trong 4 tệp")
    #expect(Summary(errors: 0, warnings: 0, infos: 0, files: 0).text(in: .en) == "no errors in 0 files")
  }

  @Test func `tells what was waived and what drafts have left to do`() {
    let summary = Summary(errors: 0, warnings: 5, infos: 0, files: 2, waived: 1, leftToDo: 5)
    #expect(
      summary.text(in: .vi) == "5 cảnh báo trong 2 tệp (1 được tạm chấp nhận, 5 chỗ còn phải hoàn thiện)")
    #expect(summary.text(in: .en) == "5 warnings in 2 files (1 waived, 5 left to do)")
  }

  @Test func `can count for itself`() {
    let diagnostics = [Severity.error, .info, .error, .off].map { Diagnostic($0, 101, Words("x"), at: .none) }
    #expect(Summary(of: diagnostics, files: 1) == Summary(errors: 2, warnings: 0, infos: 1, files: 1))
  }

  @Test func `ends a report`() {
    var bytes: [UInt8] = []
    let report = Report(
      [Diagnostic(.error, 101, Words("wrong"), at: .none)],
      summary: Summary(errors: 1, warnings: 0, infos: 0, files: 1), language: .en, file: { _ in nil })
    TextRendering().append(report, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "error[NQ101]: wrong\n\n1 error in 1 file\n")
  }

  @Test func `is followed by what closes the report, and left out with it`() {
    let report = Report(
      [], summary: Summary(errors: 0, warnings: 0, infos: 0, files: 1),
      closing: [Words(vi: "hai việc", en: "two tasks"), Words(vi: "xong", en: "done")], language: .vi,
      file: { _ in nil })
    var bytes: [UInt8] = []
    TextRendering().append(report, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "không có lỗi trong 1 tệp\nhai việc\nxong\n")
    bytes = []
    TextRendering(hasSummary: false).append(report, to: &bytes)
    #expect(bytes.isEmpty)
  }

  @Test func `is painted when asked`() {
    var bytes: [UInt8] = []
    let summary = Summary(errors: 1, warnings: 0, infos: 0, files: 1)
    summary.append(in: .en, style: TextStyle(isColored: true), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{1B}[1;31m1 error\u{1B}[0m in 1 file")
  }
}
