import ResolutionCompiler

/// What sources ask for, apart from any history: what a store holds that has never held anything else, and what the
/// sources say of ids from before.
struct Wanted {
  var fresh: Snapshot
  /// Tasks and groups of issued documents, in the order of the plan.
  var nodes: [Node] = []
  /// Tasks that the sources say have ended, and by what; without those that have moved.
  var endings: [Ending] = []
  var drafts: Set<String> = []
  /// The bodies as they are written; who has ended, and who succeeds.
  var bodies: [String: ModelCorpus.Body]
  /// Until when whoever is given a task now has to confirm it, by agency.
  var confirmBy: [String: String?]
  private var documents: Set<String>

  struct Node {
    var id: String
    var parent: Int?
    /// The agency of the copy.
    var agency: String?
    /// As it is written.
    var movedFrom: String?
    /// To whom it is given, whether they are there or not.
    var presiding: String?
    var coordinating: [String] = []
    var issuing: String?
    /// ISO; nil where it is ongoing.
    var due: String?
    /// Until when it goes on; nil where one does not know it.
    var end: Day?
  }

  struct Ending {
    var id: String
    var by: String?
    /// The node that says so; nil where the document does.
    var node: String?
  }

  init(_ plan: Plan, fresh: Snapshot, confirmBy: [String: String?], bodies: [ModelCorpus.Body]) {
    self.fresh = fresh
    self.confirmBy = confirmBy
    self.bodies = Dictionary(uniqueKeysWithValues: bodies.map { ($0.code, $0) })
    documents = Set(plan.documents.map(\.key))
    drafts = Set(plan.documents.filter(\.isDraft).map(\.key))
    func code(_ agency: Int32) -> String? { agency < 0 ? nil : plan.registry.code(agency) }
    var indices: [Int: Int] = [:]
    for (index, node) in plan.nodes.enumerated() where !plan.documents[Int(node.document)].isDraft {
      indices[index] = nodes.count
      nodes.append(
        Node(
          id: plan.id(of: Int32(index)), parent: node.parent < 0 ? nil : indices[Int(node.parent)],
          agency: code(node.fanOut), presiding: code(node.presiding),
          coordinating: node.coordinating.compactMap { code(plan.agencyPool[Int($0)]) },
          issuing: code(node.issuingAuthority), due: node.due.day?.description, end: plan.lastDay(of: node)))
    }
    for withdrawn in plan.withdrawals {
      let withdrawal = plan.units[Int(withdrawn.unit)].withdrawals[Int(withdrawn.withdrawal)]
      let by = plan.text(withdrawal.by)
      endings.append(Ending(id: plan.text(withdrawal.id), by: by.isEmpty ? nil : by))
    }
    for link in plan.links where link.target < 0 {
      guard let node = indices[Int(link.node)] else { continue }
      let written = plan.text(link.at)
      let id = nodes[node].id
      if link.kind == .movedFrom {
        nodes[node].movedFrom = written
      } else {
        endings.append(Ending(id: written, by: id, node: id))
      }
    }
  }

  /// An id from before as a full one: what does not begin with a document that anybody knows is of the own document.
  func full(_ written: String, by node: String, _ present: Snapshot) -> String {
    let key = String(written.prefix { $0 != "." && $0 != "@" })
    if documents.contains(key) || present.numbers(.document)[key] != nil { return written }
    return String(node.prefix { $0 != "." }) + "." + written
  }

  /// What each node says of its former id, or what follows from what one above it says, by its place in `nodes`.
  func said(_ present: Snapshot) -> [Int: String] {
    var said: [Int: String] = [:]
    for (index, node) in nodes.enumerated() {
      if let movedFrom = node.movedFrom {
        said[index] = full(movedFrom, by: node.id, present)
      } else if let parent = node.parent, let above = said[parent] {
        said[index] = above + node.id.dropFirst(nodes[parent].id.count)
      }
    }
    return said
  }

  /// The nearest node from it upwards that says `moved_from`; itself where none does.
  func root(of index: Int) -> Int {
    var root = index
    while nodes[root].movedFrom == nil {
      guard let parent = nodes[root].parent else { return index }
      root = parent
    }
    return root
  }

  /// The former ids that this means: of a copy, its agency's.
  func formerIDs(_ present: Snapshot) -> [Int: String] {
    let known = present.numbers(.task)
    var former: [Int: String] = [:]
    for (index, node) in nodes.enumerated() {
      if let movedFrom = node.movedFrom {
        let full = full(movedFrom, by: node.id, present)
        if let agency = node.agency, !full.contains("@") {
          // Which of the nodes on the way was fanned out is not written.
          let names = full.split(separator: ".")
          former[index] = names.indices.dropFirst().reversed().map { place in
            (names[...place].joined(separator: ".") + "@" + agency)
              + names[(place + 1)...].map { "." + $0 }.joined()
          }.first { known[$0] != nil }
        } else {
          former[index] = full
        }
      } else if let parent = node.parent, let above = former[parent] {
        former[index] = above + node.id.dropFirst(nodes[parent].id.count)
      }
    }
    return former
  }

  /// Who has a task on a day that was given to somebody: the first body on the way that has not ended, that was there to
  /// the task's end, that nobody succeeds, or that keeps what it has finished.
  func holder(of agency: String, until end: Day?, on today: String, keeping finished: Set<String>) -> String {
    var holder = agency
    for _ in bodies {
      guard let body = bodies[holder], let last = body.lastDay, last < Day(today), !finished.contains(holder),
        end.map({ $0 > last }) ?? true, let next = body.successor
      else { return holder }
      holder = next
    }
    return agency
  }
}
