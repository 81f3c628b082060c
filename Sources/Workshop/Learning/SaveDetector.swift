import Glibc

/// Tells from looks at a file, a few dozen a second, when its owner has saved it.
///
/// Editors write in place, or put another file in its place, or delete and write anew; for some milliseconds there may be half a
/// file, an empty one, or none. So what is seen counts once it has stayed the same for a moment, and that there is nothing
/// to see only after a longer one.
package struct SaveDetector: Sendable {
  /// All that changes when somebody saves.
  package struct Look: Hashable, Sendable {
    package var device: UInt64 = 0
    package var inode: UInt64 = 0
    package var size: Int64 = 0
    /// When it was last written, in nanoseconds.
    package var modified: Int64 = 0
    package var isFile = true

    package init(inode: UInt64 = 0, size: Int64 = 0, modified: Int64 = 0) {
      self.inode = inode
      self.size = size
      self.modified = modified
    }

    /// Nil where there is nothing.
    package init?(at path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(status.st_dev)
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
      isFile = status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Milliseconds for which something has to stay the same.
  package static let settling = 8
  /// The same of nothing, or an empty file.
  package static let patience = 300

  /// What was last acted on; nil before the first time.
  private var known: Look??
  private var candidate: Look??
  private var since = 0

  package init() {}

  /// - Parameters:
  ///   - look: what is there now; nil for nothing.
  ///   - time: in milliseconds, of a clock that nobody sets.
  /// - Returns: whether it is time to read the file. At the first look it is.
  package mutating func see(_ look: Look?, at time: Int) -> Bool {
    guard let known else { return true }
    if known == look {
      candidate = nil
      return false
    }
    if candidate != .some(look) {
      candidate = .some(look)
      since = time
    }
    let isThere = (look?.size ?? 0) > 0
    return time - since >= (isThere ? Self.settling : Self.patience)
  }

  /// What was seen has been read: it is no news any more.
  package mutating func acted(on look: Look?) {
    known = .some(look)
    candidate = nil
  }
}
