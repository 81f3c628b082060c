import Diagnostics

/// NQ412: a measure or unit that differs from those of the KPI it rolls up to; a target in another unit than its KPI's,
/// or of a form that its KPI's measure does not have (`đạt` of a percentage, a number of a yes/no).
struct UnitMismatch: Rule {
  static let lesson = Lesson(
    412, .error,
    Words(vi: "đơn vị hoặc loại đo không khớp", en: "units or measures that differ"),
    meaning: Words(
      vi: """
        Hai chỗ phải cùng đơn vị mà ghi khác nhau: mục tiêu ghi một đơn vị khác `đơn_vị` của chỉ tiêu; hoặc chỉ tiêu \
        này đóng góp vào một chỉ tiêu có `đơn_vị` hay `loại_đo` khác; hoặc mục tiêu không hợp với `loại_đo`, như \
        `đạt` cho một tỉ lệ, một con số cho chỉ tiêu có/không. Chữ hoa, dấu và dấu cách không tính là khác.

        Viết mục tiêu không kèm đơn vị, hoặc đổi con số ra đơn vị của chỉ tiêu. Phần và tổng thể phải cùng loại và \
        cùng đơn vị; khác thật thì bỏ `đóng_góp_vào`.
        """,
      en: """
        Two places that must agree differ: a target in another unit than its KPI's `unit`; a KPI that rolls up to \
        one with another `unit` or `measure`; or a target that does not go with the `measure`, such as `done` for a \
        share or a number for a yes/no KPI. Case, diacritics and spaces make no difference.

        Write the target without a unit, or convert it to the KPI's. A part and its whole must be of one measure and \
        one unit; if they are not, leave `rolls_up_to` out.
        """),
    importance: Words(
      vi: """
        Chương trình không tự đổi đơn vị. Triệu đồng cộng với tỷ đồng, hộ cộng với người cho một con số trông như \
        đúng mà sai nhiều lần, rồi đi vào mọi bảng tổng hợp ở trên nó.
        """,
      en: """
        Nothing converts units by itself. Millions added to billions, households to persons give a figure that looks \
        right, is wrong many times over, and goes into every overview above it.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: ho-so-so
        tên: Số hồ sơ đất đai được số hoá
        loại_đo: số_lượng
        đơn_vị: hồ sơ
        chiều: tăng
        hiện_trạng: 0
        mục_tiêu: tối thiểu 500 thửa đất
        nguồn_số_liệu: {agency: BNNMT}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: ho-so-so
        tên: Số hồ sơ đất đai được số hoá
        loại_đo: số_lượng
        đơn_vị: hồ sơ
        chiều: tăng
        hiện_trạng: 0
        mục_tiêu: tối thiểu 500 hồ sơ
        nguồn_số_liệu: {agency: BNNMT}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let comparison = UnitComparison(plan)
    for kpi in plan.kpis {
      // Of one upstream that is NQ604's to say.
      if kpi.rollsUpTo >= 0, kpi.upstream < 0 {
        let whole = plan.kpis[Int(kpi.rollsUpTo)]
        if let part = kpi.measure, let measure = whole.measure, part != measure {
          diagnostics.append(.measure(part, of: kpi, differsFrom: measure, of: whole, plan))
        } else if !comparison.isSameUnit(kpi, whole) {
          diagnostics.append(.unit(of: kpi, differsFrom: whole, plan))
        }
      }
      for position in kpi.targets {
        let target = plan.targets[Int(position)]
        if !target.fits(kpi.measure) {
          diagnostics.append(.form(of: target, differsFrom: kpi, plan))
          // Of several targets that are all of the other form, the measure is wrong once.
          break
        }
        // `top 3 Đông Nam Á`: behind a rank stands whom it is among.
        guard !target.unit.isNone, target.form == .number, !plan.isPlainPercent(target.unit, of: kpi) else { continue }
        if !comparison.agrees(target.unit, with: kpi) { diagnostics.append(.unit(of: target, differsFrom: kpi, plan)) }
      }
    }
  }
}

extension Plan {
  /// `30 %` of a percentage: what nearly all targets with a unit say.
  fileprivate func isPlainPercent(_ unit: Span, of kpi: PlannedKPI) -> Bool {
    kpi.measure == .percent && unit.count == 1 && file(unit).withBytes(of: unit) { $0.first == UInt8(ascii: "%") }
  }

  fileprivate func note(whole: PlannedKPI) -> Diagnostic.Note {
    Diagnostic.Note(
      Words(vi: "chỉ tiêu chung ở đây", en: "the KPI it rolls up to is here"), at: place(of: whole))
  }
}

extension Diagnostic {
  fileprivate static func measure(
    _ part: Measure, of kpi: PlannedKPI, differsFrom measure: Measure, of whole: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let own = plan.units[Int(kpi.unit)].kpis[Int(kpi.kpi)]
    return UnitMismatch.diagnostic(
      Words(
        vi: "loại đo là `\(part.words.vi)`, còn chỉ tiêu chung đo bằng `\(measure.words.vi)`",
        en: "the measure is `\(part.words.en)`, but that of the KPI it rolls up to is `\(measure.words.en)`"),
      at: own.measure.isWritten ? own.measure.span : kpi.rollsUpToAt, notes: [plan.note(whole: whole)],
      help: .sameOrApart, node: kpi.node)
  }

  fileprivate static func unit(of kpi: PlannedKPI, differsFrom whole: PlannedKPI, _ plan: Plan) -> Diagnostic {
    let own = plan.units[Int(kpi.unit)].kpis[Int(kpi.kpi)]
    let (part, all) = (plan.unitWords(of: kpi), plan.unitWords(of: whole))
    return UnitMismatch.diagnostic(
      Words(
        vi: "đơn vị là `\(part.vi)`, còn chỉ tiêu chung tính bằng `\(all.vi)`",
        en: "the unit is `\(part.en)`, but that of the KPI it rolls up to is `\(all.en)`"),
      at: own.unit.any.isNone ? kpi.rollsUpToAt : own.unit.any, notes: [plan.note(whole: whole)], help: .sameOrApart,
      node: kpi.node)
  }

  fileprivate static func unit(
    of target: PlannedTarget, differsFrom kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let written = plan.text(target.unit)
    let unit = plan.unitWords(of: kpi)
    let at = plan.unit(of: kpi).any
    return UnitMismatch.diagnostic(
      Words(
        vi: "mục tiêu tính bằng `\(written)`, còn chỉ tiêu tính bằng `\(unit.vi)`",
        en: "the target is in `\(written)`, but the KPI is in `\(unit.en)`"),
      at: target.unit,
      notes: at.isNone ? [] : [Note(Words(vi: "đơn vị của chỉ tiêu", en: "the KPI's unit"), at: at)],
      help: Words(
        vi: "viết mục tiêu không kèm đơn vị, hoặc đổi ra đơn vị của chỉ tiêu",
        en: "write the target without a unit, or convert it to the KPI's"),
      node: kpi.node)
  }

  fileprivate static func form(
    of target: PlannedTarget, differsFrom kpi: PlannedKPI, _ plan: Plan
  ) -> Diagnostic {
    let measure = kpi.measure?.words ?? Words("?")
    let written = plan.text(target.at)
    let message =
      switch target.form {
      case .number:
        Words(
          vi: "mục tiêu của chỉ tiêu có/không là `đạt`, không phải là một số",
          en: "the target of a yes/no KPI is `done`, not a number")
      case .rank:
        Words(
          vi: "`\(written)` là một thứ hạng, còn chỉ tiêu này đo bằng `\(measure.vi)`",
          en: "`\(written)` is a rank, but the measure of this KPI is `\(measure.en)`")
      case .done:
        Words(
          vi: "`\(written)` là mục tiêu của chỉ tiêu có/không, còn chỉ tiêu này đo bằng `\(measure.vi)`",
          en: "`\(written)` is for yes/no KPIs, but the measure of this one is `\(measure.en)`")
      }
    let measureAt = plan.place(of: \.measure, kpi)
    return UnitMismatch.diagnostic(
      message, at: target.at,
      notes: measureAt.isNone ? [] : [Note(Words(vi: "loại đo ghi ở đây", en: "the measure is here"), at: measureAt)],
      help: Words(vi: "sửa mục tiêu, hoặc sửa `loại_đo`", en: "change the target, or the `measure`"), node: kpi.node)
  }
}

extension Words {
  fileprivate static let sameOrApart = Words(
    vi: "ghi giống chỉ tiêu chung; thật sự khác thì bỏ `đóng_góp_vào`",
    en: "let it be that of the whole; if they do differ, leave `rolls_up_to` out")
}
