import Diagnostics

extension Mistakes {
  /// A line that begins with a colon.
  static let missingKey: Mistake = { stop in
    switch stop.trouble {
    case .keyExpected, .itemExpected, .documentExpected, .valueExpected: break
    default: return nil
    }
    guard stop.byte(stop.place) == UInt8(ascii: ":"), stop.isBlankOrEnd(stop.place + 1) else { return nil }
    return Diagnostic(
      .error, 3, Words(vi: "thiếu khoá trước dấu hai chấm", en: "no key before the colon"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(vi: "viết `khoá: giá trị`", en: "write `key: value`"))
  }
}
