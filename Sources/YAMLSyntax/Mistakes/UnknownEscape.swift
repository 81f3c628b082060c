import Diagnostics

extension Mistakes {
  /// `"C:\Data"`: in double quotes a backslash begins an escape.
  static let unknownEscape: Mistake = { stop in
    guard stop.trouble == .escape else { return nil }
    var backslash = stop.place
    while backslash > stop.began, stop.byte(backslash) != UInt8(ascii: "\\") { backslash -= 1 }
    let end = stop.isBreak(backslash + 1) ? backslash + 1 : stop.afterCharacter(backslash + 1)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "trong dấu nháy kép, `\(stop.text(backslash, end))` không có nghĩa",
        en: "in double quotes, `\(stop.text(backslash, end))` means nothing"),
      at: stop.span(backslash, end),
      help: Words(
        vi: "viết `\\\\` cho dấu gạch chéo ngược, hoặc đặt đoạn văn bản trong dấu nháy đơn",
        en: "write `\\\\` for a backslash, or put the text in single quotes"),
      fixes: [
        stop.inserting("\\", at: backslash, Words(vi: "viết gấp đôi `\\`", en: "double the `\\`"), .choice)
      ])
  }
}
