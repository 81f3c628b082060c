/// How far a file may go. Each limit is far above what anybody writes, and keeps time and memory in proportion to
/// the file, whatever is in it.
enum Limits {
  /// Bytes of one file.
  static let fileSize = 64 << 20
  /// Mappings and sequences inside one another, aliases followed.
  static let depth = 64
  /// Nodes of one file: 200 MB of tree. At the largest file size it leaves eight bytes a node, less than a key and a
  /// value take.
  static let nodes = 8 << 20
  /// Blanks and line breaks in a row. libyaml clears a buffer as large as the longest such run after every word
  /// that follows it in the same text.
  static let blankRun = 4096
  /// Combining marks in a row. Comparing texts takes a time that grows with the square of such a run. The Unicode
  /// standard's own bound is 30 (UAX #15, section 13).
  static let markRun = 64
  /// Refusals (NQ006, NQ008) that are spelt out for one file; the nodes beyond are marked as faulty all the same.
  static let refusals = 100

  /// How many nodes a file may amount to once every alias is written out.
  static func expandedNodes(ofFileWith nodes: Int) -> UInt64 { UInt64(max(10_000, 10 * nodes)) }

  /// Slips (see `Slips`) that are spelt out at once; all of them are mended in the reading.
  static let slips = 1000
  /// Places that one repair is doubted at one by one; where it changes more, all from the first to the last.
  static let doubts = 64
  /// How often a file is read again after a mistake.
  static let readings = 50
  /// How many bytes are read again in all after mistakes: in proportion to the file, and enough for every mistake of an
  /// ordinary one.
  static func bytesReadAgain(ofFileWith count: Int) -> Int { (16 << 20) + 2 * count }
}
