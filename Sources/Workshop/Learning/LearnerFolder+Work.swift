import Diagnostics
import Glibc
package import ResolutionWorkspace

extension LearnerFolder {
  /// What is read of a learner's file; no exercise needs a hundredth of it.
  static let largestWork = 1 << 20

  /// The work on an exercise as it lies on the disk; nil where there is none.
  package func read(_ exercise: Exercise) throws(Refusal) -> [UInt8]? {
    let path = work(on: exercise)
    switch Files.disk.kind(path) {
    case nil: return nil
    case .file: break
    case .folder, .other:
      throw Refusal(
        .system,
        Words(
          vi:
            "\(path) không phải một tệp; đổi tên nó, hoặc chạy `nqc workshop reset` để cất nó vào luu/ và viết lại bài ban đầu",
          en:
            "\(path) is not a file; rename it, or run `nqc workshop reset`, which puts it aside in luu/ and begins anew"
        ))
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.disk.read(path, Self.largestWork + 1)
    } catch {
      throw Refusal(reading: error)
    }
    guard bytes.count <= Self.largestWork else {
      throw Refusal(
        .system,
        Words(
          vi: "\(path) quá lớn cho một bài tập (hơn \(Self.largestWork >> 20) MiB)",
          en: "\(path) is too large for an exercise (more than \(Self.largestWork >> 20) MiB)"))
    }
    return bytes
  }

  /// Writes what an exercise begins with, where no work is there.
  /// - Returns: whether it was written.
  func begin(_ exercise: Exercise, with text: [UInt8]) throws(Refusal) -> Bool {
    let path = work(on: exercise)
    do throws(FileFailure) {
      try Files.makeFolder(works)
      // Made by us or not at all: whatever lies there, even a link to nowhere, stays.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0, errno == EEXIST { return false }
      guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
      if let code = LearnerFolder.write(text, to: descriptor) {
        unlink(path)
        throw FileFailure(path: path, code: code)
      }
      return true
    } catch {
      throw Refusal(writing: error)
    }
  }

  /// Writes and closes.
  /// - Returns: why it could not be done; nil where it was.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var written = 0
    var failure: Int32?
    while written < bytes.count, failure == nil {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { written += count } else if count == 0 || errno != EINTR { failure = count == 0 ? ENOSPC : errno }
    }
    if close(descriptor) != 0, failure == nil { failure = errno }
    return failure
  }

  /// Keeps a copy of work that was checked. One that holds much more than what comes now is put aside under its time first:
  /// whoever deletes most of a file and saves has lost nothing.
  func keep(_ work: [UInt8], of exercise: Exercise, isPassed: Bool, at time: Timestamp) throws(Refusal) {
    let path = checked(exercise)
    do throws(FileFailure) {
      try Files.makeFolder(aside)
      let old = try? Files.disk.read(path, Self.largestWork + 1)
      if let old, old.count / 2 > work.count {
        try move(path, to: unused("\(exercise.number)-\(exercise.key)", at: time))
      }
      if old != work { try Files.save(work, as: path) }
      if isPassed { try Files.save(work, as: passed(exercise)) }
    } catch {
      throw Refusal(writing: error)
    }
  }

  /// Puts the work on an exercise aside, whatever it is.
  /// - Returns: where it lies now; nil where there was none.
  func putAside(_ exercise: Exercise, at time: Timestamp) throws(Refusal) -> String? {
    let path = work(on: exercise)
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    do throws(FileFailure) {
      try Files.makeFolder(aside)
      let place = unused("\(exercise.number)-\(exercise.key)", at: time)
      try move(path, to: place)
      return place
    } catch {
      throw Refusal(writing: error)
    }
  }

  /// Takes back what was put aside.
  func bringBack(_ place: String, to exercise: Exercise) { try? move(place, to: work(on: exercise)) }

  /// Writes the solution where it takes nobody's work's place.
  /// - Returns: where it lies.
  func write(_ solution: [UInt8], of exercise: Exercise, at time: Timestamp) throws(Refusal) -> String {
    let path = self.solution(of: exercise)
    do throws(FileFailure) {
      try Files.makeFolder(aside)
      if Files.disk.kind(path) != nil {
        if (try? Files.disk.read(path, Self.largestWork + 1)) == solution { return path }
        // The learner wrote into it.
        try move(path, to: unused("\(exercise.number)-loi-giai", at: time))
      }
      try Files.save(solution, as: path)
      return path
    } catch {
      throw Refusal(writing: error)
    }
  }

  private func move(_ old: String, to new: String) throws(FileFailure) {
    guard rename(old, new) == 0 else { throw FileFailure(path: new, code: errno) }
  }
}
