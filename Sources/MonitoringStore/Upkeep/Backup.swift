internal import CSQLite
package import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A copy of a store, as it was at one moment, in one file.
package struct Backup: Hashable, Sendable {
  package var path: String
  package var bytes: Int
  /// What the copy was found to be. It is whole; what else is amiss was so in the store.
  package var inspection: Inspection

  /// Copies a store while others read it and write to it. The copy is written beside its place and takes it only when it
  /// has been found whole: until then there is either no file of that name, or the one from before.
  ///
  /// - Parameter replacing: whether a file that is there already gives way.
  /// - Throws: where the store cannot be read, where it is damaged, and where the copy cannot be written. No file has
  ///   changed then.
  package init(of store: String, to file: String, replacing: Bool = false) throws(StoreError) {
    let (source, content) = try Database.reading(store)
    guard case .store = content else { throw .backupRefused(.nothingThere(store: store)) }
    let place = try BackupPlace(file, of: store, replacing: replacing)
    defer { place.tidyUp() }
    inspection = try Self.copy(source, to: place)
    if let damage = inspection.findings.first(where: { $0.promise == Integrity().name }) {
      throw .damaged(path: store, detail: damage.examples.first ?? "")
    }
    path = file
    bytes = try place.take()
  }

  /// - Returns: what the copy is found to be.
  private static func copy(_ source: Database, to place: BackupPlace) throws(StoreError) -> Inspection {
    do throws(StoreError) {
      let copy = try Database(path: place.temporary, .writing(create: false))
      try source.copy(to: copy)
      // A log beside the file would have to be copied along with it.
      try copy.run("PRAGMA journal_mode = DELETE")
      return try Inspection(of: copy, try copy.content())
    } catch {
      // The copy goes by the name that it was to have.
      switch error {
      case .diskFull: throw .backupRefused(.unwritable(path: place.file, code: ENOSPC))
      case .locked(_, let seconds): throw .locked(path: source.path, seconds: seconds)
      case .damaged(_, let detail): throw .damaged(path: source.path, detail: detail)
      case .systemFailure(_, let detail): throw .backupRefused(.failed(path: place.file, detail: detail))
      default: throw error
      }
    }
  }
}

/// Where a backup is to stand, and the file beside it that it is written to.
private struct BackupPlace {
  /// As it was asked for.
  let file: String
  /// The file itself, where a link leads to it.
  private let path: String
  let temporary: String
  private let mode: mode_t
  private let replacing: Bool

  init(_ file: String, of store: String, replacing: Bool) throws(StoreError) {
    func refused(_ refusal: BackupRefusal) -> StoreError { .backupRefused(refusal) }

    guard !file.isEmpty else { throw refused(.unwritable(path: file, code: ENOENT)) }
    var original = stat()
    guard stat(store, &original) == 0 else { throw .fileMissing(path: store) }
    let trueStore = Self.resolved(store) ?? store
    let path = Self.resolved(file) ?? file
    var present = stat()
    if lstat(file, &present) == 0 {
      // A link that leads nowhere is in the way too.
      guard stat(file, &present) == 0 else { throw refused(.exists(path: file)) }
      if present.st_ino == original.st_ino && present.st_dev == original.st_dev { throw refused(.isStore(path: file)) }
      if present.st_mode & S_IFMT == S_IFDIR { throw refused(.unwritable(path: file, code: EISDIR)) }
      guard replacing, present.st_mode & S_IFMT == S_IFREG else { throw refused(.exists(path: file)) }
    }
    for ending in Database.companions {
      // The store's own logs are the store; and logs of a file that was here before would be taken for the copy's.
      if path == trueStore + ending || Self.nameInFolder(path) == trueStore + ending {
        throw refused(.isStore(path: file))
      }
      if lstat(path + ending, &present) == 0 { throw refused(.inUse(path: file, beside: file + ending)) }
    }

    self.file = file
    self.path = path
    self.replacing = replacing
    mode = original.st_mode & 0o666
    var attempt = 0
    var name = ""
    var descriptor: Int32 = -1
    repeat {
      name = "\(path).nqc-\(getpid())-\(attempt).partial"
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      attempt += 1
    } while descriptor < 0 && errno == EEXIST && attempt < 1000
    guard descriptor >= 0 else { throw refused(.unwritable(path: file, code: errno)) }
    close(descriptor)
    temporary = name
  }

  /// Gives the copy its name.
  /// - Returns: its size.
  func take() throws(StoreError) -> Int {
    func refused() -> StoreError { .backupRefused(.unwritable(path: file, code: errno)) }
    func exists() -> StoreError { .backupRefused(.exists(path: file)) }

    guard chmod(temporary, mode) == 0 else { throw refused() }
    var found = stat()
    guard stat(temporary, &found) == 0 else { throw refused() }
    if replacing {
      guard rename(temporary, path) == 0 else { throw refused() }
    } else if link(temporary, path) != 0 {
      // Where the disk knows no second names for a file, one looks before one takes the place.
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw errno == EEXIST ? exists() : refused() }
      var present = stat()
      guard lstat(path, &present) != 0 else { throw exists() }
      guard rename(temporary, path) == 0 else { throw refused() }
    }
    flushFolder()
    return Int(found.st_size)
  }

  func tidyUp() {
    for ending in [""] + Database.companions { unlink(temporary + ending) }
  }

  /// Makes sure that the new name survives a loss of power, where the system can.
  private func flushFolder() {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let descriptor = open(folder ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The one true path of a file that need not be there.
  private static func nameInFolder(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return (resolved(".") ?? ".") + "/" + path
    }
    return (resolved(String(path[...slash])) ?? "") + path[slash...]
  }
}

/// Why a backup was not made. The store and all other files are as they were.
package enum BackupRefusal: Hashable, Sendable {
  /// A file of that name is there already.
  case exists(path: String)
  /// It is the store itself, or its log.
  case isStore(path: String)
  /// A log lies beside it, so that somebody uses the file, or a file of that name was not closed properly.
  case inUse(path: String, beside: String)
  /// Nothing has been written to the store yet.
  case nothingThere(store: String)
  /// The system will not have the file there; `code` is its `errno`.
  case unwritable(path: String, code: Int32)
  /// Writing failed in the system.
  case failed(path: String, detail: String)

  package var message: Words {
    switch self {
    case .exists(let path):
      Words(
        vi: "đã có tệp \(path); hãy ghi tên khác, hoặc thêm --replace để thay tệp ấy",
        en: "there is a file \(path) already; give another name, or add --replace to have it replaced")
    case .isStore(let path):
      Words(
        vi: "\(path) chính là kho theo dõi hoặc tệp kèm theo kho; hãy ghi tên khác cho bản sao lưu",
        en: "\(path) is the monitoring store itself, or a part of it; give the backup another name")
    case .inUse(let path, let beside):
      Words(
        vi:
          "bên cạnh \(path) có tệp \(beside): có chương trình đang dùng \(path), hoặc đã dừng giữa chừng; hãy ghi tên khác",
        en: "\(beside) lies beside \(path): some program is using it, or was stopped while it did; give another name")
    case .nothingThere(let store):
      Words(
        vi: "kho theo dõi \(store) chưa có gì để sao lưu; lệnh `nqc apply` ghi vào kho",
        en: "there is nothing in the monitoring store \(store) to back up yet; `nqc apply` writes to it")
    case .unwritable(let path, let code):
      Words(
        vi: "không ghi được bản sao lưu \(path): \(Self.reason(code).vi)",
        en: "cannot write the backup \(path): \(Self.reason(code).en)")
    case .failed(let path, let detail):
      Words(
        vi: "không ghi được bản sao lưu \(path) (\(detail)); hãy thử nơi khác, chẳng hạn ổ đĩa khác",
        en: "the backup \(path) could not be written (\(detail)); try another place, such as another disk")
    }
  }

  private static func reason(_ code: Int32) -> Words {
    switch code {
    case ENOSPC, EDQUOT:
      Words(
        vi: "không còn chỗ trên đĩa; hãy dọn bớt hoặc chọn nơi khác",
        en: "the disk is full; make room, or choose another place")
    case EACCES, EPERM:
      Words(
        vi: "không có quyền ghi vào thư mục ấy; hãy chọn thư mục khác",
        en: "writing to that folder is not permitted; choose another")
    case EROFS: Words(vi: "ổ đĩa ấy chỉ cho đọc; hãy chọn nơi khác", en: "that disk is read-only; choose another place")
    case ENOENT, ENOTDIR:
      Words(
        vi: "không có thư mục ấy; hãy tạo thư mục hoặc sửa đường dẫn",
        en: "there is no such folder; make it, or mend the path")
    case EISDIR: Words(vi: "đó là một thư mục; hãy ghi cả tên tệp", en: "it is a folder; add the file's name")
    default: Words(String(cString: strerror(code)))
    }
  }
}
