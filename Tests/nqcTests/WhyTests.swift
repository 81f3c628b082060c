import Diagnostics
import ResolutionCompiler
import Testing

@testable import nqc

@Suite struct `Asked why` {
  let plan = Sample.plan()

  private func why(_ id: String, _ language: Language = .vi) throws -> String {
    ExplanationText.draw(explain(try Subject(id, in: plan), in: plan), in: language, on: Page()).text
  }

  private func section(_ title: String, of id: String, _ language: Language = .vi) throws -> String {
    let text = try why(id, language)
    let parts = text.split(separator: "\n\n").map(String.init)
    let found = try #require(parts.first { $0.hasPrefix(title) })
    // A place stands after an arrow that no line break may part from it.
    let words = found.split(separator: "\u{A0}").joined(separator: " ")
    return words.hasSuffix("\n") ? String(words.dropLast()) : words
  }

  @Test func `a task names the line of everything it says or inherits`() throws {
    #expect(
      try section("Từ đâu mà có", of: "NQ9.1.1") == """
        Từ đâu mà có
          tên         Nghị định về dịch vụ công  ← Resolutions/NQ9.yaml:28
          thuộc nhóm  NQ9.1, Dịch vụ công  ← Resolutions/NQ9.yaml:22
          văn bản     9-NQ/TW, Nghị quyết mẫu  ← Resolutions/NQ9.yaml:1
          chủ trì     BKHCN, Bộ Khoa học và Công nghệ (thừa hưởng từ nhóm NQ9.1)  ← Resolutions/NQ9.yaml:24
          phối hợp    BTC, Bộ Tài chính (thừa hưởng từ nhóm NQ9.1)  ← Resolutions/NQ9.yaml:25
          căn cứ      mục II.1  ← Resolutions/NQ9.yaml:29
                      II.1  Ban hành nghị định  ← Resolutions/NQ9.yaml:18
          sản phẩm    nghị định  ← Resolutions/NQ9.yaml:31
          bắt đầu     5/1/2026: ngày ban hành văn bản  ← Resolutions/NQ9.yaml:3
          thời hạn    24/4/2026  ← Resolutions/NQ9.yaml:30
          cập nhật    không ghi kỳ cập nhật, nên theo Quy chế 08-QC/TW
        """)
  }

  @Test func `a copy names the set it was made for, and what $agency stands for`() throws {
    let text = try section("Từ đâu mà có", of: "NQ9.1.2@T11-DIENBIEN")
    #expect(
      text.contains(
        """
          bản dành cho  T11-DIENBIEN, Tỉnh Điện Biên: một trong 3 bản, theo danh sách cơ quan vào ngày ban hành, 5/1/2026  ← Resolutions/NQ9.yaml:34
                        tập hợp  provinces  ← Resolutions/registry.yaml:12
        """))
    #expect(
      text.contains(
        "chủ trì       T11-DIENBIEN-UBND, UBND tỉnh Điện Biên (ghi là $agency-UBND)  ← Resolutions/NQ9.yaml:37"))
    #expect(text.contains("thời hạn      5/12/2026: trong vòng 11 tháng kể từ 5/1/2026  ← Resolutions/NQ9.yaml:38"))
    #expect(text.contains("cập nhật      hàng quý  ← Resolutions/NQ9.yaml:39"))
  }

  @Test func `an ongoing task says until when it is followed`() throws {
    #expect(
      try section("Từ đâu mà có", of: "NQ9.1.3", .vi).contains(
        """
          thời hạn    thường xuyên  ← Resolutions/NQ9.yaml:50
                      theo dõi đến  31/12/2026: hết thời kỳ của văn bản  ← Resolutions/NQ9.yaml:5
        """))
  }

  @Test func `each date of a task has its rule and the days that were passed over`() throws {
    #expect(
      try section("Lịch cập nhật", of: "NQ9.1.1") == """
        Lịch cập nhật
          thời gian thực hiện: từ 5/1/2026 đến 24/4/2026, 109 ngày, không tính ngày đầu (Bộ luật Dân sự 2015, điều 147)
          phân loại theo Quy chế 08-QC/TW: từ 3 tháng (hạn từ 5/4/2026) đến dưới 6 tháng (hạn trước 5/7/2026)  ← Resolutions/registry.yaml:34
          cập nhật: khi qua 1/2 thời gian, khi qua 3/4 thời gian, khi kết thúc, như loại này quy định  ← Resolutions/registry.yaml:34
          #1  giữa kỳ 1/2, tính đến 1/3/2026, gửi chậm nhất hết ngày 6/3/2026
              cập nhật khi đã qua 1/2 thời gian: 5/1/2026 + ⌈109 × 1/2⌉ = 55 ngày = 1/3/2026
              hạn gửi: 5 ngày làm việc sau 1/3/2026, tức hết ngày 6/3/2026
          #2  giữa kỳ 3/4, tính đến 28/3/2026, gửi chậm nhất hết ngày 3/4/2026
              cập nhật khi đã qua 3/4 thời gian: 5/1/2026 + ⌈109 × 3/4⌉ = 82 ngày = 28/3/2026
              hạn gửi: 5 ngày làm việc sau 28/3/2026, tức hết ngày 3/4/2026
              không tính 29/3/2026: nghỉ hằng tuần
          #3  kết thúc, tính đến 24/4/2026, gửi chậm nhất hết ngày 6/5/2026
              cập nhật khi kết thúc: tính đến hạn hoàn thành, 24/4/2026
              hạn gửi: 5 ngày làm việc sau 24/4/2026, tức hết ngày 6/5/2026
              không tính 25/4/2026, 2/5/2026, 3/5/2026: nghỉ hằng tuần; 26/4/2026, Chủ nhật: nghỉ lễ, tết: Giỗ Tổ Hùng Vương; 27/4/2026, Thứ Hai: nghỉ bù: Nghỉ bù Giỗ Tổ Hùng Vương; 30/4/2026, Thứ Năm: nghỉ lễ, tết: Ngày Chiến thắng; 1/5/2026, Thứ Sáu: nghỉ lễ, tết: Ngày Quốc tế Lao động
        """)
  }

  @Test func `a date in a projected year says that it may change`() throws {
    #expect(
      try section("Lịch cập nhật", of: "NQ9.1.3").hasSuffix(
        """
          #2  định kỳ, tính đến 31/12/2026, gửi chậm nhất hết ngày 8/1/2027
              cập nhật sáu tháng: ngày cuối 6 tháng cuối năm 2026 là 31/12/2026
              hạn gửi: 5 ngày làm việc sau 31/12/2026, tức hết ngày 8/1/2027
              không tính 1/1/2027, Thứ Sáu: nghỉ lễ, tết: Tết Dương lịch (lịch dự kiến); 2/1/2027, 3/1/2027: nghỉ hằng tuần
              lịch năm 2027 là dự kiến: ngày này có thể thay đổi
        """))
  }

  @Test func `a group says what it hands down, and what it has from below`() throws {
    let text = try section("Từ đâu mà có", of: "NQ9.1")
    #expect(text.contains("chủ trì   BKHCN, Bộ Khoa học và Công nghệ  ← Resolutions/NQ9.yaml:24"))
    #expect(text.hasSuffix("thời hạn  thường xuyên (theo các nhiệm vụ bên dưới)"))
    #expect(try section("Bên dưới", of: "NQ9.1") == "Bên dưới\n  0 nhóm, 5 nhiệm vụ")
  }

  @Test func `the limits of an assignment are lengths, since nothing has been transferred yet`() throws {
    #expect(
      try section("Once it is assigned", of: "NQ9.1.1", .en) == """
        Once it is assigned (limits of Regulation 08-QC/TW)
          confirm receipt       within 4 working hours from the moment the task is transferred
          report what is wrong  within 8 working hours from confirming; until then from the latest moment to confirm
          process the report    within 1 working day from the report's arrival
          working hours         central, the calendar's default
        """)
  }

  @Test func `a slot counts every day on the way to its last`() throws {
    #expect(
      try section("Tính ra từng bước", of: "NQ9.1.1#2") == """
        Tính ra từng bước
          thời gian thực hiện: từ 5/1/2026 đến 24/4/2026, 109 ngày, không tính ngày đầu (Bộ luật Dân sự 2015, điều 147)
          phân loại theo Quy chế 08-QC/TW: từ 3 tháng (hạn từ 5/4/2026) đến dưới 6 tháng (hạn trước 5/7/2026)  ← Resolutions/registry.yaml:34
          cập nhật khi đã qua 3/4 thời gian: 5/1/2026 + ⌈109 × 3/4⌉ = 82 ngày = 28/3/2026
          hạn gửi: 5 ngày làm việc sau 28/3/2026, tức hết ngày 3/4/2026
          29/3/2026, Chủ nhật: nghỉ hằng tuần
          30/3/2026, Thứ Hai: ngày làm việc thứ 1
          31/3/2026, Thứ Ba: ngày làm việc thứ 2
          1/4/2026, Thứ Tư: ngày làm việc thứ 3
          2/4/2026, Thứ Năm: ngày làm việc thứ 4
          3/4/2026, Thứ Sáu: ngày làm việc thứ 5
        """)
    #expect(try why("NQ9.1.2@T01-HANOI#1").contains("NQ9.1.2@T01-HANOI/online  31/3/2026: 33,41%"))
  }

  @Test func `a KPI tells its template's lines from its own, and what is expected on the way`() throws {
    let id = "NQ9.1.2@T01-HANOI/online"
    let origin = try section("Từ đâu mà có", of: id)
    #expect(origin.contains("what  hồ sơ trực tuyến  ← Resolutions/NQ9.yaml:43"))
    #expect(origin.contains("tên            Tỉ lệ hồ sơ trực tuyến (theo mẫu)  ← Resolutions/registry.yaml:46"))
    #expect(origin.contains("hiện trạng     20% (31/1/2026)  ← Resolutions/NQ9.yaml:44"))
    #expect(origin.contains("lộ trình       tuyến tính (mặc định)\n"))
    #expect(
      try section("Mục tiêu", of: id) == """
        Mục tiêu
          5/12/2026  ≥ 90%  ← Resolutions/NQ9.yaml:45
                     mục tiêu ở thời điểm hết hạn của nhiệm vụ
                     không ghi quan hệ; chiều là tăng, nên hiểu là tối thiểu
                     riêng cho T01-HANOI, Thành phố Hà Nội
        """)
    #expect(
      try section("What is expected", of: id, .en) == """
        What is expected at each update
          linear: the same step every day, through 20% (2026-01-31), 90% (2026-12-05)
          #1  2026-03-31: 33.41%
          #2  2026-06-30: 54.09%
          #3  2026-09-30: 75%
          #4  2026-12-05: 90%
        """)
  }

  @Test func `a milestone leads back to its template's step`() throws {
    #expect(
      try why("NQ9.1.1/draft").split(separator: "\u{A0}").joined(separator: " ") == """
        NQ9.1.1/draft  mốc: Dự thảo

        Từ đâu mà có
          tên           Dự thảo  ← Resolutions/registry.yaml:56
          của nhiệm vụ  NQ9.1.1, Nghị định về dịch vụ công  ← Resolutions/NQ9.yaml:27
          theo mẫu      decree  ← Resolutions/NQ9.yaml:32
                        bước  draft  ← Resolutions/registry.yaml:56
          trọng số      50%, chia đều cho các mốc

        Ngày
          /draft  1/3/2026, Dự thảo  ← Resolutions/NQ9.yaml:32
                  khi qua 1/2 thời gian của nhiệm vụ: 5/1/2026 + ⌈109 × 1/2⌉ = 55 ngày  ← Resolutions/registry.yaml:56

        """)
  }

  @Test func `a clause names who carries it out`() throws {
    #expect(
      try why("II.2").split(separator: "\u{A0}").joined(separator: " ") == """
        NQ9 II.2  mục: Các tỉnh thực hiện

        Từ đâu mà có
          nội dung   Các tỉnh thực hiện  ← Resolutions/NQ9.yaml:19
          văn bản    9-NQ/TW, Nghị quyết mẫu  ← Resolutions/NQ9.yaml:1
          thuộc mục  II, Nhiệm vụ  ← Resolutions/NQ9.yaml:14
          tính chất  nhiệm vụ (mặc định)

        Thực hiện bởi
          NQ9.1.2@…  Đưa hồ sơ của … lên mạng (3 bản)  ← Resolutions/NQ9.yaml:36
          NQ9.1.3    Báo cáo  ← Resolutions/NQ9.yaml:48

        Kết luận
          đã có nhiệm vụ thực hiện

        """)
  }

  @Test func `programs get the same with bare values and places`() throws {
    let explanation = explain(try Subject("NQ9.1.1#1", in: plan), in: plan)
    let json = String(decoding: ExplanationJSON(explanation: explanation, language: .vi).bytes(), as: UTF8.self)
    #expect(
      json.contains(
        """
                {
                  "name": "due",
                  "label": "thời hạn",
                  "text": "24/4/2026",
                  "value": "2026-04-24",
                  "file": "Resolutions/NQ9.yaml",
                  "line": 30,
                  "points": []
                },
        """))
  }
}

@Suite struct `A name` {
  let plan = Sample.plan()

  private func refusal(_ name: String) -> String? {
    do throws(WrongArgument) {
      _ = try Subject(name, in: plan)
      return nil
    } catch { return error.message.vi }
  }

  @Test(arguments: [
    ("NQ9", "NQ9"), ("9-NQ/TW", "NQ9"), ("NQ9.1.1", "NQ9.1.1"), ("1.1", "NQ9.1.1"), ("1.1/draft", "NQ9.1.1/draft"),
    ("NQ9.1.1#3", "NQ9.1.1#3"), ("II.1", "NQ9 II.1"), ("NQ9 II.1", "NQ9 II.1"),
    ("NQ9.1.2@T01-HANOI/online", "NQ9.1.2@T01-HANOI/online"),
  ])
  func `may be full, or as short as it is clear`(_ written: String, _ full: String) throws {
    #expect(try Subject(written, in: plan).name(in: plan) == full)
  }

  @Test func `of a fan-out names none of its copies`() {
    let example = "có 3 bản, mỗi cơ quan một bản: ghi rõ bản nào, ví dụ NQ9.1.2@T01-HANOI"
    for name in ["NQ9.1.2", "1.2", "NQ9.1.2@…"] { #expect(refusal(name) == "\(name) \(example)") }
    #expect(refusal("NQ9.1.2/online")?.hasSuffix("ví dụ NQ9.1.2@T01-HANOI/online") == true)
  }

  @Test func `that nothing has is answered with the nearest`() {
    #expect(refusal("NQ9.1.4")?.contains("gần nhất: NQ9.1.1") == true)
    #expect(refusal("NQ9.1.1/drat") == "NQ9.1.1 không có chỉ tiêu hay mốc drat; có: NQ9.1.1/draft, NQ9.1.1/sent")
    #expect(refusal("NQ9.1.1#4") == "NQ9.1.1 có 3 kỳ cập nhật, không có kỳ #4")
    #expect(refusal("NQ9.1#1") == "NQ9.1 là một nhóm: chỉ nhiệm vụ mới có kỳ cập nhật")
  }

  @Test(arguments: [
    "", "#", "/", "@", "…", "@…", "#1", "NQ9.1.1#", "NQ9.1.1#-1", "NQ9.1.1#99999999999", "NQ9.1.1/", "\u{0}",
  ])
  func `that is no name is refused like any other`(_ name: String) {
    #expect(refusal(name) != nil)
  }

  @Test func `of a withdrawn task tells by what it was withdrawn`() throws {
    let plan = Sample.plan(
      Sample.resolution + "\nwithdrawn:\n  NQ9.1.7: {by: 71/NQ-CP, on: 2026-02-01, why: Gộp việc}\n")
    let found = #expect(throws: WrongArgument.self) { try Subject("NQ9.1.7", in: plan) }
    #expect(
      found?.message.vi.hasPrefix("NQ9.1.7 đã rút theo 71/NQ-CP ngày 1/2/2026: Gộp việc (Resolutions/NQ9.yaml:") == true
    )
  }
}
