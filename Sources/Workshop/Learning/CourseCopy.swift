import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

/// A course as it is given to a learner: its exercises and all that they are compiled with, below one folder, so that it
/// stands alone.
struct CourseCopy {
  struct File {
    /// Below the folder.
    let path: String
    let bytes: [UInt8]
  }

  private(set) var files: [File] = []
  /// Where each of the manifest's sources that lies outside the course goes to.
  private var places: [(source: String, place: String)] = []
  /// Names of files and folders of the copy.
  private var taken: [String] = []

  init(_ course: Course) {
    let manifest = Path.join(course.folder, Workspace.manifestName)
    let own = course.files.map { Path.below(course.folder, $0.path) }
    taken = own.compactMap(\.self)
    var edits: [Fix.Edit] = []
    if let unit = course.units.first(where: { $0.file.path == manifest }) {
      for span in unit.manifest?.sources ?? [] {
        let written = unit.text(span)
        let source = Path.join(course.folder, written)
        // What lies in the course lies in the copy too.
        guard Path.below(course.folder, source) == nil else { continue }
        edits.append(Fix.Edit(unit.file.place(of: span), CourseCopy.quoted(place(for: source, written: written))))
      }
    }
    for (file, own) in zip(course.files, own) {
      guard let path = own ?? place(of: file.path) else { continue }
      let bytes = file.path == manifest ? CourseCopy.applied(edits, to: file.bytes) : Array(file.bytes)
      files.append(File(path: path, bytes: bytes))
    }
  }

  /// The source's own name, without what leads out of the course; behind a number, where something lies there or above
  /// or below it already.
  private mutating func place(for source: String, written: String) -> String {
    if let known = places.first(where: { $0.source == source }) { return known.place }
    let parts = Path.tidy(written).split(separator: "/").drop { $0 == ".." }
    let name = parts.isEmpty ? "nguon" : parts.joined(separator: "/")
    var place = name
    var number = 2
    while taken.contains(where: { Path.isWithin($0, place) || Path.isWithin(place, $0) }) {
      place = "\(number)/\(name)"
      number += 1
    }
    taken.append(place)
    places.append((source, place))
    return place
  }

  /// Nil for what belongs to no source.
  private func place(of file: String) -> String? {
    // The longest of them, where one source lies in another.
    let around = places.filter { Path.isWithin(file, $0.source) }.max { $0.source.utf8.count < $1.source.utf8.count }
    return around.map { Path.join($0.place, Path.below($0.source, file) ?? "") }
  }

  private static func applied(_ edits: [Fix.Edit], to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result = Array(bytes)
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      result.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
    }
    return result
  }

  /// In single quotes, where nothing but they means anything.
  private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}

extension Course {
  /// Tells whether its files are still what they were: the same below any folder.
  package var digest: String {
    CorpusDigest(
      files.map { file in
        SourceFile(id: 0, path: Path.below(folder, file.path) ?? file.path, bytes: Array(file.bytes))
      }
    ).description
  }
}

extension Path {
  /// What leads from a folder to a path in it, empty for itself; nil for what lies elsewhere.
  fileprivate static func below(_ folder: String, _ path: String) -> String? {
    if folder == "." { return path.hasPrefix("/") || path == ".." || path.hasPrefix("../") ? nil : path }
    guard isWithin(path, folder) else { return nil }
    return String(path.dropFirst(folder.count).drop { $0 == "/" })
  }
}
