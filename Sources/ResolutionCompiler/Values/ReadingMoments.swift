extension Moment {
  /// Reads a day, or a day and a time of the day: `2026-03-02`, `2/3/2026`, `2026-03-02T09:30`,
  /// `2026-03-02T09:30:00+07:00`. Nil for anything else; a day without a time is taken at the opening of offices, 08:00.
  package init?(written: String) {
    let parts = written.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    var date = String(parts[0])
    guard case .value(let day) = date.withUTF8({ readDate($0) }), day.first == day.last else { return nil }
    guard parts.count == 2 else {
      self.init(day.first, hour: 8)
      return
    }
    var time = parts[1]
    if let offset = time.firstIndex(where: { $0 == "+" || $0 == "Z" }) {
      guard time[offset...] == "+07:00" else { return nil }
      time = time[..<offset]
    }
    let numbers = time.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(numbers[0]),
      let minute = Int(numbers[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.init(day.first, hour: hour, minute: minute)
  }
}
