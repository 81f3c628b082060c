import Diagnostics
import Workshop

/// Where a learner stands: the exercises with scores, and what to do next.
struct WorkbookText {
  private typealias Run = Page.Run

  let book: Workbook
  let marks: Marks
  private var language: Language { book.language }

  init(_ book: Workbook, marks: Marks) {
    self.book = book
    self.marks = marks
  }

  func draw(on page: inout Page) {
    let course = book.course.name.isEmpty ? book.progress.head?.course ?? "" : book.course.name
    let names = [course, book.progress.head?.learner ?? ""].filter { !$0.isEmpty }
    if !names.isEmpty { page.line([Run(names.joined(separator: " · "), .strong)]) }
    let width = book.course.exercises.map { Run($0.title[language]).width }.max() ?? 0
    for exercise in book.course.exercises {
      let standing = book.standing(of: exercise)
      let isCurrent = exercise.number == book.current?.number
      let sign =
        standing.isPassed
        ? Run(marks.met, .good)
        : Run(isCurrent ? marks.current : "").padded(to: Run(marks.met).width)
      let score = standing.best.map(String.init) ?? ""
      page.line(
        [
          Run(exercise.title[language], isCurrent ? .strong : .plain).padded(to: min(width, 44)),
          Run("  " + String(repeating: " ", count: max(0, 3 - score.count)) + score),
          Run(facts(standing, of: exercise)[language], .faint),
        ], first: [Run(" "), sign, Run(" \(exercise.number)  ")], rest: [Run("        ")])
    }
    page.emptyLine()
    page.line([Run(summary[language])])
    page.line([Run(nextStep[language])])
  }

  private func facts(_ standing: Progress.Standing, of exercise: Exercise) -> Words {
    guard standing.isOpened else { return Words("") }
    var facts: [Words] = []
    if !standing.isPassed { facts.append(Words(vi: "đang làm", en: "begun")) }
    if standing.hints > 0 {
      facts.append(
        Words(
          vi: "\(standing.hints)/\(exercise.hints.count) gợi ý",
          en: "\(standing.hints) of \(exercise.hints.count) hints"))
    }
    if standing.sawSolution { facts.append(Words(vi: "đã xem lời giải", en: "solution seen")) }
    if standing.seconds >= 60 { facts.append(Words(minutes: standing.seconds / 60)) }
    return Words(vi: "  " + facts.map(\.vi).joined(separator: ", "), en: "  " + facts.map(\.en).joined(separator: ", "))
  }

  /// `3/13 bài đạt · 1 giờ 20 phút`
  var summary: Words {
    let all = book.course.exercises.count
    let time = book.progress.seconds >= 60 ? Words(minutes: book.progress.seconds / 60) : nil
    return Words(
      vi: "\(book.passed)/\(all) bài đạt" + (time.map { " · \($0.vi)" } ?? ""),
      en: "\(book.passed) of \(all) passed" + (time.map { " · \($0.en)" } ?? ""))
  }

  /// The one thing to do now.
  var nextStep: Words {
    guard book.first != nil else {
      return Words(vi: "Anh chị đã làm xong cả khoá.", en: "You have finished the course.")
    }
    guard let current = book.current, !book.standing(of: current).isPassed else {
      return Words(vi: "Tiếp theo: nqc workshop next", en: "Next: nqc workshop next")
    }
    let path = book.folder.work(on: current)
    return Words(
      vi: "Tiếp theo: sửa \(path), lưu, rồi chạy nqc workshop check",
      en: "Next: edit \(path), save it, and run nqc workshop check")
  }

  /// What helps whoever is stuck with an exercise; nil where nothing is left.
  func help(with exercise: Exercise) -> Words? {
    let left = exercise.hints.count - book.standing(of: exercise).hints
    if book.maySeeSolution(of: exercise), !exercise.solution.isEmpty {
      return left > 0
        ? Words(
          vi: "Vướng thì: nqc workshop hint (còn \(left) gợi ý), hoặc nqc workshop solution",
          en: "If you are stuck: nqc workshop hint (\(left) left), or nqc workshop solution")
        : Words(vi: "Vướng thì: nqc workshop solution", en: "If you are stuck: nqc workshop solution")
    }
    guard left > 0 else { return nil }
    return Words(
      vi: "Vướng thì: nqc workshop hint (còn \(left) gợi ý)", en: "If you are stuck: nqc workshop hint (\(left) left)")
  }
}

extension Words {
  /// `1 giờ 20 phút`
  init(minutes: Int) {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let parts = [
      hours > 0 ? Words(vi: "\(hours) giờ", en: counted(hours, "hour")) : nil,
      rest > 0 || hours == 0 ? Words(vi: "\(rest) phút", en: counted(rest, "minute")) : nil,
    ].compactMap(\.self)
    self.init(vi: parts.map(\.vi).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}
