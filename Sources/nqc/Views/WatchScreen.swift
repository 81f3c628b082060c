import Diagnostics
import ResolutionWorkspace
import Workshop

/// What stands on a terminal while a learner's work is watched: as much as there is room for, what matters most first.
struct WatchScreen {
  private typealias Run = Page.Run

  let watch: Watch
  let marks: Marks
  let isColored: Bool
  private var book: Workbook { watch.book }
  private var exercise: Exercise { watch.exercise }
  private var language: Language { book.language }
  private var path: String { book.folder.work(on: exercise) }
  private var text: WorkbookText { WorkbookText(book, marks: marks) }

  private var attempt: Attempt? {
    guard case .checked(let attempt) = watch.finding else { return nil }
    return attempt
  }

  /// Lines without their breaks, no more than there are rows.
  func lines(columns: Int, rows: Int) -> [[UInt8]] {
    let empty = Page(isColored: isColored, width: columns)
    func lines(_ draw: (inout Page) -> Void) -> [[UInt8]] {
      var page = empty
      draw(&page)
      return page.lines
    }
    let (top, bottom) = (lines(drawTop), lines(drawBottom))
    let room = max(1, rows - top.count - bottom.count)
    var body: [[UInt8]] = []
    for detail in AttemptText.Detail.allCases {
      body = lines { drawBody(detail, on: &$0) }
      if body.count <= room { break }
    }
    if body.count > room {
      let left = body.count - room + 1
      let command = isBeginning ? "nqc workshop next \(exercise.number)" : "nqc workshop check"
      let more = Words(vi: "… còn \(left) dòng: \(command)", en: "… \(left) more lines: \(command)")
      body = Array(body.prefix(room - 1)) + lines { $0.line([Run(more[language], .faint)]) }.prefix(1)
    }
    body += [[UInt8]](repeating: [], count: max(0, room - body.count))
    return Array((top + body + bottom).prefix(rows))
  }

  /// Whether the learner has yet to begin, and so to read what to do.
  private var isBeginning: Bool { attempt?.isUntouched == true && watch.hint == nil }

  private func drawTop(on page: inout Page) {
    page.line([Run(ExerciseText(exercise: exercise, path: path, language: language).heading, .strong)])
    let checked = Words(vi: " · chấm lúc \(watch.time.time)", en: " · checked at \(watch.time.time)")
    page.line([Run(path, .name), Run(attempt == nil ? "" : checked[language], .faint)])
    if let attempt {
      page.line(
        ScoreText(attempt: attempt, language: language, marks: marks).runs(width: 10) + [
          Run("   " + Words(vi: "Cả khoá: ", en: "Course: ")[language] + text.summary[language], .faint)
        ])
    } else {
      page.line([Run(text.summary[language], .faint)])
    }
    page.emptyLine()
  }

  private func drawBody(_ detail: AttemptText.Detail, on page: inout Page) {
    if let hint = watch.hint, exercise.hints.indices.contains(hint - 1) {
      HintText.draw(hint, of: exercise, .strong, in: language, on: &page)
      page.emptyLine()
    }
    switch watch.finding {
    case .checked(let attempt):
      if isBeginning {
        page.line([Run(Words(vi: "Việc phải làm", en: "What to do")[language], .strong)])
        page.prose(exercise.instructions[language], indent: 2)
        page.emptyLine()
      }
      AttemptText(attempt: attempt, language: language, marks: marks, detail: detail).draw(on: &page)
    case .missing:
      page.line([
        Run(Words(vi: "Tệp \(path) không còn ở đó.", en: "The file \(path) is not there any more.")[language], .bad)
      ])
      page.line([
        Run(
          Words(
            vi: "Bản đã chấm gần nhất, nếu có, nằm trong \(book.folder.aside).",
            en: "The copy that was checked last, if there is one, is in \(book.folder.aside).")[language])
      ])
    case .refused(let refusal): page.line([Run(refusal.words[language].sentence, .bad)])
    }
  }

  private func drawBottom(on page: inout Page) {
    page.emptyLine()
    for trouble in book.troubles { page.line([Run(trouble.words[language].sentence, .bad)]) }
    page.line([Run(nextStep[language], attempt?.assessment.isPassed == true ? .good : .strong)])
    page.line([Run(keys[language], .faint)])
  }

  private var nextStep: Words {
    switch watch.finding {
    case .missing:
      return Words(vi: "Nhấn Enter để viết lại bài ban đầu.", en: "Press Enter to write what it begins with.")
    case .refused: return Words(vi: "Sửa chỗ ấy rồi lưu lại.", en: "Put that right and save again.")
    case .checked(let attempt):
      guard attempt.assessment.isPassed else {
        if attempt.isUntouched {
          return Words(
            vi: "Mở tệp trên bằng trình soạn thảo, sửa rồi lưu.", en: "Open the file in an editor, change it and save.")
        }
        if !attempt.assessment.basicCodes.isEmpty {
          return Words(vi: "Sửa những dòng nêu trên cùng, rồi lưu.", en: "Mend the lines at the top, then save.")
        }
        return Words(
          vi: "Sửa chỗ đánh dấu \(marks.unmet) đầu tiên, rồi lưu.", en: "Mend the first \(marks.unmet), then save.")
      }
      guard let next = book.first else {
        return Words(vi: "Anh chị đã làm xong cả khoá.", en: "You have finished the course.")
      }
      return Words(
        vi: "Đạt rồi! Nhấn Enter để sang bài \(next.number).", en: "Passed! Press Enter for exercise \(next.number).")
    }
  }

  private var keys: Words {
    let left = exercise.hints.count - book.standing(of: exercise).hints
    let hint = left > 0 ? Words(vi: "g: gợi ý (còn \(left)) · ", en: "h: hint (\(left) left) · ") : Words("")
    return Words(vi: "\(hint.vi)q: thôi", en: "\(hint.en)q: quit")
  }
}

extension Page {
  /// Its lines so far, without their breaks.
  var lines: [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }
}
