import Diagnostics

/// NQ302: an agency that presides over a task is also listed as coordinating it, or one is listed twice.
struct AgencyNamedTwice: Rule {
  static let lesson = Lesson(
    302, .warning,
    Words(
      vi: "một cơ quan được ghi hai lần, hoặc vừa chủ trì vừa phối hợp",
      en: "an agency twice, or presiding and coordinating"),
    meaning: Words(
      vi: """
        Một cơ quan có hai chỗ ở cùng một nhiệm vụ: vừa `chủ_trì` vừa có trong `phối_hợp`, hoặc có hai lần trong \
        danh sách phối hợp hay danh sách `cho_mỗi`. Chỗ thứ hai thường đến từ nhóm phía trên: `phối_hợp_thêm` nêu \
        lại cơ quan mà nhóm đã có, hoặc nhiệm vụ giao cho chính cơ quan mà nhóm ghi là phối hợp.

        Bỏ chỗ thừa. Nếu danh sách thừa hưởng từ nhóm thì ghi lại `phối_hợp` ở nhiệm vụ này, không có cơ quan ấy.
        """,
      en: """
        One agency has two parts in one task: it presides and is among the `coordinating`, or it stands twice in \
        that list or in the list of a `for_each`. The second place often comes from a group above: \
        `coordinating_also` repeats an agency of the group, or the task is given to the very agency that the group \
        lists as coordinating.

        Take the second mention out. Where the list is inherited, write `coordinating` on this task, without that \
        agency.
        """),
    importance: Words(
      vi: """
        Chủ trì và phối hợp là hai trách nhiệm khác nhau. Mỗi cơ quan chỉ có một vai ở một nhiệm vụ thì bảng tổng \
        hợp mới đếm đúng số việc chủ trì, số việc phối hợp của từng nơi.
        """,
      en: """
        To preside and to coordinate are two duties. Only when an agency has one part in a task do the overviews \
        count rightly what each presides over and what it coordinates.
        """),
    wrong: Example(
      .task,
      """
      tên: Đề án phát triển hạ tầng số
      phối_hợp: [BTC, BKHCN, BCA]
      chủ_trì: BKHCN
      sản_phẩm: {loại: đề án}
      """),
    mended: Example(
      .task,
      """
      tên: Đề án phát triển hạ tầng số
      phối_hợp: [BTC, BCA]
      chủ_trì: BKHCN
      sản_phẩm: {loại: đề án}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    // The node in whose list an agency was last seen.
    var seen = [Int](repeating: -1, count: plan.registry.agencies.count)
    var lists = InheritedLists(plan)
    for (index, node) in plan.nodes.enumerated() where !node.coordinating.isEmpty {
      var presides = false
      if node.parent >= 0, plan.nodes[Int(node.parent)].coordinating == node.coordinating {
        presides = lists.contains(node.presiding, listOf: node)
      } else {
        var isTwice = false
        for position in node.coordinating {
          let agency = plan.agencyPool[Int(position)]
          if agency == node.presiding {
            presides = true
          } else {
            if seen[Int(agency)] == index { isTwice = true }
            seen[Int(agency)] = index
          }
        }
        if isTwice { reportTwice(plan, Int32(index), &diagnostics) }
      }
      if presides, !node.isGroup { reportPresiding(plan, Int32(index), &lists, &diagnostics) }
    }
  }

  private func reportPresiding(
    _ plan: Plan, _ index: Int32, _ lists: inout InheritedLists, _ diagnostics: inout [Diagnostic]
  ) {
    let node = plan.nodes[Int(index)]
    var writer = index
    while !plan.authored(plan.nodes[Int(writer)]).presiding.isWritten, plan.nodes[Int(writer)].parent >= 0 {
      writer = plan.nodes[Int(writer)].parent
    }
    for mention in lists.mentions(of: node.presiding, listOf: index).prefix(Plan.mostShown) {
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
    var repeated: [(mention: Plan.Mention, earlier: Plan.Mention)] = []
    for mention in plan.coordinatingMentions(of: index) where mention.agency != presiding {
      if let earlier = first[mention.agency] {
        repeated.append((mention, earlier))
      } else {
        first[mention.agency] = mention
      }
    }
    let shown = repeated.prefix(Plan.mostShown)
    for (position, (mention, earlier)) in shown.enumerated() {
      let more = position == shown.count - 1 ? repeated.count - shown.count : 0
      diagnostics.append(.listedTwice(plan, index, mention, earlier: earlier, more: more))
    }
  }
}

/// Who is in a list that many tasks have from one group: worked out once for all of them.
private struct InheritedLists {
  private let plan: Plan
  /// By where in the pool the list begins.
  private var agencies: [Int32: Set<Int32>] = [:]
  private var mentions: [Int32: [Int32: [Plan.Mention]]] = [:]

  init(_ plan: Plan) { self.plan = plan }

  mutating func contains(_ agency: Int32, listOf node: PlannedNode) -> Bool {
    guard agency >= 0 else { return false }
    let list = Int(node.coordinating.lowerBound)..<Int(node.coordinating.upperBound)
    guard list.count > Plan.shortList else { return plan.agencyPool[list].contains(agency) }
    let known = agencies[node.coordinating.lowerBound] ?? Set(plan.agencyPool[list])
    agencies[node.coordinating.lowerBound] = known
    return known.contains(agency)
  }

  mutating func mentions(of agency: Int32, listOf index: Int32) -> [Plan.Mention] {
    let list = plan.nodes[Int(index)].coordinating.lowerBound
    let known = mentions[list] ?? Dictionary(grouping: plan.coordinatingMentions(of: index), by: \.agency)
    mentions[list] = known
    return known[agency] ?? []
  }
}

extension Diagnostic {
  fileprivate static func alsoCoordinates(
    _ plan: Plan, _ node: PlannedNode, _ index: Int32, _ mention: Plan.Mention
  ) -> Diagnostic {
    let code = plan.registry.code(node.presiding)
    // A list on a group may be meant for other tasks below it, and one with `$agency` for other copies.
    let isOwn = mention.node == index && node.fanOut < 0
    return AgencyNamedTwice.diagnostic(
      Words(
        vi: "\(code) đã chủ trì nhiệm vụ này, không cần ghi là cơ quan phối hợp",
        en: "\(code) presides over this task, and is listed as coordinating it too"),
      at: mention.at,
      notes: node.presidingAt.isNone
        ? [] : [Note(Words(vi: "chủ trì theo dòng này", en: "presides here"), at: node.presidingAt)],
      help: node.fanOut < 0
        ? nil
        : Words(
          vi: "bỏ \(code) khỏi danh sách, nếu nó không phối hợp ở bản của cơ quan khác",
          en: "take \(code) out of the list, unless it coordinates another agency's copy"),
      fixes: node.fanOut >= 0 ? [] : plan.removal(ofListItem: mention.at, isOwn ? .safe : .choice), node: index)
  }

  fileprivate static func presides(
    _ plan: Plan, _ node: PlannedNode, _ index: Int32, inherited mention: Plan.Mention
  ) -> Diagnostic {
    let code = plan.registry.code(node.presiding)
    return AgencyNamedTwice.diagnostic(
      Words(
        vi: "\(code) chủ trì nhiệm vụ này, mà cũng là cơ quan phối hợp kế thừa từ nhóm",
        en: "\(code) presides over this task, and from its group coordinates it too"),
      at: node.presidingAt,
      notes: [Note(Words(vi: "phối hợp theo dòng này", en: "coordinates as said here"), at: mention.at)],
      help: Words(
        vi: "ghi lại `phối_hợp` ở nhiệm vụ này mà không có \(code)",
        en: "write `coordinating` on this task, without \(code)"),
      node: index)
  }

  fileprivate static func listedTwice(
    _ plan: Plan, _ index: Int32, _ mention: Plan.Mention, earlier: Plan.Mention, more: Int
  ) -> Diagnostic {
    let code = plan.registry.code(mention.agency)
    let isWritten = !mention.isPlaceholder && !earlier.isPlaceholder
    return AgencyNamedTwice.diagnostic(
      Words(vi: "\(code) đã có trong các cơ quan phối hợp", en: "\(code) is among the coordinating agencies already"),
      at: mention.at,
      label: .andMore(more),
      notes: [Note(Words(vi: "lần đầu ở đây", en: "first here"), at: earlier.at)],
      help: isWritten ? nil : Words(vi: "bỏ một trong hai chỗ", en: "take one of the two out"),
      fixes: isWritten ? plan.removal(ofListItem: mention.at, .safe) : [], node: index)
  }
}

extension Words {
  /// What is said of items of a list that are not shown; nil where there are none.
  static func andMore(_ count: Int) -> Words? {
    count == 0
      ? nil : Words(vi: "trong danh sách còn \(count) chỗ như vậy", en: "there are \(count) more like it in the list")
  }
}
