import ArgumentParser
import Diagnostics
import Glibc
import ResolutionWorkspace
import Workshop

struct WorkshopReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Cất bài đang làm vào luu/ và làm lại từ đầu · put the work aside and begin anew.")

  @Argument(help: "Số của bài; mặc định là bài đang làm · which exercise.")
  var number: String?

  @Flag(help: "Không hỏi lại · do not ask.")
  var yes = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    var book = try options.workbook()
    let language = book.language
    let exercise = try options.exercise(number, of: book)
    guard try isMeant(book.folder.work(on: exercise), in: language) else {
      return Console.output.write(Words(vi: "Giữ nguyên.\n", en: "Nothing was changed.\n")[language])
    }
    let place: String?
    do throws(Refusal) {
      place = try book.reset(exercise, at: options.timestamp)
    } catch {
      try options.refuse(error, in: language)
    }
    let path = book.folder.work(on: exercise)
    let words =
      place.map {
        Words(
          vi: "Đã cất bài đang làm vào \($0) và viết lại bài ban đầu: \(path)",
          en: "Your work is in \($0) now; \(path) holds what the exercise begins with")
      }
      ?? Words(vi: "\(path) là bài ban đầu.", en: "\(path) holds what the exercise begins with.")
    if !options.quiet { Console.output.write(words[language] + "\n") }
    try options.tell(book.troubles, in: language)
  }

  /// Asks on a terminal; elsewhere `--yes` has to say so.
  private func isMeant(_ path: String, in language: Language) throws -> Bool {
    if yes { return true }
    guard isatty(0) == 1, Console.errors.isTerminal else {
      try options.refuse(
        Refusal(
          .wrongRequest,
          Words(
            vi: "để cất \(path) mà không hỏi lại, thêm --yes", en: "add --yes to put \(path) aside without being asked")
        ),
        in: language)
    }
    let question = Words(
      vi: "Cất \(path) vào luu/ và làm lại từ đầu? [c/K] ", en: "Put \(path) aside in luu/ and begin anew? [y/N] ")
    Console.errors.write(question[language])
    let answer = (readLine() ?? "").lowercased().filter { !$0.isWhitespace }
    return ["c", "có", "co", "y", "yes"].contains(answer)
  }
}
