package import Diagnostics
package import ResolutionWorkspace

/// Finds learners' folders: those that are named, and those that lie in a folder which is.
package struct LearnerSearch: Sendable {
  /// In the order in which they were met, each once however it is reached.
  package private(set) var folders: [LearnerFolder] = []
  /// What was looked at and is none.
  package private(set) var passedOver: [PassedOver] = []

  /// A folder of which the report says nothing else.
  package struct PassedOver: Hashable, Sendable {
    /// As it was reached; nil where nobody is to be named.
    package let path: String?
    package let reason: Words

    package init(_ path: String?, _ reason: Words) {
      self.path = path
      self.reason = reason
    }
  }

  private let files: Files
  private var seen: Set<String> = []

  /// How deep classes may lie in a folder: a course, a class, a group.
  private static let deepest = 3

  package init(_ paths: [String], files: Files = .disk) {
    self.files = files
    for path in paths.map(Path.tidy) {
      let before = (folders.count, passedOver.count, seen.count)
      look(at: path, depth: 0)
      if before == (folders.count, passedOver.count, seen.count) { continue }
      if folders.count == before.0, passedOver.count == before.1 { passedOver.append(PassedOver(path, Self.noLog)) }
    }
  }

  private static let noLog = Words(
    vi: "không có nhật ký học (\(Progress.fileName))", en: "holds no learner's log (\(Progress.fileName))")

  private mutating func look(at path: String, depth: Int) {
    guard files.kind(path) == .folder else {
      let isThere = files.kind(path) != nil
      passedOver.append(
        PassedOver(
          path,
          isThere
            ? Words(vi: "không phải là thư mục", en: "is no folder")
            : Words(vi: "không có thư mục này", en: "there is no such folder")))
      return
    }
    // A class may be reached by more than one way, and a link may lead in a circle.
    guard seen.insert(files.identity(path)).inserted else { return }
    let folder = LearnerFolder(path: path)
    if files.kind(folder.log) != nil {
      folders.append(folder)
      return
    }
    // What is made of a learner's folder but the log.
    if files.kind(folder.course) == .folder, files.kind(folder.works) == .folder {
      passedOver.append(PassedOver(path, Self.noLog))
      return
    }
    lookInside(path, depth: depth)
  }

  private mutating func lookInside(_ path: String, depth: Int) {
    do throws(FileFailure) {
      for name in try files.list(path).sorted() where !name.hasPrefix(".") {
        let inner = Path.join(path, name)
        guard files.kind(inner) == .folder else { continue }
        let before = (folders.count, passedOver.count)
        if depth < Self.deepest { look(at: inner, depth: depth + 1) }
        // Somebody's folder that is none yet.
        if depth == 0, before == (folders.count, passedOver.count) {
          passedOver.append(PassedOver(inner, Self.noLog))
        }
      }
    } catch {
      passedOver.append(PassedOver(path, error.whenReading))
    }
  }
}
