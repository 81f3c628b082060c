import Diagnostics
import ResolutionCompiler

// What an author learns from trying an exercise both ways.

extension Exercise {
  /// The same, with nothing compiled beside it.
  var withoutGiven: Exercise {
    var authored = authored
    authored.given = AuthoredText()
    return Exercise(authored, in: unit)
  }

  /// The tree at the start is not to pass; what it meets already is to be meant so.
  func flawsOfStart(_ assessment: Assessment) -> [Flaw] {
    if assessment.isPassed {
      return [
        Flaw(
          Words(vi: "bài ban đầu đã đạt, không còn gì để làm", en: "the starting tree passes: there is nothing to do"),
          at: authored.start.at.isNone ? authored.at : authored.start.at)
      ]
    }
    return zip(assessment.results, authored.checks.filter(\.isReadable)).compactMap { result, check in
      switch (result.isMet, check.isMetFromStart) {
      case (true, false):
        Flaw(
          Words(
            vi: "bài ban đầu đã đạt điều này; nếu cố ý thì ghi `đạt_từ_đầu: có`",
            en: "the starting tree meets this already; write `from_start: true` if it is meant to"),
          at: check.at)
      case (false, true):
        Flaw(
          Words(vi: "ghi là đạt từ đầu, mà bài ban đầu chưa đạt", en: "said to be met from the start, and it is not"),
          at: check.at, details: result.findings)
      case (true, true), (false, false): nil
      }
    }
  }

  /// The solution is to meet every check, and to earn no error and no warning.
  func flawsOfSolution(_ assessment: Assessment) -> [Flaw] {
    let unmet = zip(assessment.results, authored.checks.filter(\.isReadable)).filter { !$0.0.isMet }.map {
      Flaw(
        Words(vi: "lời giải không đạt điều này", en: "the solution does not meet this"), at: $0.1.at,
        details: $0.0.findings)
    }
    let lines = LineIndex(assessment.file)
    let said = assessment.diagnostics.filter { $0.severity > .info }.map { diagnostic in
      let places = [diagnostic.span] + diagnostic.notes.map(\.span)
      let own = places.first { $0.file == assessment.file.id }
      let line = own.map { lines.line(at: Int($0.start)) }
      let (code, message) = (diagnostic.code, diagnostic.message)
      return Flaw(
        Words(
          vi: "lời giải có chỗ sai: \(message.vi) (\(code))", en: "the solution is wrong here: \(message.en) (\(code))"),
        at: place(of: line, in: authored.solution))
    }
    let given = assessment.compilation.files[Int(assessment.file.id) - 1]
    let linesOfGiven = LineIndex(given)
    let saidOfGiven = assessment.compilation.diagnostics.filter {
      $0.severity == .error && $0.span.file == given.id
    }.map { diagnostic in
      Flaw(
        Words(
          vi: "phần cho sẵn có lỗi: \(diagnostic.message.vi) (\(diagnostic.code))",
          en: "there is an error in what is given: \(diagnostic.message.en) (\(diagnostic.code))"),
        at: place(of: linesOfGiven.line(at: Int(diagnostic.span.start)), in: authored.given))
    }
    return unmet + said + saidOfGiven
  }

  /// Checks that only somebody who learns in English need do nothing for.
  func flawsOfEnglishStart(_ assessment: Assessment, besides own: Assessment) -> [Flaw] {
    zip(zip(assessment.results, own.results), authored.checks.filter(\.isReadable)).compactMap { results, check in
      guard results.0.isMet, !results.1.isMet else { return nil }
      return Flaw(
        Words(
          vi: "đối với người học bằng tiếng Anh thì bài ban đầu đã đạt điều này",
          en: "for whoever learns in English the starting tree meets this already"), at: check.at)
    }
  }

  func flawOfEnglishSolution(_ assessment: Assessment) -> Flaw {
    Flaw(
      Words(
        vi: "lời giải không đạt đối với người học bằng tiếng Anh",
        en: "the solution does not pass for whoever learns in English"),
      at: authored.solution.at, details: assessment.results.flatMap(\.findings))
  }

  var unusedGiven: Flaw {
    Flaw(
      Words(vi: "phần cho sẵn không ảnh hưởng gì đến bài này", en: "nothing in this exercise depends on what is given"),
      at: authored.given.at)
  }

  /// A line of a block, counted from 1, in the exercise's file.
  private func place(of line: Int?, in block: AuthoredText) -> Span {
    guard let line, !block.text.isNone else { return block.at }
    let file = unit.file
    let lines = LineIndex(file)
    // The block begins below its indicator.
    let number = lines.line(at: Int(file.place(of: block.text).start)) + line
    let whole = lines.content(ofLine: number)
    let start = whole.first { file.bytes[$0] != UInt8(ascii: " ") } ?? whole.lowerBound
    return Span(file: file.id, start: UInt32(start), count: UInt32(whole.upperBound - start))
  }
}

extension AuthoredCheck {
  /// Those that became checks of the exercise.
  fileprivate var isReadable: Bool { demand != nil }
}
