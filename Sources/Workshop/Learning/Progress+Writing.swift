import Diagnostics
import Glibc
package import ResolutionWorkspace

extension Progress.Head {
  /// The first line of a log.
  package var line: [UInt8] {
    var json = JSONWriter(.compact)
    json.object { json in
      json.field("at", at.description)
      json.field("event", ProgressEvent.Kind.started.rawValue)
      json.field("version", version)
      json.field("learner", learner)
      json.field("course", course)
      json.field("language", language)
      json.field("digest", digest)
    }
    json.endLine()
    return json.bytes
  }
}

extension ProgressEvent {
  /// A line of a log.
  package var line: [UInt8] {
    var json = JSONWriter(.compact)
    json.object { json in
      json.field("at", at.description)
      json.field("exercise", exercise)
      json.field("event", kind.rawValue)
      if let score { json.field("score", score) }
      if let hint { json.field("hint", hint) }
      guard kind == .checked else { return }
      json.array("failed") { json in for number in failed { json.value(number) } }
      json.array("mistakes") { json in
        for mistake in mistakes.prefix(Self.mostMistakes) {
          json.object { json in
            json.field("code", mistake.code)
            json.field("line", mistake.line)
            json.field("text", mistake.text)
            json.object("message") { json in
              json.field("vi", mistake.message.vi)
              json.field("en", mistake.message.en)
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

extension Progress {
  /// Adds lines to the log on the disk, all of them in one step of the system, so that two commands at once tear none of
  /// each other's.
  package static func append(_ events: [ProgressEvent], to path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
    defer { close(descriptor) }
    var lines = events.flatMap(\.line)
    // A line that was torn is ended first, so that it takes none with it.
    if let size = size(of: descriptor), size > 0 {
      var last: UInt8 = 0
      if pread(descriptor, &last, 1, off_t(size - 1)) == 1, last != 0x0A { lines.insert(0x0A, at: 0) }
    }
    var written: Int
    repeat { written = write(descriptor, lines, lines.count) } while written < 0 && errno == EINTR
    guard written == lines.count else { throw FileFailure(path: path, code: written < 0 ? errno : ENOSPC) }
  }

  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }
}
