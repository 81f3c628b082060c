import Diagnostics

/// NQ302: an agency that presides over a task is also listed as coordinating it, or one is listed twice.
struct AgencyNamedTwice: Rule {
  static let code = 302

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    // The node in whose list an agency was last seen.
    var seen = [Int](repeating: -1, count: plan.registry.agencies.count)
    for (index, node) in plan.nodes.enumerated() where !node.coordinating.isEmpty {
      let isOwnList = node.parent < 0 || plan.nodes[Int(node.parent)].coordinating != node.coordinating
      var presides = false
      var isTwice = false
      for position in node.coordinating {
        let agency = plan.agencyPool[Int(position)]
        if agency == node.presiding {
          presides = true
        } else if isOwnList {
          if seen[Int(agency)] == index { isTwice = true }
          seen[Int(agency)] = index
        }
      }
      if presides, !node.isGroup { reportPresiding(plan, Int32(index), &diagnostics) }
      if isTwice { reportTwice(plan, Int32(index), &diagnostics) }
    }
  }

  private func reportPresiding(_ plan: Plan, _ index: Int32, _ diagnostics: inout [Diagnostic]) {
    let node = plan.nodes[Int(index)]
    var writer = index
    while !plan.authored(plan.nodes[Int(writer)]).presiding.isWritten, plan.nodes[Int(writer)].parent >= 0 {
      writer = plan.nodes[Int(writer)].parent
    }
    for mention in plan.coordinatingMentions(of: index) where mention.agency == node.presiding {
      // Groups stand before what is below them: what was written nearer has the greater number.
      if mention.node < writer {
        diagnostics.append(.presides(plan, node, index, inherited: mention))
      } else {
        diagnostics.append(.alsoCoordinates(plan, node, index, mention))
      }
    }
  }

  private func reportTwice(_ plan: Plan, _ index: Int32, _ diagnostics: inout [Diagnostic]) {
    let presiding = plan.nodes[Int(index)].presiding
    var first: [Int32: Plan.Mention] = [:]
    for mention in plan.coordinatingMentions(of: index) where mention.agency != presiding {
      if let earlier = first[mention.agency] {
        diagnostics.append(.listedTwice(plan, index, mention, earlier: earlier))
      } else {
        first[mention.agency] = mention
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func alsoCoordinates(
    _ plan: Plan, _ node: PlannedNode, _ index: Int32, _ mention: Plan.Mention
  ) -> Diagnostic {
    let code = plan.registry.code(node.presiding)
    // A list on a group may be meant for other tasks below it, and one with `$agency` for other copies.
    let isOwn = mention.node == index && node.fanOut < 0
    return Diagnostic(
      .warning, AgencyNamedTwice.code,
      Words(
        vi: "\(code) đã chủ trì nhiệm vụ này, không cần ghi là cơ quan phối hợp",
        en: "\(code) presides over this task, and is listed as coordinating it too"),
      at: mention.at,
      notes: node.presidingAt.isNone
        ? [] : [Note(Words(vi: "chủ trì theo dòng này", en: "presides"), at: node.presidingAt)],
      fixes: node.fanOut >= 0 ? [] : plan.removal(ofListItem: mention.at, isOwn ? .safe : .choice), node: index)
  }

  fileprivate static func presides(
    _ plan: Plan, _ node: PlannedNode, _ index: Int32, inherited mention: Plan.Mention
  ) -> Diagnostic {
    let code = plan.registry.code(node.presiding)
    return Diagnostic(
      .warning, AgencyNamedTwice.code,
      Words(
        vi: "\(code) chủ trì nhiệm vụ này, mà cũng là cơ quan phối hợp kế thừa từ nhóm",
        en: "\(code) presides over this task, and has from its group to coordinate it too"),
      at: node.presidingAt,
      notes: [Note(Words(vi: "phối hợp theo dòng này", en: "coordinates as said here"), at: mention.at)],
      help: Words(
        vi: "ghi lại `phối_hợp` ở nhiệm vụ này mà không có \(code)",
        en: "write `coordinating` on this task, without \(code)"),
      node: index)
  }

  fileprivate static func listedTwice(
    _ plan: Plan, _ index: Int32, _ mention: Plan.Mention, earlier: Plan.Mention
  ) -> Diagnostic {
    let code = plan.registry.code(mention.agency)
    let isWritten = !mention.isPlaceholder && !earlier.isPlaceholder
    return Diagnostic(
      .warning, AgencyNamedTwice.code,
      Words(vi: "\(code) đã có trong các cơ quan phối hợp", en: "\(code) is among the coordinating agencies already"),
      at: mention.at,
      notes: [Note(Words(vi: "lần đầu ở đây", en: "first here"), at: earlier.at)],
      fixes: isWritten ? plan.removal(ofListItem: mention.at, .safe) : [], node: index)
  }
}
