import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

@Suite struct `Mending unasked` {
  private static let head = """
    resolution: 1-NQ/TW
    title: {vi: Thử nghiệm, en: A trial}
    issued: 2025-01-06
    clauses:
      - {clause: I, title: {vi: Nhiệm vụ, en: Tasks}}
    tasks:
      - task: "1"
        title: {vi: Báo cáo, en: A report}
        covers: [I]
        due: 2026-06-30

    """

  private func mending(_ text: String) -> Mending {
    let compilation = Fixture(name: "mended", text: text).compiled()
    return mend(compilation, options: CompileOptions(now: Fixture.now))
  }

  /// What becomes of lines of a task, below those that every task has.
  private func mended(_ lines: String) -> String {
    let mending = mending(Self.head + lines)
    let text = mending.files.first.map { String(decoding: $0.after, as: UTF8.self) } ?? Self.head + lines
    #expect(text.hasPrefix(Self.head))
    #expect(mending.compilation.diagnostics == Fixture(name: "mended", text: text).compiled().diagnostics)
    #expect(self.mending(text).files.isEmpty, "once is enough")
    return String(text.dropFirst(Self.head.count))
  }

  @Test(arguments: [
    ("    chu-tri: BKHCN", "    chủ_trì: BKHCN"), ("    presidng: BKHCN", "    presiding: BKHCN"),
    ("    presiding: Bộ Tài chính", "    presiding: BTC"), ("    coordinating: BTC", "    coordinating: [BTC]"),
    ("    presiding:BKHCN\n    deliverable:{type: report}", "    presiding: BKHCN\n    deliverable: {type: report}"),
    (
      "    presiding: BKHCN\n    coordinating: [BTC, BKHCN, BTC]",
      "    presiding: BKHCN\n    coordinating: [BTC]"
    ),
    ("    deliverable: {type: reprot}", "    deliverable: {type: report}"),
    // What comes to light by mending is mended too.
    ("    coordinting: BCA\n    presiding:Bộ Tài chính", "    coordinating: [BCA]\n    presiding: BTC"),
  ])
  func `puts right what can have been meant in one way only`(_ written: String, _ expected: String) {
    #expect(mended(written) == expected)
  }

  @Test(arguments: [
    // A code one letter off may be another agency's, and a clause one letter off another clause.
    "    presiding: BKHCNN", "    presiding: btc", "    coordinating_also: [Bo Tai chinh]", "    depends_on: [\"1.2\"]",
    // The key is there already.
    "    presiding: BKHCN\n    presidng: BTC",
    // Far from any key, or between two.
    "    hạn: 2026-06-30", "    deliverable: {type: dự án}",
    // Several names, or one with blanks?
    "    coordinating: BTC và BKHCN",
    "    kpis:\n      - {kpi: a, target: 1.250}",
    "    presiding: *nhóm",
    "    coordinating: [BTC: a, BKHCN: b: c]",
  ])
  func `leaves to a person what may have been meant in two ways`(_ written: String) {
    #expect(mended(written) == written)
  }

  @Test func `takes back a fix that makes the file read worse, and keeps those beside it`() {
    // With the blank the first line would not be YAML any more.
    #expect(
      mended("    presiding:BKHCN: thêm\n    description: Pho\u{302}\u{309} biến\n").utf8.elementsEqual(
        "    presiding:BKHCN: thêm\n    description: Phổ biến\n".utf8))
  }

  @Test func `keeps every byte that it does not mend`() {
    let text =
      "\u{FEFF}# Ghi chu\u{301} ở đây\r\n" + Self.head.replacing("\n", with: "\r\n")
      + "    presiding:BKHCN   # chu\u{301} thích\r\n    deliverable: { type:  report }  "
    let mending = mending(text)
    #expect(mending.count == 1)
    #expect(
      mending.files.map {
        String(decoding: $0.after, as: UTF8.self).utf8.elementsEqual(
          text.replacing("presiding:BKHCN", with: "presiding: BKHCN").utf8)
      } == [true])
  }

  @Test func `goes on through a file that stops being read at each slip`() {
    let slips = (1...30).map { "  - task:\"\($0)\"\n    title:{vi: Việc \($0), en: Task \($0)}\n" }.joined()
    let mending = mending("resolution: 1-NQ/TW\ntitle: {vi: A, en: B}\nissued: 2025-01-06\ntasks:\n" + slips)
    #expect(mending.count == 60)
    #expect(!mending.compilation.diagnostics.contains { $0.code.number < 200 })
  }

  @Test func `stops in time where mending would take too long, and reports the rest with its fixes`() {
    let slips = (1...300).map { "  - task:\"\($0)\"\n    title:{vi: Việc \($0), en: Task \($0)}\n" }.joined()
    let text = "resolution: 1-NQ/TW\ntitle: {vi: A, en: B}\nissued: 2025-01-06\ntasks:\n" + slips
    let compilation = Fixture(name: "slow", text: text).compiled()
    let options = CompileOptions(now: Fixture.now)
    let mendings = [0, 150, 400].map { mend(compilation, options: options, bytesToRead: $0 * text.utf8.count) }
    #expect(mendings[0].count == 0 && mendings[0].files.isEmpty)
    #expect(mendings[1].count > 0 && mendings[2].count > mendings[1].count && mendings[2].count < 600)
    for mending in mendings {
      #expect(mending.compilation.diagnostics.contains { $0.code == Code(3) && $0.fixes.first?.safety == .safe })
    }
  }

  @Test func `changes nothing where nothing is wrong`() {
    let mending = mending(Self.head + "    presiding: BKHCN\n    deliverable: {type: report}\n")
    #expect(mending.files.isEmpty)
    #expect(mending.count == 0)
  }

  @Test func `keeps what could not be read as it was`() {
    let unread = SourceFile(id: 0, path: "gone.yaml", text: "")
    let why = Words(vi: "không đọc được", en: "cannot be read")
    let options = CompileOptions(now: Fixture.now)
    let compilation = compile(2, options: options) { number in
      number == 0 ? .failed(unread, why) : .file(SourceFile(id: 1, path: "a.yaml", text: Self.head + "    presidng: X"))
    }
    let mending = mend(compilation, options: options)
    #expect(mending.files.map(\.before.path) == ["a.yaml"])
    #expect(mending.compilation.diagnostics.contains { $0.code.number == 1 && $0.message == why })
  }

  // MARK: Whatever the text

  @Test(arguments: try ["Reading", "Names", "Validation"].flatMap(Fixture.all(below:)))
  func `makes no fixture worse`(_ fixture: Fixture) {
    check(Array(fixture.text.utf8), named: fixture.name, others: Fixture.registry.map { Array($0.text.utf8) })
  }

  @Test(arguments: Sample.all)
  func `makes no text worse that slips were made in`(_ sample: Sample) {
    var dice = Dice(seed: 57)
    for round in 0..<6 {
      var lines = String(decoding: sample.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      for _ in 0...(round * 2) {
        let line = dice.below(lines.count)
        lines[line] = slip(lines[line], &dice)
      }
      check(
        Array(lines.joined(separator: "\n").utf8), named: sample.name,
        others: (Sample.rules + [Sample.resolution, Sample.agencies]).filter { $0.name != sample.name }.map(\.bytes))
    }
  }

  /// A line as a hurried author may have written it.
  private func slip(_ line: String, _ dice: inout Dice) -> String {
    switch dice.below(8) {
    case 0: return line.replacing(": ", with: ":", maxReplacements: 1)
    case 1: return line.replacing("- ", with: "-", maxReplacements: 1)
    case 2: return line.replacing("  ", with: "\t")
    case 3: return line.decomposedStringWithCanonicalMapping
    case 4: return line + ": thêm"
    case 5: return line.uppercased()
    case 6: return line.replacing("[", with: "").replacing("]", with: "")
    default:
      guard line.count > 3 else { return line }
      var letters = Array(line)
      let place = dice.below(letters.count - 1)
      if dice.below(2) == 0 { letters.remove(at: place) } else { letters.swapAt(place, place + 1) }
      return String(letters)
    }
  }

  private func check(_ bytes: [UInt8], named name: String, others: [[UInt8]]) {
    let files = ([bytes] + others).enumerated().map {
      SourceFile(id: UInt32($0.offset), path: "\($0.offset) \(name)", bytes: $0.element)
    }
    let options = CompileOptions(now: Fixture.now)
    let before = compile(files, options: options)
    let mending = mend(before, options: options)
    let after = mending.compilation
    let said = Comment(rawValue: "\(name):\n\(String(decoding: bytes.prefix(5000), as: UTF8.self))")

    // Slips in the YAML never become more, and nothing else does where the text could be read.
    let reading: Set<Int> = [2, 3, 4, 7]
    func errors(_ compilation: Compilation, _ isCounted: (Int) -> Bool = { _ in true }) -> Int {
      compilation.diagnostics.count { $0.severity == .error && isCounted($0.code.number) }
    }
    #expect(errors(after, reading.contains) <= errors(before, reading.contains), said)
    if errors(before, { $0 < 200 }) == 0 { #expect(errors(after) <= errors(before), said) }

    // What is mended once has nothing left to mend.
    let changed = Dictionary(uniqueKeysWithValues: mending.files.map { ($0.before.id, $0.after) })
    let again = compile(
      files.map { SourceFile(id: $0.id, path: $0.path, bytes: changed[$0.id] ?? Array($0.bytes)) }, options: options)
    #expect(again.diagnostics == after.diagnostics, said)
    #expect(mend(again, options: options).files.isEmpty, said)

    // No line changes but those that something was mended in.
    for file in mending.files {
      let old = Array(file.before.bytes).split(separator: 10, omittingEmptySubsequences: false)
      let new = file.after.split(separator: 10, omittingEmptySubsequences: false)
      var left: [ArraySlice<UInt8>: Int] = [:]
      for line in old { left[line, default: 0] += 1 }
      var strange = 0
      for line in new {
        if left[line, default: 0] > 0 { left[line]! -= 1 } else { strange += 1 }
      }
      #expect(strange <= mending.count, said)
      #expect(new.count <= old.count && old.count - new.count <= mending.count, said)
    }
  }
}
