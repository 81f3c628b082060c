internal import Diagnostics
internal import ResolutionCompiler

/// The number that everything in a plan has in the store: the one it had, or the next that is free. Rows are matched by
/// their ids here and nowhere else; a task that says `moved_from` is matched by the id that it had before.
///
/// Numbers rise in the order of the plan, so that rows are added at a table's end.
struct Numbering {
  /// By index in the registry.
  private(set) var agencies: [Int32] = []
  // By index in the plan; 0 for what is not emitted, because its document is a draft.
  private(set) var documents: [Int32] = []
  private(set) var clauses: [Int32] = []
  private(set) var nodes: [Int32] = []
  private(set) var milestones: [Int32] = []
  private(set) var kpis: [Int32] = []
  /// By index of the unit; 0 for a file without tasks.
  private(set) var files: [Int32] = []
  let moves: Moves
  /// Of tasks that links name by an id only, because issued documents no longer hold them: those that the store has.
  private(set) var linked: [[UInt8]: Int32] = [:]

  /// - Parameter database: the store to match with; nil for one that is empty.
  init(_ plan: Plan, matching database: Database?) throws(StoreError) {
    var buffer: [UInt8] = []

    let agencyCounter = try Counter("agency_row", "id", database)
    for index in plan.registry.agencies.indices {
      agencies.append(try agencyCounter.number(of: plan.registry.codes.withBytes(Int32(index)) { Array($0) }))
    }

    let documentCounter = try Counter("document_row", "id", database)
    for document in plan.documents {
      documents.append(document.isDraft ? 0 : try documentCounter.number(of: Array(document.key.utf8)))
    }

    // A clause is known by its document and its name in it.
    let clauseCounter = try Counter(
      "clause_row", "(SELECT id FROM document_row WHERE number = document) || ' ' || clause", database)
    clauses = Array(repeating: 0, count: plan.clauses.count)
    for (index, clause) in plan.clauses.enumerated() where !plan.documents[Int(clause.document)].isDraft {
      clauses[index] = try clauseCounter.number(of: plan.clauseNames.withBytes(Int32(index)) { Array($0) })
    }

    let nodeCounter = try Counter("task_row", "id", database)
    let milestoneCounter = try Counter("milestone_row", "id", database)
    let kpiCounter = try Counter("kpi_row", "id", database)
    moves = try Moves(plan, in: database, known: nodeCounter.known)
    nodes = Array(repeating: 0, count: plan.nodes.count)
    milestones = Array(repeating: 0, count: plan.milestones.count)
    kpis = Array(repeating: 0, count: plan.kpis.count)
    for index in plan.nodes.indices where !plan.documents[Int(plan.nodes[index].document)].isDraft {
      let node = Int32(index)
      let move = moves.rows[node]
      let last = nodeCounter.last
      if let move {
        nodes[index] = move.number
      } else {
        nodes[index] = try nodeCounter.number(of: plan.bytes(ofID: node), butNot: moves.taken)
      }
      // Of what is new, all parts are new.
      let isNew = nodes[index] > last
      for milestone in plan.nodes[index].milestones {
        let local = plan.authored(plan.milestones[Int(milestone)]).id.span
        milestones[Int(milestone)] =
          try isNew
          ? milestoneCounter.fresh() : Self.part(local, of: node, before: move?.id, plan, milestoneCounter, &buffer)
      }
      for kpi in plan.nodes[index].kpis {
        let local = plan.authored(plan.kpis[Int(kpi)]).id.span
        kpis[Int(kpi)] =
          try isNew ? kpiCounter.fresh() : Self.part(local, of: node, before: move?.id, plan, kpiCounter, &buffer)
      }
    }

    let fileCounter = try Counter("source_file", "path", database)
    for unit in plan.units {
      files.append(unit.tasks.isEmpty ? 0 : try fileCounter.number(of: Array(unit.file.path.utf8)))
    }

    for link in plan.links where nodes[Int(link.node)] > 0 && link.kind != .movedFrom {
      guard link.target < 0 || nodes[Int(link.target)] == 0 else { continue }
      let id = plan.id(linkedBy: link, in: database)
      // The row that has that id from now on, whichever had it until now.
      if let node = id.withUnsafeBufferPointer({ plan.ids.find($0) }), nodes[Int(node)] > 0 {
        linked[id] = nodes[Int(node)]
      } else if let number = try nodeCounter.known(id), !moves.taken.contains(number) {
        linked[id] = number
      }
    }
  }

  /// The number of a milestone or KPI: it is known by its task, whatever that is called, and its own name.
  /// - Parameter before: the id that its task has in the store; nil where that is the same.
  private static func part(
    _ local: Span, of node: Int32, before: [UInt8]?, _ plan: Plan, _ counter: Counter, _ buffer: inout [UInt8]
  ) throws(StoreError) -> Int32 {
    if let before {
      return try counter.number(of: before + [UInt8(ascii: "/")] + plan.bytes(local))
    }
    plan.appendID(of: local, under: node, to: &buffer)
    let id = buffer
    return try counter.number(of: id)
  }
}

/// Hands out the numbers of one table.
private final class Counter {
  private let lookup: Statement?
  /// The highest that there is.
  private(set) var last: Int32 = 0

  init(_ table: String, _ id: String, _ database: Database?) throws(StoreError) {
    guard let database else {
      lookup = nil
      return
    }
    lookup =
      table == "clause_row"
      ? try database.statement(
        """
        SELECT c.number FROM main.clause_row c JOIN main.document_row d ON d.number = c.document
        WHERE d.id = substr(?1, 1, instr(?1, ' ') - 1) AND c.clause = substr(?1, instr(?1, ' ') + 1)
        """)
      : try database.statement("SELECT number FROM main.\(table) WHERE \(id) = ?1")
    let highest = try database.integer("SELECT max(number) FROM main.\(table)") ?? 0
    // Room for every number that may still be handed out.
    guard let number = Int32(exactly: highest), number < 1 << 30 else {
      throw .damaged(path: database.path, detail: "\(table).number \(highest)")
    }
    last = number
  }

  /// Whether there is a store whose rows keep their numbers.
  var isMatching: Bool { lookup != nil }

  func fresh() -> Int32 {
    last += 1
    return last
  }

  /// - Parameter taken: rows that something else has from now on.
  func number(of id: @autoclosure () -> [UInt8], butNot taken: Set<Int32> = []) throws(StoreError) -> Int32 {
    if isMatching, let number = try known(id()), !taken.contains(number) { return number }
    return fresh()
  }

  func known(_ id: [UInt8]) throws(StoreError) -> Int32? {
    guard let lookup else { return nil }
    defer { lookup.reset() }
    _ = id.withUnsafeBufferPointer { lookup.bind($0, to: 1, outlivesRow: false) }
    guard try lookup.step(), let number = lookup.integer(0) else { return nil }
    return Int32(exactly: number)
  }
}

extension Plan {
  func bytes(_ span: Span) -> [UInt8] { span.isNone ? [] : file(span).withBytes(of: span) { Array($0) } }

  /// Writes the full id of a milestone or KPI: its task's, a slash and its own.
  func appendID(of local: Span, under node: Int32, to buffer: inout [UInt8]) {
    buffer.removeAll(keepingCapacity: true)
    ids.withBytes(node) { buffer.append(contentsOf: $0) }
    buffer.append(UInt8(ascii: "/"))
    if !local.isNone { file(local).withBytes(of: local) { buffer.append(contentsOf: $0) } }
  }

  /// The full id of the task that a link leads to.
  func id(linkedBy link: PlannedLink, in database: Database?) -> [UInt8] {
    link.target < 0 ? formerID(of: link, in: database) : bytes(ofID: link.target)
  }

  /// The full id that a link to a task that the sources no longer hold means: as it is written, or after the
  /// document's key where it is written without one.
  func formerID(of link: PlannedLink, in database: Database?) -> [UInt8] {
    let written = bytes(link.at)
    let first = written.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "@") }
    let key = String(decoding: first, as: UTF8.self)
    let isKey =
      documents.contains { $0.key == key }
      || ((try? database?.integer("SELECT 1 FROM main.document_row WHERE id = ?1", .text(key))) ?? nil) != nil
    if isKey { return written }
    let path = Array(documents[Int(nodes[Int(link.node)].document)].key.utf8) + [UInt8(ascii: ".")] + written
    // A document that neither knows may have been one all the same: a draft that has left the sources. Local ids are
    // numbers as a rule; one with letters is taken for a path where there is, or was, such a node.
    let isNumber = first.first.map { $0 &- UInt8(ascii: "0") < 10 } ?? false
    let root = Array(path.prefix(path.count - written.count + first.count))
    let text = SQLValue.text(String(decoding: root, as: UTF8.self))
    let isNode =
      isNumber || root.withUnsafeBufferPointer { ids.find($0) } != nil
      || ((try? database?.integer("SELECT 1 FROM main.task_row WHERE id = ?1", text)) ?? nil) != nil
    return isNode ? path : written
  }
}
