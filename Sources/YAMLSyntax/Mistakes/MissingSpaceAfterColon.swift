import Diagnostics

extension Mistakes {
  /// `presiding:BKHCN`: the colon of a key needs a blank after it.
  static let missingSpaceAfterColon: Mistake = { stop in
    let start: Int
    switch stop.trouble {
    // `{title:[a, b]}`
    case .colonInFlow: return missingSpace(stop, after: stop.place)
    case .colonMissing: start = stop.entryStart(stop.began)
    // The line above was read as a text that this line continues.
    case .colonNotAllowed, .keyExpected:
      guard let text = stop.before, text.kind == .plain else { return nil }
      start = stop.entryStart(Int(text.start))
    default: return nil
    }
    guard stop.openBracket == nil, let colon = stop.tightColon(from: start) else { return nil }
    return missingSpace(stop, after: colon)
  }

  private static func missingSpace(_ stop: Stop, after colon: Int) -> Diagnostic {
    Diagnostic(
      .error, 3, Words(vi: "thiếu dấu cách sau dấu hai chấm", en: "no blank after the colon"),
      at: stop.span(colon, colon + 1),
      help: Words(
        vi: "viết `khoá: giá trị`; không có dấu cách thì cả `khoá:giá_trị` là một chữ",
        en: "write `key: value`: without the blank, `key:value` is one word"),
      fixes: [stop.inserting(" ", at: colon + 1, Words(vi: "thêm dấu cách", en: "insert a blank"), .safe)])
  }
}
