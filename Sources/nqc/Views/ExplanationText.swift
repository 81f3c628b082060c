import Diagnostics
import ResolutionCompiler

/// An explanation as it is set for people: a statement a line, what it follows from below it, and the line of the source
/// at the end.
struct ExplanationText {
  private typealias Run = Page.Run

  private let language: Language
  private var page: Page

  static func draw(_ explanation: Explanation, in language: Language, on page: Page) -> Page {
    var text = ExplanationText(language: language, page: page)
    text.draw(explanation)
    return text.page
  }

  private init(language: Language, page: Page) {
    self.language = language
    self.page = page
  }

  private mutating func draw(_ explanation: Explanation) {
    page.line(
      [Run(explanation.kind.words[language] + ": ", .faint), Run(explanation.title[language])],
      first: [Run(explanation.id + "  ", .strong)], rest: [Run("  ")])
    for section in explanation.sections {
      page.emptyLine()
      page.line([Run(section.title[language], .strong)])
      draw(section.points, indent: 2, isReason: false)
    }
  }

  private mutating func draw(_ points: [Explanation.Point], indent: Int, isReason: Bool) {
    // One long label must not push all others to the right.
    let labels = points.map { Run($0.label[language]).width }.filter { $0 <= ExplanationText.widestLabel }.max() ?? 0
    for point in points {
      let label = Run(point.label[language], .name)
      let column = point.label.isEmpty ? indent : indent + max(labels, label.width) + 2
      var runs = [Run(point.words[language], isReason ? .faint : .plain)]
      if let at = point.at { runs.append(Run("  ←\u{A0}\(at)", .faint)) }
      var first = [Run(String(repeating: " ", count: indent))]
      if !point.label.isEmpty { first.append(Run(label.padded(to: column - indent).text, .name)) }
      page.line(runs, first: first, rest: [Run(String(repeating: " ", count: column))])
      draw(point.points, indent: point.label.isEmpty ? indent + 2 : column, isReason: true)
    }
  }

  private static let widestLabel = 24
}

extension Explanation.Kind {
  fileprivate var words: Words {
    switch self {
    case .document: Words(vi: "văn bản", en: "document")
    case .group: Words(vi: "nhóm", en: "group")
    case .task: Words(vi: "nhiệm vụ", en: "task")
    case .kpi: Words(vi: "chỉ tiêu", en: "KPI")
    case .milestone: Words(vi: "mốc", en: "milestone")
    case .slot: Words(vi: "kỳ cập nhật", en: "update slot")
    case .clause: Words(vi: "mục", en: "clause")
    }
  }
}
