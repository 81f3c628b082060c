import ArgumentParser
import Diagnostics
import MonitoringStore

struct StoreBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu kho theo dõi vào một tệp, kể cả khi có người đang ghi · copy the store while it is in use.",
    discussion: """
      Bản sao được kiểm tra rồi mới mang tên đã ghi; không thay tệp đã có, trừ khi thêm --replace.
      """)

  @Argument(help: "Tệp sẽ chứa bản sao · the file to make.")
  var file: String

  @Flag(help: "Thay tệp đã có · replace a file that is there.")
  var replace = false

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let store = options.storePath
    let backup = try options.storing { () throws(StoreError) in
      try Backup(of: store, to: file, replacing: replace)
    }
    let view = BackupView(backup: backup, store: store)
    switch format {
    case .text: if !options.quiet { Console.output.write(view.text(in: options.reader)) }
    case .json: Console.output.write(view.json())
    }
    if !backup.inspection.isSound { Console.errors.write(view.warning(in: options.reader)) }
  }
}
