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
      fixes: [
        Fix(
          Words(
            vi: "thụt các dòng của văn bản sâu hơn khoá hai dấu cách",
            en: "indent the text by two blanks more than its key"),
          .choice, indentation(stop, above))
      ])
  }

  /// Of the lines up to one that is empty or begins with a key.
  private static func indentation(_ stop: Stop, _ above: Int) -> [Fix.Edit] {
    let blanks = String(repeating: " ", count: stop.entryStart(above) - above + 2)
    var edits: [Fix.Edit] = []
    var line = stop.lineStart(stop.began)
    while edits.isEmpty || !stop.looksLikeEntry(line), !stop.isBlankOrEnd(stop.afterBlanks(line)), edits.count < 1000 {
      edits.append(Fix.Edit(stop.span(line, stop.afterBlanks(line)), blanks))
      line = stop.lineEnd(line)
      if stop.byte(line) == UInt8(ascii: "\r"), stop.byte(line + 1) == UInt8(ascii: "\n") { line += 1 }
      line += 1
    }
    return edits
  }
}
