import Diagnostics
import Testing
import YAMLSyntax

@Suite struct `Reading on after a mistake` {
  /// Each kind by itself, in the first, a middle and the last task.
  @Test(arguments: Planted.mistakes.indices, [0, 2, 4])
  func `hears of one mistake and no more`(_ number: Int, _ task: Int) {
    let planted = Planted(tasks: 5, [task: Planted.mistakes[number]])
    check(planted)
  }

  @Test(arguments: Planted.mistakes.indices)
  func `finds the same places in lines that end as in Windows`(_ number: Int) {
    check(Planted(tasks: 4, [1: Planted.mistakes[number]], ending: "\r\n"))
  }

  @Test func `finds all of several mistakes, and says nothing else`() {
    var random = SplitMix(seed: 57)
    for _ in 0..<400 {
      let tasks = 3 + Int(random.next() % 8)
      var places: [Int: Planted.Mistake] = [:]
      for _ in 0...random.next() % 5 {
        places[Int(random.next() % UInt64(tasks))] =
          Planted.mistakes[Int(random.next() % UInt64(Planted.mistakes.count))]
      }
      check(Planted(tasks: tasks, places))
    }
  }

  @Test func `finds every mistake of a file with forty`() {
    var random = SplitMix(seed: 40)
    let safe = Planted.mistakes.filter(\.isSafe)
    var places: [Int: Planted.Mistake] = [:]
    for task in 0..<40 { places[task * 2] = safe[Int(random.next() % UInt64(safe.count))] }
    check(Planted(tasks: 80, places))
  }

  @Test func `says nothing of where a line begins that was indented with a tab`() {
    let reading = Reading("resolution: x\n\ttitle: a\n")
    #expect(reading.diagnostics.map(\.code) == [Code(4)])
  }

  private func check(_ planted: Planted) {
    let reading = Reading(planted.text)
    #expect(reading.said == planted.expected, "\(planted.text)")
    #expect(reading.diagnostics.count == planted.expected.count, "\(planted.text)")
    #expect(reading.tree.reachesEnd && reading.tree.isComplete == planted.expected.isEmpty)
    // What is certain is read as if the author had mended it; what is not is faulty.
    let mended = Reading(reading.mended { $0.safety == .safe })
    let safe = reading.diagnostics.filter { $0.fixes.first?.safety == .safe }
    #expect(mended.diagnostics.count == planted.expected.count - safe.count, "\(planted.text)")
    if planted.isSafe {
      #expect(mended.diagnostics.isEmpty, "\(planted.text)")
      #expect(mended.contents == reading.contents, "\(planted.text)")
      let faulty = reading.tree.nodes.filter(\.isFaulty)
      #expect(faulty.isEmpty, "\(planted.text)")
    }
    for (index, node) in reading.tree.nodes.enumerated() where node.kind == .plain && !node.isFaulty {
      // Where a value stands on disk is where it was written.
      #expect(reading.source(index).contains(reading.content(UInt32(index))))
    }
  }

  @Test func `reads a mended value at its place`() throws {
    let reading = Reading("a: “30/9/2025”\nb: Nhiệm vụ: một\nc: \"Một\" và \"hai\"\n")
    #expect(reading.complaints == ["NQ003 1:4", "NQ003 2:12", "NQ003 3:8"])
    #expect(reading.contents == ["a", "30/9/2025", "b", "Nhiệm vụ: một", "c", "\"Một\" và \"hai\""])
    // Not the mended text but the author's own.
    let content = reading.tree.content(1)
    #expect(reading.file.text(of: reading.file.place(of: reading.tree.content(2))) == "30/9/2025")
    #expect(reading.file.text(of: content) == "a" && reading.place(reading.tree.content(2).start) == "1:5")
  }

  @Test func `leaves out what it cannot read, and tells where something may be missing`() {
    let reading = Reading("tasks:\n  - task: 1\n    một dòng chữ\n    due: 2026\n  - task: 2\n")
    #expect(reading.complaints == ["NQ003 3:5"])
    #expect(
      reading.outline == """
        1:1–5:12 mapping
          1:1–1:6 plain ⟨tasks⟩
          2:3–5:12 sequence faulty
            2:5–4:14 mapping faulty
              2:5–2:9 plain ⟨task⟩
              2:11–2:12 plain ⟨1⟩
              4:5–4:8 plain ⟨due⟩
              4:10–4:14 plain ⟨2026⟩
            5:5–5:12 mapping
              5:5–5:9 plain ⟨task⟩
              5:11–5:12 plain ⟨2⟩
        """)
  }

  @Test func `moves a line with all that belongs to it`() {
    let text = "tasks:\n  - task: 1\n    kpis: x\n   - task: 2\n     kpis:\n       - a: 1\n         b: 2\n  - task: 3\n"
    let reading = Reading(text)
    #expect(reading.complaints == ["NQ003 4:4"])
    #expect(
      reading.repaired
        == "tasks:\n  - task: 1\n    kpis: x\n  - task: 2\n    kpis:\n      - a: 1\n        b: 2\n  - task: 3\n")
  }

  @Test func `says nothing of an anchor that was lost with a line`() {
    #expect(Reading("a: 1\nb c &x d\ne: *x\n").complaints == ["NQ003 2:1"])
  }

  @Test func `ends where it would take too long`() {
    // Two hundred mistakes that each need a reading of their own.
    let reading = Reading(String(repeating: "- a:\n    b: c: d\n", count: 200))
    #expect(!reading.tree.reachesEnd && (40...60).contains(reading.diagnostics.count))
  }
}
