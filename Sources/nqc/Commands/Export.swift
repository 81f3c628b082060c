import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionExport
import ResolutionWorkspace

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Xuất nhiệm vụ ra tệp để gửi: Excel, Word, lịch… · write files that people send.",
    discussion: """
      Xuất những gì nguồn đang ghi, không phải kho. Các dạng: xlsx (Excel), docx (Word), html (trang để đọc và in), \
      ics (lịch), csv, json, markdown. Không ghi --format thì theo đuôi của tệp sau -o.

      yaml là bản bàn giao: phần của văn bản giao cho một địa phương hay cơ quan (--for), đủ để biên dịch chương trình mà \
      không cần nguồn.

      -o THƯ-MỤC/ (có dấu gạch chéo, hoặc thư mục đã có) ghi mỗi cơ quan chủ trì một tệp, tên là mã cơ quan.
      """)

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng tệp; mặc định theo đuôi tệp · the form.")
  var format: ExportFormatOption?

  @Option(name: .shortAndLong, help: "Ghi vào tệp này, hoặc vào thư mục, mỗi cơ quan một tệp · where to write.")
  var output: String?

  @Option(help: "Chỉ văn bản này: NQ57, 57-NQ/TW · this document only.")
  var document: String?

  @Option(name: .customLong("for"), help: "Bàn giao cho cơ quan này, với dạng yaml · hand over to this agency.")
  var receiver: String?

  @OptionGroup var filters: FilterOptions

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: thiếu tên tệp · the file has no name") }
    guard let form else {
      let all = ExportFormats.forms.map(\.name).joined(separator: ", ")
      throw ValidationError("thiếu --format, một trong: \(all) · say --format, one of these")
    }
    let isHandover = form is HandoverYAML
    if isHandover, receiver == nil {
      throw ValidationError("yaml là bản bàn giao: cần --for MÃ-CƠ-QUAN · yaml is a hand-over: say --for AGENCY")
    }
    if !isHandover, receiver != nil {
      throw ValidationError("--for chỉ dùng với --format yaml · goes with --format yaml only")
    }
    if isHandover, filters.areGiven {
      throw ValidationError(
        "bản bàn giao có mọi nhiệm vụ giao cho cơ quan nhận: không lọc · a hand-over is not filtered")
    }
  }

  /// The form that was asked for, by its name or by the ending of the file's.
  private var form: (any ExportForm)? { format?.form ?? output.flatMap(ExportFormats.of(path:)) }

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(
      of: compilation, in: language,
      closing: [Words(vi: "chưa xuất gì, vì nguồn có lỗi", en: "nothing was written: the sources have errors")])
    let plan = compilation.plan
    if let receiver {
      return try handOver(compilation, to: receiver, language)
    }
    let (filter, document) = try options.heeding(language) { () throws(WrongArgument) in
      (
        try filters.filter(in: plan),
        try self.document.map { name throws(WrongArgument) in try plan.document(named: name) }
      )
    }
    guard let format = form as? any ExportFormat else { return }
    let annex = Annex(plan, filter, document: document, folds: format.folds && !isDivided)
    let files = ExportedFiles(
      format: format,
      circumstances: Circumstances(
        language: language, moment: options.moment, utcOffset: plan.calendar.utcOffset, program: Version.program))
    if annex.tasks == 0 { note(Words(vi: "không có nhiệm vụ nào khớp", en: "no task matches"), language) }

    switch output {
    case let folder? where isDivided: try write(annex, files, into: folder, language)
    case let path?:
      let bytes = try files.bytes(of: annex)
      try Files.save(bytes, as: path, in: language)
      note(
        Words(vi: "đã ghi \(path): \(annex.tasks) nhiệm vụ", en: "wrote \(path): \(counted(annex.tasks, "task"))"),
        language)
    case nil:
      guard format.isText || !Console.output.isTerminal else {
        try options.refuse(
          [
            WrongArgument(
              Words(
                vi: "\(format.name) không hiện được trên màn hình; thêm -o TỆP.\(format.fileExtension)",
                en: "a terminal cannot show \(format.name); add -o FILE.\(format.fileExtension)"))
          ], in: language)
      }
      Console.output.write(try files.bytes(of: annex))
    }
  }

  /// What is written are several files in a folder.
  var isDivided: Bool { output.map { $0.hasSuffix("/") || Files.disk.kind($0) == .folder } ?? false }

  private func write(_ annex: Annex, _ files: ExportedFiles, into folder: String, _ language: Language) throws {
    // All of them are made before the first is written.
    let parts = try annex.parts.map { part in
      (name: "\(part.agency.code).\(files.format.fileExtension)", bytes: try files.bytes(of: part.annex))
    }
    do throws(FileFailure) {
      try Files.makeFolder(folder)
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
    let stem = folder.hasSuffix("/") ? folder : folder + "/"
    for part in parts { try Files.save(part.bytes, as: stem + part.name, in: language) }
    note(
      Words(vi: "đã ghi \(parts.count) tệp vào \(stem)", en: "wrote \(counted(parts.count, "file")) into \(stem)"),
      language)
    let left = annex.tasksWithoutPresiding
    if left > 0 {
      note(
        Words(
          vi: "\(left) nhiệm vụ chưa có cơ quan chủ trì, không nằm trong tệp nào",
          en: "tasks over which nobody presides, which are in none of them: \(left)"), language)
    }
  }

  func note(_ words: Words, _ language: Language) {
    if !options.quiet { Console.errors.write(words[language] + "\n") }
  }
}

/// Makes files of one form.
private struct ExportedFiles {
  let format: any ExportFormat
  let circumstances: Circumstances

  func bytes(of annex: Annex) throws -> [UInt8] {
    do throws(ExportFailure) {
      return try format.bytes(of: annex, under: circumstances)
    } catch {
      throw Failure(error.message, in: circumstances.language)
    }
  }
}

/// `xlsx`, `docx` …
struct ExportFormatOption: ExpressibleByArgument {
  let form: any ExportForm

  init?(argument: String) {
    guard let form = ExportFormats.named(argument) else { return nil }
    self.form = form
  }

  static var allValueStrings: [String] { ExportFormats.forms.map(\.name) }
}
