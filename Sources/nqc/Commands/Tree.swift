import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Tree: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Vẽ cây nhiệm vụ: mã, tên, cơ quan, thời hạn, mốc, chỉ tiêu · draw the task tree.",
    discussion: """
      Nhiệm vụ giao chung cho nhiều cơ quan được vẽ một lần, ghi số bản (NQ57.8.12@… là mọi bản của NQ57.8.12);
      -v vẽ từng bản.
      """)

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @OptionGroup var filters: FilterOptions

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(of: compilation, in: language)
    let plan = compilation.plan
    let filter = try options.heeding(language) { () throws(WrongArgument) in
      try filters.filter(in: plan)
    }
    switch format {
    case .text:
      let tree = TaskTree(plan, filter, folds: !options.verbose)
      Console.output.write(TreeText.draw(tree, in: language, on: options.page, isQuiet: options.quiet).bytes)
    case .json:
      Console.output.write(TreeJSON(tree: TaskTree(plan, filter, folds: false), language: language).bytes())
    }
  }
}
