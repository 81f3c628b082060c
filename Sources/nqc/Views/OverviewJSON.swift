import Diagnostics
import Workshop

/// A class for programs. Fields may be added; the version changes when one changes its meaning.
struct OverviewJSON {
  let overview: Overview
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("course", overview.course)
      json.field("anonymous", overview.isAnonymous)
      json.array("learners") { json in
        for learner in overview.learners { json.object { write(learner, to: &$0) } }
      }
      json.array("exercises") { json in
        for line in overview.exercises { json.object { write(line, to: &$0) } }
      }
      json.array("mistakes") { json in
        for mistake in overview.mistakes { json.object { write(mistake, to: &$0) } }
      }
      json.array("failed_checks") { json in
        for check in overview.failedChecks { json.object { write(check, to: &$0) } }
      }
      json.array("passed_over") { json in
        for folder in overview.passedOver {
          json.object { json in
            json.field("folder", folder.path)
            json.field("reason", folder.reason[language])
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ learner: Overview.Learner, to json: inout JSONWriter) {
    json.field("name", learner.name)
    json.field("folder", learner.folder)
    json.field("current", learner.current.map { overview.exercises[$0].number })
    json.field("passed", learner.passed)
    json.field("score", learner.score)
    json.field("seconds", learner.seconds)
    json.field("hints", learner.hints)
    json.field("solutions", learner.solutions)
    json.field("latest", learner.latest?.description)
    json.field("remarks", learner.remarks.map { $0[language] })
    json.array("exercises") { json in
      for (line, standing) in zip(overview.exercises, learner.standings) {
        json.object { json in
          json.field("exercise", line.number)
          json.field("opened", standing.isOpened)
          json.field("passed", standing.isPassed)
          json.field("score", standing.best)
          json.field("attempts", standing.attempts)
          json.field("hints", standing.hints)
          json.field("solution", standing.sawSolution)
          json.field("seconds", standing.seconds)
        }
      }
    }
  }

  private func write(_ line: Overview.ExerciseLine, to json: inout JSONWriter) {
    json.field("exercise", line.number)
    json.field("title", line.title[language])
    json.field("minutes_suggested", line.minutes)
    json.field("opened", line.opened)
    json.field("passed", line.passed)
    json.field("hinted", line.hinted)
    json.field("solutions", line.solved)
    json.field("median_seconds", line.medianSeconds)
    json.field("median_attempts", line.medianAttempts)
    json.field("stuck_at", line.obstacle?.number)
  }

  private func write(_ mistake: Overview.Mistake, to json: inout JSONWriter) {
    json.field("code", mistake.code)
    json.field("title", mistake.title[language])
    json.field("learners", mistake.learners)
    json.field("times", mistake.times)
    json.array("examples") { json in
      for example in mistake.examples.prefix(3) {
        json.object { json in
          json.field("text", example.text)
          json.field("exercise", example.exercise)
          if !overview.isAnonymous { json.field("learner", example.learner) }
        }
      }
    }
  }

  private func write(_ check: Overview.FailedCheck, to json: inout JSONWriter) {
    json.field("exercise", overview.exercises[check.exercise].number)
    json.field("check", check.number)
    json.field("title", check.title[language])
    json.field("feedback", check.feedback[language])
    json.field("learners", check.learners)
    json.field("times", check.times)
    json.field("still", check.still)
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ number: Int?) {
    if let number { field(name, number) } else { null(name) }
  }
}
