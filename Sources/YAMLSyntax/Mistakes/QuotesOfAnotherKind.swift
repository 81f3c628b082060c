import Diagnostics

extension Slips {
  /// `title: “Đề án”`: the quotes of a word processor, which are letters to YAML.
  static let quotesOfAnotherKind: Slip = { search in
    for (node, _) in search.suspects {
      guard let diagnostic = Mistakes.quotesOfAnotherKind(Int(node.start), Int(node.end), search.bytes, search.file)
      else {
        continue
      }
      search.found.append(diagnostic)
    }
  }
}

extension Mistakes {
  /// The same where the text within ends the reading, for a colon or a comma in it.
  static let quotesOfAnotherKind: Mistake = { stop in
    guard stop.trouble != .quoteNotClosed, let text = stop.before, text.kind == .plain,
      stop.isSameLine(Int(text.start), stop.place)
    else { return straightThenCurly(stop) }
    for end in [stop.textEnd(stop.place), stop.flowEntryEnd(stop.place)] {
      if let found = quotesOfAnotherKind(Int(text.start), end, stop.bytes, stop.file) { return found }
    }
    return nil
  }

  /// A text that stands between such quotes, all of it.
  static func quotesOfAnotherKind(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32
  ) -> Diagnostic? {
    guard let (first, inner) = bytes.lookalike(at: start), first.isQuote, end > inner else { return nil }
    var innerEnd = end - 1
    if let (last, start) = bytes.lookalike(endingAt: end), last == first {
      innerEnd = start
    } else if bytes[end - 1] != UInt8(ascii: first == .doubleQuote ? "\"" : "'") {
      return nil
    }
    guard innerEnd >= inner else { return nil }
    // “A” và “B” is a text that holds quotes, and stands in none.
    var at = inner
    while at < innerEnd {
      if let (found, next) = bytes.lookalike(at: at) {
        guard found != first || found == .singleQuote && isApostrophe(bytes, at, next) else { return nil }
        at = next
      } else {
        at += 1
      }
    }
    return diagnostic(start, inner, innerEnd, end, bytes, file)
  }

  /// `"Đề án”`: YAML looks for the straight quote that would end it.
  private static func straightThenCurly(_ stop: Stop) -> Diagnostic? {
    let start: Int
    if stop.trouble == .quoteNotClosed {
      start = stop.began
    } else if let text = stop.before, text.kind == .doubleQuoted, !stop.isSameLine(Int(text.start), Int(text.end)) {
      start = Int(text.start)
    } else {
      return nil
    }
    guard stop.byte(start) == UInt8(ascii: "\"") else { return nil }
    let end = stop.textEnd(start)
    guard let (last, innerEnd) = stop.bytes.lookalike(endingAt: end), last == .doubleQuote, innerEnd > start else {
      return nil
    }
    let inner = stop.bytes[start + 1..<innerEnd]
    guard !inner.contains(UInt8(ascii: "\"")), !inner.contains(UInt8(ascii: "\\")) else { return nil }
    return diagnostic(start, start + 1, innerEnd, end, stop.bytes, stop.file)
  }

  /// In the middle of a word.
  private static func isApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    !bytes.isBlank(start - 1) && end < bytes.count && bytes[end] > 0x40
  }

  private static func diagnostic(
    _ start: Int, _ inner: Int, _ innerEnd: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32
  ) -> Diagnostic {
    func span(_ start: Int, _ end: Int) -> Span { Span(file: file, start: UInt32(start), count: UInt32(end - start)) }
    let text = bytes[inner..<innerEnd]
    let isPlain = !text.contains(UInt8(ascii: "\"")) && !text.contains(UInt8(ascii: "\\"))
    let mark = isPlain ? "\"" : "'"
    let doubled = isPlain ? [] : text.indices.filter { text[$0] == UInt8(ascii: "'") }
    let edits =
      [Fix.Edit(span(start, inner), mark)] + doubled.map { Fix.Edit(span($0, $0), "'") }
      + [Fix.Edit(span(innerEnd, end), mark)]
    let isStraight = bytes[start] < 0x80
    let place = isStraight ? span(innerEnd, end) : span(start, inner)
    let shown = String(decoding: bytes[Int(place.start)..<Int(place.end)], as: UTF8.self)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "\(shown) là dấu nháy cong của trình soạn thảo văn bản; YAML chỉ hiểu dấu nháy thẳng",
        en: "\(shown) is a word processor's curly quote; YAML knows straight ones only"),
      at: place,
      help: Words(
        vi: "muốn giữ dấu nháy cong trong văn bản thì đặt cả đoạn trong dấu nháy thẳng",
        en: "to keep curly quotes in a text, put straight ones around it all"),
      fixes: [Fix(Words(vi: "thay bằng dấu nháy thẳng", en: "replace with straight quotes"), .safe, edits)])
  }
}
