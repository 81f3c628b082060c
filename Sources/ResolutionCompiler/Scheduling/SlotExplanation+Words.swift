package import Diagnostics

// The chain that leads to a date, one line a step, in the order in which one would check it by hand.

extension SlotExplanation {
  /// From the task's time down to the day its update falls due.
  package var lines: [Words] { length.lines + [asOfLine, dueLine] + days.map(\.words) + basisLines }

  private var asOfLine: Words {
    let day = slot.asOf
    switch asOf {
    case .part(let numerator, let denominator, let days):
      let (start, part) = (length.time.start, "⌈\(length.time.days) × \(numerator)/\(denominator)⌉ = \(days)")
      return Words(
        vi: "cập nhật khi đã qua \(numerator)/\(denominator) thời gian: \(start.vietnamese) + \(part) ngày "
          + "= \(day.vietnamese)",
        en: "update after \(numerator)/\(denominator) of the time: \(start) + \(part) days = \(day)")
    case .due:
      return Words(
        vi: "cập nhật khi kết thúc: tính đến hạn hoàn thành, \(day.vietnamese)",
        en: "final update: as of the day the task is due, \(day)")
    case .end(let period):
      return Words(
        vi: "cập nhật \(period.length.words.vi): ngày cuối \(period.words.vi) là \(day.vietnamese)",
        en: "\(period.length.words.en) update: the last day of \(period.words.en) is \(day)")
    case .taskEnd(let period):
      return Words(
        vi: "cập nhật \(period.length.words.vi): nhiệm vụ kết thúc trong \(period.words.vi), ngày \(day.vietnamese)",
        en: "\(period.length.words.en) update: the task ends within \(period.words.en), on \(day)")
    }
  }

  private var dueLine: Words {
    Words(
      vi: "hạn gửi: \(grace.words.vi) sau \(slot.asOf.vietnamese), tức hết ngày \(slot.dueOn.vietnamese)",
      en: "to be made within \(grace.words.en) after \(slot.asOf): by the end of \(slot.dueOn)")
  }

  private var basisLines: [Words] {
    switch slot.basis {
    case .announced: []
    case .projected: [slot.basis.words(year: slot.dueOn.year)]
    }
  }
}

extension LengthExplanation {
  package var lines: [Words] { [timeLine, classLine] }

  private var timeLine: Words {
    let (start, last) = (time.start, time.lastDay)
    switch time.end {
    case .due:
      return Words(
        vi: "thời gian thực hiện: từ \(start.vietnamese) đến \(last.vietnamese), \(time.days) ngày, "
          + "không tính ngày đầu (Bộ luật Dân sự 2015, điều 147)",
        en: "the task's time: from \(start) to \(last), \(counted(time.days, "day")), the first not counted "
          + "(Civil Code 2015, art. 147)")
    case .ongoing:
      return Words(
        vi: "nhiệm vụ thường xuyên từ \(start.vietnamese), đến hết thời kỳ của văn bản: \(last.vietnamese)",
        en: "an ongoing task from \(start), to the end of its document's period: \(last)")
    case .openEnded:
      return Words(
        vi: "nhiệm vụ thường xuyên từ \(start.vietnamese), văn bản không có thời kỳ; lập lịch đến \(last.vietnamese)",
        en: "an ongoing task from \(start), in a document without a period; scheduled up to \(last)")
    }
  }

  private var classLine: Words {
    let (vi, en): (String, String) =
      switch (atLeast, below) {
      case (let low?, let high?):
        (
          "từ \(low.length.words.vi) (hạn từ \(low.day.vietnamese)) đến dưới \(high.length.words.vi) "
            + "(hạn trước \(high.day.vietnamese))",
          "from \(low.length.words.en) (due on or after \(low.day)) to under \(high.length.words.en) "
            + "(due before \(high.day))"
        )
      case (let low?, nil):
        (
          "từ \(low.length.words.vi) trở lên (hạn từ \(low.day.vietnamese))",
          "\(low.length.words.en) or longer (due on or after \(low.day))"
        )
      case (nil, let high?):
        (
          "dưới \(high.length.words.vi) (hạn trước \(high.day.vietnamese))",
          "under \(high.length.words.en) (due before \(high.day))"
        )
      case (nil, nil):
        time.due == nil
          ? ("nhiệm vụ không có hạn hoàn thành", "tasks without a due date")
          : ("mọi thời gian thực hiện", "any length")
      }
    return Words(
      // The class's own name is a code of the registry.
      vi: "phân loại theo Quy chế \(regulation): \(vi)",
      en: "class \(className) of Regulation \(regulation): \(en)")
  }
}

extension LimitExplanation {
  package var lines: [Words] {
    let rule = Words(
      vi: "\(step.words.vi): \(limit.words.vi) theo Quy chế \(regulation), kể từ \(from.vietnamese)",
      en: "\(step.words.en): \(limit.words.en) under Regulation \(regulation), from \(from.iso)")
    let end = Words(vi: "hạn cuối: \(until.vietnamese)", en: "at the latest: \(until.iso)")
    return [rule] + daysOff.map(\.words) + [end]
      + (status == .projected ? [status.words(year: until.day.year)] : [])
  }
}

extension LimitExplanation.Step {
  fileprivate var words: Words {
    switch self {
    case .classify: Words(vi: "phân loại, cập nhật văn bản", en: "classify and enter the document")
    case .confirm: Words(vi: "xác nhận tiếp nhận nhiệm vụ", en: "confirm receipt of the task")
    case .respond:
      Words(vi: "phản hồi nếu sai nội dung, thẩm quyền", en: "report wrong content or authority")
    case .processResponse: Words(vi: "xử lý phản hồi", en: "process the report")
    }
  }
}

extension CountedDay {
  fileprivate var words: Words {
    switch self {
    case .off(let off): return off.words
    case .working(let day, let ordinal, let makeUp, _):
      let name = makeUp.flatMap(\.name).map { " (\($0))" } ?? ""
      return Words(
        vi: "\(day.vietnamese), \(day.weekdayWords.vi): ngày làm việc thứ \(ordinal)\(name)",
        en: "\(day), \(day.weekdayWords.en): working day \(ordinal)\(name)")
    }
  }
}

extension DayOff {
  /// The day, its weekday, why nobody works on it, and whether that is only projected.
  package var words: Words {
    let reasonWords: Words =
      switch reason {
      case .weekend: Words(vi: "nghỉ hằng tuần", en: "weekly rest")
      case .entry(let entry): entry.words
      }
    let (vi, en) = status == .projected ? (" (lịch dự kiến)", " (projected)") : ("", "")
    return Words(
      vi: "\(day.vietnamese), \(day.weekdayWords.vi): \(reasonWords.vi)\(vi)",
      en: "\(day), \(day.weekdayWords.en): \(reasonWords.en)\(en)")
  }
}

extension WorkingCalendar.DayEntry {
  /// The kind of day, and the name that the calendar gives it.
  fileprivate var words: Words {
    let kind: Words =
      switch kind {
      case .holiday: Words(vi: "nghỉ lễ, tết", en: "holiday")
      case .inLieu: Words(vi: "nghỉ bù", en: "day in lieu")
      case .swapOff: Words(vi: "nghỉ hoán đổi", en: "day off in a swap")
      case .swapWork: Words(vi: "làm bù", en: "make-up day")
      }
    guard let name else { return kind }
    return Words(vi: "\(kind.vi): \(name)", en: "\(kind.en): \(name)")
  }
}

extension WorkingCalendar.Status {
  fileprivate func words(year: Int) -> Words {
    switch self {
    case .announced:
      Words(vi: "lịch năm \(year) đã được công bố", en: "the calendar of \(year) is announced")
    case .projected:
      Words(
        vi: "lịch năm \(year) là dự kiến: ngày này có thể thay đổi",
        en: "the calendar of \(year) is projected: this date may change")
    }
  }
}
