import Diagnostics

/// NQ318: an agency that ends between the document's issue and the task's end: from then on its first successor stands in
/// its place. One that had ended before is NQ315's.
struct AgencyEndsMeanwhile: Rule {
  static let lesson = Lesson(
    318, .warning,
    Words(
      vi: "cơ quan kết thúc giữa chừng; từ đó việc thuộc cơ quan kế thừa",
      en: "the agency ends on the way; from then on its successor has the task"),
    meaning: Words(
      vi: """
        Cơ quan này còn hoạt động khi văn bản được ban hành, nhưng theo danh mục thì kết thúc trước khi nhiệm vụ \
        xong. Từ hôm sau, cơ quan đứng đầu `successors` của nó trong danh mục thay nó chủ trì, phối hợp hoặc ban \
        hành. Văn bản không viết sai; chẩn đoán này để biết việc sẽ về đâu.

        Nếu cơ quan kế thừa đúng là nơi làm tiếp thì thay mã, hoặc để nguyên và ghi `tạm_chấp_nhận`. Nếu việc về nơi \
        khác thì ghi mã nơi ấy. Danh mục chưa ghi ai kế thừa thì bổ sung `successors`.
        """,
      en: """
        This agency is there when the document is issued, but by the registry it ends before the task is finished. \
        From the next day on the first of its `successors` in the registry stands in its place: it presides, \
        coordinates or issues. The text is not wrong; this tells where the task will be.

        If the successor is the one to go on with it, write its code, or leave the text as it is and `waive` this. \
        If the task goes elsewhere, write who has it. If the registry names no successor, add `successors` there.
        """),
    importance: Words(
      vi: """
        Các lần cập nhật sau ngày cơ quan kết thúc vẫn phải có nơi chịu trách nhiệm. Không rõ điều đó thì nhiệm vụ \
        đứt quãng đúng vào lúc bộ máy sắp xếp lại.
        """,
      en: """
        Updates that fall after an agency's end need somebody who answers for them. If that is not settled, a task \
        breaks off just when the bodies are being reorganised.
        """),
    wrong: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Phủ sóng 5G toàn quốc
          chủ_trì: BTTTT
          thời_hạn: 31/12/2025
          sản_phẩm: {loại: báo cáo}
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Phủ sóng 5G toàn quốc
          chủ_trì: BKHCN
          thời_hạn: 31/12/2025
          sản_phẩm: {loại: báo cáo}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let lifetimes = AgencyLifetimes(plan.registry)
    guard lifetimes.someEnd else { return }
    var mortal = MortalMentions(plan)
    for document in plan.documents where document.issuedIsKnown {
      for index in document.nodes where !plan.nodes[Int(index)].isGroup {
        let node = plan.nodes[Int(index)]
        guard let end = plan.lastDay(of: node), end > document.issued else { continue }
        for role in AgencyRole.allCases {
          func endsMeanwhile(_ agency: Int) -> Bool {
            lifetimes.last[agency] >= document.issued && lifetimes.last[agency] < end
          }
          for mention in mortal.mentions(role, of: index, where: endsMeanwhile) {
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
    let heirs = plan.registry.successors(of: mention.agency)
    let successors = heirs.map(plan.registry.code)
    // Until that day the agency has the task as written; only a person can say whom it is to be for.
    return AgencyEndsMeanwhile.diagnostic(
      words(role, code, ends: last, successors.first), at: mention.at,
      label: heirs.isEmpty ? nil : plan.names(heirs, vi: "kế thừa: ", en: "succeeded by "),
      notes: agency.toAt.isNone
        ? [] : [Note(Words(vi: "theo danh mục cơ quan", en: "says the registry"), at: agency.toAt)],
      help: successors.isEmpty
        ? Words(
          vi: "bổ sung `successors` ở danh mục, hoặc giao cho cơ quan khác",
          en: "add `successors` to the registry, or choose another agency")
        : mention.isPlaceholder
          ? Words(
            vi: "xem lại các cơ quan của `cho_mỗi`, hoặc để nguyên nếu cơ quan kế thừa làm tiếp",
            en: "look at the agencies of `for_each`, or leave it if the successor goes on with it")
          : nil,
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
