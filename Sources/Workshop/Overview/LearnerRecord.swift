package import Diagnostics
package import ResolutionWorkspace

/// What one learner's folder tells, before it is held against those of the class.
package struct LearnerRecord: Sendable {
  package let folder: LearnerFolder
  package let progress: Progress
  /// As the learner gave it, or else what the folder is called.
  package let name: String
  /// What the folder is called.
  let folderName: String
  /// At least one event is dated before the one above it in the log.
  package let clockWasSetBack: Bool

  /// A longer log is none.
  private static let largestLog = 64 << 20

  /// - Throws: why the folder tells nothing.
  package init(_ folder: LearnerFolder, files: Files = .disk) throws(LearnerSearch.Nothing) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try files.read(folder.log, Self.largestLog)
    } catch {
      throw LearnerSearch.Nothing(error.whenReading)
    }
    progress = Progress(reading: bytes)
    guard progress.head != nil || !progress.events.isEmpty else {
      throw LearnerSearch.Nothing(
        Words(
          vi: "nhật ký \(Progress.fileName) trống, hoặc không đọc được dòng nào",
          en: "no line of its log \(Progress.fileName) can be read"))
    }
    self.folder = folder
    let given = progress.head?.learner.withoutBlanks ?? ""
    folderName = folder.name(files)
    name = given.isEmpty ? folderName : given
    let times = progress.events.map(\.at)
    // Less than a minute is a clock that was set right by the network.
    clockWasSetBack = zip(times, times.dropFirst()).contains { $0.seconds - $1.seconds > 60 }
  }

  /// Stays the same while the learner goes on, and tells nobody who it is.
  var token: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(progress.head?.at.seconds ?? 0) \(name) \(progress.head?.digest ?? "")".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    // Names that differ in their last letter are to lie far apart.
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}

extension LearnerSearch {
  /// Why a folder tells nothing.
  package struct Nothing: Error, Hashable, Sendable {
    package let reason: Words

    init(_ reason: Words) { self.reason = reason }
  }
}

extension LearnerFolder {
  /// What it is called, wherever it lies.
  func name(_ files: Files) -> String {
    let own = path.split(separator: "/").last.map(String.init) ?? path
    if own != ".", own != ".." { return own }
    return files.identity(path).split(separator: "/").last.map(String.init) ?? path
  }
}

extension String {
  /// Without blanks around it.
  var withoutBlanks: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let end = lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[...end].drop(while: isBlank))
  }
}
