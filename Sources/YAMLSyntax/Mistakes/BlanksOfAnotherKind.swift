import Diagnostics

extension Slips {
  /// A no-break space, or another that is not the ordinary one, before or after a text: to YAML it is a letter of it.
  static let blanksOfAnotherKind: Slip = { search in
    let bytes = search.bytes
    for (node, isKey) in search.suspects {
      let start = Int(node.start)
      let end = Int(node.end)
      if let (first, _) = bytes.lookalike(at: start), first.isBlank {
        let text = min(bytes.afterLookalikeBlanks(start), end)
        // Where a line begins, it is what indents it.
        let line = bytes.lineStart(start)
        let isIndentation = isKey && bytes.afterBlanks(line) == start
        search.found.append(
          isIndentation
            ? .blanksInIndentation(start, text, bytes, search.file)
            : .blanks(start, text, with: "", bytes, search.file))
        if text == end { continue }
      }
      if let (last, begin) = bytes.lookalike(endingAt: end), last.isBlank {
        var begin = begin
        while begin > start {
          if bytes.isBlank(begin - 1) {
            begin -= 1
          } else if let (found, earlier) = bytes.lookalike(endingAt: begin), found.isBlank, earlier > start {
            begin = earlier
          } else {
            break
          }
        }
        search.found.append(.blanks(begin, end, with: "", bytes, search.file))
      }
    }
  }
}

extension Mistakes {
  /// The same where YAML needs a blank: in the indentation, after a colon or dash.
  static let blanksOfAnotherKind: Mistake = { stop in
    let bytes = stop.bytes
    for place in [stop.last.map { Int($0.start) } ?? stop.began, stop.began, stop.place] {
      let line = stop.lineStart(place)
      let text = stop.afterBlanks(line)
      if let (first, _) = bytes.lookalike(at: text), first.isBlank {
        return .blanksInIndentation(text, bytes.afterLookalikeBlanks(text), bytes, stop.file)
      }
      if stop.byte(text) == UInt8(ascii: "-"), let (first, _) = bytes.lookalike(at: text + 1), first.isBlank {
        return .blanks(text + 1, bytes.afterLookalikeBlanks(text + 1), with: " ", bytes, stop.file)
      }
      if let colon = stop.tightColon(from: stop.entryStart(place)), let (first, _) = bytes.lookalike(at: colon + 1),
        first.isBlank
      {
        return .blanks(colon + 1, bytes.afterLookalikeBlanks(colon + 1), with: " ", bytes, stop.file)
      }
    }
    return nil
  }
}

extension Diagnostic {
  /// - Parameter text: what to put there instead.
  fileprivate static func blanks(
    _ start: Int, _ end: Int, with text: String, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32
  ) -> Diagnostic {
    let place = Span(file: file, start: UInt32(start), count: UInt32(end - start))
    return Diagnostic(
      .error, 3, words(start, end, bytes), at: place, help: why,
      fixes: [
        Fix(
          text.isEmpty
            ? Words(vi: "xoá đi", en: "delete it") : Words(vi: "thay bằng dấu cách thường", en: "replace with a blank"),
          .safe, [Fix.Edit(place, text)])
      ])
  }

  fileprivate static func blanksInIndentation(
    _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32
  ) -> Diagnostic {
    var ordinary = ""
    var at = start
    while at < end {
      if let (found, next) = bytes.lookalike(at: at) {
        ordinary += found.ordinary
        at = next
      } else {
        ordinary += " "
        at += 1
      }
    }
    let place = Span(file: file, start: UInt32(start), count: UInt32(end - start))
    return Diagnostic(
      .error, 3, words(start, end, bytes), at: place, help: why,
      fixes: [
        Fix(
          Words(vi: "thay bằng dấu cách thường", en: "replace with ordinary blanks"), .safe,
          [Fix.Edit(place, ordinary)])
      ])
  }

  private static func words(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Words {
    var at = start
    while at < end, bytes.lookalike(at: at) == nil { at += 1 }
    let number = UTF8Text.character(in: bytes, at: min(at, bytes.count - 1))?.character ?? 0xA0
    let name =
      "U+" + String(repeating: "0", count: number < 0x1000 ? 2 : 0) + String(number, radix: 16, uppercase: true)
    return Words(
      vi: "ở đây không phải dấu cách thường mà là ký tự \(name), trông giống hệt",
      en: "this is no ordinary blank but the character \(name), which looks the same")
  }

  private static var why: Words {
    Words(
      vi: "ký tự này thường theo vào khi chép từ Word hoặc trang web; với YAML nó là một chữ cái",
      en: "it comes along when text is copied from Word or the web; to YAML it is a letter")
  }
}
