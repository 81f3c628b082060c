import Diagnostics
import ResolutionCompiler

/// Lessons as a page of the documentation.
struct LessonMarkdown {
  let language: Language

  /// All lessons, with what has to be known before and a table of the codes.
  func page(of lessons: [Lesson]) -> String {
    var text = "# \(Words(vi: "Chẩn đoán", en: "Diagnostics")[language])\n\n"
    for paragraph in introduction[language].paragraphs { text += paragraph + "\n\n" }
    text += Words(vi: "| mã | mức | nghĩa |", en: "| code | severity | meaning |")[language] + "\n|---|---|---|\n"
    for lesson in lessons {
      let code = lesson.code.description
      text += "| [\(code)](#\(code.lowercased())) | \(lesson.severity.word[language]) | \(lesson.title[language]) |\n"
    }
    for group in Lesson.groups(of: lessons) {
      text += "\n## \(group.digit). \(group.title[language])\n\n" + sections(of: group.lessons)
    }
    return text
  }

  /// Lessons by themselves.
  func sections(of lessons: [Lesson]) -> String { lessons.map(section).joined(separator: "\n") }

  private func section(of lesson: Lesson) -> String {
    let severity = lesson.severity.word[language].capitalized
    var text = "### \(lesson.code)\n\n**\(severity): \(lesson.title[language]).** "
    text += lesson.meaning[language].paragraphs.joined(separator: "\n\n") + "\n\n"
    let importance = lesson.importance[language].paragraphs.joined(separator: "\n\n")
    text += "*\(Lesson.importanceHeading[language]).* \(importance)\n\n"
    text += block(lesson.wrong, Lesson.wrongHeading, lesson.wrong.whereabouts) + "\n"
    text += Lesson.answerHeading[language] + ":\n\n"
    text += fenced("text", String(decoding: lesson.answer(in: language), as: UTF8.self)) + "\n"
    return text + block(lesson.mended, Lesson.mendedHeading, lesson.whereMended)
  }

  private func block(_ example: Lesson.Example, _ title: Words, _ whereabouts: Words?) -> String {
    let beside = whereabouts.map { " (\($0[language]))" } ?? ""
    return "\(title[language])\(beside):\n\n" + fenced("yaml", example.shown + "\n")
  }

  private func fenced(_ kind: String, _ text: String) -> String { "```\(kind)\n\(text)```\n" }

  private var introduction: Words {
    Words(
      vi: """
        Mỗi điều `nqc` nói về tệp nguồn mang một mã, và một mã không bao giờ đổi nghĩa. Chữ số đầu là nhóm: 0 đọc tệp, 1 cấu trúc, 2 tên gọi, \
        3 nhiệm vụ và thời gian, 4 chỉ tiêu, 5 truy về nghị quyết, 7 câu chữ. Một chỗ sai chỉ báo một lần; điều kéo theo từ lỗi đã báo thì không \
        báo nữa. English: [diagnostics.md](diagnostics.md).

        Có ba mức. **Lỗi**: chưa đưa vào kho theo dõi được. **Cảnh báo**: đưa vào được, nhưng nhiều khả năng người soạn không muốn thế. **Ghi \
        chú**: cho biết để cân nhắc. Dòng “cách sửa” là chỗ sửa đã viết sẵn.

        Mức đổi được ở `rules` trong `nqc.yaml`, trừ lỗi của các nhóm 0 đến 2 và NQ316. Biết là thiếu nhưng hôm nay chưa có được thì ghi \
        `tạm_chấp_nhận` kèm lý do và hạn, với các mã từ NQ301 trở lên. Cả hai: [ngon-ngu.md](ngon-ngu.md), mục 17.

        Trang này do `nqc explain --format markdown --language vi` in ra; ví dụ sai được biên dịch thật, và lời báo là đúng lời chương trình nói. \
        Trên dòng lệnh: `nqc explain NQ301`.
        """,
      en: """
        Everything that `nqc` says of the sources has a code, and a code never changes its meaning. Its first digit is the group: 0 reading files, \
        1 shape, 2 names, 3 tasks and time, 4 KPIs, 5 traceability, 7 wording. One mistake is said once, and nothing is said of what follows from \
        one. Tiếng Việt: [chan-doan.md](chan-doan.md).

        There are three severities. **Error**: cannot be emitted into the store. **Warning**: can be, but is hardly what the author wants. \
        **Info**: something to consider. A line “fix” is a repair that is ready to be taken.

        Severities are changed in `rules` of `nqc.yaml`, but for the errors of groups 0 to 2 and NQ316. What is known to be missing and cannot be \
        had today gets a `waive` with its reason and a day, for codes from NQ301 on. For both see \
        [language.md](language.md), section 17.

        This page is what `nqc explain --format markdown --language en` prints; the wrong examples are really compiled, and what is said of them is \
        what the program says. On the command line: `nqc explain NQ301`. Examples have Vietnamese keys; the table in \
        [language.md](language.md), section 19, gives the English ones.
        """)
  }
}
