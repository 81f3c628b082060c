import Diagnostics
import Testing
import Workshop

@Suite struct `An exercise` {
  @Test func `stands in a course in the order of its number`() {
    #expect(Fixture.course.exercises.map(\.number) == ["01", "02"])
    #expect(Fixture.course.diagnostics.map(\.message.en) == [])
    #expect(Fixture.course.name == "thu-nghiem")
    #expect(Fixture.course.exercise("1")?.key == "chu-tri")
    #expect(Fixture.course.exercise("dong-gop")?.number == "02")
  }

  @Test func `is not passed by what it begins with`() {
    for exercise in Fixture.course.exercises {
      let assessment = Fixture.assess(exercise.start, in: exercise.key)
      #expect(!assessment.isPassed)
      #expect(assessment.score < 100)
    }
  }

  @Test func `is passed by its solution with all points`() {
    for exercise in Fixture.course.exercises {
      let assessment = Fixture.assess(exercise.solution, in: exercise.key)
      #expect(assessment.isPassed, "\(assessment.results.flatMap(\.findings).map(\.en))")
      #expect(assessment.score == 100)
      #expect(assessment.diagnostics.filter { $0.severity > .info }.map(\.message.en) == [])
    }
  }

  @Test func `gives no points for nothing`() {
    for exercise in Fixture.course.exercises {
      for work in ["", "# chưa có gì\n", "nghị_quyết: 9-NQ/TW\n"] {
        #expect(Fixture.assess(work, in: exercise.key).score == 0)
      }
    }
  }

  @Test func `tells what is missing, and where`() {
    let assessment = Fixture.assess(Fixture.exercise("1").start, in: "1")
    #expect(assessment.score == 25)
    #expect(assessment.results.map(\.isMet) == [false, true, false])
    #expect(
      assessment.results[2].findings.map(\.en) == [
        "0 of 1 task with all that is needed", "line 7: task NQ1.1 lacks a presiding agency, a deliverable",
      ])
    #expect(assessment.results[0].findings.allSatisfy { $0.en.hasPrefix("line 7: ") && $0.vi.hasPrefix("dòng 7: ") })
  }

  @Test func `tells what is not met apart from what cannot be judged yet`() {
    let solution = Fixture.exercise("1").solution
    let mistyped = Fixture.assess(solution.replacing("BKHCN", with: "BKHC"), in: "1")
    #expect(mistyped.results.map(\.isMet) == [false, true, false])
    #expect(mistyped.results.map(\.isUndecided) == [true, false, false])
    #expect(mistyped.remarks.first?.meant?.en.contains("BKHCN") == true)
    for work in ["", Fixture.exercise("1").start, solution] {
      #expect(Fixture.assess(work, in: "1").results.allSatisfy { !$0.isUndecided })
    }
  }
}
