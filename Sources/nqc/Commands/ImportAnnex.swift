import AnnexImport
import ArgumentParser
import Diagnostics
import Glibc
import ResolutionCompiler
import ResolutionWorkspace

struct ImportAnnex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Nhập bảng nhiệm vụ của một phụ lục (.xlsx, .csv) thành cây · a resolution tree from an annex.",
    discussion: """
      Nhận ra các cột STT, nhiệm vụ, cơ quan chủ trì, cơ quan phối hợp, thời hạn, sản phẩm, chỉ tiêu ở bất cứ đâu, theo bất \
      cứ thứ tự nào. Chỗ nào không chắc thì để trống, ghi chú thích bên cạnh và liệt kê khi xong.
      """)

  @Argument(help: "Tệp Excel (.xlsx) hoặc CSV (UTF-8) · the annex.")
  var file: String

  @Option(help: "Số, ký hiệu của văn bản: 281/NQ-CP · the document's number.")
  var number: String

  @Option(help: "Chữ đầu của mã nhiệm vụ: CP281 · the key of its tasks' ids.")
  var key: String

  @Option(help: "Ngày ban hành: 15/9/2025, 2025-09-15 · the day of issue.")
  var issued: ExactDayOption

  @Option(help: "Tên của văn bản · its title.")
  var title: String?

  @Option(help: "Mã cơ quan ban hành: CP · the agency that issued it.")
  var issuedBy: String?

  @Option(help: "Trang tính có bảng nhiệm vụ; mặc định là trang duy nhất có · the sheet.")
  var sheet: String?

  @Option(name: .shortAndLong, help: "Tệp .yaml mới; mặc định in ra đầu ra chuẩn · the new file.")
  var output: String?

  @Option(help: "Ngôn ngữ của các khoá: vi, en; mặc định vi · language of the keys.")
  var keys: LanguageOption?

  @Option(help: "Dạng của danh sách những chỗ cần xem lại: text, json · how to print the list.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if number.allSatisfy(\.isWhitespace) || number.contains(where: \.isNewline) {
      throw ValidationError("--number rỗng hoặc có xuống dòng · --number is empty or has a line break")
    }
    guard let first = key.utf8.first, (first | 0x20) &- 0x61 < 26,
      key.utf8.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x5F })
    else {
      throw ValidationError(
        "--key gồm chữ không dấu, số, gạch nối, thí dụ CP281 · --key takes letters, digits and hyphens")
    }
  }

  func run() throws {
    let workspace = Workspace(registryOf: nil)
    let language = options.language(in: workspace)
    if let output, Files.disk.kind(output) != nil {
      throw Failure(
        Words(
          vi: "đã có \(output); chọn tên khác, hoặc xoá nó đi nếu không cần nữa",
          en: "\(output) is there already; choose another name, or remove it if it is not needed"), in: language)
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.disk.read(file, ImportSettings.largest + 1)
    } catch {
      throw Failure(error.whenReading, in: language)
    }
    let plan = workspace.compile(now: options.moment.day).plan
    guard !plan.registry.agencies.isEmpty else {
      throw Failure(
        Words(
          vi: "không có danh mục cơ quan ở đây; hãy vào thư mục của nơi làm việc (có nqc.yaml hoặc Resolutions)",
          en: "there is no registry of agencies here; go to the folder of a workspace"), in: language)
    }
    if let issuedBy, plan.registry.find(issuedBy) == nil {
      throw ValidationError(
        "--issued-by: danh mục không có cơ quan \(issuedBy) · --issued-by: no agency \(issuedBy) in the registry")
    }
    let settings = ImportSettings(
      number: number, key: key, issued: issued.day, title: title, issuer: issuedBy, sheet: sheet,
      source: String(file.split(separator: "/").last ?? ""), language: language, keys: keys?.language ?? .vi)
    let annex: ImportedAnnex
    do throws(ImportRefusal) {
      annex = try importAnnex(bytes, settings, in: plan)
    } catch {
      switch error {
      case .file(let why):
        Failure(Words(vi: "\(file): \(why.vi)", en: "\(file): \(why.en)"), in: language).print()
        throw Status.sourcesHaveErrors
      case .sheet(let why):
        Failure(why, in: language).print()
        throw Status.wrongCommandLine
      }
    }
    if let output {
      try Files.save(annex.yaml, as: output, in: language)
    } else {
      Console.output.write(annex.yaml)
    }
    switch format {
    case .text: Console.errors.write(annex.list(in: language, isQuiet: options.quiet, file: output))
    case .json: Console.errors.write(annex.json(in: language, file: output))
    }
  }
}

/// `2025-09-15`, `15/9/2025`: a day and nothing coarser.
struct ExactDayOption: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    var argument = argument
    guard case .value(let date) = argument.withUTF8({ readDate($0) }), date.first == date.last else { return nil }
    day = date.first
  }
}
