import Diagnostics

/// The bytes to take away so that a list is without one of its items, and is still a list: in brackets the item with one
/// comma, else its whole line.
///
/// - Parameter item: the item on disk.
/// - Returns: nil where something else than the list's own punctuation is near (a comment between items, an anchor).
func listItemRemoval(of item: Span, in file: SourceFile) -> Fix.Edit? {
  let all = UnsafeBufferPointer(start: file.base, count: file.count)
  var (start, end) = (Int(item.start), Int(item.end))
  guard start < end, end <= all.count else { return nil }
  // The content of a quoted text lies between its quotes.
  if start > 0, end < all.count, all[start - 1] == all[end], [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(all[end])
  {
    (start, end) = (start - 1, end + 1)
  }
  let before = all[..<start].lastIndex { !isBlank($0) && !isLineBreak($0) }
  guard let before, !isInComment(before, all) || !all[before..<start].contains(where: isLineBreak) else { return nil }
  switch all[before] {
  case UInt8(ascii: "["), UInt8(ascii: ","):
    return flowItemRemoval(start..<end, before: before, all, item.file)
  case UInt8(ascii: "-"):
    return blockItemRemoval(start..<end, dash: before, all, item.file)
  default:
    return nil
  }
}

/// Whether a `#` stands before it on its line: then it may be a comment's, and no punctuation of the list. On a line that
/// no person writes one may: looking back to its beginning for each item would take the square of its length.
private func isInComment(_ index: Int, _ all: UnsafeBufferPointer<UInt8>) -> Bool {
  let longestLine = 4_096
  let before = all[..<index].suffix(longestLine)
  let line = before.suffix(from: before.lastIndex(where: isLineBreak).map { $0 + 1 } ?? before.startIndex)
  return line.count == longestLine || line.contains(UInt8(ascii: "#"))
}

private func flowItemRemoval(
  _ item: Range<Int>, before: Int, _ all: UnsafeBufferPointer<UInt8>, _ file: UInt32
) -> Fix.Edit? {
  guard let after = all[item.upperBound...].firstIndex(where: { !isBlank($0) && !isLineBreak($0) }) else { return nil }
  switch (all[before], all[after]) {
  case (_, UInt8(ascii: ",")):
    // With the comma behind it, and the blanks up to the next item.
    var end = after + 1
    while end < all.count, isBlank(all[end]) { end += 1 }
    return edit(item.lowerBound..<end, file)
  case (UInt8(ascii: ","), UInt8(ascii: "]")):
    return edit(before..<item.upperBound, file)
  case (UInt8(ascii: "["), UInt8(ascii: "]")):
    return edit(item, file)
  default:
    return nil
  }
}

private func blockItemRemoval(
  _ item: Range<Int>, dash: Int, _ all: UnsafeBufferPointer<UInt8>, _ file: UInt32
) -> Fix.Edit? {
  // Only blanks before the dash, and between it and the item.
  let lineStart = all[..<dash].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
  guard lineStart == 0 || isLineBreak(all[lineStart - 1]), dash + 1 < item.lowerBound,
    all[(dash + 1)..<item.lowerBound].allSatisfy(isBlank)
  else { return nil }
  // Nothing but a comment behind it.
  var end = item.upperBound
  while end < all.count, isBlank(all[end]) { end += 1 }
  if end < all.count, all[end] == UInt8(ascii: "#"), end > item.upperBound {
    while end < all.count, !isLineBreak(all[end]) { end += 1 }
  }
  guard end == all.count || isLineBreak(all[end]) else { return nil }
  if end < all.count, all[end] == 0x0D { end += 1 }
  if end < all.count, all[end] == 0x0A { end += 1 }
  return edit(lineStart..<end, file)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

private func edit(_ range: Range<Int>, _ file: UInt32) -> Fix.Edit {
  Fix.Edit(Span(file: file, start: UInt32(range.lowerBound), count: UInt32(range.count)), "")
}
