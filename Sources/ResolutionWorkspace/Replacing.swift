package import Diagnostics
import Glibc

extension Files {
  /// Every new text lies complete beside its file before the first takes its place; what stands in the way is met before
  /// anything has changed. Taking the place is one step of the system, so nobody ever reads half a file.
  static func replaceOnDisk(_ all: [Replacement]) throws(FileFailure) {
    var ready: [ReadyFile] = []
    // Those that have taken their place are no longer there under this name.
    defer { for file in ready { unlink(file.temporary) } }
    for (number, replacement) in all.enumerated() { ready.append(try ReadyFile(replacement, number: number)) }
    // What has taken its place before a failure stays there, and is to survive too.
    defer { for folder in Set(ready.map(\.folder)) { flush(folder) } }
    for file in ready {
      guard file.takePlace() else { throw FileFailure(path: file.path, code: errno) }
    }
  }

  /// Writes a file of our own making: it lies complete beside its place before it takes it, from another that may stand
  /// there. A folder, a device or a pipe keeps its place.
  package static func save(_ bytes: [UInt8], as path: String) throws(FileFailure) {
    // A device or a pipe would no longer be there for anybody.
    if let kind = disk.kind(path), kind != .file {
      throw FileFailure(path: path, code: kind == .folder ? EISDIR : EINVAL)
    }
    if access(path, F_OK) == 0, access(path, W_OK) != 0 { throw FileFailure(path: path, code: errno) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let temporary = "\(folder).nqc-\(getpid())-new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    // A new file that is not there is no mistake; that its folder is not, is one.
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno == ENOENT ? ENOTDIR : errno) }
    defer { unlink(temporary) }
    if let code = ReadyFile.fill(descriptor, with: bytes, like: nil) { throw FileFailure(path: path, code: code) }
    guard rename(temporary, path) == 0 else { throw FileFailure(path: path, code: errno) }
    flush(folder)
  }

  /// Makes a folder, unless it is there.
  package static func makeFolder(_ path: String) throws(FileFailure) {
    guard mkdir(path, 0o777) != 0 else { return }
    let code = errno
    guard code == EEXIST, disk.kind(path) == .folder else { throw FileFailure(path: path, code: code) }
  }

  /// Makes sure that the new names survive a loss of power, where the system can.
  private static func flush(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// A new text on the disk, beside the file whose place it is to take.
private struct ReadyFile {
  /// The file itself, where a link led to it.
  let path: String
  let folder: String
  let temporary: String
  /// There is no file whose place it takes.
  let isNew: Bool

  /// - Parameter number: tells it from the others that are replaced with it.
  init(_ replacement: Files.Replacement, number: Int) throws(FileFailure) {
    func failure(_ code: Int32 = errno) -> FileFailure { FileFailure(path: replacement.path, code: code) }

    isNew = replacement.old == nil
    var status: stat?
    if let old = replacement.old {
      (path, status) = try ReadyFile.place(of: replacement.path, saying: old)
    } else {
      path = replacement.path.contains("/") ? replacement.path : "./" + replacement.path
      guard access(path, F_OK) != 0 else { throw failure(EEXIST) }
    }
    // Whatever it is, it has a slash by now.
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) + "/"
    self.folder = folder

    var attempt = 0
    var name = ""
    var descriptor: Int32 = -1
    repeat {
      name = "\(folder).nqc-\(getpid())-\(number)-\(attempt)"
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isNew ? 0o666 : 0o600)
      attempt += 1
    } while descriptor < 0 && errno == EEXIST && attempt < 1000
    // A new file that is not there is no mistake; that its folder is not, is one.
    guard descriptor >= 0 else { throw failure(isNew && errno == ENOENT ? ENOTDIR : errno) }
    temporary = name
    if let code = ReadyFile.fill(descriptor, with: replacement.new, like: status) {
      unlink(temporary)
      throw failure(code)
    }
  }

  /// - Returns: false, with the reason in `errno`, where that could not be done.
  func takePlace() -> Bool {
    guard isNew else { return rename(temporary, path) == 0 }
    // A link takes no other's place, where a new name would. Some disks have no links.
    if link(temporary, path) == 0 { return true }
    guard errno == EPERM || errno == EOPNOTSUPP, access(path, F_OK) != 0 else { return false }
    return rename(temporary, path) == 0
  }

  /// The true path of a file that is to be replaced, and whose it is.
  private static func place(of path: String, saying old: [UInt8]) throws(FileFailure) -> (String, stat) {
    func failure(_ code: Int32 = errno) -> FileFailure { FileFailure(path: path, code: code) }

    guard let resolved = realpath(path, nil) else { throw failure() }
    defer { free(resolved) }
    let found = String(cString: resolved)
    var status = stat()
    guard stat(found, &status) == 0 else { throw failure() }
    // Taking a file's place needs no leave of the file, and a system administrator needs none at all; but whoever made it
    // read-only meant it.
    guard status.st_mode & 0o222 != 0, access(found, W_OK) == 0 else { throw failure(EACCES) }
    guard try Files.disk.read(found, old.count + 1) == old else { throw failure(ESTALE) }
    return (found, status)
  }

  /// Writes and closes.
  /// - Parameter status: of the file whose owner and mode it is to have; nil for those of a new one.
  /// - Returns: why it could not be done; nil where it was.
  fileprivate static func fill(_ descriptor: Int32, with bytes: [UInt8], like status: stat?) -> Int32? {
    var code: Int32?
    var written = 0
    bytes.withUnsafeBytes { bytes in
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        if count <= 0 {
          code = errno
          return
        }
        written += count
      }
    }
    // Somebody else's file stays theirs where the system lets us give it; the mode comes last, since giving takes from it.
    if let status {
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      if code == nil, fchmod(descriptor, status.st_mode & 0o7777) != 0 { code = errno }
    }
    if code == nil, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == nil { code = errno }
    return code
  }
}

extension FileFailure {
  /// What to tell whoever wanted the file written.
  package var whenWriting: Words {
    let reason =
      switch code {
      case ESTALE: Words(vi: "tệp đã thay đổi từ khi được đọc", en: "it has changed since it was read")
      case EACCES, EPERM: Words(vi: "không có quyền ghi", en: "writing is not permitted")
      case EROFS: Words(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
      case ENOSPC, EDQUOT: Words(vi: "hết chỗ trên ổ đĩa", en: "the disk is full")
      case ENOENT: Words(vi: "tệp không còn ở đó", en: "it is no longer there")
      case ENOTDIR: Words(vi: "không có thư mục ấy", en: "there is no such folder")
      case EISDIR: Words(vi: "đó là một thư mục", en: "it is a folder")
      case EEXIST: Words(vi: "đã có tệp ấy", en: "it is there already")
      case EINVAL: Words(vi: "đó không phải là tệp thường", en: "it is not a regular file")
      default: Words(String(cString: strerror(code)))
      }
    return Words(
      vi: "không ghi được \(path): \(reason.vi)", en: "cannot write \(path): \(reason.en)")
  }
}
