import Diagnostics

extension RollUp {
  /// What is wanted of it.
  package struct Choice: Sendable {
    /// A document's key or number.
    package var document: String?
    /// Ids: in full, or without an agency for all copies.
    package var kpi: String?
    package var task: String?
    /// An agency's code: what concerns the locality that it belongs to.
    package var agency: String?
    /// Only what is not reached, is missing, or finds no answer.
    package var isMissingOnly = false

    package init() {}
  }

  /// - Throws: `WrongArgument` for what is not there.
  package init(_ plan: Plan, _ choice: Choice) throws(WrongArgument) {
    var document: Int32?
    if let name = choice.document { document = try plan.document(named: name) }
    var agency: Int32?
    if let code = choice.agency { agency = try TreeFilter.agency(code, in: plan) }
    self.init(plan, document: document)
    if choice.kpi != nil || choice.task != nil { try choose(kpi: choice.kpi, task: choice.task, in: plan) }
    if let agency { try focus(on: agency, in: plan) }
    if choice.isMissingOnly { keepOpen() }
  }

  private mutating func choose(kpi: String?, task: String?, in plan: Plan) throws(WrongArgument) {
    let kpis = documents.flatMap(\.kpis)
    let tasks = documents.flatMap(\.tasks)
    // Of one copy: the task, and the locality that it is for.
    let copy = task.flatMap { plan.ids.find($0) }.flatMap { plan.nodes[Int($0)].fanOut >= 0 ? $0 : nil }
    let name = copy.map { Copies.stem(of: $0, in: plan) } ?? task
    for index in documents.indices {
      documents[index].kpis = kpi.map { name in documents[index].kpis.compactMap { $0.narrowed(to: name) } } ?? []
      documents[index].tasks = name.map { name in documents[index].tasks.filter { $0.isNamed(name) } } ?? []
    }
    if let copy { try focus(on: plan.nodes[Int(copy)].fanOut, in: plan) }
    documents.removeAll { $0.kpis.isEmpty && $0.tasks.isEmpty }
    if let kpi, !documents.contains(where: { !$0.kpis.isEmpty }) {
      throw WrongArgument(
        unknown: Words(vi: "không có gì đóng góp vào chỉ tiêu \(kpi)", en: "nothing rolls up to a KPI \(kpi)"),
        nearest: RollUp.nearest(to: kpi, among: kpis.map(\.stem)))
    }
    if let task, !documents.contains(where: { !$0.tasks.isEmpty }) {
      throw WrongArgument(
        unknown: Words(
          vi: "không có nhiệm vụ \(task) trong các văn bản có chương trình thực hiện",
          en: "there is no task \(task) in the documents that programmes carry out"),
        nearest: RollUp.nearest(to: task, among: tasks.map(\.stem)))
    }
  }

  private static func nearest(to name: String, among names: [String]) -> [String] {
    Similarity.nearest(to: name, among: names).map { names[$0] }
  }

  /// Leaves what concerns the locality that an agency belongs to, wherever there is anything.
  private mutating func focus(on agency: Int32, in plan: Plan) throws(WrongArgument) {
    // Whoever answers for it: itself, or a body above it.
    var chain: [String] = []
    plan.registry.climb(from: agency) { above in
      chain.append(plan.registry.code(above))
      return true
    }
    documents = documents.compactMap { document in
      var document = document
      let places = chain.compactMap { code in document.localities.firstIndex { $0.code == code } }
      guard let place = places.first else { return nil }
      document.focus = place
      for index in document.kpis.indices {
        document.kpis[index].wholes.removeAll { !$0.concerns(place) }
      }
      document.kpis.removeAll(where: \.wholes.isEmpty)
      for index in document.tasks.indices { document.tasks[index].answers.removeAll { $0.locality != place } }
      document.tasks.removeAll(where: \.answers.isEmpty)
      // An owner has nothing to do with what its programme gives to others.
      return document.kpis.isEmpty && document.tasks.isEmpty ? nil : document
    }
    guard documents.isEmpty else { return }
    throw WrongArgument(
      Words(
        vi: "\(plan.registry.code(agency)) không có nhiệm vụ nào trong các văn bản có chương trình thực hiện",
        en: "\(plan.registry.code(agency)) has no task in the documents that programmes carry out"))
  }

  private mutating func keepOpen() {
    for index in documents.indices {
      let place = documents[index].focus
      for kpi in documents[index].kpis.indices {
        documents[index].kpis[kpi].wholes.removeAll { whole in
          // Of one locality only what it lacks itself counts.
          place.map { whole.isComplete(for: $0) } ?? whole.isComplete
        }
      }
      documents[index].kpis.removeAll(where: \.wholes.isEmpty)
      for task in documents[index].tasks.indices {
        documents[index].tasks[task].answers.removeAll { $0.state == .implements || $0.state == .declines }
      }
      documents[index].tasks.removeAll(where: \.answers.isEmpty)
    }
  }
}

extension RollUp.KPI {
  /// The copies that a name means; nil where it means none.
  fileprivate func narrowed(to name: String) -> RollUp.KPI? {
    if name == id || name == stem { return self }
    guard let copy = wholes.first(where: { $0.id == name }) else { return nil }
    var one = self
    one.wholes = [copy]
    return one
  }
}

extension RollUp.Task {
  fileprivate func isNamed(_ name: String) -> Bool { name == id || name == stem }
}

extension RollUp.Whole {
  fileprivate func concerns(_ place: Int) -> Bool {
    locality == place || missing.contains(place) || declined.contains(place)
      || contributions.contains { $0.locality == place }
  }

  fileprivate func isComplete(for place: Int) -> Bool {
    guard !missing.contains(place), locality != place || isReached == true else { return false }
    return contributions.indices.allSatisfy { index in
      contributions[index].locality != place
        || contributions[index].isFromProgramme && sums.allSatisfy { $0.shares[index].value != nil }
    }
  }
}
