import Diagnostics

/// Text being set for a reader: runs of words, in colour or not, that go on below where a line is full.
struct Page {
  /// What a run of words is, from which its colour follows.
  enum Paint {
    case plain
    case strong
    /// Lines of a drawing, places in files: there to be found, not to be read.
    case faint
    /// Codes of agencies.
    case name
    case good, bad

    fileprivate var code: String {
      switch self {
      case .plain: ""
      case .strong: "\u{1B}[1m"
      case .faint: "\u{1B}[2m"
      case .name: "\u{1B}[36m"
      case .good: "\u{1B}[32m"
      case .bad: "\u{1B}[1;31m"
      }
    }
  }

  struct Run {
    let text: String
    let paint: Paint
    let width: Int

    /// - Parameter text: may hold words of an author; what would move the cursor is made visible.
    init(_ text: String, _ paint: Paint = .plain) {
      var bytes: [UInt8] = []
      VisibleText.appendLine(text, to: &bytes)
      self.text = String(decoding: bytes, as: UTF8.self)
      self.paint = paint
      width = DisplayWidth.of(self.text.unicodeScalars)
    }

    /// With blanks up to a width.
    func padded(to width: Int) -> Run {
      Run(text + String(repeating: " ", count: max(0, width - self.width)), paint)
    }
  }

  private(set) var bytes: [UInt8] = []
  /// In force where the page ends so far.
  private var paint = Paint.plain
  let isColored: Bool
  /// Columns of a line; nil: as many as it takes.
  let width: Int?

  init(isColored: Bool = false, width: Int? = nil) {
    self.isColored = isColored
    self.width = width
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Sets a line, broken at blanks where it is full.
  /// - Parameters:
  ///   - first: stands before its first part.
  ///   - rest: stands before the others.
  mutating func line(_ runs: [Run], first: [Run] = [], rest: [Run] = []) {
    for run in first { append(run.text, run.paint) }
    guard let width else {
      for run in runs { append(run.text, run.paint) }
      return endLine()
    }
    let start = rest.reduce(0) { $0 + $1.width }
    // However deep it stands, a line has room for some words.
    let limit = max(width, start + Page.leastRoom)
    var column = first.reduce(0) { $0 + $1.width }
    var isAtStart = true
    for run in runs {
      for (word, blanks) in Page.words(of: run.text) {
        let size = DisplayWidth.of(word.unicodeScalars)
        if !isAtStart, column + size > limit {
          endLine()
          for run in rest { append(run.text, run.paint) }
          column = start
        }
        append(String(word), run.paint)
        column += size
        isAtStart = false
        // Blanks that end a line are never seen; those between runs of it are.
        append(String(repeating: " ", count: blanks), run.paint)
        column += blanks
      }
    }
    endLine()
  }

  mutating func emptyLine() { bytes.append(0x0A) }

  /// Takes back empty lines at the end so far.
  mutating func trimEmptyLines() { while bytes.suffix(2) == [0x0A, 0x0A] { bytes.removeLast() } }

  /// Adds lines that have been drawn elsewhere, colours and all. They are not broken.
  mutating func drawing(_ drawn: [UInt8], indent: Int) {
    for line in drawn.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      if !line.isEmpty { bytes += repeatElement(0x20, count: indent) }
      bytes += line
      bytes.append(0x0A)
    }
  }

  private static let leastRoom = 30

  /// The words of a text, each with the number of blanks after it.
  private static func words(of text: String) -> [(word: Substring, blanks: Int)] {
    var found: [(word: Substring, blanks: Int)] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let word = rest.prefix { $0 != " " }
      rest = rest.dropFirst(word.count)
      let blanks = rest.prefix { $0 == " " }.count
      rest = rest.dropFirst(blanks)
      found.append((word, blanks))
    }
    return found
  }

  /// Colours go on over blanks, so that a run is coloured once a line.
  private mutating func append(_ text: String, _ next: Paint) {
    if isColored, next != paint, text.contains(where: { $0 != " " }) {
      if paint != .plain { bytes += "\u{1B}[0m".utf8 }
      bytes += next.code.utf8
      paint = next
    }
    bytes += text.utf8
  }

  private mutating func endLine() {
    while bytes.last == 0x20 { bytes.removeLast() }
    if paint != .plain { bytes += "\u{1B}[0m".utf8 }
    paint = .plain
    bytes.append(0x0A)
  }
}

extension Sequence<Page.Run> {
  /// Columns of the widest.
  var width: Int { reduce(0) { Swift.max($0, $1.width) } }
}
