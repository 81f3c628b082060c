import Glibc

/// The door to the disk: what a folder holds, and what a file says. A value, so that a test can put another disk
/// behind it.
package struct Files: Sendable {
  package enum Kind: Sendable { case file, folder, other }

  /// The names in a folder, in no order; nil with the system's reason where it cannot be read.
  package var list: @Sendable (_ folder: String) throws(FileFailure) -> [String]
  /// What a path leads to; nil where there is nothing.
  package var kind: @Sendable (_ path: String) -> Kind?
  /// Calls `fill` with room for the whole file, or for `limit` bytes of a larger one.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(FileFailure) -> [UInt8]
  /// The one true path of a file or folder, so that it is met once however it is reached.
  package var identity: @Sendable (_ path: String) -> String
  /// Puts new texts in the place of old ones, each wholly: none where one of them cannot be prepared. Should the disk fail
  /// between two of them, the first stand and the others are as they were.
  package var replace: @Sendable (_ all: [Replacement]) throws(FileFailure) -> Void

  /// A text that is to take another's place.
  package struct Replacement: Sendable {
    package let path: String
    /// What the file says; one that says something else by now is left alone. Nil for a new file; one that is there by now
    /// is left alone too.
    package let old: [UInt8]?
    package let new: [UInt8]

    package init(path: String, old: [UInt8]?, new: [UInt8]) {
      self.path = path
      self.old = old
      self.new = new
    }
  }
}

/// Why the system would not read or write a path.
package struct FileFailure: Error, Equatable {
  package let path: String
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}

extension Files {
  /// The disk of this machine.
  package static let disk = Files(
    list: { folder throws(FileFailure) in
      guard let handle = opendir(folder) else { throw FileFailure(path: folder, code: errno) }
      defer { closedir(handle) }
      var names: [String] = []
      while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
      }
      return names
    },
    kind: { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    },
    read: { path, limit throws(FileFailure) in
      // A pipe that nobody writes to is refused below, not waited for.
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, code: errno) }
      guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path: path, code: EINVAL) }
      var failure: Int32 = 0
      let size = min(Int(status.st_size), limit)
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
        while count < size {
          let got = Glibc.read(descriptor, room.baseAddress! + count, size - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = errno }
          // A file that shrank while it was read is what is left of it.
          if got <= 0 { return }
          count += got
        }
      }
      guard failure == 0 else { throw FileFailure(path: path, code: failure) }
      return bytes
    },
    identity: { path in
      guard let resolved = realpath(path, nil) else { return path }
      defer { free(resolved) }
      return String(cString: resolved)
    },
    replace: { all throws(FileFailure) in try replaceOnDisk(all) })

  /// Files that exist only in memory, in a test or in a lesson, and cannot be written. A folder is whatever a path
  /// goes through.
  package static func inMemory(_ texts: [String: String]) -> Files {
    Files(
      list: { folder throws(FileFailure) in
        let prefix = folder == "." ? "" : folder + "/"
        let names = texts.keys.filter { $0.hasPrefix(prefix) }.map {
          String($0.dropFirst(prefix.count).prefix { $0 != "/" })
        }
        guard !names.isEmpty else { throw FileFailure(path: folder, code: ENOENT) }
        return Array(Set(names))
      },
      kind: { path in
        if texts[path] != nil { return .file }
        return path == "." || texts.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
      },
      read: { path, limit throws(FileFailure) in
        guard let text = texts[path] else { throw FileFailure(path: path, code: ENOENT) }
        return Array(text.utf8.prefix(limit))
      },
      identity: { $0 },
      replace: { all throws(FileFailure) in
        if let first = all.first { throw FileFailure(path: first.path, code: EROFS) }
      })
  }
}
