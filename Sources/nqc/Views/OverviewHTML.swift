import Diagnostics
import ResolutionCompiler
import ResolutionExport
import Workshop

/// A class as a page, for the projector and for paper.
struct OverviewHTML {
  let overview: Overview
  /// When it is made.
  let moment: Moment
  let language: Language

  func bytes() -> [UInt8] {
    let title = Overview.title[language]
    return HTMLWriter.page(
      overview.course.isEmpty ? title : "\(title) · \(overview.course)", in: language, style: WorkshopStyle.sheet,
      program: Version.program
    ) { html in
      html.element("h1", overview.course.isEmpty ? title : "\(title): \(overview.course)")
      html.element("p", "\(overview.summary[language]) · \(made[language])")
      learners(in: &html)
      exercises(in: &html)
      mistakes(in: &html)
      checks(in: &html)
      if !overview.passedOver.isEmpty {
        html.element("h2", "\(Overview.passedOverTitle[language]) (\(overview.passedOver.count))")
        html.element("ul") { html in for one in overview.passedOver { html.element("li", one.words[language]) } }
      }
      html.element("footer") { $0.element("p", Version.program) }
    }
  }

  private var made: Words {
    let minute = moment.minuteOfDay
    let time = "\(minute / 60):" + (minute % 60 < 10 ? "0" : "") + "\(minute % 60)"
    return Words(vi: "lập lúc \(time) ngày \(moment.day.vietnamese)", en: "made on \(moment.day) at \(time)")
  }

  private typealias Column = (title: Words, isNumber: Bool)

  private func table(
    _ caption: Words, class: String, _ columns: [Column], in html: inout HTMLWriter,
    rows: (inout HTMLWriter) -> Void
  ) {
    html.element("table", ["class": `class`]) { html in
      html.element("caption", caption[language])
      html.element("thead") { html in
        html.element("tr") { html in
          for column in columns {
            html.element("th", ["scope": "col", "class": column.isNumber ? "number" : ""], column.title[language])
          }
        }
      }
      html.element("tbody", rows)
    }
  }

  private func number(_ text: String, in html: inout HTMLWriter) { html.element("td", ["class": "number"], text) }

  // MARK: Learners

  private func learners(in html: inout HTMLWriter) {
    var columns: [Column] = [
      (Words(vi: "Học viên", en: "Learner"), false), (Words(vi: "Đang ở bài", en: "At"), false),
      (Words(vi: "Đạt", en: "Passed"), true), (Words(vi: "Điểm", en: "Score"), true),
      (Words(vi: "Thời gian", en: "Time"), true), (Words(vi: "Gợi ý", en: "Hints"), true),
      (Words(vi: "Lời giải", en: "Solutions"), true),
    ]
    columns += overview.exercises.map { (Words($0.number), true) }
    table(Overview.learnersTitle, class: "learners", columns, in: &html) { html in
      for learner in overview.learners {
        html.element("tr") { html in
          html.element("th", ["scope": "row"]) { html in
            html.element("bdi", learner.name)
            for remark in learner.remarks {
              html.void("br")
              html.element("small", remark[language])
            }
          }
          html.element("td", overview.whereabouts(of: learner)[language])
          number("\(learner.passed)/\(overview.exercises.count)", in: &html)
          number("\(learner.score)", in: &html)
          number(Words(spent: learner.seconds)[language], in: &html)
          number("\(learner.hints)", in: &html)
          number("\(learner.solutions)", in: &html)
          for standing in learner.standings { cell(standing, in: &html) }
        }
      }
    }
    html.element("p") { html in
      html.element(
        "small",
        Words(
          vi:
            "Điểm là trung bình của cả khoá, bài chưa làm tính 0. Trong ô mỗi bài: ✓ đạt, ✓* đạt sau khi xem lời giải, số là điểm cao nhất, … đã mở nhưng chưa chấm, số phút đã làm ở dòng dưới.",
          en:
            "The score is the mean over the whole course; exercises not tried count 0. In an exercise's cell: ✓ passed, ✓* passed after seeing the solution, a number is the best score, … opened and not checked; below, minutes spent."
        )[
          language])
    }
  }

  private func cell(_ standing: Progress.Standing, in html: inout HTMLWriter) {
    guard standing.isOpened else { return html.element("td", ["class": "cell nothing"], "·") }
    html.element("td", ["class": standing.isPassed ? "cell good" : "cell"]) { html in
      if standing.isPassed {
        html.text(standing.sawSolution ? "✓*" : "✓")
      } else {
        html.text(standing.best.map(String.init) ?? "…")
      }
      html.void("br")
      html.element("small", "\((standing.seconds + 30) / 60)′")
    }
  }

  // MARK: Exercises

  private func exercises(in html: inout HTMLWriter) {
    let columns: [Column] = [
      (Words(vi: "Bài", en: "Exercise"), false), (Words(vi: "Đã mở", en: "Opened"), true),
      (Words(vi: "Đạt", en: "Passed"), true), (Words(vi: "Thường mất (dự kiến)", en: "Median time (suggested)"), true),
      (Words(vi: "Số lần chấm", en: "Attempts"), true), (Words(vi: "Dùng gợi ý", en: "Took hints"), true),
      (Words(vi: "Xem lời giải", en: "Saw the solution"), true), (Words(vi: "Đang vướng ở", en: "Stuck at"), false),
    ]
    table(Overview.exercisesTitle, class: "exercises", columns, in: &html) { html in
      for line in overview.exercises {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], "\(line.number) \(line.title[language])")
          number("\(line.opened)", in: &html)
          number("\(line.passed)", in: &html)
          let spent = line.medianSeconds.map { Words(spent: $0)[language] } ?? "–"
          number(line.minutes > 0 ? "\(spent) (\(line.minutes)′)" : spent, in: &html)
          number(line.medianAttempts.map(String.init) ?? "–", in: &html)
          number("\(line.hinted)", in: &html)
          number("\(line.solved)", in: &html)
          html.element("td") { html in
            guard let obstacle = line.obstacle else { return html.text("–") }
            html.text(obstacle.feedback[language])
            html.element("small", Words(vi: " (\(obstacle.still) người)", en: " (\(obstacle.still))")[language])
          }
        }
      }
    }
  }

  // MARK: Mistakes

  private func mistakes(in html: inout HTMLWriter) {
    let columns: [Column] = [
      (Words(vi: "Mã", en: "Code"), false), (Words(vi: "Lỗi", en: "Mistake"), false),
      (Words(vi: "Học viên", en: "Learners"), true), (Words(vi: "Số lần", en: "Times"), true),
      (Words(vi: "Ví dụ", en: "Example"), false),
    ]
    guard !overview.mistakes.isEmpty else {
      html.element("h2", Overview.mistakesTitle[language])
      return html.element("p", Overview.noMistakes[language])
    }
    table(Overview.mistakesTitle, class: "mistakes", columns, in: &html) { html in
      for mistake in overview.mistakes {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], mistake.code)
          html.element("td", mistake.title[language])
          number("\(mistake.learners)", in: &html)
          number("\(mistake.times)", in: &html)
          html.element("td") { html in
            guard let example = mistake.examples.first else { return html.text("–") }
            html.element("code") { $0.element("bdi", example.text) }
            html.void("br")
            html.element("small") { $0.element("bdi", example.origin[language]) }
          }
        }
      }
    }
    html.element("p") { $0.element("small", Overview.mistakesNote[language]) }
  }

  private func checks(in html: inout HTMLWriter) {
    guard !overview.failedChecks.isEmpty else { return }
    let columns: [Column] = [
      (Words(vi: "Bài", en: "Exercise"), false), (Words(vi: "Yêu cầu", en: "Asked for"), false),
      (Words(vi: "Lời nhắc khi chưa đạt", en: "What learners are told"), false),
      (Words(vi: "Học viên", en: "Learners"), true), (Words(vi: "Số lần", en: "Times"), true),
      (Words(vi: "Còn chưa đạt", en: "Still"), true),
    ]
    table(Overview.checksTitle, class: "checks", columns, in: &html) { html in
      for check in overview.failedChecks {
        html.element("tr") { html in
          html.element("th", ["scope": "row"], "\(overview.exercises[check.exercise].number).\(check.number)")
          html.element("td", check.title[language])
          html.element("td", check.feedback[language])
          number("\(check.learners)", in: &html)
          number("\(check.times)", in: &html)
          number("\(check.still)", in: &html)
        }
      }
    }
  }
}
