import ArgumentParser
import Diagnostics
import MonitoringStore
import ReportFiles
import ResolutionWorkspace

struct ReportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Ghi báo cáo tiến độ và giá trị chỉ tiêu vào kho · enter progress and KPI values.",
    discussion: """
      nqc report NQ57.1.2 --percent 40 --text "Đã trình"      kỳ đang mở
      nqc report NQ57.1.2#3 --percent 45 --kpi rnd=1,2        đính chính kỳ #3
      nqc report NQ57.1.2 --kpi "rnd=1,2 % GDP" --agency BTC  chỉ gửi số liệu
      nqc report --from bao-cao.csv                           CSV hoặc JSON

      Có một chỗ sai thì không ghi báo cáo nào. Báo cáo thứ hai cho một kỳ là đính chính: cả hai được giữ, báo cáo sau \
      được tính. Tiến độ do cơ quan chủ trì báo cáo; cơ quan phối hợp và nơi có số liệu chỉ gửi giá trị chỉ tiêu.

      Kết thúc bằng mã 1 khi tệp --from có chỗ sai, 2 khi dòng lệnh có chỗ sai.
      """)

  @Argument(help: "Mã nhiệm vụ, có thể kèm kỳ cập nhật: NQ57.1.2#3 · the task, or one of its slots.")
  var task: String?

  @Option(help: "Phần trăm hoàn thành, từ 0 đến 100 · how much is done.")
  var percent: String?

  @Option(help: "Nội dung báo cáo · what there is to say.")
  var text: String?

  @Option(help: "Giá trị một chỉ tiêu: rnd-share=1,2; ghi nhiều lần được · a KPI's value, repeatable.")
  var kpi: [String] = []

  @Option(help: "Đơn vị của giá trị, khi chỉ có một --kpi · its unit.")
  var unit: String?

  @Option(help: "Cơ quan báo cáo; mặc định là cơ quan chủ trì · who reports.")
  var agency: String?

  @Option(help: "Tệp hoặc địa chỉ kèm theo; ghi nhiều lần được · an attachment, repeatable.")
  var attach: [String] = []

  @Option(help: "Thời điểm báo cáo; mặc định là bây giờ · when it was made.")
  var at: String?

  @Option(help: "Đọc báo cáo từ tệp CSV hoặc JSON · read reports from a file.")
  var from: String?

  @Flag(help: "Chỉ kiểm tra, không ghi gì · check, write nothing.")
  var dryRun = false

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    let isSaid = [percent, text, unit, agency, at].contains { $0 != nil } || !kpi.isEmpty || !attach.isEmpty
    if from == nil, task == nil {
      throw ValidationError("thiếu mã nhiệm vụ, hoặc --from TỆP · name a task, or --from FILE")
    }
    if from != nil, task != nil || isSaid {
      throw ValidationError(
        "--from đọc mọi thứ từ tệp, không ghi thêm gì trên dòng lệnh · --from takes everything from the file")
    }
    if let wrong = kpi.first(where: { !$0.contains("=") || $0.hasPrefix("=") }) {
      throw ValidationError("--kpi viết là MÃ=GIÁ TRỊ, ở đây là `\(wrong)` · --kpi is ID=VALUE")
    }
    if unit != nil, kpi.count != 1 {
      throw ValidationError("--unit chỉ dùng khi có đúng một --kpi · --unit goes with one --kpi")
    }
  }

  func run() throws {
    let language = options.reader
    let written = try from.map { try read($0, in: language) } ?? ReportFile(reports: [typed])
    let path = options.storePath
    let outcome = try options.storing { () throws(StoreError) in
      try MonitoringStore.open(path: path).enter(
        written.reports, mistakes: written.mistakes, from: from, options.circumstances, isTrial: dryRun)
    }
    let view = ReportingView(outcome: outcome, store: path, source: from, isTrial: dryRun, isLong: options.verbose)
    switch format {
    case .text:
      let text = view.text(in: language)
      if case .refused = outcome { Console.errors.write(text) } else if !options.quiet { Console.output.write(text) }
    case .json: Console.output.write(view.json(in: language))
    }
    // What is typed wrong is a wrong command line; what is written wrong in a file, a source with errors.
    if case .refused = outcome { throw from == nil ? Status.wrongCommandLine : .sourcesHaveErrors }
  }

  /// The one report that the command line makes.
  private var typed: WrittenReport {
    func written(_ text: String) -> Written { Written(inNFC(text), at: .commandLine) }
    var report = WrittenReport(task: written(task ?? ""))
    report.percent = percent.map(written)
    report.text = text.flatMap { $0.isEmpty ? nil : written($0) }
    report.attachments = attach.map(inNFC)
    report.agency = agency.map(written)
    report.at = at.map(written)
    report.values = kpi.map { value in
      let sign = value.firstIndex(of: "=") ?? value.endIndex
      return WrittenValue(
        kpi: written(String(value[..<sign])), value: written(String(value[sign...].dropFirst())),
        unit: unit.map(written))
    }
    return report
  }

  private func read(_ path: String, in language: Language) throws -> ReportFile {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.disk.read(path, Self.largest + 1)
    } catch {
      throw Failure(error.whenReading, in: language)
    }
    guard bytes.count <= Self.largest else {
      throw Failure(
        Words(
          vi: "\(path) quá lớn: chỉ đọc tệp báo cáo đến \(Self.largest >> 20) MiB",
          en: "\(path) is too large: reports are read from files of up to \(Self.largest >> 20) MiB"), in: language)
    }
    return readReports(SourceFile(id: 0, path: path, bytes: bytes))
  }

  /// Half a million reports.
  private static let largest = 64 << 20
}
