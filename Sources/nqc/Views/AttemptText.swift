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
    /// The first such check with what is missing; of the others only what they ask for.
    case least
    /// The same; of the others only their numbers, and of the file nothing else.
    case tight
  }

  let attempt: Attempt
  let language: Language
  let marks: Marks
  var detail = Detail.full

  private var assessment: Assessment { attempt.assessment }

  /// Nothing but the work itself: without heading, score and what to do next.
  func draw(on page: inout Page) {
    if attempt.isUntouched {
      let words =
        attempt.isBlank
        ? Words(vi: "Tệp đang trống. Đây là những gì bài yêu cầu:", en: "The file is empty. This is what is asked for:")
        : Words(
          vi: "Tệp còn như lúc đầu. Đây là những gì bài yêu cầu:",
          en: "The file is as it was. This is what is asked for:")
      page.line([Run(words[language])])
    }
    // What cannot be read, or names what there is not, keeps the checks from seeing what is there.
    var said = draw(basic: true, said: [], on: &page)
    let first = assessment.results.first { !$0.isMet }?.number
    for result in assessment.results where detail != .tight || result.number == first {
      let sign = Run(result.isMet ? marks.met : marks.unmet, result.isMet ? .good : .bad)
      page.line(
        [Run(result.check.title[language], result.isMet ? .plain : .strong)],
        first: [Run(" "), sign, Run(" \(result.number). ")], rest: [Run("      ")])
      if result.isMet { continue }
      let isFirst = result.number == first
      if isFirst || detail.rawValue <= Detail.first.rawValue {
        draw(result.isUndecided ? AttemptText.undecided : result.feedback, on: &page)
      }
      guard isFirst || detail == .full else { continue }
      // What stands in the way of several checks is said of the first.
      let new = result.findings.map { $0[language] }.filter { finding in !said.contains { finding.hasSuffix($0) } }
      said += new
      let limit = [Detail.full: new.count, .tight: 2][detail] ?? 4
      for finding in new.prefix(limit) { item(finding, on: &page) }
      if new.count > limit { item(more(new.count - limit)[language], on: &page) }
    }
    if detail == .tight { return drawNumbers(without: first, on: &page) }
    _ = draw(basic: false, said: said, on: &page)
  }

  private static let undecided = Words(
    vi: "Chưa xét được: sửa những chỗ nêu ở trên trước.",
    en: "This cannot be judged before what stands above is mended.")

  /// ` ✗ 4, 5` and ` ✓ 1, 2`
  private func drawNumbers(without first: Int?, on page: inout Page) {
    for isMet in [false, true] {
      let numbers = assessment.results.filter { $0.isMet == isMet && $0.number != first }.map { String($0.number) }
      guard !numbers.isEmpty else { continue }
      let sign = Run(isMet ? marks.met : marks.unmet, isMet ? .good : .bad)
      page.line([Run(numbers.joined(separator: ", "))], first: [Run(" "), sign, Run(" ")], rest: [Run("   ")])
    }
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

  // MARK: What the compiler says

  /// Draws diagnostics of the learner's file, the most basic first; what checks have said already is left out.
  /// - Parameters:
  ///   - isBasic: those that hide what else is wrong; or all others.
  ///   - said: what stands on the page.
  /// - Returns: what has been said by now.
  private func draw(basic isBasic: Bool, said: [String], on page: inout Page) -> [String] {
    let basic = assessment.basicCodes
    let remarks = assessment.remarks.filter { remark in
      basic.contains(remark.mistake.code) == isBasic && !said.contains { $0.hasSuffix(words(remark)) }
    }
    guard !remarks.isEmpty else { return said }
    let heading =
      isBasic
      ? Words(vi: "Sửa trước đã, vì máy chưa hiểu những chỗ này", en: "Mend these first, for they cannot be understood")
      : Words(vi: "Máy còn nhắc trong tệp này", en: "What else is said of this file")
    if !isBasic { page.emptyLine() }
    page.line([Run(heading[language], .strong)])
    let limit = [Detail.full: 5, .first: 3][detail] ?? 1
    var advised: Set<String> = []
    for remark in remarks.prefix(limit) {
      let mistake = remark.mistake
      page.line(
        [Run(mistake.message[language]), Run(" (\(mistake.code))", .faint)],
        first: [Run(" · ", .faint), Run(place(mistake) + ": ")], rest: [Run("   ")])
      if detail == .full, !mistake.text.isEmpty {
        page.drawing(Array(Run(mistake.text).text.utf8) + [0x0A], indent: 6)
      }
      // What was probably meant is worth a line even where there is little room.
      let help = detail == .full ? remark.help : nil
      if isBasic, let advice = (remark.meant ?? help)?[language], advised.insert(advice).inserted {
        page.line([Run(advice)], first: [Run("      → ", .faint)], rest: [Run("        ")])
      }
    }
    if remarks.count > limit { page.line([Run(more(remarks.count - limit)[language])], first: [Run(" · ", .faint)]) }
    if isBasic { page.emptyLine() }
    return said + remarks.map(words)
  }

  /// As checks say it.
  private func words(_ remark: Assessment.Remark) -> String {
    let meant = remark.meant.map { "; \($0[language])" } ?? ""
    return "\(place(remark.mistake)): \(remark.mistake.message[language])\(meant) (\(remark.mistake.code))"
  }

  private func place(_ mistake: ProgressEvent.Mistake) -> String {
    Words(vi: "dòng \(mistake.line)", en: "line \(mistake.line)")[language]
  }
}

extension Assessment {
  /// Codes of errors that hide what else is wrong: what is written cannot be read, or names what there is not.
  var basicCodes: Set<String> {
    Set(diagnostics.filter { $0.severity == .error && $0.code.number < 300 }.map(\.code.description))
  }
}
