import Diagnostics

/// NQ408: a target for a day on which its task has not begun, or has ended. A coarse date is its last day, so that a
/// target for 2030 lies within a task that is due on 31 December 2030.
///
/// A group is not held to its start: tasks below it may begin sooner.
struct TargetOutsideTime: Rule {
  static let lesson = Lesson(
    408, .warning,
    Words(vi: "ngày của mục tiêu ngoài thời gian của nhiệm vụ", en: "a target outside its task's time"),
    meaning: Words(
      vi: """
        Mục tiêu đặt cho một ngày mà nhiệm vụ chưa bắt đầu hoặc đã kết thúc. Năm, quý, tháng là ngày cuối của nó: \
        mục tiêu `2026` là của ngày 31/12/2026. Việc thường xuyên kết thúc cùng `giai_đoạn` của văn bản. Chỉ tiêu \
        của nhóm thì không xét ngày bắt đầu.

        Sửa ngày của mục tiêu, hoặc sửa `thời_hạn`, `bắt_đầu` của nhiệm vụ. Con số của những năm sau thì để ở một \
        nhiệm vụ kéo dài tới những năm ấy.
        """,
      en: """
        The target is for a day on which its task has not begun, or has ended. A year, quarter or month is its last \
        day: a target for `2026` is one for 31 December 2026. An ongoing task ends with its document's `period`. A \
        group's KPI is not held to the start.

        Change the target's date, or the task's `due` or `start`. Figures for later years belong to a task that \
        lasts until then.
        """),
    importance: Words(
      vi: """
        Lần cập nhật cuối là lúc nhiệm vụ kết thúc. Mục tiêu sau ngày ấy không còn lần cập nhật nào để đo; mục tiêu \
        trước ngày bắt đầu thì chưa ai được giao để đạt.
        """,
      en: """
        The last update is at the end of the task. After that no update is left to measure the target by; before the \
        start nobody had been charged with reaching it.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: phu-song
        tên: Tỉ lệ dân số được phủ sóng 5G
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 26, thời_điểm: 2025}
        các_mục_tiêu: {2026: 70 %, 2027: 85 %}
        nguồn_số_liệu: {agency: BKHCN}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: phu-song
        tên: Tỉ lệ dân số được phủ sóng 5G
        loại_đo: phần_trăm
        chiều: tăng
        hiện_trạng: {giá_trị: 26, thời_điểm: 2025}
        các_mục_tiêu: {Quý II/2026: 50 %, 2026: 70 %}
        nguồn_số_liệu: {agency: BKHCN}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    for kpi in plan.kpis where !kpi.targets.isEmpty {
      let node = plan.nodes[Int(kpi.node)]
      guard let time = plan.time(of: node), time.start <= time.lastDay else { continue }
      // An ongoing task in a document without a period has no end.
      if case .openEnded = time.end, node.isGroup { continue }
      var dates: [Span: Span]?
      for position in kpi.targets {
        let target = plan.targets[Int(position)]
        if target.on > time.lastDay {
          if case .openEnded = time.end { continue }
          diagnostics.append(.target(target, after: time.lastDay, kpi, plan, &dates))
        } else if target.on < time.start, !node.isGroup {
          diagnostics.append(.target(target, before: time.start, kpi, plan, &dates))
        }
      }
    }
  }
}

extension Plan {
  /// Where the target's date was written; without one, the target.
  ///
  /// - Parameter dates: the places of all dates of the KPI, by target, once somebody has asked.
  fileprivate func datePlace(of target: PlannedTarget, _ kpi: PlannedKPI, _ dates: inout [Span: Span]?) -> Span {
    let known =
      dates ?? Dictionary(writtenTargets(of: kpi).map { ($0.at, $0.onAt) }, uniquingKeysWith: { first, _ in first })
    dates = known
    let date = known[target.at] ?? .none
    return date.isNone ? target.at : date
  }
}

extension Diagnostic {
  fileprivate static func target(
    _ target: PlannedTarget, after lastDay: Day, _ kpi: PlannedKPI, _ plan: Plan, _ dates: inout [Span: Span]?
  ) -> Diagnostic {
    let node = plan.nodes[Int(kpi.node)]
    let document = plan.documents[Int(node.document)]
    let end = node.due == .ongoing ? document.periodToAt : node.dueAt
    return TargetOutsideTime.diagnostic(
      node.isGroup
        ? Words(
          vi: "mục tiêu đặt cho ngày \(target.on.vietnamese), sau khi nhóm nhiệm vụ kết thúc (\(lastDay.vietnamese))",
          en: "this target is for \(target.on), after the group has ended on \(lastDay)")
        : Words(
          vi: "mục tiêu đặt cho ngày \(target.on.vietnamese), sau khi nhiệm vụ kết thúc (\(lastDay.vietnamese))",
          en: "this target is for \(target.on), after the task has ended on \(lastDay)"),
      at: plan.datePlace(of: target, kpi, &dates),
      notes: end.isNone ? [] : [Note(Words(vi: "kết thúc theo dòng này", en: "it ends as said here"), at: end)],
      help: .dateOrTime, node: kpi.node)
  }

  fileprivate static func target(
    _ target: PlannedTarget, before start: Day, _ kpi: PlannedKPI, _ plan: Plan, _ dates: inout [Span: Span]?
  ) -> Diagnostic {
    let startAt = plan.nodes[Int(kpi.node)].startAt
    return TargetOutsideTime.diagnostic(
      Words(
        vi: "mục tiêu đặt cho ngày \(target.on.vietnamese), trước khi nhiệm vụ bắt đầu (\(start.vietnamese))",
        en: "this target is for \(target.on), before the task begins on \(start)"),
      at: plan.datePlace(of: target, kpi, &dates),
      notes: startAt.isNone
        ? [] : [Note(Words(vi: "bắt đầu theo dòng này", en: "it begins as said here"), at: startAt)],
      help: .dateOrTime, node: kpi.node)
  }
}

extension Words {
  fileprivate static let dateOrTime = Words(
    vi: "sửa ngày của mục tiêu, hoặc thời gian của nhiệm vụ", en: "change the target's date, or the task's time")
}
