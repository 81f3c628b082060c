import Diagnostics
import ResolutionCompiler
import Workshop

/// Two decompositions side by side, as they are set for people.
///
/// ```
/// A NQ57.1    Nghị định về dịch vụ công trực tuyến
/// B NQ57.2.1  Ban hành nghị định về dịch vụ công trực tuyến
///     thời hạn  A  24/4/2026
///               B  30/6/2026
/// ```
struct ComparisonText {
  private typealias Run = Page.Run

  private let sources: ComparedSources
  private let language: Language
  private var page: Page

  static func draw(_ sources: ComparedSources, in language: Language, on page: Page) -> Page {
    var text = ComparisonText(sources: sources, language: language, page: page)
    text.draw()
    return text.page
  }

  private init(sources: ComparedSources, language: Language, page: Page) {
    self.sources = sources
    self.language = language
    self.page = page
  }

  private mutating func draw() {
    for (side, source) in [("A", sources.a), ("B", sources.b)] { page.line([Run(source.path)], first: [mark(side)]) }
    for caution in sources.cautions { page.line([Run(caution[language], .bad)], rest: [Run("  ")]) }
    for words in sources.leftOver { page.line([Run(words[language])], rest: [Run("  ")]) }
    for comparison in sources.comparisons {
      page.emptyLine()
      draw(comparison)
    }
  }

  private func mark(_ side: String) -> Run { Run(side + " ", .name) }

  private mutating func heading(_ words: Words, _ count: Int? = nil) {
    page.emptyLine()
    page.line([Run(words[language] + (count.map { " (\($0))" } ?? ""), .strong)])
  }

  private mutating func draw(_ comparison: Comparison) {
    for (side, one) in [("A", comparison.a), ("B", comparison.b)] {
      page.line(
        [Run("\(one.number): \(one.title[language])")], first: [mark(side), Run(one.key + "  ", .strong)],
        rest: [Run("     ")])
    }
    drawFigures(comparison.figures)
    if comparison.isAlike {
      page.emptyLine()
      page.line([
        Run(
          Words(
            vi: "Hai bên tách như nhau, chỉ khác câu chữ nếu có.", en: "Both are alike, but for wording if at all.")[
              language])
      ])
    }
    if !comparison.coverage.isEmpty {
      heading(Words(comparison.coverageTitle(in: language)), comparison.coverage.count)
      for coverage in comparison.coverage { draw(coverage) }
      if let rest = comparison.restOfClauses { page.line([Run("… " + rest[language], .faint)]) }
    }
    if !comparison.pairs.isEmpty {
      heading(Comparison.pairsTitle, comparison.pairs.count)
      for pair in comparison.pairs where !pair.isSame { draw(pair) }
      let alike = comparison.pairs.filter(\.isSame)
      let ids = alike.map { Run("\($0.a.id) = \($0.b.id)") }
      for (pair, id) in zip(alike, ids) {
        page.line([Run(pair.a.title[language])], first: [id.padded(to: ids.width), Run("  ")], rest: [Run("     ")])
      }
    }
    for (side, tasks) in [("A", comparison.tasksOnlyIn.a), ("B", comparison.tasksOnlyIn.b)] where !tasks.isEmpty {
      heading(Comparison.tasksTitle(onlyIn: side), tasks.count)
      for task in tasks { line(side, task, padded: 0) }
    }
    for (side, kpis) in [("A", comparison.kpisOnlyIn.a), ("B", comparison.kpisOnlyIn.b)] where !kpis.isEmpty {
      heading(Comparison.kpisTitle(onlyIn: side), kpis.count)
      for kpi in kpis {
        page.line(
          [Run(kpi.words[language])], first: [mark(side), Run(kpi.kpi.id + "  ", .strong)], rest: [Run("     ")])
      }
    }
  }

  private mutating func drawFigures(_ figures: [Figure]) {
    page.emptyLine()
    let figures = figures.filter { $0.a != 0 || $0.b != 0 }
    let titles = figures.map { Run($0.title[language]) }
    let width = titles.width
    let columns = figures.flatMap { [Run("\($0.a)"), Run("\($0.b)")] }.width + 2
    func number(_ text: String) -> String { String(repeating: " ", count: max(0, columns - text.count)) + text }
    page.line([Run(String(repeating: " ", count: width)), Run(number("A"), .name), Run(number("B"), .name)])
    for (figure, title) in zip(figures, titles) {
      page.line([title.padded(to: width), Run(number("\(figure.a)") + number("\(figure.b)"), figure.paint)])
    }
  }

  private mutating func draw(_ coverage: Comparison.Coverage) {
    page.line(
      [Run(coverage.title[language]), Run(" (\(coverage.asked[language]))", .faint)],
      first: [Run(coverage.name + "  ", .strong)], rest: [Run("    ")])
    for (side, ground) in [("A", coverage.sides.a), ("B", coverage.sides.b)] {
      let ids = ground.ids
      page.line(
        [
          Run(ground.words[language], ground.isOpen ? .bad : .plain),
          Run(ids.isEmpty ? "" : ": " + ids.joined(separator: ", "), .faint),
        ], first: [Run("    "), mark(side)], rest: [Run("        ")])
    }
  }

  private mutating func draw(_ pair: Comparison.TaskPair) {
    let ids = [Run(pair.a.id), Run(pair.b.id)].width
    line("A", pair.a, padded: ids)
    line("B", pair.b, padded: ids)
    let fields = pair.differences.map { Run($0.field.words[language]) }.width
    for difference in pair.differences {
      let title = Run("    " + difference.field.words[language]).padded(to: fields + 6)
      let blank = Run(String(repeating: " ", count: fields + 6))
      draw(difference.a, "A", first: title, rest: blank)
      draw(difference.b, "B", first: blank, rest: blank)
    }
  }

  private mutating func draw(_ values: [Words], _ side: String, first: Run, rest: Run) {
    if values.isEmpty { page.line([Run(Comparison.nothing[language], .faint)], first: [first, mark(side)]) }
    for (index, value) in values.enumerated() {
      page.line(
        [Run(value[language])], first: [index == 0 ? first : rest, index == 0 ? mark(side) : Run("  ")],
        rest: [rest, Run("    ")])
    }
  }

  private mutating func line(_ side: String, _ task: Annex.Line, padded width: Int) {
    let copies = task.copies > 1 ? Words(vi: " (\(task.copies) bản)", en: " (\(task.copies) copies)")[language] : ""
    page.line(
      [Run(task.title[language]), Run(copies, .faint)],
      first: [mark(side), Run(Run(task.id).padded(to: width).text + "  ", .strong)], rest: [Run("     ")])
  }
}

extension Comparison.TaskPair {
  /// One line says it all.
  fileprivate var isSame: Bool { differences.isEmpty && a.title[.vi] == b.title[.vi] }
}

extension Figure {
  fileprivate var paint: Page.Paint { a == b ? .plain : .strong }
}
