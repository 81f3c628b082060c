import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// What the language reference says, it shows; and what it shows is compiled here.
///
/// - A ```yaml block is a workspace file: compiled with the fixtures' registry, it must earn neither error nor warning.
/// - `<!-- fragment -->` before it: some tasks, or a task's `kpis` or `milestones`, put into a small resolution.
/// - `<!-- wrong: NQ201 NQ102 -->`: exactly these, and infos beside them.
/// - `<!-- together -->`: compiled with the block above, as a second file.
/// - `<!-- table: dates -->` before a table: its rows are read as `DocumentedTable` says.
@Suite struct `The language reference` {
  @Test(arguments: Page.reference)
  func `shows only examples that compile as it says`(_ page: Page) {
    #expect(page.examples.count > 30)
    for example in page.examples {
      let surprises = page.surprises(in: example)
      #expect(surprises.isEmpty, "\(page.name):\(example.line): \(surprises.joined(separator: "\n"))")
    }
  }

  @Test(arguments: Page.reference)
  func `lists only values that are read as it says`(_ page: Page) {
    #expect(page.tables.count > 15)
    for table in page.tables {
      for row in table.rows {
        let fault = DocumentedTable.fault(in: row.cells, of: table.name, language: page.language)
        #expect(fault == nil, "\(page.name):\(row.line): \(fault ?? "")")
      }
    }
  }

  @Test(arguments: Page.reference)
  func `lists every key of the language`(_ page: Page) {
    let listed = page.tables.filter { $0.name == "keys" }.flatMap(\.rows).map { $0.cells[1] }
    let expected = Key.allCases.map(\.english)
    #expect(Set(listed) == Set(expected), "\(Set(listed).symmetricDifference(expected).sorted())")
    #expect(listed.count == expected.count, "a key is listed twice")
  }

  @Test(arguments: Page.reference)
  func `lists every word of the closed lists`(_ page: Page) {
    let listed = page.tables.filter { $0.name == "words" }.flatMap(\.rows)
    for (key, values) in DocumentedTable.closedLists {
      #expect(listed.filter { $0.cells[0] == key }.map { $0.cells[1] } == values)
    }
    let deliverables = page.tables.filter { $0.name == "deliverables" }.flatMap(\.rows).map { $0.cells[0] }
    #expect(deliverables == DeliverableType.allCases.map(\.rawValue))
  }

  @Test func `says the same in both languages`() {
    let (first, second) = (Page.reference[0], Page.reference[1])
    #expect(first.headings.map(\.level) == second.headings.map(\.level))
    #expect(first.examples.map(\.marks) == second.examples.map(\.marks))
    #expect(first.tables.map(\.name) == second.tables.map(\.name))
    for (one, other) in zip(first.tables, second.tables) {
      #expect(one.rows.count == other.rows.count, "\(one.name): lines \(one.line) and \(other.line)")
    }
  }
}

@Suite struct `The documentation` {
  @Test func `leads nowhere that is not there`() throws {
    for page in try Page.all() {
      for link in page.links where !link.hasPrefix("http") {
        let path = Page.folder.appending(path: link).standardizedFileURL.path
        #expect(FileManager.default.fileExists(atPath: path), "\(page.name): \(link)")
      }
    }
  }

  @Test func `speaks of no code that there is no lesson on`() throws {
    let spoken = Set(try Page.all().flatMap(\.codes))
    #expect(!spoken.isEmpty)
    #expect(spoken.subtracting(Lesson.all.map(\.code)).sorted() == [])
  }
}

// MARK: Pages

/// A page of the documentation, taken apart.
struct Page: Sendable, CustomTestStringConvertible {
  struct Example {
    var line: Int
    var marks: [String]
    var text: String

    /// Codes that it must earn.
    var wrong: [Code] {
      marks.filter { $0.hasPrefix("wrong:") }.flatMap { $0.dropFirst(6).split(separator: " ") }
        .compactMap { Code(String($0)) }.sorted()
    }
  }

  struct Table {
    var line: Int
    var name: String
    var rows: [(line: Int, cells: [String])] = []
  }

  let name: String
  let text: String

  var testDescription: String { name }
  var language: Language { name == "ngon-ngu.md" ? .vi : .en }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation")

  /// The reference in Vietnamese and in English.
  static let reference = ["ngon-ngu.md", "language.md"].map(Page.init(named:))

  static func all() throws -> [Page] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
      .map(Page.init(named:))
  }

  private init(named name: String) {
    self.name = name
    text = (try? String(contentsOf: Page.folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The marks of a comment that stands alone on a line.
  private static func marks(_ line: Substring) -> [String]? {
    guard line.hasPrefix("<!--"), line.hasSuffix("-->") else { return nil }
    return line.dropFirst(4).dropLast(3).split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  var headings: [(level: Int, title: String)] {
    var isCode = false
    return lines.compactMap { line in
      if line.hasPrefix("```") { isCode.toggle() }
      guard !isCode, line.hasPrefix("#") else { return nil }
      let level = line.prefix { $0 == "#" }.count
      return (level, line.dropFirst(level).trimmingCharacters(in: .whitespaces))
    }
  }

  var examples: [Example] {
    var found: [Example] = []
    var marks: [String] = []
    var open: Example?
    for (index, line) in lines.enumerated() {
      if var example = open {
        if line == "```" {
          found.append(example)
          open = nil
        } else {
          example.text += line + "\n"
          open = example
        }
      } else if line == "```yaml" {
        open = Example(line: index + 2, marks: marks, text: "")
        marks = []
      } else if !line.isEmpty {
        marks = Page.marks(line) ?? []
      }
    }
    return found
  }

  /// The tables that say how they are read.
  var tables: [Table] {
    var found: [Table] = []
    var open: Table?
    var name: String?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("|") {
        if var table = open {
          table.rows.append((index + 1, Page.cells(line)))
          open = table
        } else if let name {
          open = Table(line: index + 1, name: name)
        }
        name = nil
        continue
      }
      if var table = open {
        // The line under the heading is no row.
        table.rows.removeFirst()
        found.append(table)
        open = nil
      }
      guard !line.isEmpty else { continue }
      let mark = Page.marks(line)?.first { $0.hasPrefix("table:") }
      name = mark.map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) }
    }
    return found
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { cell in
      let cell = cell.trimmingCharacters(in: .whitespaces)
      // A cell that is code and nothing else is the value itself.
      let isCode = cell.count > 1 && cell.first == "`" && cell.last == "`" && !cell.dropFirst().dropLast().contains("`")
      return isCode ? String(cell.dropFirst().dropLast()) : cell
    }
  }

  var links: [String] {
    text.matches(of: /\]\(([^)#]+)(?:#[^)]*)?\)/).map { String($0.1) }
  }

  /// Every code that the page speaks of.
  var codes: Set<Code> { Set(text.matches(of: /NQ[0-9]{3}/).compactMap { Code(String($0.0)) }) }
}

// MARK: Examples

extension Page {
  /// What an example earns and should not, and what it should earn and does not.
  func surprises(in example: Example) -> [String] {
    let all = examples
    var texts: [String] = []
    for other in all.prefix(while: { $0.line <= example.line }).reversed() {
      texts.insert(other.marks.contains("fragment") ? Page.wrapped(other.text) : other.text, at: 0)
      if !other.marks.contains("together") { break }
    }
    let compilation = compiled(texts)
    var left = example.wrong
    var surprises: [String] = []
    for diagnostic in compilation.diagnostics {
      if let index = left.firstIndex(of: diagnostic.code) {
        left.remove(at: index)
      } else if diagnostic.severity > .info {
        let file = compilation.files[Int(diagnostic.span.isNone ? 0 : diagnostic.span.file)]
        let line = LineIndex(file).place(at: Int(diagnostic.span.start)).line
        surprises.append("said: \(file.path):\(line): \(diagnostic.code): \(diagnostic.message[language])")
      }
    }
    return surprises + left.map { "not said: \($0)" }
  }

  private func compiled(_ texts: [String]) -> Compilation {
    // A workspace has one calendar and one regulation: an example of one takes the place of the fixtures'.
    let own = Set(texts.flatMap { $0.split(separator: "\n").compactMap { $0.split(separator: ":").first } })
    let registry = Fixture.registry.filter { fixture in
      !["calendar", "regulation"].contains { fixture.text.contains("\n\($0):") && own.contains(Substring($0)) }
    }
    let all =
      texts.enumerated().map { ("example-\($0.offset + 1).yaml", $0.element) } + registry.map { ($0.name, $0.text) }
    let files = all.enumerated().map { SourceFile(id: UInt32($0.offset), path: $0.element.0, text: $0.element.1) }
    return compile(files, options: CompileOptions(now: Fixture.now, language: language))
  }

  /// A fragment in a resolution that leaves nothing else to say.
  private static func wrapped(_ fragment: String) -> String {
    let first = fragment.split(separator: "\n").first { !$0.hasPrefix("#") } ?? ""
    let isKPI = first.hasPrefix("kpis:") || first.hasPrefix("các_chỉ_tiêu:")
    let head = """
      resolution: 1-NQ/VD
      key: VD
      title: {vi: Văn bản thử, en: A trial}
      issued: 2026-01-05
      issued_by: BCTTW
      period: {from: 2026-01-05, to: 2030-12-31}
      clauses: [{clause: I, title: {vi: Một mục, en: A clause}, binding: \(isKPI ? "target" : "task")}]
      tasks:
        - {task: "0", title: {vi: Công bố danh mục nguồn nước, en: List the sources of water}, covers: [I], \
      presiding: BKHCN, due: 2026-12-31, deliverable: {type: list}}
        - task: "1"
          title: {vi: Xây dựng nghị định về cấp nước, en: Draft the decree on water supply}
          covers: [I]
          presiding: BNNMT

      """
    func indented(_ count: Int) -> String {
      fragment.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }.joined(separator: "\n") + "\n"
    }
    if first.hasPrefix("- ") { return head + "    due: 2026-12-31\n    tasks:\n" + indented(6) }
    if isKPI { return head + "    due: 2030-12-31\n    update: yearly\n" + indented(4) }
    return head + "    due: 2026-12-31\n    deliverable: {type: decree}\n" + indented(4)
  }
}

// MARK: Tables

/// How the rows of the reference's tables are read.
enum DocumentedTable {
  /// - Returns: what is wrong with a row; nil where it is as it says.
  static func fault(in cells: [String], of table: String, language: Language) -> String? {
    let text = cells[0]
    switch table {
    case "dates":
      guard let date = text.read(by: readDate).value else { return "\(text) is not read" }
      return date.first == day(cells[1]) && date.last == day(cells[2]) ? nil : "\(text) is \(date.first)…\(date.last)"
    case "due":
      let (read, same) = (text.read(by: readDue).value, cells[1].read(by: readDue).value)
      if case .on(let date) = read { return day(cells[1]) == date.last ? nil : "\(text) is \(date.last)" }
      return read != nil && read == same ? nil : "\(text) is not \(cells[1])"
    case "durations": return sameReading(text, cells[1], readDuration)
    case "numbers": return sameReading(text, cells[1], readNumber)
    case "fractions": return sameReading(text, cells[1], readFraction)
    case "targets":
      guard let read = text.read(by: readTarget).value, let same = cells[1].read(by: readTarget).value else {
        return "\(text) is not read"
      }
      let isSame = read.target == same.target && text.part(read.unit) == cells[1].part(same.unit)
      return isSame ? nil : "\(text) is \(read.target) \(text.part(read.unit))"
    case "dates refused": return refused(text, cells[1], text.read(by: readDate), language)
    case "due refused": return refused(text, cells[1], text.read(by: readDue), language)
    case "durations refused": return refused(text, cells[1], text.read(by: readDuration), language)
    case "numbers refused": return refused(text, cells[1], text.read(by: readNumber), language)
    case "targets refused": return refused(text, cells[1], text.read(by: readTarget), language)
    case "numbers with two readings": return twoReadings(cells, text.read(by: readNumber))
    case "due with two readings": return twoReadings(cells, text.read(by: readDue))
    case "words": return word(cells)
    case "deliverables":
      return words(cells[1]).allSatisfy { DeliverableType(keyword: $0)?.rawValue == text }
        ? nil : "\(text): \(cells[1])"
    case "keys": return key(cells)
    case "working days": return workingDays(cells)
    case "updates": return updates(cells)
    case "expected values": return expectedValue(cells)
    default: return "no table is called \(table)"
    }
  }

  private static func day(_ text: String) -> Day? {
    guard let date = text.read(by: readDate).value, date.first == date.last else { return nil }
    return date.first
  }

  private static func sameReading<Value: Equatable>(
    _ text: String, _ same: String, _ reader: (UnsafeBufferPointer<UInt8>) -> Reading<Value>
  ) -> String? {
    let read = text.read(by: reader).value
    return read != nil && read == same.read(by: reader).value ? nil : "\(text) is not \(same)"
  }

  /// The message as the page quotes it must be the one that an author sees.
  private static func refused<Value>(
    _ text: String, _ why: String, _ reading: Reading<Value>, _ language: Language
  ) -> String? {
    guard let reason = reading.reason else { return "\(text) is not refused" }
    return reason.why?[language] == why ? nil : "\(text): \(reason.why?[language] ?? "no reason")"
  }

  private static func twoReadings<Value>(_ cells: [String], _ reading: Reading<Value>) -> String? {
    guard case .ambiguous(let alternatives) = reading else { return "\(cells[0]) is not ambiguous" }
    return Set(alternatives.map(\.text)) == Set(cells.dropFirst()) ? nil : "\(cells[0]): \(alternatives.map(\.text))"
  }

  // MARK: Words and keys

  private static func words(_ cell: String) -> [String] {
    cell.split(separator: "·").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
  }

  /// The closed lists by the key they belong to, with their codes.
  static let closedLists: [(key: String, values: [String])] = [
    ("binding", Binding.allCases.map(\.rawValue)),
    ("stage", Stage.allCases.map(\.rawValue)),
    ("update", UpdatePeriod.allCases.map(\.rawValue)),
    ("priority", Priority.allCases.map(\.rawValue)),
    ("secrecy", Secrecy.allCases.map(\.rawValue)),
    ("measure", Measure.allCases.map(\.rawValue)),
    ("direction", Direction.allCases.map(\.rawValue)),
    ("holds", Holds.allCases.map(\.rawValue)),
    ("trajectory", Trajectory.allCases.map(\.rawValue)),
    ("frequency", Frequency.allCases.map(\.rawValue)),
    ("aggregate", Aggregate.allCases.map(\.rawValue)),
    ("vague", Vagueness.allCases.map(\.rawValue)),
    ("verbs", WorkStage.allCases.map(\.rawValue)),
  ]

  /// Key, code, words.
  private static func word(_ cells: [String]) -> String? {
    func means<Word: Keyword & RawRepresentable<String>>(_ type: Word.Type) -> Bool {
      (words(cells[2]) + [cells[1]]).allSatisfy { Word(keyword: $0)?.rawValue == cells[1] }
    }
    let isRight: Bool? =
      switch cells[0] {
      case "binding": means(Binding.self)
      case "vague": means(Vagueness.self)
      case "verbs": means(WorkStage.self)
      case "stage": means(Stage.self)
      case "update": means(UpdatePeriod.self)
      case "priority": means(Priority.self)
      case "secrecy": means(Secrecy.self)
      case "measure": means(Measure.self)
      case "direction": means(Direction.self)
      case "holds": means(Holds.self)
      case "trajectory": means(Trajectory.self)
      case "frequency": means(Frequency.self)
      case "aggregate": means(Aggregate.self)
      default: nil
      }
    return isRight == true ? nil : "\(cells[0]): \(cells[1]) is not \(cells[2])"
  }

  /// Vietnamese (empty where there is none), English.
  private static func key(_ cells: [String]) -> String? {
    guard let key = Key.allCases.first(where: { $0.english == cells[1] }) else { return "no key \(cells[1])" }
    return (key.vietnamese ?? "–") == cells[0] ? nil : "\(cells[1]) is \(key.vietnamese ?? "English only")"
  }

  // MARK: Dates that follow

  private static let rules: (calendar: WorkingCalendar, regulation: Regulation) = {
    let plan = Fixture(name: "empty", text: "").compiled().plan
    return (plan.calendar, plan.regulation)
  }()

  /// Day, length of time, the last day of it.
  private static func workingDays(_ cells: [String]) -> String? {
    guard let from = day(cells[0]), let length = cells[1].read(by: readDuration).value else {
      return "\(cells) is not read"
    }
    let last = rules.calendar.lastDay(of: length, after: from)
    return last != nil && last == day(cells[2]) ? nil : "\(cells[0]) + \(cells[1]) is \(last?.description ?? "unknown")"
  }

  /// Start, due, `update`, class, and the updates as `day → last day to report`.
  private static func updates(_ cells: [String]) -> String? {
    guard let start = day(cells[0]), let due = day(cells[1]) else { return "\(cells) is not read" }
    let schedule = ResolutionCompiler.schedule(
      TaskTime(start: start, end: .due(due)), update: UpdatePeriod(keyword: cells[2]), under: rules.regulation,
      on: rules.calendar)
    let lengthClass = rules.regulation.classes[schedule.terms.classIndex].name
    let expected = cells[4].split(separator: ";").map { pair in
      pair.split(separator: "→").map { day($0.trimmingCharacters(in: .whitespaces)) }
    }
    let slots = schedule.slots.map { [$0.asOf, $0.dueOn] as [Day?] }
    guard schedule.terms.outcome == .complete, lengthClass == cells[3], slots == expected else {
      return "\(lengthClass), \(schedule.terms.outcome): "
        + schedule.slots.map { "\($0.asOf) → \($0.dueOn)" }.joined(separator: "; ")
    }
    return nil
  }

  /// Trajectory, and what it expects on 30/6/2028 between 60 at the end of 2025 and 80 at the end of 2030.
  private static func expectedValue(_ cells: [String]) -> String? {
    guard let trajectory = Trajectory(keyword: cells[0]), let from = day("2025-12-31"), let to = day("2030-12-31"),
      let on = day("2028-06-30"), let stated = cells[1].read(by: readNumber).value
    else { return "\(cells) is not read" }
    let values = ExpectedValues(baseline: ValuePoint(from, 60), targets: [ValuePoint(to, 80)], trajectory: trajectory)
    guard let value = values.value(on: on) else { return "nothing is expected" }
    return abs(value - stated) < 0.05 ? nil : "\(cells[0]) expects \(value)"
  }
}
