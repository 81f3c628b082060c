import Diagnostics

/// Changes of the text that may be what its author meant.
extension Stop {
  func quoting(_ start: Int, _ end: Int, _ safety: Fix.Safety) -> Fix {
    Fix(
      Words(vi: "đặt đoạn văn bản trong dấu nháy", en: "put the text in quotes"), safety,
      bytes.quoting(start, end, in: file))
  }

  func inserting(_ text: String, at: Int, _ title: Words, _ safety: Fix.Safety) -> Fix {
    Fix(title, safety, [Fix.Edit(span(at, at), text)])
  }

  func deleting(_ start: Int, _ end: Int, _ title: Words, _ safety: Fix.Safety) -> Fix {
    Fix(title, safety, [Fix.Edit(span(start, end), "")])
  }

  // MARK: Lines

  /// Lines that one repair moves at most.
  private static let mostLines = 1000

  /// Moves a line to a column, and with it the lines that stand as it does or belong to it.
  func moving(_ line: Int, to column: Int) -> [Fix.Edit] {
    let text = afterBlanks(line)
    let here = text - line
    let entry = bytes.entryStart(line) - line
    return [Fix.Edit(span(line, text), String(repeating: " ", count: column))]
      + movingLines(below: line, at: entry > here ? [here, entry] : [here], atLeast: here, by: column - here)
  }

  /// Moves the lines below one that stand at some columns, and what belongs to them.
  func movingLines(below line: Int, at columns: Set<Int>, atLeast least: Int, by distance: Int) -> [Fix.Edit] {
    var edits: [Fix.Edit] = []
    var columns = columns
    var above = line
    // A list's dash in the column of keys is another matter, and the other way round.
    let isItem = bytes.isItem(line)
    while edits.count < Self.mostLines, let next = bytes.nextLine(above) {
      let text = afterBlanks(next)
      let column = text - next
      let belongs = column > bytes.entryStart(above) - above && mayHoldLines(above)
      let isAlike = columns.contains(column) && (column > least || isItem == bytes.isItem(next) || mayHoldLines(above))
      guard column >= least, belongs || isAlike else { break }
      edits.append(Fix.Edit(span(next, text), String(repeating: " ", count: max(0, column + distance))))
      columns.insert(column)
      columns.insert(bytes.entryStart(next) - next)
      above = next
    }
    return edits
  }

  /// Whether lines that stand further in may belong to this one: it ends with a key, or with a block's sign.
  private func mayHoldLines(_ line: Int) -> Bool {
    let end = textEnd(bytes.entryStart(line))
    return ":|>-+".utf8.contains(byte(end - 1))
  }

  /// Of some columns, those in which a line would still have below it what is there. All if none would do.
  func columns(_ columns: [Int], holding line: Int) -> [Int] {
    guard byte(textEnd(bytes.entryStart(line)) - 1) == UInt8(ascii: ":"), let next = bytes.nextLine(line) else {
      return columns
    }
    let column = afterBlanks(next) - next
    // What stands further in moves along.
    guard column <= afterBlanks(line) - line else { return columns }
    let fitting = columns.filter { $0 < column || $0 == column && bytes.isItem(next) }
    return fitting.isEmpty ? columns : fitting
  }

  // MARK: For reading on only

  /// Leaves out the value at a place, with the lines that belong to it; or all of the line.
  func leavingOut(from place: Int, isWhole: Bool) -> [Fix.Edit] {
    let line = lineStart(place)
    let entry = bytes.entryStart(line)
    var start = afterBlanks(line)
    var column = start - line
    if !isWhole {
      if !isSign(entry), let colon = keyColon(from: entry), colon < place {
        start = colon + 1
        column = entry - line
      } else if entry > start, place >= entry {
        var dash = entry
        while isBlank(dash - 1) { dash -= 1 }
        start = dash
        column = dash - 1 - line
      }
    }
    // Line breaks stay, so that lines keep their numbers.
    return [Fix.Edit(span(start, lineEnd(start)), "")]
      + bytes.linesBelow(line, deeperThan: column).map { Fix.Edit(span(afterBlanks($0), lineEnd($0)), "") }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Puts a text in quotes: double ones where it holds none, else single ones.
  func quoting(_ start: Int, _ end: Int, in file: UInt32) -> [Fix.Edit] {
    func insertion(_ text: String, at place: Int) -> Fix.Edit {
      Fix.Edit(Span(file: file, start: UInt32(place), count: 0), text)
    }
    let text = self[Swift.min(start, count)..<Swift.min(Swift.max(start, end), count)]
    let isPlain = !text.contains(UInt8(ascii: "\"")) && !text.contains(UInt8(ascii: "\\"))
    let mark = isPlain ? "\"" : "'"
    let inner = isPlain ? [] : text.indices.filter { text[$0] == UInt8(ascii: "'") }
    return [insertion(mark, at: text.startIndex)] + inner.map { insertion("'", at: $0) }
      + [insertion(mark, at: text.endIndex)]
  }
}
