import Diagnostics
import ResolutionCompiler

/// What programmes make together, as it is set for people.
///
/// ```
/// NQ57.2/firms  Số doanh nghiệp công nghệ số
///   ✗ 31/12/2030  ≥ 500 doanh nghiệp: cộng lại 480 doanh nghiệp, hụt 20
///   24 nơi đóng góp; chưa có: T01-HANOI, T48-DANANG
/// ```
struct RollUpText {
  private typealias Run = Page.Run

  /// How much is said of each locality.
  enum Detail: Comparable {
    /// As many names as a line holds.
    case counts
    /// All that is missing by name.
    case names
    /// What each contributes, too.
    case all
  }

  private let language: Language
  private let detail: Detail
  private var page: Page

  static func draw(_ rollUp: RollUp, _ detail: Detail, in language: Language, on page: Page) -> Page {
    var text = RollUpText(language: language, detail: detail, page: page)
    for (position, document) in rollUp.documents.enumerated() {
      if position > 0 { text.page.emptyLine() }
      text.draw(document)
    }
    return text.page
  }

  private func say(_ vi: String, _ en: String) -> String { Words(vi: vi, en: en)[language] }

  private mutating func draw(_ document: RollUp.Document) {
    RollUpText.head(of: document, in: language, on: &page)
    if !document.kpis.isEmpty {
      page.emptyLine()
      page.line([Run(say("Chỉ tiêu", "KPIs"), .strong)])
      for kpi in document.kpis { draw(kpi, of: document) }
    }
    if !document.tasks.isEmpty {
      page.emptyLine()
      page.line([Run(say("Nhiệm vụ", "Tasks"), .strong)])
      for task in document.tasks { draw(task, of: document) }
    }
    if document.kpis.isEmpty, document.tasks.isEmpty {
      let words =
        document.programmes == 0
        ? say("chưa có chương trình nào thực hiện văn bản này", "no programme carries this out yet")
        : say("không còn gì hụt hay thiếu", "nothing is short or missing")
      page.line([Run(words)], first: [Run("   ")], rest: [Run("   ")])
    }
  }

  /// The document, and how many answer for it.
  static func head(of document: RollUp.Document, in language: Language, on page: inout Page) {
    page.line(
      [Run("\(document.number): \(document.title[language])")], first: [Run(document.key + "  ", .strong)],
      rest: [Run("   ")])
    var words = Words(
      vi: "\(document.programmes) chương trình thực hiện; \(document.givenTo) nơi được giao",
      en: "\(counted(document.programmes, "programme")); given to \(document.givenTo)")
    if let focus = document.focus {
      let locality = document.localities[focus]
      words = Words(
        vi: "của \(locality.name.vi) (\(locality.code))", en: "of \(locality.name.en) (\(locality.code))")
    }
    page.line([Run(words[language], .faint)], first: [Run("   ")], rest: [Run("   ")])
  }

  // MARK: KPIs

  private mutating func draw(_ kpi: RollUp.KPI, of document: RollUp.Document) {
    // One copy has an id and a title of its own.
    let whole = kpi.wholes.count == 1 ? kpi.wholes[0] : nil
    var runs = [Run((whole?.title ?? kpi.title)[language])]
    if kpi.wholes.count > 1 {
      runs.append(Run(say(" (\(kpi.wholes.count) bản)", " (\(kpi.wholes.count) copies)"), .faint))
    }
    page.line(runs, first: [Run("  "), Run((whole?.id ?? kpi.id) + "  ", .name)], rest: [Run("      ")])
    if let whole { draw(whole, of: kpi, document) } else { drawCopies(kpi, of: document) }
  }

  private mutating func draw(_ whole: RollUp.Whole, of kpi: RollUp.KPI, _ document: RollUp.Document) {
    for sum in whole.sums {
      let (mark, paint) = sum.verdict.mark
      page.line(
        [Run("\(sum.words[language]): "), Run(sum.words(of: whole, kpi, in: language), paint)],
        first: [Run("    "), Run(mark + " ", paint), Run(sum.on.words[language] + "  ")], rest: [Run("        ")])
    }
    if whole.sums.isEmpty { note(say("chưa có mục tiêu", "there is no target"), .plain) }
    if whole.locality == nil, kpi.aggregate == .none, whole.contributions.count > 1 {
      note(
        say(
          "chỉ tiêu không ghi `tổng_hợp`, nên không cộng được", "the KPI does not say how parts make it: `aggregate`"),
        .plain)
    }
    if whole.locality == nil { drawContributors(to: whole) }
    if detail == .all { drawContributions(to: whole, of: kpi, document) }
    let given = Set(whole.contributions.filter { !$0.isFromProgramme }.map(\.locality))
    let declined = Set(whole.declined)
    drawOpen(missing: whole.missing, declined: whole.declined.filter { !given.contains($0) }, document)
    list(
      given.subtracting(declined).sorted(),
      say(
        "chưa có số của chương trình, tính theo mức cấp trên giao", "no figure in a programme, counted as set upstream"),
      .plain, document)
    list(
      given.intersection(declined).sorted(),
      say("không nhận, vẫn tính theo mức cấp trên giao", "declined, counted as set upstream all the same"), .plain,
      document)
    drawLeftOut(whole, document)
  }

  /// How many contribute; and with how many KPIs, where some have several.
  private mutating func drawContributors(to whole: RollUp.Whole) {
    let places = whole.contributors
    let kpis = whole.contributions.reduce(0) { $0 + $1.ids.count }
    let rest = kpis > places ? say(", bằng \(kpis) chỉ tiêu", ", with \(kpis) KPIs") : ""
    note(say("\(places) nơi đóng góp", "\(counted(places, "contributor"))") + rest, .plain)
  }

  /// Those who contribute nothing.
  private mutating func drawOpen(missing: [Int], declined: [Int], _ document: RollUp.Document) {
    list(missing, say("chưa có chỉ tiêu", "no KPI of theirs"), .bad, document)
    list(declined, say("không nhận", "declined"), .plain, document)
  }

  /// Those who contribute, but on some day nothing that can be added.
  private mutating func drawLeftOut(_ whole: RollUp.Whole, _ document: RollUp.Document) {
    guard detail < .all else { return }
    let left = whole.contributions.indices.filter { index in whole.sums.contains { $0.shares[index].value == nil } }
    list(
      Set(left.map { whole.contributions[$0].locality }).sorted(), say("không cộng được", "cannot be added"), .bad,
      document)
  }

  private mutating func drawContributions(to whole: RollUp.Whole, of kpi: RollUp.KPI, _ document: RollUp.Document) {
    let shown = whole.contributions.indices.filter {
      document.focus == nil || whole.locality != nil || whole.contributions[$0].locality == document.focus
    }
    let codes = shown.map { Run(document.localities[whole.contributions[$0].locality].label(in: language)) }.width
    for index in shown {
      let contribution = whole.contributions[index]
      let values = whole.sums.map { sum -> String in
        let share = sum.shares[index].words(of: kpi)[language]
        return whole.sums.count > 1 ? "\(sum.on.words[language]): \(share)" : share
      }.joined(separator: "; ")
      page.line(
        [Run(contribution.ids.joined(separator: ", ") + "  "), Run(values)],
        first: [
          Run("      "), Run(document.localities[contribution.locality].label(in: language), .name).padded(to: codes),
          Run("  "),
        ], rest: [Run(String(repeating: " ", count: 8 + codes))])
    }
  }

  private mutating func drawCopies(_ kpi: RollUp.KPI, of document: RollUp.Document) {
    let days = Set(kpi.wholes.flatMap { $0.sums.map(\.on) }).sorted()
    for day in days {
      var counts: [RollUp.Verdict: Int] = [:]
      for whole in kpi.wholes { for sum in whole.sums where sum.on == day { counts[sum.verdict, default: 0] += 1 } }
      let verdict: RollUp.Verdict = counts[.short] != nil ? .short : counts[.open] != nil ? .open : .reached
      let words = RollUp.Verdict.allCases.compactMap { verdict in
        counts[verdict].map { say("\($0) nơi \(verdict.words.vi)", "\($0) \(verdict.words.en)") }
      }
      let (mark, paint) = verdict.mark
      page.line(
        [Run(words.joined(separator: ", "))],
        first: [Run("    "), Run(mark + " ", paint), Run(day.words[language] + "  ")], rest: [Run("        ")])
    }
    let short = kpi.wholes.filter { $0.isReached == false }
    for whole in short.prefix(detail == .counts ? RollUpText.fewest : .max) {
      for sum in whole.sums where sum.verdict == .short {
        page.line(
          [
            Run("\(sum.on.words[language]) \(sum.words[language]): "),
            Run(sum.words(of: whole, kpi, in: language), .bad),
          ],
          first: [Run("      "), Run(code(of: whole, document) + "  ", .name)], rest: [Run("        ")])
      }
    }
    if detail == .counts, short.count > RollUpText.fewest {
      note(
        say(
          "còn \(short.count - RollUpText.fewest) nơi hụt nữa", "and \(short.count - RollUpText.fewest) more are short"),
        .bad)
    }
    if detail == .all {
      for whole in kpi.wholes where whole.isReached != false { drawContributions(to: whole, of: kpi, document) }
    }
    drawOpen(missing: kpi.wholes.flatMap(\.missing), declined: kpi.wholes.flatMap(\.declined), document)
    let left = kpi.wholes.filter { whole in
      !whole.contributions.isEmpty && whole.sums.contains { $0.shares.contains { $0.value == nil } }
    }
    list(left.compactMap(\.locality), say("không so được", "cannot be compared"), .bad, document)
  }

  private func code(of whole: RollUp.Whole, _ document: RollUp.Document) -> String {
    whole.locality.map { document.localities[$0].label(in: language) } ?? whole.id
  }

  // MARK: Tasks

  private mutating func draw(_ task: RollUp.Task, of document: RollUp.Document) {
    let silent = task.count(.silent) + task.count(.mixed)
    let (mark, paint) =
      silent > 0
      ? RollUp.Answer.State.silent.mark
      : task.count(.implements) > 0 ? RollUp.Answer.State.implements.mark : RollUp.Answer.State.declines.mark
    page.line(
      [Run(task.title[language])], first: [Run("  "), Run(mark + " ", paint), Run(task.id + "  ", .name)],
      rest: [Run("      ")])
    let counts = RollUp.Answer.State.allCases.compactMap { state -> String? in
      let count = task.count(state)
      return count > 0 ? "\(count) \(state.words[language])" : nil
    }
    note(
      (document.focus == nil ? say("\(task.answers.count) nơi: ", "\(task.answers.count): ") : "")
        + (document.focus == nil ? counts.joined(separator: ", ") : task.answers.map(\.state.words[language]).joined()),
      .plain)
    for state in [RollUp.Answer.State.silent, .mixed] where document.focus == nil {
      list(task.answers.filter { $0.state == state }.map(\.locality), state.words[language], .bad, document)
    }
    for answer in task.answers
    where !answer.reasons.isEmpty && (detail == .all || task.count(.declines) <= RollUpText.fewest) {
      page.line(
        [Run(Words.list(answer.reasons, separator: "; ")[language])],
        first: [
          Run("      "), Run(document.localities[answer.locality].label(in: language) + " ", .name),
          Run(RollUp.Answer.State.declines.words[language] + ": "),
        ], rest: [Run("        ")])
    }
    guard detail == .all else { return }
    for answer in task.answers where !answer.nodes.isEmpty {
      page.line(
        [Run(answer.nodes.joined(separator: ", "))],
        first: [Run("      "), Run(document.localities[answer.locality].label(in: language) + "  ", .name)],
        rest: [Run("        ")])
    }
  }

  // MARK: Lines

  private static let fewest = 8

  private mutating func note(_ text: String, _ paint: Page.Paint) {
    page.line([Run(text, paint)], first: [Run("      ")], rest: [Run("        ")])
  }

  /// Codes after what holds of them; too many are counted, and where one locality was asked about the others are none of
  /// its business.
  private mutating func list(_ places: [Int], _ words: String, _ paint: Page.Paint, _ document: RollUp.Document) {
    let places = document.focus.map { focus in places.filter { $0 == focus } } ?? places
    guard !places.isEmpty else { return }
    let shown = detail == .counts ? places.prefix(RollUpText.fewest) : places[...]
    let rest = places.count - shown.count
    let codes = shown.map { document.localities[$0].label(in: language) }.joined(separator: ", ")
    page.line(
      [
        Run("\(words) (\(places.count)): ", paint),
        Run(codes + (rest > 0 ? say(" và \(rest) nơi nữa", " and \(rest) more") : "")),
      ],
      first: [Run("      ")], rest: [Run("        ")])
  }
}
