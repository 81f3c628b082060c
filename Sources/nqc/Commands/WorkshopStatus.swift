import ArgumentParser
import Diagnostics
import Workshop

struct WorkshopStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Đã làm đến đâu, bao nhiêu điểm · where you stand.")

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let book = try options.workbook()
    switch format {
    case .text:
      var page = options.page
      WorkbookText(book, marks: options.marks).draw(on: &page)
      Console.output.write(page.bytes)
    case .json: Console.output.write(book.json)
    }
  }
}

extension Workbook {
  /// For other programs.
  fileprivate var json: [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("learner", progress.head?.learner)
      json.field("course", progress.head?.course)
      json.field("current", current?.number)
      json.field("passed", passed)
      json.field("seconds", progress.seconds)
      json.array("exercises") { json in
        for exercise in course.exercises {
          let standing = standing(of: exercise)
          json.object { json in
            json.field("exercise", exercise.number)
            json.field("key", exercise.key)
            json.words("title", exercise.title)
            json.field("file", folder.work(on: exercise))
            json.field("opened", standing.isOpened)
            json.field("passed", standing.isPassed)
            if let best = standing.best { json.field("score", best) } else { json.null("score") }
            json.field("attempts", standing.attempts)
            json.field("hints", standing.hints)
            json.field("solution", standing.sawSolution)
            json.field("seconds", standing.seconds)
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}
