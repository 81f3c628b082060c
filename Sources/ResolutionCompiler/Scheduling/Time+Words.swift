package import Diagnostics

// Lengths, periods and days in words.

extension Duration {
  /// `3 ngày làm việc`, `3 working days`.
  var words: Words {
    let (vi, en) =
      switch unit {
      case .workingHours: ("giờ làm việc", "working hour")
      case .days: ("ngày", "day")
      case .workingDays: ("ngày làm việc", "working day")
      case .weeks: ("tuần", "week")
      case .months: ("tháng", "month")
      case .years: ("năm", "year")
      }
    return Words(vi: "\(count) \(vi)", en: counted(Int(count), en))
  }
}

extension UpdatePeriod {
  /// `hàng quý`, `quarterly`.
  var words: Words {
    switch self {
    case .monthly: Words(vi: "hàng tháng", en: "monthly")
    case .quarterly: Words(vi: "hàng quý", en: "quarterly")
    case .halfYearly: Words(vi: "sáu tháng", en: "half-yearly")
    case .yearly: Words(vi: "hàng năm", en: "yearly")
    }
  }
}

extension CalendarPeriod {
  /// `quý III/2026`, `quarter 3 of 2026`.
  var words: Words {
    switch length {
    case .monthly: Words(vi: "tháng \(ordinal)/\(year)", en: "month \(ordinal) of \(year)")
    case .quarterly:
      Words(vi: "quý \(["I", "II", "III", "IV"][ordinal - 1])/\(year)", en: "quarter \(ordinal) of \(year)")
    case .halfYearly:
      Words(vi: "6 tháng \(ordinal == 1 ? "đầu" : "cuối") năm \(year)", en: "half-year \(ordinal) of \(year)")
    case .yearly: Words(vi: "năm \(year)", en: "the year \(year)")
    }
  }
}

extension Day {
  /// `Thứ Hai`, `Monday`.
  var weekdayWords: Words {
    switch weekday {
    case 0: Words(vi: "Thứ Hai", en: "Monday")
    case 1: Words(vi: "Thứ Ba", en: "Tuesday")
    case 2: Words(vi: "Thứ Tư", en: "Wednesday")
    case 3: Words(vi: "Thứ Năm", en: "Thursday")
    case 4: Words(vi: "Thứ Sáu", en: "Friday")
    case 5: Words(vi: "Thứ Bảy", en: "Saturday")
    default: Words(vi: "Chủ nhật", en: "Sunday")
    }
  }
}

extension Moment {
  /// `16:30`.
  private var clock: String {
    func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(padded(minuteOfDay / 60)):\(padded(minuteOfDay % 60))"
  }

  /// `16:30 ngày 5/11/2025`, `2025-11-05 16:30`, in the calendar's local time.
  package var words: Words { Words(vi: vietnamese, en: iso) }

  /// `16:30 ngày 5/11/2025`, in the calendar's local time.
  var vietnamese: String { "\(clock) ngày \(day.vietnamese)" }
  /// `2025-11-05 16:30`, in the calendar's local time.
  var iso: String { "\(day) \(clock)" }
}
