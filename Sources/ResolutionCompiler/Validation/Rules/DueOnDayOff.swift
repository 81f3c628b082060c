import Diagnostics

/// NQ313: a due date that was written out and is a day off. A month, quarter or year ends when it ends, and what is
/// counted from a start falls where it falls: there the author did not choose the day.
struct DueOnDayOff: Rule {
  static let code = 313

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() {
      // Said where it is written; what inherits it need not be told again.
      guard case .given(.on(let date), let span) = plan.authored(node).due, date.first == date.last,
        let off = plan.calendar.dayOff(date.last)
      else { continue }
      diagnostics.append(.due(on: off, at: span, next: plan.calendar.firstWorkingDay(onOrAfter: off.day), Int32(index)))
    }
  }
}

extension Diagnostic {
  fileprivate static func due(on off: DayOff, at span: Span, next: Day?, _ index: Int32) -> Diagnostic {
    let name = off.name
    return Diagnostic(
      .info, DueOnDayOff.code,
      Words(
        vi: "\(off.day.vietnamese) là ngày nghỉ: \(name.vi)", en: "\(off.day) is a day off: \(name.en)"),
      at: span,
      help: next.map {
        Words(vi: "ngày làm việc kế tiếp là \($0.vietnamese)", en: "the next working day is \($0)")
      },
      node: index)
  }
}

extension DayOff {
  /// Why nobody works then.
  fileprivate var name: Words {
    switch reason {
    case .weekend: day.weekdayWords
    case .entry(let entry):
      if let name = entry.name {
        // An author's own words, in the author's language.
        Words(vi: name, en: "“\(name)”")
      } else {
        switch entry.kind {
        case .holiday: Words(vi: "ngày lễ", en: "a holiday")
        case .inLieu: Words(vi: "nghỉ bù", en: "a day in lieu of a holiday")
        case .swapOff: Words(vi: "nghỉ hoán đổi", en: "a day off that is worked on another day")
        case .swapWork: Words(vi: "ngày làm bù", en: "a make-up day")
        }
      }
    }
  }
}
