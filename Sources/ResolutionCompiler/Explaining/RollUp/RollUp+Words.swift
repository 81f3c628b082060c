package import Diagnostics

extension Combination {
  /// `480`, `12–15`.
  package var words: Words { low == high ? .rounded(low) : .rounded(low) + "–" + .rounded(high) }
}

extension RollUp.KPI {
  /// `480 doanh nghiệp`, `12–15%`; `đạt` of what is or is not.
  package func words(_ value: Combination) -> Words {
    guard measure == .yesNo else { return value.words.with(unit: unit) }
    return value.low >= 1 ? RollUp.Verdict.reached.words : RollUp.Verdict.open.words
  }
}

extension RollUp.Basis {
  /// What follows a value that is not its day's own; empty for one that is.
  package var note: Words {
    switch self {
    case .set: Words("")
    case .held: Words(vi: " (giữ từ mục tiêu trước)", en: " (held since an earlier target)")
    case .onTheWay: Words(vi: " (theo lộ trình)", en: " (on the way)")
    }
  }
}

extension RollUp.Reason {
  /// Why nothing can be added up.
  package var words: Words {
    switch self {
    case .unlike: Words(vi: "khác loại đo, đơn vị hoặc chiều", en: "another measure, unit or direction")
    case .withoutTarget: Words(vi: "chưa đặt mục tiêu", en: "no target")
    case .notYet: Words(vi: "chưa có mục tiêu đến ngày ấy", en: "no target by that day")
    case .several:
      Words(vi: "có nhiều chỉ tiêu, không rõ cách gộp", en: "several KPIs, and nothing says how they make one")
    }
  }
}

extension RollUp.Verdict {
  package var words: Words {
    switch self {
    case .reached: Words(vi: "đạt", en: "reached")
    case .short: Words(vi: "hụt", en: "short")
    case .open: Words(vi: "chưa rõ", en: "open")
    }
  }
}

extension RollUp.Answer.State {
  /// What one locality, or several, do.
  package var words: Words {
    switch self {
    case .implements: Words(vi: "thực hiện", en: "carried out")
    case .declines: Words(vi: "không nhận", en: "declined")
    case .silent: Words(vi: "chưa trả lời", en: "no answer")
    case .mixed: Words(vi: "mỗi bản một khác", en: "differs by copy")
    }
  }
}
