// What a programme's nodes and KPIs have from upstream: a node that carries out one task takes from it what it does not
// say itself, and a KPI takes its shape from the one that it rolls up to.

extension Plan {
  /// The node whose title a node bears: itself, or the nearest upstream that has one.
  package func titleHolder(of node: Int32) -> Int32 { holder(of: node) { !$0.title.isAbsent } }

  /// The node whose deliverable a task produces: itself, or the nearest upstream that has one. A group produces none.
  package func deliverableHolder(of node: Int32) -> Int32 {
    nodes[Int(node)].isGroup ? node : holder(of: node) { $0.deliverable >= 0 }
  }

  private func holder(of node: Int32, where has: (AuthoredTask) -> Bool) -> Int32 {
    var holder = node
    while nodes[Int(holder)].upstream >= 0, !has(authored(nodes[Int(holder)])) { holder = nodes[Int(holder)].upstream }
    return has(authored(nodes[Int(holder)])) ? holder : node
  }

  package func deliverable(of node: Int32) -> (deliverable: AuthoredDeliverable, filling: Filling)? {
    let holder = nodes[Int(deliverableHolder(of: node))]
    let number = authored(holder).deliverable
    guard number >= 0 else { return nil }
    return (units[Int(holder.unit)].deliverables[Int(number)], Filling(agency: holder.fanOut))
  }

  /// What fills the texts of a milestone.
  package func filling(of milestone: PlannedMilestone) -> Filling {
    // The arguments stand where the template is used, which is in the file of the task that was written with it.
    let writer = nodes[Int(milestone.writer)]
    return Filling(agency: writer.fanOut, arguments: units[Int(writer.unit)].arguments.slice(milestone.arguments))
  }

  /// A text of a KPI, and what fills it: its own, or else its template's, or else that of the KPI upstream.
  package func text(
    _ path: KeyPath<AuthoredKPI, Phrase>, of kpi: PlannedKPI
  ) -> (phrase: Phrase, filling: Filling) {
    var kpi = kpi
    while true {
      let own = phrase(path, of: kpi)
      guard own.isAbsent, kpi.upstream >= 0 else { return (own, filling(of: kpi)) }
      kpi = kpis[Int(kpi.upstream)]
    }
  }

  /// Whether a node carries out another document's task.
  package func isInProgramme(_ node: PlannedNode) -> Bool { documents[Int(node.document)].isProgramme }
}
