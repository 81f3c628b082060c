/// How text is set for whoever reads it.
package struct TextStyle: Hashable, Sendable {
  /// Whether ANSI colours are understood at the other end.
  package var isColored: Bool
  /// Columns that a source line may take before only the part around the place is shown; at least 40.
  package var lineWidth: Int
  /// Columns at which advice goes on in a new line; nil: it takes as many as it needs.
  package var pageWidth: Int?

  package init(isColored: Bool = false, lineWidth: Int = 160, pageWidth: Int? = nil) {
    self.isColored = isColored
    self.lineWidth = max(40, lineWidth)
    self.pageWidth = pageWidth
  }

  /// For a terminal, where a line that is too long would go on under the line number and take the marks with it.
  package init(isColored: Bool, terminalWidth: Int?) {
    guard let terminalWidth else {
      self.init(isColored: isColored)
      return
    }
    // Line numbers and the frame stand before the source.
    self.init(isColored: isColored, lineWidth: min(160, terminalWidth - 8), pageWidth: max(48, terminalWidth))
  }
}

/// What a run of text is, from which its colour follows.
enum Paint {
  case error, warning, info
  /// Line numbers, frames, and the second place.
  case gutter
  case strong
  /// What a fix writes.
  case added

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info, .off: self = .info
    }
  }

  fileprivate var code: StaticString {
    switch self {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .info: "\u{1B}[1;36m"
    case .gutter: "\u{1B}[34m"
    case .strong: "\u{1B}[1m"
    case .added: "\u{1B}[32m"
    }
  }
}

/// Bytes being written, in colour or not.
struct Ink {
  var bytes: [UInt8] = []
  let style: TextStyle

  init(_ style: TextStyle) { self.style = style }

  /// Words of our own: nothing in them needs to be made visible.
  mutating func write(_ text: String, _ paint: Paint? = nil) {
    painted(paint) { $0.append(contentsOf: text.utf8) }
  }

  /// Words that hold text of an author.
  mutating func writeVisibly(_ text: String, _ paint: Paint? = nil) {
    painted(paint) { VisibleText.appendLine(text, to: &$0) }
  }

  /// Words of an author or of ours, broken at blanks where the page is full.
  /// - Parameters:
  ///   - column: where they begin, from 0.
  ///   - indent: where a further line begins.
  mutating func writeParagraph(_ text: String, from column: Int, indent: Int) {
    guard let width = style.pageWidth else { return writeVisibly(text) }
    var column = column
    var isFirst = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let size = VisibleText.width(ofLine: word)
      if !isFirst {
        if column + 1 + size > width {
          endLine()
          spaces(indent)
          column = indent
        } else {
          spaces(1)
          column += 1
        }
      }
      writeVisibly(String(word))
      column += size
      isFirst = false
    }
  }

  mutating func spaces(_ count: Int) {
    var left = count
    while left > 0 {
      bytes.append(0x20)
      left -= 1
    }
  }

  mutating func endLine() { bytes.append(0x0A) }

  /// Goes on in a colour until `endPaint`.
  mutating func begin(_ paint: Paint) {
    if style.isColored { paint.code.withUTF8Buffer { bytes.append(contentsOf: $0) } }
  }

  mutating func endPaint() {
    if style.isColored { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
  }

  private mutating func painted(_ paint: Paint?, _ body: (inout [UInt8]) -> Void) {
    if let paint { begin(paint) }
    body(&bytes)
    if paint != nil { endPaint() }
  }
}
