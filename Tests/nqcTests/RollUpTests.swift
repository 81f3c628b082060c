import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

@testable import nqc

/// The sample's resolution, and two programmes: one does more than was asked, one declines the only task that it has.
private enum Programmes {
  static let hanoi = """
    programme: 1-CTr/TU
    key: HN
    title: {vi: Chương trình của Hà Nội, en: Programme of Hanoi}
    implements: 9-NQ/TW
    owner: T01-HANOI
    issued: 2026-02-02
    tasks:
      - task: "1"
        implements: [NQ9.1.2@T01-HANOI]
        presiding: T01-HANOI-UBND
        kpis:
          - {kpi: online, rolls_up_to: NQ9.1.2@T01-HANOI/online, baseline: {value: 20, at: 2026-01-31}, target: 95 %}
    """

  static let dienBien = """
    programme: 2-CTr/TU
    key: DB
    title: {vi: Chương trình của Điện Biên, en: Programme of Dien Bien}
    implements: 9-NQ/TW
    owner: T11-DIENBIEN
    issued: 2026-02-02
    declines:
      NQ9.1.2@T11-DIENBIEN: {vi: Đã phản hồi ngày 12/2/2026, en: Answered on 12 February}
    tasks:
      - {task: "1", title: {vi: Bồi dưỡng, en: Training}, presiding: T11-DIENBIEN-UBND, due: 2026-06-30, deliverable: {type: training}}
    """

  /// A province that promises less than it was asked for.
  static let laiChau =
    [("1-CTr/TU", "3-CTr/TU"), ("key: HN", "key: LC"), ("T01-HANOI", "T12-LAICHAU"), ("95 %", "72.5 %")]
    .reduce(hanoi) { $0.replacingOccurrences(of: $1.0, with: $1.1) }

  /// The sample's, in which each committee stands below its province.
  static let registry = ["T01-HANOI", "T11-DIENBIEN", "T12-LAICHAU"].reduce(Sample.registry) { text, code in
    text.replacingOccurrences(of: "{agency: \(code)-UBND,", with: "{agency: \(code)-UBND, parent: \(code),")
  }

  static let files = [
    "Resolutions/HN.yaml": hanoi, "Resolutions/DB.yaml": dienBien, "Resolutions/registry.yaml": registry,
  ]

  static func plan(_ files: [String: String] = files) -> Plan { Sample.compiled(others: files).plan }
}

@Suite struct `A roll-up` {
  private func drawn(
    _ language: Language = .vi, _ detail: RollUpText.Detail = .counts, files: [String: String] = Programmes.files,
    width: Int? = nil, _ change: (inout RollUp.Choice) -> Void = { _ in }
  ) throws -> String {
    var choice = RollUp.Choice()
    change(&choice)
    return RollUpText.draw(
      try RollUp(Programmes.plan(files), choice), detail, in: language, on: Page(width: width)
    ).text
  }

  @Test func `says what is reached, what is short and who has not answered`() throws {
    #expect(
      try drawn(files: Programmes.files.merging(["Resolutions/LC.yaml": Programmes.laiChau]) { $1 }) == """
        NQ9  9-NQ/TW: Nghị quyết mẫu
           3 chương trình thực hiện; 5 nơi được giao

        Chỉ tiêu
          NQ9.1.2@…/online  Tỉ lệ hồ sơ trực tuyến (3 bản)
            ✗ 5/12/2026  1 nơi đạt, 1 nơi hụt, 1 nơi chưa rõ
              T12-LAICHAU  5/12/2026 ≥ 80%: 72,5%, hụt 7,5
              không nhận (1): T11-DIENBIEN

        Nhiệm vụ
          ○ NQ9.1.1  Nghị định về dịch vụ công
              2 nơi: 2 chưa trả lời
              chưa trả lời (2): BKHCN, BTC
          ○ NQ9.1.2@…  Đưa hồ sơ của … lên mạng
              4 nơi: 2 thực hiện, 1 không nhận, 1 chưa trả lời
              chưa trả lời (1): BTC
              T11-DIENBIEN không nhận: Đã phản hồi ngày 12/2/2026
          ○ NQ9.1.3  Báo cáo
              1 nơi: 1 chưa trả lời
              chưa trả lời (1): BKHCN

        """)
  }

  @Test func `tells of one locality what it has set itself`() throws {
    #expect(
      try drawn(.en, .all) { $0.agency = "T01-HANOI-UBND" } == """
        NQ9  9-NQ/TW: A sample resolution
           of Hanoi (T01-HANOI)

        KPIs
          NQ9.1.2@T01-HANOI/online  Share of files online
            ✓ 2026-12-05  ≥ 90%: 95%, 5 beyond
              T01-HANOI  HN.1/online  95%

        Tasks
          ● NQ9.1.2@…  Put the files of … online
              carried out
              T01-HANOI  HN.1

        """)
  }

  /// Three provinces of which two say something: 30 that day, and on the way from 0 to 60 half of it; one has another unit.
  private static let national = """
    resolution: 9-NQ/TW
    title: {vi: Nghị quyết mẫu, en: A sample resolution}
    issued: 2026-01-05
    tasks:
      - task: "1"
        title: {vi: Phủ sóng, en: Cover the country}
        presiding: BKHCN
        coordinating: [T01-HANOI-UBND, T11-DIENBIEN-UBND, T12-LAICHAU-UBND, BTC]
        due: 2026-12-31
        kpis:
          - {kpi: tram, title: {vi: Số trạm, en: Stations}, measure: count, unit: {vi: trạm, en: stations}, direction: increase, baseline: {value: 10, at: 2025}, targets: {2026-07-02: 20, 2026-12-31: 100}, aggregate: sum, source: {agency: BTC}}
    """

  private static func programme(_ key: String, _ owner: String, _ kpi: String) -> String {
    """
    programme: \(key)-CTr/TU
    key: \(key)
    title: {vi: Chương trình, en: Programme}
    implements: NQ9
    owner: \(owner)
    issued: 2026-02-02
    tasks:
      - task: "1"
        implements: [NQ9.1]
        presiding: \(owner)
        kpis: [{kpi: tram, rolls_up_to: NQ9.1/tram, \(kpi)}]
    """
  }

  @Test func `adds up what localities promise, and names those who promise nothing that can be added`() throws {
    let files = [
      "Resolutions/registry.yaml": Programmes.registry,
      "Resolutions/HN.yaml": Self.programme("HN", "T01-HANOI", "baseline: {value: 0, at: 2026-01-01}, target: 60.5"),
      "Resolutions/DB.yaml": Self.programme("DB", "T11-DIENBIEN", "baseline: none, target: 30"),
      "Resolutions/LC.yaml": Self.programme("LC", "T12-LAICHAU", "unit: hộ, baseline: none, target: 30"),
    ]
    let plan = Sample.compiled(Self.national, others: files).plan
    let rollUp = RollUp(plan)
    func drawn(_ detail: RollUpText.Detail, _ language: Language) -> String {
      let text = RollUpText.draw(rollUp, detail, in: language, on: Page()).text
      return text.split(separator: "\n\n")[1] + "\n"
    }
    #expect(
      drawn(.counts, .vi) == """
        Chỉ tiêu
          NQ9.1/tram  Số trạm
            ✓ 2/7/2026  ≥ 20 trạm: cộng lại 30,25 trạm, vượt 10,25
            ✗ 31/12/2026  ≥ 100 trạm: cộng lại 90,5 trạm, hụt 9,5
              3 nơi đóng góp
              chưa có chỉ tiêu (1): BTC
              không cộng được (2): T11-DIENBIEN, T12-LAICHAU

        """)
    #expect(
      drawn(.all, .en) == """
        KPIs
          NQ9.1/tram  Stations
            ✓ 2026-07-02  ≥ 20 stations: add up to 30.25 stations, 10.25 beyond
            ✗ 2026-12-31  ≥ 100 stations: add up to 90.5 stations, 9.5 short
              3 contributors
              T01-HANOI     HN.1/tram  2026-07-02: 30.25 stations (on the way); 2026-12-31: 60.5 stations
              T11-DIENBIEN  DB.1/tram  2026-07-02: no target by that day; 2026-12-31: 30 stations
              T12-LAICHAU   LC.1/tram  2026-07-02: another measure, unit or direction; 2026-12-31: another measure, unit or direction
              no KPI of theirs (1): BTC

        """)
    // Of one locality nobody is told what others lack.
    var choice = RollUp.Choice()
    choice.agency = "T11-DIENBIEN"
    let own = RollUpText.draw(try RollUp(plan, choice), .counts, in: .vi, on: Page()).text
    #expect(own.contains("không cộng được (1): T11-DIENBIEN\n"))
    #expect(!own.contains("BTC"))
  }

  @Test func `counts places, however many KPIs they contribute with`() throws {
    let two = "baseline: none, target: 60}, {kpi: tu, rolls_up_to: NQ9.1/tram, baseline: none, target: 45"
    let files = [
      "Resolutions/registry.yaml": Programmes.registry,
      "Resolutions/HN.yaml": Self.programme("HN", "T01-HANOI", two),
    ]
    let rollUp = RollUp(Sample.compiled(Self.national, others: files).plan)
    let vi = RollUpText.draw(rollUp, .counts, in: .vi, on: Page()).text
    #expect(vi.contains("✓ 31/12/2026  ≥ 100 trạm: cộng lại 105 trạm, vượt 5\n"))
    #expect(vi.contains("      1 nơi đóng góp, bằng 2 chỉ tiêu\n"))
    #expect(vi.contains("      không cộng được (1): T01-HANOI\n"))
    let en = RollUpText.draw(rollUp, .counts, in: .en, on: Page()).text
    #expect(en.contains("      1 contributor, with 2 KPIs\n"))
  }

  @Test func `keeps within a terminal`() throws {
    for width in [80, 120] {
      for line in try drawn(.vi, .all, width: width).split(separator: "\n") {
        #expect(DisplayWidth.of(line.unicodeScalars) <= width, "\(line)")
      }
    }
  }

  @Test func `sets tasks against localities, a sign each`() {
    let rollUp = RollUp(Programmes.plan())
    #expect(
      RollUpMatrix.draw(rollUp, in: .vi, on: Page(width: 80)).text == """
        NQ9  9-NQ/TW: Nghị quyết mẫu
           2 chương trình thực hiện; 5 nơi được giao

                  B
                  K
                  H B T T T
                  C T 0 1 1
                  N C 1 1 2
        NQ9.1.1   ○ ○ · · ·
        NQ9.1.2@… · ○ ● ✗ ○
        NQ9.1.3   ○ · · · ·

        ● thực hiện   ✗ không nhận   ○ chưa trả lời   ◐ mỗi bản một khác   · không được
        giao
        BKHCN Bộ Khoa học và Công nghệ · BTC Bộ Tài chính · T01 Thành phố Hà Nội · T11
        Tỉnh Điện Biên · T12 Tỉnh Lai Châu

        """)
  }

  @Test func `points to a file where a matrix is too wide`() {
    let text = RollUpMatrix.draw(RollUp(Programmes.plan()), in: .vi, on: Page(width: 18)).text
    #expect(text.split(separator: "\n").joined(separator: " ").contains("nqc rollup --matrix -o ma-tran.xlsx"))
    #expect(!text.contains("●"))
  }

  @Test func `gives programs codes, numbers and days`() throws {
    let json = RollUpJSON(rollUp: RollUp(Programmes.plan()), language: .en).bytes()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let document = try #require((object["documents"] as? [[String: Any]])?.first)
    #expect(document["key"] as? String == "NQ9")
    let kpi = try #require((document["kpis"] as? [[String: Any]])?.first)
    #expect(kpi["id"] as? String == "NQ9.1.2/online")
    let wholes = try #require(kpi["wholes"] as? [[String: Any]])
    #expect(wholes.map { $0["reached"] as? Bool } == [true, nil, nil])
    #expect(wholes.map { $0["declined"] as? [String] } == [[], ["T11-DIENBIEN"], []])
    #expect(wholes.map { $0["missing"] as? [String] } == [[], [], ["T12-LAICHAU"]])
    let sum = try #require((wholes[0]["sums"] as? [[String: Any]])?.first)
    #expect(sum["on"] as? String == "2026-12-05")
    #expect(sum["gap"] as? Double == 5)
    #expect((sum["target"] as? [String: Any])?["relation"] as? String == ">=")
    let tasks = try #require(document["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["id"] as? String } == ["NQ9.1.1", "NQ9.1.2", "NQ9.1.3"])
    #expect((tasks[1]["counts"] as? [String: Int]) == ["implements": 1, "declines": 1, "silent": 2, "mixed": 0])
  }
}

@Suite(.enabled(if: Program.path != nil)) struct `nqc rollup` {
  private func workspace(_ programmes: [String: String] = Programmes.files) throws -> Program {
    let files = ["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Programmes.registry]
    return try Program(files.merging(programmes) { $1 })
  }

  @Test func `answers on standard output`() throws {
    let ending = try workspace().run("rollup")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("NQ9  9-NQ/TW"))
    #expect(ending.errors.isEmpty)
    let nobody = try workspace([:]).run("rollup", "--language", "en")
    #expect(nobody.status == 0)
    #expect(nobody.output.isEmpty)
    #expect(nobody.errors == "no programme carries out anything here\n")
  }

  /// Whoever adds up has to see what is short, and who has not answered, from programmes that are not done.
  @Test func `draws what an error is about, and ends with 1`() throws {
    let short = try workspace(["Resolutions/LC.yaml": Programmes.laiChau]).run("rollup")
    #expect(short.status == 1)
    #expect(short.output.contains("hụt 7,5"))
    #expect(short.errors.isEmpty)
    let silent =
      Programmes.hanoi.prefix(upTo: try #require(Programmes.hanoi.range(of: "tasks:")).lowerBound) + "tasks: []"
    let ending = try workspace(["Resolutions/HN.yaml": String(silent)]).run("rollup", "--task", "NQ9.1.2@T01-HANOI")
    #expect(ending.status == 1)
    #expect(ending.output.contains("chưa trả lời"))
    #expect(ending.errors.isEmpty)
  }

  @Test func `answers nothing where the sources have other errors`() throws {
    let wrong = Programmes.hanoi.replacingOccurrences(of: "owner: T01-HANOI", with: "owner: T01-HANO")
    let ending = try workspace(["Resolutions/HN.yaml": wrong]).run("rollup")
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("NQ201"))
  }

  @Test(
    arguments: [
      (["--kpi", "NQ9.1.2/onlin"], "lỗi: không có gì đóng góp vào chỉ tiêu NQ9.1.2/onlin; gần nhất: NQ9.1.2/online\n"),
      (["--document", "NQ8"], "lỗi: không có văn bản NQ8; gần nhất: NQ9\n"),
      (["--for", "T13"], "lỗi: không có cơ quan T13 trong danh mục\n"),
      (["--task", "NQ9"], "lỗi: không có nhiệm vụ NQ9 trong các văn bản có chương trình thực hiện"),
      (["--format", "pdf"], "lỗi: `pdf` không dùng được sau --format"),
      (["-o", ""], "lỗi: --output: thiếu tên tệp"),
      (["-o", "bao-cao.pdf"], "lỗi: --output: đuôi tệp là json, csv, xlsx, html hoặc txt"),
    ])
  func `ends with 2 where it is asked for what is not there`(_ arguments: [String], _ message: String) throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["rollup"] + arguments)
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix(message), "\(ending.errors)")
  }

  @Test func `writes tables into files`() throws {
    let program = try workspace()
    defer { program.remove() }
    func written(_ name: String, _ arguments: String...) throws -> String {
      let ending = try program.run(["rollup", "-o", name] + arguments)
      #expect(ending.status == 0)
      #expect(ending.output.isEmpty)
      #expect(ending.errors == "đã ghi \(name)\n")
      return String(decoding: try Data(contentsOf: program.folder.appending(path: name)), as: UTF8.self)
    }
    #expect(
      try written("phan.csv").split(separator: "\r\n").dropFirst() == [
        "NQ9.1.2@T01-HANOI/online,Tỉ lệ hồ sơ trực tuyến,T01-HANOI,Thành phố Hà Nội,HN.1/online,chương trình,2026-12-05,95,,%,",
        "NQ9.1.2@T11-DIENBIEN/online,Tỉ lệ hồ sơ trực tuyến,T11-DIENBIEN,Tỉnh Điện Biên,,,,,,%,không nhận",
        "NQ9.1.2@T12-LAICHAU/online,Tỉ lệ hồ sơ trực tuyến,T12-LAICHAU,Tỉnh Lai Châu,,,,,,%,chưa có chỉ tiêu",
      ])
    #expect(
      try written("ma-tran.csv", "--matrix").split(separator: "\r\n") == [
        "\u{FEFF}Mã,Nhiệm vụ,BKHCN,BTC,T01-HANOI,T11-DIENBIEN,T12-LAICHAU",
        "NQ9.1.1,Nghị định về dịch vụ công,chưa trả lời,chưa trả lời,,,",
        "NQ9.1.2@…,Đưa hồ sơ của … lên mạng,,chưa trả lời,thực hiện,không nhận,chưa trả lời",
        "NQ9.1.3,Báo cáo,chưa trả lời,,,,",
      ])
    #expect(
      try written("tra-loi.csv", "--task", "NQ9.1.2").split(separator: "\r\n").dropFirst(2) == [
        "NQ9.1.2@…,Đưa hồ sơ của … lên mạng,T01-HANOI,Thành phố Hà Nội,thực hiện,HN.1,",
        "NQ9.1.2@…,Đưa hồ sơ của … lên mạng,T11-DIENBIEN,Tỉnh Điện Biên,không nhận,,Đã phản hồi ngày 12/2/2026",
        "NQ9.1.2@…,Đưa hồ sơ của … lên mạng,T12-LAICHAU,Tỉnh Lai Châu,chưa trả lời,,",
      ])
    #expect(try written("bang.xlsx").hasPrefix("PK"))
    #expect(try program.run(["rollup", "-o", "khong-co/x.csv"]).status == 3)
  }
}
