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
  private var taken: Set<String> = []

  init(_ course: Course) {
    let manifest = Path.join(course.folder, Workspace.manifestName)
    let unit = course.units.first { $0.file.path == manifest }
    var edits: [Fix.Edit] = []
    for span in unit?.manifest?.sources ?? [] {
      guard let unit else { break }
      let written = unit.text(span)
      let source = Path.join(course.folder, written)
      if Path.isWithin(source, course.folder)
        || course.folder == "." && !source.hasPrefix("/") && !source.hasPrefix("..")
      {
        continue
      }
      let place = place(for: source, written: written)
      edits.append(Fix.Edit(unit.file.place(of: span), CourseCopy.quoted(place)))
    }
    for file in course.files {
      guard let path = path(of: file.path, in: course.folder) else { continue }
      let bytes =
        file.path == manifest
        ? CourseCopy.applied(edits, to: file.bytes) : Array(file.bytes)
      files.append(File(path: path, bytes: bytes))
    }
  }

  /// The source's own name, without what leads out of the course.
  private mutating func place(for source: String, written: String) -> String {
    if let known = places.first(where: { $0.source == source }) { return known.place }
    let name = Path.tidy(written).split(separator: "/").drop { $0 == ".." }.joined(separator: "/")
    var place = name.isEmpty ? "nguon" : name
    var number = 2
    while !taken.insert(place).inserted {
      place = "\(number)/\(name)"
      number += 1
    }
    places.append((source, place))
    return place
  }

  /// Nil for what belongs to no source.
  private func path(of file: String, in folder: String) -> String? {
    // The longest of them, where one source lies in another.
    let around = places.filter { Path.isWithin(file, $0.source) }.max { $0.source.utf8.count < $1.source.utf8.count }
    if let around { return Path.join(around.place, String(file.dropFirst(around.source.count).drop { $0 == "/" })) }
    if folder == "." { return file }
    guard Path.isWithin(file, folder) else { return nil }
    return String(file.dropFirst(folder.count).drop { $0 == "/" })
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
    let here = folder == "." ? "" : folder + "/"
    return CorpusDigest(
      files.map { file in
        let name = file.path.hasPrefix(here) ? String(file.path.dropFirst(here.count)) : file.path
        return SourceFile(id: 0, path: name, bytes: Array(file.bytes))
      }
    ).description
  }
}
