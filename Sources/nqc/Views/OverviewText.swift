import Diagnostics
import Workshop

/// A class as it is set for a terminal: lines of learners, then of exercises, then what went wrong.
///
/// ```
/// Nguyễn Thị Hà   đang ở 03   đạt 2/3   …
///
/// Nguyễn Thị Hà    ✓   ✓  70
/// ```
struct OverviewText {
  private typealias Run = Page.Run

  let overview: Overview
  let language: Language
  let marks: Marks

  /// More mistakes than these are for another day.
  private static let most = 10

  func draw(on page: inout Page) {
    let course = overview.course.isEmpty ? "" : " · \(overview.course)"
    page.line([Run(Overview.title[language] + course, .strong)])
    page.line([Run(overview.summary[language])])
    page.emptyLine()
    drawLearners(on: &page)
    drawExercises(on: &page)
    drawMistakes(on: &page)
    drawChecks(on: &page)
  }

  private func heading(_ words: Words, on page: inout Page) {
    page.emptyLine()
    page.line([Run(words[language], .strong)])
  }

  // MARK: Learners

  private func drawLearners(on page: inout Page) {
    let titles = [
      Words(vi: "đang ở", en: "at"), Words(vi: "đạt", en: "passed"), Words(vi: "điểm", en: "score"),
      Words(vi: "phút", en: "minutes"), Words(vi: "gợi ý", en: "hints"), Words(vi: "lời giải", en: "solutions"),
    ].map { $0[language] }
    let rows = overview.learners.map { learner in
      [
        overview.place(of: learner)[language], "\(learner.passed)/\(overview.exercises.count)", "\(learner.score)",
        "\((learner.seconds + 30) / 60)", "\(learner.hints)", "\(learner.solutions)",
      ]
    }
    let names = overview.learners.map { name(of: $0) }
    let width = names.width
    let widths = titles.indices.map { index in
      2 + (([titles] + rows).map { Run($0[index]).width }.max() ?? 0)
    }
    page.line([Run("").padded(to: width)] + zip(titles, widths).map { right($0, $1, .faint) })
    for (index, learner) in overview.learners.enumerated() {
      page.line([names[index].padded(to: width)] + zip(rows[index], widths).map { right($0, $1) })
      for remark in learner.remarks { page.line([Run("    " + remark[language], .faint)], rest: [Run("    ")]) }
    }

    page.emptyLine()
    let columns = overview.exercises.map { max(4, Run($0.number).width + 2) }
    page.line([Run("").padded(to: width)] + zip(overview.exercises, columns).map { right($0.number, $1, .faint) })
    for (name, learner) in zip(names, overview.learners) {
      page.line([name.padded(to: width)] + zip(learner.standings, columns).map { cell($0, $1) }, rest: [Run("    ")])
    }
    page.line(
      [
        Run(
          Words(
            vi: "\(marks.met) đạt; \(marks.met)* đạt sau khi xem lời giải; số là điểm cao nhất; … đã mở, chưa chấm",
            en:
              "\(marks.met) passed; \(marks.met)* passed after seeing the solution; a number is the best score; … opened, not checked yet"
          )[language], .faint)
      ])
  }

  /// Cut where it would push all else off a terminal.
  private func name(of learner: Overview.Learner) -> Page.Run {
    var name = String(learner.name.prefix(2 * Self.widestName))
    while Run(name).width > Self.widestName { name = name.dropLast(name.hasSuffix("…") ? 2 : 1) + "…" }
    return Run(name)
  }

  private static let widestName = 28

  private func cell(_ standing: Progress.Standing, _ width: Int) -> Page.Run {
    if standing.isPassed {
      // The star hangs over, so that the marks stand below each other.
      return right(marks.met + (standing.sawSolution ? "*" : " "), width, .good)
    }
    guard standing.isOpened else { return right("· ", width, .faint) }
    return right((standing.best.map(String.init) ?? "…") + " ", width)
  }

  private func right(_ text: String, _ width: Int, _ paint: Page.Paint = .plain) -> Page.Run {
    let run = Run(text)
    return Run(String(repeating: " ", count: max(1, width - run.width)) + text, paint)
  }

  // MARK: Exercises

  private func drawExercises(on page: inout Page) {
    heading(Overview.exercisesTitle, on: &page)
    for line in overview.exercises {
      var facts = [
        Words(
          vi: "\(line.passed)/\(line.opened) người đạt", en: "passed: \(line.passed) of \(line.opened)")
      ]
      if let seconds = line.medianSeconds {
        let spent = Words(spent: seconds)
        let suggested = line.minutes > 0 ? Words(minutes: line.minutes) : nil
        facts.append(
          Words(
            vi: "thường mất \(spent.vi)" + (suggested.map { ", dự kiến \($0.vi)" } ?? ""),
            en: "usually \(spent.en)" + (suggested.map { ", suggested \($0.en)" } ?? "")))
      }
      if line.solved > 0 {
        facts.append(Words(vi: "\(line.solved) người xem lời giải", en: "saw the solution: \(line.solved)"))
      }
      page.line(
        [Run(line.title[language])], first: [Run(" " + line.number + "  ", .strong)],
        rest: [Run("      ")])
      let text =
        line.opened == 0
        ? Words(vi: "chưa ai mở", en: "nobody has opened it")[language]
        : facts.map { $0[language] }.joined(separator: " · ")
      page.line([Run(text, .faint)], first: [Run("     ")], rest: [Run("     ")])
      if let obstacle = line.obstacle {
        page.line(
          [Run(obstacle.feedback[language])],
          first: [
            Run(Words(vi: "     vướng (\(obstacle.still)): ", en: "     stuck (\(obstacle.still)): ")[language], .bad)
          ],
          rest: [Run("     ")])
      }
    }
  }

  // MARK: Mistakes

  private func drawMistakes(on page: inout Page) {
    heading(Overview.mistakesTitle, on: &page)
    if overview.mistakes.isEmpty { page.line([Run(Overview.noMistakes[language])]) }
    for mistake in overview.mistakes.prefix(Self.most) {
      page.line(
        [Run(mistake.title[language]), Run(" · \(mistake.extent[language])", .faint)],
        first: [Run(mistake.code + "  ", .strong)], rest: [Run("       ")])
      if let example = mistake.examples.first {
        page.line(
          [Run(example.text, .name), Run("  (\(example.origin[language]))", .faint)], first: [Run("       ")],
          rest: [Run("       ")])
      }
    }
    rest(overview.mistakes.count, on: &page)
    if let first = overview.mistakes.first {
      page.line([
        Run(
          Words(
            vi: "Giảng lại một lỗi: nqc explain \(first.code)", en: "The lesson of a code: nqc explain \(first.code)")[
              language], .faint)
      ])
    }
  }

  private func drawChecks(on page: inout Page) {
    guard !overview.failedChecks.isEmpty else { return }
    heading(Overview.checksTitle, on: &page)
    for check in overview.failedChecks.prefix(Self.most) {
      let number = overview.exercises[check.exercise].number
      page.line(
        [Run(check.title[language]), Run(" · \(check.extent[language])", .faint)],
        first: [Run("\(number).\(check.number)  ", .strong)], rest: [Run("      ")])
      page.line([Run(check.feedback[language])], first: [Run("      ")], rest: [Run("      ")])
    }
    rest(overview.failedChecks.count, on: &page)
  }

  private func rest(_ count: Int, on page: inout Page) {
    guard count > Self.most else { return }
    let left = count - Self.most
    page.line([
      Run(
        Words(vi: "… và \(left) loại nữa, xem ở --html", en: "… and \(left) more kinds; see --html")[language], .faint)
    ])
  }
}
