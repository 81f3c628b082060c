import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import nqc

@Suite struct `What nqc explain shows` {
  @Test(arguments: Lesson.all) func `is what nqc says of the wrong example`(_ lesson: Lesson) {
    let trial = Trial(of: lesson.wrong)
    #expect(!trial.diagnostics.isEmpty)
    for diagnostic in trial.diagnostics {
      #expect(diagnostic.code == lesson.code, "\(diagnostic.message.en)")
      #expect(diagnostic.severity == lesson.severity)
      for span in [diagnostic.span] + diagnostic.notes.map(\.span) where !span.isNone {
        #expect(span.end <= UInt32(trial.file(span.file)?.count ?? 0))
      }
    }
    #expect(Trial(of: lesson.mended).diagnostics.map { "\($0.code): \($0.message.en)" } == [])
  }

  @Test func `points at the lines as they are shown`() throws {
    let lesson = try Lesson.named("NQ005")
    let trial = Trial(of: lesson.wrong)
    let diagnostic = try #require(trial.diagnostics.first)
    let file = try #require(trial.file(diagnostic.span.file))
    #expect(file.text(of: Span(file: file.id, start: 0, count: UInt32(file.count))) == lesson.wrong.shown + "\n")
    #expect(file.text(of: diagnostic.span) == "presiding")
    #expect(diagnostic.notes.map { file.text(of: $0.span) } == ["chủ_trì"])
  }

  @Test func `takes repairs along`() throws {
    let lesson = try Lesson.named("NQ201")
    let trial = Trial(of: lesson.wrong)
    let edit = try #require(trial.diagnostics.first?.fixes.first?.edits.first)
    let file = try #require(trial.file(edit.span.file))
    #expect(file.text(of: edit.span) == "Bộ Tài chính")
    #expect(edit.text == "BTC")
  }

  @Test func `is set as wide as the page, but for what must not be broken`() {
    let text = LessonText.draw([Lesson.all[2]], in: .vi, on: Page(width: 60)).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("NQ003  lỗi: Sai cách viết YAML"))
    #expect(lines.allSatisfy { DisplayWidth.of($0.unicodeScalars) <= 100 })
    let meaning = lines.drop { $0 != "Nghĩa là gì" }.prefix { $0 != "Vì sao quan trọng" }
    #expect(meaning.count > 10)
    #expect(meaning.allSatisfy { DisplayWidth.of($0.unicodeScalars) <= 60 })
    #expect(lines.contains("    tên: Đề án: phát triển hạ tầng số quốc gia"))
    #expect(lines.contains { $0.hasPrefix("  lỗi[NQ003]: ") })
  }

  @Test func `is coloured where colours are seen, and only there`() {
    let lessons = [Lesson.all[0]]
    #expect(LessonText.draw(lessons, in: .en, on: Page(isColored: true, width: 80)).text.contains("\u{1B}["))
    #expect(!LessonText.draw(lessons, in: .en, on: Page(width: 80)).text.contains("\u{1B}"))
    #expect(!LessonList.draw(lessons, in: .en, on: Page(width: 80)).text.contains("\u{1B}"))
  }

  @Test func `shows a tab for what it is`() throws {
    let text = LessonText.draw([try Lesson.named("4")], in: .vi, on: Page(width: 100)).text
    #expect(text.contains("  → - {mục: I, "))
  }

  @Test(arguments: Language.allCases) func `lists every code once, below its group`(_ language: Language) {
    let text = LessonList.draw(Lesson.all, in: language, on: Page()).text
    for lesson in Lesson.all {
      #expect(text.split(separator: "  \(lesson.code)  ").count == 2)
      #expect(text.contains(lesson.heading(in: language)))
    }
    #expect(text.hasPrefix(language == .vi ? "0  Đọc tệp\n" : "0  Reading files\n"))
  }

  @Test func `is there for programs too`() throws {
    let bytes = LessonJSON(lessons: Lesson.all, language: .en).bytes()
    let json = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let lessons = try #require(json["lessons"] as? [[String: Any]])
    #expect(lessons.compactMap { $0["code"] as? String } == Lesson.all.map(\.code.description))
    let wrong = try #require(lessons[2]["wrong"] as? [String: Any])
    #expect(wrong["text"] as? String == Lesson.all[2].wrong.shown)
    #expect(wrong["file"] as? String == Lesson.all[2].wrong.file)
  }
}

@Suite(.enabled(if: Program.path != nil)) struct `nqc explain` {
  private let folder = ["ghi-chu.txt": "Ở đây không có gì để biên dịch.\n"]

  @Test func `needs no workspace`() throws {
    let ending = try Program(folder).run("explain", "201", "nq003", "NQ003")
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    #expect(ending.output.hasPrefix("NQ201  lỗi: "))
    #expect(ending.output.components(separatedBy: "\nNQ003  lỗi: ").count == 2)
    #expect(try Program(folder).run("explain").output.hasPrefix("0  Đọc tệp\n"))
  }

  @Test func `speaks the workspace's language, or the one it is asked for`() throws {
    let workspace = ["nqc.yaml": "workspace: a\nlanguage: en\n"]
    #expect(try Program(workspace).run("explain", "NQ001").output.hasPrefix("NQ001  error: "))
    #expect(try Program(workspace).run("explain", "NQ001", "--language", "vi").output.hasPrefix("NQ001  lỗi: "))
  }

  @Test func `ends with 2 where there is no such code, and prints nothing of the others`() throws {
    let ending = try Program(folder).run("explain", "NQ003", "NQ999")
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("lỗi: không có mã NQ999; gần nhất: "))
  }
}

@Suite struct `The page on diagnostics` {
  @Test(arguments: [(Language.vi, "chan-doan.md"), (.en, "diagnostics.md")])
  func `is what nqc explain prints`(_ language: Language, _ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation")
      .standardized
    let page = try Data(contentsOf: folder.appending(path: name))
    let printed = LessonMarkdown(language: language).page(of: Lesson.all)
    let (lines, others) = (page.split(separator: 0x0A), Data(printed.utf8).split(separator: 0x0A))
    let difference = zip(lines, others).first { $0 != $1 }
    #expect(
      page == Data(printed.utf8),
      """
      Documentation/\(name) has “\(String(decoding: difference?.0 ?? Data(), as: UTF8.self))” \
      for “\(String(decoding: difference?.1 ?? Data(), as: UTF8.self))”. After a change of a lesson or of what nqc says:
      nqc explain --format markdown --language \(language.rawValue) > Documentation/\(name)
      """)
  }
}

extension Lesson: CustomTestStringConvertible {
  public var testDescription: String { code.description }
}
