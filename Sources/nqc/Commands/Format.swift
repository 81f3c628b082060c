import ArgumentParser
import Diagnostics
import ResolutionWorkspace

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Trình bày tệp theo một lối chung, không đổi nội dung · the one layout.",
    discussion: """
      Sửa thụt dòng, khoảng trống và dòng trống; giữ nguyên nội dung, chú thích và thứ tự. Tệp không đọc được thì để
      yên và báo lỗi.
      """)

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Flag(help: "Không ghi; in tên những tệp chưa đúng, có thì kết thúc bằng mã 1 · list files, write nothing.")
  var check = false

  @Flag(help: "Không ghi; in những dòng sẽ đổi · print a patch, write nothing.")
  var diff = false

  @Option(help: "Viết mọi khoá bằng một thứ tiếng: vi, en · all keys in one language.")
  var keys: LanguageOption?

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if diff, format != .text { throw ValidationError("--diff in bản vá, không dùng cùng --format · takes no --format") }
  }

  func run() throws {
    let workspace = try options.workspace(paths, isAlone: true)
    let language = options.language(in: workspace)
    let formatting = workspace.formatted(keys: keys?.language)
    if !check, !diff {
      do throws(FileFailure) {
        try workspace.write(formatting.changes)
      } catch {
        throw Failure(error.whenWriting, in: language)
      }
    }
    if format == .json {
      Console.output.write(formatting.json(isWritten: !check))
    } else {
      Console.output.write(diff ? formatting.changes.patch : formatting.list)
    }
    complain(of: formatting, in: language)
    if !options.quiet, format == .text {
      (diff ? Console.errors : Console.output).write(formatting.line(isWritten: !check && !diff, in: language))
    }
    if !formatting.failed.isEmpty { throw Status.failed }
    if !formatting.unreadable.isEmpty || check && !formatting.changes.isEmpty { throw Status.sourcesHaveErrors }
  }

  private func complain(of formatting: WorkspaceFormatting, in language: Language) {
    var bytes: [UInt8] = []
    TextRendering(options.style(.errors)).append(
      formatting.diagnostics, in: language,
      files: { id in formatting.unreadable.first { $0.id == id } }, to: &bytes)
    Console.errors.write(bytes)
    for file in formatting.failed {
      let message = Words(
        vi: "\(file.path): để yên, vì trình bày lại sẽ làm đổi nội dung; đây là lỗi của nqc, xin báo lại",
        en:
          "\(file.path): left alone, for laying it out would change what it says; this is nqc's mistake, please report it"
      )
      Failure(message, in: language).print()
    }
  }
}
