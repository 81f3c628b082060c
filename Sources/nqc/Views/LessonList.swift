import Diagnostics
import ResolutionCompiler

/// All codes there are, by group: severity and title, a line each.
enum LessonList {
  private typealias Run = Page.Run

  static func draw(_ lessons: [Lesson], in language: Language, on page: Page, isQuiet: Bool = false) -> Page {
    var page = page
    let severities = lessons.map { Run($0.severity.word[language]) }.width + 2
    for (position, group) in Lesson.groups(of: lessons).enumerated() {
      if position > 0 { page.emptyLine() }
      page.line([Run("\(group.digit)  \(group.title[language])", .strong)])
      for lesson in group.lessons {
        let severity = Run(lesson.severity.word[language], lesson.severity.paint).padded(to: severities)
        page.line(
          [Run(lesson.heading(in: language))],
          first: [Run("  \(lesson.code)  ", .name), severity],
          rest: [Run(String(repeating: " ", count: 9 + severities))])
      }
    }
    if !isQuiet {
      page.emptyLine()
      page.line([
        Run(
          Words(
            vi: "nqc explain MÃ giải thích từng mã, kèm ví dụ sai và đúng",
            en: "nqc explain CODE explains one, with a wrong and a mended example")[language], .faint)
      ])
    }
    return page
  }
}
