/// The store as it should be, worked out without any of its code: plain values, one apply after the other.
///
/// Dates are none of its business. What they would be without any history it is told; which rows those are, what stands
/// of the past, what is retired, withdrawn and handed over is its own reckoning.
struct Model {
  private(set) var present = Snapshot()
  /// What was last said of the ids that tasks had before.
  private var said: [Int: String] = [:]
  /// Tasks that this apply brings.
  private var newTasks: Set<Int> = []

  enum Refusal: Error, Equatable {
    case backToDraft([String])
    case retirement(reported: [String], many: [String])
  }

  struct Circumstances {
    /// ISO.
    var today: String
    var at: String
    var allowsRetiring: Bool
  }

  // MARK: What people enter

  mutating func report(_ report: Snapshot.Report, as number: Int) { present.reports[number] = report }
  mutating func measure(_ value: Snapshot.Value, as number: Int) { present.values[number] = value }
  mutating func confirm(_ index: Int, at moment: String) { present.assignments[index].confirmedAt = moment }

  // MARK: An apply

  mutating func apply(_ wanted: Wanted, _ now: Circumstances) throws(Refusal) {
    let drafts = wanted.drafts.filter { key in
      present.things[.document]?.values.contains { $0.id == key && $0.isActive } ?? false
    }
    guard drafts.isEmpty else { throw .backToDraft(drafts.sorted()) }

    var matching = Matching(wanted, present, saidBefore: said)
    let endings = endings(wanted, matching)
    var asked = matching.asked
    leaveWithFinishers(&asked[.task]!, wanted, matching, on: now.today)
    try guardRetirement(asked, endings, now)

    newTasks = Set(asked[.task]!.keys).subtracting(present.tasks.keys)
    let frozen = frozenSlots(on: now.today)
    for number in asked[.task]!.keys { said[number] = matching.said[number] }
    for kind in Snapshot.Kind.allCases {
      for (number, thing) in asked[kind]! { present.things[kind]![number] = thing }
      for (number, thing) in present.things[kind]! where asked[kind]![number] == nil && thing.isActive {
        present.things[kind]![number]!.fields["state"] = "retired"
        if kind == .task { present.things[kind]![number]!.fields["retired_by"] = endings[number] ?? nil }
      }
    }
    // What belongs to a task is called by its id, there or gone.
    for kind in [Snapshot.Kind.milestone, .kpi] {
      for (number, thing) in present.things[kind]! {
        let task = present.tasks[Int(thing.fields["task_id"]!)!]!.id
        present.things[kind]![number]!.fields["id"] = task + "/" + thing.id.split(separator: "/").last!
      }
    }
    settleLinks(asked[.task]!.keys)
    let places = settleSlots(wanted, matching.tasks, frozen, now.today)
    settleExpectations(wanted, &matching, places, frozen)
    handOver(wanted, now.at)
  }

  /// Guarded: what has been reported on, and more than a tenth of a document.
  private func guardRetirement(
    _ asked: [Snapshot.Kind: [Int: Snapshot.Thing]], _ endings: [Int: String?], _ now: Circumstances
  ) throws(Refusal) {
    guard !now.allowsRetiring else { return }
    let active = present.tasks.filter { $0.value.isActive && $0.value.fields["is_group"] == "0" }
    let vanishing = active.filter { asked[.task]![$0.key] == nil && endings[$0.key] == nil }
    let measured = Set(present.values.values.compactMap { present.things[.kpi]![$0.kpi]?.fields["task_id"] })
    let reported = vanishing.filter { number, _ in
      measured.contains(String(number)) || present.reports.values.contains { $0.task == number }
    }
    let byDocument = Dictionary(grouping: active) { $0.value.fields["document_id"] ?? "" }
    let many = vanishing.filter { _, task in
      let document = task.fields["document_id"] ?? ""
      let gone = vanishing.values.count { $0.fields["document_id"] == document }
      return gone * 10 > byDocument[document]?.count ?? 0
    }
    guard reported.isEmpty, many.isEmpty else {
      throw .retirement(reported: reported.values.map(\.id).sorted(), many: many.values.map(\.id).sorted())
    }
  }

  /// A task whose final update was reported stays with the agencies that had it then, unless its last day has moved on.
  private func leaveWithFinishers(
    _ asked: inout [Int: Snapshot.Thing], _ wanted: Wanted, _ matching: Matching, on today: String
  ) {
    for (node, number) in zip(wanted.nodes, matching.nodes) {
      let finals = (present.slots[number] ?? [:]).filter {
        $0.value.kind == "final" && present.hasReport(number, $0.key)
      }
      guard let due = node.due, let end = finals.values.map(\.asOf).max(), end >= due else { continue }
      let finishers = present.agencies(of: number)
      func holder(_ agency: String) -> String {
        wanted.holder(of: agency, until: node.end, on: today, keeping: finishers)
      }
      asked[number]!.fields["issuing_authority_id"] = node.issuing.map(holder)
      let presiding = node.presiding.map(holder)
      asked[number]!.fields["presiding_id"] = presiding
      asked[number]!.relations["presiding"] = presiding.map { [$0] }
      // Nobody works with itself because it has taken over.
      let coordinating = node.coordinating.filter {
        holder($0) != presiding || (holder($0) == $0 && presiding == node.presiding)
      }
      asked[number]!.relations["coordinating"] = coordinating.isEmpty ? nil : Set(coordinating.map(holder))
    }
  }

  /// By the tasks' numbers; what ends a group ends what is below it, and what ends a fan-out its copies. What has moved
  /// ends only what has become something else.
  private func endings(_ wanted: Wanted, _ matching: Matching) -> [Int: String?] {
    var endings: [Int: String?] = [:]
    func end(_ ending: Wanted.Ending) {
      let full = ending.node.map { wanted.full(ending.id, by: $0, present) } ?? ending.id
      for (number, task) in present.tasks where endings[number] == nil {
        if task.id == full || task.id.hasPrefix(full + ".") || task.id.hasPrefix(full + "@") {
          endings[number] = .some(ending.by)
        }
      }
    }
    for ending in wanted.endings where ending.node == nil { end(ending) }
    for (number, node) in matching.left where endings[number] == nil { endings[number] = .some(node) }
    for ending in wanted.endings where ending.node != nil { end(ending) }
    return endings
  }

  /// A link leads to the task that has the id which it names, there or gone.
  private mutating func settleLinks(_ tasks: some Sequence<Int>) {
    let known = present.numbers(.task)
    for task in tasks {
      var links: [String: String] = [:]
      for kind in ["depends_on", "implements", "split_from", "merged_from"] {
        for id in present.tasks[task]!.relations[kind] ?? [] {
          links["\(kind) \(id)"] = known[id].map(String.init) ?? "–"
        }
      }
      present.links[task] = links.isEmpty ? nil : links
    }
  }

  // MARK: Slots

  /// The past stands: what was due before today, and what was reported on.
  private func frozenSlots(on today: String) -> [Int: Set<Int>] {
    present.slots.reduce(into: [:]) { frozen, entry in
      let (task, slots) = entry
      frozen[task] = Set(slots.filter { $0.value.dueOn < today || present.hasReport(task, $0.key) }.keys)
    }
  }

  /// - Returns: for each task, where the slots that are asked for stand: `seq` by the number that they were asked under.
  private mutating func settleSlots(
    _ wanted: Wanted, _ tasks: [Int: Int], _ frozen: [Int: Set<Int>], _ today: String
  ) -> [Int: [Int: Int]] {
    var places: [Int: [Int: Int]] = [:]
    for (freshTask, task) in tasks {
      let asked = (wanted.fresh.slots[freshTask] ?? [:]).sorted { $0.key < $1.key }
      var slots = present.slots[task] ?? [:]
      var kept: Set<Int> = []
      for (number, slot) in asked {
        if let own = slots.first(where: { $0.value.kind == slot.kind && $0.value.asOf == slot.asOf })?.key {
          kept.insert(own)
          places[task, default: [:]][number] = own
          if frozen[task]?.contains(own) != true { slots[own]!.fields = slot.fields }
        } else if newTasks.contains(task) || slot.dueOn >= today {
          // What a task owed before anybody asked for it is owed by a new one only.
          let next = (slots.keys.max() ?? 0) + 1
          slots[next] = slot
          kept.insert(next)
          places[task, default: [:]][number] = next
        }
      }
      for (seq, slot) in slots where slot.isScheduled && !kept.contains(seq) && frozen[task]?.contains(seq) != true {
        slots[seq]!.fields["state"] = "withdrawn"
      }
      present.slots[task] = slots.isEmpty ? nil : slots
    }
    for task in present.slots.keys where !tasks.values.contains(task) {
      for (seq, slot) in present.slots[task]! where slot.isScheduled && frozen[task]?.contains(seq) != true {
        present.slots[task]![seq]!.fields["state"] = "withdrawn"
      }
    }
    return places
  }

  private mutating func settleExpectations(
    _ wanted: Wanted, _ matching: inout Matching, _ places: [Int: [Int: Int]], _ frozen: [Int: Set<Int>]
  ) {
    for (freshKPI, kpi) in matching.numbers[.kpi]! {
      let task = Int(present.things[.kpi]![kpi]!.fields["task_id"]!)!
      var expected = present.expectations[kpi] ?? [:]
      let standing = newTasks.contains(task) ? [] : frozen[task] ?? []
      expected = expected.filter { standing.contains($0.key) }
      for (number, value) in wanted.fresh.expectations[freshKPI] ?? [:] {
        if let seq = places[task]?[number], !standing.contains(seq) { expected[seq] = value }
      }
      present.expectations[kpi] = expected.isEmpty ? nil : expected
    }
  }

  // MARK: Assignments

  /// A task is with its agencies from the day that they have it to the day that they no longer do.
  private mutating func handOver(_ wanted: Wanted, _ at: String) {
    func isTheirs(_ assignment: Snapshot.Assignment) -> Bool {
      guard let task = present.tasks[assignment.task] else { return false }
      return task.isActive && task.fields["is_group"] == "0"
        && task.relations[assignment.role]?.contains(assignment.agency) == true
    }
    for index in present.assignments.indices where present.assignments[index].endedAt == nil {
      if !isTheirs(present.assignments[index]) { present.assignments[index].endedAt = at }
    }
    let open = Set(present.assignments.filter { $0.endedAt == nil }.map { "\($0.task) \($0.role) \($0.agency)" })
    for (number, task) in present.tasks where task.isActive && task.fields["is_group"] == "0" {
      for role in ["presiding", "coordinating"] {
        for agency in task.relations[role] ?? [] where !open.contains("\(number) \(role) \(agency)") {
          present.assignments.append(
            Snapshot.Assignment(
              task: number, agency: agency, role: role, transferredAt: at, endedAt: nil, confirmedAt: nil,
              confirmBy: wanted.confirmBy[agency] ?? nil))
        }
      }
    }
    // Presiding comes first; of two for the same the earlier.
    let order = present.assignments.indices.sorted { a, b in
      let (x, y) = (present.assignments[a], present.assignments[b])
      return (x.task, x.role == "presiding" ? 0 : 1, x.agency, a) < (y.task, y.role == "presiding" ? 0 : 1, y.agency, b)
    }
    present.assignments = order.map { present.assignments[$0] }
  }
}
