import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đối chiếu mục của văn bản với nhiệm vụ, chỉ tiêu · clauses against tasks and KPIs.",
    discussion: """
      Kết thúc bằng mã 1 khi một văn bản đã ban hành còn mục chưa có nhiệm vụ hoặc chỉ tiêu.
      """)

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(of: compilation.withoutOpenClauses, in: language)
    let table = CoverageTable(compilation.plan)
    switch format {
    case .text:
      Console.output.write(CoverageText.draw(table, in: language, on: options.page, isQuiet: options.quiet).bytes)
    case .json: Console.output.write(CoverageJSON(table: table, language: language).bytes())
    }
    if compilation.hasErrors { throw Status.sourcesHaveErrors }
  }
}

extension Compilation {
  /// Without what the table itself says: clauses that nothing carries out or measures (NQ501, NQ503).
  fileprivate var withoutOpenClauses: Compilation {
    var rest = self
    rest.diagnostics.removeAll { [Code(501), Code(503)].contains($0.code) }
    return rest
  }
}
