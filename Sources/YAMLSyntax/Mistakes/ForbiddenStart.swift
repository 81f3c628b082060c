import Diagnostics

extension Mistakes {
  /// A text that begins with a character that means something in YAML: `> 30 %`, `% GDP`, `@`, `*ghi chú`, `? `,
  /// and in brackets `- `.
  static let forbiddenStart: Mistake = { stop in
    let start: Int
    switch stop.trouble {
    case .noToken, .questionMarkNotAllowed: start = stop.place
    case .anchor, .alias, .blockScalarHeader: start = stop.began
    // An alias, with words after it.
    case .keyExpected where stop.before.map { stop.byte(Int($0.start)) == UInt8(ascii: "*") } == true:
      start = stop.before.map { Int($0.start) } ?? stop.place
    case .mappingNotClosed, .sequenceNotClosed:
      guard let alias = stop.before, stop.byte(Int(alias.start)) == UInt8(ascii: "*") else { return nil }
      start = Int(alias.start)
    case .valueExpected, .keyExpected:
      guard stop.byte(stop.place) == UInt8(ascii: ",") || stop.openBracket != nil else { return nil }
      start = stop.place
    case .colonNotAllowed where stop.before == nil && !stop.isAtLineStart: start = stop.place
    default: return nil
    }
    guard !stop.isBlankOrEnd(start) else { return nil }
    let end = stop.openBracket == nil ? stop.textEnd(start) : stop.flowEntryEnd(start)
    // In brackets the text may go on after a comma, and what begins like an anchor or alias may be meant for one.
    let isCertain = stop.openBracket == nil && stop.trouble != .anchor && stop.trouble != .alias
    let mark = stop.byte(start) == UInt8(ascii: "`") ? "`` ` ``" : "`\(stop.text(start, stop.afterCharacter(start)))`"
    return Diagnostic(
      .error, 3,
      Words(
        vi: "văn bản không trong dấu nháy thì không được bắt đầu bằng \(mark)",
        en: "a text without quotes may not begin with \(mark)"),
      at: stop.span(start, end),
      help: Words(
        vi: "với YAML, ký hiệu này ở đầu giá trị có nghĩa riêng; trong dấu nháy thì nó chỉ là chữ",
        en: "at the beginning of a value YAML keeps this sign for itself; in quotes it is a letter like others"),
      fixes: [stop.quoting(start, end, isCertain ? .safe : .choice)])
  }
}
