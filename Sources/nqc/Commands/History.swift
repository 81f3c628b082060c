import ArgumentParser
import Diagnostics
import MonitoringStore
import ResolutionWorkspace

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lịch sử của kho, hoặc của một nhiệm vụ, chỉ tiêu, mốc, cơ quan · what changed, when and by whom.",
    discussion: """
      Không có mã: các lần ghi, từ cũ đến mới. Có mã: những gì đã xảy ra với thứ mang mã ấy, kể cả khi nó mang mã khác. \
      --emission N: mọi thay đổi của lần ghi thứ N.
      """)

  @Argument(help: "Mã đầy đủ: NQ57.1.2, NQ57.1.2/rnd-share, BKHCN, NQ57 · a full id.")
  var id: String?

  @Option(help: "Lần ghi thứ mấy · the changes of one emission.")
  var emission: Int?

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @Flag(help: "In mọi nhiệm vụ, không rút gọn · print every task.")
  var all = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if id != nil, emission != nil {
      throw ValidationError("chỉ ghi mã hoặc --emission · an id or --emission, not both")
    }
    if options.store == "" { throw ValidationError("--store: thiếu tên tệp · the file has no name") }
  }

  func run() throws {
    let (language, path) = options.storeAndLanguage()
    let reader = try options.heedingStore(language) { () throws(StoreError) in try StoreReader(path: path) }
    if let emission {
      let (record, changes) = try options.heedingStore(language) { () throws(StoreError) in
        (try reader.emissions().first { $0.id == emission }, try reader.changes(of: emission))
      }
      guard let record, let changes else {
        throw options.wrong(
          Words(vi: "kho không có lần ghi thứ \(emission)", en: "the store has no emission \(emission)"), language)
      }
      switch format {
      case .text:
        let view = ChangeSetText(
          changes: changes, language: language, isWhole: all || options.verbose, isQuiet: options.quiet)
        Console.output.write(view.drawEmission(record, on: options.page).bytes)
      case .json: Console.output.write(ChangeSetJSON(changes: changes).bytes())
      }
    } else if let id {
      let history = try options.heedingStore(language) { () throws(StoreError) in try reader.history(of: id) }
      guard let history else {
        throw options.wrong(
          Words(vi: "kho không có gì mang mã \(id)", en: "the store holds nothing with the id \(id)"), language)
      }
      switch format {
      case .text: Console.output.write(HistoryText(history, in: language).draw(on: options.page).bytes)
      case .json: Console.output.write(HistoryJSON(history).bytes())
      }
    } else {
      let records = try options.heedingStore(language) { () throws(StoreError) in try reader.emissions() }
      switch format {
      case .text: Console.output.write(EmissionList(records).draw(in: language, on: options.page).bytes)
      case .json: Console.output.write(EmissionList(records).json())
      }
    }
  }
}
