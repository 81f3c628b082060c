import Diagnostics

/// NQ307: tasks that wait for each other, so that none can be begun.
struct DependencyCircle: Rule {
  static let lesson = Lesson(
    307, .error,
    Words(vi: "chờ lẫn nhau thành vòng", en: "wait for each other in a circle"),
    meaning: Words(
      vi: """
        `phụ_thuộc` nói nhiệm vụ nào phải xong trước. Đi theo các dòng ấy thì trở về chỗ cũ: việc này chờ việc kia, \
        việc kia lại chờ việc này, nên không việc nào bắt đầu được. Chờ một nhóm là chờ mọi nhiệm vụ trong nhóm, nên \
        chờ nhóm của chính mình cũng thành vòng. Các mốc chờ nhau bằng `after` cũng vậy.

        Thông báo nêu một vòng ngắn. Bỏ một dòng trong vòng, thường là dòng chỉ có nghĩa “có liên quan” chứ không \
        phải “phải xong trước”. Hai việc thật sự cần nhau thì tách phần phải làm trước thành một nhiệm vụ riêng. Nếu \
        quanh đó còn vòng khác thì lần kiểm tra sau nêu tiếp.
        """,
      en: """
        `depends_on` says which tasks must be finished first. Following those lines leads back to where they began: \
        this task waits for that one, and that one for this, so that none can be begun. Waiting for a group is \
        waiting for all tasks in it, so that a task which waits for its own group goes in a circle too. So do \
        milestones that wait for each other by `after`.

        The message shows one short circle. Take one of its lines away, most likely one that means “has to do with” \
        rather than “must be finished first”. If two tasks do need each other, split off the part that comes first. \
        Should there be another circle near by, the next check shows it.
        """),
    importance: Words(
      vi: """
        Nhờ `phụ_thuộc` mà biết việc nào đang giữ việc nào, để đôn đốc đúng nơi. Trong một vòng, cơ quan nào cũng có \
        lý do để chờ, và không ai là người phải làm trước.
        """,
      en: """
        By `depends_on` one sees which task holds which up, and whom to urge. In a circle every agency has a reason \
        to wait, and nobody has to go first.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Dữ liệu quốc gia
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 31/12/2026
        các_nhiệm_vụ:
          - {nhiệm_vụ: "1", tên: Khung kiến trúc dữ liệu, phụ_thuộc: ["1.2"], sản_phẩm: {loại: tiêu chuẩn}}
          - {nhiệm_vụ: "2", tên: Cổng dữ liệu mở, phụ_thuộc: ["1.1"], sản_phẩm: {loại: nền tảng}}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Dữ liệu quốc gia
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 31/12/2026
        các_nhiệm_vụ:
          - {nhiệm_vụ: "1", tên: Khung kiến trúc dữ liệu, sản_phẩm: {loại: tiêu chuẩn}}
          - {nhiệm_vụ: "2", tên: Cổng dữ liệu mở, phụ_thuộc: ["1.1"], sản_phẩm: {loại: nền tảng}}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for circle in Dependencies(plan).circles { diagnostics.append(.circle(circle, plan)) }
  }
}

extension Diagnostic {
  fileprivate static func circle(_ circle: Dependencies.Circle, _ plan: Plan) -> Diagnostic {
    let first = plan.links[Int(circle.links[0])]
    var names = circle.nodes.prefix(Plan.mostShown).map { plan.id(of: $0) }
    if circle.nodes.count > names.count { names.append("…") }
    let chain = (names + [plan.id(of: circle.nodes[0])]).joined(separator: " → ")
    let isAlone = circle.nodes.count == 1
    // Of a long circle its beginning, and the link that closes it.
    let links =
      circle.links.count > Plan.mostShown
      ? circle.links.prefix(Plan.mostShown - 1) + circle.links.suffix(1) : circle.links[...]
    return DependencyCircle.diagnostic(
      isAlone
        ? Words(vi: "nhiệm vụ phụ thuộc vào chính nó: \(chain)", en: "this task depends on itself: \(chain)")
        : Words(vi: "các nhiệm vụ chờ lẫn nhau thành vòng: \(chain)", en: "tasks that wait for each other: \(chain)"),
      at: first.at,
      label: circle.others == 0
        ? nil
        : Words(
          vi: "còn \(circle.others) nhiệm vụ khác vướng vào vòng này",
          en: "\(circle.others) more are caught up in this circle"),
      notes: links.dropFirst().map { number in
        let link = plan.links[Int(number)]
        let (waiting, other) = (plan.id(of: link.node), plan.id(of: link.target))
        return Note(Words(vi: "\(waiting) chờ \(other)", en: "\(waiting) waits for \(other)"), at: link.at)
      },
      help: isAlone
        ? Words(vi: "bỏ mã này khỏi `phụ_thuộc`", en: "take this id out of `depends_on`")
        : Words(
          vi: "bỏ một dòng `phụ_thuộc` trong vòng, dòng nào không thật sự phải chờ",
          en: "take one `depends_on` of the circle away, where there is no real need to wait"),
      node: first.node)
  }
}
