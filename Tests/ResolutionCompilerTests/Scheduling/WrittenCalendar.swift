import ResolutionCompiler

/// What these tests write down and read: days, moments, calendars.
enum Written {
  /// `2025-11-05`
  static func day(_ text: some StringProtocol) -> Day {
    guard let day = dayIfAny(text) else { preconditionFailure("not a day: \(text)") }
    return day
  }

  static func dayIfAny(_ text: some StringProtocol) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  /// `2025-11-05 16:30`
  static func moment(_ text: some StringProtocol) -> Moment {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return Moment(day(parts[0]), hour: clock[0], minute: clock[1])
  }

  static func text(_ moment: Moment) -> String {
    func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(moment.day) \(padded(moment.minuteOfDay / 60)):\(padded(moment.minuteOfDay % 60))"
  }
}

extension WorkingCalendar {
  /// A calendar with the Vietnamese week and hours.
  static func written(_ text: String) -> WorkingCalendar {
    WorkingCalendar(
      week: [true, true, true, true, true, false, false], utcOffset: 420, hours: HoursProfile.vietnam,
      defaultProfile: "central", years: years(text))
  }

  static func years(_ text: String) -> [Year] {
    var years: [Year] = []
    for line in text.split(separator: "\n") {
      var words = line.split(separator: " ")
      if let number = Int(words[0]), let status = Status(rawValue: String(words[1])) {
        years.append(Year(number, status, days: []))
      } else if let day = Written.dayIfAny(words[0]), let kind = DayEntry.Kind(rawValue: String(words[1])) {
        words.removeFirst(2)
        let counterpart = words.first.flatMap { Written.dayIfAny($0) }
        if counterpart != nil { words.removeFirst() }
        let name = words.isEmpty ? nil : words.joined(separator: " ")
        years[years.count - 1].days.append(DayEntry(day, kind, name: name, counterpart: counterpart))
      } else {
        preconditionFailure("not a line of a calendar: \(line)")
      }
    }
    return years
  }
}

extension HoursProfile {
  static let vietnam = [
    HoursProfile(name: "central", intervals: [Interval(8 * 60, 12 * 60), Interval(13 * 60, 17 * 60)]),
    HoursProfile(
      name: "seasonal-north",
      seasons: [
        Season(
          from: MonthDay(month: 4, day: 16), to: MonthDay(month: 10, day: 15),
          intervals: [Interval(7 * 60, 11 * 60 + 30), Interval(13 * 60 + 30, 17 * 60)]),
        Season(
          from: MonthDay(month: 10, day: 16), to: MonthDay(month: 4, day: 15),
          intervals: [Interval(7 * 60 + 30, 12 * 60), Interval(13 * 60, 16 * 60 + 30)]),
      ]),
  ]
}
