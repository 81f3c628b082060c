import Testing
import Diagnostics
import ResolutionCompiler
@testable import nqc

@Test func show() throws {
  let plan = Sample.plan()
  print(Sample.compiled().diagnostics.map(\.message.vi))
  print(TreeText.draw(TaskTree(plan, folds: true), in: .vi, on: Page()).text)
  for id in ["NQ9.1.1", "NQ9.1.2@T01-HANOI/online", "NQ9.1.1/sent", "NQ9.1.1#2", "II.2", "NQ9"] {
    print(ExplanationText.draw(explain(try Subject(id, in: plan), in: plan), in: .vi, on: Page()).text)
  }
  print(CoverageText.draw(CoverageTable(plan), in: .vi, on: Page()).text)
}
