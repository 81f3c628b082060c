import Diagnostics

/// Tells which agency was probably meant by something that is no code. The registry is prepared at the first question, for
/// there may be many, and hardly ever is there any.
struct MeantAgencies {
  struct Answer {
    var agency: Int32
    /// What was written is its name, or one that it had or is also known by.
    var byName: Bool
    /// It is letter for letter the name or alias that this agency has, and no other one's.
    var isCertain: Bool
  }

  private struct Names {
    /// The agencies of each name, folded; in the order of the registry.
    var agencies: [[UInt8]: [Int32]] = [:]
    var codes: NearbyNames

    init(_ registry: Registry, _ units: [SourceUnit]) {
      codes = NearbyNames(registry.codes.texts)
      for (index, agency) in registry.agencies.enumerated() {
        for span in [agency.name.vi, agency.name.en] + agency.aliases + agency.formerly.map(\.name.any) {
          guard let name = units.name(span) else { continue }
          let folded = Folding.folded(name)
          if agencies[folded]?.last != Int32(index) { agencies[folded, default: []].append(Int32(index)) }
        }
      }
    }
  }

  private var names: Names?
  private var answers: [String: Answer?] = [:]
  /// How many more are compared with all codes. Whoever has hundreds of unknown ones has another mistake than
  /// misspelling them.
  private var comparisonsLeft = 500

  /// - Parameter registry: the same at every question.
  mutating func answer(to written: String, _ registry: Registry, _ units: [SourceUnit]) -> Answer? {
    if let known = answers[written] { return known }
    let names = names ?? Names(registry, units)
    self.names = names
    let found = find(written, names, registry, units)
    answers[written] = .some(found)
    return found
  }

  private mutating func find(_ written: String, _ names: Names, _ registry: Registry, _ units: [SourceUnit]) -> Answer?
  {
    let folded = Folding.folded(written)
    if let byName = names.agencies[folded], let first = byName.first {
      // A name that it had before may since be another's.
      let agency = registry.agencies[Int(first)]
      let isExact = ([agency.name.vi, agency.name.en] + agency.aliases).contains { units.name($0) == written }
      return Answer(agency: first, byName: true, isCertain: byName.count == 1 && isExact)
    }
    guard comparisonsLeft > 0 else { return nil }
    comparisonsLeft -= 1
    return names.codes.nearest(toFolded: folded).first.map {
      Answer(agency: Int32($0), byName: false, isCertain: false)
    }
  }
}

extension [SourceUnit] {
  fileprivate func name(_ span: Span) -> String? { span.isNone ? nil : self[Int(span.file)].text(span) }
}

extension NameTable {
  /// All names, by their numbers.
  var texts: [String] { (0..<Int32(count)).map(text) }
}
