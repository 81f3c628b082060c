import Diagnostics

extension Mistakes {
  /// A line or paragraph separator, or a next-line character, from a word processor: YAML 1.1 breaks the line there,
  /// and no editor shows it.
  static let invisibleLineBreak: Mistake = { stop in
    for place in [stop.began, stop.place] {
      var at = place
      while at > 0, stop.isBlank(at - 1) { at -= 1 }
      guard let (start, name) = separator(stop, endingAt: at) else { continue }
      return Diagnostic(
        .error, 3,
        Words(
          vi: "ở đây có ký tự ngắt dòng không nhìn thấy \(name)", en: "there is an invisible line break \(name) here"),
        at: stop.span(start, at),
        help: Words(
          vi: "ký tự này thường theo vào khi chép từ Word hoặc trang web",
          en: "it comes along when text is copied from Word or the web"),
        fixes: [
          Fix(Words(vi: "thay bằng dấu cách", en: "replace with a blank"), .safe, [Fix.Edit(stop.span(start, at), " ")])
        ])
    }
    return nil
  }

  private static func separator(_ stop: Stop, endingAt at: Int) -> (start: Int, name: String)? {
    if stop.begins("\u{2028}", at: at - 3) { return (at - 3, "U+2028") }
    if stop.begins("\u{2029}", at: at - 3) { return (at - 3, "U+2029") }
    if stop.begins("\u{85}", at: at - 2) { return (at - 2, "U+0085") }
    return nil
  }
}
