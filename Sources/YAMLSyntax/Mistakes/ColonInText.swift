import Diagnostics

extension Mistakes {
  /// `title: Nhiệm vụ: đẩy mạnh …`: a text without quotes holds a colon and a blank.
  static let colonInText: Mistake = { stop in
    let isInBrackets = stop.trouble == .mappingNotClosed || stop.trouble == .sequenceNotClosed
    guard stop.trouble == .colonNotAllowed || isInBrackets, stop.byte(stop.place) == UInt8(ascii: ":"),
      let text = stop.before, text.kind == .plain,
      stop.isSameLine(Int(text.start), stop.place)
    else { return nil }
    let start = Int(text.start)
    // `title:{vi: …}` lacks a blank further up the line.
    guard isInBrackets || stop.tightColon(from: stop.entryStart(start)) == nil else { return nil }
    let end = isInBrackets ? stop.flowEntryEnd(stop.place) : stop.textEnd(stop.place)
    // `task: title: …` may as well be two keys on one line; in brackets the text may go on after a comma, and a text with
    // brackets may be a list with a slip in it.
    let written = stop.text(start, end).utf8
    let isSentence =
      !isInBrackets && stop.text(start, stop.place).utf8.contains(UInt8(ascii: " "))
      && !written.contains { "{}[]\"".utf8.contains($0) }
    return Diagnostic(
      .error, 3,
      Words(
        vi: "văn bản không trong dấu nháy thì không được có dấu hai chấm và dấu cách",
        en: "a text without quotes may not hold a colon and a blank"),
      at: stop.span(stop.place, stop.place + 1),
      help: Words(
        vi: "YAML hiểu chữ trước `: ` là một khoá; trong dấu nháy thì nó là văn bản",
        en: "YAML takes what stands before `: ` for a key; in quotes it is text"),
      fixes: [stop.quoting(start, end, isSentence ? .safe : .choice)])
  }
}
