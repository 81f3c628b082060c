import Diagnostics

extension Mistakes {
  /// `chủ_trì：BKHCN`: the colon of a Chinese or Japanese keyboard.
  static let wideColon: Mistake = { stop in
    for place in [stop.last.map { Int($0.start) } ?? stop.began, stop.began, stop.place] {
      let start = stop.entryStart(place)
      var at = start
      while at < stop.bytes.count, !stop.isBlankOrEnd(at), stop.bytes.lookalike(at: at) == nil {
        at = stop.afterCharacter(at)
      }
      guard at > start, let (found, end) = stop.bytes.lookalike(at: at), found == .colon else { continue }
      return Diagnostic(
        .error, 3,
        Words(
          vi: "đây là dấu hai chấm toàn khổ của bàn phím tiếng Trung, tiếng Nhật; YAML không hiểu",
          en: "this is the full-width colon of a Chinese or Japanese keyboard, which YAML does not know"),
        at: stop.span(at, end),
        fixes: [
          Fix(
            Words(vi: "thay bằng `: `", en: "replace with `: `"), .safe,
            [Fix.Edit(stop.span(at, end), stop.isBlankOrEnd(end) ? ":" : ": ")])
        ])
    }
    return nil
  }
}
