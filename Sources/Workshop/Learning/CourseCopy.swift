import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

/// A course as it is given to a learner: its exercises and all that they are compiled with, below one folder, so that it
/// stands alone.
struct CourseCopy {
  private(set) var files: [Files.NewFile] = []

  init(_ course: Course) {
    let manifest = Path.join(course.folder, Workspace.manifestName)
    var places = CopyPlaces(
      root: course.folder, taken: course.files.compactMap { Path.below(course.folder, $0.path) })
    var edits: [Fix.Edit] = []
    if let unit = course.units.first(where: { $0.file.path == manifest }) {
      let outside = (unit.manifest?.sources ?? []).map { span in
        (span: unit.file.place(of: span), written: unit.text(span), source: Path.join(course.folder, unit.text(span)))
      }.filter { Path.below(course.folder, $0.source) == nil }
      // Those that hold others come first.
      for source in outside.sorted(by: { $0.source.utf8.count < $1.source.utf8.count }) {
        let place = places.add(source.source, written: source.written)
        edits.append(Fix.Edit(unit.file.quoted(source.span), place.quotedScalar))
      }
    }
    for file in course.files {
      guard let path = places.place(of: file.path) else { continue }
      let bytes = file.path == manifest ? CourseCopy.applied(edits, to: file.bytes) : Array(file.bytes)
      files.append(Files.NewFile(path: path, bytes: bytes))
    }
  }

  private static func applied(_ edits: [Fix.Edit], to bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result = Array(bytes)
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      result.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
    }
    return result
  }
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
