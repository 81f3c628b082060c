import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing

/// `Examples`, read from the disk as `nqc check` reads them.
private enum Examples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static let folder = root.appending(path: "Examples")

  /// What a folder of the repository holds, in the order of the names.
  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)) ?? []).sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  static func compiled(_ workspace: Workspace) -> Compilation {
    workspace.compile(now: Day(year: 2026, month: 3, day: 2)!)
  }

  /// Its folders, and those within them.
  static let folders: [String] =
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    .filter { (try? folder.appending(path: $0).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
    .sorted()

  /// Those that are right: files by themselves, and folders that are a workspace.
  static let right =
    names(in: "Examples").filter { $0.hasSuffix(".yaml") }
    + folders.filter { name in
      name != "common-mistakes"
        && FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/nqc.yaml").path)
    }
}

@Suite struct `Every example` {
  @Test(arguments: Examples.right)
  func `compiles without errors`(_ name: String) {
    let registry = ["Resolutions/registry", "KPITemplates"].map { Examples.root.appending(path: $0).path }
    let path = Examples.folder.appending(path: name).path
    let compilation = Examples.compiled(
      name.hasSuffix(".yaml") ? Workspace(asked: [path] + registry, isAlone: true) : Workspace(asked: [path]))
    #expect(compilation.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    #expect(!compilation.plan.nodes.isEmpty)
  }

  @Test(arguments: ["README.md"] + Examples.folders.map { "\($0)/README.md" })
  func `is led to by links that lead somewhere`(_ name: String) throws {
    guard let page = try? Examples.text(name) else { return }
    let base = Examples.folder.appending(path: name).deletingLastPathComponent()
    for link in page.matches(of: /\]\(([^)#]+)(?:#[^)]*)?\)/).map({ String($0.1) }) where !link.hasPrefix("http") {
      let path = base.appending(path: link).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: path), "\(name): \(link)")
    }
  }
}

// MARK: Localities

@Suite struct `The programmes of the localities` {
  @Test(arguments: ["dien-bien", "dien-bien/si-pa-phin", "khanh-hoa"])
  func `leave nothing open, and have looked at what is upstream`(_ name: String) {
    let compilation = Examples.compiled(Workspace(asked: [Examples.folder.appending(path: name).path]))
    let own = compilation.diagnostics.filter { compilation.files[Int($0.span.file)].path.contains("/Examples/") }
    #expect(own.map { "\($0.code): \($0.message.en)" } == [])
  }

  @Test func `are grouped by what they produce in Khanh Hoa, each with the body that issues it`() throws {
    let plan = Examples.compiled(Workspace(asked: [Examples.folder.appending(path: "khanh-hoa").path])).plan
    let annex = Annex(plan, document: try plan.document(named: "KHA70"), folds: false)
    var types: [String: Set<DeliverableType?>] = [:]
    for line in annex.documents[0].lines where !line.isGroup {
      #expect(!line.issuing.isEmpty, "\(line.id)")
      types[line.id.split(separator: ".").dropFirst().first.map(String.init) ?? "", default: []]
        .insert(line.deliverable?.type)
    }
    #expect(
      types == [
        "de-an": [.scheme], "nghi-quyet": [.resolution], "du-an": [.project], "cong-trinh": [.works],
        "ke-hoach": [.programme, .plan, .provincialDecision],
      ])
  }
}

// MARK: Common mistakes

/// A file that is wrong on purpose. The first comment of nothing but codes says what it earns.
private struct Mistake: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let all = Examples.names(in: "Examples/common-mistakes").filter {
    $0.hasSuffix(".yaml") && $0 != "nqc.yaml"
  }.map(Mistake.init)

  var text: String { (try? Examples.text("common-mistakes/\(name)")) ?? "" }

  var codes: [String] {
    text.firstMatch(of: /(?m)^# (NQ[0-9]{3}(?: NQ[0-9]{3})*)$/)?.1.split(separator: " ").map(String.init) ?? []
  }

  /// Without the communes, which take long to read and which none of them is about.
  var workspace: Workspace {
    let registry = Examples.names(in: "Resolutions/registry").filter { $0 != "communes.yaml" }
      .map { Examples.root.appending(path: "Resolutions/registry/\($0)").path }
    return Workspace(asked: [Examples.folder.appending(path: "common-mistakes/\(name)").path] + registry, isAlone: true)
  }
}

@Suite struct `A common mistake` {
  @Test(arguments: Mistake.all)
  fileprivate func `earns the codes in its head and no others`(_ mistake: Mistake) {
    let earned = Examples.compiled(mistake.workspace).diagnostics.map(\.code.description)
    #expect(!mistake.codes.isEmpty)
    #expect(earned.sorted() == mistake.codes)
  }

  @Test(arguments: Mistake.all)
  fileprivate func `is laid out where it can be read`(_ mistake: Mistake) {
    let formatted = mistake.workspace.formatted(keys: nil)
    #expect(formatted.changes.map(\.before.path) == [])
    #expect(formatted.failed.map(\.path) == [])
  }

  @Test func `is one of 37`() {
    #expect(Mistake.all.count == 37)
  }
}

// MARK: Every feature

@Suite struct `The example with every feature` {
  private static let name = "every-feature"

  /// Each key that its files write, as it is written, with the value that stands behind it on its line.
  private static let written: [(key: String, value: String)] = {
    var pairs: [(key: String, value: String)] = []
    for file in Examples.names(in: "Examples/\(name)") where file.hasSuffix(".yaml") {
      for line in ((try? Examples.text("\(name)/\(file)")) ?? "").split(separator: "\n") {
        let said = line.prefix(upTo: line.firstRange(of: /(^|\s)#/)?.lowerBound ?? line.endIndex)
        for match in said.matches(of: /(?:^|[ {])([\p{L}_0-9]+):(?: "?([^,{}"]*)|$)/) {
          pairs.append((String(match.1), (match.2 ?? "").trimmingCharacters(in: .whitespaces)))
        }
      }
    }
    return pairs
  }()

  /// The values that it gives a key, in either language.
  private static func values(of key: Key) -> [String] {
    let names = [key.english] + (key.vietnamese.map { [$0, plain($0)] } ?? [])
    return written.filter { names.contains($0.key) }.map(\.value)
  }

  private static func plain(_ text: String) -> String {
    text.replacing("đ", with: "d").folding(options: .diacriticInsensitive, locale: nil)
  }

  @Test func `lacks only what its draft does`() {
    let compilation = Examples.compiled(Workspace(asked: [Examples.folder.appending(path: Self.name).path]))
    #expect(compilation.diagnostics.map(\.code.description) == ["NQ301", "NQ306"])
    for diagnostic in compilation.diagnostics {
      #expect(compilation.files[Int(diagnostic.span.file)].path.hasSuffix("09-du-thao.yaml"))
    }
  }

  @Test func `has each key of the language`() {
    let ofOtherKinds: Set<Key> = [
      .programme, .implements, .reviewed, .owner, .declines, .exercise, .drawnFrom, .excerpt, .instructions, .minutes,
      .given, .solution, .hints, .checks, .feedback, .fromStart, .no, .atLeast, .rollup, .reaches, .is, .of, .copies,
      .titles, .once, .handover, .digest, .body,
    ]
    let missing = Key.allCases.filter { !ofOtherKinds.contains($0) && Self.values(of: $0).isEmpty }
    #expect(missing.map(\.english) == [])
  }

  @Test func `has each word of the closed lists`() {
    func missing<Word: Keyword & CaseIterable>(_ type: Word.Type, of key: Key) -> [Word] {
      let written = Set(Self.values(of: key).compactMap { Word(keyword: $0) })
      return type.allCases.filter { !written.contains($0) }
    }
    #expect(missing(Binding.self, of: .binding) == [])
    #expect(missing(Stage.self, of: .stage) == [])
    #expect(missing(UpdatePeriod.self, of: .update) == [])
    #expect(missing(Priority.self, of: .priority) == [])
    // What is top secret is refused.
    #expect(missing(Secrecy.self, of: .secrecy) == [.topSecret])
    #expect(missing(Measure.self, of: .measure) == [])
    #expect(missing(Direction.self, of: .direction) == [])
    #expect(missing(Holds.self, of: .holds) == [])
    #expect(missing(Trajectory.self, of: .trajectory) == [])
    #expect(missing(Frequency.self, of: .frequency) == [])
    #expect(missing(Aggregate.self, of: .aggregate) == [])
    #expect(missing(Vagueness.self, of: .class) == [])
    #expect(missing(WorkStage.self, of: .class) == [])
  }

  @Test func `has a table that leads to the right lines`() throws {
    let rows = try Examples.text("\(Self.name)/README.md")
      .matches(of: /(?m)\| `([^`]+)` \| \[([^:\]]+):([0-9]+)\]\(([^#)]+)#L([0-9]+)\) \|$/)
    #expect(rows.count > 100)
    for row in rows {
      let lines = try Examples.text("\(Self.name)/\(row.2)").split(separator: "\n", omittingEmptySubsequences: false)
      let number = try #require(Int(row.3))
      #expect(row.2 == row.4 && row.3 == row.5)
      #expect(lines.indices.contains(number - 1) && lines[number - 1].contains(row.1), "\(row.0)")
    }
  }
}
