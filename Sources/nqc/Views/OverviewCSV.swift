import Diagnostics
import ResolutionExport
import Workshop

/// A class for a spreadsheet: a line a learner.
struct OverviewCSV {
  let overview: Overview
  let language: Language

  func bytes() -> [UInt8] {
    var csv = CSVWriter()
    for title in titles { csv.text(title[language]) }
    csv.endLine()
    for learner in overview.learners {
      csv.text(learner.name)
      if !overview.isAnonymous { csv.text(learner.folder ?? "") }
      csv.text(overview.whereabouts(of: learner)[language])
      for number in [learner.passed, learner.score, learner.minutes, learner.hints, learner.solutions] {
        csv.plain("\(number)")
      }
      for standing in learner.standings {
        csv.plain(standing.best.map(String.init) ?? "")
        csv.plain(standing.isPassed ? "1" : "0")
        csv.plain("\((standing.seconds + 30) / 60)")
      }
      csv.text(learner.remarks.map { $0[language] }.joined(separator: "; "))
      csv.endLine()
    }
    return csv.bytes
  }

  private var titles: [Words] {
    var titles = [Words(vi: "Học viên", en: "Learner")]
    if !overview.isAnonymous { titles.append(Words(vi: "Thư mục", en: "Folder")) }
    titles += [
      Words(vi: "Đang ở bài", en: "At"), Words(vi: "Số bài đạt", en: "Passed"), Words(vi: "Điểm", en: "Score"),
      Words(vi: "Số phút", en: "Minutes"), Words(vi: "Số gợi ý", en: "Hints"),
      Words(vi: "Số lời giải đã xem", en: "Solutions seen"),
    ]
    for line in overview.exercises {
      titles += [
        Words(vi: "\(line.number) điểm", en: "\(line.number) score"),
        Words(vi: "\(line.number) đạt", en: "\(line.number) passed"),
        Words(vi: "\(line.number) phút", en: "\(line.number) minutes"),
      ]
    }
    return titles + [Words(vi: "Ghi chú", en: "Remarks")]
  }
}

extension Overview.Learner {
  fileprivate var minutes: Int { (seconds + 30) / 60 }
}
