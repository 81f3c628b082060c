import Diagnostics

/// Something in a plan that has a name, and that one may ask about.
package enum Subject: Hashable, Sendable {
  /// `NQ57`, `57-NQ/TW`.
  case document(Int32)
  /// A group or a task: `NQ57.1.2`, or `1.2` where only one document has it.
  case node(Int32)
  /// `NQ57.1.2/rnd-share`.
  case kpi(Int32)
  /// `NQ57.1.2/draft`.
  case milestone(Int32)
  /// `NQ57.1.2#3`: the update slot of that number.
  case slot(node: Int32, seq: Int32)
  /// `NQ57 II.1`, or `II.1` where only one document has it.
  case clause(Int32)

  /// What a name names.
  package init(_ name: String, in plan: Plan) throws(WrongArgument) {
    if let hash = name.lastIndex(of: "#") {
      self = try Subject.slot(name[..<hash], name[name.index(after: hash)...], in: plan)
    } else if let found = try Subject.whole(name, in: plan) {
      self = found
    } else if let slash = name.lastIndex(of: "/"),
      case .node(let node)? = try Subject.whole(String(name[..<slash]), in: plan)
    {
      self = try Subject.part(name[name.index(after: slash)...], of: node, in: plan)
    } else {
      throw Subject.unknown(name, in: plan)
    }
  }

  /// A document, node or clause; nil where none has the name.
  private static func whole(_ name: String, in plan: Plan) throws(WrongArgument) -> Subject? {
    if let node = plan.ids.find(name) { return .node(node) }
    let document = plan.documents.firstIndex { $0.key == name || plan.text($0.number) == name }
    if let document { return .document(Int32(document)) }
    let found =
      plan.clauses(named: name).map(Subject.clause)
      + plan.documents.compactMap { plan.ids.find($0.key + "." + name) }.map(Subject.node)
    guard found.count > 1 else { return found.first }
    let full = found.map { $0.name(in: plan) }
    let list = full.joined(separator: ", ")
    throw WrongArgument(
      Words(
        vi: "\(name) có ở nhiều chỗ, ghi rõ chỗ nào: \(list)",
        en: "\(name) stands for several things, say which: \(list)"))
  }

  private static func slot(
    _ id: Substring, _ number: Substring, in plan: Plan
  ) throws(WrongArgument) -> Subject {
    guard case .node(let node)? = try whole(String(id), in: plan) else { throw unknown(String(id), in: plan) }
    let name = plan.id(of: node)
    guard !plan.nodes[Int(node)].isGroup else {
      throw WrongArgument(
        Words(
          vi: "\(name) là một nhóm: chỉ nhiệm vụ mới có kỳ cập nhật",
          en: "\(name) is a group: only tasks have update slots"))
    }
    var slots: [UpdateSlot] = []
    _ = plan.schedule(of: node, into: &slots)
    guard let seq = Int32(number), slots.contains(where: { $0.seq == seq }) else {
      throw WrongArgument(
        Words(
          vi: "\(name) có \(slots.count) kỳ cập nhật, không có kỳ #\(number)",
          en: "\(name) has \(counted(slots.count, "update slot")), and no #\(number)"))
    }
    return .slot(node: node, seq: seq)
  }

  private static func part(_ local: Substring, of node: Int32, in plan: Plan) throws(WrongArgument) -> Subject {
    let (kpis, milestones) = (plan.nodes[Int(node)].kpis, plan.nodes[Int(node)].milestones)
    if let kpi = kpis.first(where: { plan.localID(ofKPI: $0) == local }) { return .kpi(kpi) }
    if let milestone = milestones.first(where: { plan.localID(ofMilestone: $0) == local }) {
      return .milestone(milestone)
    }
    let id = plan.id(of: node)
    let all = (kpis.map(plan.localID(ofKPI:)) + milestones.map(plan.localID(ofMilestone:))).map { id + "/" + $0 }
    throw WrongArgument(
      all.isEmpty
        ? Words(vi: "\(id) không có chỉ tiêu hay mốc nào", en: "\(id) has no KPIs and no milestones")
        : Words(
          vi: "\(id) không có chỉ tiêu hay mốc \(local); có: " + all.joined(separator: ", "),
          en: "\(id) has no KPI or milestone \(local); it has " + all.joined(separator: ", ")))
  }

  private static func unknown(_ name: String, in plan: Plan) -> WrongArgument {
    if let withdrawn = withdrawn(name, in: plan) { return withdrawn }
    let copies = copies(of: name, in: plan)
    if let first = copies.first {
      let count = copies.count
      return WrongArgument(
        Words(
          vi: "\(name) có \(count) bản, mỗi cơ quan một bản: ghi rõ bản nào, ví dụ \(first)",
          en: "\(name) has \(count) copies, one for each agency: say which, for example \(first)"))
    }
    let names =
      plan.documents.map(\.key) + (0..<Int32(plan.ids.count)).map { plan.id(of: $0) }
      + plan.kpis.indices.map { plan.id(ofKPI: Int32($0)) }
      + plan.milestones.indices.map { plan.id(ofMilestone: Int32($0)) }
      + plan.clauses.indices.flatMap { clause in
        [plan.name(ofClause: Int32(clause)), plan.clauseNames.text(Int32(clause))]
      }
    return WrongArgument(
      unknown: Words(
        vi: "không có nhiệm vụ, chỉ tiêu, mốc hay mục nào là \(name)",
        en: "no task, KPI, milestone or clause is \(name)"),
      nearest: Similarity.nearest(to: name, among: names).map { names[$0] })
  }

  /// The ids that a name without an agency may mean: `NQ57.8.12`, `NQ57.8.12@…`, or `NQ57.5.6.1` below a fan-out. What
  /// stands after a `/` goes along.
  private static func copies(of name: String, in plan: Plan) -> [String] {
    let parts = name.split(separator: "/", maxSplits: 1)
    guard let stem = parts.first.map({ $0.split(separator: "@…").joined() }) else { return [] }
    let local = parts.count > 1 ? "/" + parts[1] : ""
    return plan.nodes.indices.compactMap { index -> String? in
      let node = plan.nodes[index]
      guard node.fanOut >= 0 else { return nil }
      let id = plan.id(of: Int32(index))
      let own = id.split(separator: "@" + plan.registry.code(node.fanOut)).joined()
      return own == stem || own == plan.documents[Int(node.document)].key + "." + stem ? id + local : nil
    }
  }

  private static func withdrawn(_ name: String, in plan: Plan) -> WrongArgument? {
    for (document, unit, index) in plan.withdrawals {
      let withdrawal = plan.units[Int(unit)].withdrawals[Int(index)]
      let id = plan.text(withdrawal.id)
      guard id == name || id == plan.documents[Int(document)].key + "." + name else { continue }
      let by = plan.text(withdrawal.by)
      let on = withdrawal.on.map { Words(vi: " ngày \($0.vietnamese)", en: " on \($0)") } ?? Words("")
      let why = plan.words(withdrawal.why)
      let reason = why.isEmpty ? Words("") : ": " + why
      let place = SourceLines(plan).line(of: withdrawal.id).map { " (\($0))" } ?? ""
      return WrongArgument(
        Words(
          vi: "\(id) đã rút" + (by.isEmpty ? "" : " theo \(by)"),
          en: "\(id) was withdrawn" + (by.isEmpty ? "" : " by \(by)"))
          + on + reason + place)
    }
    return nil
  }

  /// Its full name.
  package func name(in plan: Plan) -> String {
    switch self {
    case .document(let document): plan.documents[Int(document)].key
    case .node(let node): plan.id(of: node)
    case .kpi(let kpi): plan.id(ofKPI: kpi)
    case .milestone(let milestone): plan.id(ofMilestone: milestone)
    case .slot(let node, let seq): plan.id(of: node) + "#\(seq)"
    case .clause(let clause): plan.clauseNames.text(clause)
    }
  }
}
