import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Biên dịch, in các chẩn đoán và tổng kết · compile and report.")

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng in · how to print.")
  var format: CheckFormat = .text

  @Flag(help: "Sửa vào tệp những chỗ chắc chắn, rồi báo những gì còn lại · mend what is certain.")
  var fix = false

  @Flag(help: "In bản vá của những gì --fix sẽ sửa, không ghi gì · show what --fix would change, write nothing.")
  var diff = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if diff, format != .text { throw ValidationError("--diff in bản vá, không dùng cùng --format · takes no --format") }
  }

  func run() throws {
    let workspace = try options.workspace(paths)
    var compilation = workspace.compile(now: options.moment.day)
    let language = options.language(in: workspace)
    if diff { return try show(workspace.mended(compilation, now: options.moment.day), of: compilation, in: language) }
    var closing: [Words] = []
    var fixed: Int?
    if fix {
      let mended = workspace.mended(compilation, now: options.moment.day)
      do throws(FileFailure) {
        try workspace.write(mended.files)
      } catch {
        throw Failure(error.whenWriting, in: language)
      }
      compilation = mended.compilation
      closing = [mended.line]
      fixed = mended.count
    }
    closing = [compilation.counts.line] + closing + compilation.nextSteps
    var bytes: [UInt8] = []
    format.rendering(options.style(.output), isQuiet: options.quiet)
      .append(compilation.report(in: language, closing: closing, fixed: fixed), to: &bytes)
    Console.output.write(bytes)
    if compilation.hasErrors { throw Status.sourcesHaveErrors }
  }

  /// Prints what would be mended, and ends as the sources are.
  private func show(_ mending: Mending, of compilation: Compilation, in language: Language) throws {
    Console.output.write(mending.files.patch)
    if !options.quiet { Console.errors.write(mending.outlook[language] + "\n") }
    if compilation.hasErrors { throw Status.sourcesHaveErrors }
  }
}
