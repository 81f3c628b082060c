extension Moment {
  /// Reads a day, or a day and a time of the day: `2026-03-02`, `2/3/2026`, `2026-03-02T09:30`, `2/3/2026 9:30`,
  /// `2026-03-02T09:30:00+07:00`. Nil for anything else; a day without a time is taken at the opening of offices, 08:00.
  package init?(written: String) {
    let cut = written.firstIndex(of: "T") ?? (written.contains(":") ? written.lastIndex(of: " ") : nil)
    var date = String(cut.map { written[..<$0] } ?? written[...])
    guard case .value(let day) = date.withUTF8({ readDate($0) }), day.first == day.last else { return nil }
    guard let cut else {
      self.init(day.first, hour: 8)
      return
    }
    var time = written[cut...].dropFirst()
    if let offset = time.firstIndex(where: { $0 == "+" || $0 == "Z" }) {
      guard time[offset...] == "+07:00" else { return nil }
      time = time[..<offset]
    }
    let numbers = time.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), (1...2).contains(numbers[0].utf8.count),
      numbers.dropFirst().allSatisfy({ $0.utf8.count == 2 }), let hour = Int(numbers[0]),
      let minute = Int(numbers[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.init(day.first, hour: hour, minute: minute)
  }
}
