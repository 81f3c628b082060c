import Diagnostics

/// NQ315: an agency that had ended when the document was issued, or that is founded only after the task is due.
struct AgencyDoesNotExist: Rule {
  static let code = 315

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let lifetimes = AgencyLifetimes(plan.registry)
    guard lifetimes.someBegin || lifetimes.someEnd else { return }
    for (number, document) in plan.documents.enumerated() {
      guard document.issuedIsKnown else { continue }
      reportIssuer(document, Int32(number), plan, lifetimes, &diagnostics)
      for index in document.nodes {
        let node = plan.nodes[Int(index)]
        for role in AgencyRole.allCases {
          if plan.anyAgency(of: node, role, { lifetimes.last[$0] < document.issued }), plan.isOwn(role, of: node) {
            reportEnded(role, index, document, plan, &diagnostics)
          }
          guard !node.isGroup, case .on(let due) = node.due else { continue }
          if plan.anyAgency(of: node, role, { lifetimes.first[$0] > due }) {
            reportFounded(role, index, due, plan, lifetimes, &diagnostics)
          }
        }
      }
    }
  }

  private func reportIssuer(
    _ document: PlannedDocument, _ number: Int32, _ plan: Plan, _ lifetimes: AgencyLifetimes,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard document.issuedBy >= 0, lifetimes.last[Int(document.issuedBy)] < document.issued else { return }
    let at = plan.units[Int(document.unit)].resolutions[Int(document.resolution)].issuedBy.span
    let mention = Plan.Mention(agency: document.issuedBy, at: at, node: -1, isPlaceholder: false)
    diagnostics.append(.ended(mention, issued: document.issued, plan, node: nil, document: number))
  }

  private func reportEnded(
    _ role: AgencyRole, _ index: Int32, _ document: PlannedDocument, _ plan: Plan, _ diagnostics: inout [Diagnostic]
  ) {
    for mention in plan.mentions(role, of: index) {
      guard let last = plan.registry.agencies[Int(mention.agency)].to, last < document.issued else { continue }
      diagnostics.append(.ended(mention, issued: document.issued, plan, node: index, document: nil))
    }
  }

  private func reportFounded(
    _ role: AgencyRole, _ index: Int32, _ due: Day, _ plan: Plan, _ lifetimes: AgencyLifetimes,
    _ diagnostics: inout [Diagnostic]
  ) {
    for mention in plan.mentions(role, of: index) where lifetimes.first[Int(mention.agency)] > due {
      diagnostics.append(.founded(mention, on: lifetimes.first[Int(mention.agency)], after: due, plan, index))
    }
  }
}

extension Plan {
  /// Whether a node says itself who has a role: what it inherits was looked at where it was written.
  fileprivate func isOwn(_ role: AgencyRole, of node: PlannedNode) -> Bool {
    guard node.parent >= 0 else { return true }
    let parent = nodes[Int(node.parent)]
    switch role {
    case .presiding: return parent.presidingAt != node.presidingAt || parent.presiding != node.presiding
    case .issuing: return parent.issuingAuthorityAt != node.issuingAuthorityAt
    case .coordinating: return parent.coordinating != node.coordinating
    }
  }
}

extension Diagnostic {
  fileprivate static func ended(
    _ mention: Plan.Mention, issued: Day, _ plan: Plan, node: Int32?, document: Int32?
  ) -> Diagnostic {
    let agency = plan.registry.agencies[Int(mention.agency)]
    let code = plan.registry.code(mention.agency)
    let last = agency.to ?? issued
    let heirs = plan.registry.heirs(of: mention.agency, on: issued).map(plan.registry.code)
    let list = heirs.joined(separator: ", ")
    return Diagnostic(
      .error, AgencyDoesNotExist.code,
      Words(
        vi: "\(code) đã kết thúc ngày \(last.vietnamese), trước khi văn bản được ban hành (\(issued.vietnamese))",
        en: "\(code) had ended on \(last), before the document was issued on \(issued)"),
      at: mention.at,
      label: heirs.isEmpty ? nil : Words(vi: "kế thừa: \(list)", en: "succeeded by \(list)"),
      notes: agency.toAt.isNone
        ? [] : [Note(Words(vi: "theo danh mục cơ quan", en: "says the registry"), at: agency.toAt)],
      // `$agency` is what the fan-out makes it.
      fixes: mention.isPlaceholder
        ? [] : heirs.map { .replace(mention.at, with: $0, .choice) },
      node: node, document: document)
  }

  fileprivate static func founded(
    _ mention: Plan.Mention, on first: Day, after due: Day, _ plan: Plan, _ index: Int32
  ) -> Diagnostic {
    let code = plan.registry.code(mention.agency)
    let node = plan.nodes[Int(index)]
    let before = plan.registry.agencies.indices.filter { agency in
      plan.registry.agencies[agency].exists(on: due)
        && plan.registry.successors(of: Int32(agency)).contains(mention.agency)
    }.map { plan.registry.code(Int32($0)) }
    let list = before.joined(separator: ", ")
    return Diagnostic(
      .error, AgencyDoesNotExist.code,
      // The task's own date stands in the note, so that a line which many tasks inherit is reported once.
      Words(
        vi: "\(code) đến ngày \(first.vietnamese) mới thành lập, sau khi nhiệm vụ đến hạn",
        en: "\(code) is founded on \(first), after the task is due"),
      at: mention.at,
      label: before.isEmpty ? nil : Words(vi: "trước đó là \(list)", en: "before that it was \(list)"),
      notes: node.dueAt.isNone
        ? [] : [Note(Words(vi: "đến hạn ngày \(due.vietnamese)", en: "due on \(due)"), at: node.dueAt)],
      fixes: mention.isPlaceholder ? [] : before.map { .replace(mention.at, with: $0, .choice) },
      node: index)
  }
}
