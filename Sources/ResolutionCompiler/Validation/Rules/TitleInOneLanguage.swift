import Diagnostics

/// NQ703: a title in one language only, in a document that writes most of its titles in both. A document that does not
/// has decided so.
struct TitleInOneLanguage: Rule {
  static let lesson = Lesson(
    703, .info,
    Words(vi: "tên chỉ có một thứ tiếng", en: "a title in one language only"),
    meaning: Words(
      vi: """
        Phần lớn tên nhiệm vụ, mốc, chỉ tiêu của văn bản này viết bằng cả tiếng Việt và tiếng Anh, riêng tên này chỉ có một. \
        Văn bản viết toàn một thứ tiếng thì không bị nhắc.

        Viết `tên: {vi: …, en: …}`.
        """,
      en: """
        Most titles of tasks, milestones and KPIs in this document are in Vietnamese and in English; this one is in one only. A \
        document that keeps to one language is not told so.

        Write `title: {vi: …, en: …}`.
        """),
    importance: Words(
      vi: "Bảng theo dõi bằng tiếng kia sẽ hiện tên này bằng thứ tiếng người đọc không chờ đợi.",
      en: "A table in the other language shows this title in one its readers do not expect."),
    wrong: Lesson.Example(.tasks, pair + "\n" + third("Luật An toàn thông tin")),
    mended: Lesson.Example(.tasks, pair + "\n" + third("{vi: Luật An toàn thông tin, en: Law on Information Safety}")))

  /// What could not be read may be what the document is for the most part.
  static let needsWholeWorkspace = true

  private static let pair = """
    - nhiệm_vụ: "1"
      tên: {vi: Luật Dữ liệu, en: Law on Data}
      căn_cứ: [I]
      chủ_trì: BKHCN
      thời_hạn: 31/12/2026
      sản_phẩm: {loại: luật}
    - nhiệm_vụ: "2"
      tên: {vi: Chương trình học tập số, en: Programme of digital learning}
      căn_cứ: [I]
      chủ_trì: BKHCN
      thời_hạn: 31/12/2026
      sản_phẩm: {loại: chương trình}
    """

  private static func third(_ title: String) -> String {
    """
    - nhiệm_vụ: "3"
      tên: \(title)
      căn_cứ: [I]
      chủ_trì: BKHCN
      thời_hạn: 31/12/2026
      sản_phẩm: {loại: luật}
    """
  }

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for document in plan.documents {
      var inBoth = 0
      var inOne: [(node: Int32, title: Phrase)] = []
      func count(_ title: Phrase, _ node: Int32) {
        if title.isUnreadable || title.isAbsent { return }
        if title.vi.isNone || title.en.isNone { inOne.append((node, title)) } else { inBoth += 1 }
      }
      for index in document.nodes {
        let node = plan.nodes[Int(index)]
        count(plan.authored(node).title, index)
        for position in node.milestones {
          let milestone = plan.milestones[Int(position)]
          if milestone.usedAt.isNone, milestone.writer == index { count(plan.authored(milestone).title, index) }
        }
        for position in node.kpis { count(plan.authored(plan.kpis[Int(position)]).title, index) }
      }
      guard inBoth > inOne.count else { continue }
      for (node, title) in inOne { diagnostics.append(.oneLanguage(title, node)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func oneLanguage(_ title: Phrase, _ node: Int32) -> Diagnostic {
    let isVietnamese = title.en.isNone
    return TitleInOneLanguage.diagnostic(
      isVietnamese
        ? Words(
          vi: "tên này chỉ có tiếng Việt, các tên khác của văn bản có cả tiếng Anh",
          en: "this title is in Vietnamese only, where the document's others are in English too")
        : Words(
          vi: "tên này chỉ có tiếng Anh, các tên khác của văn bản có cả tiếng Việt",
          en: "this title is in English only, where the document's others are in Vietnamese too"),
      at: title.any, help: Words(vi: "viết `tên: {vi: …, en: …}`", en: "write `title: {vi: …, en: …}`"), node: node)
  }
}
