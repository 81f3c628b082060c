internal import ResolutionCompiler

/// The update slots of some consecutive nodes, worked out as they are emitted.
struct Timetable {
  /// Nil where a node owes none: a group, or a task of which one does not know when it ends.
  private var terms: [ScheduleTerms?] = []
  private var slots: [UpdateSlot] = []
  private var ends: [Int] = []
  private var first: Int32 = 0

  mutating func fill(with nodes: Range<Int32>, of plan: Plan) {
    terms.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    first = nodes.lowerBound
    for node in nodes {
      terms.append(plan.schedule(of: node, into: &slots))
      ends.append(slots.count)
    }
  }

  /// How many slots there are.
  var count: Int { slots.count }

  func terms(of node: Int32) -> ScheduleTerms? { terms[Int(node - first)] }

  func slots(of node: Int32) -> ArraySlice<UpdateSlot> {
    let index = Int(node - first)
    return slots[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

extension Plan {
  /// The year up to whose end those tasks are scheduled that end neither by themselves nor with their document; nil
  /// where there are none. Beside the sources, it is all of the day's that the rows depend on.
  var ongoingUntil: Int? {
    let isAny = nodes.contains { node in
      guard !node.isGroup, node.due == .ongoing else { return false }
      let document = documents[Int(node.document)]
      return document.periodTo == nil && !document.isDraft
    }
    return isAny ? endOfNextYear.year : nil
  }
}
