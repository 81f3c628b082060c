import Diagnostics
import ResolutionCompiler

/// How the values of the store's `change` table are written where people read them: days as in their language, words of
/// the closed lists as authors write them, targets with their sign and unit.
struct FieldValues {
  let language: Language
  /// What stands behind the numbers of a KPI; empty where there is nothing.
  var unit = Words("")

  func words(_ text: String, of field: String) -> String {
    switch field {
    case "target": target(text)
    case "baseline": Double(text).map { Words.number($0).with(unit: unit)[language] } ?? text
    case "weight": Double(text).map { Words.number($0).with(unit: Words("%"))[language] } ?? text
    case "is_assignable", "is_group":
      (text == "0" ? Words(vi: "không", en: "no") : Words(vi: "có", en: "yes"))[language]
    default: Self.lists[field]?(text)?[language] ?? Self.day(text, in: language)
    }
  }

  /// `30/6/2026`, `2026-06-30` of an ISO day; anything else as it is.
  static func day(_ text: String, in language: Language) -> String {
    guard language == .vi else { return text }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let date = Int(parts[2])
    else { return text }
    return "\(date)/\(month)/\(year)"
  }

  /// `31/12/2026: ≥ 2% GDP` of `2026-12-31 >= 2`.
  private func target(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return text }
    let numbers = parts[2].split(separator: "–").map { Double($0).map(Words.number) ?? Words(String($0)) }
    let number = Words(vi: numbers.map(\.vi).joined(separator: "–"), en: numbers.map(\.en).joined(separator: "–"))
    let sign = numbers.count > 1 ? "" : Self.signs[parts[1]] ?? "\(parts[1]) "
    return Self.day(String(parts[0]), in: language) + ": " + sign + number.with(unit: unit)[language]
  }

  private static let signs: [Substring: String] = ["=": "", ">=": "≥ ", "<=": "≤ "]

  private static let lists: [String: @Sendable (String) -> Words?] = [
    "update_period": { UpdatePeriod(rawValue: $0)?.spoken },
    "frequency": { Frequency(rawValue: $0)?.spoken },
    "priority": { Priority(rawValue: $0)?.spoken },
    "secrecy": { Secrecy(rawValue: $0)?.spoken },
    "deliverable_type": { DeliverableType(rawValue: $0)?.spoken },
    "binding": { Binding(rawValue: $0)?.spoken },
    "measure": { Measure(rawValue: $0)?.spoken },
    "direction": { Direction(rawValue: $0)?.spoken },
    "trajectory": { Trajectory(rawValue: $0)?.spoken },
    "holds": { Holds(rawValue: $0)?.spoken },
    "aggregate": { Aggregate(rawValue: $0)?.spoken },
    "bounds": { $0 == "none" ? Words(vi: "không giới hạn", en: "none") : nil },
  ]
}
