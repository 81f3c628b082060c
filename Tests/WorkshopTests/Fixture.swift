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
}
