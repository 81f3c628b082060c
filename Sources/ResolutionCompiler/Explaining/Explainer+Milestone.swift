import Diagnostics

extension Explainer {
  func milestone(_ index: Int32) -> Explanation {
    let milestone = plan.milestones[Int(index)]
    let authored = plan.authored(milestone)
    var points = [
      Point(
        "title", Words(vi: "tên", en: "title"), plan.title(ofMilestone: index), at: line(authored.title.any)),
      Point(
        "task", Words(vi: "của nhiệm vụ", en: "of task"),
        "\(plan.id(of: milestone.node)), " + plan.title(ofNode: milestone.node),
        value: .text(plan.id(of: milestone.node)),
        at: line(plan.authored(plan.nodes[Int(milestone.node)]).id.span)),
    ]
    if !milestone.usedAt.isNone {
      let template = plan.text(milestone.usedAt)
      points.append(
        Point(
          "use", Words(vi: "theo mẫu", en: "by template"), Words(template), value: .text(template),
          at: line(milestone.usedAt),
          because: [
            Point(
              "step", Words(vi: "bước", en: "step"), Words(plan.localID(ofMilestone: index)), at: line(authored.id.span)
            )
          ]))
    }
    let weight = authored.weight.value
    points.append(
      Point(
        "weight", Words(vi: "trọng số", en: "weight"),
        .rounded(milestone.weight)
          + (weight == nil ? Words(vi: "%, chia đều cho các mốc", en: "%, an equal share") : Words("%")),
        value: .number(milestone.weight), at: authored.weight.span.flatMap(line)))
    return Explanation(
      id: plan.id(ofMilestone: index), kind: .milestone, title: plan.title(ofMilestone: index),
      sections: [
        Section(name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"), points: points),
        Section(name: "due", title: Words(vi: "Ngày", en: "Its day"), points: [date(of: index)]),
      ])
  }

  /// A milestone's day and what it follows from.
  /// - Parameter depth: how many milestones have been followed on the way here.
  func date(of index: Int32, depth: Int = 0) -> Point {
    let milestone = plan.milestones[Int(index)]
    let authored = plan.authored(milestone)
    let label = Words("/" + plan.localID(ofMilestone: index))
    guard let due = milestone.due, case .given(let time, let span) = authored.time else {
      return Point(
        "milestone", label, Words(vi: "chưa có ngày", en: "no day yet") + title(of: index), at: line(authored.at))
    }
    let node = plan.nodes[Int(milestone.node)]
    var reasons: [Point] = []
    var how = Words("")
    switch time {
    case .on: break
    case .fraction(let part):
      let days = plan.lastDay(of: node).map { $0 - node.start } ?? 0
      let fraction = "\(part.numerator)/\(part.denominator)"
      how = Words(
        vi:
          "khi qua \(fraction) thời gian của nhiệm vụ: \(node.start.vietnamese) + ⌈\(days) × \(fraction)⌉ = \(due - node.start) ngày",
        en:
          "after \(fraction) of the task's time: \(node.start) + ⌈\(days) × \(fraction)⌉ = \(counted(due - node.start, "day"))"
      )
    case .before(let length):
      how = Words(vi: "\(length.words.vi) trước khi hết hạn", en: "\(length.words.en) before the task is due")
      if let end = plan.lastDay(of: node) {
        how = how + Words(vi: ", \(end.vietnamese)", en: ", \(end)")
        if length.unit == .workingDays || length.unit == .workingHours, due < end {
          // Counted backwards from `end`, which is not counted itself.
          reasons += [daysOff(after: due, through: end + -1)].compactMap(\.self)
        }
      }
    case .after(let base, let length):
      let name = plan.text(base)
      how = Words(
        vi: "\(length.map { "\($0.words.vi) " } ?? "")sau \(name)",
        en: "\(length.map { "\($0.words.en) " } ?? "")after \(name)")
      // Circles are errors, so a chain ends; no chain is longer than the task has milestones.
      if depth < node.milestones.count,
        let other = node.milestones.first(where: { plan.localID(ofMilestone: $0) == name })
      {
        reasons.append(date(of: other, depth: depth + 1))
        if let length, length.unit == .workingDays, let from = plan.milestones[Int(other)].due {
          reasons += [daysOff(after: from, through: due)].compactMap(\.self)
        }
      }
    }
    if !how.isEmpty { reasons.insert(Point("how", how, at: milestone.usedAt.isNone ? nil : line(span)), at: 0) }
    return Point(
      "milestone", label, due.words + title(of: index), value: .day(due),
      at: line(milestone.usedAt.isNone ? span : milestone.usedAt), because: reasons)
  }

  private func title(of milestone: Int32) -> Words { ", " + plan.title(ofMilestone: milestone) }
}
