import Diagnostics
import ResolutionCompiler

/// Lessons as they are set for people: what the code means, why it matters, and an example with what nqc says of it.
struct LessonText {
  private typealias Run = Page.Run

  private let language: Language
  private var page: Page

  static func draw(_ lessons: [Lesson], in language: Language, on page: Page) -> Page {
    var text = LessonText(language: language, page: page)
    for (position, lesson) in lessons.enumerated() {
      if position > 0 {
        text.page.emptyLine()
        text.page.emptyLine()
      }
      text.draw(lesson)
    }
    return text.page
  }

  private init(language: Language, page: Page) {
    self.language = language
    self.page = page
  }

  private mutating func draw(_ lesson: Lesson) {
    page.line(
      [Run(lesson.severity.word[language] + ": ", lesson.severity.paint), Run(lesson.heading(in: language), .strong)],
      first: [Run("\(lesson.code)  ", .strong)], rest: [Run("  ")])
    draw(Lesson.meaningHeading, lesson.meaning)
    draw(Lesson.importanceHeading, lesson.importance)
    draw(Lesson.wrongHeading, lesson.wrong, lesson.wrong.whereabouts)
    heading(Lesson.answerHeading)
    let width = page.width.map { TextStyle(isColored: page.isColored, lineWidth: $0 - 12) }
    page.drawing(lesson.answer(in: language, style: width ?? TextStyle(isColored: page.isColored)), indent: 2)
    draw(Lesson.mendedHeading, lesson.mended, lesson.whereMended)
  }

  private mutating func heading(_ words: Words, _ beside: Words? = nil) {
    page.emptyLine()
    var runs = [Run(words[language], .strong)]
    if let beside { runs.append(Run(" (" + beside[language] + ")", .faint)) }
    page.line(runs, rest: [Run("  ")])
  }

  private mutating func draw(_ title: Words, _ text: Words) {
    heading(title)
    for (position, paragraph) in text[language].paragraphs.enumerated() {
      if position > 0 { page.emptyLine() }
      page.line([Run(paragraph)], first: [Run("  ")], rest: [Run("  ")])
    }
  }

  private mutating func draw(_ title: Words, _ example: Lesson.Example, _ whereabouts: Words?) {
    heading(title, whereabouts)
    // Lines of YAML are never broken: where they end means something.
    for line in example.shown.split(separator: "\n", omittingEmptySubsequences: false) {
      page.drawing(Array(Run(String(line.replacing("\t", with: "→ "))).text.utf8) + [0x0A], indent: 2)
    }
  }
}

extension String {
  /// Its parts, which empty lines set apart.
  var paragraphs: [String] {
    split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
  }
}

extension Severity {
  var paint: Page.Paint {
    switch self {
    case .error: .bad
    case .warning: .strong
    case .info, .off: .name
    }
  }
}
