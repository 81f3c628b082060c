import Diagnostics

/// NQ309: the weights of siblings, or of a task's milestones, that do not add up to 100, or that only some of them have.
/// A fanned-out node counts once: its share is divided among its copies.
struct WeightsDoNotAddUp: Rule {
  static let code = 309
  // A sibling may stand in a file that could not be read, or have been left out for another mistake.
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard plan.isWhole else { return }
    for (number, document) in plan.documents.enumerated() {
      check(document.nodes, of: nil, Int32(number), plan, &diagnostics)
    }
    for (index, node) in plan.nodes.enumerated() {
      if node.isGroup {
        check(Int32(index) + 1..<node.end, of: Int32(index), node.document, plan, &diagnostics)
      } else if !node.milestones.isEmpty {
        check(node.milestones, ofTask: Int32(index), plan, &diagnostics)
      }
    }
  }

  private func check(
    _ range: Range<Int32>, of parent: Int32?, _ document: Int32, _ plan: Plan, _ diagnostics: inout [Diagnostic]
  ) {
    var weights = Weights()
    var previous: (unit: Int32, task: Int32) = (-1, -1)
    var child = range.lowerBound
    while child < range.upperBound {
      let node = plan.nodes[Int(child)]
      child = node.end
      // The copies of a fan-out stand behind each other.
      if (node.unit, node.task) == previous { continue }
      previous = (node.unit, node.task)
      let authored = plan.authored(node)
      weights.take(authored.weight, of: authored.id.span)
    }
    guard let fault = weights.fault else { return }
    diagnostics.append(.weights(weights, fault, node: parent, document: document))
  }

  private func check(
    _ range: Range<Int32>, ofTask index: Int32, _ plan: Plan, _ diagnostics: inout [Diagnostic]
  ) {
    var weights = Weights()
    for number in range {
      let milestone = plan.milestones[Int(number)]
      let authored = plan.authored(milestone)
      weights.take(authored.weight, of: authored.id.span, usedAt: milestone.usedAt)
    }
    guard let fault = weights.fault else { return }
    diagnostics.append(.weights(weights, fault, node: index, document: nil))
  }
}

/// The weights of some siblings, added up.
private struct Weights {
  enum Fault {
    case outside, someOnly, sum
  }

  private(set) var sum = 0.0
  private(set) var given = 0
  /// Where the first weight stands, one that is no share, and the first sibling without one.
  private(set) var first = Span.none
  private(set) var outside = Span.none
  private(set) var without = Span.none
  private var isUnreadable = false

  mutating func take(_ weight: Authored<Double>, of id: Span, usedAt: Span = .none) {
    switch weight {
    case .given(let value, let span):
      sum += value
      given += 1
      let place = usedAt.isNone ? span : usedAt
      if first.isNone { first = place }
      if !(0...100).contains(value), outside.isNone { outside = place }
    case .unreadable: isUnreadable = true
    case .absent, .cleared:
      if without.isNone { without = usedAt.isNone ? id : usedAt }
    }
  }

  var fault: Fault? {
    if given == 0 || isUnreadable { return nil }
    if !outside.isNone { return .outside }
    if !without.isNone { return .someOnly }
    return abs(sum - 100) <= 1e-6 ? nil : .sum
  }
}

extension Diagnostic {
  fileprivate static func weights(
    _ weights: Weights, _ fault: Weights.Fault, node: Int32?, document: Int32?
  ) -> Diagnostic {
    switch fault {
    case .outside:
      Diagnostic(
        .error, WeightsDoNotAddUp.code,
        Words(vi: "trọng số là phần trăm, từ 0 đến 100", en: "a weight is a percentage, from 0 to 100"),
        at: weights.outside, node: node, document: document)
    case .someOnly:
      Diagnostic(
        .error, WeightsDoNotAddUp.code,
        Words(
          vi: "chỉ một số có trọng số: hoặc tất cả cùng có, hoặc không mục nào có",
          en: "only some have a weight: either all have one, or none"),
        at: weights.first,
        notes: [Note(Words(vi: "ở đây không có", en: "there is none here"), at: weights.without)], node: node,
        document: document)
    case .sum:
      Diagnostic(
        .error, WeightsDoNotAddUp.code,
        Words(
          vi: "các trọng số ở đây cộng lại bằng \(Words.number(weights.sum).vi), không phải 100",
          en: "the weights here add up to \(Words.number(weights.sum).en), not 100"),
        at: weights.first, label: Words(vi: "trọng số đầu tiên", en: "the first of them"), node: node,
        document: document)
    }
  }
}
