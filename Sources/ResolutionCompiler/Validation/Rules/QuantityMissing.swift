import Diagnostics

/// NQ705: a KPI whose title names no quantity. A yes/no KPI may name an event.
struct QuantityMissing: Rule {
  static let lesson = Lesson(
    705, .warning,
    Words(vi: "tên chỉ tiêu không cho biết đếm hay đo cái gì", en: "a KPI whose title names no quantity"),
    meaning: Words(
      vi: """
        Tên chỉ tiêu nêu một lĩnh vực hay một việc, không nêu đại lượng: tỉ lệ, số, mức, chỉ số, thứ hạng, thời gian… Chỉ tiêu \
        loại có/không thì được nêu một việc.

        Mở đầu tên bằng đại lượng, và nói rõ của cái gì: “Tỉ lệ hồ sơ nộp trực tuyến”.
        """,
      en: """
        The title names a field or an activity, but no quantity: a share, a number, a level, an index, a rank, a time … A yes/no \
        KPI may name an event.

        Name the quantity, and of what it is: “Share of files handed in online”.
        """),
    importance: Words(
      vi: "Cùng một con số 80, người đọc phải biết đó là 80% hồ sơ, 80% người dân hay 80 dịch vụ.",
      en: "Of the same figure 80, readers must know whether it is 80% of files, 80% of people or 80 services."),
    wrong: Lesson.Example(.kpis, kpi("Dịch vụ công trực tuyến")),
    mended: Lesson.Example(.kpis, kpi("Tỉ lệ hồ sơ nộp trực tuyến")))

  private static func kpi(_ title: String) -> String {
    """
    - chỉ_tiêu: dich-vu-cong
      tên: \(title)
      loại_đo: phần_trăm
      chiều: tăng
      hiện_trạng: {giá_trị: 55, thời_điểm: 2025}
      mục_tiêu: tối thiểu 80%
      nguồn_số_liệu: Báo cáo của Bộ Khoa học và Công nghệ
    """
  }

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard let wording = plan.wording else { return }
    var title = Title(wording)
    func judge(_ phrase: Phrase, _ measure: Measure?, node: Int32?) {
      guard measure != .yesNo, !phrase.any.isNone else { return }
      plan.read(phrase, into: &title)
      // What is filled in may name the quantity.
      if !title.namesQuantity, !phrase.hasPlaceholders { diagnostics.append(.noQuantity(phrase.any, measure, node)) }
    }
    for kpi in plan.kpis where kpi.measure != nil || !kpi.shapeIsUnreadable && !plan.templateIsBroken(kpi) {
      judge(plan.authored(kpi).title, kpi.measure, node: kpi.node)
    }
    for template in plan.templates.kpis { judge(template.merged.title, template.merged.measure.word, node: nil) }
  }
}

extension Diagnostic {
  fileprivate static func noQuantity(_ title: Span, _ measure: Measure?, _ node: Int32?) -> Diagnostic {
    QuantityMissing.diagnostic(
      Words(
        vi: "tên chỉ tiêu chưa cho biết đếm hay đo cái gì",
        en: "this title does not say what the KPI counts or measures"),
      at: title, help: measure.help, node: node)
  }
}

extension Measure? {
  fileprivate var help: Words {
    let opening: Words? =
      switch self {
      case .percent: Words(vi: "Tỉ lệ …", en: "Share of …")
      case .ratio: Words(vi: "Số … trên …", en: "… per …")
      case .count: Words(vi: "Số …", en: "Number of …")
      case .money: Words(vi: "Kinh phí …", en: "Spending on …")
      case .rank: Words(vi: "Thứ hạng về …", en: "Rank in …")
      case .index: Words(vi: "Chỉ số …", en: "Index of …")
      case .duration: Words(vi: "Thời gian …", en: "Time to …")
      case .yesNo, nil: nil
      }
    guard let opening else {
      return Words(
        vi: "nêu đại lượng: tỉ lệ, số, mức, chỉ số, thứ hạng, thời gian…",
        en: "name the quantity: share, number, level, index, rank, time …")
    }
    return Words(
      vi: "mở đầu bằng “\(opening.vi)”, nói rõ của cái gì", en: "name the quantity, as in “\(opening.en)”")
  }
}
