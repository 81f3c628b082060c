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
    let end = isInBrackets ? stop.flowEntryEnd(stop.place) : stop.textEnd(stop.place)
    // `task: title: …` may as well be two keys on one line; `{vi: … en: …}` may lack a comma.
    let isSentence = !isInBrackets && stop.text(start, stop.place).utf8.contains(UInt8(ascii: " "))
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
