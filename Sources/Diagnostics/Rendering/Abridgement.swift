extension [Diagnostic] {
  /// The most of one code in one file that are shown one by one. Who has made a mistake so often will not read it more
  /// often than that.
  package static var mostAlike: Int { 500 }

  /// The same, but of what has one code in one file only the first `mostAlike`. The rest is counted, and said once,
  /// where it begins.
  func abridged() -> [Diagnostic] {
    guard count > Self.mostAlike else { return self }
    var seen: [Alike: Int] = [:]
    var rest: [Alike: (at: Int, count: Int)] = [:]
    var shown: [Diagnostic] = []
    for diagnostic in self where diagnostic.severity != .off {
      let alike = Alike(code: diagnostic.code, file: diagnostic.span.file)
      seen[alike, default: 0] += 1
      if seen[alike, default: 0] <= Self.mostAlike {
        shown.append(diagnostic)
      } else if let earlier = rest[alike] {
        rest[alike] = (earlier.at, earlier.count + 1)
        shown[earlier.at].severity = Swift.max(shown[earlier.at].severity, diagnostic.severity)
      } else {
        rest[alike] = (shown.count, 1)
        shown.append(diagnostic)
      }
    }
    for (alike, rest) in rest {
      let first = shown[rest.at]
      shown[rest.at] = Diagnostic(
        first.severity, alike.code.number,
        Words(
          vi: "trong tệp này, từ đây trở đi, còn \(rest.count) chỗ \(alike.code) nữa không in ra",
          en: "from here on there are \(rest.count) more of \(alike.code) in this file, which are not shown"),
        at: first.span,
        help: Words(
          vi: "hãy sửa những chỗ đã nêu rồi kiểm tra lại, khi đó những chỗ còn lại sẽ được in ra",
          en: "mend those that are shown and check again, then the rest will be shown"))
    }
    return shown
  }
}

/// What counts as one mistake made many times.
private struct Alike: Hashable {
  let code: Code
  let file: UInt32
}
