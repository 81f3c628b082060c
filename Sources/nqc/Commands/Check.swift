import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Biên dịch, in các chẩn đoán và tổng kết; không ghi gì · compile and report, write nothing.")

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng in · how to print.")
  var format: CheckFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workspace = try options.workspace(paths)
    let compilation = workspace.compile(now: options.moment.day)
    let language = options.language(in: workspace)
    let report = compilation.report(in: language, closing: [compilation.counts.line] + compilation.nextSteps)
    var bytes: [UInt8] = []
    format.rendering(options.style(.output), isQuiet: options.quiet).append(report, to: &bytes)
    Console.output.write(bytes)
    if compilation.hasErrors { throw Status.sourcesHaveErrors }
  }
}
