/// A run of bytes of one file: where a value stands, and, for a scalar, what it says.
///
/// Offsets count bytes of the file's *text space*: below the file's size they are offsets into the file as it
/// lies on disk; from there on they are offsets into its cooked text, the scalars whose content is not the bytes
/// between their marks (folded lines, escapes, NFD turned into NFC). `SourceFile.place(of:)` leads from either to
/// the place on disk. Lines and columns are for people and are worked out only when a person looks.
package struct Span: Hashable, Sendable {
  /// The file's position in the list of files that were compiled.
  package var file: UInt32
  package var start: UInt32
  package var count: UInt32

  @inlinable
  package init(file: UInt32, start: UInt32, count: UInt32) {
    self.file = file
    self.start = start
    self.count = count
  }

  /// The first byte after the span.
  @inlinable package var end: UInt32 { start &+ count }

  /// Stands for "nowhere": the value was not written by an author.
  package static let none = Span(file: .max, start: 0, count: 0)

  @inlinable package var isNone: Bool { file == .max }

  /// From the start of this span to the end of another of the same file.
  package func through(_ other: Span) -> Span {
    Span(file: file, start: start, count: other.end >= start ? other.end - start : count)
  }
}
