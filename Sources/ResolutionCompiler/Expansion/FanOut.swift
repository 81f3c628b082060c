import Diagnostics

/// What decides the members of a fan-out: the set as written, and the day it is evaluated for.
struct FanOutKey: Hashable {
  let span: Span
  let day: Day
}

extension Expander {
  /// The agencies that a fan-out stands for, as of the day the document was issued: a set may grow later, the copies
  /// of a document do not. In the order of their codes; a list keeps its own.
  mutating func members(of fanOut: AuthoredFanOut, unit: Int32, document: Int32) -> [Int32] {
    let day = plan.documents[Int(document)].issued
    let key = FanOutKey(span: fanOut.span, day: day)
    if let known = members[key] { return known }
    let found = evaluate(fanOut, unit: unit, on: day)
    members[key] = found ?? []
    if let found, found.isEmpty, !plan.registry.isIncomplete {
      report(
        Diagnostic(
          .error, 207,
          Words(
            vi: "không có cơ quan nào trong tập hợp này vào ngày \(day.vietnamese)",
            en: "no agency is in this set on \(day)"),
          at: fanOut.span,
          help: Words(
            vi: "tập hợp được xác định theo ngày ban hành của văn bản",
            en: "a set is what it was on the day the document was issued")))
    }
    return members[key] ?? []
  }

  /// Nil where the fan-out could not be understood, which is reported.
  private mutating func evaluate(_ fanOut: AuthoredFanOut, unit: Int32, on day: Day) -> [Int32]? {
    switch fanOut {
    case .unreadable:
      return nil
    case .named(let span):
      if let set = plan.registry.setNames.find(bytes(span)) {
        let set = plan.registry.sets[Int(set)]
        if case .named(let other) = set.members {
          // A set named by another is one step away, and no more.
          guard let next = plan.registry.setNames.find(bytes(other)) else {
            report(unknownSet(other))
            return nil
          }
          let members = plan.registry.sets[Int(next)].members
          if case .named = members {
            report(unknownSet(other))
            return nil
          }
          return evaluate(members, unit: plan.registry.sets[Int(next)].unit, on: day)
        }
        return evaluate(set.members, unit: set.unit, on: day)
      }
      if !plan.registry.isIncomplete { report(unknownSet(span)) }
      return nil
    case .list(let names):
      var found: [Int32] = []
      var first: [Int32: Span] = [:]
      var repeated: [(at: Span, first: Span)] = []
      for span in self.unit(unit).names[names.range] {
        guard let agency = agency(span, fanOut: -1, node: nil) else { continue }
        if let earlier = first[agency] {
          repeated.append((span, earlier))
        } else {
          first[agency] = span
          found.append(agency)
        }
      }
      let shown = repeated.prefix(Plan.mostShown)
      for (position, (span, earlier)) in shown.enumerated() {
        report(agencyTwice(span, earlier, more: position == shown.count - 1 ? repeated.count - shown.count : 0))
      }
      return found.isEmpty && names.count > 0 ? nil : found
    case .query(let query):
      return evaluate(query, unit: unit, on: day)
    }
  }

  private mutating func evaluate(_ query: AuthoredQuery, unit: Int32, on day: Day) -> [Int32]? {
    var kinds: Set<Int32> = []
    for span in self.unit(unit).names[query.kinds.range] {
      if let kind = plan.registry.kinds.find(bytes(span)) {
        kinds.insert(kind)
      } else if !plan.registry.isIncomplete {
        report(unknownKind(span))
      }
    }
    if query.kinds.isWritten, kinds.isEmpty { return nil }
    var parent: Int32?
    if query.parent.isGiven {
      guard let found = agency(query.parent.span, fanOut: -1, node: nil) else { return nil }
      parent = found
    }
    let found = plan.registry.agencies.indices.filter { index in
      let agency = plan.registry.agencies[index]
      return agency.exists(on: day) && (kinds.isEmpty || kinds.contains(agency.kind(on: day)))
        && (parent == nil || agency.parent == parent)
    }
    return found.map(Int32.init).sorted { plan.registry.code($0) < plan.registry.code($1) }
  }

  // MARK: What there is to say

  private mutating func unknownSet(_ span: Span) -> Diagnostic {
    let names = plan.registry.setNames.texts
    let nearest = nearest(to: text(span)) { _ in names }
    let isAgency = plan.registry.find(bytes(span)) != nil
    return Diagnostic(
      .error, 207, Words(vi: "không có tập hợp \(text(span))", en: "there is no set \(text(span))"), at: span,
      label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      help: isAgency
        ? Words(
          vi: "muốn chỉ một cơ quan thì viết thành danh sách: [\(text(span))]",
          en: "for a single agency write a list: [\(text(span))]")
        : Words(
          vi: "các tập hợp: " + names.sorted().joined(separator: ", "),
          en: "the sets: " + names.sorted().joined(separator: ", ")),
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [])
  }

  private mutating func unknownKind(_ span: Span) -> Diagnostic {
    let nearest = nearest(to: text(span)) { $0.plan.registry.kinds.texts }
    return Diagnostic(
      .error, 207,
      Words(vi: "không có cơ quan nào thuộc loại \(text(span))", en: "no agency is of the kind \(text(span))"),
      at: span,
      label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [])
  }
}
