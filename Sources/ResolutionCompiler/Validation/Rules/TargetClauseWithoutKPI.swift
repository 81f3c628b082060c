import Diagnostics

/// NQ503: a clause that sets a target, and that no KPI measures. A KPI measures the clauses it names, or else those of
/// its task.
struct TargetClauseWithoutKPI: Rule {
  static let lesson = Lesson(
    503, .error,
    Words(vi: "mục tiêu chưa có chỉ tiêu nào đo", en: "an objective that no KPI measures"),
    meaning: Words(
      vi: """
        Mục này ghi `tính_chất: mục_tiêu`, tức là đặt một con số phải đạt, mà không chỉ tiêu nào đo nó. Chỉ tiêu đo \
        các mục trong `căn_cứ` của nó; không ghi thì đo các mục mục tiêu trong `căn_cứ` của nhiệm vụ. Sản phẩm hay \
        mốc không thay được chỉ tiêu.

        Thêm chỉ tiêu vào nhiệm vụ phụ trách, và ghi mục này ở `căn_cứ` của chỉ tiêu nếu nhiệm vụ chưa có. Mục thật \
        ra giao việc thì đổi thành `tính_chất: nhiệm_vụ`; mục được đo ở văn bản khác thì ghi `loại_trừ: lý do`.
        """,
      en: """
        This clause is of `binding: target`: it sets a figure to be reached, and no KPI measures it. A KPI measures \
        the clauses in its own `covers`; if it has none, those of `binding: target` that its task covers. A \
        deliverable or a milestone cannot take its place.

        Add a KPI to the task in charge, with this clause in the KPI's `covers` if the task does not cover it. If \
        the clause really assigns work, make it `binding: task`; if it is measured in another document, write \
        `excluded:` with the reason.
        """),
    importance: Words(
      vi: """
        Đây là những con số mà nghị quyết đặt ra cho cả nước. Không có chỉ tiêu thì không kỳ nào có số liệu, đến năm \
        cuối không trả lời được đạt hay chưa, và địa phương không có gì để nhận phần của mình.
        """,
      en: """
        These are the figures that the resolution sets for the country. Without a KPI no update has any data, in the \
        last year nobody can say whether they are met, and localities have nothing of which to take their part.
        """),
    wrong: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục:
        - {mục: I, nội_dung: Kinh tế số tối thiểu 30 % GDP vào năm 2030, tính_chất: mục_tiêu}
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Phát triển kinh tế số
          căn_cứ: [I]
          chủ_trì: BKHCN
          thời_hạn: 2030
          sản_phẩm: {loại: chương trình}
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục:
        - {mục: I, nội_dung: Kinh tế số tối thiểu 30 % GDP vào năm 2030, tính_chất: mục_tiêu}
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Phát triển kinh tế số
          căn_cứ: [I]
          chủ_trì: BKHCN
          thời_hạn: 2030
          các_chỉ_tiêu:
            - {chỉ_tiêu: ti-trong, tên: Tỉ trọng kinh tế số trong GDP, loại_đo: phần_trăm, chiều: tăng,
               hiện_trạng: {giá_trị: 18.3, thời_điểm: 2024}, mục_tiêu: tối thiểu 30 %, nguồn_số_liệu: {agency: CTK}}
      """))
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard plan.clauses.contains(where: { $0.binding == .target }) else { return }
    var coverage = ClauseCoverage(plan)
    for kpi in plan.kpis { coverage.cover(kpi.clauses, plan) }
    coverage.settle(plan)
    let open = coverage.open(.target, plan)
    let tasks = plan.firstNodes(covering: open)
    for clause in open { diagnostics.append(.targetWithoutKPI(clause, coveredBy: tasks[clause], plan)) }
  }
}

extension Diagnostic {
  fileprivate static func targetWithoutKPI(
    _ index: Int32, coveredBy node: Int32?, _ plan: Plan
  ) -> Diagnostic {
    let clause = plan.clauses[Int(index)]
    let name = plan.name(ofClause: index)
    return TargetClauseWithoutKPI.diagnostic(
      Words(
        vi: "mục \(name) đặt mục tiêu nhưng chưa có chỉ tiêu nào đo", en: "no KPI measures the target of clause \(name)"
      ),
      at: clause.at,
      notes: node.map { node in
        [
          Note(
            Words(
              vi: "\(plan.id(of: node)) căn cứ vào mục này, nhưng không chỉ tiêu nào ở đó đo nó",
              en: "\(plan.id(of: node)) covers it, but has no KPI that measures it"),
            at: plan.nodes[Int(node)].coversAt)
        ]
      } ?? [],
      help: Words(
        vi: "thêm chỉ tiêu với `căn_cứ: [\(name)]`, hoặc ghi `loại_trừ: lý do`",
        en: "add a KPI with `covers: [\(name)]`, or say why there is none with `excluded: …`"),
      document: clause.document)
  }
}
