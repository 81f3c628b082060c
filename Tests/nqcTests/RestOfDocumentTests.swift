import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Testing

/// A file that is checked alone, beside others of its workspace.
@Suite("A single file") struct RestOfDocumentTests {
  private static let texts = [
    "nqc.yaml": "workspace: thu\nsources: [nguon]\n",
    "nguon/danh-muc.yaml": Sample.registry,
    "nguon/goc.yaml": """
    nghị_quyết: "07-NQ/VD"  # số của văn bản
    ký_hiệu: VD
    tên: {vi: Ví dụ, en: Example}
    ngày_ban_hành: 2026-01-05
    các_mục: [{mục: I, nội_dung: {vi: Một, en: One}}, {mục: II, nội_dung: {vi: Hai, en: Two}}]

    """,
    "nguon/mot.yaml": part("1", "I"),
    "nguon/hai.yaml": part("2", "II").replacing("thuộc_nghị_quyết", with: "part_of"),
    // Another document, with a mistake.
    "nguon/khac.yaml": "nghị_quyết: 08-NQ/VD\ntên: {vi: Khác, en: Other}\nngày_ban_hành: 2026-01-05\nmục_tiêu: 3\n",
  ]

  private static func part(_ task: String, _ clause: String) -> String {
    """
    thuộc_nghị_quyết: 07-NQ/VD
    các_nhiệm_vụ:
      - nhiệm_vụ: "\(task)"
        tên: {vi: Lập báo cáo số \(task), en: Write report \(task)}
        căn_cứ: [\(clause)]
        chủ_trì: BKHCN
        thời_hạn: 2026-12-31
        sản_phẩm: {loại: báo cáo}

    """
  }

  @Test(arguments: ["nguon/goc.yaml", "nguon/mot.yaml", "nguon/hai.yaml"])
  func `of a document brings all of that document, and nothing of others`(_ path: String) {
    let compilation = Workspace(asked: [path], files: .inMemory(Self.texts))
      .compile(now: Day(year: 2026, month: 1, day: 5)!)
    #expect(compilation.diagnostics.map(\.message.en) == [])
    #expect(compilation.plan.documents.map(\.key) == ["VD"])
    #expect(compilation.counts.tasks == 2)
  }
}
