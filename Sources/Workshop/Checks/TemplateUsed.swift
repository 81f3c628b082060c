package import Diagnostics
package import ResolutionCompiler

/// `template: internet-users`: a KPI or a milestone of the learner's is made with that template; each of several that are
/// named.
package struct TemplateUsed: Requirement {
  package static let kind = Key.template
  private let codes: [String]

  package init(_ demand: AuthoredDemand) { codes = demand.names(.template) }

  package func shortfalls(of work: Work) -> [Words] {
    let used = used(in: work)
    return codes.filter { !used.contains($0) }.map { code in
      Words(
        vi: "chưa có chỉ tiêu hay mốc nào dùng mẫu `\(code)`", en: "no KPI or milestone uses the template `\(code)` yet"
      )
    }
  }

  private func used(in work: Work) -> Set<String> {
    let plan = work.plan
    var codes: Set<String> = []
    for node in plan.nodes where work.isLearners(node) {
      for kpi in node.kpis where plan.kpis[Int(kpi)].template >= 0 {
        codes.insert(plan.templates.kpiCodes.text(plan.kpis[Int(kpi)].template))
      }
      for index in node.milestones {
        let milestone = plan.milestones[Int(index)]
        guard !milestone.usedAt.isNone,
          let template = plan.templates.milestones.first(where: {
            $0.unit == milestone.unit && $0.steps.contains(milestone.milestone)
          })
        else { continue }
        codes.insert(plan.text(template.code))
      }
    }
    return codes
  }
}
