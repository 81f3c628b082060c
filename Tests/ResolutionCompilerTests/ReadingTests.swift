import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

/// Three files that use nearly every key of the language, in English and without a mistake.
private enum WholeLanguage {
  static let resolution = """
    resolution: 1-NQ/TW
    key: NQ1
    title: {vi: Phát triển dữ liệu, en: Development of data}
    issued: 2025-01-06
    issued_by: BCTTW
    period: {from: 2025-01-06, to: 2030-12-31}
    vision: 2045
    stage: issued
    clauses:
      - clause: I
        title: {vi: Mục tiêu, en: Objectives}
        binding: none
        clauses:
          - {clause: "1", gist: {vi: Dữ liệu mở đạt 80%, en: Open data at 80%}, binding: target}
      - clause: II
        title: {vi: Nhiệm vụ, en: Tasks}
        clauses:
          - {clause: "1", gist: {vi: Cổng dữ liệu, en: Data portal}}
          - {clause: "2", gist: {vi: Chuyển giao, en: Handed over}, excluded: Đã giao nơi khác}
    withdrawn:
      NQ1.9: {by: 2-NQ/TW, on: 2025-04-01, why: Đã có việc thay}
    tasks:
      - task: "1"
        title: {vi: "Nhóm: hạ tầng", en: "Group: infrastructure"}
        covers: [I.1, II.1]
        presiding: BKHCN
        coordinating: [BTC, BCA]
        issuing_authority: CP
        start: 2025-03-03
        due: 2029-12-28
        weight: 60 %
        priority: high
        basis: {document: 71/NQ-CP, date: 2025-04-01}
        tags: [hạ tầng, dữ liệu]
        tasks:
          - task: "1"
            title: {vi: Cổng dữ liệu mở, en: Open data portal}
            description: {vi: Một cổng cho mọi bộ, en: One portal for all}
            coordinating_also: [BNNMT]
            deliverable: {type: platform, title: {vi: Cổng dữ liệu, en: Portal}}
            update: quarterly
            secrecy: secret
            resources: {budget: 120 tỷ đồng, source: {vi: Ngân sách, en: Budget}}
            depends_on: ["1.2"]
            moved_from: NQ1.7
            split_from: NQ1.6
            merged_from: [NQ1.4, NQ1.5]
            milestones:
              - {milestone: draft, title: {vi: Bản thử, en: Trial}, due: 2026-06-30, weight: 40}
              - {milestone: open, title: {vi: Mở cổng, en: Opened}, after: draft, within: 30 days, weight: 60}
            kpis:
              - kpi: share
                use: open-share
                with: {area: {vi: cả nước, en: the country}}
                baseline: {value: 18.5, at: 2024}
                targets: {2026: 40 %, 2028: tối thiểu 80 %}
                frequency: quarterly
                covers: [I.1]
          - task: "2"
            title: {vi: Kế hoạch dữ liệu, en: Plan for data}
            covers: ~
            duration: 18 months
            deliverable: {type: plan}
            waive: [{code: NQ502, why: Chờ bổ sung căn cứ, until: 2030-12-31}]
    """

  static let part = """
    part_of: 1-NQ/TW
    tasks:
      - task: "2"
        for_each: provinces
        title: {vi: "Dữ liệu của {agency}", en: "Data of {agency}"}
        covers: [II.1]
        presiding: $agency-UBND
        due: ongoing
        update: yearly
        weight: 40
        kpis:
          - kpi: sets
            title: {vi: "Số bộ dữ liệu của {agency}", en: "Data sets of {agency}"}
            measure: count
            unit: {vi: bộ dữ liệu, en: data sets}
            direction: increase
            baseline: 0
            target: {by_agency: {T01-HANOI: 900, else: 500}}
            trajectory: step
            frequency: yearly
            source: {agency: CTK, title: {vi: Báo cáo năm, en: Yearly report}}
            method: {vi: đếm bộ dữ liệu đã mở, en: data sets opened}
            aggregate: sum
    """

  static let templates = """
    kpi_templates:
      - template: open-share
        parameters: {area: {required: true}}
        title: {vi: "Tỉ lệ dữ liệu mở của {area}", en: "Share of open data of {area}"}
        measure: percent
        direction: increase
        trajectory: linear
        source: {agency: CTK}
        method: {vi: bộ dữ liệu mở / tất cả × 100, en: open data sets / all × 100}
    """

  static let all = [resolution, part, templates]

  static func compiled(_ texts: [String]) -> Compilation {
    let files =
      texts.enumerated().map { SourceFile(id: UInt32($0.offset), path: "sample-\($0.offset).yaml", text: $0.element) }
      + Fixture.registry.enumerated().map {
        SourceFile(id: UInt32(texts.count + $0.offset), path: $0.element.name, text: $0.element.text)
      }
    return compile(files, options: CompileOptions(now: Fixture.now))
  }

  static func lines(_ texts: [String]) -> [String] { PlanSummary(compiled(texts).plan).lines }
}

/// Values of closed lists in Vietnamese.
private let vietnameseValues = [
  "issued": "đã_ban_hành", "none": "định_hướng", "target": "mục_tiêu", "high": "cao", "secret": "mật",
  "quarterly": "hàng_quý", "yearly": "hàng_năm", "ongoing": "thường_xuyên", "platform": "nền tảng", "plan": "kế hoạch",
  "count": "số_lượng", "percent": "phần_trăm", "increase": "tăng", "step": "bậc_thang", "linear": "tuyến_tính",
  "sum": "tổng", "18 months": "18 tháng", "30 days": "30 ngày", "2025-03-03": "3/3/2025", "2029-12-28": "28/12/2029",
]

@Suite struct `A resolution means the same` {
  private let english = WholeLanguage.lines(WholeLanguage.all)

  @Test func `and nothing is wrong with it`() {
    let compilation = WholeLanguage.compiled(WholeLanguage.all)
    #expect(compilation.diagnostics.map { "\($0.code) \($0.message.en)" } == [])
    #expect(compilation.waived == 1)
    #expect(english.count > 20)
  }

  @Test func `with its keys in Vietnamese`() {
    let vietnamese = RewrittenYAML(key: { $0.vietnamese ?? $0.english })
    let texts = WholeLanguage.all.map { vietnamese($0) }
    #expect(texts[0].hasPrefix("nghị_quyết: "))
    #expect(WholeLanguage.lines(texts) == english)
  }

  @Test func `with its keys and words in Vietnamese`() {
    let vietnamese = RewrittenYAML(key: { $0.vietnamese ?? $0.english }, value: { vietnameseValues[$0] ?? $0 })
    let texts = WholeLanguage.all.map { vietnamese($0) }
    #expect(texts[1].contains("thời_hạn: \"thường_xuyên\""))
    #expect(WholeLanguage.lines(texts) == english)
  }

  @Test func `with its keys in Vietnamese without diacritics`() {
    let unmarked = RewrittenYAML(key: \.withoutDiacritics)
    let texts = WholeLanguage.all.map { unmarked($0) }
    #expect(texts[0].hasPrefix("nghi_quyet: "))
    #expect(WholeLanguage.lines(texts) == english)
  }

  @Test(arguments: 1...5) func `with its keys in both languages`(seed: Int) {
    var shuffle = Shuffle(seed: seed)
    let choices = Key.allCases.map { key in Bool.random(using: &shuffle) ? key.vietnamese ?? key.english : key.english }
    let mixed = RewrittenYAML(key: { choices[Int($0.rawValue)] })
    #expect(WholeLanguage.lines(WholeLanguage.all.map { mixed($0) }) == english)
  }

  @Test(arguments: 1...20) func `with its keys in any order`(seed: Int) {
    // Milestones, clauses and tasks are lists, whose order is theirs; only keys are turned about.
    let shuffled = RewrittenYAML(order: { entries in
      var shuffle = Shuffle(seed: seed &* 31 &+ entries.count)
      return entries.shuffled(using: &shuffle)
    })
    #expect(WholeLanguage.lines(WholeLanguage.all.map { shuffled($0) }) == english)
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `with its files in any order`(order: [Int]) {
    let compilation = WholeLanguage.compiled(order.map { WholeLanguage.all[$0] })
    #expect(compilation.diagnostics.isEmpty)
    #expect(PlanSummary(compilation.plan).lines == english)
  }

  @Test func `in decomposed Unicode, which is pointed out and repaired`() {
    let decomposed = WholeLanguage.all.map(\.decomposedStringWithCanonicalMapping)
    #expect(decomposed[0].unicodeScalars.count > WholeLanguage.all[0].unicodeScalars.count)
    let compilation = WholeLanguage.compiled(decomposed)
    // The comparison of strings does not tell the forms apart; that of their bytes does.
    #expect(PlanSummary(compilation.plan).lines.map { Array($0.utf8) } == english.map { Array($0.utf8) })
    #expect(Set(compilation.diagnostics.map(\.code)) == [Code(9)])
    #expect(compilation.diagnostics.allSatisfy { $0.severity == .warning && !$0.fixes.isEmpty })
  }

  @Test func `in decomposed Unicode with keys in Vietnamese`() {
    let vietnamese = RewrittenYAML(key: { $0.vietnamese ?? $0.english })
    let decomposed = WholeLanguage.all.map { vietnamese($0).decomposedStringWithCanonicalMapping }
    let compilation = WholeLanguage.compiled(decomposed)
    #expect(PlanSummary(compilation.plan).lines.map { Array($0.utf8) } == english.map { Array($0.utf8) })
    #expect(Set(compilation.diagnostics.map(\.code)) == [Code(9)])
  }
}

extension Key {
  /// Its Vietnamese spelling as it comes from a keyboard without Vietnamese.
  fileprivate var withoutDiacritics: String {
    (vietnamese ?? english).folding(options: .diacriticInsensitive, locale: nil).replacing("đ", with: "d")
  }
}

@Suite struct `What cannot be read` {
  private func compiled(_ task: String) -> Compilation {
    WholeLanguage.compiled([
      """
      resolution: 1-NQ/TW
      title: {vi: Thử nghiệm, en: A trial}
      issued: 2025-01-06
      tasks:
        - task: "1"
          title: {vi: Việc, en: Task}
          presiding: BKHCN
          due: 2026-12-31
      \(task)
      """
    ])
  }

  @Test func `offers both readings of a number as fixes`() {
    let compilation = compiled(
      """
          kpis:
            - kpi: files
              title: {vi: Số hồ sơ, en: Files}
              measure: count
              unit: {vi: hồ sơ, en: files}
              direction: increase
              baseline: {value: 33.587, at: 2024}
              target: 40 000
              source: {agency: CTK}
      """)
    let fixes = compilation.diagnostics.filter { $0.code == Code(106) }.flatMap(\.fixes)
    #expect(fixes.flatMap { $0.edits.map(\.text) } == ["33587", "33.5870"])
    #expect(fixes.allSatisfy { $0.safety == .choice })
  }

  @Test func `offers the nearest key as a fix, in the spelling it is near to`() {
    let compilation = compiled("    phoi_hob: [BTC]")
    let fix = compilation.diagnostics.first { $0.code == Code(102) }?.fixes.first
    #expect(fix?.edits.map(\.text) == ["phối_hợp"])
    #expect(fix?.safety == .safe)
  }

  @Test func `offers brackets where a list was expected`() {
    let compilation = compiled("    coordinating: BTC\n    deliverable: {type: plan}")
    #expect(compilation.diagnostics.map(\.code) == [Code(103)])
    #expect(compilation.diagnostics[0].fixes.first?.edits.map(\.text) == ["[BTC]"])
  }

  @Test func `offers the word that was meant`() {
    let compilation = compiled("    update: quaterly\n    deliverable: {type: plan}")
    #expect(compilation.diagnostics.map(\.code) == [Code(107)])
    #expect(compilation.diagnostics[0].fixes.first?.edits.map(\.text) == ["quarterly"])
  }

  @Test func `is no worse for standing in a text without end`() {
    // Whatever an editor hands over in the middle of a word is read, and said to be what it is.
    let text = WholeLanguage.resolution
    for count in stride(from: 0, to: text.utf8.count, by: 37) {
      let compilation = WholeLanguage.compiled([String(decoding: Array(text.utf8.prefix(count)), as: UTF8.self)])
      #expect(compilation.diagnostics.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty })
    }
  }
}
