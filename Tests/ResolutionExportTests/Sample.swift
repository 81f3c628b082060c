import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Testing

@testable import ResolutionExport

/// A small workspace that exists only in memory, with what is hard to write down: texts that other programs would take for
/// something else, a task for eight provinces, a secret one, ranges, ranks, and a document of the Party beside one of the State.
enum Sample {
  static let provinces = ["HANOI", "CAOBANG", "DIENBIEN", "LAICHAU", "SONLA", "LAOCAI", "HUE", "CAMAU"]

  static let registry = """
    agencies:
      - {agency: BCTTW, name: {vi: Bộ Chính trị, en: Politburo}, kind: party-leadership, assignable: false}
      - {agency: CP, name: {vi: Chính phủ, en: Government}, kind: government, assignable: false}
      - {agency: BKHCN, name: {vi: Bộ Khoa học và Công nghệ, en: Ministry of Science and Technology}, kind: ministry}
      - {agency: BTC, name: {vi: "Bộ Tài chính, \\"ngân sách\\"", en: Ministry of Finance}, kind: ministry}
    \(provinces.map { "  - {agency: T-\($0), name: {vi: Tỉnh \($0), en: Province \($0)}, kind: province}" }.joined(separator: "\n"))
    sets:
      provinces: {kind: province}
    ---
    calendar: vn
    utc_offset: "+07:00"
    working_week: [mon, tue, wed, thu, fri]
    hours:
      default: central
      profiles:
        central: ["08:00-12:00", "13:00-17:00"]
    years:
      - year: 2026
        status: announced
        days:
          - {date: 2026-04-30, kind: holiday, name: Ngày Chiến thắng}
      - year: 2027
        status: projected
        days:
          - {date: 2027-01-01, kind: holiday, name: Tết Dương lịch}
    ---
    regulation: 08-QC/TW
    issued: 2025-11-05
    classes:
      - {class: under_1_month, below: 1 month, updates: [final], grace: 3 working days}
      - {class: 1_to_3_months, below: 3 months, updates: [half, final], grace: 3 working days}
      - {class: 3_to_6_months, below: 6 months, updates: [half, three_quarters, final], grace: 5 working days}
      - {class: periodic, update: quarterly, first_period_at_least: 15 days, grace: 5 working days}
    limits: {classify: 3 working days, confirm: 4 working hours, respond: 8 working hours, process_response: 1 working day}
    """

  static let ofTheParty = """
    resolution: 9-NQ/TW
    key: NQ9
    title: {vi: "Nghị quyết <mẫu> & thử", en: A sample resolution}
    issued: 2026-01-05
    issued_by: BCTTW
    period: {from: 2026-01-05, to: 2026-12-31}
    clauses:
      - {clause: I, title: {vi: Nhiệm vụ, en: Tasks}}
    tasks:
      - task: "1"
        title: {vi: Dịch vụ công, en: Public services}
        covers: [I]
        presiding: BKHCN
        coordinating: [BTC]
        tasks:
          - task: "1"
            title: {vi: "=HYPERLINK(\\"http://x\\";\\"bấm <b>đây</b> | & chờ\\")", en: "+1 decree, to be issued; with a\\ttab"}
            due: 2026-04-24
            deliverable: {type: decree, title: {vi: Nghị định về dịch vụ công, en: Decree on public services}, number: 71/2026/NĐ-CP}
            milestones:
              - {milestone: draft, title: {vi: "Dự thảo; lần 1, có \\\\ gạch chéo", en: Draft}, due: 2026-03-02}
          - task: "2"
            title: {vi: Danh mục các thủ tục phải giữ kín trong suốt thời gian chuẩn bị để không ai lợi dụng được, en: A secret list}
            due: 2026-06-30
            secrecy: secret
            deliverable: {type: list}
          - task: "3"
            title: {vi: Báo cáo, en: Report}
            due: ongoing
            update: half_yearly
            deliverable: {type: report}
            coordinating: ~
      - task: "2"
        title: {vi: Các tỉnh, en: Provinces}
        covers: [I]
        tasks:
          - task: "1"
            for_each: provinces
            title: {vi: "Đưa hồ sơ của {agency} lên mạng", en: "Put the files of {agency} online"}
            presiding: $agency
            due: 2026-12-31
            kpis:
              - kpi: online
                title: {vi: Tỉ lệ hồ sơ trực tuyến, en: Share of files online}
                measure: percent
                direction: increase
                baseline: {value: -2.5, at: 2026-01-31}
                bounds: none
                source: {agency: BTC}
                target: {by_agency: {T-HANOI: 90 %, else: 80 %}}
              - kpi: rank
                title: {vi: Thứ hạng, en: Rank}
                measure: rank
                unit: {vi: hạng, en: rank}
                direction: decrease
                baseline: {value: 12, at: 2026-01-31}
                source: {agency: BTC}
                target: top 3
              - kpi: centres
                title: {vi: Số trung tâm, en: Centres}
                measure: count
                unit: {vi: trung tâm, en: centres}
                direction: increase
                baseline: {value: 4, at: 2026-01-31}
                source: {agency: BTC}
                targets: {2026-06-30: 10–12, 2026-12-31: "1250,5"}
    """

  static let ofTheState = """
    resolution: 03/NQ-CP
    key: NQCP3
    title: {vi: Chương trình hành động, en: Programme of action}
    issued: 2026-01-09
    issued_by: CP
    period: {from: 2026-01-09, to: 2026-12-31}
    clauses:
      - {clause: I, title: {vi: Nhiệm vụ, en: Tasks}}
    tasks:
      - {task: "1", title: {vi: Kế hoạch năm, en: A plan}, covers: [I], presiding: BTC, due: 2026-02-02, deliverable: {type: plan}}
    """

  static func plan(
    ofTheParty: String = Sample.ofTheParty, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Plan {
    let files = [
      "Resolutions/NQ9.yaml": ofTheParty, "Resolutions/NQCP3.yaml": ofTheState, "Resolutions/registry.yaml": registry,
    ]
    let compilation = Workspace(files: .inMemory(files)).compile(now: Day(year: 2026, month: 3, day: 2)!)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message.en) == [], sourceLocation: sourceLocation)
    return compilation.plan
  }

  static func circumstances(_ language: Language = .vi, day: Int = 2) -> Circumstances {
    Circumstances(
      language: language, moment: Moment(Day(year: 2026, month: 3, day: day)!, hour: 8), utcOffset: 7 * 60,
      program: "nqc test")
  }

  /// The whole sample in a form.
  static func bytes(_ name: String, _ language: Language = .vi, day: Int = 2) throws -> [UInt8] {
    let format = try #require(ExportFormats.named(name) as? any ExportFormat)
    return try format.bytes(of: Annex(plan(), folds: format.folds), under: circumstances(language, day: day))
  }

  static func text(_ name: String, _ language: Language = .vi, day: Int = 2) throws -> String {
    try #require(String(validating: bytes(name, language, day: day), as: UTF8.self))
  }
}
