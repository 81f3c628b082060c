package import Diagnostics
package import ResolutionCompiler

extension ExerciseCheck {
  /// What is asked for, in a few words: a line of a list. What is missing, `feedback` says.
  package var title: Words {
    let kind = type(of: requirement).kind
    let title = ExerciseCheck.title(of: kind) ?? Words(vi: kind.vietnamese ?? kind.english, en: kind.english)
    guard !tasks.isEmpty else { return title }
    let names = tasks.joined(separator: ", ")
    return Words(
      vi: "\(title.vi) (nhiệm vụ \(names))", en: "\(title.en) (\(tasks.count == 1 ? "task" : "tasks") \(names))")
  }

  /// Nil for what is no kind of check.
  package static func title(of kind: Key) -> Words? {
    switch kind {
    case .no: Words(vi: "Không còn những lỗi mà bài này hỏi", en: "None of the mistakes that this is about")
    case .covers: Words(vi: "Các mục đều có nhiệm vụ thực hiện", en: "Clauses are covered by tasks")
    case .tasks: Words(vi: "Đủ nhiệm vụ, mỗi nhiệm vụ đủ các phần", en: "Enough tasks, each of them complete")
    case .template: Words(vi: "Chỉ tiêu viết theo mẫu có sẵn", en: "KPIs made with a template")
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
