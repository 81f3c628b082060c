import Diagnostics

extension Slips {
  /// `{vi: Rà soát, sửa đổi luật, en: …}`, `{giá_trị: 39,5}`: between braces a comma ends the text, and what follows it is
  /// a key without colon.
  static let commaInText: Slip = { search in
    var done = 0
    for first in search.looseKeys where Int(first) >= done {
      let nodes = search.nodes
      guard first > 0 else { continue }
      let value = nodes[Int(first) - 1]
      guard value.kind == .plain, value.end > value.start, !nodes[Int(first)].isFaulty else { continue }
      // More pieces may follow.
      var last = Int(first)
      while last + 2 < nodes.count, search.looseKeys.contains(sorted: UInt32(last + 2)) { last += 2 }
      done = last + 1
      let start = Int(value.start)
      let end = Int(nodes[last].end)
      let isText = search.bytes[start..<end].contains { $0 >= 0x80 } || isDecimal(search.bytes, from: start, to: end)
      guard isText, let comma = (Int(value.end)..<end).first(where: { search.bytes[$0] == UInt8(ascii: ",") }) else {
        continue
      }
      search.found.append(
        Diagnostic(
          .error, 3,
          Words(
            vi: "dấu phẩy này kết thúc văn bản: trong `{ }` nó ngăn khoá này với khoá sau",
            en: "this comma ends the text: between `{ }` it stands between one key and the next"),
          at: search.span(comma, comma + 1),
          notes: [
            Diagnostic.Note(
              Words(vi: "phần này không còn thuộc về văn bản", en: "this is no longer part of the text"),
              at: search.span(Int(nodes[Int(first)].start), end))
          ],
          fixes: [
            Fix(
              Words(vi: "đặt cả đoạn văn bản trong dấu nháy", en: "put the whole text in quotes"), .safe,
              search.bytes.quoting(start, end, in: search.file))
          ]))
    }
  }
}

/// `39,5` or `62,5 %`: digits on both sides of a comma, without a blank.
private func isDecimal(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
  let isDigit = { (byte: UInt8) in UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
  let comma = (start..<end).first { bytes[$0] == UInt8(ascii: ",") }
  guard let comma, comma > start, comma + 1 < end else { return false }
  return isDigit(bytes[comma - 1]) && isDigit(bytes[comma + 1])
}

extension [UInt32] {
  /// Whether an array in ascending order holds a number.
  fileprivate func contains(sorted number: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
