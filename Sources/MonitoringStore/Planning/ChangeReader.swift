internal import Diagnostics
internal import ResolutionCompiler

/// Puts the rows of `change` together that belong to one thing.
struct ChangeReader {
  private let database: Database
  private let emission: Int64
  private let isFirst: Bool
  private var tasks: [Int64: TaskChanges] = [:]
  private var documentOfTask: [Int64: String] = [:]
  private var found: [String: DocumentChanges] = [:]
  private var agencies: [EntityChanges] = []
  private let facts: TaskFacts
  private let sources: SourceChanges

  init(of emission: Int64, isFirst: Bool, in database: Database) throws(StoreError) {
    self.database = database
    self.emission = emission
    self.isFirst = isFirst
    facts = try TaskFacts(in: database)
    sources = try SourceChanges(of: emission, in: database)
  }

  /// - Parameter condition: SQL about the change `c` of a field `f`; all changes of the emission where there is none.
  mutating func read(where condition: String = "1") throws(StoreError) {
    try readDocuments()
    if isFirst { try readFirst() } else { try readChanges(where: condition) }
    for (number, task) in tasks {
      let document = documentOfTask[number] ?? ""
      var changed = task
      changed.slots.reason = changed.slots.isEmpty ? nil : sources.reason(for: task, document: found[document])
      // Who works with it is among the fields of those that stay.
      if task.kind != .updated { changed.coordinating = try facts.coordinating(in: number) }
      if task.kind == .created { changed.origins = try facts.origins(of: number) }
      found[document]?.tasks.append(changed)
    }
    if !isFirst { nameHeirs() }
  }

  /// Tells those that were split or merged what became of them.
  private mutating func nameHeirs() {
    var heirs: [String: [TaskChanges.Origin]] = [:]
    for task in found.values.lazy.flatMap(\.tasks) {
      for origin in task.origins { heirs[origin.id, default: []].append(.init(how: origin.how, id: task.id)) }
    }
    guard !heirs.isEmpty else { return }
    for id in found.keys {
      for index in found[id]!.tasks.indices where found[id]!.tasks[index].kind == .retired {
        let some = heirs[found[id]!.tasks[index].id] ?? []
        found[id]!.tasks[index].heirs = some.sorted { NaturalOrder.isBefore($0.id, $1.id) }
      }
    }
  }

  /// Every document, changed or not; those that are not are left out in the end.
  private mutating func readDocuments() throws(StoreError) {
    let rows = try database.statement("SELECT id, official_number, title_vi, title_en FROM document_row")
    while try rows.step() {
      let id = rows.text(0) ?? ""
      found[id] = DocumentChanges(
        id: id, number: rows.text(1) ?? "", title: Words(vi: rows.text(2), en: rows.text(3)), kind: nil, fields: [],
        clauses: [], tasks: [])
    }
  }

  /// In an empty store everything is new, and no change is written down.
  private mutating func readFirst() throws(StoreError) {
    for id in try database.texts("SELECT id FROM document_row WHERE number IN (\(Self.first("document")))") {
      found[id]?.kind = .created
    }
    let rows = try database.statement(Self.first("task"))
    while try rows.step() {
      if let number = rows.integer(0) { try note(number) { $0.kind = .created } }
    }
  }

  /// SQL for the numbers of the things that came with the first emission: the arrival of all others was written down.
  static func first(_ entity: String) -> String {
    """
    SELECT number FROM \(entity)_row EXCEPT
    SELECT c.entity_number FROM change_row c JOIN change_field f ON f.number = c.field
    WHERE f.entity = '\(entity)' AND f.name = 'state' AND c.before IS NULL
    """
  }

  private mutating func readChanges(where condition: String) throws(StoreError) {
    let rows = try database.statement(
      """
      SELECT f.entity, c.entity_number, c.seq, f.name, CAST(c.before AS TEXT), CAST(c.after AS TEXT)
      FROM change_row c JOIN change_field f ON f.number = c.field WHERE c.emission = \(emission)
        AND (\(condition))
      ORDER BY f.entity, c.entity_number, c.seq, c.number
      """)
    var entity: (kind: String, number: Int64, seq: Int64?)?
    var fields: [FieldChange] = []
    while try rows.step() {
      let next = (kind: rows.text(0) ?? "", number: rows.integer(1) ?? 0, seq: rows.integer(2))
      if let last = entity, last != next {
        try add(last.kind, last.number, seq: last.seq, fields)
        fields.removeAll(keepingCapacity: true)
      }
      entity = next
      fields.append(FieldChange(rows.text(3) ?? "", rows.text(4), rows.text(5)))
    }
    if let entity { try add(entity.kind, entity.number, seq: entity.seq, fields) }
  }

  private mutating func add(
    _ entity: String, _ number: Int64, seq: Int64?, _ fields: [FieldChange]
  ) throws(StoreError) {
    let kind = ChangeKind(fields)
    // Whether it is there is told by the kind.
    let shown = fields.filter { $0.field != "state" }
    switch entity {
    case "document":
      let id = try facts.document(number)
      found[id]?.kind = kind
      found[id]?.fields = kind == .created ? [] : shown
    case "clause":
      let clause = try facts.clause(number)
      found[clause.document]?.clauses.append(
        EntityChanges(id: clause.name, title: clause.title, kind: kind, fields: kind == .created ? [] : shown))
    case "agency":
      // The id of a new one is all that is written down of it.
      let isNew = fields.contains { $0.field == "id" && $0.before == nil }
      let (id, title) = try facts.agency(number)
      agencies.append(
        EntityChanges(id: id, title: title, kind: isNew ? .created : kind, fields: isNew ? [] : shown))
    case "task":
      try note(number) { task in
        task.kind = kind
        task.fields = kind == .created ? [] : shown.filter { $0.field != "retired_by" }
        task.retiredBy = shown.first { $0.field == "retired_by" }?.after
      }
    case "milestone", "kpi":
      let isKPI = entity == "kpi"
      var (task, part) = isKPI ? try facts.kpi(number) : try facts.milestone(number)
      part.kind = kind
      part.fields = kind == .created ? [] : shown
      try note(task) { isKPI ? $0.kpis.append(part) : $0.milestones.append(part) }
    case "update_slot":
      let slot = try facts.slot(of: number, Int(seq ?? 0))
      try note(number) { $0.slots.add(slot, fields) }
    default: break
    }
  }

  /// Changes what is known of a task by its number.
  private mutating func note(_ number: Int64, _ change: (inout TaskChanges) -> Void) throws(StoreError) {
    if tasks[number] == nil {
      let (document, task) = try facts.task(number)
      tasks[number] = task
      documentOfTask[number] = document
    }
    change(&tasks[number]!)
  }

  func documents() -> [DocumentChanges] {
    found.values.filter { $0.kind != nil || !$0.tasks.isEmpty || !$0.clauses.isEmpty }.map { document in
      var document = document
      document.tasks.sort { NaturalOrder.isBefore($0.id, $1.id) }
      document.clauses.sort { NaturalOrder.isBefore($0.id, $1.id) }
      return document
    }.sorted { $0.id < $1.id }
  }

  /// Conditions for `read`: a thing itself, or a task with all that belongs to it.
  static func of(_ entity: String, _ number: Int64) -> String {
    "f.entity = '\(entity)' AND c.entity_number = \(number)"
  }

  /// With those of its document, from which its dates may follow.
  static func ofTask(_ number: Int64) -> String {
    """
    f.entity IN ('task', 'update_slot') AND c.entity_number = \(number)
      OR f.entity = 'document' AND c.entity_number = (SELECT document FROM task_row WHERE number = \(number))
      OR f.entity = 'kpi' AND c.entity_number IN (SELECT number FROM kpi_row WHERE task = \(number))
      OR f.entity = 'milestone' AND c.entity_number IN (SELECT number FROM milestone_row WHERE task = \(number))
    """
  }

  /// Everything that is no task, wherever it belongs.
  var entities: [EntityChanges] {
    agencies + tasks.values.flatMap { $0.milestones + $0.kpis }
      + found.values.filter { $0.kind != nil }.map {
        EntityChanges(id: $0.id, title: $0.title, kind: $0.kind ?? .updated, fields: $0.fields)
      }
  }

  func agencyChanges() -> [EntityChanges] { isFirst ? [] : agencies.sorted { $0.id < $1.id } }

  /// Of what is written down, and of what is new.
  func fingerprint(of outcome: EmissionOutcome) -> String {
    // Of the slots of a new task, how many they are depends on the day.
    var text = outcome.parts.map { "\($0.counts.created) \($0.counts.updated) \($0.counts.retired)\u{1}" }.joined()
    func add(_ fields: [FieldChange]) {
      for field in fields { text += "\(field.field)\u{1}\(field.before ?? "\u{2}")\u{1}\(field.after ?? "\u{2}")\u{1}" }
    }
    func add(_ entities: [EntityChanges]) {
      for entity in entities {
        text += "\(entity.id)\u{1}\(entity.kind.rawValue)\u{1}"
        add(entity.fields)
      }
    }
    for document in documents() {
      text += "\(document.id)\u{1}\(document.kind?.rawValue ?? "")\u{1}"
      add(document.fields)
      add(document.clauses)
      for task in document.tasks {
        text += "\(task.id)\u{1}\(task.kind.rawValue)\u{1}\(task.retiredBy ?? "")\u{1}\(task.due ?? "")\u{1}"
        text += "\(task.presiding ?? "")\u{1}\(task.coordinating.joined(separator: " "))\u{1}"
        add(task.fields)
        add(task.milestones)
        add(task.kpis)
        for slot in task.slots.added + task.slots.withdrawn + task.slots.moved + task.slots.confirmed {
          text += "\(slot.seq)\u{1}\(slot.asOf)\u{1}\(slot.dueOn)\u{1}\(slot.movedFrom ?? "")\u{1}"
        }
      }
    }
    add(agencyChanges())
    return CorpusDigest([SourceFile(id: 0, path: "", text: text)]).description
  }
}

extension ChangeKind {
  /// What became of a thing whose fields changed so.
  fileprivate init(_ fields: [FieldChange]) {
    switch fields.first(where: { $0.field == "state" }) {
    case .some(let state) where state.before == nil: self = .created
    case .some(let state) where state.after == "retired": self = .retired
    case .some: self = .returned
    case nil: self = .updated
    }
  }
}

extension SlotChanges {
  fileprivate mutating func add(_ slot: Slot, _ fields: [FieldChange]) {
    let state = fields.first { $0.field == "state" }
    let move = fields.first { $0.field == "due_on" }
    switch (state?.after, move) {
    case ("scheduled", _): added.append(slot)
    case ("withdrawn", _): withdrawn.append(slot)
    case (_, .some(let move)):
      var slot = slot
      slot.movedFrom = move.before
      moved.append(slot)
    case (_, nil): confirmed.append(slot)
    }
  }
}
