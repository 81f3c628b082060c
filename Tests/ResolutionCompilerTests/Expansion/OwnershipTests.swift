import ResolutionCompiler
import Testing

@Suite struct `Who has a part in an upstream task` {
  /// Two localities have bodies in it, at any depth; one body leads round in a circle.
  private static let plan = Expanded(
    """
      - {task: "1", title: Một, presiding: X1-UBND, coordinating: [X1, T11-DIENBIEN-UBND], due: 2026-12-31, deliverable: {type: plan}}
      - {task: "2", title: Hai, presiding: BKHCN, coordinating: [T01-HANOI-UBND], due: 2026-12-31, deliverable: {type: plan}}
      - {task: "3", title: Ba, presiding: ROUND, due: 2026-12-31, deliverable: {type: plan}}
      - task: "4"
        title: "Bốn của {agency}"
        for_each: [T01-HANOI, T11-DIENBIEN]
        presiding: $agency-UBND
        due: 2026-12-31
        deliverable: {type: plan}
    """,
    documents: """
      ---
      agencies:
        - {agency: X1, name: {vi: Phường Một}, kind: ward, parent: T11-DIENBIEN}
        - {agency: X1-UBND, name: {vi: Uỷ ban phường Một}, kind: office, parent: X1}
        - {agency: ROUND, name: {vi: Vòng}, kind: office, parent: TURN}
        - {agency: TURN, name: {vi: Quanh}, kind: office, parent: ROUND}
      \(["T11-DIENBIEN", "T01-HANOI", "X1", "TURN"].enumerated().map { number, owner in
        """
        ---
        programme: \(number)-CTr/TU
        key: P\(number)
        title: Chương trình
        implements: NQ1
        owner: \(owner)
        issued: 2025-03-10
        tasks: []
        """
      }.joined(separator: "\n"))
      """
  ).plan

  @Test func `is found for all programmes at once as it is for each`() throws {
    let plan = Self.plan
    let owners = plan.programmes.map { plan.documents[Int($0)].owner }
    let assignments = Assignments(of: 0, to: owners, in: plan)
    let found = plan.programmes.map { programme in
      let tasks = assignments.tasks(of: plan.documents[Int(programme)].owner)
      let ownership = Ownership(ofProgramme: programme, in: plan)
      #expect(tasks == plan.documents[0].nodes.filter { ownership.isAssigned($0) })
      return tasks.map { plan.id(of: $0) }
    }
    #expect(
      found == [["NQ1.1", "NQ1.4@T11-DIENBIEN"], ["NQ1.2", "NQ1.4@T01-HANOI"], ["NQ1.1"], ["NQ1.3"]])
    let ministry = try #require(plan.registry.find("BKHCN"))
    #expect(assignments.tasks(of: ministry) == [], "it has no programme")
  }
}
