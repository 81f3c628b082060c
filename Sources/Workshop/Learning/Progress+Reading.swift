import Diagnostics

extension Progress {
  /// Reads a log, whatever there is of it.
  package init(reading bytes: [UInt8]) {
    self.init()
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    for line in text.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      guard let object = LogLine(line) else {
        unreadable += 1
        continue
      }
      if let event = ProgressEvent(object) {
        if event.kind != .started { append(event) } else if head == nil { head = Head(object, at: event.at) }
      } else {
        unreadable += 1
      }
    }
  }
}

/// The members of a line's object. Of two with one name the first counts.
private struct LogLine {
  private let members: [String: JSON.Value]

  init?(_ line: ArraySlice<UInt8>) {
    guard let json = try? JSON.read(Array(line)), let line = LogLine(json.value) else { return nil }
    self = line
  }

  private init?(_ value: JSON.Value) {
    guard case .object(let members) = value else { return nil }
    self.members = Dictionary(members.map { ($0.name, $0.value.value) }) { first, _ in first }
  }

  func text(_ name: String) -> String? {
    guard case .text(let text) = members[name] else { return nil }
    return text
  }

  /// A whole number of a sensible size.
  func number(_ name: String) -> Int? { members[name].flatMap(LogLine.number) }

  func numbers(_ name: String) -> [Int] { list(name).compactMap(LogLine.number) }

  func lines(_ name: String) -> [LogLine] { list(name).compactMap { LogLine($0) } }

  /// Said in both languages, or in one that stands for both.
  func words(_ name: String) -> Words? {
    if let text = text(name) { return Words(text) }
    guard let line = members[name].flatMap({ LogLine($0) }), let vi = line.text("vi") ?? line.text("en") else {
      return nil
    }
    return Words(vi: vi, en: line.text("en") ?? vi)
  }

  private func list(_ name: String) -> [JSON.Value] {
    guard case .list(let elements) = members[name] else { return [] }
    return elements.map(\.value)
  }

  private static func number(_ value: JSON.Value) -> Int? {
    guard case .number(let number, _) = value, let whole = Int(exactly: number), abs(whole) <= 1 << 40 else {
      return nil
    }
    return whole
  }
}

extension ProgressEvent {
  /// Nil for a line without a moment, and for an event of another version.
  fileprivate init?(_ line: LogLine) {
    guard let kind = line.text("event").flatMap(Kind.init), let at = line.text("at").flatMap({ Timestamp($0) }) else {
      return nil
    }
    let exercise = line.text("exercise") ?? ""
    // An event of no exercise tells nothing, unless it is the first.
    guard kind == .started || !exercise.isEmpty else { return nil }
    self.init(kind, at: at, exercise: exercise)
    score = line.number("score").map { min(max($0, 0), 100) }
    hint = line.number("hint").flatMap { $0 > 0 ? $0 : nil }
    failed = line.numbers("failed")
    mistakes = line.lines("mistakes").compactMap { line in
      guard let code = line.text("code") else { return nil }
      return Mistake(
        code: code, line: line.number("line") ?? 1, text: line.text("text") ?? "",
        message: line.words("message") ?? Words(""))
    }
  }
}

extension Progress.Head {
  fileprivate init(_ line: LogLine, at: Timestamp) {
    self.init(at: at)
    version = line.number("version") ?? 1
    learner = line.text("learner") ?? ""
    course = line.text("course") ?? ""
    language = line.text("language") ?? ""
    digest = line.text("digest") ?? ""
  }
}
