import Diagnostics

/// NQ406: a percentage outside 0–100, as target or baseline. Growth rates and their like say `bounds: none`.
struct PercentageOutOfBounds: Rule {
  static let code = 406

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where kpi.measure == .percent && !kpi.isUnbounded {
      // False of NaN, which stands for no baseline.
      if kpi.baseline < 0 || kpi.baseline > 100 {
        diagnostics.append(.outOfBounds(kpi.baselineAt, isBaseline: true, kpi.node))
      }
      for position in kpi.targets {
        let target = plan.targets[Int(position)]
        guard target.form == .number, target.low < 0 || target.high > 100 else { continue }
        diagnostics.append(.outOfBounds(target.at, isBaseline: false, kpi.node))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func outOfBounds(_ span: Span, isBaseline: Bool, _ node: Int32) -> Diagnostic {
    Diagnostic(
      .error, PercentageOutOfBounds.code,
      isBaseline
        ? Words(
          vi: "hiện trạng tính bằng phần trăm phải từ 0 đến 100", en: "a baseline in percent lies between 0 and 100")
        : Words(vi: "mục tiêu tính bằng phần trăm phải từ 0 đến 100", en: "a target in percent lies between 0 and 100"),
      at: span,
      help: Words(
        vi: "tỉ lệ có thể vượt khoảng ấy (tốc độ tăng trưởng) thì ghi `bounds: none`",
        en: "for a rate that may lie outside (growth, say) write `bounds: none`"),
      node: node)
  }
}
