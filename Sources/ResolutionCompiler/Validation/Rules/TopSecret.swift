import Diagnostics

/// NQ316: a task of the highest degree of secrecy, which is handled outside this system. An error, so that nothing is
/// emitted of the document that speaks of it.
struct TopSecret: Rule {
  static let lesson = Lesson(
    316, .error,
    Words(vi: "việc tuyệt mật không đưa vào hệ thống này", en: "what is top secret is kept out of this system"),
    meaning: Words(
      vi: """
        Nhiệm vụ, hoặc nhóm chứa nó, ghi `độ_mật: tuyệt_mật`. Việc như vậy được xử lý riêng, không ở hệ thống này. \
        Chừng nào nó còn trong tệp thì không gì được đưa vào kho; không thể hạ mức hay tạm chấp nhận chẩn đoán này, \
        và thông báo không nhắc lại nội dung của nhiệm vụ.

        Bỏ nhiệm vụ khỏi tệp, và xử lý tệp đã chứa nó theo quy định về bảo vệ bí mật nhà nước. Nếu chỉ là ghi nhầm \
        mức thì sửa hoặc bỏ khoá: `mật` và `tối_mật` vẫn được nhận.
        """,
      en: """
        A task, or a group that holds it, says `secrecy: top_secret`. Such work is handled elsewhere, not in this \
        system. As long as it stands in the file nothing goes into the store; the diagnostic can neither be waived \
        nor made milder, and the message repeats nothing of the task.

        Take the task out of the file, and treat the file that held it by the rules for State secrets. If the degree \
        was a slip, correct the key or leave it out: `secret` and `highly_secret` are accepted.
        """),
    importance: Words(
      vi: """
        Quy chế 08-QC/TW xử lý riêng các nhiệm vụ thuộc danh mục tuyệt mật. Kho theo dõi và các bảng tổng hợp có \
        nhiều người đọc; điều đã vào đó thì không thu lại được.
        """,
      en: """
        Regulation 08-QC/TW treats tasks of the top-secret list separately. The store and its overviews have many \
        readers, and what has once been in them cannot be taken back.
        """),
    wrong: Example(
      .task,
      """
      tên: Công bố bản đồ phủ sóng 5G
      độ_mật: tuyệt_mật
      sản_phẩm: {loại: báo cáo}
      """),
    mended: Example(
      .task,
      """
      tên: Công bố bản đồ phủ sóng 5G
      độ_mật: không
      sản_phẩm: {loại: báo cáo}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for (index, node) in plan.nodes.enumerated() where node.secrecy == .topSecret {
      // Said where it is written; what inherits it need not be told again.
      let authored = plan.authored(node)
      guard authored.extras >= 0 else { continue }
      let secrecy = plan.units[Int(node.unit)].extras[Int(authored.extras)].secrecy
      guard secrecy.isWritten else { continue }
      diagnostics.append(.topSecret(at: secrecy.span, index: Int32(index)))
    }
  }
}

extension Diagnostic {
  // It says nothing of the task: what is secret is not repeated.
  fileprivate static func topSecret(at span: Span, index: Int32) -> Diagnostic {
    TopSecret.diagnostic(
      Words(
        vi: "nhiệm vụ tuyệt mật không được xử lý trên hệ thống này",
        en: "a top-secret task is not handled in this system"),
      at: span,
      help: Words(
        vi: "bỏ nhiệm vụ khỏi tệp và xử lý theo quy định về bảo vệ bí mật nhà nước",
        en: "take the task out of the file and handle it under the rules for State secrets"),
      node: index)
  }
}
