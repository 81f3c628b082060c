package import Diagnostics

/// Reads a file's YAML: every node with its place, and what is wrong with the text as YAML. A mistake does not end the
/// reading: as far as that makes sense, a text is read as if it were mended, and all its mistakes are said at once.
///
/// Any bytes at all are answered with a tree and diagnostics, in time and memory in proportion to the file. A tree
/// that is not complete always comes with an error. Called once for a file; on several threads for different files.
///
/// Reports NQ002 to NQ004 and NQ006 to NQ009. Duplicate keys are left to whoever knows which keys are the same.
package func parse(_ file: SourceFile) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  var unread = SyntaxTree(file: file.id)
  unread.isComplete = false
  unread.reachesEnd = false

  guard file.count <= Limits.fileSize else { return (unread, [.tooLarge(file)]) }
  if let foreign = ForeignFormat(file.bytes) { return (unread, [.foreign(foreign, in: file)]) }
  let start = file.startsWithByteOrderMark ? 3 : 0
  let text = UTF8Text(file.bytes, from: start)
  if let problem = text.problem { return (unread, [.unreadable(problem, in: file)]) }

  let attempt = read(file, from: start, isInDoubt: text.isInDoubt)
  if attempt.stop == nil, attempt.looseKeys.isEmpty, !text.hasLookalikes { return attempt.result(in: file) }
  var recovery = Recovery(file, from: start, text)
  return recovery.result(after: attempt)
}

extension SourceFile {
  /// UTF-8's own, EF BB BF.
  package var startsWithByteOrderMark: Bool {
    count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
  }
}

extension Diagnostic {
  fileprivate static func tooLarge(_ file: SourceFile) -> Diagnostic {
    let megabytes = Limits.fileSize >> 20
    return Diagnostic(
      .error, 7,
      Words(
        vi: "tệp có \(file.count) byte, vượt giới hạn \(megabytes) MiB",
        en: "the file has \(file.count) bytes, more than the limit of \(megabytes) MiB"),
      at: Span(file: file.id, start: 0, count: 0),
      help: Words(
        vi: "chia nghị quyết thành nhiều tệp bằng `thuộc_nghị_quyết:`",
        en: "spread the resolution over several files with `part_of:`"))
  }

  fileprivate static func unreadable(_ problem: UTF8Text.Problem, in file: SourceFile) -> Diagnostic {
    switch problem {
    case .malformed(let at):
      let byte = hexadecimal(UInt32(file.base[at]), digits: 2)
      return Diagnostic(
        .error, 2,
        Words(
          vi: "tệp không phải UTF-8: byte \(byte) ở đây không thuộc ký tự nào",
          en: "the file is not UTF-8: byte \(byte) here belongs to no character"),
        at: Span(file: file.id, start: UInt32(at), count: 1),
        help: Words(
          vi: "lưu lại tệp với bảng mã UTF-8 (phông chữ TCVN3, VNI phải chuyển sang Unicode trước)",
          en: "save the file as UTF-8 (text in TCVN3 or VNI has to be converted to Unicode first)"))
    case .forbidden(let character, let at):
      let name = "U+" + hexadecimal(character, digits: 4)
      let place = Span(file: file.id, start: UInt32(at), count: UInt32(UTF8.width(Unicode.Scalar(character) ?? " ")))
      return Diagnostic(
        .error, 3,
        Words(
          vi: "ký tự điều khiển \(name) không được có trong văn bản",
          en: "the control character \(name) cannot stand in a text"),
        at: place,
        help: Words(
          vi: "ký tự này không nhìn thấy được; nó thường theo vào khi chép từ chương trình khác",
          en: "it cannot be seen, and comes along when text is copied from another program"),
        // Word breaks a line with it, within one text: words on both sides are not to become one.
        fixes: [
          character == 0x0B || character == 0x0C
            ? Fix(Words(vi: "thay bằng dấu cách", en: "replace with a blank"), .safe, [Fix.Edit(place, " ")])
            : Fix(Words(vi: "xoá ký tự này", en: "delete this character"), .safe, [Fix.Edit(place, "")])
        ])
    case .blank(let at):
      return Diagnostic(
        .error, 3,
        Words(
          vi: "quá \(Limits.blankRun) dấu cách và dấu xuống dòng liền nhau",
          en: "more than \(Limits.blankRun) blanks and line breaks in a row"),
        at: Span(file: file.id, start: UInt32(at), count: 1),
        help: Words(vi: "xoá bớt khoảng trống này", en: "delete this empty space"))
    case .marks(let at): return .endlessMarks(at: Span(file: file.id, start: UInt32(at), count: 1))
    }
  }

  static func endlessMarks(at place: Span) -> Diagnostic {
    Diagnostic(
      .error, 3,
      Words(
        vi: "quá \(Limits.markRun) dấu liền nhau trên một chữ",
        en: "more than \(Limits.markRun) combining marks in a row on one letter"),
      at: place, help: Words(vi: "xoá bớt các dấu thừa", en: "delete the marks that are too many"))
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
