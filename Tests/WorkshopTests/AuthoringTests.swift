import Diagnostics
import Foundation
import ResolutionCompiler
import Testing
import Workshop

/// The course of the fixtures with one thing in it made wrong.
private struct Changed: CustomTestStringConvertible, Sendable {
  let file: String
  let old: String
  let new: String
  /// Where the flaw is, as the line's text, and what is said.
  let line: String
  let told: String

  var testDescription: String { told }

  func flaws() -> [(line: String, flaw: Flaw)] {
    let text = Fixture.text(file)
    #expect(text.contains(old), "\(old)")
    let course = Fixture.course([file: text.replacing(old, with: new)])
    #expect(course.diagnostics.map(\.message.en) == [])
    let all = course.flaws + course.examined(now: Fixture.now).flatMap(\.flaws)
    return all.map { flaw in
      guard course.files.indices.contains(Int(flaw.at.file)) else { return ("", flaw) }
      let file = course.files[Int(flaw.at.file)]
      let lines = LineIndex(file)
      let bytes = file.bytes[lines.content(ofLine: lines.line(at: Int(flaw.at.start)))]
      return (String(decoding: bytes, as: UTF8.self), flaw)
    }
  }
}

private let changes: [Changed] = [
  Changed(
    file: "01-chu-tri.yaml", old: "      thời_hạn: 2025-12-31\nlời_giải",
    new: "      thời_hạn: 2025-12-31\n      chủ_trì: BKHCN\n      sản_phẩm: {loại: nghị_định}\nlời_giải",
    line: "bắt_đầu: |",
    told: "the starting tree passes"),
  Changed(
    file: "01-chu-tri.yaml", old: ", đạt_từ_đầu: có", new: "", line: "  - {căn_cứ: tất_cả,", told: "meets this already"),
  Changed(
    file: "02-dong-gop.yaml", old: "target}, weight: 3", new: "target}, weight: 3, from_start: true",
    line: "  - {rollup:", told: "said to be met from the start"),
  Changed(
    file: "02-dong-gop.yaml", old: "mục_tiêu: 120", new: "mục_tiêu: 110", line: "  - {rollup:",
    told: "the solution does not meet this"),
  Changed(
    file: "01-chu-tri.yaml", old: "      chủ_trì: BKHCN\n", new: "      chủ_trì: BKHCN\n      phối_hợp: [BKHCN]\n",
    line: "      phối_hợp: [BKHCN]", told: "the solution is wrong here"),
  Changed(
    file: "02-dong-gop.yaml", old: "tên: Phủ sóng 5G toàn quốc\n      chủ_trì: BKHCN",
    new: "tên: Phủ sóng 5G toàn quốc\n      chủ_trì: KHONG-CO", line: "      chủ_trì: KHONG-CO",
    told: "an error in what is given"),
  Changed(
    file: "01-chu-tri.yaml", old: "bắt_đầu: |",
    new: "cho_sẵn: |\n  nghị_quyết: 8-NQ/TW\n  tên: Không liên quan\n  ngày_ban_hành: 2025-01-06\nbắt_đầu: |",
    line: "cho_sẵn: |", told: "nothing in this exercise depends on what is given"),
  Changed(
    file: "01-chu-tri.yaml", old: "{vi: Cơ quan nào chịu trách nhiệm trước hết?,",
    new: "{vi: \"Có phải BKHCN không?\",",
    line: "  - {vi: \"Có phải BKHCN không?\",", told: "hint 1 gives the answer away: `BKHCN`"),
  Changed(
    file: "01-chu-tri.yaml", old: "then the key `deliverable`.\"", new: "then `deliverable: {type: nghị_định}`.\"",
    line: "  - {vi: \"Thêm khoá `chủ_trì`", told: "hint 2 gives the answer away"),
  Changed(
    file: "02-dong-gop.yaml", old: "{vi: Cộng mục tiêu của các phần lại xem được bao nhiêu.,",
    new: "{vi: Nông thôn cần 120 trạm.,", line: "  - {vi: Nông thôn cần 120",
    told: "hint 1 gives the answer away: `120`"),
  Changed(
    file: "01-chu-tri.yaml", old: "{vi: Cơ quan nào chịu trách nhiệm trước hết?, en: Who answers for it first of all?}",
    new: "{vi: Cơ quan nào?}", line: "  - {vi: Cơ quan nào?}", told: "the English is missing"),
  Changed(
    file: "02-dong-gop.yaml", old: "title: {vi: Đóng góp vào chỉ tiêu của Trung ương, en:", new: "title: {en:",
    line: "title: {en:", told: "the Vietnamese is missing"),
  Changed(
    file: "02-dong-gop.yaml",
    old: "  - {vi: Cộng mục tiêu của các phần lại xem được bao nhiêu., en: Add the targets of the parts up.}\n",
    new: "", line: "  - {vi: \"Còn thiếu phần nông thôn", told: "two hints at least"),
  Changed(
    file: "02-dong-gop.yaml", old: "minutes: 15", new: "minutes: 500", line: "minutes: 500",
    told: "this exercise takes more than a day"),
]

@Suite struct `An author of exercises` {
  @Test(arguments: changes) fileprivate func `is told what is wrong, and where`(_ changed: Changed) {
    let flaws = changed.flaws()
    #expect(
      flaws.contains { $0.line.hasPrefix(changed.line) && $0.flaw.message.en.contains(changed.told) },
      "\(flaws.map { "\($0.line): \($0.flaw.message.en) \($0.flaw.details.map(\.en))" })")
  }

  @Test func `hears nothing of a course that is as it should be`() {
    for examination in Fixture.course.examined(now: Fixture.now) {
      #expect(examination.flaws.map(\.message.en) == [])
      #expect(examination.solution.score == 100)
    }
    #expect(Fixture.course.flaws.isEmpty)
  }

  @Test func `hears of names that two exercises have`() {
    let text = Fixture.text("01-chu-tri.yaml")
    let course = Fixture.course([
      "01-chu-tri.yaml": text, "1.yaml": text.replacing("\"01\"", with: "\"3\""),
      "2.yaml": text.replacing("ký_hiệu: chu-tri", with: "ký_hiệu: khac"),
    ])
    #expect(course.diagnostics.map(\.code.description) == ["NQ205", "NQ205"])
    #expect(course.hasErrors)
  }

  @Test func `hears of more minutes than a day has`() {
    let text = Fixture.text("02-dong-gop.yaml")
    let course = Fixture.course(
      Dictionary(
        uniqueKeysWithValues: (1...4).map { number in
          (
            "\(number).yaml",
            text.replacing("\"02\"", with: "\"\(number)\"").replacing("key: dong-gop", with: "key: bai-\(number)")
              .replacing("minutes: 15", with: "minutes: 150")
          )
        }))
    #expect(
      course.flaws.map(\.message.en) == [
        "from here on it is more than a day: 600 minutes since exercise 1, 600 in all, 480 in a day"
      ])
  }

  @Test func `hears of errors in what all exercises share`() {
    let course = Fixture.course([
      "nguon/sai.yaml": "agencies:\n  - {agency: BKHCN, name: Bộ}\n",
      "01-chu-tri.yaml": Fixture.text("01-chu-tri.yaml"),
    ])
    #expect(course.hasErrors)
  }

  /// A Vietnamese title is not vague to whoever reads it as English.
  @Test func `hears of what only those who learn in English need not do`() throws {
    let lexicon = try String(
      contentsOfFile: Fixture.folder + "/../../../ResolutionCompilerTests/Fixtures/Lexicon/wording.yaml",
      encoding: .utf8)
    let work = """
      nghị_quyết: 1-NQ/TW
      tên: Nước sạch
      ngày_ban_hành: 2025-01-06
      các_nhiệm_vụ:
        - {nhiệm_vụ: 1, tên: TÊN, chủ_trì: BKHCN, thời_hạn: 2025-12-31}
      """
    func flaws(_ title: String) -> [String] {
      let course = Fixture.course([
        "nguon/tu-ngu.yaml": lexicon,
        "01-thu.yaml": """
        exercise: "01"
        key: thu
        title: {vi: Thử, en: A trial}
        instructions: {vi: Làm thử., en: Try it.}
        minutes: 5
        start: |
        \(Fixture.indented(work.replacing("TÊN", with: title)))
        solution: |
        \(Fixture.indented(work.replacing("TÊN", with: "{vi: Lập danh mục nguồn nước, en: List the sources of water}")))
        hints: [{vi: Một, en: One}, {vi: Hai, en: Two}]
        checks: [{titles: [NQ701], feedback: {vi: Chưa đạt., en: Not yet.}}]
        """,
      ])
      #expect(course.diagnostics.map(\.message.en) == [])
      return course.examined(now: Fixture.now).flatMap(\.flaws).map(\.message.en)
        .filter { $0.contains("learns in English") }
    }
    #expect(flaws("Tăng cường công tác quản lý").count == 1)
    #expect(flaws("{vi: Tăng cường công tác quản lý, en: Strengthen management}") == [])
  }

  @Test func `gives trees in the keys of either language`() {
    let exercise = Fixture.exercise("1")
    let english = String(decoding: exercise.tree(exercise.start, keys: .en), as: UTF8.self)
    #expect(english.contains("tasks:\n") && english.contains("    covers: [I]\n"))
    #expect(String(decoding: exercise.tree(exercise.start, keys: .vi), as: UTF8.self) == exercise.start)
    let broken = "nghị_quyết: [\n"
    #expect(String(decoding: exercise.tree(broken, keys: .en), as: UTF8.self) == broken)
  }

  @Test(arguments: ["language.md", "ngon-ngu.md"]) func `finds a whole exercise in the language reference`(
    _ page: String
  ) throws {
    let path = Fixture.folder + "/../../../../Documentation/\(page)"
    let blocks = try String(contentsOfFile: path, encoding: .utf8).split(separator: "```yaml\n").dropFirst()
      .compactMap { $0.split(separator: "\n```", maxSplits: 1).first.map(String.init) }
    let example = try #require(blocks.first { $0.hasPrefix("exercise:") || $0.hasPrefix("bài_tập:") })
    let course = Fixture.course(["01.yaml": example + "\n"])
    #expect(course.diagnostics.map(\.message.en) == [])
    let flaws = course.examined(now: Fixture.now).flatMap(\.flaws)
    #expect(flaws.map { "\($0.message.en) \($0.details.map(\.en))" } == [])
    #expect(course.exercises.count == 1)
  }
}
