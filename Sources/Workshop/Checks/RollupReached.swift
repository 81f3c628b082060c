package import Diagnostics
package import ResolutionCompiler

/// `rollup: {kpi: NQ57.1/x, reaches: target}`: what rolls up to that KPI reaches its target, on the day that it is set
/// for; with `reaches: ">= 30"`, that value on the day of the last target. A KPI of the learner's must be among the parts. With a value, a KPI of the learner's
/// that nothing rolls up to stands for itself.
package struct RollupReached: Requirement {
  package static let kind = Key.rollup
  private let kpis: [String]
  private let value: Target?

  package init(_ demand: AuthoredDemand) {
    kpis = demand.names(.kpi)
    value = demand.target(.reaches)
  }

  package func shortfalls(of work: Work) -> [Words] { kpis.flatMap { shortfalls(of: $0, in: work) } }

  private func shortfalls(of name: String, in work: Work) -> [Words] {
    let plan = work.plan
    guard let whole = work.kpi(named: name) else {
      return [Words(vi: "chưa có chỉ tiêu `\(name)`", en: "there is no KPI `\(name)` yet")]
    }
    let parts = plan.kpis.indices.filter { plan.kpis[$0].rollsUpTo == whole && $0 != Int(whole) }.map { Int32($0) }
    if let value, parts.isEmpty, work.isLearners(plan.nodes[Int(plan.kpis[Int(whole)].node)]) {
      return shortfalls(of: name, plan.kpis[Int(whole)], value, in: work)
    }
    guard parts.contains(where: { work.isLearners(plan.nodes[Int(plan.kpis[Int($0)].node)]) }) else {
      return [
        Words(
          vi: "chưa có chỉ tiêu nào trong bài đóng góp vào \(name)", en: "no KPI of your file rolls up to \(name) yet")
      ]
    }
    let kpi = plan.kpis[Int(whole)]
    guard kpi.aggregate != .none, kpi.aggregate != .last else {
      return [
        Words(
          vi: "chỉ tiêu \(name) không nói các phần gộp lại ra sao (`tổng_hợp`)",
          en: "the KPI \(name) does not say how its parts make it (`aggregate`)")
      ]
    }
    let targets = kpi.targets.map { plan.targets[Int($0)] }
    let asked = value == nil ? targets : Array(targets.suffix(1))
    guard !asked.isEmpty else {
      return [Words(vi: "chỉ tiêu \(name) chưa có mục tiêu", en: "the KPI \(name) has no target")]
    }
    return asked.compactMap { target in
      let shares = parts.map {
        plan.share(of: plan.kpis[Int($0)], plan.expectedValues(ofKPI: $0), on: target.on).value
      }
      if let first = shares.firstIndex(of: nil) {
        return work.line(
          plan.authored(plan.kpis[Int(parts[first])]).at,
          Words(
            vi: "\(plan.id(ofKPI: parts[first])) chưa có mục tiêu cho ngày \(target.on.vietnamese)",
            en: "\(plan.id(ofKPI: parts[first])) has no target on \(target.on)"))
      }
      guard let made = Combination(shares.compactMap { $0.map { ($0.low, $0.high) } }, kpi.aggregate) else {
        return nil
      }
      let reaches = value.map { made.reaches($0.relation ?? target.relation, low: $0.low, high: $0.high) }
      return reaches ?? made.reaches(target) ? nil : gap(name, made, target, work)
    }
  }

  /// What the last target of a KPI without parts lacks.
  private func shortfalls(of name: String, _ kpi: PlannedKPI, _ value: Target, in work: Work) -> [Words] {
    guard let target = kpi.targets.last.map({ work.plan.targets[Int($0)] }) else {
      return [Words(vi: "chỉ tiêu \(name) chưa có mục tiêu", en: "the KPI \(name) has no target")]
    }
    let made = Combination(low: target.low, high: target.high)
    if made.reaches(value.relation ?? target.relation, low: value.low, high: value.high) { return [] }
    return [
      work.line(
        target.at,
        Words(
          vi: "mục tiêu của \(name) chưa đúng mức được giao", en: "the target of \(name) is not what was assigned"))
    ]
  }

  private func gap(_ name: String, _ made: Combination, _ target: PlannedTarget, _ work: Work) -> Words {
    let (low, high) = (Words.number(made.low), Words.number(made.high))
    let (vi, en) = made.low == made.high ? (low.vi, low.en) : ("\(low.vi)–\(high.vi)", "\(low.en)–\(high.en)")
    let wanted =
      value.map { value in
        Words(
          vi: "\((value.relation ?? target.relation).sign) \(Words.number(value.low).vi)",
          en: "\((value.relation ?? target.relation).sign) \(Words.number(value.low).en)")
      } ?? Words(work.plan.text(target.at))
    return Words(
      vi: "ngày \(target.on.vietnamese) các phần của \(name) mới được \(vi), cần \(wanted.vi)",
      en: "on \(target.on) the parts of \(name) make \(en), where \(wanted.en) is wanted")
  }
}
