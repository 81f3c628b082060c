import Foundation
import Testing

@testable import nqc

/// `nqc workshop author check` on the course that the tests of workshops have.
@Suite(.enabled(if: Program.path != nil)) struct `nqc workshop author check` {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../WorkshopTests/Fixtures/course").standardized

  /// - Parameter change: made to the first exercise.
  private func course(_ change: (String) -> String = { $0 }) throws -> Program {
    func text(_ path: String) throws -> String {
      try String(contentsOf: Self.fixtures.appending(path: path), encoding: .utf8)
    }
    let registry = "../../../ResolutionCompilerTests/Fixtures/Registry"
    return try Program([
      "khoa/nqc.yaml": "workspace: thu-nghiem\nsources: [nguon]\nrules: {NQ703: off}\n",
      "khoa/nguon/mau.yaml": text("nguon/mau.yaml"),
      "khoa/nguon/agencies.yaml": text("\(registry)/agencies.yaml"),
      "khoa/nguon/calendar.yaml": text("\(registry)/calendar.yaml"),
      "khoa/nguon/regulation.yaml": text("\(registry)/regulation.yaml"),
      "khoa/01-chu-tri.yaml": change(text("01-chu-tri.yaml")),
      "khoa/02-dong-gop.yaml": text("02-dong-gop.yaml"),
    ])
  }

  @Test func `ends with 0 where every exercise is as it should be`() throws {
    let ending = try course().run("workshop", "author", "check", "khoa")
    #expect(ending.status == 0)
    #expect(
      ending.output == """
        01 Một nhiệm vụ một cơ quan chủ trì
           bài ban đầu 25 điểm · lời giải 100 điểm · 10 phút · 3 gợi ý
        02 Đóng góp vào chỉ tiêu của Trung ương
           bài ban đầu 0 điểm · lời giải 100 điểm · 15 phút · 2 gợi ý
        2 bài, 25 phút: không có gì phải sửa

        """)
  }

  @Test func `ends with 1 and the place of what is wrong`() throws {
    let program = try course { $0.replacing("      chủ_trì: BKHCN\n", with: "      chủ_trì: BKHCNN\n") }
    let ending = try program.run("workshop", "author", "check", "khoa", "--language", "en")
    #expect(ending.status == 1)
    #expect(ending.output.contains("khoa/01-chu-tri.yaml:35:7: the solution is wrong here: no agency BKHCNN"))
    #expect(ending.output.hasSuffix("things to mend\n"))
  }

  @Test func `draws what cannot be read, and tries nothing`() throws {
    let ending = try course { $0.replacing("không_có:", with: "không:") }.run("workshop", "author", "check", "khoa")
    #expect(ending.status == 1)
    #expect(ending.output.contains("NQ102"))
    #expect(ending.output.contains("khoa/01-chu-tri.yaml:"))
    #expect(!ending.output.contains("lời giải"))
  }

  @Test func `answers programs in JSON`() throws {
    let program = try course { $0.replacing(", đạt_từ_đầu: có", with: "") }
    let ending = try program.run("workshop", "author", "check", "khoa", "--format", "json")
    #expect(ending.status == 1)
    let answer = try #require(JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    #expect(answer["sound"] as? Bool == false)
    let exercises = try #require(answer["exercises"] as? [[String: Any]])
    #expect(exercises.map { $0["solution_score"] as? Int } == [100, 100])
    let flaws = try #require(exercises[0]["flaws"] as? [[String: Any]])
    #expect(flaws.count == 1)
    #expect(flaws[0]["file"] as? String == "khoa/01-chu-tri.yaml")
    #expect(flaws[0]["line"] as? Int == 43)
  }

  @Test func `ends with 3 where there is no course`() throws {
    let ending = try course().run("workshop", "author", "check")
    #expect(ending.status == 3)
    #expect(ending.errors.contains("nqc.yaml"))
  }

  @Test func `says which commands there are`() throws {
    let ending = try course().run("workshop", "author", "chek")
    #expect(ending.status == 2)
    #expect(ending.errors.hasPrefix("lỗi: không có lệnh chek; có phải là check?"))
  }

  @Test func `is not needed for exercises to stand beside resolutions`() throws {
    let files = ["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Sample.registry]
    let exercise = try String(contentsOf: Self.fixtures.appending(path: "02-dong-gop.yaml"), encoding: .utf8)
    let alone = try Program(files).run("check", "--format", "json")
    let beside = try Program(files.merging(["Resolutions/bai-tap.yaml": exercise]) { $1 }).run(
      "check", "--format", "json")
    func tasks(_ ending: Program.Ending) throws -> [Int] {
      let answer = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
      let summary = try #require(answer?["summary"] as? [String: Int])
      return ["tasks", "kpis", "slots", "errors", "warnings"].map { summary[$0] ?? -1 }
    }
    #expect(beside.status == 0)
    #expect(try tasks(beside) == tasks(alone))
  }
}
