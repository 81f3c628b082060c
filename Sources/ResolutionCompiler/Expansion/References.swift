import Diagnostics

extension Expander {
  /// Turns what nodes say of other nodes into links.
  mutating func references() {
    for index in plan.nodes.indices {
      let node = plan.nodes[index]
      let authored = plan.authored(node)
      if authored.dependsOn.isWritten {
        for span in unit(node.unit).names[authored.dependsOn.range] {
          if let target = find(span, from: Int32(index)) {
            plan.links.append(PlannedLink(node: Int32(index), target: target, at: span, kind: .dependsOn))
          } else if !isIncomplete, isFirstCopy(node), !isLeftOut(span, document: node.document) {
            report(
              unknownReference(span, document: node.document, node: Int32(index)) { $0.candidates(node.document) })
          }
        }
      }
      if !node.isGroup {
        for number in node.implements {
          let (target, at) = plan.implementsPool[Int(number)]
          plan.links.append(PlannedLink(node: Int32(index), target: target, at: at, kind: .implements))
        }
      }
      guard authored.extras >= 0 else { continue }
      let extras = unit(node.unit).extras[Int(authored.extras)]
      // What these name has gone from the sources, so there is nothing to look up: the store knows it.
      for (name, kind) in [(extras.movedFrom, PlannedLink.Kind.movedFrom), (extras.splitFrom, .splitFrom)]
      where name.isGiven {
        plan.links.append(PlannedLink(node: Int32(index), target: -1, at: name.span, kind: kind))
      }
      for span in unit(node.unit).names[extras.mergedFrom.range] {
        plan.links.append(PlannedLink(node: Int32(index), target: -1, at: span, kind: .mergedFrom))
      }
    }
  }

  /// The node that a reference names: a full id, or the path without the key inside the same document. Inside a
  /// fan-out, a path into the same fan-out names this agency's copy.
  func find(_ span: Span, from index: Int32) -> Int32? {
    find(bytes(span), from: index)
  }

  func find(_ written: UnsafeBufferPointer<UInt8>, from index: Int32) -> Int32? {
    let node = plan.nodes[Int(index)]
    if node.fanOut >= 0, let own = findInCopy(written, from: index) { return own }
    return find(written, inDocument: node.document)
  }

  /// The node of a full id, or of a path without the key inside a document.
  func find(_ written: UnsafeBufferPointer<UInt8>, inDocument document: Int32) -> Int32? {
    if let full = plan.ids.find(written) { return full }
    var path = Array(plan.documents[Int(document)].key.utf8)
    path.append(UInt8(ascii: "."))
    path.append(contentsOf: written)
    return plan.ids.find(path)
  }

  private func findInCopy(_ written: UnsafeBufferPointer<UInt8>, from index: Int32) -> Int32? {
    let node = plan.nodes[Int(index)]
    var root = index
    while !plan.nodes[Int(root)].isFanOutRoot, plan.nodes[Int(root)].parent >= 0 {
      root = plan.nodes[Int(root)].parent
    }
    guard plan.nodes[Int(root)].isFanOutRoot else { return nil }
    let id = plan.ids.bytes(root)
    guard let at = id.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let stem = Array(id[..<at])
    var path = Array(written)
    let key = Array((plan.documents[Int(node.document)].key + ".").utf8)
    if !path.starts(with: key) { path = key + path }
    guard path.starts(with: stem), path.count == stem.count || path[stem.count] == UInt8(ascii: ".") else { return nil }
    return plan.ids.find(id + path[stem.count...])
  }

  /// False in all copies of a fan-out but the first: what is wrong with the text was said there.
  func isFirstCopy(_ node: PlannedNode) -> Bool {
    guard node.fanOut >= 0 else { return true }
    var root = node
    while !root.isFanOutRoot, root.parent >= 0 { root = plan.nodes[Int(root.parent)] }
    guard root.isFanOutRoot else { return true }
    let authored = plan.authored(root)
    guard authored.extras >= 0, let fanOut = unit(root.unit).extras[Int(authored.extras)].forEach else { return true }
    let key = FanOutKey(span: fanOut.span, day: plan.documents[Int(root.document)].issued)
    return members[key]?.first == root.fanOut
  }

  /// Whether an agency has a copy of the node that a copy belongs to.
  func isMember(_ agency: Int32, ofFanOutOf node: PlannedNode) -> Bool {
    var root = node
    while !root.isFanOutRoot, root.parent >= 0 { root = plan.nodes[Int(root.parent)] }
    let authored = plan.authored(root)
    guard authored.extras >= 0, let fanOut = unit(root.unit).extras[Int(authored.extras)].forEach else { return true }
    let key = FanOutKey(span: fanOut.span, day: plan.documents[Int(root.document)].issued)
    return members[key]?.contains(agency) ?? true
  }

  /// Ids of a document, for suggestions.
  func candidates(_ document: Int32) -> [String] {
    let key = plan.documents[Int(document)].key
    return plan.documents[Int(document)].nodes.prefix(20_000).flatMap { node -> [String] in
      let id = plan.ids.text(node)
      return [id, String(id.dropFirst(key.count + 1))]
    }
  }

  /// Turns `rolls_up_to` into the KPI it names.
  mutating func rollUps() {
    var names: [Int32: LocalNames] = [:]
    for index in plan.kpis.indices {
      let span = plan.kpis[index].rollsUpToAt
      guard !span.isNone, plan.kpis[index].rollsUpTo < 0 else { continue }
      let node = plan.nodes[Int(plan.kpis[index].node)]
      let document = plan.documents[Int(node.document)]
      // That what it carries out is not there has been reported.
      let lacksUpstream = document.isProgramme && document.implements < 0
      if let found = kpi(span, from: plan.kpis[index].node, &names) {
        plan.kpis[index].rollsUpTo = found
      } else if !isIncomplete, !lacksUpstream, isFirstCopy(node), !isLeftOut(span, document: node.document) {
        report(
          unknownReference(span, document: node.document, node: plan.kpis[index].node) { all in
            all.plan.kpis.indices.prefix(20_000).map { all.plan.id(ofKPI: Int32($0)) }
          })
      }
    }
  }

  /// `NQ57.2/digital-economy`: a KPI by its node and its local id.
  ///
  /// - Parameter names: ids of the KPIs of nodes that were asked for before.
  func kpi(_ span: Span, from index: Int32, _ names: inout [Int32: LocalNames]) -> Int32? {
    let written = bytes(span)
    guard let slash = written.lastIndex(of: UInt8(ascii: "/")),
      let owner = find(UnsafeBufferPointer(rebasing: written[..<slash]), from: index)
    else { return nil }
    let local = UnsafeBufferPointer(rebasing: written[(slash + 1)...])
    let kpis = plan.nodes[Int(owner)].kpis
    if names[owner] == nil {
      var all = LocalNames()
      for kpi in kpis { _ = all.insert(plan.authored(plan.kpis[Int(kpi)]).id.span, in: plan.units) }
      names[owner] = all
    }
    return names[owner]?.find(local, in: plan.units).map { kpis.lowerBound + Int32($0) }
  }
}

extension Plan {
  /// `NQ57.1.2`.
  package func id(of node: Int32) -> String { ids.text(node) }

  /// `NQ57.1.2/rnd-share`.
  package func id(ofKPI kpi: Int32) -> String {
    ids.text(kpis[Int(kpi)].node) + "/" + text(authored(kpis[Int(kpi)]).id.span)
  }

  /// `NQ57.1.2/draft`.
  package func id(ofMilestone milestone: Int32) -> String {
    ids.text(milestones[Int(milestone)].node) + "/" + text(authored(milestones[Int(milestone)]).id.span)
  }
}
