import Glibc
package import ResolutionCompiler

extension Workspace {
  /// The workspace of a folder that has a manifest. Throws where there is none.
  package init(of folder: String, files: Files = .disk) throws(FileFailure) {
    let manifest = Path.join(Path.tidy(folder), Workspace.manifestName)
    guard files.kind(manifest) == .file else {
      _ = try files.list(folder)
      throw FileFailure(path: manifest, code: ENOENT)
    }
    self.init(asked: [folder], files: files)
  }

  package var manifestPath: String { Path.join(root, Workspace.manifestName) }

  /// Reads its files and those beside its manifest, each by itself: the place of each is its file's number.
  package func unitsAndBeside() throws(FileFailure) -> [SourceUnit] {
    let own = Set(paths.map(files.identity))
    let beside = try files.list(root).filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }
      .sorted().map { Path.join(root, $0) }.filter { !own.contains(files.identity($0)) }
    let all = paths + beside
    let language = language
    return concurrently(all.count) { number in unit(load(all[number], id: UInt32(number)), language: language) }
  }
}
