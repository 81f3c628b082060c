import Diagnostics
import MonitoringStore
import ResolutionWorkspace

/// What commands share that work with the store and need no sources.
extension CommonOptions {
  /// Where the store is.
  var storePath: String { store ?? Workspace.store() }

  /// The language of whoever asks, where no source is read.
  var reader: Language { language?.language ?? Workspace.language() }

  /// Runs what may find the store unwilling; says so, and ends with status 3.
  func storing<Answer>(_ body: () throws(StoreError) -> Answer) throws -> Answer {
    do {
      return try body()
    } catch {
      throw Failure(error.message, in: reader)
    }
  }
}
