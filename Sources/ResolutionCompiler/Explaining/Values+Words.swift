package import Diagnostics

// Values as people read them.

extension Keyword {
  /// The word that messages show, in both languages: `duy trì`, `maintain`.
  package var spoken: Words {
    guard let entry = Self.keywords.entries.first(where: { $0.value == self }) else { return Words("?") }
    func plain(_ word: String?) -> String { (word ?? "?").split(separator: "_").joined(separator: " ") }
    return Words(vi: plain(entry.vi.first), en: plain(entry.en.first))
  }
}

extension Day {
  /// `30/9/2025`, `2025-09-30`.
  package var words: Words { Words(vi: vietnamese, en: description) }
}

extension Relation {
  /// One sign: `≥`.
  package var symbol: String {
    switch self {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .over: ">"
    case .under: "<"
    case .equal: "="
    }
  }
}

extension Words {
  package static func + (a: Words, b: Words) -> Words { Words(vi: a.vi + b.vi, en: a.en + b.en) }
  package static func + (a: Words, b: String) -> Words { Words(vi: a.vi + b, en: a.en + b) }
  package static func + (a: String, b: Words) -> Words { Words(vi: a + b.vi, en: a + b.en) }

  /// Both empty: nothing is said.
  package var isEmpty: Bool { vi.isEmpty && en.isEmpty }

  package static func list(_ parts: [Words], separator: String = ", ") -> Words {
    Words(
      vi: parts.map(\.vi).joined(separator: separator), en: parts.map(\.en).joined(separator: separator))
  }

  /// A number that was worked out, to no more digits than it can be held against.
  package static func rounded(_ value: Double) -> Words {
    let scale: Double = abs(value) >= 100 ? 10 : abs(value) >= 1 ? 100 : 10_000
    let scaled = value * scale
    guard abs(scaled) < 9e15 else { return .number(value) }
    // Half away from zero.
    return .number(Double(Int64(scaled + (scaled < 0 ? -0.5 : 0.5))) / scale)
  }

  /// A number and its unit: `30% GDP`, `12 người`.
  package func with(unit: Words) -> Words {
    func join(_ number: String, _ unit: String) -> String {
      unit.isEmpty ? number : unit.hasPrefix("%") ? number + unit : number + " " + unit
    }
    return Words(vi: join(vi, unit.vi), en: join(en, unit.en))
  }
}

extension Plan {
  /// The unit as it follows a number; empty where the measure has none.
  func unitAfterNumber(of kpi: PlannedKPI) -> Words {
    let (unit, filling) = text(\.unit, of: kpi)
    if !unit.any.isNone { return words(unit, filling) }
    return kpi.measure == .percent ? Words("%") : Words("")
  }

  /// `≥ 30% GDP`, `16–18%`, `top 3`, `đạt`.
  func words(of target: PlannedTarget, of kpi: PlannedKPI) -> Words {
    switch target.form {
    case .done: return Words(vi: "đạt", en: "done")
    case .rank: return "top " + .number(target.high)
    case .number:
      var number = Words.number(target.low)
      if target.isRange { number = number + "–" + .number(target.high) }
      let sign =
        target.relation == .equal || (target.isRange && target.relation == .atLeast) ? "" : target.relation.symbol + " "
      return sign + number.with(unit: unitAfterNumber(of: kpi))
    }
  }
}
