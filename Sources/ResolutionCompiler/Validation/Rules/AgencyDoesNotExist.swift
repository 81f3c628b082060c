import Diagnostics

/// NQ315: an agency that had ended when the document was issued, or that is founded only after the task is due.
struct AgencyDoesNotExist: Rule {
  static let lesson = Lesson(
    315, .error,
    Words(
      vi: "cơ quan đã kết thúc trước ngày ban hành, hoặc thành lập sau thời hạn",
      en: "an agency that had ended by the day of issue, or begins after the due date"),
    meaning: Words(
      vi: """
        Danh mục ghi thời gian tồn tại của từng cơ quan (`valid`). Cơ quan ở `chủ_trì`, `phối_hợp`, `cấp_ban_hành` \
        hoặc `cơ_quan_ban_hành` đã kết thúc trước ngày ban hành văn bản; hoặc khi nhiệm vụ đến hạn vẫn chưa thành \
        lập. Thường là do chép tên cũ từ một văn bản trước khi sắp xếp bộ máy.

        Thay bằng cơ quan mà thông báo nêu. Có nhiều cơ quan kế thừa thì xem việc này đã chuyển về đâu. Nếu danh mục \
        ghi sai thì sửa `valid` ở danh mục.
        """,
      en: """
        The registry says from when to when each agency exists (`valid`). The one named in `presiding`, \
        `coordinating`, `issuing_authority` or `issued_by` had ended before the document was issued; or it is \
        founded only after the task is due. Mostly an old name was copied from a text older than the reorganisation.

        Write the agency that the message names. Where there are several successors, look where this work has gone. \
        If the registry is wrong, correct `valid` there.
        """),
    importance: Words(
      vi: """
        Nhiệm vụ giao cho một nơi không còn hoặc chưa có thì không ai xác nhận, không ai cập nhật, và không hiện ở \
        danh sách việc của cơ quan nào đang hoạt động.
        """,
      en: """
        A task given to a body that is no more, or not yet, is confirmed and updated by nobody, and stands in no \
        living agency's list.
        """),
    wrong: Example(
      .task,
      """
      tên: Phủ sóng 5G toàn quốc
      chủ_trì: BTTTT
      sản_phẩm: {loại: báo cáo}
      """),
    mended: Example(
      .task,
      """
      tên: Phủ sóng 5G toàn quốc
      chủ_trì: BKHCN
      sản_phẩm: {loại: báo cáo}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let lifetimes = AgencyLifetimes(plan.registry)
    guard lifetimes.someBegin || lifetimes.someEnd else { return }
    var mortal = MortalMentions(plan)
    for (number, document) in plan.documents.enumerated() {
      guard document.issuedIsKnown else { continue }
      reportIssuer(document, Int32(number), plan, lifetimes, &diagnostics)
      for index in document.nodes {
        let node = plan.nodes[Int(index)]
        for role in AgencyRole.allCases {
          if plan.isOwn(role, of: node), plan.anyAgency(of: node, role, { lifetimes.last[$0] < document.issued }) {
            reportEnded(role, index, document, plan, &diagnostics)
          }
          guard !node.isGroup, case .on(let due) = node.due else { continue }
          for mention in mortal.mentions(role, of: index, where: { lifetimes.first[$0] > due }) {
            diagnostics.append(.founded(mention, on: lifetimes.first[Int(mention.agency)], after: due, plan, index))
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
    let heirs = plan.registry.heirs(of: mention.agency, on: issued)
    let owner = node.map { plan.nodes[Int($0)].document } ?? document
    var notes: [Note] = []
    if !agency.toAt.isNone {
      notes.append(Note(Words(vi: "theo danh mục cơ quan", en: "says the registry"), at: agency.toAt))
    }
    if let owner, mention.at != plan.documents[Int(owner)].issuedAt {
      notes.append(
        Note(
          Words(vi: "văn bản ban hành ngày này", en: "the document was issued then"),
          at: plan.documents[Int(owner)].issuedAt))
    }
    return AgencyDoesNotExist.diagnostic(
      Words(
        vi: "\(code) đã kết thúc ngày \(last.vietnamese), trước khi văn bản được ban hành (\(issued.vietnamese))",
        en: "\(code) had ended on \(last), before the document was issued on \(issued)"),
      at: mention.at,
      label: heirs.isEmpty ? nil : plan.names(heirs, vi: "kế thừa: ", en: "succeeded by "), notes: notes,
      help: heirs.isEmpty
        ? Words(
          vi: "giao cho cơ quan khác; danh mục chưa ghi cơ quan nào kế thừa",
          en: "choose another agency; the registry names no successor")
        : mention.isPlaceholder
          ? Words(
            vi: "bỏ \(code) khỏi các cơ quan của `cho_mỗi`", en: "take \(code) out of the agencies of `for_each`")
          : nil,
      // `$agency` is what the fan-out makes it.
      fixes: mention.isPlaceholder
        ? [] : heirs.map { .replace(mention.at, with: plan.registry.code($0), .choice) },
      node: node, document: document)
  }

  fileprivate static func founded(
    _ mention: Plan.Mention, on first: Day, after due: Day, _ plan: Plan, _ index: Int32
  ) -> Diagnostic {
    let code = plan.registry.code(mention.agency)
    let node = plan.nodes[Int(index)]
    let before = plan.registry.agencies.indices.map(Int32.init).filter { agency in
      plan.registry.agencies[Int(agency)].exists(on: due)
        && plan.registry.successors(of: agency).contains(mention.agency)
    }
    var notes = [
      Note(
        Words(vi: "theo danh mục cơ quan", en: "says the registry"),
        at: plan.registry.agencies[Int(mention.agency)].code)
    ]
    if !node.dueAt.isNone {
      notes.append(Note(Words(vi: "đến hạn ngày \(due.vietnamese)", en: "due on \(due)"), at: node.dueAt))
    }
    return AgencyDoesNotExist.diagnostic(
      // The task's own date stands in the note, so that a line which many tasks inherit is reported once.
      Words(
        vi: "\(code) đến ngày \(first.vietnamese) mới thành lập, sau khi nhiệm vụ đến hạn",
        en: "\(code) is founded on \(first), after the task is due"),
      at: mention.at,
      label: before.isEmpty ? nil : plan.names(before, vi: "trước đó là ", en: "before that it was "), notes: notes,
      help: before.isEmpty
        ? Words(
          vi: "giao cho cơ quan đã có, hoặc lùi thời hạn", en: "choose an agency that exists then, or a later due date")
        : nil,
      fixes: mention.isPlaceholder ? [] : before.map { .replace(mention.at, with: plan.registry.code($0), .choice) },
      node: index)
  }
}
