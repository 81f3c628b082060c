import ArgumentParser
import Diagnostics
import ResolutionWorkspace
import Workshop

struct WorkshopNext: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Mở bài tiếp theo: đoạn trích, việc phải làm, tệp cần sửa · open the next exercise.",
    discussion: """
      nqc workshop next         bài đầu tiên chưa đạt
      nqc workshop next 05      bài 05

      Tệp bài làm đã có thì giữ nguyên.
      """)

  @Argument(help: "Số của bài; mặc định là bài đầu tiên chưa đạt · which exercise.")
  var number: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    var book = try options.workbook()
    let language = book.language
    let asked = try options.heeding(in: language) { [book] () throws(Refusal) in
      guard let number else { return book.first }
      return try book.exercise(named: number)
    }
    guard let exercise = asked else {
      var page = options.page
      WorkbookText(book, marks: options.marks).draw(on: &page)
      return Console.output.write(page.bytes)
    }
    let isAgain = exercise.number == book.current?.number
    let opening: Workbook.Opening
    do throws(Refusal) {
      opening = try book.open(exercise, at: options.timestamp)
    } catch {
      try options.refuse(error, in: language)
    }
    var page = options.page
    let path = book.folder.work(on: exercise)
    ExerciseText(exercise: exercise, path: path, language: language).draw(on: &page)
    if let words = words(opening, path) { page.line([Page.Run(words[language])], rest: [Page.Run("  ")]) }
    page.line(
      [
        Page.Run(
          Words(
            vi: "Sửa xong, lưu lại rồi chạy: nqc workshop check", en: "When you have saved it, run: nqc workshop check")[
              language])
      ], rest: [Page.Run("  ")])
    if isAgain, number == nil, let other = book.following(exercise) {
      page.line(
        [
          Page.Run(
            Words(
              vi: "Bài này chưa đạt. Muốn để lại làm sau: nqc workshop next \(other.number)",
              en: "This one is not passed yet. To leave it for later: nqc workshop next \(other.number)")[language])
        ], rest: [Page.Run("  ")])
    }
    Console.output.write(page.bytes)
    try options.tell(book.troubles, in: language)
  }

  private func words(_ opening: Workbook.Opening, _ path: String) -> Words? {
    switch opening {
    case .written: nil
    case .there: Words(vi: "Tệp đã có, giữ nguyên bài đang làm.", en: "The file is there; your work stays as it is.")
    case .writtenAgain(nil):
      Words(
        vi: "Bài này đã mở trước đây, nhưng tệp không còn; bài ban đầu đã được viết lại.",
        en: "You have opened this one before, but the file is gone; what it begins with has been written again.")
    case .writtenAgain(let copy?):
      Words(
        vi:
          "Bài này đã làm trước đây, nhưng tệp không còn; bài ban đầu đã được viết lại. Bản đã chấm còn ở \(copy); lấy lại: cp \(copy.shellWord) \(path.shellWord)",
        en:
          "You have worked on this one before, but the file is gone; what it begins with has been written again. The copy that was checked is \(copy); to take it back: cp \(copy.shellWord) \(path.shellWord)"
      )
    }
  }
}
