import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Giải thích một mã chẩn đoán, kèm ví dụ sai và đúng · explain a diagnostic's code.",
    discussion: """
      nqc explain                   mọi mã, theo nhóm
      nqc explain NQ301             một mã; 301 hay nq301 cũng được
      nqc explain NQ301 NQ306       vài mã

      Không cần nơi làm việc.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @Argument(help: "Các mã cần giải thích; mặc định là mọi mã · the codes.")
  var codes: [String] = []

  @Option(help: "Dạng in: text, json, markdown (không ghi mã thì là cả trang tra cứu) · how to print.")
  var format: Form = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let language = options.language?.language ?? Workspace.language()
    let asked = try options.heeding(language) { () throws(WrongArgument) in
      var lessons: [Lesson] = []
      for code in codes {
        let lesson = try Lesson.named(code)
        if !lessons.contains(where: { $0.code == lesson.code }) { lessons.append(lesson) }
      }
      return lessons
    }
    switch format {
    case .text where asked.isEmpty:
      Console.output.write(LessonList.draw(Lesson.all, in: language, on: options.page, isQuiet: options.quiet).bytes)
    case .text: Console.output.write(LessonText.draw(asked, in: language, on: options.page).bytes)
    case .json:
      Console.output.write(LessonJSON(lessons: asked.isEmpty ? Lesson.all : asked, language: language).bytes())
    case .markdown:
      let markdown = LessonMarkdown(language: language)
      Console.output.write(asked.isEmpty ? markdown.page(of: Lesson.all) : markdown.sections(of: asked))
    }
  }
}
