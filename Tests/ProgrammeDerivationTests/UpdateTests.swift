import Diagnostics
import Foundation
import ProgrammeDerivation
import ResolutionCompiler
import Testing

/// Something that people do to a programme by hand.
struct HandEdit: CustomTestStringConvertible, Sendable {
  let name: String
  var keys = Language.vi
  let change: @Sendable (String) -> String

  var testDescription: String { name }

  static let all: [HandEdit] = [
    HandEdit(name: "nothing") { $0 },
    HandEdit(name: "English keys", keys: .en) { $0 },
    HandEdit(name: "line breaks of Windows") { $0.replacing("\n", with: "\r\n") },
    HandEdit(name: "a byte-order mark") { "\u{FEFF}" + $0 },
    HandEdit(name: "no line break at the end") { String($0.dropLast()) },
    HandEdit(name: "blank lines and comments everywhere") {
      $0.replacing("\n", with: "\n\n\n") + "# hết\n\n"
    },
    HandEdit(name: "comments at the end of tasks") {
      $0.replacing("chủ_trì: T11-DIENBIEN-UBND\n", with: "chủ_trì: T11-DIENBIEN-UBND # đã bàn\n        # còn chờ sở\n")
    },
    HandEdit(name: "filled in") {
      $0.replacing(
        "hiện_trạng:  # → số liệu hiện nay của địa phương", with: "hiện_trạng: {giá_trị: 45, thời_điểm: 2024}"
      )
      .replacing("31/12/2026:  # → không kém mức cấp trên giao", with: "31/12/2026: 65 %")
      .replacing("31/12/2027:  # → không kém mức cấp trên giao", with: "31/12/2027: 85 %")
    },
    HandEdit(name: "issued") { $0.replacing("dự_thảo", with: "đã_ban_hành") },
    HandEdit(name: "other names for groups and tasks") {
      $0.replacing("- nhiệm_vụ: I\n", with: "- nhiệm_vụ: nhom-a\n").replacing("nhiệm_vụ: \"1\"", with: "nhiệm_vụ: mot")
    },
    HandEdit(name: "an id that the new task would have") {
      $0.replacing("nhiệm_vụ: II-1", with: "nhiệm_vụ: II-9").replacing("nhiệm_vụ: \"1\"", with: "nhiệm_vụ: \"9\"")
    },
    HandEdit(name: "further tasks of the locality's own, with a text of many lines") {
      $0 + """
          - nhiệm_vụ: rieng
            tên: Bồi dưỡng cán bộ cấp xã
            chủ_trì: T11-DIENBIEN-UBND
            thời_hạn: 30/6/2026
            sản_phẩm: {loại: đào tạo}
            mô_tả: |
              Dòng một.

              # không phải chú thích
              Dòng cuối.

        """
    },
    HandEdit(name: "dashes below their key") {
      // Everything in the list of tasks two columns further left.
      let parts = $0.components(separatedBy: "các_nhiệm_vụ:\n")
      return parts[0] + "các_nhiệm_vụ:\n"
        + parts[1...].joined(separator: "các_nhiệm_vụ:\n").split(separator: "\n").map { $0.dropFirst(2) }
        .joined(separator: "\n") + "\n"
    },
    HandEdit(name: "the group between brackets") {
      let start = $0.firstRange(of: "    các_nhiệm_vụ:\n")!.lowerBound
      let end = $0.firstRange(of: "  # NQ1.II.1:")!.lowerBound
      return String($0[..<start]) + """
            các_nhiệm_vụ: [{nhiệm_vụ: "1", thực_hiện: [NQ1.I.1@T11-DIENBIEN], chủ_trì: T11-DIENBIEN-UBND},
              {nhiệm_vụ: "2", thực_hiện: [NQ1.I.2@T11-DIENBIEN], chủ_trì: T11-DIENBIEN-UBND} # hết
              ]

        """ + String($0[end...])
    },
    HandEdit(name: "all of it between brackets") {
      _ in
      """
      {chương_trình: 1-CTr/TU, ký_hiệu: NQ1-T11, tên: Chương trình, thực_hiện: 1-NQ/TW, chủ_thể: T11-DIENBIEN, ngày_ban_hành: 10/3/2025,
       các_nhiệm_vụ: [{nhiệm_vụ: a, thực_hiện: [NQ1.I.1@T11-DIENBIEN], chủ_trì: T11-DIENBIEN-UBND},
         {nhiệm_vụ: b, thực_hiện: [NQ1.I.2@T11-DIENBIEN], chủ_trì: T11-DIENBIEN-UBND},
         {nhiệm_vụ: c, thực_hiện: [NQ1.II.1], chủ_trì: T11-DIENBIEN-UBND},]}
      """
    },
    HandEdit(name: "no task at all, with everything declined") {
      let head = $0.components(separatedBy: "các_nhiệm_vụ:")[0]
      return head + """
        không_nhận:
          NQ1.I.1@T11-DIENBIEN: Đã có
          NQ1.I.2@T11-DIENBIEN: Đã có
          NQ1.II.1: Đã có

        """
    },
    HandEdit(name: "a list of tasks without tasks") {
      let head = $0.components(separatedBy: "các_nhiệm_vụ:")[0]
      return head + """
        không_nhận: {NQ1.I.1@T11-DIENBIEN: Đã có, NQ1.I.2@T11-DIENBIEN: Đã có, NQ1.II.1: Đã có}
        các_nhiệm_vụ:

        """
    },
    HandEdit(name: "an empty list of tasks") {
      let head = $0.components(separatedBy: "các_nhiệm_vụ:")[0]
      return head + """
        không_nhận: {NQ1.I.1@T11-DIENBIEN: Đã có, NQ1.I.2@T11-DIENBIEN: Đã có, NQ1.II.1: Đã có}
        các_nhiệm_vụ: [] # chưa có

        """
    },
    HandEdit(name: "a group that carries out a task in parts") {
      $0.replacing(
        "    chủ_trì:  # → cơ quan của địa phương lo việc này\n",
        with: """
              tên: Nền tảng của tỉnh
              chủ_trì: T11-DIENBIEN-UBND
              các_nhiệm_vụ:
                - {nhiệm_vụ: a, tên: Lập dự án, sản_phẩm: {loại: đề án}}
                - nhiệm_vụ: b
                  tên: Vận hành
                  sản_phẩm: {loại: nền tảng}

          """)
    },
  ]
}

@Suite struct `An update` {
  private static let newTasks = (
    old: "  - task: II\n",
    new: """
          - task: "9"
            title: Giao thêm sau
            presiding: BKHCN
            coordinating: [T11-DIENBIEN]
            due: 2028-12-31
            deliverable: {type: plan}
      - task: III
        title: Nhóm mới
        tasks:
          - {task: "1", title: Việc mới một, presiding: T11-DIENBIEN-UBND, due: 2028-12-31, deliverable: {type: plan}}
          - {task: "2", title: Việc mới hai, presiding: T11-DIENBIEN-UBND, due: ongoing, deliverable: {type: report}}
      - task: II

    """
  )

  @Test(arguments: HandEdit.all)
  func `adds what is new, and keeps everything else byte for byte`(_ edit: HandEdit) throws {
    var sources = try Sources.withProgramme(keys: edit.keys)
    let written = edit.change(try #require(sources["ct.yaml"]))
    sources["ct.yaml"] = written
    sources = try sources.amending(Self.newTasks.old, Self.newTasks.new)
    let before = sources.compiled()
    #expect(before.said(of: "ct.yaml").filter { $0 == "error NQ601" }.count == 3)

    let (after, update, _) = try sources.updated()
    #expect(update.unplaced == nil)
    #expect(update.added.count == 3)
    let text = try #require(after["ct.yaml"])
    #expect(text.utf8.count > written.utf8.count)
    // Whatever was there is there, in its order; each stretch that was put in stands in one piece.
    #expect(text.stretchesPutInto(written) <= 4)
    let compilation = after.compiled()
    let new = compilation.said(of: "ct.yaml").filter { $0.hasPrefix("error") }
    #expect(new.allSatisfy { before.said(of: "ct.yaml").contains($0) || $0 == "error NQ301" }, "\(new)")
    #expect(!new.contains("error NQ601"))
    if written.contains("\r\n") { #expect(!text.replacing("\r\n", with: "").contains("\n")) }

    // Once more there is nothing to do.
    let again = try after.updated()
    #expect(again.update.isEmpty && again.update.review.new.isEmpty)
  }

  @Test func `puts a task beside those of its upstream group, and a new group at the end`() throws {
    let sources = try Sources.withProgramme().amending(Self.newTasks.old, Self.newTasks.new)
    let (_, update, plan) = try sources.updated()
    #expect(
      update.added.map { "\($0.id) \(plan.id(of: $0.task))" }
        == ["NQ1-T11.I.9 NQ1.I.9", "NQ1-T11.III.1 NQ1.III.1", "NQ1-T11.III.2 NQ1.III.2"])
  }

  @Test func `puts a task into the file in which its group stands`() throws {
    var sources = try Sources.withProgramme()
    let text = try #require(sources["ct.yaml"])
    let (start, end) = (
      text.firstRange(of: "      # NQ1.I.1@")!.lowerBound, text.firstRange(of: "  # NQ1.II.1:")!.lowerBound
    )
    sources["ct.yaml"] =
      text[..<start].replacing("    các_nhiệm_vụ:\n", with: "    các_nhiệm_vụ: []\n") + String(text[end...])
    sources["phan.yaml"] =
      "part_of: NQ1-T11\nunder: I\ntasks:\n"
      + text[start..<end].split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n") + "\n"
    sources = try sources.amending(Self.newTasks.old, Self.newTasks.new)
    let (after, update, _) = try sources.updated()
    #expect(update.files.map(\.before.path).sorted() == ["ct.yaml", "phan.yaml"])
    #expect(after["phan.yaml"]?.contains("[NQ1.I.9]") == true)
    #expect(!after.compiled().said.contains("error NQ601"))
  }

  @Test func `prints what it can find no certain place for, and writes none of it`() throws {
    var sources = try Sources.withProgramme()
    sources["ct.yaml"] = """
      chương_trình: 1-CTr/TU
      ký_hiệu: NQ1-T11
      tên: Chương trình
      thực_hiện: 1-NQ/TW
      chủ_thể: T11-DIENBIEN
      ngày_ban_hành: 10/3/2025
      các_nhiệm_vụ: !!seq &a
        - &b {nhiệm_vụ: a, thực_hiện: [NQ1.I.1@T11-DIENBIEN], chủ_trì: T11-DIENBIEN-UBND}
        - ? nhiệm_vụ
          : b
          thực_hiện: [NQ1.I.2@T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
      """
    let (after, update, _) = try sources.updated()
    let unplaced = try #require(update.unplaced)
    #expect(unplaced.contains("thực_hiện: [NQ1.II.1]\n"))
    #expect(update.files.isEmpty && after["ct.yaml"] == sources["ct.yaml"])
  }

  // MARK: What has changed

  @Test func `shows old and new, field by field`() throws {
    let sources = try Sources.withProgramme().amending("2027: 80 %", "2027: 90 %").amending(
      "due: 2026-06-30", "due: 2026-03-31")
    let (_, update, _) = try sources.updated()
    #expect(
      update.review.changed.map { node in "\(node.id): " + (node.changes ?? []).map(\.words.vi).joined(separator: " | ")
      }
        == [
          "NQ1-T11.I.1: thời hạn: trước là 30/6/2026; nay là 31/3/2026",
          """
          NQ1-T11.I.2: chỉ tiêu, mục tiêu: trước là files: ≥ 60% (31/12/2026), ≥ 80% (31/12/2027); nay là files: ≥ 60% \
          (31/12/2026), ≥ 90% (31/12/2027)
          """,
        ])
    #expect(update.isEmpty)
    // The compiler says the same.
    let said = sources.compiled().diagnostics.filter { $0.code.number == 606 }
    #expect(said.map { $0.notes.map(\.message.en) }.first == ["due date: was 2026-06-30; is now 2026-03-31"])
  }

  @Test func `shows the words that have changed, where those of the reader's language have not`() throws {
    let sources = try Sources.withProgramme().amending("Services of {agency} online", "All services of {agency} online")
    let changes = try sources.updated().update.review.changed.flatMap { $0.changes ?? [] }
    #expect(changes.map(\.part) == [.title])
    let words = try #require(changes.first).words
    #expect(words.vi.hasPrefix("tên: trước là Services of ") && words.vi.contains("; nay là All services of "))
    #expect(words.en.hasPrefix("title: was Services of ") && words.en.contains("; is now All services of "))
  }

  @Test func `knows only the parts where nobody has kept the old values`() throws {
    var sources = try Sources.withProgramme().amending("due: 2026-06-30", "due: 2026-03-31")
    sources["ct.reviewed.yaml"] = nil
    let changes = try sources.updated().update.review.changed.flatMap { $0.changes ?? [] }
    #expect(changes.map(\.words.en) == ["due date is now: 2026-03-31"])
  }

  @Test func `writes the mark of today on what is accepted, and on nothing else`() throws {
    let sources = try Sources.withProgramme().amending("2027: 80 %", "2027: 90 %").amending(
      "due: 2026-06-30", "due: 2026-03-31")
    let old = try #require(sources["ct.yaml"])
    let (after, update, _) = try sources.updated(accepting: ["NQ1-T11.I.1"])
    let accepted = try #require(update.accepted.first)
    #expect(update.accepted.count == 1)
    #expect(after["ct.yaml"] == old.replacing(try #require(accepted.written), with: accepted.digest.description))
    // What has not been looked at is still held against what it was.
    let left = try after.updated().update.review.changed
    #expect(left.map(\.id) == ["NQ1-T11.I.2"])
    #expect(left.flatMap { $0.changes ?? [] }.allSatisfy { $0.before?.isEmpty == false })

    let all = try after.updated(accepting: nil)
    #expect(all.update.accepted.map(\.id) == ["NQ1-T11.I.2"])
    #expect(try all.sources.updated().update.isEmpty)
    #expect(!all.sources.compiled().said.contains("warning NQ606"))
  }

  @Test(arguments: ["reviewed: 'MARK'  # xem rồi", "\"reviewed\":   MARK"])
  func `writes a mark where the old one stands`(_ written: String) throws {
    var sources = try Sources.withProgramme()
    sources["ct.yaml"] = try #require(sources["ct.yaml"]).replacing(/reviewed: ([0-9a-f-]+)/) {
      written.replacing("MARK", with: $0.1)
    }
    sources = try sources.amending("due: 2026-06-30", "due: 2026-03-31")
    let old = try #require(sources["ct.yaml"])
    let (after, update, _) = try sources.updated(accepting: nil)
    let accepted = try #require(update.accepted.first)
    #expect(after["ct.yaml"] == old.replacing(try #require(accepted.written), with: accepted.digest.description))
  }

  @Test func `gives a mark to what has none, once it is accepted`() throws {
    var sources = try Sources.withProgramme()
    sources["ct.yaml"] = try #require(sources["ct.yaml"]).replacing(/\ *reviewed: .*\n/, with: "")
    sources["ct.reviewed.yaml"] = nil
    #expect(try sources.updated().update.isEmpty)
    let (after, update, _) = try sources.updated(accepting: nil)
    #expect(update.accepted.count == 3)
    let whole = try Sources.withProgramme()["ct.yaml"]
    #expect(after["ct.yaml"] == whole)
    #expect(after["ct.reviewed.yaml"] == (try Sources.withProgramme()["ct.reviewed.yaml"]))
  }

  @Test func `holds a node of several tasks against all of them`() throws {
    var sources = try Sources.withProgramme()
    sources["ct.yaml"] = """
      chương_trình: 1-CTr/TU
      ký_hiệu: NQ1-T11
      tên: Chương trình
      thực_hiện: 1-NQ/TW
      chủ_thể: T11-DIENBIEN
      ngày_ban_hành: 10/3/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: a
          tên: Làm cả ba
          thực_hiện: [NQ1.II.1, NQ1.I.2@T11-DIENBIEN, NQ1.I.1@T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 30/6/2026
          sản_phẩm: {loại: kế hoạch}
      """
    sources = try sources.updated(accepting: nil).sources
    #expect(try sources.updated().update.isEmpty)
    #expect(!sources.compiled().said.contains("warning NQ606"))
    let changed = try sources.amending("due: 2026-12-31", "due: 2026-11-30")
    #expect(changed.compiled().said(of: "ct.yaml") == ["warning NQ606"])
    #expect(
      try changed.updated().update.review.changed.flatMap { $0.changes ?? [] }.map(\.words.en).first
        == "due date: was 2026-12-31; is now 2026-11-30")
  }

  @Test func `says what is gone, and why`() throws {
    let sources = try Sources.withProgramme()
      .amending("for_each: [T11-DIENBIEN, T22-QUANGNINH]", "for_each: [T22-QUANGNINH]")
      .amending("coordinating: [T11-DIENBIEN-UBND]", "coordinating: [BTC]")
      .amending("tasks:\n", "withdrawn:\n  NQ1.I.1@T11-DIENBIEN: {by: 71/NQ-CP}\ntasks:\n")
    let gone = try sources.updated().update.review.gone
    #expect(gone.map(\.id) == ["NQ1.I.1@T11-DIENBIEN", "NQ1.II.1"])
    #expect(gone.map(\.node) == ["NQ1-T11.I.1", "NQ1-T11.II-1"])
    guard case .withdrawn(by: let why) = gone[0].reason, case .notAssigned = gone[1].reason else {
      Issue.record("\(gone)")
      return
    }
    #expect(why.vi == "71/NQ-CP")
  }

  @Test func `writes beside the programme what nobody has kept yet, once`() throws {
    var sources = try Sources.withProgramme()
    let kept = sources["ct.reviewed.yaml"]
    sources["ct.reviewed.yaml"] = nil
    let (after, update, _) = try sources.updated()
    #expect(update.files.isEmpty && update.reviewed != nil)
    #expect(after["ct.reviewed.yaml"] == kept)
    #expect(try after.updated().update.isEmpty)
  }

  @Test func `wants a mark to stand where the task is named`() throws {
    var sources = try Sources.withProgramme()
    sources["ct.yaml"] = try #require(sources["ct.yaml"]).replacing(
      "- nhiệm_vụ: I\n", with: "- nhiệm_vụ: I\n    reviewed: 3fa9c1\n")
    #expect(sources.compiled().said(of: "ct.yaml").filter { $0.hasPrefix("error") } == ["error NQ104"])
  }

  @Test func `reads what lies beside the programme strictly`() throws {
    var sources = try Sources.withProgramme()
    sources["ct.reviewed.yaml"] =
      "reviewed: NQ1-T11\ntasks:\n  - {task: NQ1.I.1, reviewed: 3fa9, tên: Một}\n  - {hạn: 2026}\n"
    #expect(Set(sources.compiled().said(of: "ct.reviewed.yaml")) == ["error NQ102", "error NQ104", "error NQ105"])
  }
}

extension String {
  /// About how many stretches have to be taken out of this text to leave another; very many where none will do.
  fileprivate func stretchesPutInto(_ other: String) -> Int {
    let (new, old) = (Array(utf8), Array(other.utf8))
    var (count, at, next) = (0, 0, 0)
    while next < old.count {
      if at < new.count, new[at] == old[next] {
        at += 1
        next += 1
        continue
      }
      // What was put in may begin as what follows does: then it is met a little later.
      let rest = old[next..<min(next + 5, old.count)]
      guard let found = (at..<new.count).first(where: { new[$0...].starts(with: rest) }) else { return .max }
      at = found
      count += 1
    }
    return count + (at < new.count ? 1 : 0)
  }
}
