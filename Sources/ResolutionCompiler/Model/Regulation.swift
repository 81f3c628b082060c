/// The rules by which tasks are followed up, as a body has written them down: how often a task of a given length is
/// reported on, and how long everyone has. Every number here comes from the registry.
package struct Regulation: Hashable, Sendable {
  package let number: String
  package let issued: Day
  /// From the shortest tasks to the longest. The last takes whatever the others leave, and ongoing tasks.
  package let classes: [LengthClass]
  package let limits: Limits

  /// How long each step of an assignment may take.
  package struct Limits: Hashable, Sendable {
    /// From a document's issue until it is classified and entered.
    package var classify: Duration
    /// From a task's transfer until its receipt is confirmed.
    package var confirm: Duration
    /// From receipt until wrong content or authority is reported.
    package var respond: Duration
    /// From such a report's arrival until it is processed.
    package var processResponse: Duration

    package init(classify: Duration, confirm: Duration, respond: Duration, processResponse: Duration) {
      self.classify = classify
      self.confirm = confirm
      self.respond = respond
      self.processResponse = processResponse
    }
  }

  /// Nil unless there is a class for every task: each class but the last has an upper bound, and the last has none
  /// and is periodic, because a task without a due date has no half and no end to report on.
  package init?(number: String, issued: Day, classes: [LengthClass], limits: Limits) {
    guard let last = classes.last, classes.count <= Int(UInt8.max), last.below == nil, case .periodic = last.updates,
      classes.dropLast().allSatisfy({ $0.below != nil })
    else { return nil }
    for lengthClass in classes {
      if case .fixed(let kinds) = lengthClass.updates, kinds.contains(.periodic) { return nil }
    }
    self.number = number
    self.issued = issued
    self.classes = classes
    self.limits = limits
  }
}

/// Tasks of about the same length, and the updates they owe.
package struct LengthClass: Hashable, Sendable {
  package enum Updates: Hashable, Sendable {
    /// Updates at set parts of the task's time, in the order of time.
    case fixed([SlotKind])
    /// One update a calendar period, of the task's own choice or else of this one. A first period counts only if at
    /// least so much of it lies in the task.
    case periodic(UpdatePeriod, firstPeriodAtLeast: Duration)
  }

  /// Free: the body that wrote the regulation names its classes.
  package let name: String
  /// Tasks shorter than this, which no earlier class has taken.
  package let below: Duration?
  package let updates: Updates
  /// How long after a slot's day its update may still be made.
  package let grace: Duration

  package init(name: String, below: Duration?, updates: Updates, grace: Duration) {
    self.name = name
    self.below = below
    self.grace = grace
    // The order in which a registry lists them says nothing; a half comes before three quarters.
    if case .fixed(let kinds) = updates {
      self.updates = .fixed(SlotKind.allCases.filter(kinds.contains))
    } else {
      self.updates = updates
    }
  }
}
