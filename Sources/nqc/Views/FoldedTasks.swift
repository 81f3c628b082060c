import MonitoringStore

/// Tasks to which the same happens, as one.
struct FoldedTasks {
  var first: TaskChanges
  /// How many they are.
  var count = 1
  /// The ids of those that only change alike, copies of one node as one; empty where it is one node.
  var alike: [String] = []

  init(first: TaskChanges) { self.first = first }

  /// Puts copies of one node together to which the same happens, in the order of the first of each.
  static func fold(_ tasks: [TaskChanges]) -> [FoldedTasks] {
    fold(tasks.map { FoldedTasks(first: $0) }) { folded in
      let task = folded.first
      let node = node(of: task.id)
      return node == task.id
        ? nil : Key(node: node, former: task.formerID.map(node(of:)), happening: Happening(task))
    } joining: {
      $0.count += $1.count
      $0.first.retiredBy = $0.first.retiredBy.map(node(of:))
    }
  }

  /// Puts tasks together besides of which only the same fields change, and groups, where they are so many that reading
  /// one says more than reading each.
  static func foldAlike(_ tasks: [FoldedTasks]) -> [FoldedTasks] {
    func happening(_ folded: FoldedTasks) -> Happening? {
      let task = folded.first
      return task.kind == .updated && task.formerID == nil && task.milestones.isEmpty
        && task.kpis.isEmpty ? Happening(task) : nil
    }
    var counts: [Happening: Int] = [:]
    for task in tasks { if let happening = happening(task) { counts[happening, default: 0] += 1 } }
    return fold(tasks) { task in
      happening(task).flatMap { (counts[$0] ?? 0) < leastAlike ? nil : $0 }
    } joining: { folded, other in
      if folded.alike.isEmpty { folded.alike = [folded.id] }
      folded.alike.append(other.id)
      folded.count += other.count
    }
  }

  private static let leastAlike = 4

  private static func fold<Key: Hashable>(
    _ tasks: [FoldedTasks], by key: (FoldedTasks) -> Key?, joining join: (inout FoldedTasks, FoldedTasks) -> Void
  ) -> [FoldedTasks] {
    var folded: [FoldedTasks] = []
    var places: [Key: Int] = [:]
    for task in tasks {
      let key = key(task)
      if let key, let place = places[key] {
        join(&folded[place], task)
      } else {
        if let key { places[key] = folded.count }
        folded.append(task)
      }
    }
    return folded
  }

  /// `NQ57.4@….2` of `NQ57.4@T11-DIENBIEN.2`, as the task tree writes it.
  var id: String {
    count == 1 ? first.id : FoldedTasks.node(of: first.id)
  }

  private static func node(of id: String) -> String {
    guard let at = id.firstIndex(of: "@") else { return id }
    let rest = id[at...].firstIndex(of: ".").map { id[$0...] } ?? ""
    return id[...at] + "…" + rest
  }

  private struct Key: Hashable {
    let node: String
    let former: String?
    let happening: Happening
  }

  /// What happens to a task, whatever it is called and whoever has it.
  private struct Happening: Hashable {
    private let isGroup: Bool
    private let kind: ChangeKind
    /// Where it is new, it is told.
    private let due: String?
    private let retiredBy: String?
    private let fields: [FieldChange]
    private let parts: [Part]
    private let slots: SlotChanges

    private struct Part: Hashable {
      let kind: ChangeKind
      let fields: [FieldChange]
    }

    init(_ task: TaskChanges) {
      isGroup = task.isGroup
      kind = task.kind
      due = task.kind == .created ? task.due : nil
      // Each copy has become one of its own agency.
      retiredBy = task.retiredBy.map(FoldedTasks.node(of:))
      fields = Self.shown(task.fields)
      parts = (task.milestones + task.kpis).map { Part(kind: $0.kind, fields: Self.shown($0.fields)) }
      slots = task.slots
    }

    private static func shown(_ fields: [FieldChange]) -> [FieldChange] {
      fields.filter { $0.field != "id" && !FieldNames.minor.contains($0.field) }
    }
  }
}
