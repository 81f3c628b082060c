import Diagnostics

extension Explainer {
  func kpi(_ index: Int32) -> Explanation {
    let kpi = plan.kpis[Int(index)]
    return Explanation(
      id: plan.id(ofKPI: index), kind: .kpi, title: plan.title(ofKPI: index),
      sections: [
        Section(
          name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"), points: origins(ofKPI: index)),
        Section(
          name: "targets", title: Words(vi: "Mục tiêu", en: "Targets"), points: kpi.targets.map { target($0, of: kpi) }),
        Section(
          name: "expected",
          title: Words(vi: "Giá trị kỳ vọng ở từng kỳ cập nhật", en: "What is expected at each update"),
          points: expected(index)),
      ])
  }

  /// `/rnd-share`, its title and targets, in one line.
  func summary(ofKPI index: Int32) -> Point {
    let kpi = plan.kpis[Int(index)]
    let targets = kpi.targets.map { position -> Words in
      let target = plan.targets[Int(position)]
      return plan.words(of: target, of: kpi) + Words(vi: " (\(target.on.vietnamese))", en: " (\(target.on))")
    }
    return Point(
      "kpi", Words("/" + plan.localID(ofKPI: index)),
      plan.title(ofKPI: index) + (targets.isEmpty ? Words("") : ": " + .list(targets)),
      at: line(plan.authored(kpi).id.span))
  }

  // MARK: What it is

  private func origins(ofKPI index: Int32) -> [Point] {
    let kpi = plan.kpis[Int(index)]
    let node = plan.nodes[Int(kpi.node)]
    let id = plan.id(of: kpi.node)
    return [
      Point(
        "task", node.isGroup ? Words(vi: "của nhóm", en: "of group") : Words(vi: "của nhiệm vụ", en: "of task"),
        "\(id), " + plan.title(ofNode: kpi.node), value: .text(id), at: line(plan.authored(node).id.span)),
      template(of: kpi),
      phrase("title", Words(vi: "tên", en: "title"), \.title, of: kpi),
      choice("measure", Words(vi: "loại đo", en: "measure"), \.measure, of: kpi, kpi.measure),
      phrase("unit", Words(vi: "đơn vị", en: "unit"), \.unit, of: kpi),
      choice("direction", Words(vi: "chiều", en: "direction"), \.direction, of: kpi, kpi.direction),
      baseline(of: kpi),
      choice("trajectory", Words(vi: "lộ trình", en: "trajectory"), \.trajectory, of: kpi, kpi.trajectory),
      choice("holds", Words(vi: "giữ", en: "holds"), \.holds, of: kpi, kpi.holds),
      choice("frequency", Words(vi: "tần suất", en: "frequency"), \.frequency, of: kpi, kpi.frequency),
      source(of: kpi),
      phrase("method", Words(vi: "cách tính", en: "method"), \.method, of: kpi),
      phrase("note", Words(vi: "lưu ý", en: "note"), \.note, of: kpi),
      choice("aggregate", Words(vi: "tổng hợp", en: "aggregate"), \.aggregate, of: kpi, kpi.aggregate),
      covers(kpi),
      rollsUpTo(kpi),
    ].compactMap(\.self)
  }

  private func template(of kpi: PlannedKPI) -> Point? {
    guard kpi.template >= 0 else { return nil }
    let template = plan.templates.kpis[Int(kpi.template)]
    let authored = plan.authored(kpi)
    let code = plan.text(template.code)
    let arguments = plan.units[Int(kpi.unit)].arguments.slice(authored.arguments).map { argument in
      Point(
        "with", Words(plan.text(argument.name)), plan.words(argument.value, plan.filling(of: kpi)),
        at: line(argument.name))
    }
    var steps = [Point("template", Words(vi: "mẫu", en: "template"), Words(code), at: line(template.code))]
    var next = template.merged.use
    // As many steps as there are templates, so that a circle ends.
    for _ in plan.templates.kpis.indices {
      guard next.isGiven, let base = plan.templates.kpiCodes.find(plan.text(next.span)) else { break }
      let extended = plan.templates.kpis[Int(base)]
      steps.append(
        Point("extend", Words(vi: "mở rộng", en: "extends"), Words(plan.text(extended.code)), at: line(extended.code)))
      next = extended.merged.use
    }
    return Point(
      "use", Words(vi: "dùng mẫu", en: "uses"), Words(code), value: .text(code), at: line(authored.use.span),
      because: steps + arguments)
  }

  private func phrase(
    _ name: String, _ label: Words, _ path: KeyPath<AuthoredKPI, Phrase>, of kpi: PlannedKPI
  ) -> Point? {
    let (phrase, filling) = plan.text(path, of: kpi)
    guard !phrase.any.isNone else { return nil }
    let isOwn = !plan.authored(kpi)[keyPath: path].isAbsent
    let from = isOwn ? Words("") : plan.phrase(path, of: kpi).isAbsent ? byUpstream : byTemplate
    return Point(name, label, plan.words(phrase, filling) + from, at: line(phrase.any))
  }

  /// A word of a closed list: the KPI's own, its template's, or what holds where neither says anything.
  private func choice<Word: Keyword & RawRepresentable<String>>(
    _ name: String, _ label: Words, _ path: KeyPath<AuthoredKPI, Choice<Word>>, of kpi: PlannedKPI, _ word: Word?
  ) -> Point? {
    guard let word else { return nil }
    let own = plan.authored(kpi)[keyPath: path]
    let base = kpi.template < 0 ? .absent : plan.templates.kpis[Int(kpi.template)].merged[keyPath: path]
    let from =
      own.isWritten
      ? Words("")
      : base.isWritten
        ? byTemplate : kpi.upstream >= 0 ? byUpstream : Words(vi: " (mặc định)", en: " (by default)")
    return Point(
      name, label, word.spoken + from, value: .text(word.rawValue),
      at: line(own.isWritten ? own.span : base.span))
  }

  private var byTemplate: Words { Words(vi: " (theo mẫu)", en: " (by the template)") }

  private var byUpstream: Words { Words(vi: " (theo cấp trên)", en: " (as upstream)") }

  private func baseline(of kpi: PlannedKPI) -> Point? {
    guard !kpi.baselineAt.isNone else { return nil }
    let label = Words(vi: "hiện trạng", en: "baseline")
    let own = plan.authored(kpi).baseline
    let authored = own.isWritten || kpi.template < 0 ? own : plan.templates.kpis[Int(kpi.template)].merged.baseline
    if case .given(.unknown(let why), _) = authored {
      let reason = plan.text(why)
      return Point(
        "baseline", label, Words(vi: "chưa có", en: "none") + (reason.isEmpty ? "" : ": " + reason),
        at: line(kpi.baselineAt))
    }
    guard kpi.baseline.isFinite else { return nil }
    let day = kpi.baselineOn.map { Words(vi: " (\($0.vietnamese))", en: " (\($0))") } ?? Words("")
    return Point(
      "baseline", label, Words.number(kpi.baseline).with(unit: plan.unitAfterNumber(of: kpi)) + day,
      value: .number(kpi.baseline), at: line(kpi.baselineAt))
  }

  private func source(of kpi: PlannedKPI) -> Point? {
    let title = plan.text(\.sourceTitle, of: kpi)
    let own = plan.authored(kpi)
    let base = kpi.template < 0 ? nil : plan.templates.kpis[Int(kpi.template)].merged
    let agencyAt = own.sourceAgency.isWritten ? own.sourceAgency.span : base?.sourceAgency.span ?? .none
    var parts: [Words] = []
    if kpi.sourceAgency >= 0 { parts.append(nameAndCode(kpi.sourceAgency)) }
    if !title.phrase.any.isNone { parts.append(plan.words(title.phrase, title.filling)) }
    guard !parts.isEmpty else { return nil }
    let isOwn = own.sourceAgency.isWritten || !own.sourceTitle.isAbsent
    return Point(
      "source", Words(vi: "nguồn số liệu", en: "source"),
      .list(parts, separator: "; ") + (isOwn ? Words("") : kpi.template >= 0 ? byTemplate : byUpstream),
      at: line(title.phrase.any.isNone ? agencyAt : title.phrase.any))
  }

  private func covers(_ kpi: PlannedKPI) -> Point? {
    guard !kpi.clauses.isEmpty else { return nil }
    let own = plan.authored(kpi).covers
    let names = plan.clauseNames(kpi.clauses).joined(separator: ", ")
    return Point(
      "covers", Words(vi: "đo mục", en: "measures"),
      Words(names)
        + (own.isWritten ? Words("") : Words(vi: " (căn cứ của nhiệm vụ)", en: " (what its task covers)")),
      value: .text(names), at: line(own.isWritten ? own.span : plan.nodes[Int(kpi.node)].coversAt),
      because: kpi.clauses.map { position in
        let clause = plan.clausePool[Int(position)]
        return Point(
          "clause", Words(plan.name(ofClause: clause)), plan.title(ofClause: clause),
          at: line(plan.clauses[Int(clause)].at))
      })
  }

  private func rollsUpTo(_ kpi: PlannedKPI) -> Point? {
    guard kpi.rollsUpTo >= 0 else { return nil }
    let id = plan.id(ofKPI: kpi.rollsUpTo)
    return Point(
      "rolls_up_to", Words(vi: "đóng góp vào", en: "rolls up to"), "\(id), " + plan.title(ofKPI: kpi.rollsUpTo),
      value: .text(id), at: line(kpi.rollsUpToAt))
  }

  // MARK: What it aims at

  private func target(_ position: Int32, of kpi: PlannedKPI) -> Point {
    let target = plan.targets[Int(position)]
    let authored = authoredTarget(at: target.at)
    var reasons: [Point] = []
    if let authored, authored.on == nil {
      reasons.append(
        Point(
          "on", Words(vi: "mục tiêu ở thời điểm hết hạn của nhiệm vụ", en: "a target at the end of the task's time")))
    }
    if let authored, authored.target.relation == nil, target.form == .number, let direction = kpi.direction {
      reasons.append(
        Point(
          "relation",
          Words(
            vi: "không ghi quan hệ; chiều là \(direction.spoken.vi), nên hiểu là \(target.relation.spoken.vi)",
            en: "no relation is written; the direction is \(direction.spoken.en), so it is \(target.relation.spoken.en)"
          )))
    }
    if let authored, !authored.agency.isNone {
      let copy = plan.nodes[Int(kpi.node)].fanOut
      reasons.append(
        Point(
          "by_agency",
          authored.isElse
            ? Words(vi: "cho mọi cơ quan không có mục tiêu riêng", en: "for every agency without a target of its own")
            : Words(vi: "riêng cho ", en: "for ") + (copy >= 0 ? nameAndCode(copy) : Words(plan.text(authored.agency)))
              + Words(vi: "", en: " alone")))
    }
    return Point(
      "target", target.on.words, plan.words(of: target, of: kpi), value: .number(target.high), at: line(target.at),
      because: reasons)
  }

  private func authoredTarget(at span: Span) -> AuthoredTarget? {
    plan.units.indices.contains(Int(span.file)) ? plan.units[Int(span.file)].targets.first { $0.at == span } : nil
  }

  // MARK: What is expected on the way

  private func expected(_ index: Int32) -> [Point] {
    let kpi = plan.kpis[Int(index)]
    let values = plan.expectedValues(ofKPI: index)
    guard !values.points.isEmpty else { return [] }
    var slots: [UpdateSlot] = []
    guard plan.schedule(of: kpi.node, into: &slots) != nil else { return [] }
    let given = values.points.map { point in
      Words.number(point.value).with(unit: plan.unitAfterNumber(of: kpi))
        + Words(vi: " (\(point.day.vietnamese))", en: " (\(point.day))")
    }
    let head = Point("trajectory", kpi.trajectory.meaning + Words(vi: ", qua ", en: ", through ") + .list(given))
    var notYet: [Point] = []
    if let first = values.points.first, slots.contains(where: { $0.asOf < first.day }) {
      notYet.append(
        Point(
          "not_yet",
          Words(
            vi: "trước \(first.day.vietnamese) chưa có giá trị nào được cho, nên chưa kỳ vọng gì",
            en: "nothing is expected before \(first.day), the first day that a value is given for")))
    }
    return [head] + notYet + slots.compactMap { expected(index, on: $0, label: "#\($0.seq)") }
  }

  /// The value expected of a KPI at a slot; nil before the first that is known.
  func expected(_ index: Int32, on slot: UpdateSlot, label: String) -> Point? {
    let kpi = plan.kpis[Int(index)]
    guard let value = plan.expectedValues(ofKPI: index).value(on: slot.asOf) else { return nil }
    return Point(
      "expected", Words(label),
      slot.asOf.words + ": " + Words.rounded(value).with(unit: plan.unitAfterNumber(of: kpi)), value: .number(value))
  }
}

extension Trajectory {
  fileprivate var meaning: Words {
    switch self {
    case .linear: Words(vi: "tuyến tính: mỗi ngày đi một đoạn bằng nhau", en: "linear: the same step every day")
    case .step:
      Words(vi: "bậc thang: giữ giá trị trước cho đến giá trị sau", en: "step: the earlier value holds until the next")
    case .compound: Words(vi: "tăng trưởng kép: mỗi ngày cùng một tỉ lệ", en: "compound: the same rate every day")
    }
  }
}
