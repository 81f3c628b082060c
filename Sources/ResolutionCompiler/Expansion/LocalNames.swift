import Diagnostics

/// The local ids of one task's milestones and KPIs, which share one namespace. There are a few as a rule, and comparing
/// them is quickest; for a task with hundreds they are kept in a table.
struct LocalNames {
  private var spans: [Span] = []
  private var table: NameTable?
  private static let few = 24

  mutating func removeAll() {
    spans.removeAll(keepingCapacity: true)
    table = nil
  }

  /// Adds a name unless it is there.
  /// - Returns: where the name stands that is there already.
  mutating func insert(_ span: Span, in units: [SourceUnit]) -> Span? {
    if table == nil, spans.count == LocalNames.few {
      var all = NameTable()
      for span in spans { _ = all.insert(units.bytes(span)) }
      table = all
    }
    if let number = table?.insert(units.bytes(span)) {
      if !number.isNew { return spans[Int(number.number)] }
    } else {
      let name = units.bytes(span)
      for other in spans where units.bytes(other).says(name) { return other }
    }
    spans.append(span)
    return nil
  }

  /// The position of a name among those added.
  func find(_ name: UnsafeBufferPointer<UInt8>, in units: [SourceUnit]) -> Int? {
    if let table { return table.find(name).map { Int($0) } }
    return spans.firstIndex { units.bytes($0).says(name) }
  }
}

extension [SourceUnit] {
  /// What a span says, where units stand in the order of their files.
  @inline(__always) func bytes(_ span: Span) -> UnsafeBufferPointer<UInt8> { self[Int(span.file)].file.bytes(of: span) }
}
