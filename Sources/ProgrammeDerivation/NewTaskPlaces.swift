import Diagnostics
import ResolutionCompiler

/// Where tasks that have been assigned since go: beside those of their upstream group, or else to the end of the programme.
struct NewTaskPlaces {
  /// A list of the programme, and what goes into it.
  struct Addition {
    let unit: Int32
    let place: ProgrammeText.Place
    /// The programme's group that the list belongs to; -1 at the root.
    let parent: Int32
    var nodes: [Skeleton.Node]
  }

  let plan: Plan
  let document: Int32
  let texts: [Int32: ProgrammeText]

  /// Nil where some task has no place.
  /// - Parameter atRoot: all of them at the end of the programme.
  func additions(for tasks: [Int32], atRoot: Bool) -> [Addition]? {
    struct Site: Hashable {
      let unit: Int32
      let place: ProgrammeText.Place
      let parent: Int32
      let below: Int32
    }
    var order: [Site] = []
    var tasksOfSite: [Site: [Int32]] = [:]
    for task in tasks {
      guard let found = (atRoot ? nil : beside(task)) ?? root() else { return nil }
      let site = Site(unit: found.unit, place: found.place, parent: found.parent, below: found.below)
      if tasksOfSite[site] == nil { order.append(site) }
      tasksOfSite[site, default: []].append(task)
    }
    let programme = plan.documents[Int(document)]
    var additions: [Addition] = []
    for site in order {
      let same = additions.firstIndex { $0.unit == site.unit && $0.place == site.place }
      var taken = Set(siblings(of: site.parent).map { plan.text(plan.authored(plan.nodes[Int($0)]).id.span) })
      if let same { taken.formUnion(additions[same].nodes.map(\.id)) }
      let nodes = Skeleton.nodes(
        for: tasksOfSite[site] ?? [], of: programme.owner, in: programme.implements, below: site.below, taken: taken,
        plan)
      if let same {
        additions[same].nodes += nodes
      } else {
        additions.append(Addition(unit: site.unit, place: site.place, parent: site.parent, nodes: nodes))
      }
    }
    return additions
  }

  private func siblings(of parent: Int32) -> [Int32] {
    plan.documents[Int(document)].nodes.filter { plan.nodes[Int($0)].parent == parent }
  }

  /// Beside the last node that carries out a task of the same upstream group, or of a group above that.
  private func beside(_ task: Int32) -> (unit: Int32, place: ProgrammeText.Place, parent: Int32, below: Int32)? {
    var group = plan.nodes[Int(task)].parent
    while group >= 0 {
      let below = group..<plan.nodes[Int(group)].end
      let answering = plan.documents[Int(document)].nodes.reversed().lazy.filter { index in
        plan.nodes[Int(index)].implements.contains { below.contains(plan.implementsPool[Int($0)].node) }
      }
      for index in answering {
        // Below a node that carries something out itself, nothing else belongs; nor does it into a copy of many.
        var child = index
        while case let parent = plan.nodes[Int(child)].parent, parent >= 0,
          !plan.nodes[Int(parent)].implements.isEmpty
        {
          child = parent
        }
        let node = plan.nodes[Int(child)]
        guard node.fanOut < 0, node.parent >= 0,
          let place = texts[node.unit]?.list(ofItemAt: plan.authored(node).at)
        else { continue }
        return (node.unit, place, node.parent, group)
      }
      group = plan.nodes[Int(group)].parent
    }
    return nil
  }

  private func root() -> (unit: Int32, place: ProgrammeText.Place, parent: Int32, below: Int32)? {
    let programme = plan.documents[Int(document)]
    let authored = plan.units[Int(programme.unit)].resolutions[Int(programme.resolution)]
    return texts[programme.unit]?.tasks(ofDocumentAt: authored.at).map { (programme.unit, $0, -1, -1) }
  }
}
