import Diagnostics
import FoundationEssentials
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

/// What a plan was made of, so that `apply` can tell whether it still fits. It stands in the file beside the changes,
/// which are there to be read.
struct SavedPlan: Codable {
  var compiler: String
  var at: String
  var store: String
  var paths: [String]
  var allowRetire: Bool
  /// Of every source, by its path as it was reached.
  var sources: [Source]
  /// The emission that it was made after; nil where the store was empty.
  var base: Base?
  /// Stands for the changes.
  var fingerprint: String

  struct Source: Codable, Hashable {
    var path: String
    var digest: String
  }

  struct Base: Codable {
    var emission: Int64
    var at: String
    var corpusDigest: String

    enum CodingKeys: String, CodingKey {
      case emission, at
      case corpusDigest = "corpus_digest"
    }
  }

  enum CodingKeys: String, CodingKey {
    case compiler, at, store, paths, sources, base, fingerprint
    case allowRetire = "allow_retire"
  }

  /// The whole of the file, as far as it is read again.
  private struct File: Codable {
    var version: Int
    var plan: SavedPlan
  }

  init(
    _ changes: ChangeSet, emission: EmissionInfo, compilation: Compilation, store: String, paths: [String],
    allowRetire: Bool
  ) {
    compiler = emission.compiler
    at = emission.timestamp
    self.store = store
    self.paths = paths
    self.allowRetire = allowRetire
    sources = SavedPlan.sources(of: compilation)
    base = changes.base.map { Base(emission: $0.id, at: $0.at, corpusDigest: $0.corpusDigest) }
    fingerprint = changes.fingerprint
  }

  /// - Returns: nil where the text is none.
  init?(_ bytes: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.version == 1 else { return nil }
    self = file.plan
  }

  /// Whether a text begins as `ChangeSetJSON` writes plans.
  static func begins(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(60), as: UTF8.self).filter { !$0.isWhitespace }.hasPrefix("{\"version\":1,\"plan\":{")
  }

  static func sources(of compilation: Compilation) -> [Source] {
    compilation.files.map { Source(path: $0.path, digest: CorpusDigest([$0]).description) }
      .sorted { $0.path < $1.path }
  }

  var approval: Approval {
    Approval(
      base: base.map { Approval.Base(emission: $0.emission, corpusDigest: $0.corpusDigest) }, fingerprint: fingerprint)
  }

  /// The files that are not as they were when the plan was made, or no longer there, or new.
  func changedSources(in compilation: Compilation) -> [String] {
    let now = Set(SavedPlan.sources(of: compilation))
    return Set(now.symmetricDifference(sources).map(\.path)).sorted()
  }
}
