package import ResolutionCompiler

extension Workspace {
  /// Its manifest, as reached from the current folder; nil where it has none.
  package var manifestPath: String? {
    let path = Path.join(root, Workspace.manifestName)
    return files.kind(path) == .file ? path : nil
  }

  /// Reads its files and others beside them, each by itself: the place of each is its file's number.
  /// - Parameter others: files that are to be read too, where they are not among its own.
  package func units(and others: [String] = []) -> [SourceUnit] {
    let own = Set(paths.map(files.identity))
    let all = paths + others.filter { !own.contains(files.identity($0)) }
    let language = language
    return concurrently(all.count) { number in unit(load(all[number], id: UInt32(number)), language: language) }
  }
}
