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
  private func rename(_ table: Table) throws(StoreError) -> Int {
    let name = table.name
    try database.run("DELETE FROM desired.changed")
    let count = try database.run(
      """
      INSERT INTO desired.changed
      SELECT d.number FROM desired.\(name) d JOIN main.\(name) m ON m.number = d.number WHERE d.id <> m.id
      """)
    guard count > 0 else { return 0 }
    if let entity = table.entity {
      try write(
        entity, "id", of: "m.number", before: "m.id", after: "d.id",
        """
        FROM desired.changed c JOIN main.\(name) m ON m.number = c.number JOIN desired.\(name) d ON d.number = c.number
        """)
    }
    let isChanged = "WHERE m.number IN (SELECT number FROM desired.changed)"
    try database.run("UPDATE main.\(name) AS m SET id = char(1) || m.number \(isChanged)")
    return try database.run(
      "UPDATE main.\(name) AS m SET id = (SELECT d.id FROM desired.\(name) d WHERE d.number = m.number) \(isChanged)")
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
