import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Workshop

struct WorkshopAuthorCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Thử từng bài: bài ban đầu chưa đạt, lời giải đạt, gợi ý không nói trước · try every exercise both ways.",
    discussion: """
      Thư mục khoá học có nqc.yaml (ghi danh mục và mẫu dùng chung ở `sources`) và mỗi bài một tệp. \
      Kết thúc bằng mã 1 khi có chỗ phải sửa.
      """)

  @Argument(help: "Thư mục khoá học; mặc định là thư mục hiện tại · the course's folder.")
  var folder = "."

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let course = try options.course(in: folder)
    let language = options.language(in: course)
    // What cannot be read is not what its author meant: trying it would mislead.
    let examined = course.hasErrors ? [] : course.examined(now: options.moment.day)
    let check = AuthorCheck(course: course, examined: examined)
    switch format {
    case .text:
      if course.hasErrors { Console.output.write(check.diagnostics(in: language, style: options.style(.output))) }
      Console.output.write(check.page(in: language, on: options.page, isQuiet: options.quiet).bytes)
    case .json: Console.output.write(check.json(in: language))
    }
    if !check.isSound { throw Status.sourcesHaveErrors }
  }
}
