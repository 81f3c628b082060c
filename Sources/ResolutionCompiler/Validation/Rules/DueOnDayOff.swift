import Diagnostics

/// NQ313: a due date that was written out and is a day off. A month, quarter or year ends when it ends, and what is
/// counted from a start falls where it falls: there the author did not choose the day.
struct DueOnDayOff: Rule {
  static let lesson = Lesson(
    313, .info,
    Words(vi: "hạn rơi vào ngày nghỉ", en: "due on a day off"),
    meaning: Words(
      vi: """
        Thời hạn ghi đúng một ngày, mà theo lịch làm việc ngày ấy là thứ bảy, chủ nhật, ngày lễ, nghỉ bù hoặc nghỉ \
        hoán đổi. Thứ bảy làm bù thì không nhắc. Tháng, quý, năm và `trong vòng …` cũng không nhắc, vì ở đó người \
        soạn không chọn ngày.

        Không bắt buộc sửa: thời hạn vẫn là ngày ấy. Muốn hạn vào ngày làm việc thì ghi ngày mà thông báo gợi ý; ý \
        là cuối tháng, cuối quý thì ghi `Tháng 8/2026`, `Quý III/2026`.
        """,
      en: """
        The due date was written out as one day, and by the working calendar that day is a Saturday, a Sunday, a \
        holiday, a day in lieu or one swapped for another. A Saturday that is worked is none. Of months, quarters, \
        years and `within …` nothing is said: there the author did not choose the day.

        It need not be changed: the task is due on that day all the same. For a working day write the one that the \
        message names; if the end of a month or quarter was meant, write `2026-08` or `2026-Q3`.
        """),
    importance: Words(
      vi: """
        Hạn cập nhật đếm bằng ngày làm việc sau ngày ấy, nên không ai bị thiệt. Nhưng văn bản phải ký, phải trình \
        vào một ngày không ai làm việc thì nên biết ngay từ lúc soạn.
        """,
      en: """
        The last day for the update is counted in working days after it, so that nobody loses by it. But that \
        something is to be signed on a day on which nobody works is better known while the text is written.
        """),
    wrong: Example(
      .task,
      """
      tên: Nền tảng số quốc gia dùng chung
      thời_hạn: 02/9/2026
      sản_phẩm: {loại: nền tảng}
      """),
    mended: Example(
      .task,
      """
      tên: Nền tảng số quốc gia dùng chung
      thời_hạn: 03/9/2026
      sản_phẩm: {loại: nền tảng}
      """))

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
    return DueOnDayOff.diagnostic(
      Words(
        vi: "\(off.day.vietnamese) là ngày nghỉ: \(name.vi)", en: "\(off.day) is a day off: \(name.en)"),
      at: span,
      help: next.map {
        Words(
          vi: "muốn hạn vào ngày làm việc thì ghi \($0.vietnamese), ngày làm việc kế tiếp",
          en: "for a working day write \($0), the next one")
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
