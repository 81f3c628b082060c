import Diagnostics
import ResolutionCompiler
import Testing

/// A mistake in any line of a resolution is said, and nothing is said that only follows from it: no key is missing, no
/// task without agency, no KPI without target that would be there if the line could be read.
@Suite struct `A mistake in a line of YAML` {
  static let resolution = """
    resolution: 1-NQ/TW
    title: {vi: Thử nghiệm, en: A trial}
    issued: 2025-01-06
    period: {from: 2025-01-06, to: 2030-12-31}
    clauses:
      - clause: I
        title: {vi: Nhiệm vụ, en: Tasks}
        binding: task
    tasks:
      - task: "1"
        title: {vi: Nhóm việc, en: A group}
        covers: [I]
        presiding: BKHCN
        due: 2026-12-31
        tasks:
          - task: "1"
            title: Xây dựng đề án
            coordinating: [BTC]
            deliverable:
              type: scheme
              title: {vi: Đề án, en: Scheme}
          - task: "2"
            title: Hoàn thiện thể chế
            milestones:
              - milestone: draft
                title: {vi: Dự thảo, en: Draft}
                at: 1/2
              - milestone: final
                title: {vi: Trình, en: Submit}
                due: 2026-11-30
      - task: "2"
        title: Phổ cập mạng băng rộng
        covers:
          - I
        presiding: BTC
        due: 2028-12-29
        kpis:
          - kpi: share
            title: {vi: Tỉ lệ hộ có mạng, en: Share of homes}
            measure: percent
            direction: increase
            baseline: {value: 70, at: 2024}
            targets:
              2026: 80 %
              2027: 90 %
            source:
              agency: BTC
              title: {vi: Báo cáo, en: Report}
      - task: "3"
        title: Ban hành quy chế
        covers: [I]
        presiding: BKHCN
        due: 2026-06-30
        deliverable: {type: decree}

    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  /// What may happen to a line; nil where that is no mistake in it.
  static let slips: [(name: String, change: @Sendable (String) -> String?)] = [
    ("a quote left open", { replacingValue($0) { "\"" + $0 } }),
    ("words after a quote", { replacingTitle($0) { "\"" + $0 + "\" thêm" } }),
    ("a bracket left open", { "]}".contains($0.last ?? " ") ? String($0.dropLast()) : nil }),
    ("a bracket too many", { "]}".contains($0.last ?? " ") ? $0 + String($0.last!) : nil }),
    ("a colon in a text", { replacingTitle($0) { "một hai: " + $0 } }),
    ("a sign at the beginning", { replacingTitle($0) { "@" + $0 } }),
    ("a percent sign at the beginning", { replacingTitle($0) { "% " + $0 } }),
    (
      "no colon",
      { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return line[..<colon] + " " + line[line.index(after: colon)...].drop { $0 == " " }.filter { $0 != ":" }
      }
    ),
    ("words for a line", { $0.prefix { $0 == " " } + "một dòng chữ" }),
    ("a wrong bracket at the end", { $0.last == "}" ? $0.dropLast() + "]" : nil }),
    (
      "nothing between commas",
      { line in
        line.contains(", ") ? line.split(separator: ",", maxSplits: 1).joined(separator: ",,") : nil
      }
    ),
    ("one blank more", { " " + $0 }),
    ("three blanks more", { "   " + $0 }),
    ("one blank less", { $0.hasPrefix(" ") ? String($0.dropFirst()) : nil }),
    ("a tab", { $0.hasPrefix("    ") ? "\t" + $0.dropFirst(4) : nil }),
  ]

  /// Changes a value that stands on its key's line and is no bracket's.
  private static func replacingValue(_ line: String, _ change: (String) -> String) -> String? {
    guard let colon = line.firstRange(of: ": "), let first = line[colon.upperBound...].first, !"[{\"".contains(first)
    else { return nil }
    return line[..<colon.upperBound] + change(String(line[colon.upperBound...]))
  }

  /// The same of a text: its repair is certain, and of another value there would be more to say.
  private static func replacingTitle(_ line: String, _ change: (String) -> String) -> String? {
    line.contains("title: ") ? replacingValue(line, change) : nil
  }

  @Test func `is all that there is to say`() {
    #expect(said(Self.resolution) == [])
    for (name, change) in Self.slips {
      for number in Self.resolution.indices {
        guard let changed = change(Self.resolution[number]) else { continue }
        var lines = Self.resolution
        lines[number] = changed
        let said = said(lines)
        // A line may be moved to where it means as much.
        #expect(said.count <= 1, "\(name), line \(number + 1): \(changed)\n\(said.joined(separator: "\n"))")
      }
    }
  }

  /// One mistake may keep another from being found, but two of them never make a third.
  @Test func `says nothing beside another that neither says alone`() {
    var dice = Dice(seed: 7)
    func slip() -> (line: Int, text: String)? {
      let line = dice.below(Self.resolution.count)
      return Self.slips[dice.below(Self.slips.count)].change(Self.resolution[line]).map { (line, $0) }
    }
    for _ in 0..<250 {
      guard let one = slip(), let other = slip(), one.line != other.line else { continue }
      var alone: [Set<String>] = []
      var both = Self.resolution
      for (line, text) in [one, other] {
        var lines = Self.resolution
        lines[line] = text
        both[line] = text
        alone.append(Set(said(lines)))
      }
      let said = said(both)
      let more = Set(said).subtracting(alone[0].union(alone[1]))
      #expect(
        more.isEmpty && (!said.isEmpty || alone.allSatisfy(\.isEmpty)),
        "lines \(one.line + 1), \(other.line + 1):\n\(one.text)\n\(other.text)\n\(said.joined(separator: "\n"))")
    }
  }

  private func said(_ lines: [String]) -> [String] {
    let compilation = Fixture(name: "mistake", text: lines.joined(separator: "\n")).compiled()
    return compilation.diagnostics.map { diagnostic in
      let file = compilation.files[Int(diagnostic.span.isNone ? 0 : diagnostic.span.file)]
      return "\(diagnostic.code) \(LineIndex(file).place(at: Int(diagnostic.span.start)).line) \(diagnostic.message.en)"
    }
  }
}
