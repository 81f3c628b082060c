import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Biên dịch, in các chẩn đoán và tổng kết; không ghi gì · compile and report, write nothing.")

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workspace = try options.workspace(paths)
    let compilation = workspace.compile(now: options.moment.day)
    let language = options.language(in: workspace)
    let report = compilation.report(in: language)
    var bytes: [UInt8] = []
    switch format {
    case .text:
      let text = TextRendering(TextStyle(isColored: options.isColored(.output)))
      if options.quiet {
        text.append(report.diagnostics, in: language, files: report.file, to: &bytes)
      } else {
        text.append(report, to: &bytes)
        bytes += compilation.counts.line(in: language).utf8
      }
    case .json: JSONRendering(.pretty).append(report, to: &bytes)
    }
    Console.output.write(bytes)
    if compilation.hasErrors { throw Status.sourcesHaveErrors }
  }
}
