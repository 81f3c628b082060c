import Diagnostics

extension Mistakes {
  /// `-task: 1`: the dash of a list needs a blank after it.
  static let missingSpaceAfterDash: Mistake = { stop in
    switch stop.trouble {
    case .itemExpected, .keyExpected, .colonMissing, .colonNotAllowed, .documentExpected: break
    default: return nil
    }
    guard stop.openBracket == nil else { return nil }
    let places = [stop.began, stop.place, stop.last.map { Int($0.start) } ?? stop.place]
    guard let dash = places.map({ stop.textStart($0) }).first(where: { isTightDash(stop, $0) }) else { return nil }
    let line = stop.lineStart(dash)
    let column = dash - line + 1
    return Diagnostic(
      .error, 3, Words(vi: "thiếu dấu cách sau dấu gạch đầu dòng", en: "no blank after the dash"),
      at: stop.span(dash, dash + 1),
      help: Words(
        vi: "viết `- mục`; không có dấu cách thì dấu gạch thuộc về chữ đứng sau",
        en: "write `- item`: without the blank the dash is part of the word"),
      fixes: [
        Fix(
          Words(vi: "thêm dấu cách", en: "insert a blank"), .safe,
          // The lines that stood below the word still do.
          [Fix.Edit(stop.span(dash + 1, dash + 1), " ")]
            + stop.movingLines(below: line, at: [column], atLeast: column, by: 1))
      ])
  }

  private static func isTightDash(_ stop: Stop, _ at: Int) -> Bool {
    guard stop.byte(at) == UInt8(ascii: "-") else { return false }
    // A number below zero, or a line of dashes, is something else.
    return switch stop.byte(at + 1) {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","): false
    default: !stop.isBlankOrEnd(at + 1)
    }
  }
}
