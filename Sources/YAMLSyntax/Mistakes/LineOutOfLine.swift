import Diagnostics

extension Mistakes {
  /// One key, or a few, stand in another column than the keys above and below them, which agree with each other.
  static let lineOutOfLine: Mistake = { stop in
    switch stop.trouble {
    case .keyExpected, .itemExpected, .documentExpected, .colonNotAllowed: break
    default: return nil
    }
    guard stop.openBracket == nil, stop.place < stop.bytes.count else { return nil }
    let here = stop.lineStart(stop.place)
    if let found = firstLine(stop, here) { return found }
    for line in [here, stop.previousLine(here)].compactMap({ $0 }) {
      if let found = between(stop, line) { return found }
    }
    return nil
  }

  /// The first line of the text is indented, and the next is not.
  private static func firstLine(_ stop: Stop, _ line: Int) -> Diagnostic? {
    guard let above = stop.previousLine(line), stop.previousLine(above) == nil, stop.isSimpleKey(above),
      stop.isKey(stop.afterBlanks(line)), stop.afterBlanks(line) == line, stop.afterBlanks(above) > above
    else { return nil }
    let text = stop.afterBlanks(above)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "dòng đầu thụt vào \(text - above) dấu cách, các dòng dưới thì không",
        en: "the first line is indented by \(text - above), the lines below are not"),
      at: stop.span(text, stop.textEnd(text)),
      fixes: [
        Fix(
          Words(vi: "bỏ các dấu cách đầu dòng", en: "take the blanks away"), .safe,
          [Fix.Edit(stop.span(above, text), "")])
      ])
  }

  private static func between(_ stop: Stop, _ line: Int) -> Diagnostic? {
    guard let above = stop.previousLine(line), stop.keyColon(from: stop.entryStart(above)) != nil,
      stop.byte(stop.textEnd(above) - 1) != UInt8(ascii: ":")
    else { return nil }
    let column = stop.entryStart(above) - above
    let here = stop.afterBlanks(line) - line
    guard here != column else { return nil }
    // The lines that stand as this one does.
    var lines: [Int] = []
    var next: Int? = line
    while let at = next, lines.count < 20, stop.afterBlanks(at) - at == here {
      guard stop.isSimpleKey(at) else { return nil }
      lines.append(at)
      next = stop.bytes.nextLine(at)
    }
    guard !lines.isEmpty, let next, stop.afterBlanks(next) - next == column, stop.isKey(stop.afterBlanks(next)) else {
      return nil
    }
    let text = stop.afterBlanks(line)
    // What stands further in than a text may be more of that text.
    let isKnown = stop.isKeyOfOthers(text)
    let mayBeText = here > column && stop.isSentence(after: stop.keyColon(from: stop.entryStart(above)) ?? above)
    guard isKnown || !mayBeText else { return nil }
    return Diagnostic(
      .error, 3,
      here == 0
        ? Words(
          vi: "dòng này không thụt vào, các dòng trên và dưới thụt \(column) dấu cách",
          en: "this line is not indented, the lines above and below are, by \(column)")
        : Words(
          vi: "dòng này thụt vào \(here) dấu cách, các dòng trên và dưới thụt \(column)",
          en: "this line is indented by \(here), the lines above and below by \(column)"),
      at: stop.span(text, stop.textEnd(text)),
      help: Words(
        vi: "các khoá của cùng một mục phải thẳng cột", en: "the keys of one mapping stand in one column"),
      fixes: [
        Fix(
          Words(vi: "thụt vào \(column) dấu cách", en: "indent it by \(column)"),
          isKnown && !mayBeText ? .safe : .choice,
          lines.map { Fix.Edit(stop.span($0, stop.afterBlanks($0)), String(repeating: " ", count: column)) })
      ])
  }
}

extension Stop {
  /// A line that is `key: value` and nothing more: no item, and with its value on the same line.
  func isSimpleKey(_ line: Int) -> Bool {
    let text = afterBlanks(line)
    guard isKey(text), let colon = keyColon(from: text) else { return false }
    let end = textEnd(text)
    return end > colon + 1 && !"|>".utf8.contains(byte(afterBlanks(colon + 1)))
  }

  /// Whether a value has a blank in it, as texts have, and codes and dates have not.
  func isSentence(after colon: Int) -> Bool {
    let start = afterBlanks(colon + 1)
    guard !"\"'[{0123456789".utf8.contains(byte(start)) else { return false }
    return (start..<max(start, textEnd(start))).contains { isBlank($0) }
  }

  /// Whether the word that begins here is a key of other lines as well, so that it is hardly one of a text.
  func isKeyOfOthers(_ start: Int) -> Bool {
    let word = wordEnd(start)
    guard word > start else { return false }
    var line = 0
    while line < bytes.count {
      let entry = bytes.entryStart(line)
      if entry != start, entry + word - start < bytes.count, byte(entry + word - start) == UInt8(ascii: ":"),
        isBlankOrEnd(entry + word - start + 1), bytes[entry..<entry + word - start].elementsEqual(bytes[start..<word])
      {
        return true
      }
      line = bytes.nextLine(line) ?? bytes.count
    }
    return false
  }
}
