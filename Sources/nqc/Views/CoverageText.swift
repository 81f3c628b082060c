import Diagnostics
import ResolutionCompiler

/// The coverage of clauses as it is set for people.
///
/// ```
/// ✓ II.1.2.3  mục tiêu  Kinh tế số tối thiểu 30% GDP
///                       NQ57.MT.2.3/digital-economy  Tỉ trọng kinh tế số trong GDP
/// ```
struct CoverageText {
  private typealias Run = Page.Run

  private let language: Language
  private var page: Page

  static func draw(_ table: CoverageTable, in language: Language, on page: Page, isQuiet: Bool = false) -> Page {
    var text = CoverageText(language: language, page: page)
    for (position, document) in table.documents.enumerated() {
      if position > 0 { text.page.emptyLine() }
      text.draw(document, isQuiet: isQuiet)
    }
    return text.page
  }

  private init(language: Language, page: Page) {
    self.language = language
    self.page = page
  }

  private mutating func draw(_ document: CoverageTable.Document, isQuiet: Bool) {
    let draft = document.isDraft ? Words(vi: " (dự thảo)", en: " (draft)")[language] : ""
    page.line(
      [Run("\(document.number): \(document.title[language])\(draft)")], first: [Run(document.key + "  ", .strong)],
      rest: [Run("   ")])
    page.emptyLine()
    let names = document.clauses.map { 2 * $0.depth + Run($0.name).width }.max() ?? 0
    let bindings = document.clauses.map { Run($0.asked[language]) }.width
    for clause in document.clauses { draw(clause, names: names + 2, bindings: bindings + 2) }
    if document.clauses.isEmpty {
      page.line([Run(Words(vi: "văn bản không khai mục nào", en: "the document lists no clauses")[language])])
    }
    if !document.tasksWithoutClause.isEmpty {
      page.emptyLine()
      page.line([Run(Words(vi: "Nhiệm vụ không căn cứ mục nào", en: "Tasks that cover no clause")[language], .strong)])
      draw(document.tasksWithoutClause, indent: 2)
    }
    if !isQuiet {
      page.emptyLine()
      for line in document.summary.lines { page.line([Run(line[language])], rest: [Run("  ")]) }
    }
  }

  private mutating func draw(_ clause: CoverageTable.Clause, names: Int, bindings: Int) {
    let (mark, paint) = clause.state.mark
    let name = Run(String(repeating: " ", count: 2 * clause.depth) + clause.name, .strong)
    let column = 2 + names + bindings
    let blank = [Run(String(repeating: " ", count: column))]
    page.line(
      [Run(clause.title[language], clause.state == .free ? .faint : .plain)],
      first: [
        Run(mark + " ", paint), name.padded(to: names), Run(clause.asked[language], .faint).padded(to: bindings),
      ], rest: blank)
    switch clause.state {
    case .open: page.line([Run(clause.state.meaning(clause)[language], .bad)], first: blank, rest: blank)
    case .excluded:
      let why = clause.excluded[language]
      page.line(
        [Run(clause.state.meaning(clause)[language] + (why.isEmpty ? "" : ": " + why))], first: blank, rest: blank)
    case .covered, .free: break
    }
    // Of a clause that sets a target the KPIs come first: they are what it asks for. Whose they are, their ids say.
    draw(clause.kpis, indent: column)
    let measured = Set(clause.kpis.map(\.owner))
    draw(clause.tasks.filter { !measured.contains($0.id[...]) }, indent: column)
  }

  private mutating func draw(_ coverers: [CoverageTable.Coverer], indent: Int) {
    let ids = min(coverers.map { Run($0.id).width }.max() ?? 0, CoverageText.widestID)
    for coverer in coverers {
      let blank = String(repeating: " ", count: indent)
      var runs = [Run(coverer.title[language])]
      if !coverer.extent.isEmpty { runs.append(Run(" (\(coverer.extent[language]))", .faint)) }
      page.line(
        runs, first: [Run(blank), Run(Run(coverer.id).padded(to: ids).text + "  ", .name)], rest: [Run(blank + "  ")])
    }
  }

  private static let widestID = 48
}

extension CoverageTable.State {
  fileprivate var mark: (String, Page.Paint) {
    switch self {
    case .covered: ("✓", .good)
    case .open: ("✗", .bad)
    case .excluded: ("–", .faint)
    case .free: (" ", .faint)
    }
  }
}

extension CoverageTable.Clause {
  /// What it asks for; empty where that is nothing, or is left to the clauses below it.
  fileprivate var asked: Words {
    guard state != .free else { return Words("") }
    return switch binding {
    case .target: Words(vi: "mục tiêu", en: "target")
    case .task: Words(vi: "nhiệm vụ", en: "task")
    case .none: Words("")
    }
  }
}

extension CoverageTable.Coverer {
  /// The id of a KPI's task.
  fileprivate var owner: Substring { id[..<(id.lastIndex(of: "/") ?? id.endIndex)] }
}

extension CoverageTable.Summary {
  fileprivate var lines: [Words] {
    var lines: [Words] = []
    if taskClauses > 0 {
      lines.append(
        Words(
          vi: "\(coveredTaskClauses)/\(taskClauses) mục giao nhiệm vụ đã có nhiệm vụ thực hiện",
          en: "\(coveredTaskClauses) of \(taskClauses) clauses that bind to a task have one"))
    }
    if targetClauses > 0 {
      lines.append(
        Words(
          vi: "\(coveredTargetClauses)/\(targetClauses) mục đặt mục tiêu đã có chỉ tiêu đo",
          en: "\(coveredTargetClauses) of \(targetClauses) clauses that set a target have a KPI"))
    }
    if excluded > 0 { lines.append(Words(vi: "\(excluded) mục được loại trừ", en: "clauses left out: \(excluded)")) }
    if tasksWithoutClause > 0 {
      lines.append(
        Words(
          vi: "\(tasksWithoutClause)/\(tasks) nhiệm vụ không căn cứ mục nào",
          en: "\(tasksWithoutClause) of \(tasks) tasks cover no clause"))
    }
    return lines
  }
}
