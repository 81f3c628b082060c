package import Diagnostics

/// What a programme takes from an upstream task, or is bound by in it. Its digest and its words are both made of this, so
/// that whatever changes the one can be read in the other.
package struct UpstreamValues: Sendable {
  /// In the order of a digest's digits.
  package enum Part: CaseIterable, Sendable {
    case title, deliverable, due, presiding, coordinating, kpis, milestones
  }

  package struct KPI: Sendable {
    /// Within its task.
    package let id: String
    package let title: Words
    package let measure: Measure?
    package let unit: Words
    package let direction: Direction?
    package let holds: Holds
    package let targets: [Target]
  }

  package struct Target: Sendable {
    package let on: Day
    package let relation: Relation
    package let low: Double
    /// Equal to `low` unless it is a range.
    package let high: Double
    /// `≥ 80%`.
    package let words: Words
  }

  package let id: String
  package let title: Words
  package let deliverable: (type: DeliverableType?, title: Words, number: String)?
  package let due: PlannedDue
  /// A code; nil where nobody presides.
  package let presiding: String?
  /// Codes, in their order.
  package let coordinating: [String]
  package let kpis: [KPI]
  package let milestones: [(id: String, due: Day?)]

  package init(of index: Int32, in plan: Plan) {
    let node = plan.nodes[Int(index)]
    id = plan.id(of: index)
    title = plan.title(ofNode: index)
    deliverable = plan.deliverable(of: index).map { deliverable, filling in
      (deliverable.type.word, plan.words(deliverable.title, filling), plan.text(deliverable.number))
    }
    due = node.due
    presiding = node.presiding < 0 ? nil : plan.registry.code(node.presiding)
    coordinating = plan.codes(node.coordinating).sorted()
    kpis = node.kpis.map { KPI($0, in: plan) }
    milestones = node.milestones.map { (plan.localID(ofMilestone: $0), plan.milestones[Int($0)].due) }
  }

  /// What a digest is made of.
  func digested(_ part: Part) -> [String] {
    switch part {
    case .title: [title.vi, title.en]
    case .deliverable: deliverable.map { [$0.type?.rawValue ?? "", $0.title.vi, $0.number] } ?? []
    case .due:
      switch due {
      case .on(let day): [day.description]
      case .ongoing: ["ongoing"]
      case .missing, .unreadable: []
      }
    case .presiding: [presiding ?? ""]
    case .coordinating: coordinating
    case .kpis:
      kpis.flatMap { kpi in
        [
          kpi.id, kpi.title.vi, kpi.title.en, kpi.measure?.rawValue ?? "", kpi.unit.vi, kpi.unit.en,
          kpi.direction?.rawValue ?? "", kpi.holds.rawValue,
        ] + kpi.targets.flatMap { [$0.on.description, $0.relation.sign, "\($0.low)", "\($0.high)"] }
      }
    case .milestones: milestones.flatMap { [$0.id, $0.due?.description ?? ""] }
    }
  }

  /// The same as people read it: one text, or one for each KPI, milestone or agency; none where there is nothing.
  package func words(_ part: Part) -> [Words] {
    let words: [Words] =
      switch part {
      case .title: title.isEmpty ? [] : [title]
      case .deliverable:
        deliverable.map { deliverable in
          let parts = [deliverable.type?.spoken ?? Words(""), deliverable.title, Words(deliverable.number)]
          return [.list(parts.filter { !$0.isEmpty })]
        } ?? []
      case .due:
        switch due {
        case .on(let day): [day.words]
        case .ongoing: [Words(vi: "thường xuyên", en: "ongoing")]
        case .missing, .unreadable: []
        }
      case .presiding: presiding.map { [Words($0)] } ?? []
      case .coordinating: coordinating.map { Words($0) }
      case .kpis: kpis.map(\.words)
      case .milestones:
        milestones.map { milestone in
          milestone.due.map { "\(milestone.id): " + $0.words } ?? Words(milestone.id)
        }
      }
    return words.map(\.onOneLine)
  }
}

extension UpstreamValues.KPI {
  fileprivate init(_ index: Int32, in plan: Plan) {
    let kpi = plan.kpis[Int(index)]
    id = plan.localID(ofKPI: index)
    title = plan.title(ofKPI: index)
    measure = kpi.measure
    unit = plan.unitWords(of: kpi)
    direction = kpi.direction
    holds = kpi.holds
    targets = kpi.targets.map { position in
      let target = plan.targets[Int(position)]
      return .init(
        on: target.on, relation: target.relation, low: target.low, high: target.high,
        words: plan.words(of: target, of: kpi))
    }
  }

  /// `files: Share of files handed in online; percent, increase; ≥ 80% (2027-12-31)`.
  fileprivate var words: Words {
    var shape = [measure?.spoken ?? Words("")]
    if unit != measure?.words { shape.append(unit) }
    shape.append(direction?.spoken ?? Words(""))
    if holds == .everyYear { shape.append(holds.spoken) }
    let parts = [title, .list(shape.filter { !$0.isEmpty }), goals].filter { !$0.isEmpty }
    return "\(id): " + .list(parts, separator: "; ")
  }

  /// `≥ 60% (2026-12-31), ≥ 80% (2027-12-31)`; empty without a target.
  package var goals: Words { .list(targets.map { $0.words + " (" + $0.on.words + ")" }) }
}

extension UpstreamValues.Part {
  /// What messages call it.
  package var words: Words {
    switch self {
    case .title: Words(vi: "tên", en: "title")
    case .deliverable: Words(vi: "sản phẩm", en: "deliverable")
    case .due: Words(vi: "thời hạn", en: "due date")
    case .presiding: Words(vi: "cơ quan chủ trì", en: "presiding agency")
    case .coordinating: Words(vi: "cơ quan phối hợp", en: "coordinating agencies")
    case .kpis: Words(vi: "chỉ tiêu, mục tiêu", en: "KPIs and targets")
    case .milestones: Words(vi: "mốc", en: "milestones")
    }
  }

  /// The key under which it stands in a task, and in the snapshot of one.
  package var key: Key {
    switch self {
    case .title: .title
    case .deliverable: .deliverable
    case .due: .due
    case .presiding: .presiding
    case .coordinating: .coordinating
    case .kpis: .kpis
    case .milestones: .milestones
    }
  }
}

extension Words {
  /// Whatever breaks a line made a blank, and no two blanks in a row.
  package var onOneLine: Words {
    func joined(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return Words(vi: joined(vi), en: joined(en))
  }
}
