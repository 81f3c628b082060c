import Diagnostics

/// NQ307: tasks that wait for each other, so that none can be begun.
struct DependencyCircle: Rule {
  static let code = 307

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for circle in Dependencies(plan).circles where !circle.links.isEmpty {
      diagnostics.append(.circle(circle, plan))
    }
  }
}

extension Diagnostic {
  fileprivate static func circle(_ circle: Dependencies.Circle, _ plan: Plan) -> Diagnostic {
    let first = plan.links[Int(circle.links[0])]
    var names = circle.nodes.map { plan.id(of: $0) }
    if circle.count > circle.nodes.count { names.append("…") }
    let chain = (names + [plan.id(of: circle.nodes[0])]).joined(separator: " → ")
    let isAlone = circle.count == 1
    return Diagnostic(
      .error, DependencyCircle.code,
      isAlone
        ? Words(vi: "nhiệm vụ phụ thuộc vào chính nó: \(chain)", en: "this task depends on itself: \(chain)")
        : Words(vi: "các nhiệm vụ chờ lẫn nhau thành vòng: \(chain)", en: "tasks that wait for each other: \(chain)"),
      at: first.at,
      notes: circle.links.dropFirst().map { number in
        let link = plan.links[Int(number)]
        let (waiting, other) = (plan.id(of: link.node), plan.id(of: link.target))
        return Note(Words(vi: "\(waiting) chờ \(other)", en: "\(waiting) waits for \(other)"), at: link.at)
      },
      node: first.node)
  }
}
