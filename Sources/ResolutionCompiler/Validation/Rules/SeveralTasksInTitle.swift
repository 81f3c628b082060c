import Diagnostics

/// NQ702: a title that holds several tasks.
struct SeveralTasksInTitle: Rule {
  static let lesson = Lesson(
    702, .warning,
    Words(vi: "một tên gộp nhiều nhiệm vụ", en: "a title that holds several tasks"),
    meaning: Words(
      vi: """
        Tên có dấu chấm phẩy, có các mục đánh số, hoặc có hai động từ, mỗi động từ một việc riêng, nối bằng “và”, “đồng thời”, \
        “cũng như”. Hai động từ chung một việc (“xây dựng và hoàn thiện thể chế”) thì vẫn là một nhiệm vụ.

        Tách thành từng nhiệm vụ, mỗi nhiệm vụ một kết quả; nếu cần thì đặt chung trong một nhóm.
        """,
      en: """
        The title has a semicolon or counted items, or two verbs with an object each that “and” or the like joins. Two verbs \
        that share one object (“develop and improve institutions”) are still one task.

        Make each a task with a result of its own, in a group if they belong together.
        """),
    importance: Words(
      vi:
        "Khi một phần xong, phần kia chưa xong thì nhiệm vụ không báo cáo được là xong hay chưa; hai việc cũng có thể khác hạn, "
        + "khác cơ quan.",
      en:
        "When one part is done and the other is not, the task can be reported as neither; and the parts may differ in due "
        + "date and agency."),
    wrong: Lesson.Example(
      .task,
      """
      tên: Ban hành nghị định về dữ liệu và tổ chức hội nghị triển khai
      sản_phẩm: {loại: nghị định}
      """),
    mended: Lesson.Example(
      .task,
      """
      tên: Ban hành nghị định về dữ liệu
      sản_phẩm: {loại: nghị định}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard let wording = plan.wording else { return }
    var title = Title(wording)
    plan.forEachTitledTask { index, _, task in
      plan.read(task.title, into: &title)
      guard let second = title.secondTask else { return }
      let place = task.title.any.part(second)
      diagnostics.append(
        SeveralTasksInTitle.diagnostic(
          Words(
            vi: "tên này gộp nhiều nhiệm vụ: từ “\(plan.text(place))” là một việc khác",
            en: "this title holds several tasks: another begins at “\(plan.text(place))”"),
          at: place,
          help: Words(
            vi: "tách thành từng nhiệm vụ, mỗi nhiệm vụ một kết quả", en: "make each a task with a result of its own"),
          node: index))
    }
  }
}
