import MonitoringStore

/// Tasks to which the same happens and that are copies of one node for different agencies, as one.
struct FoldedTasks {
  var first: TaskChanges
  /// Ids of the others.
  var others: [String] = []

  /// In the order of the first of each.
  static func fold(_ tasks: [TaskChanges]) -> [FoldedTasks] {
    var folded: [FoldedTasks] = []
    var places: [String: [Int]] = [:]
    for task in tasks {
      let key = node(of: task.id)
      if key.utf8.count < task.id.utf8.count,
        let place = places[key]?.first(where: { folded[$0].first.isLike(task) })
      {
        folded[place].others.append(task.id)
      } else {
        places[key, default: []].append(folded.count)
        folded.append(FoldedTasks(first: task))
      }
    }
    return folded
  }

  /// `NQ57.4@….2` of `NQ57.4@T11-DIENBIEN.2`, as the task tree writes it.
  var id: String {
    others.isEmpty ? first.id : FoldedTasks.node(of: first.id)
  }

  private static func node(of id: String) -> String {
    guard let at = id.firstIndex(of: "@") else { return id }
    let rest = id[at...].firstIndex(of: ".").map { id[$0...] } ?? ""
    return id[...at] + "…" + rest
  }
}
