import Diagnostics

/// Nodes that were written as one: the copies of a fan-out, or the nodes at the same place in each of them. What they
/// share is said once, and `…` stands for what is each agency's own.
struct Copies {
  let plan: Plan
  /// At least one.
  let nodes: [Int32]

  var first: Int32 { nodes[0] }
  var count: Int { nodes.count }

  /// The copies that begin with a node: itself and those beside it that were written as the same node, before `end`.
  init(from first: Int32, before end: Int32, in plan: Plan) {
    self.plan = plan
    let node = plan.nodes[Int(first)]
    var found = [first]
    var next = node.end
    while node.isFanOutRoot, next < end {
      let other = plan.nodes[Int(next)]
      guard other.isFanOutRoot, other.unit == node.unit, other.task == node.task else { break }
      found.append(next)
      next = other.end
    }
    nodes = found
  }

  init(_ nodes: [Int32], in plan: Plan) {
    self.plan = plan
    self.nodes = nodes
  }

  /// The index after the last node of the last copy.
  var end: Int32 { plan.nodes[Int(nodes[nodes.count - 1])].end }

  /// Whether there is the same in and below each, so that what stands at one place is the same thing in all.
  var areAlike: Bool {
    let size = plan.nodes[Int(first)].end - first
    return nodes.allSatisfy { copy in
      plan.nodes[Int(copy)].end - copy == size
        && (0..<size).allSatisfy { offset in
          let (a, b) = (plan.nodes[Int(first + offset)], plan.nodes[Int(copy + offset)])
          return a.kpis.count == b.kpis.count && a.milestones.count == b.milestones.count
        }
    }
  }

  /// The nodes that stand below each as `node` does below the first.
  func below(_ node: Int32) -> Copies { Copies(nodes.map { $0 + (node - first) }, in: plan) }

  // MARK: What they share

  /// `NQ57.8.12@…`; the id of a single node.
  var id: String {
    let id = plan.id(of: first)
    guard count > 1 else { return id }
    return Copies.replacing("@" + agencyCode(first), in: id, by: "@…")
  }

  /// `NQ57.8.12`: the id without an agency; the id of a single node.
  var stem: String { count > 1 ? Copies.stem(of: first, in: plan) : plan.id(of: first) }

  /// The id of a copy without its agency.
  static func stem(of node: Int32, in plan: Plan) -> String {
    let agency = plan.nodes[Int(node)].fanOut
    return agency < 0
      ? plan.id(of: node) : replacing("@" + plan.registry.code(agency), in: plan.id(of: node), by: "")
  }

  /// What is written of each of them, `…` standing for the name of its agency.
  /// - Parameter of: what is written of the copy at a position.
  func words(_ of: (Int) -> Words) -> Words {
    let words = of(0)
    guard count > 1, of(count - 1) != words else { return words }
    let name = plan.name(ofAgency: plan.nodes[Int(first)].fanOut)
    return Words(
      vi: Copies.replacing(name.vi, in: words.vi, by: "…"), en: Copies.replacing(name.en, in: words.en, by: "…"))
  }

  var title: Words { words { plan.title(ofNode: nodes[$0]) } }

  /// `…` for the agency that a copy is for, `…-UBND` for an organ of it; the code where it is the same in all. Where
  /// neither holds, `…` alone.
  func code(_ of: (PlannedNode) -> Int32) -> String? {
    let codes = nodes.map { index -> String? in
      let node = plan.nodes[Int(index)]
      let agency = of(node)
      return agency < 0 ? nil : relative(agency, to: node.fanOut)
    }
    return codes.allSatisfy { $0 == codes[0] } ? codes[0] : "…"
  }

  func codes(_ of: (PlannedNode) -> Range<Int32>) -> [String] {
    let lists = nodes.map { index -> [String] in
      let node = plan.nodes[Int(index)]
      return of(node).map { relative(plan.agencyPool[Int($0)], to: node.fanOut) }
    }
    return lists.allSatisfy { $0 == lists[0] } ? lists[0] : ["…"]
  }

  private func relative(_ agency: Int32, to own: Int32) -> String {
    let code = plan.registry.code(agency)
    guard count > 1, own >= 0 else { return code }
    let ownCode = plan.registry.code(own)
    if agency == own { return "…" }
    return code.hasPrefix(ownCode + "-") ? "…" + code.dropFirst(ownCode.count) : code
  }

  private func agencyCode(_ node: Int32) -> String {
    let agency = plan.nodes[Int(node)].fanOut
    return agency < 0 ? "" : plan.registry.code(agency)
  }

  /// The text with every occurrence of a part replaced. Both are NFC, so bytes decide.
  private static func replacing(_ part: String, in text: String, by new: String) -> String {
    let (part, text) = (Array(part.utf8), Array(text.utf8))
    guard !part.isEmpty else { return String(decoding: text, as: UTF8.self) }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index...].starts(with: part) {
        result += new.utf8
        index += part.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
