import Diagnostics
import Foundation
import ProgrammeDerivation
import ResolutionCompiler
import ResolutionFormatting
import ResolutionWorkspace
import Testing

@Suite struct `A derived programme` {
  @Test func `refers to what is assigned, and says what is to be decided`() throws {
    let text = try Sources().derived().replacing(/reviewed: [0-9a-f-]+/, with: "reviewed: DIGEST")
    #expect(
      text.components(separatedBy: "\n\n")[1] == """
        chương_trình: "(chưa có số)"  # → số, ký hiệu của chương trình: 12-CTr/TU
        ký_hiệu: NQ1-T11  # → chữ đầu của mọi mã nhiệm vụ; muốn đổi thì đổi trước khi ban hành
        tên:
          vi: Chương trình của Tỉnh Điện Biên thực hiện 1-NQ/TW
          en: The programme of Dien Bien to carry out 1-NQ/TW
        thực_hiện: 1-NQ/TW
        chủ_thể: T11-DIENBIEN
        ngày_ban_hành: 6/1/2025  # → ngày ban hành chương trình; tạm ghi ngày của 1-NQ/TW
        giai_đoạn_soạn: dự_thảo  # → ban hành thì ghi đã_ban_hành
        các_nhiệm_vụ:
          # Nhóm NQ1.I của cấp trên
          - nhiệm_vụ: I
            tên:
              vi: Thể chế
              en: Institutions
            các_nhiệm_vụ:
              # NQ1.I.1@T11-DIENBIEN: Chương trình hành động của Tỉnh Điện Biên. T11-DIENBIEN-UBND chủ trì, hạn 30/6/2026
              - nhiệm_vụ: "1"
                thực_hiện: [NQ1.I.1@T11-DIENBIEN]
                reviewed: DIGEST
                chủ_trì: T11-DIENBIEN-UBND
              # NQ1.I.2@T11-DIENBIEN: Đưa dịch vụ công của Tỉnh Điện Biên lên mạng. T11-DIENBIEN-UBND chủ trì, hạn 31/12/2027
              - nhiệm_vụ: "2"
                thực_hiện: [NQ1.I.2@T11-DIENBIEN]
                reviewed: DIGEST
                chủ_trì: T11-DIENBIEN-UBND
                các_chỉ_tiêu:
                  # Cấp trên giao: Tỉ lệ hồ sơ nộp trực tuyến: ≥ 60% (31/12/2026), ≥ 80% (31/12/2027)
                  - chỉ_tiêu: files
                    đóng_góp_vào: NQ1.I.2@T11-DIENBIEN/files
                    hiện_trạng:  # → số liệu hiện nay của địa phương
                    các_mục_tiêu:
                      31/12/2026:  # → không kém mức cấp trên giao
                      31/12/2027:  # → không kém mức cấp trên giao
          # NQ1.II.1: Xây dựng nền tảng dùng chung. BKHCN chủ trì, hạn 31/12/2026
          # → chỉ tiêu chung NQ1.II.1/share: ≥ 90% (31/12/2026); địa phương có phần thì thêm chỉ tiêu với `đóng_góp_vào:
          # NQ1.II.1/share`
          - nhiệm_vụ: II-1
            thực_hiện: [NQ1.II.1]
            reviewed: DIGEST
            chủ_trì:  # → cơ quan của địa phương lo việc này

        """)
  }

  @Test(arguments: ["T11-DIENBIEN", "T22-QUANGNINH"], Language.allCases)
  func `compiles at once, and says only what is left to fill in`(_ owner: String, _ keys: Language) throws {
    var sources = Sources()
    let text = try sources.derived(of: owner, keys: keys, language: keys)
    sources["ct.yaml"] = text
    let compilation = sources.compiled()
    let holes =
      owner == "T11-DIENBIEN"
      ? ["warning NQ403", "warning NQ404", "warning NQ301"] : ["warning NQ403", "warning NQ404"]
    #expect(compilation.said(of: "ct.yaml") == holes)
    #expect(compilation.leftToDo == holes.count)
    if case .unchanged = format(SourceFile(id: 0, path: "ct.yaml", text: text), keys: keys) {
    } else {
      Issue.record("it is not in the one layout, or not in \(keys)")
    }
  }

  @Test func `marks what is to be decided the same everywhere`() throws {
    for language in Language.allCases {
      let lines = try Sources().derived(language: language).components(separatedBy: "\n\n")[1].split(separator: "\n")
      // Four at the head, each key that is blank, and a KPI that is everybody's.
      #expect(lines.count { $0.contains("# →") } == 9)
      #expect(
        lines.filter { $0.hasSuffix(":") && !$0.contains("#") }.allSatisfy { $0.contains("các_") || $0.contains("tên") }
      )
    }
  }

  @Test func `has a key that no other document has`() throws {
    var sources = Sources()
    sources["x.yaml"] = """
      resolution: 5/NQ-CP
      key: NQ1-T11
      title: Văn bản khác
      issued: 2025-01-06
      tasks: []
      """
    #expect(try sources.skeleton().key == "NQ1-T11-2")
  }

  @Test func `of a commune carries out its province's programme`() throws {
    var sources = Sources()
    sources["xa.yaml"] = """
      agencies:
        - {agency: X03127, name: {vi: Phường Điện Biên Phủ, en: Dien Bien Phu Ward}, kind: ward, parent: T11-DIENBIEN}
        - {agency: X03127-UBND, name: {vi: Uỷ ban nhân dân phường Điện Biên Phủ, en: Its People's Committee}, kind: peoples-committee, parent: X03127}
      """
    sources["ct.yaml"] = try sources.derived()
      .replacing(
        "[NQ1.I.2@T11-DIENBIEN]\n", with: "[NQ1.I.2@T11-DIENBIEN]\n        phối_hợp: [X03127-UBND]\n")
    let plan = sources.compiled().plan
    let commune = try plan.agency(named: "X03127")
    // The resolution itself gives it nothing.
    #expect(try Skeleton(of: commune, in: plan.document(named: "NQ1"), plan) == nil)
    let text = try sources.derived(of: "X03127", "NQ1-T11")
    #expect(text.contains("\nký_hiệu: NQ1-X03127  #"))
    // The province's number is none yet.
    #expect(text.contains("\nthực_hiện: NQ1-T11\n"))
    #expect(text.contains("thực_hiện: [NQ1-T11.I.2]\n"))
    sources["xa-ct.yaml"] = text
    #expect(sources.compiled().said(of: "xa-ct.yaml") == ["warning NQ301", "warning NQ401"])
  }

  @Test func `answers for the copies of bodies below its owner, each by its own id`() throws {
    let sources = try Sources().amending(
      "for_each: [T11-DIENBIEN, T22-QUANGNINH]", "for_each: [T11-DIENBIEN, T11-DIENBIEN-UBND]"
    ).amending("presiding: $agency-UBND", "presiding: T11-DIENBIEN-UBND")
    var all = sources
    all["ct.yaml"] = try sources.derived()
    let compilation = all.compiled()
    #expect(!compilation.hasErrors)
    #expect(compilation.plan.ids.find("NQ1-T11.I.1-T11-DIENBIEN-UBND") != nil)
  }

  @Test func `is none where nothing is assigned`() throws {
    let plan = Sources().compiled().plan
    #expect(try Skeleton(of: plan.agency(named: "T01-HANOI"), in: 0, plan) == nil)
    #expect(throws: WrongArgument.self) { try plan.agency(named: "T99-KHONGCO") }
    #expect(throws: WrongArgument.self) { try plan.members(ofSet: "tinh", for: 0) }
    #expect(try plan.members(ofSet: "provinces", for: 0).count == 3)
  }
}

@Suite struct `Programmes derived from the resolutions of the repository` {
  /// For all provinces and all resolutions at once: 34 programmes of each that gives provinces something to do.
  @Test func `compile, and say only what is left to fill in`() throws {
    let folders = ["Resolutions", "KPITemplates"].map { Sources.root.appending(path: $0).path }
    let workspace = Workspace(asked: folders, isAlone: true)
    let day = Day(year: 2026, month: 11, day: 22)!
    let compilation = workspace.compile(now: day)
    try #require(!compilation.hasErrors)
    let plan = compilation.plan
    var programmes: [String] = []
    for document in plan.documents.indices {
      let owners = try plan.members(ofSet: "provinces", for: Int32(document))
      let texts = owners.compactMap { owner in
        Skeleton(of: owner, in: Int32(document), plan)?.text(DerivedStyle(language: .vi, keys: .vi))
      }
      #expect(texts.count == 34 || texts.isEmpty, "\(plan.documents[document].key)")
      programmes += texts.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(programmes.count >= 200)
    let files = compilation.files.map { SourceFile(id: $0.id, path: $0.path, bytes: Array($0.bytes)) }
    let first = UInt32(files.count)
    let all = compile(
      files
        + programmes.enumerated().map { SourceFile(id: first + UInt32($0), path: "ct\($0).yaml", text: $1) },
      options: workspace.options(now: day))
    let said = all.diagnostics.filter { $0.span.file >= first }
    #expect(said.allSatisfy { $0.severity == .warning && Stage.holes.contains($0.code.number) })
    #expect(said.count > 100)
    #expect(all.diagnostics.count - said.count == compilation.diagnostics.count)
  }
}
