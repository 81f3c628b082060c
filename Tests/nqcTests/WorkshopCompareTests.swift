import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace
import Testing
import Workshop

@testable import nqc

@Suite struct `Two decompositions side by side` {
  private static let head = """
    resolution: 9-NQ/TW
    title: {vi: "Nghị quyết <mẫu> & thử", en: A sample}
    issued: 2026-01-05
    clauses:
      - {clause: I, gist: {vi: Ban hành nghị định, en: Issue a decree}}
      - {clause: II, gist: {vi: Đưa hồ sơ lên mạng, en: Put files online}, binding: target}
    tasks:

    """

  private static let a =
    head + """
        - {task: "1", title: Ban hành nghị định về hồ sơ, covers: [I], presiding: BKHCN, due: 2026-06-30, deliverable: {type: decree}}
        - task: "2"
          title: Đưa hồ sơ lên mạng
          covers: [II]
          presiding: BTC
          due: 2026-12-31
          kpis:
            - {kpi: k, title: Tỉ lệ hồ sơ trên mạng, measure: percent, direction: increase, baseline: {value: 20, at: 2025}, target: 80, source: {agency: BTC}}
        - {task: "3", title: Báo cáo năm, covers: [I], presiding: BTC, due: 2026-12-31, deliverable: {type: report}}
      """

  private static let b =
    head + """
        - {task: x, title: "Nghị định <b>hồ sơ</b>", covers: [I], presiding: BTC, due: 2026-07-31, deliverable: {type: decree}}
        - {task: y, title: Báo cáo năm, covers: [I], presiding: BTC, due: 2026-12-31, deliverable: {type: report}}
      """

  private static func sources(_ a: String = a, _ b: String = b) -> ComparedSources {
    let files = Files.inMemory(["a.yaml": a, "b.yaml": b, "Resolutions/registry.yaml": Sample.registry])
    func source(_ path: String) -> ComparedSource {
      ComparedSource(path: path, now: Day(year: 2026, month: 3, day: 2)!, files: files)
    }
    return ComparedSources(source("a.yaml"), source("b.yaml"))
  }

  @Test func `shows what differs, then what is alike, then what only one has`() {
    #expect(
      ComparisonText.draw(Self.sources(), in: .vi, on: Page()).text == """
        A a.yaml
        B b.yaml
        B có 1 lỗi. Xem: nqc check b.yaml

        A NQ9  9-NQ/TW: Nghị quyết <mẫu> & thử
        B NQ9  9-NQ/TW: Nghị quyết <mẫu> & thử

                          A  B
        nhiệm vụ          3  2
        cơ quan chủ trì   2  1
        sản phẩm          2  2
        chỉ tiêu          1  0
        mục còn bỏ trống  0  1

        Mục được thực hiện khác nhau (1)
        II  Đưa hồ sơ lên mạng (mục tiêu)
            A 1 nhiệm vụ, 1 chỉ tiêu: NQ9.2, NQ9.2/k
            B chưa có nhiệm vụ, chỉ tiêu nào
        … 1 mục được thực hiện như nhau

        Nhiệm vụ hai bên cùng có (2)
        A NQ9.1  Ban hành nghị định về hồ sơ
        B NQ9.x  Nghị định <b>hồ sơ</b>
            chủ trì   A BKHCN, Bộ Khoa học và Công nghệ
                      B BTC, Bộ Tài chính
            thời hạn  A 30/6/2026
                      B 31/7/2026
        NQ9.3 = NQ9.y  Báo cáo năm

        Nhiệm vụ chỉ có ở A (1)
        A NQ9.2  Đưa hồ sơ lên mạng

        Chỉ tiêu chỉ có ở A (1)
        A NQ9.2/k  Tỉ lệ hồ sơ trên mạng: ≥ 80%; hiện trạng 20%

        """)
  }

  @Test func `says so where there is no difference, in the reader's language`() {
    let text = ComparisonText.draw(Self.sources(Self.a, Self.a), in: .en, on: Page()).text
    #expect(text.contains("\nBoth are alike, but for wording if at all.\n"))
    #expect(text.contains("\nTasks that both have (3)\n") && !text.contains("Tasks only in"))
  }

  @Test func `goes to programs as JSON`() throws {
    let bytes = ComparisonJSON(sources: Self.sources(), language: .vi).bytes()
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect((json["b"] as? [String: Any])?["errors"] as? Int == 1)
    let document = try #require((json["documents"] as? [[String: Any]])?.first)
    #expect((document["figures"] as? [String: [String: Int]])?["tasks"] == ["a": 3, "b": 2])
    let pairs = try #require(document["pairs"] as? [[String: Any]])
    #expect(pairs.map { ($0["b"] as? [String: Any])?["id"] as? String } == ["NQ9.x", "NQ9.y"])
    let fields = (pairs[0]["differences"] as? [[String: Any]])?.map { $0["field"] as? String }
    #expect(fields == ["presiding", "due"])
    let coverage = try #require((document["coverage"] as? [[String: Any]])?.first)
    #expect((coverage["b"] as? [String: Any])?["state"] as? String == "open")
  }

  @Test(arguments: Language.allCases) func `is a page that needs nothing and takes no text for markup`(
    _ language: Language
  ) throws {
    let bytes = ComparisonHTML(sources: Self.sources(), language: language).bytes()
    #expect(String(decoding: bytes, as: UTF8.self).contains("Nghị định &lt;b&gt;hồ sơ&lt;/b&gt;"))
    guard let page = try HTMLReading.read(bytes) else { return }
    #expect(page.wrong == [])
    #expect(page.text.contains("NQ9.x Nghị định <b>hồ sơ</b>"))
  }
}

@Suite(.enabled(if: Program.path != nil)) struct `nqc workshop compare` {
  private func program(_ files: [String: String]) throws -> Program {
    try Program(files.merging(["Resolutions/registry.yaml": Sample.registry]) { $1 })
  }

  private static let broken = Sample.resolution.replacing("presiding: BKHCN\n", with: "presiding: BKHCNN\n")

  @Test func `compares what has errors too, says which side has them, and ends well`() throws {
    let ending = try program(["a.yaml": Sample.resolution, "b.yaml": Self.broken]).run(
      "workshop", "compare", "a.yaml", "b.yaml")
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    #expect(ending.output.contains("B có 1 lỗi. Xem: nqc check b.yaml"))
    #expect(ending.output.contains("chủ trì"))
  }

  @Test func `writes a page into a file`() throws {
    let program = try program(["a/x.yaml": Sample.resolution, "b/x.yaml": Self.broken])
    defer { program.remove() }
    let ending = try program.run(["workshop", "compare", "a", "b", "--html", "so-sanh.html"])
    #expect(ending.status == 0 && ending.output.isEmpty && ending.errors == "đã ghi so-sanh.html\n")
    let page = try Array(Data(contentsOf: program.folder.appending(path: "so-sanh.html")))
    #expect(String(decoding: page, as: UTF8.self).hasSuffix("</html>\n"))
    if let read = try HTMLReading.read(page) { #expect(read.wrong == []) }
    let nowhere = try program.run(["workshop", "compare", "a", "b", "--html", "khong/co.html"])
    #expect(nowhere.status == 3)
  }

  @Test func `ends with 1 where a side has nothing that can be compared, and says why`() throws {
    let ending = try program(["a.yaml": Sample.resolution, "b.yaml": "ghi chú của tôi\n"]).run(
      "workshop", "compare", "a.yaml", "b.yaml")
    #expect(ending.status == 1 && ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("lỗi: b.yaml không có nghị quyết hay chương trình nào đọc được\n"))
    let missing = try program(["a.yaml": Sample.resolution]).run("workshop", "compare", "a.yaml", "khong-co.yaml")
    #expect(missing.status == 1 && missing.errors.contains("NQ001"))
  }

  @Test func `ends with 2 where the sides are about different things`() throws {
    func two(_ first: Int) -> String {
      (first...first + 1).map {
        "resolution: \($0)-NQ/TW\ntitle: X\nissued: 2026-01-05\ntasks:\n  - {task: \"1\", title: Y, presiding: BTC, due: 2026-12-31, deliverable: {type: report}}\n"
      }.joined(separator: "---\n")
    }
    let ending = try program(["a.yaml": two(1), "b.yaml": two(3)]).run("workshop", "compare", "a.yaml", "b.yaml")
    #expect(ending.status == 2)
    #expect(
      ending.errors == "lỗi: hai bên không có chung văn bản nào: a.yaml có NQ1, NQ2, b.yaml có NQ3, NQ4\n")
    #expect(try program([:]).run("workshop", "compare", "a.yaml").status == 2)
  }
}
