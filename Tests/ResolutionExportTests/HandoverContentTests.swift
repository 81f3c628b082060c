import Diagnostics
import Foundation
import ResolutionFormatting
import ResolutionWorkspace
import Testing

@testable import ResolutionCompiler
@testable import ResolutionExport

@Suite struct `What is handed over` {
  private static let registry = Sample.registry.replacing(
    "sets:\n",
    by: """
        - {agency: T-HANOI-UBND, name: {vi: UBND Hà Nội, en: Committee}, kind: committee, parent: T-HANOI, aliases: ["a, b"]}
        - {agency: T-HANOI-SO, name: {vi: Sở, en: Department}, kind: department, parent: T-HANOI-UBND, valid: {from: 2026-02-01}}
        - {agency: T-HANOI-CU, name: {vi: Sở cũ}, kind: department, parent: T-HANOI-UBND, valid: {to: 2026-01-31}, successors: [T-HANOI-SO]}
        - {agency: X-BADINH, name: {vi: Phường Ba Đình, en: Ba Dinh Ward}, kind: commune, parent: T-HANOI, hours: central,
           formerly: [{to: 2025-06-30, name: {vi: Quận Ba Đình}, kind: district}]}
      sets:

      """)

  private static let resolution = """
    resolution: 9-NQ/TW
    title: {vi: Nghị quyết mẫu, en: A sample}
    issued: 2026-01-05
    issued_by: BCTTW
    period: {from: 2026-01-05, to: 2027-10-31}
    vision: 2045
    clauses:
      - clause: I
        title: {vi: Nhiệm vụ}
        clauses:
          - {clause: "1", gist: Một, binding: target}
          - {clause: "2", gist: Hai}
      - {clause: II, title: Không ai làm, excluded: đã làm xong}
    withdrawn:
      NQ9.7: {by: 1/NQ-CP, on: 2026-02-01, why: Không còn cần}
    tasks:
      - task: "1"
        title: {vi: Nhóm, en: A group}
        covers: [I.1]
        presiding: BKHCN
        coordinating: [BTC]
        issuing_authority: CP
        due: 2027-09-30
        update: quarterly
        priority: high
        tags: [số, "a: b"]
        basis: {document: 71/NQ-CP, date: 2026-01-09}
        kpis:
          - {kpi: whole, title: Cả nước, measure: count, unit: "xã, phường", direction: increase, baseline: 0, target: 60, aggregate: sum, source: Báo cáo}
        tasks:
          - task: a
            title: {vi: "Việc của {agency}", en: "Of {agency}"}
            description: Mô tả {agency}
            for_each: provinces
            presiding: $agency
            coordinating: ~
            priority: ~
            weight: 40
            secrecy: mật
            resources: {budget: "120 tỷ: đồng", source: {vi: Ngân sách}, staff: 3 người}
            deliverable: {type: scheme, title: "Đề án {agency}", number: 5/QĐ}
            moved_from: NQ9.3
            milestones:
              - {milestone: half, title: Nửa, at: 1/3, weight: 30}
              - {milestone: then, title: Rồi, after: half, within: 10 working days, weight: 30}
              - {use: scheme}
            kpis:
              - kpi: part
                use: share
                with: {what: {vi: "xã, phường", en: "xã, phường"}}
                covers: [I.1]
                target: {by_agency: {T-HANOI: 33.5870, else: 5}}
                baseline: {value: "1,2505", at: 2025}
                rolls_up_to: NQ9.1/whole
                trajectory: step
              - {kpi: rank, title: Hạng, measure: rank, unit: hạng, direction: decrease, baseline: {value: none, why: chưa xếp}, targets: {2026: top 10, 2027-09-30: top 3}, frequency: once, source: {agency: BTC, title: Niên giám}}
              - {kpi: built, title: Xong, measure: yes_no, baseline: none, target: done, source: {vi: Sổ}}
              - {kpi: range, title: Khoảng, measure: index, unit: điểm, direction: maintain, baseline: 10, target: 10–12, holds: every_year, method: "a / b", note: Đừng cộng, source: Sổ}
          - task: b
            title: Việc chung
            covers: [I.2]
            due: ongoing
            start: 2026-03-01
            weight: 60
            depends_on: ["1.a@T-HANOI", "1.c"]
            coordinating_also: [T-HANOI-SO]
            deliverable: {type: plan}
          - {task: c, title: Việc của bộ, deliverable: {type: law}, weight: 0}
      - {task: "2", title: Việc khác, presiding: BTC, covers: [I.2], due: 2026-12-31, deliverable: {type: report}}
    ---
    kpi_templates:
      - template: share
        parameters: {what: {required: true}}
        title: {vi: "Số {what} của {agency}"}
        measure: count
        unit: "{what}"
        direction: increase
        bounds: none
        source: {agency: BTC, title: "Sổ {what}"}
    ---
    milestone_templates:
      - template: scheme
        milestones:
          - {milestone: draft, title: Dự thảo, before: 45 working days, weight: 40}
    """

  private func compiled(_ texts: [String: String], at location: SourceLocation = #_sourceLocation) -> Compilation {
    let compilation = Workspace(files: .inMemory(texts)).compile(now: Day(year: 2026, month: 3, day: 2)!)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code): \($0.message.en)" } == [], sourceLocation: location)
    return compilation
  }

  private func sources(_ programme: String? = nil) -> Plan {
    var texts = ["Resolutions/NQ9.yaml": Self.resolution, "Resolutions/registry.yaml": Self.registry]
    texts["Resolutions/ct.yaml"] = programme
    return compiled(texts).plan
  }

  @Test func `is everything that is said of a task`() throws {
    let text = try HandedOver.text("NQ9", for: "T-HANOI", in: sources(), .en)
    let group = try #require(text.range(of: "tasks:\n"))
    #expect(String(text[group.lowerBound...]) == Self.handedOver)
    #expect(
      text.contains("withdrawn:\n  NQ9.7:\n    by: 1/NQ-CP\n    on: 2026-02-01\n    why:\n      vi: Không còn cần\n"))
    #expect(text.contains("vision: \"2045\"\n"))
    #expect(!text.contains("Không ai làm"))
    #expect(!text.contains("T-CAMAU"))
    let plan = compiled(["tep.yaml": text]).plan
    #expect(try HandedOver.text("NQ9", for: "T-HANOI", in: plan, .en) == text)
  }

  @Test func `brings the bodies that are named, those above them and those below the receiver`() throws {
    let plan = compiled(["tep.yaml": try HandedOver.text("NQ9", for: "T-HANOI", in: sources())]).plan
    let codes = plan.registry.agencies.indices.map { plan.registry.code(Int32($0)) }.sorted()
    #expect(
      codes == ["BCTTW", "BKHCN", "BTC", "CP", "T-HANOI", "T-HANOI-CU", "T-HANOI-SO", "T-HANOI-UBND", "X-BADINH"])
    let commune = plan.registry.agencies[Int(try plan.agency(named: "X-BADINH"))]
    #expect(plan.registry.code(commune.parent) == "T-HANOI")
    #expect(commune.formerly.map { String(describing: $0.to) } == ["Optional(2025-06-30)"])
    #expect(commune.hours == "central")
    let old = try plan.agency(named: "T-HANOI-CU")
    #expect(plan.registry.successors(of: old).map { plan.registry.code($0) } == ["T-HANOI-SO"])
    let committee = plan.registry.agencies[Int(try plan.agency(named: "T-HANOI-UBND"))]
    #expect(committee.aliases.map { plan.text($0) } == ["a, b"])
  }

  @Test func `holds each copy of a fan-out by itself`() throws {
    let source = sources()
    let plan = compiled(["tep.yaml": try HandedOver.text("NQ9", for: "BTC", in: source)]).plan
    // The ministry coordinates none of the provinces' copies: `~` has cleared that.
    #expect(plan.nodes.indices.map { plan.id(of: Int32($0)) } == ["NQ9.1", "NQ9.1.b", "NQ9.1.c", "NQ9.2"])
    let all = Self.resolution.replacing("        coordinating: ~\n", by: "        coordinating: [BTC]\n")
    let copies = compiled(["Resolutions/a.yaml": all, "Resolutions/registry.yaml": Self.registry]).plan
    let handed = compiled(["tep.yaml": try HandedOver.text("NQ9", for: "BTC", in: copies)]).plan
    #expect(
      handed.nodes.indices.map { handed.id(of: Int32($0)) } == copies.nodes.indices.map { copies.id(of: Int32($0)) })
    for node in handed.nodes.indices {
      let id = handed.id(of: Int32(node))
      let source = try #require(copies.ids.find(Array(id.utf8)))
      #expect(abs(handed.nodes[node].weight - copies.nodes[Int(source)].weight) < 1e-9)
      #expect(UpstreamDigest(of: Int32(node), in: handed) == UpstreamDigest(of: source, in: copies))
    }
  }

  @Test(arguments: [
    "nháy \" kép và ' đơn", "hai chấm: ở giữa, và cuối:", "# thăng", "giữa # thăng", "- gạch", "? hỏi", "null", "~",
    "yes",
    "57", "2026-01-05", "[a, b]", "{a}".replacing("}", by: ""), "*a", "&a", "!a", "%a", "@a", "`a`", "| a", "> a",
    "\\ gạch chéo \\n",
    " blanks at both ends  ", "hai  dấu  cách", "dòng một\ndòng hai\n\ndòng bốn\n", "tab\tở giữa", "chuông\u{7}",
    "xoá\u{7F}",
    "không ngắt\u{A0}dòng", "\u{A0}đầu", "dòng\u{2028}mới", "dấu\u{FEFF}đầu", "🇻🇳 cờ", "\u{10FFFF}", "\u{85}",
    "a\u{301}\u{301}", "---", "...", "\u{301}mở đầu",
    "một câu dài " + String(repeating: "rất dài ", count: 60), "e\u{302}\u{301} NFD",
  ])
  func `is any text as it was`(_ title: String) throws {
    let quoted =
      "\""
      + title.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }.joined() + "\""
    let resolution = Self.resolution.replacing("{vi: Việc khác}", by: "x").replacing(
      "title: Việc khác", by: "title: {vi: \(quoted), en: \(quoted)}")
    let source = compiled(["Resolutions/a.yaml": resolution, "Resolutions/registry.yaml": Self.registry]).plan
    let text = try HandedOver.text("NQ9", for: "BTC", in: source)
    let compilation = compiled(["tep.yaml": text])
    #expect(compilation.diagnostics.map { "\($0.code): \($0.message.en)" } == [])
    let node = try #require(compilation.plan.ids.find(Array("NQ9.2".utf8)))
    let words = compilation.plan.title(ofNode: node)
    #expect(Array(words.vi.utf8) == Array(title.precomposedStringWithCanonicalMapping.utf8))
    #expect(Array(words.en.utf8) == Array(title.precomposedStringWithCanonicalMapping.utf8))
    guard case .unchanged = format(SourceFile(id: 0, path: "a.yaml", text: text)) else {
      Issue.record("nqc fmt would change it")
      return
    }
  }

  @Test func `is a programme too, with what it carries out`() throws {
    let programme = """
      programme: 5-CTr/TU
      key: HN5
      title: {vi: Chương trình của thành phố}
      implements: 9-NQ/TW
      owner: T-HANOI
      issued: 2026-02-10
      tasks:
        - task: "1"
          implements: [NQ9.1.a@T-HANOI]
          presiding: X-BADINH
          due: 2027-06-30
          kpis:
            - {kpi: part, rolls_up_to: NQ9.1.a@T-HANOI/part, baseline: "1,2505", target: 40}
        - task: "2"
          title: Việc của sở
          implements: [NQ9.1.b]
          presiding: T-HANOI-SO
          milestones:
            - {milestone: xong, title: Xong, due: 2027-01-31}
      """
    let source = sources(programme)
    let text = try HandedOver.text("HN5", for: "X-BADINH", in: source)
    let commune = """
      programme: 3-KH/ĐU
      key: BD3
      title: Kế hoạch của phường
      implements: 5-CTr/TU
      owner: X-BADINH
      issued: 2026-02-20
      tasks:
        - {task: "1", implements: [HN5.1], presiding: X-BADINH, due: 2027-03-31, kpis: [{kpi: part, rolls_up_to: HN5.1/part, baseline: "1,2505", target: 40}]}
      """
    let handed = compiled(["tep.yaml": text, "ct.yaml": commune])
    #expect(handed.diagnostics.map { "\($0.code): \($0.message.en)" } == [])
    var texts = ["Resolutions/NQ9.yaml": Self.resolution, "Resolutions/registry.yaml": Self.registry]
    texts["Resolutions/ct.yaml"] = programme
    texts["Resolutions/bd.yaml"] = commune
    let whole = compiled(texts).plan
    let plan = handed.plan
    #expect(plan.nodes.indices.map { plan.id(of: Int32($0)) } == ["NQ9.1", "NQ9.1.a@T-HANOI", "HN5.1", "BD3.1"])
    for id in ["NQ9.1.a@T-HANOI", "HN5.1", "BD3.1"] {
      let (one, other) = (try #require(plan.ids.find(Array(id.utf8))), try #require(whole.ids.find(Array(id.utf8))))
      #expect(UpstreamDigest(of: one, in: plan) == UpstreamDigest(of: other, in: whole))
      // A programme that is due earlier reaches its milestones earlier, however it came by them.
      #expect(
        plan.nodes[Int(one)].milestones.map { plan.milestones[Int($0)].due }
          == whole.nodes[Int(other)].milestones.map { whole.milestones[Int($0)].due })
      #expect(plan.title(ofNode: one) == whole.title(ofNode: other))
    }
    #expect(try HandedOver.text("HN5", for: "X-BADINH", in: plan) == text)
  }

  @Test func `names what a programme carries out even where nothing of it is handed over`() throws {
    let programme = """
      programme: 5-CTr/TU
      key: HN5
      title: {vi: Chương trình của thành phố}
      implements: 9-NQ/TW
      owner: T-HANOI
      issued: 2026-02-10
      declines: {NQ9.1.a@T-HANOI: Đã phản hồi, NQ9.1.b: Đã phản hồi}
      tasks:
        - {task: "1", title: Việc của phường, presiding: X-BADINH, due: 2027-06-30, deliverable: {type: plan}}
      """
    let text = try HandedOver.text("HN5", for: "X-BADINH", in: sources(programme))
    let handed = compiled(["tep.yaml": text])
    #expect(handed.diagnostics.map { "\($0.code): \($0.message.en)" } == [])
    #expect(handed.plan.nodes.indices.map { handed.plan.id(of: Int32($0)) } == ["HN5.1"])
    #expect(try HandedOver.text("HN5", for: "X-BADINH", in: handed.plan) == text)
  }

  @Test func `may be a draft, and lacks what the draft lacks`() throws {
    let draft = Self.resolution.replacing("issued_by: BCTTW\n", by: "issued_by: BCTTW\nstage: draft\n")
      .replacing("title: Việc của bộ,", by: "title: Việc của bộ, due: ~,")
    let source = compiled(["Resolutions/a.yaml": draft, "Resolutions/registry.yaml": Self.registry]).plan
    let text = try HandedOver.text("NQ9", for: "BTC", in: source)
    let plan = compiled(["tep.yaml": text]).plan
    let node = try #require(plan.ids.find(Array("NQ9.1.c".utf8)))
    #expect(plan.documents[0].isDraft)
    #expect(plan.nodes[Int(node)].due == .missing)
    #expect(try HandedOver.text("NQ9", for: "BTC", in: plan) == text)
  }

  private static let handedOver = """
    tasks:
      - task: 1
        title:
          vi: Nhóm
          en: A group
        covers: [I.1]
        presiding: BKHCN
        coordinating: [BTC]
        issuing_authority: CP
        start: 2026-01-05
        due: 2027-09-30
        update: quarterly
        priority: high
        weight: 50
        basis:
          document: 71/NQ-CP
          date: 2026-01-09
        tags: ["số", "a: b"]
        kpis:
          - kpi: whole
            title:
              vi: Cả nước
            measure: count
            unit:
              vi: xã, phường
            direction: increase
            baseline:
              value: 0
            target: ">= 60"
            source:
              title:
                vi: Báo cáo
            aggregate: sum
        tasks:
          - task: a
            title:
              vi: Việc của Tỉnh HANOI
              en: Of Province HANOI
            description:
              vi: Mô tả Tỉnh HANOI
            for_each: [T-HANOI]
            covers: [I.1]
            presiding: T-HANOI
            coordinating: ~
            issuing_authority: CP
            start: 2026-01-05
            due: 2027-09-30
            update: quarterly
            priority: ~
            secrecy: secret
            weight: 5
            basis:
              document: 71/NQ-CP
              date: 2026-01-09
            tags: ["số", "a: b"]
            deliverable:
              type: scheme
              title:
                vi: Đề án Tỉnh HANOI
              number: 5/QĐ
            milestones:
              - milestone: half
                title:
                  vi: Nửa
                at: 1/3
                weight: 30
              - milestone: then
                title:
                  vi: Rồi
                after: half
                within: 10 working days
                weight: 30
              - milestone: draft
                title:
                  vi: Dự thảo
                before: 45 working days
                weight: 40
            kpis:
              - kpi: part
                title:
                  vi: Số xã, phường của Tỉnh HANOI
                measure: count
                unit:
                  vi: xã, phường
                direction: increase
                baseline:
                  value: 1,2505
                  at: 2025-12-31
                target: ">= 33,5870"
                trajectory: step
                source:
                  agency: BTC
                  title:
                    vi: Sổ xã, phường
                bounds: none
                covers: [I.1]
                rolls_up_to: NQ9.1/whole
              - kpi: rank
                title:
                  vi: Hạng
                measure: rank
                unit:
                  vi: hạng
                direction: decrease
                baseline:
                  value: none
                  why: chưa xếp
                targets:
                  2026-12-31: top 10
                  2027-09-30: top 3
                frequency: once
                source:
                  agency: BTC
                  title:
                    vi: Niên giám
              - kpi: built
                title:
                  vi: Xong
                measure: yes_no
                baseline:
                  value: none
                target: done
                source:
                  title:
                    vi: Sổ
              - kpi: range
                title:
                  vi: Khoảng
                measure: index
                unit:
                  vi: điểm
                direction: maintain
                baseline:
                  value: 10
                target: ">= 10–12"
                holds: every_year
                source:
                  title:
                    vi: Sổ
                method:
                  vi: a / b
                note:
                  vi: Đừng cộng
            moved_from: NQ9.3
            resources:
              budget: "120 tỷ: đồng"
              source:
                vi: Ngân sách
              staff: 3 người
          - task: b
            title:
              vi: Việc chung
            covers: [I.2]
            presiding: BKHCN
            coordinating: [BTC, T-HANOI-SO]
            issuing_authority: CP
            start: 2026-03-01
            due: ongoing
            update: quarterly
            priority: high
            weight: 60
            basis:
              document: 71/NQ-CP
              date: 2026-01-09
            tags: ["số", "a: b"]
            deliverable:
              type: plan
            depends_on: [NQ9.1.a@T-HANOI]

    """
}

extension String {
  fileprivate func replacing(_ text: String, by other: String) -> String { replacingOccurrences(of: text, with: other) }
}
