import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Workshop

/// The course of two small exercises beside this file, and exercises that tests set themselves.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/course").path
  static let course = try! Course(folder: folder)
  static let now = Day(year: 2025, month: 1, day: 6)!

  static func exercise(_ name: String) -> Exercise { course.exercise(name)! }

  /// What comes of a work in an exercise of the course.
  static func assess(_ work: String, in name: String) -> Assessment { assess(Array(work.utf8), in: name) }

  static func assess(_ work: [UInt8], in name: String) -> Assessment {
    exercise(name).assess(work, in: course, language: .vi, now: now)
  }

  /// A text of the course's folder.
  static func text(_ name: String) -> String { try! String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

  /// The registry and the templates that the course shares.
  static let shared: [String: String] = {
    let registry = folder + "/../../../ResolutionCompilerTests/Fixtures/Registry"
    var texts = ["nguon/mau.yaml": text("nguon/mau.yaml")]
    for name in ["agencies", "calendar", "regulation"] {
      texts["nguon/\(name).yaml"] = try! String(contentsOfFile: "\(registry)/\(name).yaml", encoding: .utf8)
    }
    return texts
  }()

  /// A course of these files, with what the course beside this file shares.
  static func course(_ exercises: [String: String]) -> Course {
    let manifest = ["nqc.yaml": "workspace: thu-nghiem\nsources: [nguon]\nrules: {NQ703: off}\n"]
    let texts = shared.merging(manifest) { $1 }.merging(exercises) { $1 }
    return try! Course(folder: ".", files: .inMemory(texts))
  }

  /// An exercise that asks for one thing.
  static func course(asking check: String, given: String = "") -> Course {
    course([
      "01-thu.yaml": """
      exercise: "01"
      key: thu
      title: {vi: Thử, en: A trial}
      instructions: {vi: Làm thử., en: Try it.}
      minutes: 5
      given: |
      \(indented(given.isEmpty ? "# không có gì" : given))
      solution: |
        # một cách làm
      hints: [{vi: Một, en: One}, {vi: Hai, en: Two}]
      checks:
        - {\(check), feedback: {vi: Chưa đạt., en: Not yet.}}

      """
    ])
  }

  static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }
}
