import Foundation

/// A small country and a small resolution.
enum Sample {
  static let agencies = """
    agencies:
      - {agency: BCTTW, name: {vi: Bộ Chính trị, en: Politburo}, kind: party-leadership, assignable: false}
      - {agency: CP, name: {vi: Chính phủ, en: Government}, kind: state-leadership}
      - {agency: BKHCN, name: {vi: Bộ Khoa học và Công nghệ, en: Ministry of Science and Technology}, kind: ministry, parent: CP}
      - {agency: BTC, name: {vi: Bộ Tài chính, en: Ministry of Finance}, kind: ministry, parent: CP}
      - {agency: BCA, name: {vi: Bộ Công an, en: Ministry of Public Security}, kind: ministry, parent: CP}
      - {agency: BTTTT, name: {vi: Bộ Thông tin và Truyền thông}, kind: ministry, parent: CP, valid: {to: 2025-02-28}, successors: [BKHCN, BCA]}
      - {agency: T01-HANOI, name: {vi: Thành phố Hà Nội, en: Hanoi}, kind: city}
      - {agency: T11-DIENBIEN, name: {vi: Tỉnh Điện Biên, en: Dien Bien}, kind: province, hours: seasonal-north}
    sets:
      provinces: {kind: [province, city]}
    """

  /// The repository's own calendar and regulation.
  static let rules: [(String, String)] = ["calendar.yaml", "regulation.yaml"].map { name in
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try? String(contentsOf: root.appending(path: "Resolutions/registry/\(name)"), encoding: .utf8)
    return (name, text ?? "")
  }

  /// A resolution with the given tasks and eleven more, so that one of them is less than a tenth.
  static func resolution(_ tasks: String, stage: String = "issued", others: Int = 11) -> String {
    """
    resolution: 57-NQ/TW
    title: {vi: Đột phá phát triển khoa học và công nghệ, en: Breakthroughs in science and technology}
    issued: 2024-12-22
    issued_by: BCTTW
    period: {from: 2024-12-22, to: 2027-12-31}
    stage: \(stage)
    clauses:
      - clause: I
        title: Mục tiêu
        binding: none
        clauses:
          - {clause: "1", gist: Chi cho khoa học đạt 2 % GDP, binding: target}
      - {clause: II, title: Nhiệm vụ}
    tasks:
    \(tasks.indented)
      - task: "9"
        title: Các việc khác
        covers: [II]
        presiding: BTC
        due: 2026-03-31
        tasks:
    \((1...max(1, others)).map { "      - {task: \"\($0)\", title: Việc thứ \($0) của Bộ, deliverable: {type: report}}" }.joined(separator: "\n"))
    """
  }

  /// A year and a half long, so that it is reported on every quarter: at the end of September, December, March, June and
  /// September, and on its last day.
  static let law = """
    - task: "1"
      title: {vi: Hoàn thiện thể chế về khoa học, en: Complete the institutions of science}
      description: Sửa các luật có liên quan
      covers: [I.1, II]
      presiding: BKHCN
      coordinating: [BTC, BCA]
      issuing_authority: CP
      deliverable: {type: decree}
      start: 2025-07-01
      due: Quý IV/2026
      priority: high
      basis: 71/NQ-CP
      tags: [thể chế, luật]
      milestones:
        - {milestone: draft, title: Dự thảo gửi thẩm định, due: 2026-03-31}
        - {milestone: half, title: Sơ kết giữa kỳ, at: 1/2}
      kpis:
        - kpi: rnd
          title: {vi: Chi cho nghiên cứu và phát triển, en: Spending on research and development}
          measure: percent
          unit: {vi: "% GDP", en: "% of GDP"}
          direction: increase
          baseline: {value: 0.5, at: 2025-06-30}
          targets: {2025-12-31: 1, 2026: ">= 2 %"}
          source: {agency: BTC, title: Niên giám thống kê}
          method: chi / GDP × 100
    """
}

extension String {
  /// Two columns to the right.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }

  func replacing(_ text: String, by other: String) -> String { replacingOccurrences(of: text, with: other) }
}
