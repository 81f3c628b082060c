import Diagnostics
import ResolutionCompiler

/// Lessons for programs, such as an editor that shows them beside a mistake.
struct LessonJSON {
  let lessons: [Lesson]
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.array("lessons") { json in
        for lesson in lessons { json.object { write(lesson, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ lesson: Lesson, to json: inout JSONWriter) {
    json.field("code", lesson.code.description)
    json.field("severity", lesson.severity.rawValue)
    json.field("title", lesson.title[language])
    json.field("meaning", lesson.meaning[language].paragraphs.joined(separator: "\n\n"))
    json.field("importance", lesson.importance[language].paragraphs.joined(separator: "\n\n"))
    json.object("wrong") { write(lesson.wrong, to: &$0) }
    json.object("mended") { write(lesson.mended, to: &$0) }
  }

  private func write(_ example: Lesson.Example, to json: inout JSONWriter) {
    json.field("where", example.whereabouts?[language])
    json.field("text", example.shown)
    // The file that the example is part of, for whoever wants to compile it.
    json.field("file", example.file)
  }
}
