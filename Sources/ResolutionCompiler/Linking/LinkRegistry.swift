import Diagnostics

/// Joins the registry's documents: every code has its agency, every parent and successor is one.
func linkRegistry(_ units: [SourceUnit], reportingTo diagnostics: inout [Diagnostic]) -> Registry {
  var registry = Registry()
  var authored: [(unit: Int, agency: Int)] = []
  for unitIndex in units.ownFirst {
    let unit = units[unitIndex]
    if unit.mayHideAgencies { registry.isIncomplete = true }
    for (index, agency) in unit.agencies.enumerated() {
      let (number, isNew) = registry.codes.insert(unit.file.bytes(of: agency.code.span))
      guard isNew else {
        if unit.yields(to: registry.agencies[Int(number)].code) { continue }
        let code = unit.text(agency.code.span)
        diagnostics.append(
          twice(
            agency.code.span, earlier: registry.agencies[Int(number)].code,
            Words(vi: "cơ quan \(code) đã có trong danh mục", en: "the agency \(code) is in the registry already")))
        continue
      }
      let formers = unit.formers[Int(agency.formerly.lowerBound)..<Int(agency.formerly.upperBound)]
      registry.agencies.append(
        Agency(
          code: agency.code.span, name: agency.name, kind: registry.kinds.number(agency.kind, in: unit), parent: -1,
          party: -1, from: agency.validFrom, to: agency.validTo, toAt: agency.validToAt, successors: 0..<0,
          isAssignable: agency.isAssignable, hours: agency.hours.isGiven ? unit.text(agency.hours.span) : nil,
          formerly: formers.map {
            Agency.Former(to: $0.to, name: $0.name, kind: registry.kinds.number($0.kind, in: unit))
          }, aliases: Array(unit.names[agency.aliases.range])))
      authored.append((unitIndex, index))
    }
  }
  var meant = MeantAgencies()
  for (number, place) in authored.enumerated() {
    let unit = units[place.unit]
    let agency = unit.agencies[place.agency]
    let start = Int32(registry.successors.count)
    for span in unit.names[agency.successors.range] {
      if let successor = registry.find(span, in: unit, &meant, reportingTo: &diagnostics, units) {
        registry.successors.append(successor)
      }
    }
    registry.agencies[number].successors = start..<Int32(registry.successors.count)
    if agency.parent.isGiven {
      registry.agencies[number].parent =
        registry.find(agency.parent.span, in: unit, &meant, reportingTo: &diagnostics, units) ?? -1
    }
    if agency.party.isGiven {
      registry.agencies[number].party =
        registry.find(agency.party.span, in: unit, &meant, reportingTo: &diagnostics, units) ?? -1
    }
  }
  reportCircles(registry, authored, units, &diagnostics)
  for index in units.ownFirst {
    let unit = units[index]
    for set in unit.sets {
      let (number, isNew) = registry.setNames.insert(unit.file.bytes(of: set.name))
      guard isNew else {
        if unit.yields(to: registry.sets[Int(number)].name) { continue }
        let name = unit.text(set.name)
        diagnostics.append(
          twice(
            set.name, earlier: registry.sets[Int(number)].name,
            Words(vi: "tập hợp \(name) đã có", en: "the set \(name) is there already")))
        continue
      }
      registry.sets.append(Registry.AgencySet(name: set.name, unit: Int32(index), members: set.members))
    }
  }
  return registry
}

/// NQ205: an identifier that stands twice.
func twice(_ span: Span, earlier: Span, _ message: Words) -> Diagnostic {
  Diagnostic(
    .error, 205, message, at: span, notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: earlier)])
}

extension NameTable {
  /// The number of a word; -1 where there is none.
  fileprivate mutating func number(_ span: Span, in unit: SourceUnit) -> Int32 {
    span.isNone ? -1 : insert(unit.file.bytes(of: span)).number
  }
}

extension Registry {
  /// The agency of that code; where there is none, that is reported (NQ201).
  func find(
    _ code: Span, in unit: SourceUnit, _ meant: inout MeantAgencies, reportingTo diagnostics: inout [Diagnostic],
    _ units: [SourceUnit]
  ) -> Int32? {
    if let found = find(unit.file.bytes(of: code)) { return found }
    if !isIncomplete {
      let written = unit.text(code)
      diagnostics.append(unknownAgency(code, written, meant: meant.answer(to: written, self, units), units))
    }
    return nil
  }

  /// NQ201, with the code whose name or alias was written, or the code that is nearest.
  func unknownAgency(_ span: Span, _ written: String, meant: MeantAgencies.Answer?, _ units: [SourceUnit]) -> Diagnostic
  {
    let message =
      meant?.byName != true
      ? Words(vi: "không có cơ quan \(written) trong danh mục", en: "no agency \(written) in the registry")
      : Words(
        vi: "ở đây cần mã của cơ quan, không phải tên: \(written)", en: "a code is wanted here, not a name: \(written)")
    guard let meant else {
      return Diagnostic(
        .error, 201, message, at: span,
        help: Words(
          vi: "mã cơ quan có trong các văn bản `agencies:` của danh mục",
          en: "codes stand in the registry's `agencies:`"))
    }
    let code = self.code(meant.agency)
    let name = agencies[Int(meant.agency)].name
    func named(_ name: Span) -> String { name.isNone ? code : "\(code), \(units[Int(name.file)].text(name))" }
    return Diagnostic(
      .error, 201, message, at: span,
      label: Words(
        vi: "có phải là \(named(name.vi.isNone ? name.en : name.vi))?",
        en: "did you mean \(named(name.en.isNone ? name.vi : name.en))?"),
      fixes: [.replace(span, with: code, meant.isCertain ? .safe : .choice)])
  }
}

/// NQ209: agencies that are each other's parent or successor.
private func reportCircles(
  _ registry: Registry, _ authored: [(unit: Int, agency: Int)], _ units: [SourceUnit], _ diagnostics: inout [Diagnostic]
) {
  func report(_ next: (Int) -> [Int32], _ place: (AuthoredAgency) -> Span, _ words: (String) -> Words) {
    // 0: not seen, 1: on the way, 2: done.
    var state = [UInt8](repeating: 0, count: registry.agencies.count)
    for first in registry.agencies.indices where state[first] == 0 {
      // Depth first with a stack of our own, since a chain may be as long as the registry.
      var stack: [(agency: Int, next: Int)] = [(first, 0)]
      state[first] = 1
      while let top = stack.last {
        let following = next(top.agency)
        guard top.next < following.count else {
          state[top.agency] = 2
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let other = Int(following[top.next])
        if state[other] == 1 {
          let from = stack.firstIndex { $0.agency == other } ?? 0
          let chain = (stack[from...].map { registry.code(Int32($0.agency)) } + [registry.code(Int32(other))])
            .joined(separator: " → ")
          let unit = units[authored[top.agency].unit]
          diagnostics.append(
            Diagnostic(.error, 209, words(chain), at: place(unit.agencies[authored[top.agency].agency])))
        } else if state[other] == 0 {
          state[other] = 1
          stack.append((other, 0))
        }
      }
    }
  }
  report(
    { registry.agencies[$0].parent < 0 ? [] : [registry.agencies[$0].parent] }, { $0.parent.span },
    { Words(vi: "các cơ quan là cấp trên của nhau: \($0)", en: "agencies above each other in a circle: \($0)") })
  report(
    { registry.successors(of: Int32($0)) }, { $0.successors.span },
    { Words(vi: "các cơ quan kế thừa lẫn nhau: \($0)", en: "agencies that succeed each other in a circle: \($0)") })
}
