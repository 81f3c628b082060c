/// What is promised of every apply, asked of the store before and after it. The model has no part in it.
struct Promises {
  let before: Snapshot
  let after: Snapshot
  /// ISO.
  let today: String
  let outcome: Outcome

  /// What the apply said of itself.
  struct Outcome {
    var counts: [Snapshot.Kind: [Int]]
    var slots: [Int]
    var total: [Int]
    /// The rows of `change`, as `line` writes them; nil of a first emission, which has none.
    var changes: [String]?
  }

  /// By the name of the promise, what breaks it; nil where it holds.
  var all: [(promise: String, broken: () -> String?)] {
    [
      ("nothing is lost", nothingIsLost),
      ("the past stands", pastStands),
      ("seq of a kept slot never changes", seqStays),
      ("ids of milestones and KPIs begin with their task's", partsAreCalledByTheirTask),
      ("what is retired owes nothing more", retiredOwesNothing),
      ("every changed field has a row in change, and nothing else has", changesAreWrittenDown),
      ("the emission's counts agree", countsAgree),
    ]
  }

  private func nothingIsLost() -> String? {
    for kind in Snapshot.Kind.allCases {
      for (number, thing) in before.things[kind]! where after.things[kind]![number] == nil { return "\(kind) \(thing)" }
    }
    if before.reports != after.reports { return "reports: \(before.reports) \(after.reports)" }
    if before.values != after.values { return "values: \(before.values) \(after.values)" }
    for assignment in before.assignments {
      var ended = assignment
      let isThere = after.assignments.contains { other in
        ended.endedAt = assignment.endedAt ?? other.endedAt
        return ended == other
      }
      if !isThere { return "\(assignment)" }
    }
    return nil
  }

  private func pastStands() -> String? {
    for (task, slots) in before.slots {
      for (seq, slot) in slots where slot.dueOn < today || before.hasReport(task, seq) {
        let now = after.slots[task]?[seq]
        if now != slot { return "\(task)#\(seq): \(slot) is \(String(describing: now))" }
        let kpis = before.things[.kpi]!.filter { $0.value.fields["task_id"] == String(task) }.keys
        for kpi in kpis where before.expectations[kpi]?[seq] != after.expectations[kpi]?[seq] {
          return "expectation of KPI \(kpi) at \(task)#\(seq)"
        }
      }
    }
    return nil
  }

  private func seqStays() -> String? {
    for (task, slots) in before.slots {
      for (seq, slot) in slots {
        let now = after.slots[task]?[seq]
        if now?.kind != slot.kind || now?.asOf != slot.asOf { return "\(task)#\(seq): \(slot)" }
      }
    }
    return nil
  }

  private func partsAreCalledByTheirTask() -> String? {
    for kind in [Snapshot.Kind.milestone, .kpi] {
      for part in after.things[kind]!.values {
        let task = part.fields["task_id"].flatMap { Int($0) }.flatMap { after.tasks[$0]?.id } ?? "?"
        if !part.id.hasPrefix(task + "/") { return "\(part.id) of \(task)" }
      }
    }
    return nil
  }

  private func retiredOwesNothing() -> String? {
    for (number, task) in after.tasks where !task.isActive {
      for (seq, slot) in after.slots[number] ?? [:]
      where slot.isScheduled && slot.dueOn >= today && !after.hasReport(number, seq) { return "\(task.id)#\(seq)" }
      if after.assignments.contains(where: { $0.task == number && $0.endedAt == nil }) {
        return "\(task.id) is with \(task)"
      }
    }
    return nil
  }

  // MARK: Changes

  static func line(
    _ entity: String, _ number: Int, _ field: String, _ before: String?, _ after: String?, seq: Int? = nil
  ) -> String {
    "\(entity) \(number)\(seq.map { "#\($0)" } ?? "") \(field): \(before ?? "–") → \(after ?? "–")"
  }

  private func changesAreWrittenDown() -> String? {
    guard let written = outcome.changes else { return nil }
    let expected = expectedChanges.sorted()
    if expected == written.sorted() { return nil }
    let missing = expected.filter { !written.contains($0) }
    let unasked = written.filter { !expected.contains($0) }
    return "missing: \(missing); not so: \(unasked); \(expected.count) and \(written.count)"
  }

  private var expectedChanges: [String] {
    var lines: [String] = []
    for kind in Snapshot.Kind.allCases {
      for (number, thing) in after.things[kind]! {
        guard let old = before.things[kind]![number] else {
          lines.append(
            kind == .agency
              ? Self.line("agency", number, "id", nil, thing.id)
              : Self.line(kind.rawValue, number, "state", nil, thing.fields["state"]))
          continue
        }
        for field in Set(old.fields.keys).union(thing.fields.keys) where old.fields[field] != thing.fields[field] {
          lines.append(
            Self.line(
              kind.rawValue, number, field, spelled(old.fields[field], field, kind),
              spelled(thing.fields[field], field, kind)))
        }
        for relation in Set(old.relations.keys).union(thing.relations.keys) where relation != "presiding" {
          lines += changes(
            of: kind, number, relation, old.relations[relation] ?? [], thing.relations[relation] ?? [])
        }
      }
    }
    for (task, slots) in after.slots where before.tasks[task] != nil {
      for (seq, slot) in slots {
        guard let old = before.slots[task]?[seq] else {
          lines.append(Self.line("update_slot", task, "state", nil, "scheduled", seq: seq))
          continue
        }
        for (field, value) in slot.fields where old.fields[field] != value {
          lines.append(Self.line("update_slot", task, field, old.fields[field], value, seq: seq))
        }
      }
    }
    return lines
  }

  /// A number of a task or KPI as its id.
  private func spelled(_ value: String?, _ field: String, _ kind: Snapshot.Kind) -> String? {
    guard let value, kind != .agency, kind != .clause else { return value }
    return switch field {
    case "parent_id", "task_id": Int(value).flatMap { after.tasks[$0]?.id }
    case "rolls_up_to": Int(value).flatMap { after.things[.kpi]![$0]?.id }
    default: value
    }
  }

  private func changes(
    of kind: Snapshot.Kind, _ number: Int, _ relation: String, _ old: Set<String>, _ new: Set<String>
  ) -> [String] {
    var gone = old.subtracting(new)
    var lines: [String] = []
    for value in new.subtracting(old) {
      // A target is known by its day.
      let twin = relation == "target" ? gone.first { $0.prefix(10) == value.prefix(10) } : nil
      if let twin { gone.remove(twin) }
      lines.append(Self.line(kind.rawValue, number, relation, twin, value))
    }
    return lines + gone.map { Self.line(kind.rawValue, number, relation, $0, nil) }
  }

  // MARK: Counts

  private func countsAgree() -> String? {
    var sum = [0, 0, 0]
    for kind in [Snapshot.Kind.document, .task, .milestone, .kpi] {
      var counts = [0, 0, 0]
      for (number, thing) in after.things[kind]! {
        guard let old = before.things[kind]![number] else {
          counts[0] += 1
          continue
        }
        if old.isActive && !thing.isActive { counts[2] += 1 } else if old != thing { counts[1] += 1 }
      }
      if outcome.counts[kind] != counts { return "\(kind): \(outcome.counts[kind] ?? []) for \(counts)" }
      for index in sum.indices { sum[index] += counts[index] }
    }
    if outcome.total != sum { return "in all: \(outcome.total) for \(sum)" }
    var slots = [0, 0, 0]
    for (task, rows) in after.slots {
      for (seq, slot) in rows {
        guard let old = before.slots[task]?[seq] else {
          slots[0] += 1
          continue
        }
        if old.isScheduled && !slot.isScheduled { slots[2] += 1 } else if old != slot { slots[1] += 1 }
      }
    }
    return outcome.slots == slots ? nil : "slots: \(outcome.slots) for \(slots)"
  }
}
