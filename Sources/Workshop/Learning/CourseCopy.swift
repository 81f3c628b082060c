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
      let outside = (unit.manifest?.sources ?? []).map { span in
        (span: unit.file.place(of: span), written: unit.text(span), source: Path.join(course.folder, unit.text(span)))
      }.filter { Path.below(course.folder, $0.source) == nil }
      // Those that hold others come first.
      for source in outside.sorted(by: { $0.source.utf8.count < $1.source.utf8.count }) {
        let place = place(for: source.source, written: source.written)
        edits.append(Fix.Edit(unit.file.quoted(source.span), CourseCopy.quoted(place)))
      }
    }
    for (file, own) in zip(course.files, own) {
      guard let path = own ?? place(of: file.path) else { continue }
      let bytes = file.path == manifest ? CourseCopy.applied(edits, to: file.bytes) : Array(file.bytes)
      files.append(File(path: path, bytes: bytes))
    }
  }

  /// Of one that lies in another, the place in that; else the source's own name, without what leads out of the course; behind a number, where something lies there or above
  /// or below it already.
  private mutating func place(for source: String, written: String) -> String {
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
    places.append((source, place))
    return place
  }

  /// Where a path goes that is one of the sources or lies in one; nil for what belongs to none.
  private func place(of file: String) -> String? {
    let around = places.first { Path.isWithin(file, $0.source) }
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
    guard isWithin(path, folder) else { return nil }
    return folder == "." ? path : String(path.dropFirst(folder.count).drop { $0 == "/" })
  }
}

extension SourceFile {
  /// A scalar with the quotes around it, if there are any.
  fileprivate func quoted(_ span: Span) -> Span {
    let (start, end) = (Int(span.start), Int(span.end))
    guard start > 0, end < count, bytes[start - 1] == bytes[end],
      bytes[end] == UInt8(ascii: "'") || bytes[end] == UInt8(ascii: "\"")
    else { return span }
    return Span(file: span.file, start: span.start - 1, count: span.count + 2)
  }
}
