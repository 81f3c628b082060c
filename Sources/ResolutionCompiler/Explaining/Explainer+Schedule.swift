package import Diagnostics

// The updates that a task owes, and how long its agency has to answer: each date with the rule and the calendar days
// that it follows from.

extension Explainer {
  func task(_ index: Int32) -> Explanation {
    let node = plan.nodes[Int(index)]
    return Explanation(
      id: plan.id(of: index), kind: .task, title: plan.title(ofNode: index),
      sections: [
        Section(
          name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"), points: origins(of: index)),
        Section(
          name: "milestones", title: Words(vi: "Các mốc", en: "Milestones"),
          points: node.milestones.map { date(of: $0) }),
        Section(name: "kpis", title: Words(vi: "Các chỉ tiêu", en: "KPIs"), points: node.kpis.map(summary(ofKPI:))),
        Section(
          name: "schedule", title: Words(vi: "Lịch cập nhật", en: "Update schedule"), points: schedule(of: index)),
        limits(of: node),
      ])
  }

  /// One slot, with every calendar day on the way to its last day.
  func slot(_ seq: Int32, of index: Int32) -> Explanation {
    let node = plan.nodes[Int(index)]
    var slots: [UpdateSlot] = []
    _ = plan.schedule(of: index, into: &slots)
    let slot = slots.first { $0.seq == seq }
    let explanation = slot.flatMap { slot in
      plan.time(of: node).flatMap { explain(slot, of: $0, under: plan.regulation, on: plan.calendar) }
    }
    let expected = node.kpis.compactMap { kpi in slot.flatMap { self.expected(kpi, on: $0, label: plan.id(ofKPI: kpi)) }
    }
    return Explanation(
      id: plan.id(of: index) + "#\(seq)", kind: .slot,
      title: slot.map(dates) ?? plan.title(ofNode: index),
      sections: [
        Section(
          name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"),
          points: origins(ofTimeOf: index)),
        Section(
          name: "schedule", title: Words(vi: "Tính ra từng bước", en: "Worked out step by step"),
          points: explanation?.lines.enumerated().map { number, words in
            Point("step", words, at: number == 1 ? regulationLine : nil)
          } ?? []),
        Section(
          name: "expected", title: Words(vi: "Giá trị kỳ vọng của chỉ tiêu", en: "Values expected of KPIs"),
          points: expected),
      ])
  }

  // MARK: The schedule

  private func schedule(of index: Int32) -> [Point] {
    let node = plan.nodes[Int(index)]
    var slots: [UpdateSlot] = []
    guard let time = plan.time(of: node), let terms = plan.schedule(of: index, into: &slots) else { return [] }
    let length = explainLength(of: time, under: plan.regulation, on: plan.calendar)
    var points = (length?.lines ?? []).enumerated().map { number, words in
      number == 0
        ? Point("length", words)
        : Point("class", words, value: length.map { .text($0.className) }, at: regulationLine)
    }
    points.append(regime(node, terms))
    if let omitted = omittedFirstPeriod(of: time, update: terms.update, under: plan.regulation, on: plan.calendar) {
      let (period, enough) = (omitted.period.words, omitted.enough.words)
      points.append(
        Point(
          "omitted",
          Words(
            vi: "\(period.vi) chưa phải cập nhật: nhiệm vụ mới có \(omitted.days) ngày trong kỳ, ít hơn \(enough.vi)",
            en:
              "\(period.en) owes no update: only \(counted(omitted.days, "day")) of it lie in the task, fewer than \(enough.en)"
          )))
    }
    return points + slots.map { self.slot($0, time) }
  }

  /// Which updates are owed, and who says so.
  private func regime(_ node: PlannedNode, _ terms: ScheduleTerms) -> Point {
    let kinds: Words =
      switch plan.regulation.classes[terms.classIndex].updates {
      case .fixed(let kinds): .list(kinds.map(\.moment))
      case .periodic(let period, _): period.words
      }
    guard let update = terms.update else {
      let refused = node.update.map {
        Words(
          vi: "; kỳ \($0.words.vi) ghi ở nhóm cho ít lần hơn, nên không áp dụng",
          en: "; the group's \($0.words.en) updates would be fewer, so they do not apply")
      }
      return Point(
        "regime",
        Words(vi: "cập nhật: ", en: "updates: ") + kinds
          + Words(vi: ", như loại này quy định", en: ", as the class says")
          + (refused ?? Words("")), at: regulationLine)
    }
    guard node.update == update else {
      return Point(
        "regime",
        Words(vi: "cập nhật ", en: "updated ") + update.words
          + Words(vi: ", mặc định của loại này", en: ", the class's default"),
        value: .text(update.rawValue), at: regulationLine)
    }
    return Point(
      "regime",
      Words(vi: "cập nhật ", en: "updated ") + update.words + Words(vi: ", như đã ghi", en: ", as is written"),
      value: .text(update.rawValue), at: line(node.updateAt))
  }

  private func slot(_ slot: UpdateSlot, _ time: TaskTime) -> Point {
    var reasons: [Point] = []
    if let found = explain(slot, of: time, under: plan.regulation, on: plan.calendar) {
      // After the lines on the task's length come those on the slot's two days.
      let words = found.lines.dropFirst(found.length.lines.count).prefix(2)
      for (name, (words, day)) in zip(["as_of", "due_on"], zip(words, [slot.asOf, slot.dueOn])) {
        reasons.append(Point(name, words, value: .day(day)))
      }
    }
    if let off = daysOff(after: slot.asOf, through: slot.dueOn) { reasons.append(off) }
    if slot.basis == .projected { reasons.append(projected(slot.dueOn.year)) }
    return Point(
      "slot", Words("#\(slot.seq)"), dates(slot), value: .text(slot.rule.code(in: plan.regulation)), because: reasons)
  }

  private func dates(_ slot: UpdateSlot) -> Words {
    slot.kind.spoken
      + Words(
        vi: ", tính đến \(slot.asOf.vietnamese), gửi chậm nhất hết ngày \(slot.dueOn.vietnamese)",
        en: ", as of \(slot.asOf), to be made by the end of \(slot.dueOn)")
  }

  private func projected(_ year: Int) -> Point {
    Point(
      "projected",
      Words(
        vi: "lịch năm \(year) là dự kiến: ngày này có thể thay đổi",
        en: "the calendar of \(year) is projected: this date may change"))
  }

  /// The days that a count of working days passes over, each with its name.
  func daysOff(after day: Day, through last: Day) -> Point? {
    guard let off = plan.calendar.nonWorkingDays(after: day, through: last), !off.isEmpty else { return nil }
    let weekends = Words.list(off.filter { $0.reason == .weekend }.map(\.day.words))
    var parts: [Words] = []
    var isWeekendSaid = false
    for day in off where day.reason != .weekend || !isWeekendSaid {
      // All days of weekly rest are said together, where the first of them stands.
      if day.reason == .weekend {
        isWeekendSaid = true
        parts.append(weekends + Words(vi: ": nghỉ hằng tuần", en: ": weekly rest"))
      } else {
        parts.append(day.words)
      }
    }
    return Point("days_off", Words(vi: "không tính ", en: "not counted: ") + .list(parts, separator: "; "))
  }

  // MARK: The assignment

  /// How long each step may take once the task is transferred; only then are there days and hours to name.
  private func limits(of node: PlannedNode) -> Section {
    let limits = plan.regulation.limits
    var points = [
      Point(
        "confirm", Words(vi: "xác nhận đã nhận", en: "confirm receipt"),
        Words(
          vi: "trong \(limits.confirm.words.vi), từ lúc nhiệm vụ được chuyển trên hệ thống",
          en: "within \(limits.confirm.words.en) from the moment the task is transferred")),
      Point(
        "respond", Words(vi: "phản hồi nếu sai", en: "report what is wrong"),
        Words(
          vi: "trong \(limits.respond.words.vi), từ lúc xác nhận; chưa xác nhận thì từ lúc chậm nhất phải xác nhận",
          en: "within \(limits.respond.words.en) from confirming; until then from the latest moment to confirm")),
      Point(
        "process_response", Words(vi: "xử lý phản hồi", en: "process the report"),
        Words(
          vi: "trong \(limits.processResponse.words.vi), từ lúc phản hồi đến",
          en: "within \(limits.processResponse.words.en) from the report's arrival")),
    ]
    if node.presiding >= 0 {
      let own = plan.registry.agencies[Int(node.presiding)].hours
      points.append(
        Point(
          "hours", Words(vi: "giờ làm việc", en: "working hours"),
          own.map {
            Words(
              vi: "\($0), của \(plan.registry.code(node.presiding))",
              en: "\($0), of \(plan.registry.code(node.presiding))")
          }
            ?? Words(
              vi: "\(plan.calendar.defaultProfile), mặc định của lịch",
              en: "\(plan.calendar.defaultProfile), the calendar's default"),
          value: .text(own ?? plan.calendar.defaultProfile)))
    }
    let number = plan.regulation.number
    return Section(
      name: "assignment",
      title: Words(
        vi: "Khi được giao (thời hạn theo Quy chế \(number))",
        en: "Once it is assigned (limits of Regulation \(number))"),
      points: points)
  }

  /// Where the regulation in force is written down.
  var regulationLine: SourceLine? {
    for unit in plan.units {
      if let found = unit.regulations.first(where: { $0.regulation.number == plan.regulation.number }) {
        return line(found.number.span)
      }
    }
    return nil
  }
}

extension SlotKind {
  /// When in a task's time it stands.
  fileprivate var moment: Words {
    switch self {
    case .half: Words(vi: "khi qua 1/2 thời gian", en: "after 1/2 of the time")
    case .threeQuarters: Words(vi: "khi qua 3/4 thời gian", en: "after 3/4 of the time")
    case .final: Words(vi: "khi kết thúc", en: "at the end")
    case .periodic: Words(vi: "theo kỳ", en: "periodically")
    }
  }

  /// What people call it: `kết thúc`, `final`.
  package var spoken: Words {
    switch self {
    case .half: Words(vi: "giữa kỳ 1/2", en: "half")
    case .threeQuarters: Words(vi: "giữa kỳ 3/4", en: "three quarters")
    case .final: Words(vi: "kết thúc", en: "final")
    case .periodic: Words(vi: "định kỳ", en: "periodic")
    }
  }
}
