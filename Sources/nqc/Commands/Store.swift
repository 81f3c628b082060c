import ArgumentParser
import Diagnostics
import MonitoringStore
import ResolutionWorkspace

/// What keeps a store in good order. These commands need no sources.
struct Store: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sao lưu, kiểm tra, nâng phiên bản kho theo dõi · back up, check and migrate the store.",
    discussion: """
      nqc store check                    kho có lành lặn không
      nqc store backup sao-luu.sqlite    sao lưu, kể cả khi có người đang ghi
      nqc store migrate                  nâng kho cũ lên phiên bản mà nqc này ghi
      """,
    subcommands: [StoreBackup.self, StoreCheck.self, StoreMigrate.self])
}

extension CommonOptions {
  /// The store that is meant: as told, or the workspace's.
  /// - Throws: a wrong command line, where it has no name.
  func storePath() throws -> String {
    if store == "" { throw ValidationError("--store: thiếu tên tệp · the file has no name") }
    return store ?? Workspace.store()
  }

  /// The reader's language, where nothing is compiled.
  var languageAlone: Language { language?.language ?? Workspace.language() }

  /// Does what a store may refuse.
  func withStore<Result>(_ body: () throws(StoreError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw Failure(error.message, in: languageAlone)
    }
  }
}
