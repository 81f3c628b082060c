extension ChangeLog {
  /// Makes the rows of a table that have numbers of their own what they are asked to be: new ones come in, changed ones
  /// change, and those that are asked for no longer are retired where the table knows that.
  /// - Returns: how many rows were written.
  func settle(_ table: Table) throws(StoreError) -> Int {
    let name = table.name
    let hasState = table.columns.contains { $0.name == "state" }
    var written = 0

    if table.columns.contains(where: { $0.name == "id" }) { written += try rename(table) }

    let isNew = "FROM desired.\(name) d WHERE NOT EXISTS (SELECT 1 FROM main.\(name) m WHERE m.number = d.number)"
    if let entity = table.entity {
      try write(
        entity, hasState ? "state" : "id", of: "d.number", before: "NULL", after: hasState ? "d.state" : "d.id",
        isNew + " ORDER BY d.number")
    }
    written += try database.run("INSERT INTO main.\(name) SELECT d.* \(isNew) ORDER BY d.number")
    written += try change(table)
    if hasState { written += try retire(table) }
    return written
  }

  /// A row's id changes where `moved_from` says so. All let go of their old ones first, so that two may trade places.
  /// Milestones and KPIs are called by their task's id, and are still where the sources no longer hold them.
  private func rename(_ table: Table) throws(StoreError) -> Int {
    let name = table.name
    try database.run("DELETE FROM desired.changed")
    let isPart = table.name == Table.milestone.name || table.name == Table.kpi.name
    let retiredParts = """
      UNION SELECT m.number FROM desired.moved_task t JOIN main.\(name) m ON m.task = t.number
      WHERE NOT EXISTS (SELECT 1 FROM desired.\(name) d WHERE d.number = m.number)
      """
    let count = try database.run(
      """
      INSERT INTO desired.changed
      SELECT d.number FROM desired.\(name) d JOIN main.\(name) m ON m.number = d.number WHERE d.id <> m.id
      \(isPart ? retiredParts : "")
      """)
    guard count > 0 else { return 0 }
    if table.name == Table.task.name {
      try database.run("INSERT INTO desired.moved_task SELECT number FROM desired.changed")
    }
    let wanted = "(SELECT d.id FROM desired.\(name) d WHERE d.number = m.number)"
    let ofTask = "(SELECT t.id FROM main.task_row t WHERE t.number = m.task) || substr(m.id, instr(m.id, '/'))"
    try database.run("CREATE TABLE desired.renamed (number INTEGER PRIMARY KEY, id TEXT)")
    try database.run(
      """
      INSERT INTO desired.renamed SELECT m.number, \(isPart ? "coalesce(\(wanted), \(ofTask))" : wanted)
      FROM desired.changed c JOIN main.\(name) m ON m.number = c.number
      """)
    if let entity = table.entity {
      try write(
        entity, "id", of: "m.number", before: "m.id", after: "r.id",
        "FROM desired.renamed r JOIN main.\(name) m ON m.number = r.number")
    }
    let isRenamed = "WHERE m.number IN (SELECT number FROM desired.renamed)"
    try database.run("UPDATE main.\(name) AS m SET id = char(1) || m.number \(isRenamed)")
    let written = try database.run(
      "UPDATE main.\(name) AS m SET id = (SELECT r.id FROM desired.renamed r WHERE r.number = m.number) \(isRenamed)")
    try database.run("DROP TABLE desired.renamed")
    return written
  }

  private func change(_ table: Table) throws(StoreError) -> Int {
    let name = table.name
    let columns = table.columns.dropFirst().map(\.name)
    try database.run("DELETE FROM desired.changed")
    let count = try database.run(
      """
      INSERT INTO desired.changed SELECT d.number FROM desired.\(name) d JOIN main.\(name) m ON m.number = d.number
      WHERE (\(columns.map { "d." + $0 }.joined(separator: ", ")))
        IS NOT (\(columns.map { "m." + $0 }.joined(separator: ", ")))
      """)
    guard count > 0 else { return 0 }
    if let entity = table.entity {
      for column in table.columns where column.isLogged {
        try write(
          entity, column.publicName, of: "m.number", before: column.spelled("m"), after: column.spelled("d"),
          """
          FROM desired.changed c JOIN main.\(name) m ON m.number = c.number JOIN desired.\(name) d ON d.number = c.number
          WHERE m.\(column.name) IS NOT d.\(column.name)
          """)
      }
    }
    let list = columns.joined(separator: ", ")
    return try database.run(
      """
      UPDATE main.\(name) AS m SET (\(list)) = (SELECT \(list) FROM desired.\(name) d WHERE d.number = m.number)
      WHERE m.number IN (SELECT number FROM desired.changed)
      """)
  }

  private func retire(_ table: Table) throws(StoreError) -> Int {
    let name = table.name
    let isGone = """
      m.state = 'active' AND NOT EXISTS (SELECT 1 FROM desired.\(name) d WHERE d.number = m.number)
      """
    if let entity = table.entity {
      try write(
        entity, "state", of: "m.number", before: "'active'", after: "'retired'", "FROM main.\(name) m WHERE \(isGone)")
    }
    guard name == Table.task.name else {
      return try database.run("UPDATE main.\(name) AS m SET state = 'retired' WHERE \(isGone)")
    }
    try write(
      "task", "retired_by", of: "m.number", before: "NULL", after: "r.by",
      "FROM main.task_row m JOIN desired.retirement r ON r.task = m.number WHERE r.by IS NOT NULL AND \(isGone)")
    return try database.run(
      """
      UPDATE main.task_row AS m
      SET state = 'retired', retired_by = (SELECT r.by FROM desired.retirement r WHERE r.task = m.number)
      WHERE \(isGone)
      """)
  }
}
