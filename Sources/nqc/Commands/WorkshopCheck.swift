import ArgumentParser
import Diagnostics
import ResolutionWorkspace
import Workshop

struct WorkshopCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Chấm bài đang làm: chỗ nào được, chỗ nào chưa, vì sao · assess the work at hand.",
    discussion: """
      Kết thúc bằng mã 0 khi bài đạt, 1 khi chưa. Mỗi lần chấm một bài đã sửa, một bản được chép vào luu/.
      """)

  @Argument(help: "Số của bài; mặc định là bài đang làm · which exercise.")
  var number: String?

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    var book = try options.workbook()
    let language = book.language
    let time = options.timestamp
    let (exercise, work) = try options.heeding(in: language) { [book] () throws(Refusal) in
      let exercise = try book.exercise(at: number)
      guard let work = try book.folder.read(exercise) else { throw notOpened(exercise, book) }
      return (exercise, work)
    }
    let attempt = book.assess(work, on: exercise, at: time, now: time.day)
    book.record(attempt)
    switch format {
    case .text: Console.output.write(text(attempt, in: book).bytes)
    case .json: Console.output.write(attempt.json)
    }
    try options.tell(book.troubles, in: language)
    if !attempt.assessment.isPassed { throw Status.sourcesHaveErrors }
  }

  private func notOpened(_ exercise: Exercise, _ book: Workbook) -> Refusal {
    let path = book.folder.work(on: exercise)
    return Refusal(
      .notYet,
      Words(
        vi: "chưa có tệp \(path); mở bài bằng: nqc workshop next \(exercise.number)",
        en: "there is no file \(path) yet; open the exercise with: nqc workshop next \(exercise.number)"))
  }

  private func text(_ attempt: Attempt, in book: Workbook) -> Page {
    let language = book.language
    let path = book.folder.work(on: attempt.exercise)
    let text = WorkbookText(book, marks: options.marks)
    var page = options.page
    page.line(
      [Page.Run(ExerciseText(exercise: attempt.exercise, path: path, language: language).heading, .strong)],
      rest: [Page.Run("  ")])
    page.line([Page.Run(path, .faint)])
    page.emptyLine()
    AttemptText(attempt: attempt, language: language, marks: options.marks).draw(on: &page)
    guard !options.quiet else { return page }
    page.emptyLine()
    page.line(ScoreText(attempt: attempt, language: language, marks: options.marks).runs(width: 20))
    if attempt.assessment.isPassed {
      page.line([Page.Run(text.summary[language] + ". " + text.nextStep[language])])
    } else if let help = text.help(with: attempt.exercise) {
      page.line([Page.Run(help[language])])
    }
    return page
  }
}
