package import Diagnostics

// What is above the tasks: groups, clauses, and the document itself.

extension Explainer {
  func group(_ index: Int32) -> Explanation {
    let node = plan.nodes[Int(index)]
    let below = Int(index) + 1..<Int(node.end)
    let groups = below.count { plan.nodes[$0].isGroup }
    return Explanation(
      id: plan.id(of: index), kind: .group, title: plan.title(ofNode: index),
      sections: [
        Section(
          name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"), points: origins(of: index)),
        Section(name: "kpis", title: Words(vi: "Các chỉ tiêu", en: "KPIs"), points: node.kpis.map(summary(ofKPI:))),
        Section(
          name: "below", title: Words(vi: "Bên dưới", en: "Below it"),
          points: [
            Point(
              "counts",
              Words(
                vi: "\(groups) nhóm, \(below.count - groups) nhiệm vụ",
                en: "\(counted(groups, "group")), \(counted(below.count - groups, "task"))"))
          ]),
      ])
  }

  func clause(_ index: Int32) -> Explanation {
    let clause = plan.clauses[Int(index)]
    let authored = plan.authored(clause)
    let key = plan.documents[Int(clause.document)].key
    let table = CoverageTable(plan).documents.first { $0.key == key }
    let row = table?.clauses.first { $0.name == plan.name(ofClause: index) }
    var points = [place(ofDocument: clause.document)] + [place(ofClause: clause.parent)].compactMap(\.self)
    points.append(
      Point(
        "binding", Words(vi: "tính chất", en: "binding"),
        clause.binding.spoken + (clause.bindingIsWritten ? Words("") : Words(vi: " (mặc định)", en: " (by default)")),
        value: .text(clause.binding.rawValue), at: line(clause.bindingIsWritten ? authored.binding.span : .none)))
    if clause.isExcluded {
      points.append(
        Point(
          "excluded", Words(vi: "loại trừ", en: "left out"), plan.words(authored.excluded),
          at: line(authored.excluded.any)))
    }
    points.insert(
      Point("title", Words(vi: "nội dung", en: "what it says"), plan.title(ofClause: index), at: line(clause.at)), at: 0
    )
    return Explanation(
      id: plan.clauseNames.text(index), kind: .clause, title: plan.title(ofClause: index),
      sections: [
        Section(name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"), points: points),
        Section(
          name: "tasks", title: Words(vi: "Thực hiện bởi", en: "Carried out by"),
          points: row?.tasks.map { coverer($0, "task") } ?? []),
        Section(
          name: "kpis", title: Words(vi: "Đo bằng", en: "Measured by"),
          points: row?.kpis.map { coverer($0, "kpi") } ?? []),
        Section(
          name: "state", title: Words(vi: "Kết luận", en: "In short"),
          points: row.map { [Point("state", $0.state.meaning($0), value: .text($0.state.rawValue))] } ?? []),
      ])
  }

  private func coverer(_ coverer: CoverageTable.Coverer, _ name: String) -> Point {
    let extent = coverer.extent.isEmpty ? Words("") : " (" + coverer.extent + ")"
    return Point(name, Words(coverer.id), coverer.title + extent, value: .text(coverer.stem), at: coverer.at)
  }

  private func place(ofClause parent: Int32) -> Point? {
    guard parent >= 0 else { return nil }
    let clause = plan.clauses[Int(parent)]
    let name = plan.name(ofClause: parent)
    return Point(
      "clause", Words(vi: "thuộc mục", en: "in clause"), "\(name), " + plan.title(ofClause: parent), value: .text(name),
      at: line(clause.at), because: [place(ofClause: clause.parent)].compactMap(\.self))
  }

  func place(ofDocument index: Int32) -> Point {
    let document = plan.documents[Int(index)]
    let number = plan.text(document.number)
    return Point(
      "document", Words(vi: "văn bản", en: "document"), "\(number), " + plan.words(document.title),
      value: .text(number),
      at: line(document.number))
  }

  // MARK: The document itself

  func document(_ index: Int32) -> Explanation {
    let document = plan.documents[Int(index)]
    let groups = document.nodes.count { plan.nodes[Int($0)].isGroup }
    var points = [
      Point("number", Words(vi: "số", en: "number"), Words(plan.text(document.number)), at: line(document.number)),
      Point("title", Words(vi: "tên", en: "title"), plan.words(document.title), at: line(document.title.any)),
      Point(
        "issued", Words(vi: "ban hành", en: "issued"), document.issued.words, value: .day(document.issued),
        at: line(document.issuedAt)),
    ]
    if document.issuedBy >= 0 {
      points.append(Point("issued_by", Words(vi: "cơ quan ban hành", en: "issued by"), nameAndCode(document.issuedBy)))
    }
    if document.owner >= 0 {
      points.append(
        Point("owner", Words(vi: "chủ thể", en: "owner"), nameAndCode(document.owner), at: line(document.ownerAt)))
    }
    if document.implements >= 0 {
      let declined = plan.declines.count { $0.document == index }
      points.append(
        Point(
          "implements", Words(vi: "thực hiện", en: "implements"), Words(plan.documents[Int(document.implements)].key),
          value: .text(plan.documents[Int(document.implements)].key), at: line(document.implementsAt),
          because: [place(ofDocument: document.implements)]))
      points.append(
        Point(
          "declines", Words(vi: "không nhận", en: "declines"),
          Words(vi: "\(declined) nhiệm vụ", en: counted(declined, "task"))))
    }
    if let to = document.periodTo {
      let from = document.periodFrom ?? document.issued
      points.append(
        Point(
          "period", Words(vi: "giai đoạn", en: "period"),
          Words(vi: "\(from.vietnamese) – \(to.vietnamese)", en: "\(from) – \(to)"),
          at: line(document.periodToAt)))
    }
    points.append(
      Point(
        "counts", Words(vi: "gồm", en: "holds"),
        Words(
          vi: "\(document.clauses.count) mục, \(groups) nhóm, \(document.nodes.count - groups) nhiệm vụ",
          en:
            "\(counted(document.clauses.count, "clause")), \(counted(groups, "group")), \(counted(document.nodes.count - groups, "task"))"
        )))
    return Explanation(
      id: document.key, kind: .document, title: plan.words(document.title),
      sections: [
        Section(name: "origin", title: Words(vi: "Từ đâu mà có", en: "Where it comes from"), points: points),
        Section(name: "files", title: Words(vi: "Các tệp", en: "Files"), points: files(of: index)),
        Section(
          name: "assignment", title: Words(vi: "Phân loại, giao nhiệm vụ", en: "Classifying and assigning"),
          points: classify(document)),
      ])
  }

  /// The files that its tasks and clauses stand in, with their first line that does.
  private func files(of index: Int32) -> [Point] {
    let document = plan.documents[Int(index)]
    var firsts: [Int32: Span] = [:]
    var tasks: [Int32: Int] = [:]
    for node in document.nodes {
      let node = plan.nodes[Int(node)]
      if firsts[node.unit] == nil { firsts[node.unit] = plan.authored(node).id.span }
      tasks[node.unit, default: 0] += node.isGroup ? 0 : 1
    }
    return firsts.sorted { $0.key < $1.key }.map { unit, span in
      let count = tasks[unit] ?? 0
      return Point("file", Words(vi: "\(count) nhiệm vụ", en: counted(count, "task")), at: line(span))
    }
  }

  private func classify(_ document: PlannedDocument) -> [Point] {
    let moment = Moment(document.issued)
    guard document.issuedIsKnown,
      let found = explain(.classify, from: moment, under: plan.regulation, on: plan.calendar)
    else { return [] }
    let limit = plan.regulation.limits.classify.words
    return [
      Point(
        "classify",
        Words(
          vi: "trong \(limit.vi) từ ngày ban hành: chậm nhất hết ngày \(found.until.day.vietnamese)",
          en: "within \(limit.en) of the day of issue: by the end of \(found.until.day)"), value: .day(found.until.day),
        at: regulationLine, because: [daysOff(after: document.issued, through: found.until.day)].compactMap(\.self))
    ]
  }
}

extension CoverageTable.Coverer {
  /// How many tasks or copies it stands for; empty for one.
  package var extent: Words {
    if isGroup { return Words(vi: "nhóm, \(tasks) nhiệm vụ", en: "group of \(counted(tasks, "task"))") }
    return copies > 1 ? Words(vi: "\(copies) bản", en: "\(copies) copies") : Words("")
  }
}

extension CoverageTable.State {
  /// What a clause's state says of it, in a sentence.
  package func meaning(_ clause: CoverageTable.Clause) -> Words {
    switch (self, clause.binding) {
    case (.free, _), (.covered, .none), (.open, .none):
      Words(vi: "tự nó không đòi hỏi nhiệm vụ hay chỉ tiêu nào", en: "asks for no task or KPI by itself")
    case (.excluded, _): Words(vi: "được loại trừ", en: "left out")
    case (.covered, .task): Words(vi: "đã có nhiệm vụ thực hiện", en: "has a task that carries it out")
    case (.covered, .target): Words(vi: "đã có chỉ tiêu đo", en: "has a KPI that measures it")
    case (.open, .task): Words(vi: "chưa có nhiệm vụ nào", en: "no task yet")
    case (.open, .target):
      clause.tasks.isEmpty
        ? Words(vi: "chưa có nhiệm vụ, chưa có chỉ tiêu nào đo", en: "no task and no KPI yet")
        : Words(vi: "có nhiệm vụ nhưng chưa có chỉ tiêu nào đo", en: "has tasks, but no KPI yet")
    }
  }
}
