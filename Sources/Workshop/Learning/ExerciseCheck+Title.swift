package import Diagnostics
package import ResolutionCompiler

extension ExerciseCheck {
  /// What is asked for, in a few words: a line of a list. What is missing, `feedback` says.
  package var title: Words {
    let kind = demand.kind
    let title = ExerciseCheck.title(of: kind) ?? Words(vi: kind.vietnamese ?? kind.english, en: kind.english)
    switch kind {
    case .no: return diagnosticsTitle ?? title
    case .template: return title.of(demand.names(.template))
    case .covers: return title.of(demand.names(.covers))
    case .rollup:
      let isValue = demand.target(.reaches) != nil
      return (isValue ? Words(vi: "Mục tiêu đạt mức được giao", en: "The target is what was asked for") : title)
        .of(demand.names(.kpi))
    default:
      let tasks = demand.names(.task)
      return title.of(tasks, Words(vi: "nhiệm vụ", en: tasks.count == 1 ? "task" : "tasks"))
    }
  }

  /// `Không còn lỗi “chỉ tiêu không có nguồn số liệu” và 2 lỗi nữa`
  private var diagnosticsTitle: Words? {
    switch demand.word(.no) {
    case .errors: return Words(vi: "Cả tệp không còn lỗi nào", en: "No errors are left in the file")
    case .warnings:
      return Words(vi: "Cả tệp không còn lỗi, cảnh báo nào", en: "No errors and no warnings are left in the file")
    case .all, .target, nil: break
    }
    let codes = demand.codes(.no)
    let titles = codes.prefix(2).compactMap { code in Lesson.all.first { $0.code == code }?.title }
    guard !titles.isEmpty else { return nil }
    let left = codes.count - titles.count
    return Words(
      vi: "Không còn lỗi " + titles.map { "“\($0.vi)”" }.joined(separator: ", ")
        + (left > 0 ? " và \(left) lỗi nữa" : ""),
      en: "No longer " + titles.map { "“\($0.en)”" }.joined(separator: ", ") + (left > 0 ? " and \(left) more" : ""))
  }

  /// Nil for what is no kind of check.
  package static func title(of kind: Key) -> Words? {
    switch kind {
    case .no: Words(vi: "Không còn những lỗi mà bài này hỏi", en: "None of the mistakes that this is about")
    case .covers: Words(vi: "Các mục đều có nhiệm vụ thực hiện", en: "Clauses are covered by tasks")
    case .tasks: Words(vi: "Đủ nhiệm vụ, mỗi nhiệm vụ đủ các phần", en: "Enough tasks, each of them complete")
    case .template: Words(vi: "Dùng mẫu có sẵn", en: "Made with a template")
    case .due: Words(vi: "Thời hạn nằm đúng khoảng", en: "The deadline is where it should be")
    case .milestones: Words(vi: "Đủ mốc, đúng thời gian", en: "Enough milestones, at the right time")
    case .rollup: Words(vi: "Số của cấp dưới cộng lại đạt mục tiêu", en: "What is below adds up to the target")
    case .class: Words(vi: "Đúng loại nhiệm vụ theo Quy chế", en: "The class that the regulation asks for")
    case .agencies: Words(vi: "Đúng cơ quan chủ trì, phối hợp", en: "The right agencies")
    case .copies: Words(vi: "Mỗi nơi được giao có một bản", en: "A copy for each body that is given it")
    case .titles: Words(vi: "Tên nhiệm vụ rõ ràng, cụ thể", en: "Titles are clear and specific")
    case .once: Words(vi: "Điều chung chỉ ghi một lần", en: "What is common is written once")
    default: nil
    }
  }
}

extension Words {
  /// With the names of what is meant, if there are any.
  fileprivate func of(_ names: [String], _ noun: Words? = nil) -> Words {
    guard !names.isEmpty else { return self }
    let list = names.joined(separator: ", ")
    return Words(
      vi: "\(vi) (\(noun.map { $0.vi + " " } ?? "")\(list))", en: "\(en) (\(noun.map { $0.en + " " } ?? "")\(list))")
  }
}
