extension [Diagnostic] {
  /// Sorted by the path of the file, then by place, then by code; those that stand nowhere come first. The order is
  /// the same in every run: what is equal in all three is ordered by its length and its words.
  package func sorted(files: (UInt32) -> SourceFile?) -> [Diagnostic] {
    var paths: [UInt32: [UInt8]] = [:]
    for diagnostic in self where !diagnostic.span.isNone && paths[diagnostic.span.file] == nil {
      paths[diagnostic.span.file] = [UInt8]((files(diagnostic.span.file)?.path ?? "").utf8)
    }
    // Paths are compared once a file, as bytes; diagnostics compare only integers after that.
    let inOrder = paths.sorted { a, b in
      a.value == b.value ? a.key < b.key : a.value.lexicographicallyPrecedes(b.value)
    }
    var ranks: [UInt32: Int] = [:]
    for (rank, entry) in inOrder.enumerated() { ranks[entry.key] = rank }

    let keys = map {
      (rank: $0.span.isNone ? -1 : ranks[$0.span.file] ?? -1, start: $0.span.start, code: $0.code.number)
    }
    let order = indices.sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      let (x, y) = (self[a], self[b])
      if x.span.count != y.span.count { return x.span.count < y.span.count }
      return x.message.vi == y.message.vi ? a < b : x.message.vi < y.message.vi
    }
    return order.map { self[$0] }
  }
}
