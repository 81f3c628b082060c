import Diagnostics

/// The scalars of a file that are not in NFC. They are converted as they are read; this is for telling the author,
/// once, with one repair for all of them.
struct Decomposed {
  /// Beyond so many, the repair replaces everything from the first to the last.
  private static let separateEdits = 1000

  private var count = 0
  private var first: Range<Int> = 0..<0
  private var lastEnd = 0
  private var places: [Range<Int>] = []

  /// - Parameters: where the scalar stands on disk.
  mutating func note(_ start: Int, _ end: Int) {
    guard end > start else { return }
    count += 1
    if count == 1 { first = start..<end }
    lastEnd = end
    if count <= Self.separateEdits { places.append(start..<end) }
  }

  /// The same scalars elsewhere.
  func moved(_ place: (Range<Int>) -> Range<Int>) -> Decomposed {
    var moved = self
    moved.first = place(first)
    moved.lastEnd = max(moved.first.upperBound, place(lastEnd..<lastEnd).lowerBound)
    moved.places = places.map(place)
    return moved
  }

  func diagnostic(in file: SourceFile) -> Diagnostic? {
    guard count > 0 else { return nil }
    let places = count <= Self.separateEdits ? places : [first.lowerBound..<lastEnd]
    let edits = places.compactMap { place -> Fix.Edit? in
      let span = Span(file: file.id, start: UInt32(place.lowerBound), count: UInt32(place.count))
      return file.withBytes(of: span) { composition(of: $0) }.map {
        Fix.Edit(span, String(decoding: $0, as: UTF8.self))
      }
    }
    return Diagnostic(
      .warning, 9,
      count == 1
        ? Words(vi: "văn bản không ở dạng Unicode dựng sẵn (NFC)", en: "text not in Unicode NFC")
        : Words(
          vi: "\(count) đoạn văn bản không ở dạng Unicode dựng sẵn (NFC), đoạn đầu tiên ở đây",
          en: "\(count) texts not in Unicode NFC, the first of them here"),
      at: Span(file: file.id, start: UInt32(first.lowerBound), count: UInt32(first.count)),
      help: Words(
        vi: "đặt bộ gõ ở bảng mã Unicode dựng sẵn; nội dung được hiểu như nhau",
        en: "set the keyboard to precomposed Unicode; what the text says stays the same"),
      fixes: [Fix(Words(vi: "chuyển sang dạng dựng sẵn (NFC)", en: "convert to NFC"), .safe, edits)])
  }
}
