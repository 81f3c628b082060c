import ArgumentParser
import Diagnostics
import MonitoringStore

struct StoreMigrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Nâng kho theo dõi cũ lên phiên bản mà nqc này ghi · bring an older store up to date.",
    discussion: """
      Không mất gì đã có, và hoặc xong hẳn hoặc không đổi gì; nhưng sau đó nqc cũ không mở được kho nữa. Lệnh này \
      không tự sao lưu; hãy sao lưu trước bằng: nqc store backup TỆP

      Không bắt buộc phải chạy: lần ghi đầu tiên vào kho cũ cũng nâng nó lên.
      """)

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let store = options.storePath
    let (from, to) = try options.storing { () throws(StoreError) in try MonitoringStore.migrate(path: store) }
    let view = MigrationView(store: store, from: from, to: to)
    switch format {
    case .text: if !options.quiet { Console.output.write(view.text(in: options.reader)) }
    case .json: Console.output.write(view.json())
    }
  }
}
