import Diagnostics

/// Where the files of a workspace lie in a copy that stands alone: those below its folder as they are, those from outside
/// each below a place of their own.
package struct CopyPlaces {
  private let root: String
  /// Where each of the sources that lie outside goes to.
  private var outside: [(source: String, place: String)] = []
  /// Names of files and folders of the copy.
  private var taken: [String]

  /// - Parameters:
  ///   - root: the workspace's folder.
  ///   - taken: what lies in the copy already.
  package init(root: String, taken: [String]) {
    self.root = root
    self.taken = taken
  }

  /// Gives a source that lies outside its place. Of two, the one that holds the other comes first.
  ///
  /// Of one that lies in another, the place in that; else the source's own name, without what leads out of the workspace;
  /// behind a number, where something lies there or above or below it already.
  /// - Parameter written: as the manifest has it.
  package mutating func add(_ source: String, written: String) -> String {
    if let known = place(of: source) { return known }
    let parts = Path.tidy(written).split(separator: "/").drop { $0 == ".." }
    let name = parts.isEmpty ? "nguon" : parts.joined(separator: "/")
    var place = name
    var number = 2
    while taken.contains(where: { Path.isWithin($0, place) || Path.isWithin(place, $0) }) {
      place = "\(number)/\(name)"
      number += 1
    }
    taken.append(place)
    outside.append((source, place))
    return place
  }

  /// Where a file goes; nil for what lies neither below the workspace's folder nor in a source.
  package func place(of file: String) -> String? {
    if let own = Path.below(root, file) { return own }
    let around = outside.first { Path.isWithin(file, $0.source) }
    return around.map { Path.join($0.place, Path.below($0.source, file) ?? "") }
  }
}

extension Path {
  /// What leads from a folder to a path in it, empty for itself; nil for what lies elsewhere.
  package static func below(_ folder: String, _ path: String) -> String? {
    guard isWithin(path, folder) else { return nil }
    return folder == "." ? path : String(path.dropFirst(folder.count).drop { $0 == "/" })
  }
}

extension String {
  /// As a YAML scalar in single quotes, where nothing but they means anything.
  package var quotedScalar: String { "'\(replacing("'", with: "''"))'" }
}
