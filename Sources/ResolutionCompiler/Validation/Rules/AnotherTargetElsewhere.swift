import Diagnostics

/// NQ413: another document sets another target for the same indicator on the same day. Both stand; whoever reads one
/// should know of the other. The same indicator is the same template with the same arguments, and in a fan-out the same
/// agency.
struct AnotherTargetElsewhere: Rule {
  static let lesson = Lesson(
    413, .info,
    Words(
      vi: "nghị quyết khác đặt mục tiêu khác cho cùng chỉ tiêu",
      en: "another resolution sets another target for the same"),
    meaning: Words(
      vi: """
        Một nghị quyết ban hành trước đã đặt cho đúng chỉ tiêu này, vào đúng ngày ấy, một con số khác. Cùng chỉ tiêu \
        là cùng mẫu, cùng tham số, và dưới `cho_mỗi` thì cùng cơ quan. Hai mục tiêu đều có hiệu lực; chẩn đoán này \
        để người đọc nghị quyết này biết có nghị quyết kia.

        Nếu là nhầm thì ghi cho khớp. Nếu nghị quyết sau cố ý đặt khác thì để nguyên, hoặc ghi `tạm_chấp_nhận` kèm \
        lý do. Nếu thật ra là hai chỉ tiêu thì cho chúng tham số hoặc mẫu khác nhau.
        """,
      en: """
        A resolution issued earlier has set another figure for this very indicator and this very day. The same \
        indicator is the same template with the same arguments, and below a `for_each` the same agency. Both targets \
        are in force; this lets the reader of the one know of the other.

        If it is a slip, let them agree. If the later resolution means to differ, leave it, or `waive` this with the \
        reason. If they are two indicators, give them different arguments or templates.
        """),
    importance: Words(
      vi: """
        Hai cơ quan có thể báo cáo cùng một con số mà kết luận trái nhau: nơi này đạt, nơi kia chưa. Người tổng hợp, \
        và địa phương lấy mục tiêu trung ương làm căn cứ, cần biết mình đang theo mục tiêu nào.
        """,
      en: """
        Two agencies may report one figure and conclude differently: met here, missed there. Whoever sums up, and \
        localities that derive their own targets from central ones, should know which target they follow.
        """),
    wrong: Example(
      .file,
      """
      kpi_templates:
        - {template: kinh-te-so, title: {vi: Tỉ trọng kinh tế số, en: Digital economy}, measure: percent,
           direction: increase, baseline: 18.3, source: {agency: CTK}}
      ---
      nghị_quyết: 1-NQ/TW
      tên: Phát triển kinh tế số
      ngày_ban_hành: 06/01/2025
      các_nhiệm_vụ:
        - {nhiệm_vụ: "1", tên: Mở rộng kinh tế số, chủ_trì: BKHCN, thời_hạn: 2030,
           các_chỉ_tiêu: [{chỉ_tiêu: ti-trong, dùng_mẫu: kinh-te-so, mục_tiêu: tối thiểu 30 %}]}
      ---
      nghị_quyết: 2-NQ/TW
      tên: Phát triển kinh tế tư nhân
      ngày_ban_hành: 05/01/2026
      các_nhiệm_vụ:
        - {nhiệm_vụ: "1", tên: Chuyển đổi số doanh nghiệp, chủ_trì: BTC, thời_hạn: 2030,
           các_chỉ_tiêu: [{chỉ_tiêu: ti-trong, dùng_mẫu: kinh-te-so, mục_tiêu: tối thiểu 35 %}]}
      """),
    mended: Example(
      .file,
      """
      kpi_templates:
        - {template: kinh-te-so, title: {vi: Tỉ trọng kinh tế số, en: Digital economy}, measure: percent,
           direction: increase, baseline: 18.3, source: {agency: CTK}}
      ---
      nghị_quyết: 1-NQ/TW
      tên: Phát triển kinh tế số
      ngày_ban_hành: 06/01/2025
      các_nhiệm_vụ:
        - {nhiệm_vụ: "1", tên: Mở rộng kinh tế số, chủ_trì: BKHCN, thời_hạn: 2030,
           các_chỉ_tiêu: [{chỉ_tiêu: ti-trong, dùng_mẫu: kinh-te-so, mục_tiêu: tối thiểu 30 %}]}
      ---
      nghị_quyết: 2-NQ/TW
      tên: Phát triển kinh tế tư nhân
      ngày_ban_hành: 05/01/2026
      các_nhiệm_vụ:
        - {nhiệm_vụ: "1", tên: Chuyển đổi số doanh nghiệp, chủ_trì: BTC, thời_hạn: 2030,
           các_chỉ_tiêu: [{chỉ_tiêu: ti-trong, dùng_mẫu: kinh-te-so, mục_tiêu: tối thiểu 30 %}]}
      """))

  private struct Entry {
    var indicator: UInt64
    var on: Day
    /// Position of the document in the order of their days of issue.
    var document: Int32
    var kpi: Int32
    var target: Int32
  }

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard plan.documents.count > 1 else { return }
    var rank = [Int32](repeating: 0, count: plan.documents.count)
    let byIssue = plan.documents.indices.sorted { (plan.documents[$0].issued, $0) < (plan.documents[$1].issued, $1) }
    for (position, document) in byIssue.enumerated() { rank[document] = Int32(position) }

    var entries: [Entry] = []
    for (index, kpi) in plan.kpis.enumerated() where kpi.template >= 0 && !kpi.targets.isEmpty {
      let node = plan.nodes[Int(kpi.node)]
      let indicator = plan.indicator(of: kpi, agency: node.fanOut)
      for position in kpi.targets {
        entries.append(
          Entry(
            indicator: indicator, on: plan.targets[Int(position)].on, document: rank[Int(node.document)],
            kpi: Int32(index), target: position))
      }
    }
    entries.sort { ($0.indicator, $0.on, $0.document, $0.target) < ($1.indicator, $1.on, $1.document, $1.target) }

    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].indicator == entries[start].indicator,
        entries[end].on == entries[start].on
      {
        end += 1
      }
      if entries[start].document != entries[end - 1].document { compare(entries[start..<end], plan, &diagnostics) }
      start = end
    }
  }

  /// Holds each target of a day against those of earlier documents: the last one, or the last one that differs from it.
  private func compare(_ entries: ArraySlice<Entry>, _ plan: Plan, _ diagnostics: inout [Diagnostic]) {
    var last: Entry?
    var lastOther: Entry?
    var start = entries.startIndex
    while start < entries.endIndex {
      var end = start
      while end < entries.endIndex, entries[end].document == entries[start].document {
        let later = entries[end]
        if let earlier = [last, lastOther].compactMap(\.self).first(where: { differ($0, later, plan) }) {
          diagnostics.append(.target(later.target, of: later.kpi, differsFrom: earlier.target, of: earlier.kpi, plan))
        }
        end += 1
      }
      for entry in entries[start..<end] {
        if let last, differ(last, entry, plan) { lastOther = last }
        last = entry
      }
      start = end
    }
  }

  private func differ(_ a: Entry, _ b: Entry, _ plan: Plan) -> Bool {
    // What was made to be measured in another way is another indicator.
    guard plan.kpis[Int(a.kpi)].measure == plan.kpis[Int(b.kpi)].measure else { return false }
    let (first, second) = (plan.targets[Int(a.target)], plan.targets[Int(b.target)])
    return first.low != second.low || first.high != second.high || first.relation != second.relation
  }
}

extension Plan {
  /// A number that stands for the indicator: its template, its arguments in any order, and the agency of its copy.
  fileprivate func indicator(of kpi: PlannedKPI, agency: Int32) -> UInt64 {
    var sum = (UInt64(UInt32(bitPattern: kpi.template)) << 32 | UInt64(UInt32(bitPattern: agency))).mixed
    let range = units[Int(kpi.unit)].kpis[Int(kpi.kpi)].arguments
    for index in range {
      let argument = units[Int(kpi.unit)].arguments[Int(index)]
      let value = argument.value.any
      sum &+= (hash(argument.name) ^ (value.isNone ? 0 : hash(value)).mixed).mixed
    }
    return sum
  }

  private func hash(_ span: Span) -> UInt64 {
    file(span).withBytes(of: span) { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ later: Int32, of kpi: Int32, differsFrom earlier: Int32, of other: Int32, _ plan: Plan
  ) -> Diagnostic {
    let (target, earlierTarget) = (plan.targets[Int(later)], plan.targets[Int(earlier)])
    let document = plan.documents[Int(plan.nodes[Int(plan.kpis[Int(other)].node)].document)]
    let written = plan.text(earlierTarget.at)
    return AnotherTargetElsewhere.diagnostic(
      Words(
        vi:
          "\(plan.text(document.number)) đặt mục tiêu khác cho chỉ tiêu này vào ngày \(target.on.vietnamese): \(written)",
        en: "\(plan.text(document.number)) sets another target for this indicator on \(target.on): \(written)"),
      at: target.at,
      notes: [
        Note(
          Words(vi: "mục tiêu của \(plan.id(ofKPI: other))", en: "the target of \(plan.id(ofKPI: other))"),
          at: earlierTarget.at)
      ],
      node: plan.kpis[Int(kpi)].node)
  }
}
