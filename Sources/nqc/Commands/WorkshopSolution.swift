import ArgumentParser
import Diagnostics
import ResolutionWorkspace
import Workshop

struct WorkshopSolution: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution",
    abstract: "Cho xem lời giải, sau khi đã thử · show the solution, after you have tried.",
    discussion: """
      Mở ra khi bài đã đạt; hoặc đã chấm bài sửa ít nhất một lần và xem hết gợi ý; hoặc đã chấm ba lần, mỗi lần một bài \
      khác. Lời giải được viết vào luu/, không đụng đến bài đang làm.
      """)

  @Argument(help: "Số của bài; mặc định là bài đang làm · which exercise.")
  var number: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    var book = try options.workbook()
    let language = book.language
    let exercise = try options.exercise(number, of: book)
    let shown: (path: String, text: [UInt8])
    do throws(Refusal) {
      shown = try book.showSolution(of: exercise, at: options.timestamp)
    } catch {
      try options.refuse(error, in: language)
    }
    var page = options.page
    page.code(String(decoding: shown.text, as: UTF8.self), indent: 0)
    Console.output.write(page.bytes)
    if !options.quiet {
      let words = Words(
        vi: "Lời giải này cũng ở \(shown.path). Đây là một cách; cách khác cũng đạt nếu đủ các yêu cầu.",
        en: "This solution is in \(shown.path) too. It is one way; another is as good if it meets every check.")
      Console.errors.write(words[language] + "\n")
    }
    try options.tell(book.troubles, in: language)
  }
}
