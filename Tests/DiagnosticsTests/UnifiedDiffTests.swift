import Diagnostics
import Foundation
import Testing

@Suite struct `A unified diff` {
  private func diff(_ old: String, _ new: String, path: String = "a.yaml") -> String {
    var bytes: [UInt8] = []
    UnifiedDiff(path: path, from: Array(old.utf8), to: Array(new.utf8)).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func lines(_ range: ClosedRange<Int>, changing: [Int: String] = [:]) -> String {
    range.map { (changing[$0] ?? "dòng \($0)") + "\n" }.joined()
  }

  @Test func `says nothing of texts that are the same`() {
    #expect(diff("a\n", "a\n").isEmpty)
    #expect(diff("", "").isEmpty)
  }

  @Test func `shows three lines on either side of what changes`() {
    #expect(
      diff(lines(1...9), lines(1...9, changing: [5: "mới"])) == """
        --- a.yaml
        +++ a.yaml
        @@ -2,7 +2,7 @@
         dòng 2
         dòng 3
         dòng 4
        -dòng 5
        +mới
         dòng 6
         dòng 7
         dòng 8

        """)
  }

  @Test func `joins changes whose surroundings meet, and no others`() {
    let near = diff(lines(1...30), lines(1...30, changing: [5: "x", 12: "y"]))
    #expect(near.split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
    let far = diff(lines(1...30), lines(1...30, changing: [5: "x", 13: "y"]))
    #expect(far.split(separator: "\n").filter { $0.hasPrefix("@@") } == ["@@ -2,7 +2,7 @@", "@@ -10,7 +10,7 @@"])
  }

  @Test func `tells where the last line has no break`() {
    #expect(
      diff("a\nb", "a\nc\n") == """
        --- a.yaml
        +++ a.yaml
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +c

        """)
  }

  @Test func `names an empty text by the line before its first`() {
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
    #expect(diff("a\nb\n", "").contains("@@ -1,2 +0,0 @@\n-a\n-b\n"))
  }

  @Test func `keeps carriage returns, and moves nothing that stays`() {
    #expect(diff("a\r\nb\r\n", "a\r\nc\r\n").hasSuffix("@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"))
    #expect(diff("a\nb\nc\n", "b\nc\na\n").hasSuffix("@@ -1,3 +1,3 @@\n-a\n b\n c\n+a\n"))
  }

  @Test(arguments: [
    ("Nghị quyết 57.yaml", "--- Nghị quyết 57.yaml\t\n"), ("x\"y.yaml", "--- \"x\\\"y.yaml\"\n"),
    ("x\ny.yaml", "--- \"x\\012y.yaml\"\n"),
  ])
  func `names any path so that a patch program finds it`(_ path: String, _ head: String) {
    #expect(diff("a\n", "b\n", path: path).hasPrefix(head))
  }

  /// Applies a diff as a patch program does, minding every line and count.
  private func patched(_ old: String, with diff: String) -> String? {
    let lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var at = 0
    var isWithoutBreak = false
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast() {
      if let match = line.wholeMatch(of: /@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@/) {
        let start = (Int(match.1) ?? 0) - (match.2 == "0" ? 0 : 1)
        guard start >= at else { return nil }
        result += lines[at..<start]
        at = start
        continue
      }
      switch line.first {
      case " ", "-":
        guard at < lines.count, lines[at] == line.dropFirst() else { return nil }
        if line.first == " " { result.append(lines[at]) }
        at += 1
      case "+": result.append(String(line.dropFirst()))
      case "\\": isWithoutBreak = true
      default: return nil
      }
    }
    _ = isWithoutBreak
    return (result + lines[at...]).joined(separator: "\n")
  }

  @Test func `makes the new text of the old one, whatever the two are`() {
    var state: UInt64 = 7
    func dice(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for round in 0..<300 {
      let old = (0..<dice(40)).map { _ in "dòng \(dice(round % 2 == 0 ? 6 : 400))" }
      var new = old
      for _ in 0..<dice(8) {
        let place = dice(new.count + 1)
        switch dice(3) {
        case 0: new.insert("mới \(dice(5))", at: place)
        case 1 where place < new.count: new.remove(at: place)
        default: if place < new.count { new.swapAt(place, dice(new.count)) }
        }
      }
      let (a, b) = (old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined())
      if a != b { #expect(patched(a, with: diff(a, b)) == b) }
    }
  }

  @Test func `of a large file takes a moment`() {
    let old = lines(1...30_000)
    let new = lines(
      1...30_000, changing: Dictionary(uniqueKeysWithValues: stride(from: 1, to: 30_000, by: 50).map { ($0, "x") }))
    let start = ContinuousClock.now
    #expect(diff(old, new).split(separator: "\n").count { $0 == "+x" } == 600)
    // A comparison of each line with each would take many minutes.
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
