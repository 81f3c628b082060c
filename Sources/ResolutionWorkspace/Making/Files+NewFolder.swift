import Diagnostics
import Glibc

extension Files {
  /// A file that a new folder is to hold.
  package struct NewFile: Sendable {
    /// Below the folder.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
  }

  /// Makes a folder with all that is in it: wholly or not at all. It lies complete beside its place before it takes it; into
  /// a folder that is there and empty, what lies in it goes piece by piece.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there; what contains it is made too. Files in it are refused.
  ///   - last: the name of what comes last into a folder that is there already.
  ///   - fill: is given where the folder is made.
  package static func makeWhole(
    _ path: String, last: String? = nil, fill: (_ draft: String) throws(FileFailure) -> Void
  ) throws(Refusal) {
    let path = Path.tidy(path)
    let isThere = disk.kind(path) != nil
    if isThere { try refuseUnlessEmpty(path) }
    let parent = isThere ? path : Path.tidy(path + "/..")
    let above = try makeFolders(upTo: parent)
    var isDone = false
    defer { if !isDone { for folder in above.reversed() { rmdir(folder) } } }
    let draft = Path.join(parent, ".nqc-\(getpid())-new")
    defer { remove(draft) }
    do throws(FileFailure) {
      try makeFolder(draft)
      try fill(draft)
      if isThere { try move(from: draft, into: path, last: last) } else { try rename(draft, to: path) }
    } catch {
      // It is of no use to anybody to read where it was made beforehand.
      throw Refusal(writing: FileFailure(path: error.path.replacing(draft, with: path), code: error.code))
    }
    isDone = true
  }

  /// Writes files, and makes the folders that they lie in.
  /// - Parameter root: a folder that is there.
  package static func save(_ files: [NewFile], below root: String) throws(FileFailure) {
    for file in files {
      var folder = root
      for part in file.path.split(separator: "/").dropLast() {
        folder = Path.join(folder, String(part))
        try makeFolder(folder)
      }
      try save(file.bytes, as: Path.join(root, file.path))
    }
  }

  /// Makes a folder and those that it lies in, as far as they are not there.
  /// - Returns: those that were made, the outermost first.
  private static func makeFolders(upTo path: String) throws(Refusal) -> [String] {
    var missing: [String] = []
    var folder = path
    // Where a folder that the current one lies in is gone, going up never ends.
    while disk.kind(folder) == nil, folder != "..", !folder.hasSuffix("/..") {
      missing.insert(folder, at: 0)
      folder = Path.tidy(folder + "/..")
    }
    var made: [String] = []
    do throws(FileFailure) {
      guard disk.kind(folder) == .folder else { throw FileFailure(path: folder, code: ENOTDIR) }
      for folder in missing {
        try makeFolder(folder)
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
    guard disk.kind(path) == .folder else {
      throw Refusal(
        .wrongRequest,
        Words(
          vi: "\(path) là một tệp; hãy ghi tên một thư mục mới", en: "\(path) is a file; name a new folder instead"))
    }
    let names: [String]
    do throws(FileFailure) { names = try disk.list(path) } catch { throw Refusal(reading: error) }
    guard let first = names.filter({ !$0.hasPrefix(".") }).sorted().first else { return }
    throw Refusal(
      .wrongRequest,
      Words(
        vi: "thư mục \(path) đã có tệp (\(first)…); hãy ghi tên một thư mục mới để không lẫn với chúng",
        en: "there are files in \(path) already (\(first) …); name a new folder, so that nothing gets mixed up"))
  }

  private static func rename(_ old: String, to new: String) throws(FileFailure) {
    guard Glibc.rename(old, new) == 0 else { throw FileFailure(path: new, code: errno) }
  }

  private static func move(from draft: String, into folder: String, last: String?) throws(FileFailure) {
    let names = try disk.list(draft)
    var moved: [String] = []
    do throws(FileFailure) {
      for name in names.filter({ $0 != last }) + names.filter({ $0 == last }) {
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
      for name in (try? disk.list(path)) ?? [] { remove(Path.join(path, name)) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
