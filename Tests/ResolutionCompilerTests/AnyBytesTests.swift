import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// Whatever bytes a file holds, the compiler answers: it says what is wrong, says it of a place that exists, and says
/// the same when asked again. The texts are valid documents that were cut, garbled and spliced; the seed is fixed, so a
/// failure repeats itself.
@Suite struct `Any bytes at all` {
  @Test(arguments: Sample.all)
  func `a file cut anywhere is refused or read, never fatal`(_ sample: Sample) throws {
    try #require(!sample.bytes.isEmpty)
    var dice = Dice(seed: 1)
    for _ in 0..<20 {
      check(Array(sample.bytes.prefix(dice.below(sample.bytes.count + 1))), as: sample)
    }
  }

  @Test(arguments: Sample.all)
  func `bytes that were changed, lost or slipped in are refused or read`(_ sample: Sample) throws {
    try #require(!sample.bytes.isEmpty)
    var dice = Dice(seed: 2)
    for round in 0..<20 {
      var bytes = sample.bytes
      for _ in 0...round % 4 {
        let place = dice.below(bytes.count)
        switch dice.below(4) {
        case 0: bytes[place] ^= 1 << UInt8(dice.below(8))
        case 1: bytes[place] = UInt8(dice.below(256))
        case 2: bytes.remove(at: place)
        default: bytes.insert(UInt8(dice.below(256)), at: place)
        }
      }
      check(bytes, as: sample)
    }
  }

  @Test(arguments: Sample.all)
  func `lines that are missing, doubled or out of place are refused or read`(_ sample: Sample) throws {
    try #require(!sample.bytes.isEmpty)
    var dice = Dice(seed: 3)
    for round in 0..<20 {
      var lines = sample.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for _ in 0...round % 3 {
        let line = dice.below(lines.count)
        switch dice.below(3) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: dice.below(lines.count))
        default: lines.swapAt(line, dice.below(lines.count))
        }
      }
      check(Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: sample)
    }
  }

  @Test(arguments: Sample.all)
  func `words in the place of other words are refused or read`(_ sample: Sample) throws {
    try #require(!sample.bytes.isEmpty)
    var dice = Dice(seed: 4)
    // Pieces of the text itself, and pieces that mean something at a limit of the language.
    let own = sample.bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ",") }
    let odd = [
      "9999-12-31", "0001-01-01", "within 999999999 days", "within 99999 years", "-1", "1/0", "1e999", "~", "\"\"",
      "''", "[]", "{}", "*a", "&a", "!!binary", "<<: {}", "? ", "- ", ": ", "...", "---\n", "|\n", ">-\n", "\t",
      "\u{FEFF}",
      "$agency", "{agency}", "NQ57.", "@", "/", "ongoing", "9223372036854775807", "≥", "99:99", "e\u{301}", "\0",
    ].map { Array($0.utf8)[...] }
    for round in 0..<20 {
      var bytes = sample.bytes
      for _ in 0...round % 3 {
        let old = own[dice.below(own.count)]
        let new = dice.below(2) == 0 ? own[dice.below(own.count)] : odd[dice.below(odd.count)]
        // The pieces keep the places that they had in the whole text; an earlier change may have moved them a little.
        bytes.replaceSubrange(min(old.startIndex, bytes.count)..<min(old.endIndex, bytes.count), with: new)
      }
      check(bytes, as: sample)
    }
  }

  @Test(arguments: [
    "", "\n", "\u{FEFF}", "\0", "---", "...", "[", "{", "\"", "- - - -", "a", "*a", "&a *a", "? ? ?", "%", "%YAML 9.9",
    "\t",
  ])
  func `next to nothing is refused or read`(_ text: String) {
    check(Array(text.utf8), as: Sample(name: "odd.yaml", bytes: []))
  }

  // MARK: - What holds of every answer

  private func check(_ bytes: [UInt8], as sample: Sample) {
    let answer = compiled(bytes, as: sample)
    let said = Comment(rawValue: "\(sample.name):\n\(String(decoding: bytes.prefix(5000), as: UTF8.self))")
    #expect(answer.diagnostics == compiled(bytes, as: sample).diagnostics, said)
    // What could not be read, or not be brought into the plan, is not left out without a word.
    #expect(answer.plan.isWhole || answer.hasErrors, said)
    let places = answer.diagnostics.flatMap { diagnostic in
      [diagnostic.span] + diagnostic.notes.map(\.span) + diagnostic.fixes.flatMap(\.edits).map(\.span)
    }
    let isSomewhere = places.allSatisfy { span in
      span.isNone
        || Int(span.file) < answer.files.count
          && UInt64(span.start) + UInt64(span.count) <= UInt64(answer.files[Int(span.file)].count)
    }
    #expect(isSomewhere, said)
  }

  private func compiled(_ bytes: [UInt8], as sample: Sample) -> Compilation {
    let sound = (Sample.rules + [Sample.resolution]).filter { $0.name != sample.name }
    let files = ([Sample(name: sample.name, bytes: bytes)] + sound + [Sample.agencies]).enumerated().map {
      SourceFile(id: UInt32($0.offset), path: $0.element.name, bytes: $0.element.bytes)
    }
    return compile(files, options: CompileOptions(now: Fixture.now))
  }
}

/// A valid text to spoil.
struct Sample: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  /// Documents of every kind, each small, so that much of each is spoilt in little time.
  static let all: [Sample] = {
    let repository = Fixture.folder.appending(path: "../../..").standardized
    let paths = [
      "Resolutions/NQ57/04-nhan-luc.yaml", "Examples/minimal.yaml",
      "Tests/ResolutionCompilerTests/Fixtures/Names/TemplateArguments.yaml",
      "Tests/ResolutionCompilerTests/Fixtures/Validation/Waivers.yaml",
      "Tests/ResolutionCompilerTests/Fixtures/Registry/agencies.yaml",
    ]
    let texts = paths.map { path in
      Sample(name: path, bytes: Array((try? Data(contentsOf: repository.appending(path: path))) ?? Data()))
    }
    return texts + rules
  }()

  /// A calendar and a regulation, with every form of value that they know.
  static let rules = [
    Sample(
      name: "calendar.yaml",
      bytes: Array(
        """
        calendar: vn
        utc_offset: "+07:00"
        working_week: [mon, tue, wed, thu, fri]
        hours:
          default: central
          profiles:
            central: ["08:00-12:00", "13:00-17:00"]
            seasonal-north:
              - {from: 04-16, to: 10-15, hours: ["07:00-11:30", "13:30-17:00"]}
              - {from: 10-16, to: 04-15, hours: ["07:30-12:00", "13:00-16:30"]}
        years:
          - {year: 2025, status: announced, days: []}
          - year: 2026
            status: announced
            days:
              - {date: 2026-01-02, kind: swap_off, pair: 2026-01-10}
              - {date: 2026-01-10, kind: swap_work, pair: 2026-01-02}
              - {date: 2026-04-26, kind: holiday, name: Giỗ Tổ Hùng Vương}
              - {date: 2026-04-27, kind: in_lieu, for: 2026-04-26, name: Nghỉ bù Giỗ Tổ Hùng Vương}
          - {year: 2027, status: projected, days: [{date: 2027-01-01, kind: holiday, name: Tết Dương lịch}]}

        """.utf8)),
    Sample(
      name: "regulation.yaml",
      bytes: Array(
        """
        regulation: 08-QC/TW
        issued: 2025-11-05
        classes:
          - {class: under_1_month, below: 1 month, updates: [final], grace: 3 working days}
          - {class: 1_to_3_months, below: 3 months, updates: [half, final], grace: 3 working days}
          - {class: periodic, update: quarterly, first_period_at_least: 15 days, grace: 5 working days}
        limits: {classify: 3 working days, confirm: 4 working hours, respond: 8 working hours, process_response: 1 working day}

        """.utf8)),
  ]

  /// Bodies for the sound resolution.
  static let agencies = Sample(
    name: "agencies.yaml",
    bytes: Array(
      """
      agencies:
        - {agency: BKHCN, name: {vi: Bộ Khoa học và Công nghệ, en: Ministry of Science and Technology}, kind: ministry}
        - {agency: BTC, name: {vi: Bộ Tài chính, en: Ministry of Finance}, kind: ministry}

      """.utf8))

  /// A sound resolution beside the spoilt text, so that spoilt rules have something to rule.
  static let resolution = Sample(
    name: "resolution.yaml",
    bytes: Array(
      """
      resolution: 1-NQ/TW
      title: {vi: Thử, en: Trial}
      issued: 2026-01-05
      period: {from: 2026-01-05, to: 2027-06-30}
      tasks:
        - task: "1"
          title: {vi: Ban hành nghị định, en: Issue the decree}
          presiding: BKHCN
          due: 2026-02-20
          deliverable: {type: decree}
          milestones: [{milestone: draft, title: {vi: Dự thảo, en: Draft}, at: 1/2}]
        - {task: "2", title: {vi: Duy trì, en: Keep up}, presiding: BTC, due: ongoing, depends_on: ["1"]}

      """.utf8))
}

/// A generator whose numbers depend on the seed alone (SplitMix64), unlike the system's.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// 0 ..< `limit`, which is more than 0.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
