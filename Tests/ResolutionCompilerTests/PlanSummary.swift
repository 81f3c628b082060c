import Diagnostics
import ResolutionCompiler

/// All that a plan says, as lines of text in the order of their ids: two plans with the same summary mean the same,
/// wherever and however they were written.
struct PlanSummary {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  var lines: [String] {
    let nodes = plan.nodes.indices.map { describe(node: Int32($0)) }
    let clauses = plan.clauses.indices.map { describe(clause: Int32($0)) }
    let withdrawals = plan.withdrawals.map { entry in
      let withdrawal = plan.units[Int(entry.unit)].withdrawals[Int(entry.withdrawal)]
      return "withdrawn \(plan.text(withdrawal.id)) by \(plan.text(withdrawal.by)) on \(text(withdrawal.on)) "
        + both(withdrawal.why)
    }
    let links = plan.links.map { link in
      "link \(plan.id(of: link.node)) \(link.kind.rawValue) "
        + (link.target < 0 ? plan.text(link.at) : plan.id(of: link.target))
    }
    return plan.documents.map(describe) + (clauses + nodes.flatMap(\.self) + withdrawals + links).sorted()
  }

  private func describe(_ document: PlannedDocument) -> String {
    "document \(document.key) \(plan.text(document.number)) \(both(document.title)) issued \(document.issued) by "
      + "\(code(document.issuedBy)) period \(text(document.periodFrom))…\(text(document.periodTo))"
      + (document.isDraft ? " draft" : "")
  }

  private func describe(clause index: Int32) -> String {
    let clause = plan.clauses[Int(index)]
    let authored = plan.units[Int(clause.unit)].clauses[Int(clause.clause)]
    return "clause \(plan.name(ofClause: index)) \(clause.binding.rawValue)\(clause.isExcluded ? " excluded" : "")"
      + " \(both(authored.title)) \(both(authored.gist))"
  }

  private func describe(node index: Int32) -> [String] {
    let node = plan.nodes[Int(index)]
    let authored = plan.authored(node)
    let filling = Filling(agency: node.fanOut)
    let coordinating = node.coordinating.map { code(plan.agencyPool[Int($0)]) }
    var line = "node \(plan.id(of: index)) \(node.isGroup ? "group" : "task") \(both(authored.title, filling))"
    line += " presiding \(code(node.presiding)) coordinating \(coordinating)"
    line += " issuing \(code(node.issuingAuthority))"
    line += " covers \(names(node.clauses)) start \(node.start) due \(node.due)"
    line +=
      " update \(node.update?.rawValue ?? "–") priority \(node.priority.rawValue) secrecy \(node.secrecy.rawValue)"
    line += " weight \(node.weight) basis \(plan.text(node.basis)) \(text(node.basisDate))"
    line += " waivers \(node.waivers.map { plan.text(plan.units[Int(node.waiversUnit)].waivers[Int($0)].code) })"
    if node.tagsUnit >= 0 {
      line += " tags \(plan.units[Int(node.tagsUnit)].names[node.tags.range].map { plan.text($0) })"
    }
    if authored.deliverable >= 0 {
      let deliverable = plan.units[Int(node.unit)].deliverables[Int(authored.deliverable)]
      line += " deliverable \(deliverable.type.word?.rawValue ?? "?") \(both(deliverable.title, filling))"
      line += " \(plan.text(deliverable.number))"
    }
    if authored.extras >= 0 {
      let extras = plan.units[Int(node.unit)].extras[Int(authored.extras)]
      line += " \(both(extras.description, filling))"
      if let resources = extras.resources {
        line += " budget \(plan.text(resources.budget)) \(both(resources.source)) \(plan.text(resources.staff))"
      }
    }
    return [line] + node.milestones.map(describe(milestone:)) + node.kpis.map(describe(kpi:))
  }

  private func describe(milestone index: Int32) -> String {
    let milestone = plan.milestones[Int(index)]
    return "milestone \(plan.id(ofMilestone: index)) due \(text(milestone.due)) weight \(milestone.weight) "
      + both(plan.authored(milestone).title, Filling(agency: plan.nodes[Int(milestone.node)].fanOut))
  }

  private func describe(kpi index: Int32) -> String {
    let kpi = plan.kpis[Int(index)]
    let authored = plan.authored(kpi)
    let template = kpi.template < 0 ? nil : plan.templates.kpis[Int(kpi.template)]
    let arguments = authored.arguments.map { plan.units[Int(kpi.unit)].arguments[Int($0)] }
    let filling = Filling(agency: plan.nodes[Int(kpi.node)].fanOut, arguments: arguments + (template?.arguments ?? []))
    func phrase(_ path: KeyPath<AuthoredKPI, Phrase>) -> String {
      let own = authored[keyPath: path]
      return both(own.isAbsent ? template?.merged[keyPath: path] ?? .absent : own, filling)
    }
    let targets = kpi.targets.map { position in
      let target = plan.targets[Int(position)]
      return
        "\(target.on) \(target.relation.sign) \(target.low)…\(target.high) \(target.form) \(plan.text(target.unit))"
    }
    var line = "kpi \(plan.id(ofKPI: index)) \(phrase(\.title)) \(kpi.measure?.rawValue ?? "–") \(phrase(\.unit))"
    line += " \(kpi.direction?.rawValue ?? "–") \(kpi.trajectory.rawValue) \(kpi.holds.rawValue)"
    line += " \(kpi.frequency?.rawValue ?? "–") \(kpi.aggregate.rawValue)\(kpi.isUnbounded ? " unbounded" : "")"
    line += " from \(kpi.baseline) on \(text(kpi.baselineOn)) targets \(targets) source \(code(kpi.sourceAgency))"
    line += " \(phrase(\.sourceTitle)) method \(phrase(\.method)) covers \(names(kpi.clauses))"
    if kpi.rollsUpTo >= 0 { line += " rolls up to \(plan.id(ofKPI: kpi.rollsUpTo))" }
    return line
  }

  private func both(_ phrase: Phrase, _ filling: Filling = Filling(agency: -1)) -> String {
    if phrase.any.isNone { return "–" }
    return "«\(plan.text(phrase, .vi, filling))|\(plan.text(phrase, .en, filling))»"
  }

  private func code(_ agency: Int32) -> String { agency < 0 ? "–" : plan.registry.code(agency) }
  private func text(_ day: Day?) -> String { day?.description ?? "–" }
  private func names(_ clauses: Range<Int32>) -> [String] {
    clauses.map { plan.name(ofClause: plan.clausePool[Int($0)]) }
  }
}
