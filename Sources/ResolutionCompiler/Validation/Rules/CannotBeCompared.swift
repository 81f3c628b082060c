import Diagnostics

/// NQ604: a programme's KPI whose measure, unit or direction is not that of the upstream KPI that it rolls up to.
struct CannotBeCompared: Rule {
  static let lesson = Lesson(
    604, .error,
    Words(
      vi: "chỉ tiêu không so được với chỉ tiêu của cấp trên mà nó đóng góp vào",
      en: "a KPI that cannot be compared with the one upstream that it rolls up to"),
    meaning: Words(
      vi: """
        Chỉ tiêu `đóng_góp_vào` một chỉ tiêu của cấp trên thì lấy loại đo, đơn vị, chiều từ đó; ghi khác đi thì không cộng, không so \
        được. Bỏ các khoá ấy ở đây. Nếu địa phương đo điều khác thì bỏ `đóng_góp_vào`.
        """,
      en: """
        A KPI that rolls up to one upstream has its measure, unit and direction from there; with others it can neither be added nor \
        compared. Leave those keys out here. If the locality measures something else, leave out `rolls_up_to`.
        """),
    importance: Words(
      vi: """
        Số của các địa phương không cộng được thì không ai biết cả nước đến đâu.
        """,
      en: """
        If the localities' figures cannot be added up, nobody knows where the country stands.
        """),
    wrong: Example(
      .programme,
      """
      chương_trình: 57-CTr/TU
      ký_hiệu: DBI1
      tên: Chương trình của tỉnh
      thực_hiện: 1-NQ/TW
      chủ_thể: T11-DIENBIEN
      ngày_ban_hành: 10/3/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          thực_hiện: [NQ1.1@T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, loại_đo: số_lượng,
               đơn_vị: hồ sơ, hiện_trạng: 45, mục_tiêu: tối thiểu 85}
      """),
    mended: Example(
      .programme,
      """
      chương_trình: 57-CTr/TU
      ký_hiệu: DBI1
      tên: Chương trình của tỉnh
      thực_hiện: 1-NQ/TW
      chủ_thể: T11-DIENBIEN
      ngày_ban_hành: 10/3/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          thực_hiện: [NQ1.1@T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, đóng_góp_vào: NQ1.1@T11-DIENBIEN/ho-so, hiện_trạng: 45, mục_tiêu: tối thiểu 85 %}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let comparison = UnitComparison(plan)
    for kpi in plan.kpis where kpi.upstream >= 0 && !kpi.shapeIsUnreadable {
      let whole = plan.kpis[Int(kpi.upstream)]
      if let own = kpi.measure, let other = whole.measure, own != other {
        diagnostics.append(
          .incomparable(
            Words(
              vi: "loại đo là `\(own.words.vi)`, của cấp trên là `\(other.words.vi)`",
              en: "the measure is `\(own.words.en)`, and upstream it is `\(other.words.en)`"), \.measure, kpi, whole,
            plan))
      } else if !comparison.isSameUnit(kpi, whole) {
        let (own, other) = (plan.unitWords(of: kpi), plan.unitWords(of: whole))
        diagnostics.append(
          .incomparable(
            Words(
              vi: "đơn vị là `\(own.vi)`, của cấp trên là `\(other.vi)`",
              en: "the unit is `\(own.en)`, and upstream it is `\(other.en)`"), \.measure, kpi, whole, plan))
      } else if let own = kpi.direction, let other = whole.direction, own != other {
        diagnostics.append(
          .incomparable(
            Words(
              vi: "chiều là `\(own.spoken.vi)`, của cấp trên là `\(other.spoken.vi)`",
              en: "the direction is `\(own.spoken.en)`, and upstream it is `\(other.spoken.en)`"), \.direction, kpi,
            whole,
            plan))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func incomparable<Word>(
    _ message: Words, _ path: KeyPath<AuthoredKPI, Choice<Word>>, _ kpi: PlannedKPI, _ whole: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let own = plan.authored(kpi)
    let place =
      own[keyPath: path].isWritten ? own[keyPath: path].span : own.unit.any.isNone ? kpi.rollsUpToAt : own.unit.any
    return CannotBeCompared.diagnostic(
      message, at: place,
      notes: [
        Note(Words(vi: "chỉ tiêu của cấp trên ở đây", en: "the KPI upstream is here"), at: plan.place(of: whole))
      ],
      help: Words(
        vi: "bỏ khoá này: nó lấy theo cấp trên; hoặc bỏ `đóng_góp_vào`",
        en: "leave this key out: it is as upstream; or leave out `rolls_up_to`"), node: kpi.node)
  }
}
