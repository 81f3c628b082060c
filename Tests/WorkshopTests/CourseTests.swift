import Diagnostics
import Foundation
import ResolutionWorkspace
import Testing

@testable import Workshop

/// The course that is given out with the program: every exercise both ways, its starting tree and its solution.
@Suite("The course of the workshops") struct CourseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Workshops/tach-nhiem-vu").path

  @Test func `has nothing that its author has to mend`() throws {
    let course = try Course(folder: Self.folder)
    #expect(course.exercises.count >= 12)
    #expect(course.flaws.map(\.message.en) == [])
    for examination in course.examined(now: Fixture.now) {
      #expect(examination.flaws.map(\.message.en) == [], "exercise \(examination.exercise.number)")
    }
  }

  @Test(arguments: Language.allCases)
  func `is passed by its solutions, and by nothing less`(_ language: Language) throws {
    let course = try Course(folder: Self.folder)
    for exercise in course.exercises {
      func score(_ tree: String) -> Int {
        exercise.assess(
          exercise.tree(tree, keys: language), at: "bai.yaml", in: course, language: language,
          now: Fixture.now
        ).score
      }
      #expect(score(exercise.solution) == 100, "exercise \(exercise.number)")
      #expect(score(exercise.start) < 50, "exercise \(exercise.number)")
      #expect(score("") == 0, "exercise \(exercise.number)")
    }
  }
}
