import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// What is owed, as it is set for people: the most pressing first. Where there are too many lines to read, each agency
/// has one.
struct DueText {
  private typealias Run = Page.Run

  let dues: Dues
  /// The one that was asked about.
  let agency: String?
  /// Nil where no calendar is at hand: then only plain days are counted.
  let calendar: WorkingCalendar?
  /// Show every line, however many there are.
  let isLong: Bool

  /// As many as can be read at one go.
  private static let shown = 40

  func draw(in language: Language, on page: Page) -> Page {
    var page = page
    let whose = agency.map { Words(vi: " của \($0)", en: " of \($0)") } ?? Words("")
    let now = dues.now.words
    guard !dues.isEmpty else {
      page.line([
        Run(
          Words(
            vi: "Không có gì\(whose.vi) phải làm đến ngày \(dues.until.vietnamese)",
            en: "Nothing\(whose.en) is owed until \(dues.until)")[language])
      ])
      return page
    }
    page.line([
      Run(
        Words(
          vi: "Việc phải làm\(whose.vi) đến ngày \(dues.until.vietnamese) (bây giờ là \(now.vi))",
          en: "What is owed\(whose.en) until \(dues.until) (now is \(now.en))")[language])
    ])
    section(
      Words(vi: "Báo cáo quá hạn", en: "Overdue updates"), dues.overdue.map(line(of:)), in: language, on: &page)
    section(
      Words(vi: "Báo cáo đến hạn", en: "Updates falling due"), dues.upcoming.map(line(of:)), in: language, on: &page)
    section(
      Words(vi: "Chưa xác nhận tiếp nhận", en: "Receipt not confirmed"), dues.unconfirmed.map(line(of:)), in: language,
      on: &page)
    section(
      Words(vi: "Phản hồi chưa trả lời", en: "Objections without an answer"), dues.objections.map(line(of:)),
      in: language, on: &page)
    return page
  }

  // MARK: Lines

  private struct Line {
    let limit: Words
    let left: Words
    let isLate: Bool
    let id: String
    let agency: String
    let text: Words
  }

  private func line(of update: Dues.Update) -> Line {
    Line(
      limit: update.dueOn.words, left: left(until: update.dueOn), isLate: update.dueOn < dues.now.day,
      id: "\(update.task)#\(update.seq)", agency: update.agency ?? "–",
      text: update.asOf > dues.now.day
        ? Words(
          vi: "\(update.title.vi) (mở ngày \(update.asOf.vietnamese))",
          en: "\(update.title.en) (opens on \(update.asOf))")
        : update.title)
  }

  private func line(of confirmation: Dues.Confirmation) -> Line {
    let role = confirmation.isPresiding ? Words("") : Words(vi: " (phối hợp)", en: " (coordinating)")
    return Line(
      limit: confirmation.confirmBy?.words ?? Words(vi: "không rõ", en: "unknown"),
      left: state(dues.isLate(confirmation)), isLate: dues.isLate(confirmation), id: confirmation.task,
      agency: confirmation.agency,
      text: Words(vi: confirmation.title.vi + role.vi, en: confirmation.title.en + role.en))
  }

  private func line(of objection: Objection) -> Line {
    let kind = objection.kind.words
    return Line(
      limit: objection.processBy?.words ?? Words(vi: "không rõ", en: "unknown"), left: state(dues.isLate(objection)),
      isLate: dues.isLate(objection), id: objection.task, agency: objection.agency,
      text: Words(vi: "\(kind.vi): \(objection.text)", en: "\(kind.en): \(objection.text)"))
  }

  private func state(_ isLate: Bool) -> Words {
    isLate ? Words(vi: "quá hạn", en: "late") : Words(vi: "còn hạn", en: "in time")
  }

  /// `muộn 3 ngày`, `hôm nay`, `còn 5 ngày (3 ngày làm việc)`.
  private func left(until day: Day) -> Words {
    let days = day - dues.now.day
    if days == 0 { return Words(vi: "hôm nay", en: "today") }
    let (from, to) = days < 0 ? (day, dues.now.day) : (dues.now.day, day)
    let working = calendar?.workingDays(after: from, through: to)
    let counted = working.map {
      Words(vi: " (\($0) ngày làm việc)", en: " (\(Diagnostics.counted($0, "working day")))")
    }
    return days < 0
      ? Words(
        vi: "muộn \(-days) ngày" + (counted?.vi ?? ""),
        en: "\(Diagnostics.counted(-days, "day")) late" + (counted?.en ?? ""))
      : Words(
        vi: "còn \(days) ngày" + (counted?.vi ?? ""), en: "in \(Diagnostics.counted(days, "day"))" + (counted?.en ?? "")
      )
  }

  // MARK: Sections

  private func section(_ title: Words, _ lines: [Line], in language: Language, on page: inout Page) {
    guard !lines.isEmpty else { return }
    page.emptyLine()
    page.line([Run("\(title[language]) (\(lines.count))", .strong)])
    if lines.count <= Self.shown || isLong {
      draw(lines[...], in: language, on: &page)
    } else if agency != nil {
      draw(lines.prefix(Self.shown), in: language, on: &page)
      let rest = lines.count - Self.shown
      page.line([
        Run(
          Words(vi: "  … và \(rest) dòng nữa; thêm -v để in hết", en: "  … and \(rest) more; add -v to see all")[
            language],
          .faint)
      ])
    } else {
      summarize(lines, in: language, on: &page)
    }
  }

  private func draw(_ lines: ArraySlice<Line>, in language: Language, on page: inout Page) {
    let limits = lines.lazy.map { Run($0.limit[language]) }.width
    let lefts = lines.lazy.map { Run($0.left[language]) }.width
    let ids = min(lines.lazy.map { Run($0.id) }.width, 32)
    let agencies = min(lines.lazy.map { Run($0.agency) }.width, 24)
    let blank = [Run(String(repeating: " ", count: 4))]
    for line in lines {
      page.line(
        [Run(line.text[language])],
        first: [
          Run("  "), Run(line.limit[language]).padded(to: limits + 2),
          Run(line.left[language], line.isLate ? .bad : .plain).padded(to: lefts + 2),
          Run(line.id, .strong).padded(to: ids + 2), Run(line.agency, .name).padded(to: agencies + 2),
        ], rest: blank)
    }
  }

  /// A line for each agency: how many, and the most pressing of them. Those with the most come first.
  private func summarize(_ lines: [Line], in language: Language, on page: inout Page) {
    var groups: [String: (count: Int, first: Line)] = [:]
    for line in lines { groups[line.agency, default: (0, line)].count += 1 }
    let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let names = min(sorted.prefix(Self.shown).lazy.map { Run($0.key) }.width, 24)
    let counts = sorted.first.map { Run(String($0.value.count)).width } ?? 0
    for (name, group) in sorted.prefix(Self.shown) {
      let count = String(group.count)
      page.line([
        Run("  "), Run(name, .name).padded(to: names + 2),
        Run(String(repeating: " ", count: counts - Run(count).width) + count, .strong),
        Run(
          Words(
            vi: "  sớm nhất \(group.first.limit.vi), \(group.first.left.vi) (\(group.first.id))",
            en: "  first \(group.first.limit.en), \(group.first.left.en) (\(group.first.id))")[language]),
      ])
    }
    let rest = sorted.dropFirst(Self.shown)
    if !rest.isEmpty {
      let count = rest.reduce(0) { $0 + $1.value.count }
      page.line([
        Run(
          Words(
            vi: "  … và \(rest.count) cơ quan nữa, \(count) dòng",
            en: "  … and \(rest.count) more agencies, \(count) lines")[
              language], .faint)
      ])
    }
    page.line([
      Run(
        Words(
          vi: "  thêm --agency để xem một cơ quan, -v để in từng dòng",
          en: "  add --agency to see one agency, -v to see each line")[language], .faint)
    ])
  }
}
