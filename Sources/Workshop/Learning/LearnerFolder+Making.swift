import Diagnostics
import Glibc
import ResolutionWorkspace

extension LearnerFolder {
  /// Makes a learner's folder: wholly or not at all. It lies complete beside its place before it takes it; in a folder that
  /// is there and empty, the log comes last.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there; what contains it is made too.
  ///   - course: is copied with all that it is compiled with.
  ///   - head: is given the copy's digest.
  ///   - readme: the text of its `README.md`.
  package static func make(
    at path: String, with course: Course, head: Progress.Head, readme: String
  ) throws(Refusal) -> LearnerFolder {
    let path = Path.tidy(path)
    let isThere = Files.disk.kind(path) != nil
    if isThere { try refuseUnlessEmpty(path) }
    let parent = isThere ? path : Path.tidy(path + "/..")
    let above = try makeFolders(upTo: parent)
    var isDone = false
    defer { if !isDone { for folder in above.reversed() { rmdir(folder) } } }
    let draft = LearnerFolder(path: Path.join(parent, ".nqc-\(getpid())-new"))
    defer { remove(draft.path) }
    do throws(FileFailure) {
      try draft.fill(with: course, head: head, readme: readme)
      if isThere { try move(from: draft.path, into: path) } else { try rename(draft.path, to: path) }
    } catch {
      // It is of no use to anybody to read where it was made beforehand.
      throw Refusal(
        writing: FileFailure(path: error.path.replacing(draft.path, with: path), code: error.code))
    }
    isDone = true
    return LearnerFolder(path: path)
  }

  /// Makes a folder and those that it lies in, as far as they are not there.
  /// - Returns: those that were made, the outermost first.
  private static func makeFolders(upTo path: String) throws(Refusal) -> [String] {
    var missing: [String] = []
    var folder = path
    // Where a folder that the current one lies in is gone, going up never ends.
    while Files.disk.kind(folder) == nil, folder != "..", !folder.hasSuffix("/..") {
      missing.insert(folder, at: 0)
      folder = Path.tidy(folder + "/..")
    }
    var made: [String] = []
    do throws(FileFailure) {
      guard Files.disk.kind(folder) == .folder else { throw FileFailure(path: folder, code: ENOTDIR) }
      for folder in missing {
        try Files.makeFolder(folder)
        made.append(folder)
      }
      return made
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error.code == ENOTDIR
        ? Refusal(
          .wrongRequest,
          Words(
            vi: "\(error.path) không phải một thư mục; hãy sửa đường dẫn",
            en: "\(error.path) is no folder; mend the path"))
        : Refusal(writing: error)
    }
  }

  /// Hidden files are nobody's work.
  private static func refuseUnlessEmpty(_ path: String) throws(Refusal) {
    guard Files.disk.kind(path) == .folder else {
      throw Refusal(
        .wrongRequest,
        Words(
          vi: "\(path) là một tệp; hãy ghi tên một thư mục mới", en: "\(path) is a file; name a new folder instead"))
    }
    let names: [String]
    do throws(FileFailure) { names = try Files.disk.list(path) } catch { throw Refusal(reading: error) }
    guard let first = names.filter({ !$0.hasPrefix(".") }).sorted().first else { return }
    throw Refusal(
      .wrongRequest,
      Words(
        vi: "thư mục \(path) đã có tệp (\(first)…); hãy ghi tên một thư mục mới để không lẫn với chúng",
        en: "there are files in \(path) already (\(first) …); name a new folder, so that nothing gets mixed up"))
  }

  private func fill(with course: Course, head: Progress.Head, readme: String) throws(FileFailure) {
    for folder in [path, self.course, works, aside] { try Files.makeFolder(folder) }
    for file in CourseCopy(course).files {
      let path = Path.join(self.course, file.path)
      try LearnerFolder.makeFolders(of: path, below: self.course)
      try Files.save(file.bytes, as: path)
    }
    try Files.save(Array(readme.utf8), as: self.readme)
    var head = head
    // Of the copy as it will be read, not of what it was copied from: the manifest is another.
    head.digest = try Course(folder: self.course).digest
    try Files.save(head.line, as: log)
  }

  private static func makeFolders(of path: String, below root: String) throws(FileFailure) {
    var folder = root
    for part in path.dropFirst(root.count).split(separator: "/").dropLast() {
      folder = Path.join(folder, String(part))
      try Files.makeFolder(folder)
    }
  }

  private static func rename(_ old: String, to new: String) throws(FileFailure) {
    guard Glibc.rename(old, new) == 0 else { throw FileFailure(path: new, code: errno) }
  }

  private static func move(from draft: String, into folder: String) throws(FileFailure) {
    let names = try Files.disk.list(draft).filter { $0 != Progress.fileName }
    var moved: [String] = []
    do throws(FileFailure) {
      for name in names + [Progress.fileName] {
        try rename(Path.join(draft, name), to: Path.join(folder, name))
        moved.append(name)
      }
    } catch {
      for name in moved { remove(Path.join(folder, name)) }
      throw error
    }
  }

  /// With all that is in it; where something stays, it stays.
  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in (try? Files.disk.list(path)) ?? [] { remove(Path.join(path, name)) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
