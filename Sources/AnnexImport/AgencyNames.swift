internal import Diagnostics
internal import ResolutionCompiler

/// Agencies by every name that people have for them: codes, names, aliases, names of former times, and the abbreviations
/// that are made of names by rule (`Bộ GDĐT`, `UBND tỉnh Điện Biên`). Spelling does not matter: `BỘ GD&ĐT`, `bo gddt`.
struct AgencyNames {
  enum Answer: Equatable {
    case agency(Int32)
    /// It had ended by then; who took over, the first of them first.
    case ended(Int32, heirs: [Int32])
    case several([Int32])
  }

  private let registry: Registry
  private let issued: Day
  /// What they are called, and what they were called.
  private var names: [String: [Int32]] = [:]
  /// What is made of names. Heard only where nobody is called so.
  private var abbreviations: [String: [Int32]] = [:]
  /// Words of the longest name.
  private(set) var mostWords = 1

  init(_ plan: Plan, issued: Day) {
    registry = plan.registry
    self.issued = issued
    for (index, agency) in plan.registry.agencies.enumerated() {
      let number = Int32(index)
      add(registry.code(number), number)
      for span in [agency.name.vi, agency.name.en] + agency.aliases + agency.formerly.map(\.name.any)
      where !span.isNone {
        add(plan.file(span).text(of: span), number)
      }
      let name = agency.name.vi.isNone ? agency.name.any : agency.name.vi
      if !name.isNone { abbreviate(PlainWords(plan.file(name).text(of: name)).words, agency, number) }
    }
  }

  private mutating func add(_ name: String, _ agency: Int32) {
    let words = PlainWords(name).words
    mostWords = max(mostWords, words.count)
    AgencyNames.add(words, to: &names, agency)
  }

  private static func add(_ words: [String], to table: inout [String: [Int32]], _ agency: Int32) {
    let key = AgencyNames.key(words)
    guard !key.isEmpty, table[key]?.contains(agency) != true else { return }
    table[key, default: []].append(agency)
  }

  private static let kindsOfCommunes: Set<String> = ["commune", "ward", "special-zone"]

  private mutating func abbreviate(_ words: [String], _ agency: Agency, _ number: Int32) {
    let kind = agency.kind < 0 ? "" : registry.kinds.text(agency.kind)
    // Three thousand communes have too much in common to be told by initials.
    guard !AgencyNames.kindsOfCommunes.contains(kind) else { return }
    // “tỉnh Điện Biên” is “Điện Biên”, “UBND tỉnh Điện Biên” is “UBND Điện Biên”.
    for place in [["tinh"], ["thanh", "pho"]] {
      guard let at = words.indices.first(where: { words[$0...].starts(with: place) }), words.count > place.count else {
        continue
      }
      AgencyNames.add(Array(words[..<at] + words[(at + place.count)...]), to: &abbreviations, number)
    }
    guard words.count >= 3 else { return }
    for whole in 0..<min(4, words.count - 1) {
      let initials = words[whole...].compactMap(\.first).map(String.init).joined()
      if whole + initials.count >= 3 { AgencyNames.add(words[..<whole] + [initials], to: &abbreviations, number) }
    }
  }

  /// Abbreviations that stand for the same words in any name.
  private static let spelledOut = [
    "ubnd": "uybannhandan", "hdnd": "hoidongnhandan", "mttq": "mattrantoquoc", "tp": "thanhpho", "tw": "trunguong",
    "vn": "vietnam",
  ]

  static func key(_ words: some Sequence<String>) -> String { words.map { spelledOut[$0] ?? $0 }.joined() }

  /// Who is called so.
  func answer(to words: some Sequence<String>) -> Answer? {
    let key = AgencyNames.key(words)
    guard let found = names[key] ?? abbreviations[key] else { return nil }
    let existing = found.filter { registry.agencies[Int($0)].exists(on: issued) }
    if existing.count > 1 { return .several(existing) }
    if let only = existing.first { return .agency(only) }
    guard found.count == 1, let only = found.first else { return .several(found) }
    // One that is founded later is meant all the same.
    if let from = registry.agencies[Int(only)].from, from > issued { return .agency(only) }
    return .ended(only, heirs: registry.heirs(of: only, on: issued))
  }

  func code(_ agency: Int32) -> String { registry.code(agency) }
  func isAssignable(_ agency: Int32) -> Bool { registry.agencies[Int(agency)].isAssignable }
  func end(of agency: Int32) -> Day? { registry.agencies[Int(agency)].to }
  func hasSet(_ name: String) -> Bool { registry.setNames.find(name) != nil }
}
