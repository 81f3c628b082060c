import ArgumentParser

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
