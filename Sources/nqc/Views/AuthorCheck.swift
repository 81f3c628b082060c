import Diagnostics
import ResolutionCompiler
import Workshop

/// What trying the exercises of a course has shown.
struct AuthorCheck {
  let course: Course
  /// Empty where the course cannot be read.
  let examined: [Examination]

  private var flaws: [Flaw] { course.hasErrors ? [] : course.flaws + examined.flatMap(\.flaws) }

  var isSound: Bool { !course.hasErrors && flaws.isEmpty }

  // MARK: For people

  private typealias Run = Page.Run

  /// What cannot be read, drawn as `check` draws it.
  func diagnostics(in language: Language, style: TextStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    let report = Report(
      course.diagnostics, summary: Summary(of: course.diagnostics, files: course.files.count), language: language,
      file: { course.files.indices.contains(Int($0)) ? course.files[Int($0)] : nil })
    TextRendering(style).append(report, to: &bytes)
    return bytes
  }

  func page(in language: Language, on page: Page, isQuiet: Bool) -> Page {
    var page = page
    for examination in examined { draw(examination, in: language, on: &page) }
    if !course.hasErrors { for flaw in course.flaws { draw(flaw, in: language, on: &page) } }
    if !isQuiet, !course.hasErrors { page.line([Run(summary[language], isSound ? .good : .bad)]) }
    return page
  }

  private func draw(_ examination: Examination, in language: Language, on page: inout Page) {
    let exercise = examination.exercise
    page.line(
      [Run(exercise.title[language], .strong)], first: [Run("\(exercise.number) ", .strong)], rest: [Run("   ")])
    let figures = Words(
      vi:
        "bài ban đầu \(examination.start.score) điểm · lời giải \(examination.solution.score) điểm · \(exercise.minutes) phút · \(exercise.hints.count) gợi ý",
      en:
        "start \(examination.start.score) points · solution \(examination.solution.score) points · \(counted(exercise.minutes, "minute")) · \(counted(exercise.hints.count, "hint"))"
    )
    page.line([Run(figures[language], .faint)], first: [Run("   ")], rest: [Run("   ")])
    for flaw in examination.flaws { draw(flaw, in: language, on: &page) }
  }

  private func draw(_ flaw: Flaw, in language: Language, on page: inout Page) {
    let place = place(of: flaw).map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    page.line(
      [Run(place, .faint), Run(flaw.message[language], .bad)], first: [Run(" ✗ ", .bad)], rest: [Run("   ")])
    for detail in flaw.details { page.line([Run(detail[language])], first: [Run("     ")], rest: [Run("     ")]) }
  }

  private var summary: Words {
    let minutes = course.exercises.reduce(0) { $0 + $1.minutes }
    let size = Words(
      vi: "\(examined.count) bài, \(minutes) phút",
      en: "\(counted(examined.count, "exercise")), \(counted(minutes, "minute"))")
    return flaws.isEmpty
      ? Words(vi: "\(size.vi): không có gì phải sửa", en: "\(size.en): nothing to mend")
      : Words(vi: "\(size.vi): \(flaws.count) chỗ phải sửa", en: "\(size.en): \(counted(flaws.count, "thing")) to mend")
  }

  private func place(of flaw: Flaw) -> (file: String, line: Int, column: Int)? {
    guard course.files.indices.contains(Int(flaw.at.file)) else { return nil }
    let file = course.files[Int(flaw.at.file)]
    let place = LineIndex(file).place(at: Int(file.place(of: flaw.at).start))
    return (file.path, place.line, place.column)
  }

  // MARK: For programs

  func json(in language: Language) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("course", course.name)
      json.field("sound", isSound)
      json.array("errors") { json in
        for diagnostic in course.diagnostics {
          let flaw = Flaw(diagnostic)
          write(flaw, code: diagnostic.code.description, in: language, to: &json)
        }
      }
      json.array("exercises") { json in
        for examination in examined { write(examination, in: language, to: &json) }
      }
      json.array("flaws") { json in
        if !course.hasErrors { for flaw in course.flaws { write(flaw, in: language, to: &json) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ examination: Examination, in language: Language, to json: inout JSONWriter) {
    let exercise = examination.exercise
    json.object { json in
      json.field("exercise", exercise.number)
      json.field("key", exercise.key)
      json.field("title", exercise.title[language])
      json.field("minutes", exercise.minutes)
      json.field("start_score", examination.start.score)
      json.field("solution_score", examination.solution.score)
      json.array("met_at_start") { json in
        for result in examination.start.results where result.isMet { json.value(result.number) }
      }
      json.array("flaws") { json in for flaw in examination.flaws { write(flaw, in: language, to: &json) } }
    }
  }

  private func write(_ flaw: Flaw, code: String? = nil, in language: Language, to json: inout JSONWriter) {
    json.object { json in
      if let code { json.field("code", code) }
      json.field("message", flaw.message[language])
      if let place = place(of: flaw) {
        json.field("file", place.file)
        json.field("line", place.line)
        json.field("column", place.column)
      }
      json.array("details") { json in for detail in flaw.details { json.value(detail[language]) } }
    }
  }
}

extension Flaw {
  /// An error of the course's files.
  fileprivate init(_ diagnostic: Diagnostic) { self.init(diagnostic.message, at: diagnostic.span) }
}
