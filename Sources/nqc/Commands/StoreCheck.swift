import ArgumentParser
import Diagnostics
import MonitoringStore

struct StoreCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra kho theo dõi có lành lặn, có đúng như đã hứa không · check the store.",
    discussion: """
      Chỉ đọc, không sửa gì. Kết thúc bằng mã 3 khi kho có chỗ sai.
      """)

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let store = options.storePath
    let language = options.reader
    let inspection = try options.storing { () throws(StoreError) in try Inspection(path: store) }
    switch format {
    case .text: Console.output.write(InspectionText.draw(inspection, of: store, in: language, on: options.page).bytes)
    case .json: Console.output.write(InspectionJSON(inspection: inspection, store: store, language: language).bytes())
    }
    if !inspection.isSound { throw Status.failed }
  }
}
