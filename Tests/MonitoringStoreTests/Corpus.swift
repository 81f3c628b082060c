import Diagnostics
import MonitoringStore
import ResolutionCompiler
import Testing

/// Sources to plan and apply: resolutions, with a registry and rules that a test may change.
struct Corpus {
  var texts: [String]
  var agencies = Sample.agencies
  var rules = Sample.rules

  init(_ texts: String...) { self.texts = texts }

  /// The resolution of the sample with some tasks.
  init(tasks: String, others: Int = 11) { texts = [Sample.resolution(tasks, others: others)] }

  func replacing(_ text: String, by other: String, location: SourceLocation = #_sourceLocation) -> Corpus {
    var corpus = self
    corpus.texts = texts.map { $0.replacing(text, by: other) }
    corpus.agencies = agencies.replacing(text, by: other)
    corpus.rules = rules.map { ($0.0, $0.1.replacing(text, by: other)) }
    #expect(corpus.all.map(\.1) != all.map(\.1), "nothing to replace: \(text)", sourceLocation: location)
    return corpus
  }

  private var all: [(String, String)] {
    [("agencies.yaml", agencies)] + rules
      + texts.enumerated().map { ("Resolutions/\($0.offset + 1).yaml", $0.element) }
  }

  var digest: String { CorpusDigest(files).description }

  private var files: [SourceFile] {
    all.enumerated().map { SourceFile(id: UInt32($0.offset), path: $0.element.0, text: $0.element.1) }
  }

  func compiled(on now: Day, location: SourceLocation = #_sourceLocation) -> Plan {
    let compilation = compile(files, options: CompileOptions(now: now))
    for diagnostic in compilation.diagnostics where diagnostic.severity == .error {
      Issue.record("\(diagnostic.code): \(diagnostic.message.en)", sourceLocation: location)
    }
    return compilation.plan
  }
}

extension StoreFile {
  private func info(_ corpus: Corpus, at day: String, hour: Int) -> EmissionInfo {
    EmissionInfo(
      at: Moment(Day(day), hour: hour), utcOffset: 420, compiler: "nqc 1.0", user: "an", corpusDigest: corpus.digest)
  }

  /// What applying would change.
  func plan(
    _ corpus: Corpus, at day: String = "2025-11-06", hour: Int = 9, location: SourceLocation = #_sourceLocation
  ) throws -> ChangeSet {
    try MonitoringStore.changes(
      applying: corpus.compiled(on: Day(day), location: location), emission: info(corpus, at: day, hour: hour), to: path
    )
  }

  @discardableResult
  func apply(
    _ corpus: Corpus, at day: String = "2025-11-06", hour: Int = 9, allowRetire: Bool = false,
    approval: Approval? = nil, location: SourceLocation = #_sourceLocation
  ) throws -> EmissionOutcome {
    let plan = corpus.compiled(on: Day(day), location: location)
    return try MonitoringStore.open(path: path, create: true).apply(
      plan, emission: info(corpus, at: day, hour: hour), allowRetire: allowRetire, approval: approval)
  }
}

extension ChangeSet {
  /// What happens to a task; nil where nothing does.
  func task(_ id: String) -> TaskChanges? { documents.lazy.flatMap(\.tasks).first { $0.id == id } }

  /// `due_on: 2026-12-31 → 2027-03-31`, in alphabetical order.
  func fields(of task: String) -> [String] { self.task(task)?.fields.map(\.text).sorted() ?? [] }

  /// `BKHCN: assigned 1, joined 2`.
  var digestTexts: [String] {
    digests.map { digest in
      let deeds = AgencyDigest.Deed.allCases.compactMap { deed in
        digest.counts[deed].map { "\(deed.rawValue) \($0)" }
      }
      return "\(digest.agency): " + deeds.joined(separator: ", ")
    }
  }
}

extension FieldChange {
  var text: String { "\(field): \(before ?? "–") → \(after ?? "–")" }
}
