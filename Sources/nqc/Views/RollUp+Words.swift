import Diagnostics
import ResolutionCompiler

// How a roll-up is worded.

extension RollUp.Locality {
  /// The code, and the name where that is a bare number, as communes have it: `X00685 Phường Ba Đình`.
  func label(in language: Language) -> String {
    code.dropFirst().allSatisfy(\.isNumber) ? "\(code) \(name[language])" : code
  }
}

extension RollUp.Sum {
  /// `cộng lại 480 doanh nghiệp, hụt 20`.
  /// - Parameter whole: what it is a sum of.
  func words(of whole: RollUp.Whole, _ kpi: RollUp.KPI, in language: Language) -> String {
    guard let made else { return Words(vi: "chưa tổng hợp được", en: "nothing to put together")[language] }
    if kpi.measure == .yesNo { return outcome[language] }
    let name = whole.contributions.count == 1 || kpi.aggregate == .none ? Words("") : kpi.aggregate.makes + " "
    return (name + kpi.words(made))[language] + ", " + outcome[language]
  }

  /// `đạt`, `vượt 20`, `hụt 20`.
  private var outcome: Words {
    guard let gap else {
      return made == nil ? Words(vi: "chưa rõ", en: "open") : Words(vi: "tuỳ trọng số", en: "depends on the weights")
    }
    let size = Words.rounded(abs(gap))
    switch verdict {
    case .open: return Words(vi: "chưa rõ", en: "open")
    case .reached:
      return gap > 0 ? Words(vi: "vượt \(size.vi)", en: "\(size.en) beyond") : Words(vi: "đạt", en: "reached")
    case .short:
      return target.relation == .equal
        ? Words(vi: "lệch \(size.vi)", en: "\(size.en) off") : Words(vi: "hụt \(size.vi)", en: "\(size.en) short")
    }
  }
}

extension RollUp.Verdict {
  var mark: (text: String, paint: Page.Paint) {
    switch self {
    case .reached: ("✓", .good)
    case .short: ("✗", .bad)
    case .open: ("?", .plain)
    }
  }
}

extension RollUp.Share {
  /// `20 doanh nghiệp (theo lộ trình)`.
  func words(of kpi: RollUp.KPI) -> Words {
    switch self {
    case .value(let value, let basis): kpi.words(value) + basis.note
    case .none(let reason): reason.words
    }
  }
}

extension RollUp.Answer.State {
  var mark: (text: String, paint: Page.Paint) {
    switch self {
    case .implements: ("●", .good)
    case .declines: ("✗", .plain)
    case .silent: ("○", .bad)
    case .mixed: ("◐", .plain)
    }
  }
}

extension Aggregate {
  /// What stands before what the parts make.
  fileprivate var makes: Words {
    switch self {
    case .sum: Words(vi: "cộng lại", en: "add up to")
    case .mean: Words(vi: "bình quân", en: "mean")
    case .weightedMean: Words(vi: "bình quân có trọng số trong khoảng", en: "weighted mean within")
    case .min: Words(vi: "thấp nhất", en: "least")
    case .max: Words(vi: "cao nhất", en: "greatest")
    case .last: Words(vi: "mới nhất", en: "latest")
    case .none: Words("")
    }
  }
}
