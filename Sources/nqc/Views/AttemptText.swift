import Diagnostics
import Workshop

/// What comes of checking a learner's work.
struct AttemptText {
  private typealias Run = Page.Run

  /// How much is said, from all there is to what a small terminal has room for.
  enum Detail: Int, CaseIterable {
    /// Every check that is not met with what is missing, and what else the compiler says.
    case full
    /// The first such check with what is missing, the others with their feedback.
    case first
    /// The first such check with what is missing; of the others only which they are.
    case least
  }

  let attempt: Attempt
  let language: Language
  let marks: Marks
  var detail = Detail.full

  private var assessment: Assessment { attempt.assessment }

  /// Nothing but the work itself: without heading, score and what to do next.
  func draw(on page: inout Page) {
    if attempt.isUntouched {
      page.line([
        Run(
          Words(
            vi: "Tệp còn như lúc đầu. Đây là những gì bài yêu cầu:", en: "The file is as it was. This is what is asked for:")[
              language])
      ])
    }
    var said: [String] = []
    var isFirst = true
    for result in assessment.results {
      let sign = Run(result.isMet ? marks.met : marks.unmet, result.isMet ? .good : .bad)
      page.line(
        [Run(result.check.title[language], result.isMet ? .plain : .strong)],
        first: [Run(" "), sign, Run(" \(result.number). ")], rest: [Run("      ")])
      if result.isMet { continue }
      if isFirst || detail != .least { draw(result.feedback, on: &page) }
      if isFirst || detail == .full {
        // What stands in the way of several checks is said of the first.
        let new = result.findings.map { $0[language] }.filter { !said.contains($0) }
        said += new
        for finding in new.prefix(detail == .full ? .max : 4) { item(finding, on: &page) }
        if detail != .full, new.count > 4 { item(more(new.count - 4)[language], on: &page) }
      }
      isFirst = false
    }
    draw(said, on: &page)
  }

  private func draw(_ feedback: Words, on page: inout Page) {
    let text = feedback[language].split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !text.isEmpty else { return }
    page.line([Run(text)], first: [Run("      ")], rest: [Run("      ")])
  }

  private func item(_ text: String, on page: inout Page) {
    page.line([Run(text)], first: [Run("      · ", .faint)], rest: [Run("        ")])
  }

  private func more(_ count: Int) -> Words { Words(vi: "… còn \(count) chỗ nữa", en: "… and \(count) more") }

  // MARK: What else the compiler says

  /// The most basic first; what checks have said already is left out.
  private func draw(_ said: [String], on page: inout Page) {
    let mistakes = assessment.mistakes.filter { mistake in
      let finding = "\(place(mistake)): \(mistake.message[language]) (\(mistake.code))"
      return !said.contains { $0.hasSuffix(finding) }
    }
    let limit = [Detail.full: 5, .first: 3, .least: 1][detail] ?? 0
    guard !mistakes.isEmpty else { return }
    page.emptyLine()
    page.line([Run(Words(vi: "Máy còn nhắc trong tệp này", en: "What else is said of this file")[language], .strong)])
    for mistake in mistakes.prefix(limit) {
      page.line(
        [Run(mistake.message[language]), Run(" (\(mistake.code))", .faint)],
        first: [Run(" · ", .faint), Run(place(mistake) + ": ")], rest: [Run("   ")])
      if detail == .full, !mistake.text.isEmpty {
        page.drawing(Array(Run(mistake.text).text.utf8) + [0x0A], indent: 6)
      }
    }
    if mistakes.count > limit { page.line([Run(more(mistakes.count - limit)[language])], first: [Run(" · ", .faint)]) }
  }

  private func place(_ mistake: ProgressEvent.Mistake) -> String {
    Words(vi: "dòng \(mistake.line)", en: "line \(mistake.line)")[language]
  }
}
