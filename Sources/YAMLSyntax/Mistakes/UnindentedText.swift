import Diagnostics

extension Mistakes {
  /// The lines below `description: |` stand no further in than the key.
  static let unindentedText: Mistake = { stop in
    guard stop.trouble == .colonMissing, let above = stop.previousLine(stop.began) else { return nil }
    let end = stop.textEnd(above)
    var header = end
    while header > above, "+-0123456789".utf8.contains(stop.byte(header - 1)) { header -= 1 }
    guard header > above, stop.byte(header - 1) == UInt8(ascii: "|") || stop.byte(header - 1) == UInt8(ascii: ">"),
      stop.isBlank(header - 2)
    else { return nil }
    let mark = stop.text(header - 1, header)
    return Diagnostic(
      .error, 3,
      Words(
        vi: "văn bản dưới `\(mark)` phải thụt vào so với khoá của nó",
        en: "the text below `\(mark)` has to be indented more than its key"),
      at: stop.span(stop.began, stop.textEnd(stop.began)),
      notes: [
        Diagnostic.Note(Words(vi: "`\(mark)` ở đây", en: "the `\(mark)` is here"), at: stop.span(header - 1, header))
      ],
      help: Words(vi: "thụt mọi dòng của văn bản vào hai dấu cách", en: "indent every line of the text by two blanks"))
  }
}
