extension ChangeLog {
  /// The rows that belong to tasks and KPIs that are asked for. What belonged to a retired one stays as it was.
  /// - Returns: how many rows were written.
  func settleRelations() throws(StoreError) -> Int {
    var written = 0
    // Who presides is a field of the task, and written down there.
    written += try settle(
      .taskAgency, of: .task, column: "task", fields: [("coordinating", "x.role = 1")],
      value: "(SELECT id FROM main.agency_row WHERE number = x.agency)")
    written += try settle(
      .taskClause, of: .task, column: "task", fields: [("clause", "1")],
      value: """
        (SELECT o.id || ' ' || l.clause FROM main.clause_row l JOIN main.document_row o ON o.number = l.document
        WHERE l.number = x.clause)
        """)
    written += try settle(
      .taskLink, of: .task, column: "task",
      fields: ["depends_on", "implements", "split_from", "merged_from"].map { ($0, "x.kind = '\($0)'") },
      value: "x.target_id")
    written += try settle(
      .target, of: .kpi, column: "kpi", fields: [("target", "1")],
      value: """
        date(x.on_date + 2440587.5) || ' ' || (\(Views.relation("x.relation"))) || ' ' || \(plain("x.low"))
        || CASE WHEN x.low = x.high THEN '' ELSE '–' || \(plain("x.high")) END
        """)
    return written
  }

  /// - Parameters:
  ///   - owner: the table of what the rows belong to, and `column` the column that says to which.
  ///   - fields: what a row is called as a field of its owner, and which rows `x` are called so.
  ///   - value: SQL for the value of that field.
  private func settle(
    _ table: Table, of owner: Table, column: String, fields: [(name: String, condition: String)], value: String
  ) throws(StoreError) -> Int {
    let name = table.name
    func twin(_ schema: Schema) -> String {
      let keys = table.key.map { "y.\($0) = x.\($0)" }.joined(separator: " AND ")
      return "(SELECT 1 FROM \(schema.rawValue).\(name) y WHERE \(keys))"
    }
    let gone = """
      FROM main.\(name) AS x WHERE x.\(column) IN (SELECT number FROM desired.\(owner.name)) AND NOT EXISTS \(twin(.desired))
      """
    let come = "FROM desired.\(name) AS x WHERE NOT EXISTS \(twin(.main))"
    // Of what is new itself, nothing has changed.
    let isOld = """
      NOT EXISTS (
        SELECT 1 FROM main.change_row c JOIN main.change_field f ON f.number = c.field
        WHERE c.emission = \(emission) AND f.entity = '\(owner.entity ?? "")' AND f.name = 'state' AND c.before IS NULL
          AND c.entity_number = x.\(column))
      """
    let rest = table.columns.map(\.name).filter { !table.key.contains($0) }
    var written = 0

    if !rest.isEmpty, let entity = owner.entity {
      let isOther = rest.map { "y.\($0) IS NOT x.\($0)" }.joined(separator: " OR ")
      let keys = table.key.map { "y.\($0) = x.\($0)" }.joined(separator: " AND ")
      let pairs = "FROM desired.\(name) AS x JOIN main.\(name) AS y ON \(keys) WHERE (\(isOther))"
      // A link whose target has come into the store says the same as before.
      if table.name != Table.taskLink.name {
        for field in fields {
          try write(
            entity, field.name, of: "x.\(column)", before: value.replacingRow("x", with: "y"), after: value, pairs)
        }
      }
      let list = rest.joined(separator: ", ")
      let selected = rest.map { "x." + $0 }.joined(separator: ", ")
      written += try database.run(
        """
        UPDATE main.\(name) AS y SET (\(list)) = (SELECT \(selected) FROM desired.\(name) AS x WHERE \(keys))
        WHERE EXISTS (SELECT 1 FROM desired.\(name) AS x WHERE \(keys) AND (\(isOther)))
        """)
    }
    if let entity = owner.entity {
      for field in fields {
        try write(
          entity, field.name, of: "x.\(column)", before: value, after: "NULL", "\(gone) AND \(field.condition)")
        try write(
          entity, field.name, of: "x.\(column)", before: "NULL", after: value,
          "\(come) AND \(field.condition) AND \(isOld)")
      }
    }
    written += try database.run("DELETE \(gone)")
    written += try database.run("INSERT INTO main.\(name) SELECT x.* \(come)")
    return written
  }

  /// A number without a fraction that says nothing.
  private func plain(_ column: String) -> String {
    "CASE WHEN \(column) = CAST(\(column) AS INTEGER) THEN CAST(\(column) AS INTEGER) ELSE \(column) END"
  }
}

extension String {
  /// SQL about the row `x` as SQL about another.
  fileprivate func replacingRow(_ row: String, with other: String) -> String {
    var result = ""
    var previous: Character = " "
    var rest = Substring(self)
    while let first = rest.first {
      if rest.hasPrefix(row + "."), !previous.isLetter, !previous.isNumber, previous != "_" {
        result += other + "."
        rest = rest.dropFirst(row.count + 1)
        previous = "."
      } else {
        result.append(first)
        previous = first
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
