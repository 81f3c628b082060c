package import Diagnostics

/// A learner's work, assessed.
package struct Attempt: Sendable {
  package let exercise: Exercise
  package let work: [UInt8]
  package let assessment: Assessment
  package let at: Timestamp
  /// Nothing is written yet, or nothing but what the exercise begins with.
  package let isUntouched: Bool
  /// Nothing is written at all.
  package var isBlank: Bool { work.allSatisfy { $0 == 0x20 || 9...13 ~= $0 } }
  /// Neither untouched nor what was checked the last time: it goes into the log.
  package let isNew: Bool
  /// It meets every check, and none before it did.
  package let isFirstPass: Bool

  /// What the log says of it.
  var events: [ProgressEvent] {
    guard isNew else { return [] }
    var checked = ProgressEvent(.checked, at: at, exercise: exercise.number)
    checked.score = assessment.score
    checked.failed = assessment.results.filter { !$0.isMet }.map(\.number)
    checked.mistakes = Array(assessment.mistakes.prefix(ProgressEvent.mostMistakes))
    guard isFirstPass else { return [checked] }
    var passed = ProgressEvent(.passed, at: at, exercise: exercise.number)
    passed.score = assessment.score
    return [checked, passed]
  }
}

extension Assessment {
  /// A mistake with the compiler's advice, which is shown and not logged.
  package struct Remark: Sendable {
    package let mistake: ProgressEvent.Mistake
    /// What was probably meant.
    package let meant: Words?
    /// What to do.
    package let help: Words?
  }

  /// The diagnostics of the learner's file, the most basic first: what cannot be read at all hides what else is wrong.
  package var mistakes: [ProgressEvent.Mistake] { remarks.map(\.mistake) }

  /// The same, with advice.
  package var remarks: [Remark] {
    let lines = LineIndex(file)
    let placed = diagnostics.map { diagnostic in
      // What is reported elsewhere has its second place here.
      let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
      let span = spans.first { $0.file == file.id }.map(file.place(of:)) ?? diagnostic.span
      return (diagnostic, line: lines.line(at: Int(span.start)))
    }
    let ordered = placed.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.0.severity != y.0.severity { return x.0.severity > y.0.severity }
      let (p, q) = (x.0.code.number / 100, y.0.code.number / 100)
      if p != q { return p < q }
      return (x.line, a.offset) < (y.line, b.offset)
    }
    return ordered.map { _, placed in
      let content = lines.content(ofLine: placed.line)
      var visible: [UInt8] = []
      VisibleText.appendLine(String(decoding: file.bytes[content], as: UTF8.self), to: &visible)
      let text = String(decoding: visible, as: UTF8.self)
      let mistake = ProgressEvent.Mistake(
        code: placed.0.code.description, line: placed.line, text: text.shortened(to: 160), message: placed.0.message)
      let fixes = placed.0.fixes
      return Remark(
        mistake: mistake, meant: placed.0.meant, help: placed.0.help ?? (fixes.count == 1 ? fixes[0].title : nil))
    }
  }
}

extension String {
  /// Without blanks around it; cut where it is longer.
  fileprivate func shortened(to limit: Int) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let text = drop(while: isBlank)
    let end = text.lastIndex { !isBlank($0) }.map { text.index(after: $0) } ?? text.startIndex
    let whole = text[..<end]
    return whole.count <= limit ? String(whole) : whole.prefix(limit - 1) + "…"
  }
}
