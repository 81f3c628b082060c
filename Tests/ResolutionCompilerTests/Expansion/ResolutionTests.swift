import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `A resolution` {
  @Test(arguments: [("57-NQ/TW", "", "NQ57"), ("71/NQ-CP", "key: CP71", "CP71"), ("1-NQ/TW", "key: X-1", "X-1")])
  func `has a key of its own or from its number`(_ number: String, _ key: String, _ expected: String) {
    let all = Expanded(document: "resolution: \(number)\n\(key)\ntitle: Thử\nissued: 2025-01-06")
    #expect(all.plan.documents.map(\.key) == [expected])
  }

  @Test(arguments: ["71/NQ-CP", "57-NQ/TU", "-NQ/TW"])
  func `of any other number must say its key`(_ number: String) {
    let all = Expanded(document: "resolution: \(number)\ntitle: Thử\nissued: 2025-01-06")
    #expect(all.plan.documents.isEmpty)
    #expect(all.codes == [104])
  }

  @Test func `is the same whatever order its files come in`() {
    let documents = [
      "resolution: 1-NQ/TW\ntitle: Một\nissued: 2025-01-06\ntasks:\n  - {task: \"1\", title: Việc, depends_on: [NQ2.1]}",
      "resolution: 2-NQ/TW\ntitle: Hai\nissued: 2025-01-06\ntasks:\n  - {task: \"1\", title: Việc}",
    ]
    for order in [documents, documents.reversed()] {
      let all = Expanded(document: order.joined(separator: "\n---\n"))
      #expect(all.ids == ["NQ1.1", "NQ2.1"])
      #expect(all["NQ1.1"].dependsOn == ["NQ2.1"])
    }
  }

  @Test func `whose day of issue cannot be read says nothing of what would follow from it`() {
    let all = Expanded(
      document: """
        resolution: 1-NQ/TW
        title: Thử
        issued: 31/4/2025
        tasks:
          - {task: "1", title: Việc, presiding: BKHCN, due: 2025-06-30}
          - {task: "2", title: Việc khác, presiding: BTTTT, due: within 45 days}
        """)
    #expect(all.codes.filter { (300..<400).contains($0) || $0 < 200 } == [105])
  }
}
