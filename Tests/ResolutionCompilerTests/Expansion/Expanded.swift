import Diagnostics
import ResolutionCompiler
import Testing

/// What became of a resolution, asked by ids.
struct Expanded {
  let compilation: Compilation
  var plan: Plan { compilation.plan }

  /// Compiles the tasks of resolution 1-NQ/TW, issued on 6 January 2025, and whatever documents follow.
  init(_ tasks: String, clauses: String = "", documents: String = "") {
    let text = """
      resolution: 1-NQ/TW
      title: {vi: Thử nghiệm, en: A trial}
      issued: 2025-01-06
      period: {from: 2025-01-06, to: 2030-12-31}
      \(clauses)
      tasks:
      \(tasks)
      \(documents)
      """
    compilation = Fixture(name: "expansion", text: text).compiled()
  }

  init(document: String) { compilation = Fixture(name: "expansion", text: document).compiled() }

  var ids: [String] { plan.nodes.indices.map { plan.id(of: Int32($0)) } }
  var codes: [Int] { compilation.diagnostics.map(\.code.number) }

  subscript(id: String) -> Node {
    guard let index = plan.ids.find(id) else {
      Issue.record("there is no \(id) in \(ids)")
      return Node(plan: plan, index: 0)
    }
    return Node(plan: plan, index: index)
  }

  struct Node {
    let plan: Plan
    let index: Int32
    var planned: PlannedNode { plan.nodes[Int(index)] }

    var presiding: String? { planned.presiding < 0 ? nil : plan.registry.code(planned.presiding) }
    var coordinating: [String] { planned.coordinating.map { plan.registry.code(plan.agencyPool[Int($0)]) } }
    var issuing: String? { planned.issuingAuthority < 0 ? nil : plan.registry.code(planned.issuingAuthority) }
    var covers: [String] { planned.clauses.map { plan.name(ofClause: plan.clausePool[Int($0)]) } }
    var start: String { planned.start.description }
    var due: String? { planned.due == .ongoing ? "ongoing" : planned.due.day?.description }
    var title: String {
      let holder = plan.nodes[Int(plan.titleHolder(of: index))]
      return plan.text(plan.authored(holder).title, .vi, Filling(agency: holder.fanOut))
    }
    var dependsOn: [String] {
      plan.links.filter { $0.node == index && $0.kind == .dependsOn }.map { plan.id(of: $0.target) }
    }
    var milestones: [String] {
      planned.milestones.map { number in
        let milestone = plan.milestones[Int(number)]
        return plan.text(plan.authored(milestone).id.span) + " " + (milestone.due?.description ?? "?")
      }
    }
    /// `>= 30 on 2030-12-31`
    var targets: [String] {
      planned.kpis.flatMap { plan.kpis[Int($0)].targets }.map { number in
        let target = plan.targets[Int(number)]
        return "\(target.relation.sign) \(target.high) on \(target.on)"
      }
    }
    func kpi(_ position: Int = 0) -> PlannedKPI { plan.kpis[Int(planned.kpis.lowerBound) + position] }
  }
}
