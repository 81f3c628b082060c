package import Diagnostics
import Glibc
package import ResolutionCompiler

/// Which files are compiled together, and what the manifest says of them.
package struct Workspace: Sendable {
  /// Where the manifest is or would be, as reached from the current folder.
  package let root: String
  /// The store that the manifest names, as reached from the current folder.
  package let store: String
  package let language: Language
  package let severities: [Code: Severity]
  /// Folders and files that the manifest names, as it has them: they count from `root`.
  package let sources: [String]
  /// As reached from the current folder, in byte order.
  package let paths: [String]
  /// Paths that were asked for and cannot be read.
  private let failures: [String: FileFailure]
  let files: Files

  /// Finds the workspace that the current folder is in: the nearest folder, upwards, with an `nqc.yaml` or else with a
  /// `Resolutions` folder; or else the current folder itself.
  ///
  /// - Parameters:
  ///   - asked: files and folders to compile instead of the workspace's sources. The workspace's registry and templates
  ///     come along, since no resolution means anything without them, and so does the rest of a document of which a part
  ///     was asked for; with a programme come all of its sources. A folder with an `nqc.yaml` of its own is a workspace of
  ///     its own.
  ///   - isAlone: nothing comes along.
  package init(asked: [String] = [], isAlone: Bool = false, files: Files = .disk) {
    self.files = files
    let isWorkspace = asked.count == 1 && files.kind(Path.join(asked[0], Workspace.manifestName)) == .file
    let root = isWorkspace ? Path.tidy(asked[0]) : Workspace.root(files)
    let manifest = Manifest(root: root, files: files)
    self.root = root
    store = Path.join(root, manifest.store)
    language = manifest.language
    severities = manifest.severities
    self.sources = manifest.sources

    var search = Search(files: files)
    var asked = isWorkspace ? [] : asked.map(Path.tidy)
    let sources = manifest.sources.map { Path.join(root, $0) }
    if asked.isEmpty || !isAlone, files.kind(manifest.path) == .file { search.add(manifest.path) }
    if asked.isEmpty {
      asked = sources
      for source in sources { search.add(source) }
    } else {
      for path in asked { search.add(path) }
      if !isAlone {
        let holdsProgramme = search.addRest(from: sources)
        // A programme says little of its own: what it carries out may stand in any of the sources.
        if holdsProgramme {
          sources.forEach { search.add($0) }
          search.addReviews()
        } else {
          search.addSupport(from: sources)
        }
      }
    }
    paths = search.found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    failures = search.failures
  }

  /// What the resolutions of a workspace refer to and none of them: for whoever needs the calendar.
  /// - Parameter folder: the workspace's; nil for the one that the current folder is in.
  package init(registryOf folder: String?, files: Files = .disk) {
    self.files = files
    root = folder.map(Path.tidy) ?? Workspace.root(files)
    let manifest = Manifest(root: root, files: files)
    store = Path.join(root, manifest.store)
    language = manifest.language
    severities = manifest.severities
    sources = manifest.sources
    var search = Search(files: files)
    search.addSupport(from: sources.map { [root] in Path.join(root, $0) })
    paths = search.found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    failures = search.failures
  }

  package static let manifestName = "nqc.yaml"

  /// The language of the workspace that the current folder is in.
  package static func language(files: Files = .disk) -> Language { settings(files: files).language }

  /// What the manifest of the workspace that the current folder is in says, for whoever needs no source.
  package static func settings(files: Files = .disk) -> (language: Language, store: String) {
    let root = root(files)
    let manifest = Manifest(root: root, files: files)
    return (manifest.language, Path.join(root, manifest.store))
  }

  /// The store that the manifest names, as reached from the current folder, for whoever needs nothing else.
  package static func store(files: Files = .disk) -> String {
    let root = root(files)
    return Path.join(root, Manifest(root: root, files: files).store)
  }

  private static func root(_ files: Files) -> String { nearest(files: files) ?? "." }

  /// The folder of the workspace that the current folder is in; nil where it is in none.
  package static func nearest(files: Files = .disk) -> String? {
    var folder = "."
    var last = ""
    // Upwards until going up leads nowhere, or nowhere new.
    while files.kind(folder) == .folder, files.identity(folder) != last {
      if isWorkspace(folder, files) { return folder }
      last = files.identity(folder)
      folder = folder == "." ? ".." : folder + "/.."
    }
    return nil
  }

  /// The folder of another workspace that would compile what is put in a folder; nil where there is none.
  /// - Parameter folder: may be still to be made.
  package static func compiling(_ folder: String, files: Files = .disk) -> String? {
    var place = Path.tidy(folder)
    while files.kind(place) == nil, !place.hasSuffix(".."), place != "/" { place = Path.tidy(place + "/..") }
    place = files.identity(place)
    let own = files.identity(folder)
    var outer = place
    while true {
      let sources = outer != own && isWorkspace(outer, files) ? Manifest(root: outer, files: files).sources : []
      if sources.contains(where: { Path.isWithin(place, files.identity(Path.join(outer, $0))) }) { return outer }
      guard outer != "/", outer.hasPrefix("/") else { return nil }
      outer = Path.tidy(outer + "/..")
    }
  }

  private static func isWorkspace(_ folder: String, _ files: Files) -> Bool {
    files.kind(Path.join(folder, manifestName)) == .file || files.kind(Path.join(folder, "Resolutions")) == .folder
  }

  /// Compiles it.
  /// - Parameter now: the day taken for now.
  package func compile(now: Day) -> Compilation {
    ResolutionCompiler.compile(paths.count, options: options(now: now)) { number in
      load(paths[number], id: UInt32(number))
    }
  }

  /// What its sources become when all is mended that can be mended without asking. Writes nothing.
  /// - Parameters:
  ///   - compilation: of this workspace.
  ///   - now: the day that was taken for now.
  package func mended(_ compilation: Compilation, now: Day) -> Mending {
    mend(compilation, options: options(now: now))
  }

  /// Writes new texts, each wholly: none where one of them cannot be prepared.
  package func write(_ all: [Rewriting]) throws(FileFailure) {
    try files.replace(all.map { .init(path: $0.before.path, old: Array($0.before.bytes), new: $0.after) })
  }

  /// By what it is compiled.
  package func options(now: Day) -> CompileOptions {
    CompileOptions(now: now, language: language, severities: severities)
  }

  func load(_ path: String, id: UInt32) -> LoadedSource {
    func failed(_ failure: FileFailure) -> LoadedSource {
      .failed(SourceFile(id: id, path: path, text: ""), FileFailure(path: path, code: failure.code).whenReading)
    }
    if let failure = failures[path] { return failed(failure) }
    do {
      return .file(SourceFile(id: id, path: path, bytes: try files.read(path, SourceFile.largest + 1)))
    } catch {
      return failed(error)
    }
  }
}

extension SourceFile {
  /// Larger files are refused (NQ007), so no more of them is read than shows it.
  fileprivate static var largest: Int { 64 << 20 }
}

extension FileFailure {
  /// What to tell whoever wanted to read it.
  package var whenReading: Words {
    let reason = String(cString: strerror(code))
    return Words(vi: "không đọc được \(path): \(vietnamese ?? reason)", en: "cannot read \(path): \(reason)")
  }

  private var vietnamese: String? {
    switch code {
    case ENOENT: "không có tệp hoặc thư mục này"
    case EACCES, EPERM: "không có quyền đọc"
    case EISDIR: "đây là một thư mục"
    case EINVAL: "đây không phải là một tệp thường"
    case ELOOP: "liên kết vòng"
    default: nil
    }
  }
}

/// What the manifest says, or what holds without one.
private struct Manifest {
  let path: String
  var sources: [String]
  var store = "monitoring.sqlite"
  var language = Language.vi
  var severities: [Code: Severity] = [:]

  init(root: String, files: Files) {
    path = Path.join(root, Workspace.manifestName)
    let usual = ["Resolutions", "KPITemplates"].filter { files.kind(Path.join(root, $0)) == .folder }
    sources = usual.isEmpty ? ["."] : usual
    guard let bytes = try? files.read(path, 1 << 20) else { return }
    let file = SourceFile(id: 0, path: path, bytes: bytes)
    // What is wrong with it is said when the workspace is compiled, which it is part of.
    guard let manifest = readManifest(file) else { return }
    if !manifest.sources.isEmpty { sources = manifest.sources.map(file.text(of:)) }
    if !manifest.store.isNone { store = file.text(of: manifest.store) }
    if let language = manifest.language { self.language = language }
    for rule in manifest.rules { severities[rule.code] = rule.severity }
  }
}

/// Collects the YAML files below some paths, each once.
private struct Search {
  let files: Files
  var found: [String] = []
  var failures: [String: FileFailure] = [:]
  private var seen: Set<String> = []
  /// Folders that this search has been in, by their one true path.
  private var searched: Set<String> = []

  init(files: Files) { self.files = files }

  mutating func add(_ path: String) {
    searched = []
    switch files.kind(path) {
    case .folder: addFolder(path) { _ in true }
    case .file, .other, nil: add(file: path)
    }
  }

  /// What lies beside programmes: upstream tasks as they were when they were reviewed.
  mutating func addReviews() {
    for path in found {
      for ending in [".yaml", ".yml"] where path.hasSuffix(ending) {
        let beside = String(path.dropLast(ending.count)) + ".reviewed.yaml"
        if files.kind(beside) == .file { add(file: beside) }
      }
    }
  }

  /// Files of the workspace that define what others use.
  mutating func addSupport(from sources: [String]) {
    let files = files
    add(from: sources) { path in (try? files.read(path, 4096)).map { isSupport($0) } ?? false }
  }

  /// The rest of documents of which a part was found, or to which parts belong: alone, neither says which clauses nobody
  /// carries out.
  /// - Returns: whether one of the files found by then holds a programme.
  mutating func addRest(from sources: [String]) -> Bool {
    let files = files
    var found = DocumentLines()
    for path in self.found { found.formUnion(DocumentLines(of: path, files)) }
    guard !found.wholes.isEmpty || !found.parts.isEmpty else { return false }
    let (known, lacking) = (found.wholes.union(found.parts), found.parts.subtracting(found.wholes))
    var holdsProgramme = found.holdsProgramme
    add(from: sources) { path in
      let lines = DocumentLines(of: path, files)
      // Of a whole only its parts are fetched: another file may well have the same number, among examples say.
      let isWanted = !lines.parts.isDisjoint(with: known) || !lines.wholes.isDisjoint(with: lacking)
      if isWanted, lines.holdsProgramme { holdsProgramme = true }
      return isWanted
    }
    return holdsProgramme
  }

  private mutating func add(from sources: [String], where isWanted: (String) -> Bool) {
    for source in sources {
      switch files.kind(source) {
      case .folder:
        searched = []
        addFolder(source, isWanted)
      case .file where isWanted(source): add(file: source)
      default: break
      }
    }
  }

  private mutating func add(file path: String) {
    guard seen.insert(files.identity(path)).inserted else { return }
    found.append(path)
    if files.kind(path) == nil { failures[path] = FileFailure(path: path, code: ENOENT) }
  }

  private mutating func addFolder(_ folder: String, _ isWanted: (String) -> Bool) {
    // Links may lead in a circle, and to one folder in more ways than can be walked.
    guard searched.insert(files.identity(folder)).inserted else { return }
    do {
      for name in try files.list(folder).sorted() where !name.hasPrefix(".") {
        let path = Path.join(folder, name)
        switch files.kind(path) {
        case .folder: addFolder(path, isWanted)
        // What has the name of a source and cannot be read as one, such as a link to nowhere, is said to be so.
        case .file, .other, nil:
          if name.hasSuffix(".yaml") || name.hasSuffix(".yml"), isWanted(path) { add(file: path) }
        }
      }
    } catch {
      found.append(folder)
      failures[folder] = error
    }
  }

}

/// Whether a file's first document is of the registry or of templates, or heads a hand-over, which brings a registry.
private func isSupport(_ bytes: [UInt8]) -> Bool {
  isHandover(bytes)
    || opens(
      bytes,
      with: [
        "agencies:", "calendar:", "regulation:", "wording:", "từ_ngữ:", "tu_ngu:", "kpi_templates:",
        "milestone_templates:",
      ])
}

/// Whether a file was handed over.
func isHandover(_ bytes: some Sequence<UInt8>) -> Bool {
  opens(bytes, with: ["handover:", "bàn_giao:", "ban_giao:"])
}

/// Whether a file's first key, which stands at the beginning of a line, is one of these.
private func opens(_ bytes: some Sequence<UInt8>, with kinds: [String]) -> Bool {
  for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
    let line = withoutByteOrderMark(line)
    guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "-") else { continue }
    return begins(line, with: kinds)
  }
  return false
}

/// Which resolutions and programmes a file holds, wholly or in part, by the lines that say so.
private struct DocumentLines {
  /// Numbers of documents.
  var wholes: Set<String> = []
  /// Numbers of the documents to which parts belong.
  var parts: Set<String> = []
  var holdsProgramme = false

  init() {}

  init(of path: String, _ files: Files) {
    guard let bytes = try? files.read(path, 1 << 16) else { return }
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      switch key(of: line) {
      case "programme:", "chương_trình:", "chuong_trinh:":
        holdsProgramme = true
        wholes.insert(Self.number(in: line))
      case "resolution:", "nghị_quyết:", "nghi_quyet:": wholes.insert(Self.number(in: line))
      case "part_of:", "thuộc_nghị_quyết:", "thuoc_nghi_quyet:": parts.insert(Self.number(in: line))
      default: break
      }
    }
  }

  mutating func formUnion(_ other: DocumentLines) {
    wholes.formUnion(other.wholes)
    parts.formUnion(other.parts)
    holdsProgramme = holdsProgramme || other.holdsProgramme
  }

  /// What stands after the key, without quotes and comment.
  private static func number(in line: ArraySlice<UInt8>) -> String {
    let value = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1).last ?? ""
    let number = value.split(separator: " #", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return number.filter { !" \t\"'".contains($0) }
  }
}

/// Whether a line begins with one of these keys.
private func begins(_ line: some Sequence<UInt8>, with keys: [String]) -> Bool {
  key(of: line).map(keys.contains) ?? false
}

/// The key that a line begins with, and its colon; nil where it begins with none. To be compared as text: in whichever form
/// of Unicode it was typed, equal strings need not have equal bytes.
private func key(of line: some Sequence<UInt8>) -> String? {
  // Nearly all lines stand further in, or are comments, or begin an item.
  guard let first = line.first(where: { _ in true }), !" \t#-".utf8.contains(first) else { return nil }
  let longest = 64
  let start = withoutByteOrderMark(Array(line.prefix(longest)))
  return start.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: start[...$0], as: UTF8.self) }
}

private func withoutByteOrderMark(_ line: some Sequence<UInt8>) -> ArraySlice<UInt8> {
  let bytes = Array(line)
  return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
}
