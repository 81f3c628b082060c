import Diagnostics
import ResolutionFormatting
import ResolutionWorkspace
import Testing

@testable import ResolutionCompiler
@testable import ResolutionExport

/// Of the tasks of an agency, all that its programme is held against, and all that the store keeps.
private struct Facts: Equatable {
  var tasks: [String] = []
  var facts: [String: [String]] = [:]

  /// - Parameter document: a key.
  init(of agency: String, in document: String, _ plan: Plan) throws {
    let index = try plan.document(named: document)
    let owner = try plan.agency(named: agency)
    for node in Assignments(of: index, to: [owner], in: plan).tasks(of: owner) {
      let id = plan.id(of: node)
      tasks.append(id)
      facts[id] = Facts.facts(of: node, in: plan)
    }
  }

  private static func facts(of index: Int32, in plan: Plan) -> [String] {
    let node = plan.nodes[Int(index)]
    var slots: [UpdateSlot] = []
    _ = plan.schedule(of: index, into: &slots)
    func code(_ agency: Int32) -> String { agency < 0 ? "" : plan.registry.code(agency) }
    var facts = [
      UpstreamDigest(of: index, in: plan).description, plan.title(ofNode: index).vi, plan.title(ofNode: index).en,
      code(node.presiding), plan.codes(node.coordinating).joined(separator: " "), code(node.issuingAuthority),
      plan.clauseNames(node.clauses).joined(separator: " "), "\(node.start)", "\(node.due)", "\(node.priority)",
      "\(node.secrecy)", plan.text(node.basis), "\(slots)", code(node.fanOut),
    ]
    facts += node.milestones.map {
      "\(plan.localID(ofMilestone: $0)) \(plan.title(ofMilestone: $0)) \(String(describing: plan.milestones[Int($0)].due))"
    }
    for number in node.kpis {
      let kpi = plan.kpis[Int(number)]
      facts += [
        plan.localID(ofKPI: number), "\(plan.title(ofKPI: number))", "\(plan.words(\.unit, of: kpi))",
        "\(plan.words(\.method, of: kpi))", "\(plan.words(\.sourceTitle, of: kpi))", code(kpi.sourceAgency),
        "\(String(describing: kpi.measure)) \(String(describing: kpi.direction)) \(kpi.trajectory) \(kpi.holds)",
        "\(String(describing: kpi.frequency)) \(kpi.aggregate) \(kpi.isUnbounded) \(kpi.baseline)",
        kpi.rollsUpTo < 0 ? "" : plan.id(ofKPI: kpi.rollsUpTo), plan.clauseNames(kpi.clauses).joined(separator: " "),
      ]
      facts += kpi.targets.map {
        let target = plan.targets[Int($0)]
        return "\(target.on) \(target.relation) \(target.low) \(target.high) \(target.form)"
      }
    }
    return facts
  }
}

@Suite struct `A hand-over file` {
  @Test func `is written for 34 provinces`() { #expect(Repository.provinces.count == 34) }

  @Test(arguments: Repository.triedProvinces)
  func `says of a province's tasks what the sources say`(_ province: String) throws {
    let texts = try HandedOver.texts(for: province, in: Repository.plan)
    #expect(texts.count >= 8)
    let compilation = Repository.compiled(texts)
    // All files together, in which every registry and calendar stands again.
    #expect(compilation.diagnostics.map { "\($0.code): \($0.message.en)" } == [])
    for document in Repository.plan.documents {
      guard texts["ban-giao/\(document.key).yaml"] != nil else { continue }
      let sources = try Facts(of: province, in: document.key, Repository.plan)
      #expect(!sources.tasks.isEmpty)
      #expect(try Facts(of: province, in: document.key, compilation.plan) == sources)
    }
    // What is handed on is what was handed over.
    guard province.hasSuffix("N") else { return }
    #expect(try HandedOver.texts(for: province, in: compilation.plan) == texts)
  }

  @Test(arguments: ["BKHCN", "VPTU", "DUCP", "BTC", "T01-HANOI-UBND"], Language.allCases)
  func `says of any body's tasks what the sources say`(_ agency: String, _ language: Language) throws {
    guard Repository.plan.registry.find(agency) != nil else { return }
    let texts = try HandedOver.texts(for: agency, in: Repository.plan, language)
    let compilation = Repository.compiled(texts)
    #expect(compilation.diagnostics.map { "\($0.code): \($0.message.en)" } == [])
    for document in Repository.plan.documents where texts["ban-giao/\(document.key).yaml"] != nil {
      #expect(
        try Facts(of: agency, in: document.key, compilation.plan)
          == Facts(of: agency, in: document.key, Repository.plan))
    }
    #expect(try HandedOver.texts(for: agency, in: compilation.plan, language) == texts)
  }

  @Test(arguments: ["T11-DIENBIEN", "T01-HANOI", "T34-CAMAU"])
  func `judges a programme as the sources do`(_ province: String) throws {
    guard Repository.provinces.contains(province) else { return }
    var codes: Set<Int> = []
    for document in Repository.plan.documents(concerning: try Repository.plan.agency(named: province)) {
      let key = Repository.plan.documents[Int(document)].key
      let programme = try flawedProgramme(of: province, for: key)
      let handed = ["tep.yaml": try HandedOver.text(key, for: province, in: Repository.plan), "ct.yaml": programme]
      var sources = Repository.texts
      sources["Resolutions/ct.yaml"] = programme
      let (one, other) = (said(in: "ct.yaml", handed), said(in: "Resolutions/ct.yaml", sources))
      #expect(one == other)
      codes.formUnion(one.compactMap { Int($0.dropFirst(2).prefix(3)) })
    }
    #expect(codes.isSuperset(of: [601, 603, 605, 606]), "\(codes)")
  }

  /// What is said of one file.
  private func said(in path: String, _ texts: [String: String]) -> [String] {
    let compilation = Repository.compiled(texts)
    return compilation.diagnostics.filter { !$0.span.isNone && compilation.files[Int($0.span.file)].path == path }
      .map { "\($0.code) \($0.severity) \($0.span.start) \($0.message.en)" }
  }

  /// A programme that leaves the last task out, is late in one, aims too low in all, and has not seen the newest of every
  /// second task.
  private func flawedProgramme(of province: String, for key: String) throws -> String {
    let plan = Repository.plan
    let owner = try plan.agency(named: province)
    let assigned = Assignments(of: try plan.document(named: key), to: [owner], in: plan).tasks(of: owner)
    var text = """
      chương_trình: 1-CTr/TU
      ký_hiệu: CTR1
      tên: {vi: Chương trình hành động, en: Programme}
      thực_hiện: \(key)
      chủ_thể: \(province)
      ngày_ban_hành: 10/3/2026
      các_nhiệm_vụ:

      """
    for (position, node) in assigned.enumerated() {
      if position > 0, position == assigned.count - 1 { continue }
      let digest = position.isMultiple(of: 2) ? UpstreamDigest(of: node, in: plan).description : "3fa9c1-0000000"
      text += """
          - nhiệm_vụ: "\(position + 1)"
            thực_hiện: [\(plan.id(of: node))]
            reviewed: \(digest)
            chủ_trì: \(province)-UBND

        """
      if position == 0, plan.nodes[Int(node)].due.day != nil { text += "    thời_hạn: 31/12/2045\n" }
      let kpis = plan.nodes[Int(node)].kpis
      if !kpis.isEmpty { text += "    các_chỉ_tiêu:\n" }
      for kpi in kpis {
        text += "      - {chỉ_tiêu: \(plan.localID(ofKPI: kpi)), đóng_góp_vào: \(plan.id(ofKPI: kpi)), mục_tiêu: 1}\n"
      }
    }
    return text
  }

  @Test(arguments: Repository.plan.documents.map(\.key), Language.allCases)
  func `is laid out as every file is`(_ key: String, _ language: Language) throws {
    guard
      Repository.plan.documents(concerning: try Repository.plan.agency(named: "T11-DIENBIEN"))
        .contains(where: { Repository.plan.documents[Int($0)].key == key })
    else { return }
    let text = try HandedOver.text(key, for: "T11-DIENBIEN", in: Repository.plan, language)
    guard case .unchanged = format(SourceFile(id: 0, path: "a.yaml", text: text)) else {
      Issue.record("nqc fmt would change it")
      return
    }
  }
}
