import Diagnostics

extension Mistakes {
  /// A list item where a key was due: below a key that has a value already, or in a mapping.
  static let itemAmongKeys: Mistake = { stop in
    guard stop.trouble == .keyExpected || stop.trouble == .documentExpected, stop.byte(stop.place) == UInt8(ascii: "-"),
      stop.isBlankOrEnd(stop.place + 1)
    else { return nil }
    return Diagnostic(
      .error, 3,
      Words(vi: "một mục danh sách ở chỗ phải là khoá", en: "a list item where a key has to be"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(
        vi: "danh sách đứng dưới một khoá không có giá trị trên cùng dòng",
        en: "a list stands below a key that has no value on its own line"))
  }
}
