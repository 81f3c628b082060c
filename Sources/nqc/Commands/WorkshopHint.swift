import ArgumentParser
import Diagnostics
import ResolutionWorkspace
import Workshop

struct WorkshopHint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint",
    abstract: "Cho một gợi ý nữa cho bài đang làm · one more hint.",
    discussion: """
      Mỗi lần chạy cho một gợi ý, rõ hơn gợi ý trước; những gợi ý đã xem được nhắc lại. Số gợi ý đã xem được ghi vào nhật ký.
      """)

  @Argument(help: "Số của bài; mặc định là bài đang làm · which exercise.")
  var number: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    var book = try options.workbook()
    let language = book.language
    let exercise = try options.exercise(number, of: book)
    var page = options.page
    guard !exercise.hints.isEmpty else {
      page.line([Page.Run(Words(vi: "Bài này không có gợi ý.", en: "This exercise has no hints.")[language])])
      return Console.output.write(page.bytes)
    }
    let before = book.standing(of: exercise).hints
    let shown = book.takeHint(on: exercise, at: options.timestamp)
    for number in 0..<shown {
      HintText.draw(number + 1, of: exercise, number >= before ? .strong : .faint, in: language, on: &page)
    }
    page.emptyLine()
    page.line([Page.Run(HintText.left(shown, of: exercise, isNew: shown > before, in: book)[language])])
    Console.output.write(page.bytes)
    try options.tell(book.troubles, in: language)
  }
}
