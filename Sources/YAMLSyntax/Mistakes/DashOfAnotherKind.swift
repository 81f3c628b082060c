import Diagnostics

extension Slips {
  /// `– nhiệm_vụ: "1"`: a dash or dot of a word processor's list.
  static let dashOfAnotherKind: Slip = { search in
    for (node, isKey) in search.suspects where isKey {
      guard let diagnostic = Mistakes.dashOfAnotherKind(Int(node.start), search.bytes, search.file) else { continue }
      search.found.append(diagnostic)
    }
  }
}

extension Mistakes {
  static let dashOfAnotherKind: Mistake = { stop in
    for place in [stop.last.map { Int($0.start) } ?? stop.began, stop.began, stop.place] {
      let text = stop.textStart(place)
      if stop.keyColon(from: text) != nil, let found = dashOfAnotherKind(text, stop.bytes, stop.file) { return found }
    }
    return nil
  }

  /// A line that begins with such a dash.
  static func dashOfAnotherKind(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: UInt32) -> Diagnostic? {
    guard let (found, end) = bytes.lookalike(at: start), found == .bullet,
      bytes.afterBlanks(bytes.lineStart(start)) == start
    else { return nil }
    let text = bytes.afterLookalikeBlanks(end)
    guard text > end else { return nil }
    let place = Span(file: file, start: UInt32(start), count: UInt32(end - start))
    let shown = String(decoding: bytes[start..<end], as: UTF8.self)
    // The blanks after it stay, so that the lines below keep their place.
    let blanks =
      bytes.lookalike(at: end) == nil
      ? [] : [Fix.Edit(Span(file: file, start: UInt32(end), count: UInt32(text - end)), " ")]
    return Diagnostic(
      .error, 3,
      Words(
        vi: "`\(shown)` không phải dấu gạch đầu dòng của YAML mà là ký hiệu của trình soạn thảo văn bản",
        en: "`\(shown)` is a word processor's sign for a list; YAML knows the hyphen only"),
      at: place,
      fixes: [
        Fix(
          Words(vi: "thay bằng dấu gạch nối `-`", en: "replace with a hyphen `-`"), .safe,
          [Fix.Edit(place, "-")] + blanks)
      ])
  }
}
