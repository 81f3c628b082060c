/// What an update is about. The cases stand in the order of time.
package enum SlotKind: UInt8, CaseIterable, Sendable {
  case half, threeQuarters, periodic, final

  /// As the registry and the store write it.
  package var code: String {
    switch self {
    case .half: "half"
    case .threeQuarters: "three_quarters"
    case .periodic: "periodic"
    case .final: "final"
    }
  }

  /// The part of a task's time after which the update is made; nil where no part of it decides the day.
  package var fraction: (numerator: Int, denominator: Int)? {
    switch self {
    case .half: (1, 2)
    case .threeQuarters: (3, 4)
    case .periodic, .final: nil
    }
  }
}

/// One update that a task owes. Sixteen bytes: there are millions of them.
package struct UpdateSlot: Hashable, Sendable {
  /// 1, 2, … within the task.
  package var seq: Int32
  /// The day whose state is reported; also the day on which the slot opens.
  package var asOf: Day
  /// The last day to report.
  package var dueOn: Day
  package var kind: SlotKind
  /// Whether the calendar of `dueOn` is announced or projected.
  package var basis: WorkingCalendar.Status
  package var rule: UpdateRule

  package init(
    seq: Int32, kind: SlotKind, asOf: Day, dueOn: Day, basis: WorkingCalendar.Status, rule: UpdateRule
  ) {
    self.seq = seq
    self.asOf = asOf
    self.dueOn = dueOn
    self.kind = kind
    self.basis = basis
    self.rule = rule
  }
}

/// The rule that a slot follows: a class of the regulation, and what that class asks for.
package struct UpdateRule: Hashable, Sendable {
  package var classIndex: UInt8
  package var ask: Ask

  package enum Ask: UInt8, CaseIterable, Sendable {
    case half, threeQuarters, final, monthly, quarterly, halfYearly, yearly

    package var code: String {
      switch self {
      case .half: SlotKind.half.code
      case .threeQuarters: SlotKind.threeQuarters.code
      case .final: SlotKind.final.code
      case .monthly: UpdatePeriod.monthly.rawValue
      case .quarterly: UpdatePeriod.quarterly.rawValue
      case .halfYearly: UpdatePeriod.halfYearly.rawValue
      case .yearly: UpdatePeriod.yearly.rawValue
      }
    }

    package init(_ period: UpdatePeriod) {
      switch period {
      case .monthly: self = .monthly
      case .quarterly: self = .quarterly
      case .halfYearly: self = .halfYearly
      case .yearly: self = .yearly
      }
    }

    /// Nil for what the parts of a task's time decide.
    package var period: UpdatePeriod? {
      switch self {
      case .half, .threeQuarters, .final: nil
      case .monthly: .monthly
      case .quarterly: .quarterly
      case .halfYearly: .halfYearly
      case .yearly: .yearly
      }
    }
  }

  package init(classIndex: UInt8, ask: Ask) {
    self.classIndex = classIndex
    self.ask = ask
  }

  /// As the store writes it: `under_1_month.final`, `periodic.quarterly`; `3_to_6_months.monthly` where the task asked
  /// for more than its class.
  package func code(in regulation: Regulation) -> String {
    let index = Int(classIndex)
    let name = regulation.classes.indices.contains(index) ? regulation.classes[index].name : "?"
    return name + "." + ask.code
  }
}
