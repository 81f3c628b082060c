import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Testing

/// A small workspace that exists only in memory: three ministries, three provinces, one calendar, Regulation 08-QC/TW,
/// and the resolution that a test writes.
enum Sample {
  static let registry = """
    agencies:
      - {agency: BCTTW, name: {vi: Bộ Chính trị, en: Politburo}, kind: party, assignable: false}
      - {agency: BKHCN, name: {vi: Bộ Khoa học và Công nghệ, en: Ministry of Science and Technology}, kind: ministry}
      - {agency: BTC, name: {vi: Bộ Tài chính, en: Ministry of Finance}, kind: ministry}
      - {agency: T01-HANOI, name: {vi: Thành phố Hà Nội, en: Hanoi}, kind: province}
      - {agency: T01-HANOI-UBND, name: {vi: UBND thành phố Hà Nội, en: People's Committee of Hanoi}, kind: committee}
      - {agency: T11-DIENBIEN, name: {vi: Tỉnh Điện Biên, en: Dien Bien}, kind: province}
      - {agency: T11-DIENBIEN-UBND, name: {vi: UBND tỉnh Điện Biên, en: People's Committee of Dien Bien}, kind: committee}
      - {agency: T12-LAICHAU, name: {vi: Tỉnh Lai Châu, en: Lai Chau}, kind: province}
      - {agency: T12-LAICHAU-UBND, name: {vi: UBND tỉnh Lai Châu, en: People's Committee of Lai Chau}, kind: committee}
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
          - {date: 2026-04-26, kind: holiday, name: Giỗ Tổ Hùng Vương}
          - {date: 2026-04-27, kind: in_lieu, for: 2026-04-26, name: Nghỉ bù Giỗ Tổ Hùng Vương}
          - {date: 2026-04-30, kind: holiday, name: Ngày Chiến thắng}
          - {date: 2026-05-01, kind: holiday, name: Ngày Quốc tế Lao động}
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
    ---
    kpi_templates:
      - template: share
        parameters: {what: {required: true}}
        title: {vi: "Tỉ lệ {what}", en: "Share of {what}"}
        measure: percent
        direction: increase
        frequency: quarterly
        source: {agency: BTC}
    ---
    milestone_templates:
      - template: decree
        title: Nghị định
        steps:
          - {milestone: draft, title: {vi: Dự thảo, en: Draft}, at: 1/2}
          - {milestone: sent, title: {vi: Trình Chính phủ, en: Sent to the Government}, before: 3 working days}
    """

  /// One group with three tasks, one of them written once for three provinces.
  static let resolution = """
    resolution: 9-NQ/TW
    title: {vi: Nghị quyết mẫu, en: A sample resolution}
    issued: 2026-01-05
    issued_by: BCTTW
    period: {from: 2026-01-05, to: 2026-12-31}
    clauses:
      - clause: I
        title: {vi: Mục tiêu, en: Aims}
        binding: none
        clauses:
          - clause: "1"
            gist: {vi: Đạt 80% hồ sơ trực tuyến, en: 80% of files online}
            binding: target
      - clause: II
        title: {vi: Nhiệm vụ, en: Tasks}
        binding: none
        clauses:
          - {clause: "1", gist: {vi: Ban hành nghị định, en: Issue a decree}}
          - {clause: "2", gist: {vi: Các tỉnh thực hiện, en: The provinces carry it out}}
          - {clause: "3", gist: {vi: Chờ hướng dẫn, en: Wait for guidance}, excluded: Chưa có hướng dẫn}
    tasks:
      - task: "1"
        title: {vi: Dịch vụ công, en: Public services}
        presiding: BKHCN
        coordinating: [BTC]
        tasks:
          - task: "1"
            title: {vi: Nghị định về dịch vụ công, en: Decree on public services}
            covers: [II.1]
            due: 2026-04-24
            deliverable: {type: decree}
            milestones: [{use: decree}]
          - task: "2"
            for_each: provinces
            title: {vi: "Đưa hồ sơ của {agency} lên mạng", en: "Put the files of {agency} online"}
            covers: [II.2, I.1]
            presiding: $agency-UBND
            due: within 11 months
            update: quarterly
            kpis:
              - kpi: online
                use: share
                with: {what: {vi: hồ sơ trực tuyến, en: files online}}
                baseline: {value: 20, at: 2026-01-31}
                target: {by_agency: {T01-HANOI: 90 %, else: 80 %}}
          - task: "3"
            title: {vi: Báo cáo, en: Report}
            covers: [II.2]
            coordinating: ~
            due: ongoing
            update: half_yearly
            deliverable: {type: report}
    """

  static func compiled(_ resolution: String = resolution, others: [String: String] = [:]) -> Compilation {
    var files = ["Resolutions/NQ9.yaml": resolution, "Resolutions/registry.yaml": registry]
    files.merge(others) { $1 }
    return Workspace(files: .inMemory(files)).compile(now: Day(year: 2026, month: 3, day: 2)!)
  }

  /// The plan of a resolution that is without errors.
  static func plan(_ resolution: String = resolution, sourceLocation: SourceLocation = #_sourceLocation) -> Plan {
    let compilation = compiled(resolution)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.message.en) == [], sourceLocation: sourceLocation)
    return compilation.plan
  }
}
