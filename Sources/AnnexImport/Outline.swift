/// Which row stands below which, as their numbers tell: what is numbered alike stands side by side, and a new way of
/// numbering goes one level down. Where rows have codes of the document's own (`CP281.2.11`), these tell.
struct Outline {
  /// By row; nil at the root.
  private(set) var parents: [Int?] = []
  private var stack: [Entry] = []
  private let key: String

  /// A row under which the next may stand.
  private struct Entry {
    let style: Marker.Style?
    let value: Int
    let path: [String]
    /// Empty without.
    let code: String
    let isHeading: Bool
    let row: Int
  }

  init(_ rows: [AnnexRow], key: String) {
    self.key = key
    for index in rows.indices { place(index, rows) }
  }

  private mutating func place(_ index: Int, _ rows: [AnnexRow]) {
    let marker = rows[index].marker
    let reading = marker.flatMap { read($0) }
    let isHeading = isHeading(index, rows, reading)
    let code = rows[index].cells[.code]?.text ?? ""
    let depth = depth(code) ?? depth(marker, reading, isHeading)
    stack.removeLast(stack.count - depth)
    parents.append(stack.last?.row)
    stack.append(
      Entry(
        style: reading?.style, value: reading?.value ?? 0, path: marker?.path ?? [], code: code,
        isHeading: isHeading, row: index))
  }

  /// As deep as a code is, below the row whose code is its beginning; nil where it does not tell.
  private func depth(_ code: String) -> Int? {
    guard code.hasPrefix(key + "."), let dot = code.lastIndex(of: ".") else { return nil }
    let above = code[..<dot]
    return above == key ? 0 : stack.lastIndex { $0.code == above }.map { $0 + 1 }
  }

  /// Of what a number may be, what goes on with those above.
  private func read(_ marker: Marker) -> Marker.Reading? {
    marker.readings.first { reading in stack.contains { $0.style == reading.style && $0.value == reading.value - 1 } }
      ?? marker.readings.first { reading in stack.contains { $0.style == reading.style } } ?? marker.readings.first
  }

  /// Whether a row that only has a name is one that others stand below.
  private func isHeading(_ index: Int, _ rows: [AnnexRow], _ reading: Marker.Reading?) -> Bool {
    guard rows[index].isBare else { return false }
    switch reading?.style {
    case nil, .roman, .upper, .worded: return true
    case .bullet: return false
    default: break
    }
    guard let reading, index + 1 < rows.count else { return false }
    guard let marker = rows[index + 1].marker, let next = read(marker) else { return !rows[index + 1].isBare }
    if next.style == reading.style { return next.value <= reading.value }
    return !stack.contains { $0.style == next.style }
  }

  private func depth(_ marker: Marker?, _ reading: Marker.Reading?, _ isHeading: Bool) -> Int {
    let belowHeading = (stack.lastIndex { $0.isHeading } ?? -1) + 1
    guard let reading else {
      if isHeading { return stack.lastIndex { $0.style == nil && $0.isHeading } ?? belowHeading }
      guard let top = stack.last else { return 0 }
      return top.isHeading ? stack.count : stack.count - 1
    }
    if let path = marker?.path, path.count > 1,
      let parent = stack.lastIndex(where: { $0.path == Array(path.dropLast()) })
    {
      return parent + 1
    }
    let alike = stack.indices.filter { stack[$0].style == reading.style }
    guard let deepest = alike.last else { return isHeading ? belowHeading : stack.count }
    if reading.style == .bullet { return deepest }
    if let next = alike.last(where: { stack[$0].isHeading == isHeading && reading.value > stack[$0].value }) {
      return next
    }
    if let next = alike.last(where: { reading.value > stack[$0].value }) { return next }
    // Numbers that begin anew right below a heading count what is in it.
    return stack.last?.isHeading == true ? stack.count : deepest
  }
}
