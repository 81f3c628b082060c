import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionExport
import ResolutionWorkspace

struct RollUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup",
    abstract:
      "Tổng hợp các chương trình: chỉ tiêu cộng lại được bao nhiêu, ai chưa trả lời · what programmes add up to.",
    discussion: """
      Mỗi chỉ tiêu của cấp trên: các nơi cộng lại so với mục tiêu, hụt bao nhiêu, còn thiếu ai. Mỗi nhiệm vụ: ai thực \
      hiện, ai không nhận, ai chưa trả lời. -v liệt kê từng nơi đóng góp.

      csv chỉ có một bảng: phần đóng góp; thêm --task thì là các câu trả lời, thêm --matrix thì là ma trận.

      Kết thúc bằng mã 1 khi nguồn có lỗi; chương trình chưa trả lời đủ hoặc đặt mục tiêu thấp thì vẫn in.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, csv, xlsx, html }

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Chỉ văn bản này: NQ57, 57-NQ/TW · this document only.")
  var document: String?

  @Option(help: "Chỉ chỉ tiêu này: NQ57.4.2/online là mọi bản · this KPI only.")
  var kpi: String?

  @Option(help: "Chỉ nhiệm vụ này: NQ57.4.2 là mọi bản · this task only.")
  var task: String?

  @Option(name: .customLong("for"), help: "Chỉ nơi này, theo mã cơ quan · what concerns this agency.")
  var agency: String?

  @Flag(help: "Vẽ ma trận nhiệm vụ và nơi được giao · tasks against localities.")
  var matrix = false

  @Flag(help: "Chỉ những gì còn hụt, còn thiếu, chưa trả lời · only what is short, missing or unanswered.")
  var missing = false

  @Option(help: "Dạng in: text, json, csv, xlsx, html; mặc định theo đuôi tệp · how to print.")
  var format: Form?

  @Option(name: .shortAndLong, help: "Ghi vào tệp này · where to write.")
  var output: String?

  @OptionGroup var options: CommonOptions

  /// The form that was asked for, by its name or by the ending of the file's.
  private var form: Form? {
    format ?? output.flatMap { path in Form.allCases.first { path.lowercased().hasSuffix("." + $0.rawValue) } }
  }

  func validate() throws {
    if output == "" { throw ValidationError("--output: thiếu tên tệp · the file has no name") }
    // A text under the name of something else would open nowhere.
    if format == nil, let output, form == nil {
      let name = output.split(separator: "/").last ?? ""
      if name.dropFirst().contains("."), !name.hasSuffix(".txt") {
        throw ValidationError(
          "--output: đuôi tệp là json, csv, xlsx, html hoặc txt; đuôi khác thì ghi thêm --format · say --format")
      }
    }
  }

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(of: compilation.withoutWhatRollsUp, in: language)
    let plan = compilation.plan
    var choice = RollUp.Choice()
    (choice.document, choice.kpi, choice.task, choice.agency) = (document, kpi, task, agency)
    choice.isMissingOnly = missing
    let rollUp = try options.heeding(language) { () throws(WrongArgument) in try RollUp(plan, choice) }
    if rollUp.documents.isEmpty, !missing {
      note(
        Words(
          vi: "không có chương trình nào thực hiện văn bản ở đây", en: "no programme carries out anything here"),
        language)
    }

    let bytes = try bytes(of: rollUp, as: form ?? .text, in: language, plan)
    if let output {
      try Files.save(bytes, as: output, in: language)
      note(Words(vi: "đã ghi \(output)", en: "wrote \(output)"), language)
    } else {
      Console.output.write(bytes)
    }
    if compilation.hasErrors { throw Status.sourcesHaveErrors }
  }

  private func bytes(of rollUp: RollUp, as form: Form, in language: Language, _ plan: Plan) throws -> [UInt8] {
    let tables = RollUpTables(rollUp, in: language)
    switch form {
    case .text:
      let page = output == nil ? options.page : Page()
      if matrix { return RollUpMatrix.draw(rollUp, in: language, on: page).bytes }
      let detail: RollUpText.Detail =
        options.verbose || kpi != nil || task != nil || agency != nil ? .all : missing ? .names : .counts
      return RollUpText.draw(rollUp, detail, in: language, on: page).bytes
    case .json: return RollUpJSON(rollUp: rollUp, language: language).bytes()
    case .csv:
      return matrix ? tables.matrixCSV : task != nil && kpi == nil ? tables.answersCSV : tables.contributionsCSV
    case .html: return tables.html(under: circumstances(plan, language))
    case .xlsx:
      guard output != nil || !Console.output.isTerminal else {
        try options.refuse(
          [
            WrongArgument(
              Words(
                vi: "xlsx không hiện được trên màn hình; thêm -o TỆP.xlsx",
                en: "a terminal cannot show xlsx; add -o FILE.xlsx"))
          ], in: language)
      }
      do throws(ExportFailure) {
        return try tables.xlsx(under: circumstances(plan, language))
      } catch {
        throw Failure(error.message, in: language)
      }
    }
  }

  private func circumstances(_ plan: Plan, _ language: Language) -> Circumstances {
    Circumstances(
      language: language, moment: options.moment, utcOffset: plan.calendar.utcOffset, program: Version.program)
  }

  private func note(_ words: Words, _ language: Language) {
    if !options.quiet { Console.errors.write(words[language] + "\n") }
  }
}

extension Compilation {
  /// Without what the tables themselves say: parts that fall short (NQ409, NQ605), and tasks that find no answer (NQ601).
  fileprivate var withoutWhatRollsUp: Compilation {
    var rest = self
    rest.diagnostics.removeAll { [Code(409), Code(601), Code(605)].contains($0.code) }
    return rest
  }
}
