import Diagnostics
import Workshop

/// The score of an attempt, in one line.
struct ScoreText {
  let attempt: Attempt
  let language: Language
  let marks: Marks

  /// - Parameter width: of the bar.
  func runs(width: Int) -> [Page.Run] {
    let score = attempt.assessment.score
    let words = attempt.assessment.isPassed ? Words(vi: "Đạt", en: "Passed") : Words(vi: "Chưa đạt", en: "Not yet")
    return [
      Page.Run(words[language] + ": ", attempt.assessment.isPassed ? .good : .strong),
      Page.Run(Words(vi: "\(score)/100 điểm", en: "\(score) of 100")[language], .strong),
      Page.Run("  " + marks.bar(score, of: 100, width: width), attempt.assessment.isPassed ? .good : .plain),
    ]
  }
}

extension Attempt {
  /// For other programs.
  var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("exercise", exercise.number)
      json.field("key", exercise.key)
      json.field("score", assessment.score)
      json.field("passed", assessment.isPassed)
      json.field("untouched", isUntouched)
      json.array("checks") { json in
        for result in assessment.results {
          json.object { json in
            json.field("number", result.number)
            json.field("met", result.isMet)
            json.field("weight", result.weight)
            json.words("title", result.check.title)
            json.words("feedback", result.feedback)
            json.array("findings") { json in
              for finding in result.findings { json.words(finding) }
            }
          }
        }
      }
      json.array("mistakes") { json in
        for mistake in assessment.mistakes {
          json.object { json in
            json.field("code", mistake.code)
            json.field("line", mistake.line)
            json.field("text", mistake.text)
            json.words("message", mistake.message)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  mutating func words(_ name: String, _ words: Words) {
    object(name) { $0.languages(words) }
  }

  mutating func words(_ words: Words) { object { $0.languages(words) } }

  private mutating func languages(_ words: Words) {
    field("vi", words.vi)
    field("en", words.en)
  }
}
