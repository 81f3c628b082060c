import Diagnostics

/// NQ318: an agency that ends between the document's issue and the task's end: from then on its first successor stands in
/// its place. One that had ended before is NQ315's.
struct AgencyEndsMeanwhile: Rule {
  static let code = 318

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let lifetimes = AgencyLifetimes(plan.registry)
    guard lifetimes.someEnd else { return }
    for document in plan.documents where document.issuedIsKnown {
      for index in document.nodes where !plan.nodes[Int(index)].isGroup {
        let node = plan.nodes[Int(index)]
        guard let end = plan.lastDay(of: node), end > document.issued else { continue }
        for role in AgencyRole.allCases {
          func endsMeanwhile(_ agency: Int) -> Bool {
            lifetimes.last[agency] >= document.issued && lifetimes.last[agency] < end
          }
          guard plan.anyAgency(of: node, role, endsMeanwhile) else { continue }
          for mention in plan.mentions(role, of: index) where endsMeanwhile(Int(mention.agency)) {
            diagnostics.append(.ends(mention, role, on: lifetimes.last[Int(mention.agency)], plan, index))
          }
        }
      }
    }
  }
}

extension Diagnostic {
  // It says nothing of the single task, so that a line which many tasks inherit is reported once.
  fileprivate static func ends(
    _ mention: Plan.Mention, _ role: AgencyRole, on last: Day, _ plan: Plan, _ index: Int32
  ) -> Diagnostic {
    let code = plan.registry.code(mention.agency)
    let agency = plan.registry.agencies[Int(mention.agency)]
    let successors = plan.registry.successors(of: mention.agency).map(plan.registry.code)
    // Until that day the agency has the task as written; only a person can say whom it is to be for.
    return Diagnostic(
      .warning, AgencyEndsMeanwhile.code, words(role, code, ends: last, successors.first), at: mention.at,
      label: successors.isEmpty
        ? nil
        : Words(
          vi: "kế thừa: " + successors.joined(separator: ", "), en: "succeeded by " + successors.joined(separator: ", ")
        ),
      notes: agency.toAt.isNone
        ? [] : [Note(Words(vi: "theo danh mục cơ quan", en: "says the registry"), at: agency.toAt)],
      fixes: mention.isPlaceholder ? [] : successors.map { .replace(mention.at, with: $0, .choice) },
      node: index)
  }

  private static func words(_ role: AgencyRole, _ code: String, ends last: Day, _ successor: String?) -> Words {
    let (vi, en) = (
      "\(code) kết thúc ngày \(last.vietnamese), khi nhiệm vụ chưa xong",
      "\(code) ends on \(last), while the task goes on"
    )
    guard let successor else {
      return Words(
        vi: "\(vi); danh mục chưa ghi cơ quan nào kế thừa", en: "\(en); the registry names no successor")
    }
    return switch role {
    case .presiding: Words(vi: "\(vi); từ đó \(successor) chủ trì", en: "\(en); from then on it is \(successor)'s")
    case .coordinating:
      Words(vi: "\(vi); từ đó \(successor) phối hợp", en: "\(en); from then on \(successor) coordinates")
    case .issuing: Words(vi: "\(vi); từ đó \(successor) ban hành", en: "\(en); from then on \(successor) issues")
    }
  }
}
