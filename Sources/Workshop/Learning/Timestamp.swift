package import ResolutionCompiler

/// A second: counted from 1 January 1970, 00:00 in Greenwich.
package struct Timestamp: Hashable, Comparable, Sendable {
  package var seconds: Int64

  package init(seconds: Int64) { self.seconds = seconds }

  /// The beginning of a minute in Vietnam.
  package init(_ moment: Moment) { seconds = (moment.minutes - Timestamp.offset) * 60 }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// Vietnam's time is seven hours ahead, all year round.
  private static let offset: Int64 = 7 * 60

  /// The day and the second of it in Vietnam.
  private var local: (day: Day, second: Int) {
    let here = seconds + Timestamp.offset * 60
    let day = (here >= 0 ? here : here - 86_399) / 86_400
    return (Day(number: Int32(clamping: day)), Int(here - day * 86_400))
  }

  package var day: Day { local.day }
}

extension Timestamp: CustomStringConvertible {
  /// ISO, in Vietnam's time: `2026-11-22T10:00:05+07:00`.
  package var description: String { "\(local.day)T\(time(with: ":"))+07:00" }

  /// The time of the day in Vietnam: `10:00:05`.
  package var time: String { time(with: ":") }

  /// As part of a file's name: `2026-11-22-100005`.
  package var inFileName: String { "\(local.day)-\(time(with: ""))" }

  private func time(with sign: String) -> String {
    let second = local.second
    return [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: sign)
  }

  /// Reads what `description` writes, in any offset; seconds may be missing, and digits after them are let go. Nil for
  /// anything else.
  package init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func number(_ count: Int, after sign: UInt8? = nil) -> Int? {
      if let sign {
        guard rest.first == sign else { return nil }
        rest.removeFirst()
      }
      var value = 0
      for _ in 0..<count {
        guard let digit = rest.first.map({ Int($0) - 0x30 }), 0...9 ~= digit else { return nil }
        value = value * 10 + digit
        rest.removeFirst()
      }
      return value
    }
    let (dash, colon) = (UInt8(ascii: "-"), UInt8(ascii: ":"))
    guard let year = number(4), let month = number(2, after: dash), let date = number(2, after: dash),
      let day = Day(year: year, month: month, day: date), let hour = number(2, after: UInt8(ascii: "T")), hour < 24,
      let minute = number(2, after: colon), minute < 60
    else { return nil }
    var second = 0
    if rest.first == colon {
      // A leap second is as good as the next one.
      guard let written = number(2, after: colon), written <= 60 else { return nil }
      second = written
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { 0x30...0x39 ~= $0 } }
    }
    var offset = 0
    if rest != [UInt8(ascii: "Z")] {
      guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == dash, let hours = number(2, after: sign),
        let minutes = number(2, after: colon), rest.isEmpty, hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (sign == dash ? -1 : 1)
    }
    seconds = Int64(day.number) * 86_400 + Int64(hour * 3600 + (minute - offset) * 60 + second)
  }
}
