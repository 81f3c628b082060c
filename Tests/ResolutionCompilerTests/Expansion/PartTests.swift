import Diagnostics
import ResolutionCompiler
import Testing

@Suite struct `A part of a resolution` {
  private static let main = """
    resolution: 1-NQ/TW
    title: Thử nghiệm
    issued: 2025-01-06
    tasks:
      - {task: "3", title: Nhóm, presiding: BKHCN, due: 2026-06-30, tasks: }
    """

  private static func part(_ under: String, _ task: String) -> String {
    """
    part_of: 1-NQ/TW
    \(under.isEmpty ? "" : "under: \"\(under)\"")
    tasks:
      - {task: "\(task)", title: Việc \(task)}
    """
  }

  @Test(arguments: ["3", "NQ1.3"])
  func `stands below the group it names, and inherits from it`(_ under: String) {
    let all = Expanded(document: [Self.main, Self.part(under, "1")].joined(separator: "\n---\n"))
    #expect(all.ids == ["NQ1.3", "NQ1.3.1"])
    #expect(all["NQ1.3.1"].presiding == "BKHCN")
    #expect(all["NQ1.3.1"].due == "2026-06-30")
    #expect(all["NQ1.3.1"].planned.parent == all["NQ1.3"].index)
  }

  @Test func `stands at the root where it names no group`() {
    let all = Expanded(document: [Self.part("", "4"), Self.main].joined(separator: "\n---\n"))
    #expect(all.ids == ["NQ1.3", "NQ1.4"])
    #expect(all["NQ1.4"].presiding == nil)
  }

  @Test func `may stand below a group of another part, whichever comes first`() {
    let group = "part_of: 1-NQ/TW\nunder: \"3\"\ntasks:\n  - {task: \"1\", title: Nhóm con, tasks: }"
    for documents in [[Self.main, group, Self.part("3.1", "1")], [Self.part("3.1", "1"), group, Self.main]] {
      let all = Expanded(document: documents.joined(separator: "\n---\n"))
      #expect(all.ids == ["NQ1.3", "NQ1.3.1", "NQ1.3.1.1"])
      #expect(all["NQ1.3.1.1"].presiding == "BKHCN")
    }
  }

  @Test func `below a fanned-out group stands in each of its copies`() {
    let all = Expanded(
      """
        - task: "3"
          for_each: [T01-HANOI, T11-DIENBIEN]
          title: "Nhóm {agency}"
          presiding: $agency-UBND
          due: 2026-06-30
          tasks:
      """, documents: "---\n" + Self.part("3", "1"))
    #expect(all.ids == ["NQ1.3@T01-HANOI", "NQ1.3@T01-HANOI.1", "NQ1.3@T11-DIENBIEN", "NQ1.3@T11-DIENBIEN.1"])
    #expect(all["NQ1.3@T11-DIENBIEN.1"].presiding == "T11-DIENBIEN-UBND")
  }
}
