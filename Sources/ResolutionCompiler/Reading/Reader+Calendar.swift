import Diagnostics
import YAMLSyntax

extension Reader {
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// A `calendar:` document.
  mutating func calendar(_ root: UInt32) {
    var name = Name.absent
    var week: [Bool]?
    var offset: Int?
    var profiles: [HoursProfile] = []
    var defaultProfile: Name = .absent
    var years: [WorkingCalendar.Year] = []
    var isWhole = true
    let reportedBefore = unit.diagnostics.count
    var entries = entries(of: root, [.calendar, .utcOffset, .workingWeek, .hours, .years])
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .calendar: name = self.name(value, for: .calendar)
      case .utcOffset:
        let span = scalar(value, for: .utcOffset)
        offset = span.isNone ? nil : Reader.minutes(ofOffset: text(span))
        if offset == nil {
          report(unreadable(span.isNone ? tree.span(value) : span, expected: Words("+07:00")))
          isWhole = false
        }
      case .workingWeek: week = workingWeek(value)
      case .hours: hours(value, profiles: &profiles, default: &defaultProfile)
      case .years: years = self.years(value)
      default: break
      }
    }
    for (key, isThere) in [
      (Key.utcOffset, offset != nil || !isWhole), (.workingWeek, week != nil), (.hours, !profiles.isEmpty),
      (.years, !years.isEmpty),
    ] where !isThere {
      // An empty value is as good as none, and a calendar is never left out without a word.
      if !entries.seen.contains(key) || unit.diagnostics.count == reportedBefore { report(missingKey(key, in: root)) }
      isWhole = false
    }
    guard isWhole, let week, let offset else {
      unit.isIncomplete = true
      return
    }
    let standard = defaultProfile.isGiven ? text(defaultProfile.span) : profiles[0].name
    if defaultProfile.isGiven, !profiles.contains(where: { $0.name == standard }) {
      report(notAllowed(defaultProfile.span, profiles.map(\.name)))
    }
    let calendar = WorkingCalendar(
      week: week, utcOffset: offset, hours: profiles, defaultProfile: standard, years: years)
    unit.calendars.append(AuthoredCalendar(name: name, calendar: calendar, at: tree.span(root + 1)))
  }

  /// `+07:00` is 420 minutes.
  private static func minutes(ofOffset text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"),
      let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), (0...14).contains(hours),
      (0...59).contains(minutes)
    else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private mutating func workingWeek(_ node: UInt32) -> [Bool]? {
    let names = names(node, for: .workingWeek)
    guard names.state == .given else { return nil }
    var week = Array(repeating: false, count: 7)
    for span in unit.names[names.range] {
      if let day = Reader.weekdays.firstIndex(of: text(span)) {
        week[day] = true
      } else {
        report(notAllowed(span, Reader.weekdays))
      }
    }
    guard week.contains(true) else {
      report(unreadable(names.span, expected: Words("[mon, tue, wed, thu, fri]")))
      return nil
    }
    return week
  }

  private mutating func hours(_ node: UInt32, profiles: inout [HoursProfile], default standard: inout Name) {
    guard isMapping(node, for: .hours) else { return }
    var entries = entries(of: node, [.default, .profiles])
    while let entry = next(&entries) {
      if entry.key == .default {
        standard = name(entry.value, for: .default)
        continue
      }
      guard isMapping(entry.value, for: .profiles) else { continue }
      for pair in distinctPairs(of: entry.value) {
        let name = text(tree.content(pair.key))
        guard isSequence(pair.value, for: .hours) else { continue }
        var seasons: [HoursProfile.Season] = []
        var intervals: [HoursProfile.Interval] = []
        var items = items(of: pair.value)
        while let item = next(&items) {
          if isScalar(item) {
            if let interval = interval(item) { intervals.append(interval) }
          } else if let season = season(item) {
            seasons.append(season)
          }
        }
        let profile =
          seasons.isEmpty
          ? HoursProfile(name: name, intervals: intervals) : HoursProfile(name: name, seasons: seasons)
        let uncovered = profile.firstDayWithoutSeason
        if profile.seasons.contains(where: { $0.intervals.isEmpty }) || (!seasons.isEmpty && !intervals.isEmpty) {
          report(unreadable(tree.span(pair.key), expected: Words("[\"08:00-12:00\", \"13:00-17:00\"]")))
        } else if let uncovered {
          report(seasonsLeaveOut(tree.span(pair.key), day: uncovered.day, month: uncovered.month))
        } else {
          profiles.append(profile)
        }
      }
    }
  }

  /// `08:00-12:00`.
  private mutating func interval(_ node: UInt32) -> HoursProfile.Interval? {
    let span = tree.content(node)
    let parts = text(span).split(separator: "-", omittingEmptySubsequences: false).map { part -> Int? in
      let time = part.split(separator: ":", omittingEmptySubsequences: false)
      guard time.count == 2, time[1].utf8.count == 2, let hour = Int(time[0]), let minute = Int(time[1]),
        (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440
      else { return nil }
      return hour * 60 + minute
    }
    guard parts.count == 2, let opens = parts[0], let closes = parts[1], opens < closes else {
      report(unreadable(span, expected: Words("08:00-12:00")))
      return nil
    }
    return HoursProfile.Interval(opens, closes)
  }

  private mutating func season(_ node: UInt32) -> HoursProfile.Season? {
    guard isMapping(node, for: .hours) else { return nil }
    var from: HoursProfile.MonthDay?
    var to: HoursProfile.MonthDay?
    var intervals: [HoursProfile.Interval] = []
    var entries = entries(of: node, [.from, .to, .hours])
    while let entry = next(&entries) {
      switch entry.key {
      case .from: from = monthDay(entry.value)
      case .to: to = monthDay(entry.value)
      default:
        guard isSequence(entry.value, for: .hours) else { continue }
        var items = items(of: entry.value)
        while let item = next(&items) {
          guard isScalar(item, for: .hours), let interval = interval(item) else { continue }
          intervals.append(interval)
        }
      }
    }
    for key in [Key.from, .to, .hours] where !entries.seen.contains(key) { report(missingKey(key, in: node)) }
    guard let from, let to else { return nil }
    return HoursProfile.Season(from: from, to: to, intervals: intervals)
  }

  /// `04-16`: a day of every year.
  private mutating func monthDay(_ node: UInt32) -> HoursProfile.MonthDay? {
    let span = scalar(node, for: .from)
    guard !span.isNone else { return nil }
    let parts = text(span).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: 2000)
    else {
      report(unreadable(span, expected: Words("04-16")))
      return nil
    }
    return HoursProfile.MonthDay(month: month, day: day)
  }

  private mutating func years(_ node: UInt32) -> [WorkingCalendar.Year] {
    guard isSequence(node, for: .years) else { return [] }
    var years: [WorkingCalendar.Year] = []
    var places: [Int: Span] = [:]
    var items = items(of: node)
    while let item = next(&items) {
      guard isMapping(item, for: .years) else { continue }
      var number: Int?
      var status: WorkingCalendar.Status?
      var days: [WorkingCalendar.DayEntry] = []
      var entries = entries(of: item, [.year, .status, .sources, .days, .note])
      while let entry = next(&entries) {
        switch entry.key {
        case .year:
          let span = scalar(entry.value, for: .year)
          number = Int(text(span)).flatMap { (1...9999).contains($0) ? $0 : nil }
          if number == nil, !isFaulty(entry.value) {
            report(unreadable(span.isNone ? tree.span(entry.value) : span, expected: Words("2026")))
          }
          if let number, let earlier = places[number] { report(yearTwice(span, number, earlier: earlier)) }
          if let number { places[number] = places[number] ?? span }
        case .status:
          let span = scalar(entry.value, for: .status)
          status = WorkingCalendar.Status(rawValue: text(span))
          if status == nil, !span.isNone { report(notAllowed(span, WorkingCalendar.Status.allCases.map(\.rawValue))) }
        case .days:
          guard !isNull(entry.value), isSequence(entry.value, for: .days) else { continue }
          var list = self.items(of: entry.value)
          while let day = next(&list) {
            if let entry = dayEntry(day, year: number) { days.append(entry) }
          }
        default: break
        }
      }
      for key in [Key.year, .status] where !entries.seen.contains(key) { report(missingKey(key, in: item)) }
      if let number, let status { years.append(WorkingCalendar.Year(number, status, days: days)) }
    }
    return years
  }

  private mutating func dayEntry(_ node: UInt32, year: Int?) -> WorkingCalendar.DayEntry? {
    guard isMapping(node, for: .days) else { return nil }
    var day: Day?
    var kind: WorkingCalendar.DayEntry.Kind?
    var name: String?
    var counterpart: Day?
    var entries = entries(of: node, [.date, .kind, .name, .for, .pair])
    while let entry = next(&entries) {
      switch entry.key {
      case .date:
        let date = date(entry.value, for: .date)
        if case .given(let value, let span) = date {
          day = value.first
          if value.first != value.last || (year.map { $0 != value.first.year } ?? false) {
            report(notADayOf(span, year: year))
          }
        }
      case .kind:
        let span = scalar(entry.value, for: .kind)
        kind = WorkingCalendar.DayEntry.Kind(rawValue: text(span))
        if kind == nil, !span.isNone {
          report(notAllowed(span, WorkingCalendar.DayEntry.Kind.allCases.map(\.rawValue)))
        }
      case .name:
        let phrase = phrase(entry.value, for: .name)
        if !phrase.any.isNone { name = text(phrase.any) }
      default: counterpart = date(entry.value, for: entry.key).value?.first
      }
    }
    for key in [Key.date, .kind] where !entries.seen.contains(key) { report(missingKey(key, in: node)) }
    guard let day, let kind else { return nil }
    return WorkingCalendar.DayEntry(day, kind, name: name, counterpart: counterpart)
  }
}
