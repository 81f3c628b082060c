import Diagnostics
import Foundation
import ResolutionCompiler
import Testing
import Workshop

/// What an exercise asks, works that meet it, and works that do not, with what the learner is told.
private struct Asked: CustomTestStringConvertible, Sendable {
  let check: String
  var given = ""
  let met: [String]
  let unmet: [(work: String, told: String)]

  var testDescription: String { check }

  func assess(_ work: String) -> Assessment.Result {
    let course = Fixture.course(asking: check, given: given)
    #expect(course.diagnostics.map(\.message.en) == [])
    return course.exercises[0].assess(Array(work.utf8), in: course, language: .vi, now: Fixture.now).results[0]
  }
}

/// A resolution of these tasks; the first of them stands in line 6.
private func work(_ tasks: String, head: String = "", clauses: String = "[{mục: I, tên: Nước sạch}]") -> String {
  """
  nghị_quyết: 1-NQ/TW
  tên: Nước sạch
  ngày_ban_hành: 2025-01-06
  các_mục: \(clauses)
  các_nhiệm_vụ:
  \(tasks)
  \(head)
  """
}

private let plain =
  "- {nhiệm_vụ: 1, tên: Lập danh mục nguồn nước, chủ_trì: BKHCN, căn_cứ: [I], thời_hạn: 2025-12-31, sản_phẩm: {loại: danh_mục}}"
private let unassigned = plain.replacing("chủ_trì: BKHCN, ", with: "")
private let measured =
  "- {nhiệm_vụ: 2, tên: Cấp nước, chủ_trì: BTC, phối_hợp: [BKHCN, BCA], căn_cứ: [I], thời_hạn: 2026-12-31, các_mốc: [{mốc: a, tên: Một, thời_hạn: 2025-06-30}, {mốc: b, tên: Hai, thời_hạn: 2025-09-30}], các_chỉ_tiêu: [{chỉ_tiêu: dan, use: internet-users, hiện_trạng: 60, mục_tiêu: 80}]}"

private let upstream = """
  nghị_quyết: 2-NQ/TW
  tên: Hạ tầng
  ngày_ban_hành: 2025-01-06
  các_nhiệm_vụ:
    - nhiệm_vụ: 1
      tên: Phủ sóng
      chủ_trì: BKHCN
      thời_hạn: 2026-12-31
      các_chỉ_tiêu:
        - {chỉ_tiêu: tram, tên: Số trạm, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0, mục_tiêu: 300, tổng_hợp: tổng}
        - {chỉ_tiêu: kin, tên: Số điểm, loại_đo: số_lượng, đơn_vị: điểm, chiều: tăng, hiện_trạng: 0, mục_tiêu: 300}
  """

private func part(_ id: Int, _ target: String, to whole: String = "NQ2.1/tram", unit: String = "trạm") -> String {
  "- {nhiệm_vụ: \(id), tên: Lắp trạm vùng \(id), chủ_trì: BKHCN, căn_cứ: [I], thời_hạn: 2026-12-31, các_chỉ_tiêu: [{chỉ_tiêu: tram, tên: Số trạm, loại_đo: số_lượng, đơn_vị: \(unit), chiều: tăng, hiện_trạng: 0, \(target), đóng_góp_vào: \(whole)}]}"
}

private let asked: [Asked] = [
  Asked(
    check: "no: [NQ301, NQ401]", met: [work(plain), work(plain + "\n" + measured)],
    unmet: [
      (work(unassigned), "line 6: no agency presides over this task (NQ301)"),
      (work(plain.replacing("BKHCN", with: "BKHCNN")), "mend this first: line 6: no agency BKHCNN"),
      (work("  []"), "there is no task in your file yet"),
      (
        work(unassigned, head: "tạm_chấp_nhận: [{code: NQ301, lý_do: sau, đến_ngày: 2025-12-31}]"),
        "line 7: NQ301 is only waived"
      ),
      (work(plain.replacing("BKHCN", with: "\"BKHCN")), "mend this first: line 6: "),
      ("", "there is no task in your file yet"),
    ]),
  Asked(
    check: "no: errors", met: [work(plain), work(measured)],
    unmet: [
      (work(plain, clauses: "[{mục: I, tên: Một}, {mục: II, tên: Hai}]"), "line 4: "),
      (work(unassigned, head: "giai_đoạn_soạn: dự_thảo"), "line 6: no agency presides over this task (NQ301)"),
    ]),
  Asked(
    check: "no: warnings", met: [work(plain)],
    unmet: [(work(measured.replacing("hiện_trạng: 60, ", with: "")), "line 6: ")]),
  Asked(
    check: "covers: all",
    met: [work(plain), work(plain, clauses: "[{mục: I, tên: Một}, {mục: II, tính_chất: không}]")],
    unmet: [
      (work(plain, clauses: "[{mục: I, tên: Một}, {mục: II, tên: Hai}]"), "no task carries out clause II (Hai)"),
      (
        work(plain, clauses: "[{mục: I, tên: Một}, {mục: II, tên: Hai, tính_chất: mục_tiêu}]"),
        "no KPI measures clause II (Hai)"
      ),
      (work(plain.replacing("căn_cứ: [I], ", with: ""), clauses: "[]"), "your file has no clause yet"),
    ]),
  Asked(
    check: "covers: [I, II]",
    met: [work(plain.replacing("[I]", with: "[I, II]"), clauses: "[{mục: I}, {mục: II, tính_chất: không}]")],
    unmet: [
      (work(plain), "there is no clause `II` in your file yet"),
      (work(plain, clauses: "[{mục: I}, {mục: II, loại_trừ: không làm}]"), "clause II is left out"),
      (work(plain, clauses: "[{mục: I}, {mục: II, tính_chất: không}]"), "no task carries out clause II"),
    ]),
  Asked(
    check: "tasks: {at_least: 2, presiding: true, covers: true, due: true}", met: [work(plain + "\n" + measured)],
    unmet: [
      (work(plain), "1 of 2 tasks with all that is needed"),
      (work(unassigned + "\n" + measured), "line 6: task NQ1.1 lacks a presiding agency"),
      (
        work("- {nhiệm_vụ: 1, tên: Việc, cho_mỗi: provinces, chủ_trì: $agency, căn_cứ: [I], thời_hạn: 2025-12-31}"),
        "1 of 2 tasks"
      ),
    ]),
  Asked(
    check: "tasks: {deliverable: true}", met: [work(plain)],
    unmet: [(work(measured), "line 6: task NQ1.2 lacks a deliverable"), ("", "0 of 1 task")]),
  Asked(
    check: "tasks: {kpis: true, milestones: true, coordinating: true}", met: [work(measured)],
    unmet: [(work(plain), "line 6: task NQ1.1 lacks a coordinating agency, a milestone, a KPI")]),
  Asked(
    check: "tasks: {at_least: 2}", met: [work(plain + "\n" + measured)],
    unmet: [(work(plain), "1 of 2 tasks so far")]),
  Asked(
    check: "template: internet-users", met: [work(measured)],
    unmet: [
      (work(plain), "uses the template `internet-users` yet"),
      (
        work(measured.replacing("use: internet-users", with: "tên: Dân, loại_đo: phần_trăm, chiều: tăng")),
        "uses the template"
      ),
    ]),
  Asked(
    check: "template: [internet-users, decree]",
    met: [work(measured + "\n" + plain.replacing("sản_phẩm:", with: "các_mốc: [{use: decree}], sản_phẩm:"))],
    unmet: [(work(measured), "the template `decree`")]),
  Asked(
    check: "due: {task: \"1\", from: 2025-06, to: Quý IV/2025}", met: [work(plain)],
    unmet: [
      (work(plain.replacing("2025-12-31", with: "2026-01-01")), "line 6: task NQ1.1 is due on 2026-01-01, too late"),
      (work(plain.replacing("2025-12-31", with: "2025-05-31")), "line 6: task NQ1.1 is due on 2025-05-31, too early"),
      (work(plain.replacing("2025-12-31", with: "thường_xuyên")), "line 6: task NQ1.1 has no day that it is due on"),
      (work(measured), "there is no task `1` in your file yet"),
    ]),
  Asked(
    check: "due: {to: 2025-12-31}", met: [work(measured + "\n" + plain)],
    unmet: [(work(measured), "task NQ1.2 is due on 2026-12-31, too late"), ("", "there is no task")]),
  Asked(
    check: "milestones: {task: NQ1.2, at_least: 2, before: 2025-10-01}", met: [work(measured)],
    unmet: [
      (
        work(measured.replacing("2025-09-30", with: "2025-10-01")),
        "line 6: task NQ1.2 has 1 of 2 milestones before 2025-10-01"
      ),
      (work(plain), "there is no task `NQ1.2`"),
    ]),
  Asked(
    check: "milestones: {at_least: 1, from: 2025-07-01}", met: [work(measured)],
    unmet: [(work(plain), "line 6: task NQ1.1 has 0 of 1 milestone from 2025-07-01")]),
  Asked(
    check: "rollup: {kpi: NQ2.1/tram, reaches: target}", given: upstream,
    met: [
      work(part(1, "mục_tiêu: 180") + "\n" + part(2, "mục_tiêu: 120")),
      // What is reached a year early goes on holding.
      work(part(1, "các_mục_tiêu: {2025: 300}")),
    ],
    unmet: [
      (work(part(1, "mục_tiêu: 180")), "on 2026-12-31 the parts of NQ2.1/tram make 180, where 300 is wanted"),
      (work(plain), "no KPI of your file rolls up to NQ2.1/tram yet"),
      (work(part(1, "tần_suất: hàng_năm")), "line 6: NQ1.1/tram has no target on 2026-12-31"),
    ]),
  Asked(
    check: "rollup: {kpi: NQ2.1/tram, reaches: tối thiểu 100}", given: upstream, met: [work(part(1, "mục_tiêu: 100"))],
    unmet: [(work(part(1, "mục_tiêu: 99")), "make 99, where >= 100 is wanted")]),
  // A KPI that nothing rolls up to stands for itself.
  Asked(
    check: "rollup: {kpi: 1/tram, reaches: = 500}", given: upstream, met: [work(part(1, "mục_tiêu: 500"))],
    unmet: [
      (work(part(1, "mục_tiêu: 5")), "line 6: the target of 1/tram is not what was assigned"),
      (work(part(1, "mục_tiêu: 5000")), "the target of 1/tram is not what was assigned"),
      (work(part(1, "tần_suất: hàng_năm")), "the KPI 1/tram has no target"),
    ]),
  Asked(
    check: "rollup: {kpi: [NQ2.1/kin, NQ2.1/khac]}", given: upstream, met: [],
    unmet: [
      (work(part(1, "mục_tiêu: 300", to: "NQ2.1/kin", unit: "điểm")), "does not say how its parts make it"),
      (work(plain), "there is no KPI `NQ2.1/khac` yet"),
    ]),
  Asked(
    check: "class: {task: 1, is: 3_to_6_months}", met: [work(plain.replacing("2025-12-31", with: "2025-05-31"))],
    unmet: [
      (work(plain), "line 6: task NQ1.1 is of the class `periodic`"),
      (
        work(plain.replacing("thời_hạn: 2025-12-31, ", with: "")),
        "line 6: the updates of task NQ1.1 cannot be worked out yet"
      ),
    ]),
  Asked(check: "class: {is: [periodic, 3_to_6_months]}", met: [work(plain)], unmet: [("", "there is no task")]),
  Asked(
    check: "agencies: {task: 2, presiding: [BTC, CTK], coordinating: [BKHCN, BCA]}", met: [work(measured)],
    unmet: [
      (work(measured.replacing("BTC", with: "BNNMT")), "line 6: BNNMT is not the agency to preside over task NQ1.2"),
      (work(measured.replacing(", BCA", with: "")), "line 6: task NQ1.2 lacks 1 coordinating agency"),
      (work(measured.replacing("chủ_trì: BTC, ", with: "")), "line 6: no agency presides over task NQ1.2"),
    ]),
  Asked(
    check: "copies: {task: 1, of: 3}",
    met: [work("- {nhiệm_vụ: 1, tên: Việc, cho_mỗi: provinces, chủ_trì: $agency, căn_cứ: [I], thời_hạn: 2025-12-31}")],
    unmet: [
      (work(plain), "line 6: task NQ1.1 has no copies yet"),
      (
        work("- {nhiệm_vụ: 1, tên: Việc, cho_mỗi: [T01-HANOI], chủ_trì: $agency, căn_cứ: [I], thời_hạn: 2025-12-31}"),
        "has 1 copy instead of 3"
      ),
    ]),
  Asked(
    check: "once: [presiding, due]",
    met: [
      work(
        "- {nhiệm_vụ: 1, tên: Nhóm, chủ_trì: BKHCN, thời_hạn: 2025-12-31, căn_cứ: [I], các_nhiệm_vụ: [{nhiệm_vụ: 1, tên: A}, {nhiệm_vụ: 2, tên: B}]}"
      )
    ],
    unmet: [
      (work(plain + "\n" + measured), "line 7: `presiding` is written here again"),
      (work(unassigned), "there is no `presiding` yet"), ("", "there is no task"),
    ]),
]

@Suite struct `A check` {
  @Test(arguments: asked) fileprivate func `is met by a work that has what it asks for`(_ asked: Asked) {
    for work in asked.met {
      let result = asked.assess(work)
      #expect(result.isMet, "\(asked.check): \(result.findings.map(\.en))")
    }
  }

  @Test(arguments: asked) fileprivate func `tells a work that lacks it what and where`(_ asked: Asked) {
    for (work, told) in asked.unmet {
      let result = asked.assess(work)
      #expect(!result.isMet)
      #expect(
        result.findings.contains { $0.en.contains(told) }, "\(asked.check): \(told): \(result.findings.map(\.en))")
      #expect(result.findings.allSatisfy { !$0.vi.isEmpty })
    }
  }

  @Test func `of titles goes by the workspace's words`() throws {
    let lexicon = try String(
      contentsOfFile: Fixture.folder + "/../../../ResolutionCompilerTests/Fixtures/Lexicon/wording.yaml",
      encoding: .utf8)
    var texts: [String: String] = ["nguon/tu-ngu.yaml": lexicon]
    for (kinds, met) in [("all", false), ("[NQ702]", true), ("[NQ701]", false)] {
      texts["01-thu.yaml"] = """
        exercise: "01"
        key: thu
        title: {vi: Thử, en: A trial}
        instructions: {vi: Làm thử., en: Try it.}
        minutes: 5
        solution: |
          # một cách làm
        hints: [{vi: Một, en: One}, {vi: Hai, en: Two}]
        checks: [{titles: \(kinds), feedback: {vi: Chưa đạt., en: Not yet.}}]
        """
      let course = Fixture.course(texts)
      let vague = work(
        "- {nhiệm_vụ: 1, tên: Tăng cường công tác quản lý, chủ_trì: BKHCN, căn_cứ: [I], thời_hạn: 2025-12-31}")
      let result = course.exercises[0].assess(Array(vague.utf8), in: course, language: .vi, now: Fixture.now).results[0]
      #expect(result.isMet == met, "\(kinds): \(result.findings.map(\.en))")
      let empty = course.exercises[0].assess([], in: course, language: .vi, now: Fixture.now)
      #expect(empty.score == 0)
    }
  }

  @Test func `has a file for each form and a form for each file`() {
    #expect(Set(DemandForm.all.map(\.kind)) == Set(Requirements.all.map { $0.kind }))
    #expect(DemandForm.all.count == Requirements.all.count)
    let tested = Set(asked.map { $0.check.prefix { $0 != ":" } } + ["titles"])
    #expect(tested == Set(DemandForm.all.map { Substring($0.kind.english) }))
  }
}
