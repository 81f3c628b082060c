/// How a value is held against a target.
package enum Relation: UInt8, CaseIterable, Sendable {
  case atLeast, atMost, over, under, equal

  /// As the store and the reports write it.
  package var sign: String {
    switch self {
    case .atLeast: ">="
    case .atMost: "<="
    case .over: ">"
    case .under: "<"
    case .equal: "="
    }
  }
}

/// A target as its author wrote it: `tối thiểu 30 %`, `10–12`, `top 3`, `đạt`.
package struct Target: Hashable, Sendable {
  package enum Form: UInt8, Sendable {
    /// A number, or a range from `low` to `high`.
    case number
    /// `top 3`: a rank, at most `high`.
    case rank
    /// `yes`, `done`: of a yes/no KPI; the value is 1.
    case done
  }

  package var form: Form
  /// Nil: as the KPI's direction says.
  package var relation: Relation?
  /// Equal to `high` unless it is a range.
  package var low: Double
  package var high: Double

  package init(form: Form, relation: Relation?, low: Double, high: Double) {
    self.form = form
    self.relation = relation
    self.low = low
    self.high = high
  }

  package var isRange: Bool { low != high }
}
