extension Snapshot {
  /// The first thing in which another is not like this one; nil where they are equal.
  func difference(from other: Snapshot) -> String? {
    if self == other { return nil }
    for kind in Kind.allCases {
      let (own, others) = (things[kind] ?? [:], other.things[kind] ?? [:])
      for number in Set(own.keys).union(others.keys).sorted() where own[number] != others[number] {
        guard let one = own[number], let two = others[number] else {
          return "\(kind) \(number): \(own[number].map(\.fields) ?? [:]) for \(others[number].map(\.fields) ?? [:])"
        }
        let fields = Set(one.fields.keys).union(two.fields.keys).filter { one.fields[$0] != two.fields[$0] }
        return "\(kind) \(number) \(two.id): "
          + fields.sorted().map { "\($0) \(one.fields[$0] ?? "–") for \(two.fields[$0] ?? "–")" }.joined(
            separator: ", ")
          + (one.relations == two.relations ? "" : " \(one.relations) for \(two.relations)")
      }
    }
    for task in Set(slots.keys).union(other.slots.keys).sorted() where slots[task] != other.slots[task] {
      let (own, others) = (slots[task] ?? [:], other.slots[task] ?? [:])
      for seq in Set(own.keys).union(others.keys).sorted() where own[seq] != others[seq] {
        return
          "slot \(tasks[task]?.id ?? "?")#\(seq): \(String(describing: own[seq])) for \(String(describing: others[seq]))"
      }
    }
    for kpi in Set(expectations.keys).union(other.expectations.keys).sorted()
    where expectations[kpi] != other.expectations[kpi] {
      return "expectations of KPI \(kpi): \((expectations[kpi] ?? [:]).sorted { $0.key < $1.key }) for "
        + "\((other.expectations[kpi] ?? [:]).sorted { $0.key < $1.key })"
    }
    for task in Set(links.keys).union(other.links.keys).sorted() where links[task] != other.links[task] {
      return "links of \(tasks[task]?.id ?? "?"): \(links[task] ?? [:]) for \(other.links[task] ?? [:])"
    }
    if assignments != other.assignments {
      let (own, others) = (
        assignments.filter { !other.assignments.contains($0) }, other.assignments.filter { !assignments.contains($0) }
      )
      return "assignments: \(own) for \(others)"
    }
    return reports == other.reports
      ? "values: \(values) for \(other.values)" : "reports: \(reports) for \(other.reports)"
  }
}

extension SQLiteFile {
  /// Every row of every table, in the order of tables and keys.
  var everything: [[String]] {
    rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").flatMap {
      rows("SELECT * FROM \($0[0])")
    }
  }
}
