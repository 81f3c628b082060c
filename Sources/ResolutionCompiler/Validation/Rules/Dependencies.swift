import Diagnostics

/// Which tasks wait for which, and where they wait in circles. Whoever waits for a group waits for all that is below it.
///
/// Goes from what waits to what is waited for, each node and link once (Tarjan's strongly connected components), with
/// a stack of its own: a chain of tasks may be as long as the plan. Where that finds nodes which all wait for each other, a
/// knot, a bounded search looks for the shortest circle in it.
struct Dependencies {
  struct Circle {
    /// In the order in which they wait; the last waits for the first.
    var nodes: [Int32]
    /// Links on the way, as indices of the plan's `links`; the first leads away from the first node.
    var links: [Int32]
    /// How many other tasks are in the same knot.
    var others: Int
  }

  /// One for each knot: of the circles in it the shortest, or at least a short one.
  private(set) var circles: [Circle] = []
  /// By node: the number of the knot that it is in, 0 where nothing was found out. Two nodes of one knot wait for each
  /// other.
  private var knots: [Int32] = []

  init(_ plan: Plan) {
    guard plan.links.contains(where: { $0.kind == .dependsOn }) else { return }
    var walk = Walk(plan)
    for link in plan.links where link.kind == .dependsOn && walk.order[Int(link.node)] == 0 { walk.from(link.node) }
    circles = walk.circles
    knots = walk.knots
  }

  /// Whether two nodes wait for each other, so that neither can come first.
  func isKnotted(_ a: Int32, _ b: Int32) -> Bool {
    !knots.isEmpty && knots[Int(a)] != 0 && knots[Int(a)] == knots[Int(b)]
  }

  private struct Walk {
    struct Frame {
      var node: Int32
      /// The links and the children that are still to be gone to.
      var links: Range<Int>
      var nextChild: Int32
    }

    let plan: Plan
    var circles: [Circle] = []
    var knots: [Int32]
    var order: [Int32]
    private var low: [Int32]
    private var counter: Int32 = 0
    private var open: [Int32] = []
    private var frames: [Frame] = []
    private var search: CircleSearch?

    init(_ plan: Plan) {
      self.plan = plan
      knots = Array(repeating: 0, count: plan.nodes.count)
      order = knots
      low = knots
    }

    mutating func from(_ first: Int32) {
      enter(first)
      while let top = frames.last {
        guard let target = nextTarget() else {
          leave(top.node)
          continue
        }
        if order[Int(target)] == 0 {
          enter(target)
        } else if knots[Int(target)] == 0 {
          low[Int(top.node)] = min(low[Int(top.node)], order[Int(target)])
        }
      }
    }

    private mutating func enter(_ node: Int32) {
      counter += 1
      order[Int(node)] = counter
      low[Int(node)] = counter
      open.append(node)
      frames.append(Frame(node: node, links: plan.dependencies(of: node), nextChild: node + 1))
    }

    private mutating func leave(_ node: Int32) {
      frames.removeLast()
      if let above = frames.last?.node { low[Int(above)] = min(low[Int(above)], low[Int(node)]) }
      guard low[Int(node)] == order[Int(node)] else { return }
      var knot: [Int32] = []
      while let last = open.popLast() {
        knots[Int(last)] = order[Int(node)]
        knot.append(last)
        if last == node { break }
      }
      guard knot.count > 1 || plan.dependencies(of: node).contains(where: { plan.links[$0].target == node }) else {
        return
      }
      if search == nil { search = CircleSearch(plan) }
      if let circle = search?.shortest(in: knot, knots) { circles.append(circle) }
    }

    private mutating func nextTarget() -> Int32? {
      let top = frames.count - 1
      let node = frames[top].node
      if let link = frames[top].links.popFirst() { return plan.links[link].target }
      let child = frames[top].nextChild
      guard child < plan.nodes[Int(node)].end else { return nil }
      frames[top].nextChild = plan.nodes[Int(child)].end
      return child
    }
  }
}

/// Looks for short circles among nodes that all wait for each other: from one task after the other, breadth first, no
/// farther than the shortest circle so far. However dense the knot, it looks at each link a few times at most.
private struct CircleSearch {
  private let plan: Plan
  /// By node: the search that reached it last, the node that it came from, and by which link; -1 from a group to what
  /// is below it.
  private var reachedIn: [Int32]
  private var from: [Int32]
  private var via: [Int32]
  private var number: Int32 = 0
  private var steps = 0

  /// So many times as many steps are taken as there are ways in the knot.
  private static let effort = 8

  init(_ plan: Plan) {
    self.plan = plan
    reachedIn = Array(repeating: 0, count: plan.nodes.count)
    from = reachedIn
    via = reachedIn
  }

  mutating func shortest(in knot: [Int32], _ knots: [Int32]) -> Dependencies.Circle? {
    let ways = knot.reduce(0) { $0 + plan.dependencies(of: $1).count + 1 }
    steps = 0
    var best: (nodes: [Int32], links: [Int32])?
    // Every circle holds a task: groups wait for nobody but what is below them.
    for start in knot.sorted() where !plan.nodes[Int(start)].isGroup {
      guard best == nil || steps < CircleSearch.effort * ways, best.map({ $0.nodes.count > 1 }) ?? true else { break }
      best = circle(from: start, shorterThan: best?.nodes.count ?? .max, knots) ?? best
    }
    guard let best else { return nil }
    let inCircle = best.nodes.count { !plan.nodes[Int($0)].isGroup }
    return Dependencies.Circle(
      nodes: best.nodes, links: best.links, others: knot.count { !plan.nodes[Int($0)].isGroup } - inCircle)
  }

  private mutating func circle(
    from start: Int32, shorterThan limit: Int, _ knots: [Int32]
  ) -> (nodes: [Int32], links: [Int32])? {
    number += 1
    reachedIn[Int(start)] = number
    var (front, depth) = ([start], 1)
    while !front.isEmpty, depth < limit {
      var next: [Int32] = []
      for node in front {
        func reach(_ target: Int32, _ link: Int32) -> Bool {
          steps += 1
          if target == start { return true }
          guard knots[Int(target)] == knots[Int(start)], reachedIn[Int(target)] != number else { return false }
          reachedIn[Int(target)] = number
          (from[Int(target)], via[Int(target)]) = (node, link)
          next.append(target)
          return false
        }
        for index in plan.dependencies(of: node) where reach(plan.links[index].target, Int32(index)) {
          return path(from: start, to: node, closedBy: Int32(index))
        }
        var child = node + 1
        while child < plan.nodes[Int(node)].end {
          if reach(child, -1) { return path(from: start, to: node, closedBy: -1) }
          child = plan.nodes[Int(child)].end
        }
      }
      (front, depth) = (next, depth + 1)
    }
    return nil
  }

  private func path(from start: Int32, to last: Int32, closedBy link: Int32) -> (nodes: [Int32], links: [Int32]) {
    var (nodes, links) = ([last], [link])
    while let node = nodes.last, node != start {
      links.append(via[Int(node)])
      nodes.append(from[Int(node)])
    }
    return (nodes.reversed(), links.reversed().filter { $0 >= 0 })
  }
}

extension Plan {
  /// Of a task, the places among `links` of what it depends on. A group that says so itself has been reported; only
  /// what is below it counts.
  fileprivate func dependencies(of node: Int32) -> Range<Int> {
    guard !nodes[Int(node)].isGroup else { return 0..<0 }
    // Links stand in the order of their nodes, and dependencies before a node's other links.
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].node < node { low = middle + 1 } else { high = middle }
    }
    while high < links.count, links[high].node == node, links[high].kind == .dependsOn { high += 1 }
    return low..<high
  }
}
