import Diagnostics
import Workshop

// How every view of a class words it.

extension Overview {
  static let title = Words(vi: "Kết quả học của lớp", en: "How the class stands")
  static let learnersTitle = Words(vi: "Từng học viên", en: "Learners")
  static let exercisesTitle = Words(vi: "Từng bài", en: "Exercises")
  static let mistakesTitle = Words(vi: "Lỗi mắc nhiều nhất", en: "Mistakes made most often")
  static let checksTitle = Words(vi: "Yêu cầu hay chưa đạt nhất", en: "What was asked for and missed most often")
  static let passedOverTitle = Words(vi: "Thư mục bỏ qua", en: "Folders passed over")
  static let noMistakes = Words(vi: "chưa ai mắc lỗi nào", en: "nobody has made any")
  static let mistakesNote = Words(
    vi: "Không kể lỗi có sẵn trong bài ban đầu. Một lỗi để nguyên qua nhiều lần chấm tính là một lần.",
    en: "Mistakes that exercises begin with are not counted. One that stays through several checks counts once.")

  /// `10 học viên · 13 bài · 2 người đã xong cả khoá`
  var summary: Words {
    var parts = [
      Words(vi: "\(learners.count) học viên", en: counted(learners.count, "learner")),
      Words(vi: "\(exercises.count) bài", en: counted(exercises.count, "exercise")),
    ]
    if finished > 0 {
      parts.append(Words(vi: "\(finished) người đã xong cả khoá", en: "finished the course: \(finished)"))
    }
    return Words(vi: parts.map(\.vi).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
  }

  /// Where a learner is: `04`, `xong 04`; of whoever has finished the course, that.
  func place(of learner: Learner) -> Words {
    if !exercises.isEmpty, learner.passed == exercises.count { return Words(vi: "xong cả khoá", en: "finished") }
    guard let current = learner.current else {
      return learner.standings.contains { $0.isOpened } ? Words("?") : Words(vi: "chưa bắt đầu", en: "not begun")
    }
    let number = exercises[current].number
    return learner.standings[current].isPassed ? Words(vi: "xong \(number)", en: "past \(number)") : Words(number)
  }

  /// The same, with the exercise's title: `04 Đơn vị`.
  func whereabouts(of learner: Learner) -> Words {
    let place = place(of: learner)
    guard let current = learner.current, learner.passed < exercises.count else { return place }
    let title = exercises[current].title
    return Words(vi: "\(place.vi) \(title.vi)", en: "\(place.en) \(title.en)")
  }
}

extension Overview.Mistake {
  /// `6 học viên, 11 lần`
  var extent: Words { .extent(learners, times) }
}

extension Overview.FailedCheck {
  var extent: Words {
    let words = Words.extent(learners, times)
    guard still > 0 else { return words }
    return Words(vi: words.vi + ", còn \(still) người chưa đạt", en: words.en + ", still: \(still)")
  }
}

extension Overview.Example {
  /// Who wrote it, in which exercise: `Nguyễn Thị Hà, bài 03`.
  var origin: Words {
    let name = learner.isEmpty ? "" : learner + ", "
    return Words(vi: "\(name)bài \(exercise)", en: "\(name)exercise \(exercise)")
  }
}

extension LearnerSearch.PassedOver {
  var words: Words {
    guard let path else {
      return Words(vi: "bỏ qua một thư mục: \(reason.vi)", en: "a folder is passed over: \(reason.en)")
    }
    return Words(vi: "bỏ qua \(path): \(reason.vi)", en: "\(path) is passed over: \(reason.en)")
  }
}

extension Words {
  fileprivate static func extent(_ learners: Int, _ times: Int) -> Words {
    Words(
      vi: "\(learners) học viên, \(times) lần",
      en: "\(counted(learners, "learner")), \(counted(times, "time"))")
  }

  /// Time spent, to the minute: `12 phút`; what was less than one is told so.
  init(spent seconds: Int) {
    if seconds > 0, seconds < 60 {
      self.init(vi: "dưới 1 phút", en: "under a minute")
    } else {
      self.init(minutes: seconds / 60)
    }
  }
}
