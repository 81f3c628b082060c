import Diagnostics
import ResolutionWorkspace

extension Files {
  /// Writes a file that was asked for; says why where it cannot be, and ends with status 3.
  static func save(_ bytes: [UInt8], as path: String, in language: Language) throws {
    do throws(FileFailure) {
      try save(bytes, as: path)
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
  }
}
