import Diagnostics
import YAMLSyntax

extension Reader {
  /// A blank and `#` begin a comment, also in the middle of what was meant to be one text. Said only where that is sure:
  /// a digit stands right behind the sign (`thủ tục #5`), or the text breaks off within brackets or quotes.
  mutating func checkEnd(of node: UInt32) {
    guard kind(node) == .plain else { return }
    let bytes = file.bytes
    let (start, end) = (Int(tree.nodes[Int(node)].start), Int(tree.nodes[Int(node)].end))
    var sign = end
    while sign < bytes.count, bytes[sign] == UInt8(ascii: " ") { sign += 1 }
    guard sign > end, end > start, sign + 1 < bytes.count, bytes[sign] == UInt8(ascii: "#") else { return }
    let isNumber = (0x30...0x39).contains(bytes[sign + 1])
    guard isNumber || Reader.breaksOff(bytes[start..<end]) else { return }
    var last = sign
    while last < bytes.count, bytes[last] != UInt8(ascii: "\n"), bytes[last] != UInt8(ascii: "\r") { last += 1 }
    while bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    let canBeQuoted = !bytes[start..<last].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    func insertion(at place: Int) -> Fix.Edit {
      Fix.Edit(Span(file: file.id, start: UInt32(place), count: 0), "\"")
    }
    report(
      Diagnostic(
        .error, 3,
        Words(
          vi: "văn bản bị cắt ở đây: dấu cách và `#` mở đầu một ghi chú",
          en: "the text ends here: a blank and `#` begin a comment"),
        at: Span(file: file.id, start: UInt32(sign), count: UInt32(last - sign)),
        help: canBeQuoted
          ? Words(
            vi:
              "nếu đây là ghi chú thì viết `# ` và khép ngoặc, nháy ở trước; nếu không thì đặt cả đoạn trong dấu nháy",
            en: "for a comment write `# `, and close what is open before it; else put the whole text in quotes")
          : Words(
            vi: "đặt cả đoạn văn bản giữa hai dấu '", en: "put the whole text in single quotes"),
        fixes: canBeQuoted
          ? [
            Fix(
              Words(vi: "đặt cả đoạn văn bản trong dấu nháy", en: "put the whole text in quotes"), .choice,
              [insertion(at: start), insertion(at: last)])
          ] : []))
  }

  /// Whether more brackets or quotes are opened than closed.
  private static func breaksOff(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var brackets = 0
    var quotes = 0
    var curly = 0
    var at = text.startIndex
    while at < text.endIndex {
      switch text[at] {
      case UInt8(ascii: "("): brackets += 1
      case UInt8(ascii: ")"): brackets -= 1
      case UInt8(ascii: "\""): quotes += 1
      case 0xE2 where at + 2 < text.endIndex && text[at + 1] == 0x80:
        if text[at + 2] == 0x9C { curly += 1 } else if text[at + 2] == 0x9D { curly -= 1 }
      default: break
      }
      at += 1
    }
    return brackets > 0 || quotes % 2 == 1 || curly > 0
  }
}
