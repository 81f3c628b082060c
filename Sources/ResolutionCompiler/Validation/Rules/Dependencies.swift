import Diagnostics

/// Which tasks wait for which, and where they wait in circles. Whoever waits for a group waits for all that is below it.
///
/// Goes from what waits to what is waited for, each node and link once (Tarjan's strongly connected components), with
/// a stack of its own: a chain of tasks may be as long as the plan.
struct Dependencies {
  struct Circle {
    /// In the order in which they wait; the last waits for the first. Of a long circle the beginning.
    var nodes: [Int32]
    var count: Int
    /// Links on the way, as indices of the plan's `links`.
    var links: [Int32]
  }

  /// Every circle that is closed by a link of its own is here once.
  private(set) var circles: [Circle] = []
  /// By node: the number of the knot that it is in, 0 where nothing was found out. Two nodes of one knot wait for each
  /// other.
  private var knots: [Int32] = []
  private static let shown = 8

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
      /// The link that led here; -1 from a group to what is below it.
      var via: Int32
      var nextLink: Int
      var nextChild: Int32
    }

    let plan: Plan
    var circles: [Circle] = []
    var knots: [Int32]
    var order: [Int32]
    private var low: [Int32]
    private var onPath: [Int32]
    private var counter: Int32 = 0
    private var open: [Int32] = []
    private var frames: [Frame] = []

    init(_ plan: Plan) {
      self.plan = plan
      knots = Array(repeating: 0, count: plan.nodes.count)
      order = knots
      low = knots
      onPath = Array(repeating: -1, count: plan.nodes.count)
    }

    mutating func from(_ first: Int32) {
      enter(first, via: -1)
      while let top = frames.last {
        guard let (target, link) = nextEdge() else {
          leave(top.node)
          continue
        }
        if order[Int(target)] == 0 {
          enter(target, via: link)
        } else if knots[Int(target)] == 0 {
          low[Int(top.node)] = min(low[Int(top.node)], order[Int(target)])
          if onPath[Int(target)] >= 0 { close(at: target, by: link) }
        }
      }
    }

    private mutating func enter(_ node: Int32, via: Int32) {
      counter += 1
      order[Int(node)] = counter
      low[Int(node)] = counter
      onPath[Int(node)] = Int32(frames.count)
      open.append(node)
      let isGroup = plan.nodes[Int(node)].isGroup
      // A group that says itself what it depends on has been reported; only what is below it counts.
      frames.append(
        Frame(
          node: node, via: via, nextLink: isGroup ? plan.links.count : firstLink(of: node),
          nextChild: isGroup ? node + 1 : .max))
    }

    private mutating func leave(_ node: Int32) {
      frames.removeLast()
      onPath[Int(node)] = -1
      if let above = frames.last?.node { low[Int(above)] = min(low[Int(above)], low[Int(node)]) }
      guard low[Int(node)] == order[Int(node)] else { return }
      while let last = open.popLast() {
        knots[Int(last)] = order[Int(node)]
        if last == node { break }
      }
    }

    private mutating func nextEdge() -> (target: Int32, link: Int32)? {
      let top = frames.count - 1
      let node = frames[top].node
      while frames[top].nextLink < plan.links.count, plan.links[frames[top].nextLink].node == node {
        let link = plan.links[frames[top].nextLink]
        frames[top].nextLink += 1
        if link.kind == .dependsOn, link.target >= 0 { return (link.target, Int32(frames[top].nextLink - 1)) }
      }
      let child = frames[top].nextChild
      guard child < plan.nodes[Int(node)].end else { return nil }
      frames[top].nextChild = plan.nodes[Int(child)].end
      return (child, -1)
    }

    /// Links stand in the order of their nodes.
    private func firstLink(of node: Int32) -> Int {
      var (low, high) = (0, plan.links.count)
      while low < high {
        let middle = (low + high) / 2
        if plan.links[middle].node < node { low = middle + 1 } else { high = middle }
      }
      return low
    }

    private mutating func close(at target: Int32, by link: Int32) {
      let path = frames[Int(onPath[Int(target)])...]
      let links = path.dropFirst().prefix(Dependencies.shown).map(\.via) + [link]
      circles.append(
        Circle(
          nodes: path.prefix(Dependencies.shown).map(\.node), count: path.count, links: links.filter { $0 >= 0 }))
    }
  }
}
