import Foundation
import Testing

private var isProgramBuilt: Bool { Program.path != nil }

@Suite(.enabled(if: isProgramBuilt)) struct `Commands that enter into the store` {
  /// NQ9.1.1, over by the end of April, opens its second update on 27 March; NQ9.1.2@… measures `online` every quarter.
  private func workspace(_ files: [String: String] = [:]) throws -> Program {
    let program = try Program(
      ["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Sample.registry].merging(files) { $1 })
    let applied = try program.run(["apply"])
    #expect(applied.status == 0, "\(applied.errors)")
    return program
  }

  private let later = "2026-04-02T09:00"

  @Test func `report what was entered, and end with 0`() throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(
      ["report", "NQ9.1.2@T01-HANOI", "--percent", "40", "--kpi", "online=30,5 %"], now: later)
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    #expect(
      ending.output == """
        monitoring.sqlite: đã ghi 1 báo cáo
          NQ9.1.2@T01-HANOI#1 (tình hình đến 31/3/2026, hạn 7/4/2026): T01-HANOI-UBND, 40%
            NQ9.1.2@T01-HANOI/online = 30,5%

        """)
  }

  @Test func `end with 2 where the command line is wrong, and enter nothing`() throws {
    let program = try workspace()
    defer { program.remove() }
    let wrong: [([String], String)] = [
      (["report"], "lỗi: thiếu mã nhiệm vụ, hoặc --from TỆP\n"),
      (["report", "NQ9.1.1", "--kpi", "online"], "lỗi: --kpi viết là MÃ=GIÁ TRỊ, ở đây là `online`\n"),
      (["report", "NQ9.1.1", "--from", "a.csv"], "lỗi: --from đọc mọi thứ từ tệp, không ghi thêm gì trên dòng lệnh\n"),
      (
        ["report", "NQ9.1.9", "--percent", "1"],
        "lỗi: không có nhiệm vụ NQ9.1.9 trong kho; gần nhất: NQ9.1.1, NQ9.1.3\n"
      ),
      (["confirm", "--agency", "BKHCN"], "lỗi: ghi mã nhiệm vụ, hoặc --all\n"),
      (["confirm", "NQ9.1.1", "--agency", "BTCC"], "lỗi: không có cơ quan BTCC trong kho; gần nhất: BTC\n"),
      (["due", "--agency", "BTCC"], "lỗi: không có cơ quan BTCC trong kho; gần nhất: BTC\n"),
      (["answer", "NQ9.1.1", "--text", "x"], "lỗi: NQ9.1.1 không có phản hồi nào đang chờ trả lời\n"),
      (["object", "NQ9.1.1", "--agency", "BTC", "--kind", "x", "--text", "y"], "lỗi: "),
    ]
    for (arguments, message) in wrong {
      let ending = try program.run(arguments, now: later)
      #expect(ending.status == 2, "\(arguments)")
      #expect(ending.output.isEmpty)
      #expect(ending.errors.hasPrefix(message), "\(arguments): \(ending.errors)")
    }
    #expect(try program.json(["due", "--within", "0"], now: later).list("unconfirmed").count == 9)
  }

  @Test func `end with 3 where there is no store`() throws {
    for arguments in [
      ["report", "NQ9.1.1", "--percent", "1"], ["due"], ["confirm", "--all", "--agency", "BTC"],
      ["answer", "NQ9.1.1", "--text", "x"],
      ["object", "NQ9.1.1", "--agency", "BTC", "--kind", "content", "--text", "y"],
    ] {
      let ending = try Program(["Resolutions/registry.yaml": Sample.registry]).run(arguments)
      #expect(ending.status == 3)
      #expect(ending.errors == "lỗi: không có kho theo dõi monitoring.sqlite; lệnh `nqc apply` sẽ tạo ra nó\n")
    }
  }

  // MARK: Files

  private static let table = """
    \u{FEFF}nhiệm_vụ;kỳ;phần_trăm;nội_dung;chỉ_tiêu;giá_trị\r
    NQ9.1.2@T01-HANOI;1;40;"Đã đưa; còn lại tháng 4";online;30,5\r
    NQ9.1.2@T12-LAICHAU;1;20;;online;25\r

    """

  @Test func `read many reports from a table as a Vietnamese spreadsheet writes it`() throws {
    let program = try workspace(["bao-cao.csv": Self.table])
    defer { program.remove() }
    let ending = try program.run(["report", "--from", "bao-cao.csv", "--language", "en"], now: later)
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("monitoring.sqlite: 2 reports entered\n"))
    let again = try program.json(["report", "--from", "bao-cao.csv"], now: later)
    #expect(again.status == 1)
    #expect(again.list("mistakes").map { $0["row"] as? Int } == [2, 3])
  }

  @Test func `list all mistakes of a file by row, line and column, end with 1 and enter none of it`() throws {
    let program = try workspace([
      "bao-cao.csv": Self.table + "NQ9.1.2@T11-DIENBIEN;1;120;;onlin;33.587\nNQ9.1.7;;3;;;\nNQ9.1.1;;4;;online;\n"
    ])
    defer { program.remove() }
    let ending = try program.run(["report", "--from", "bao-cao.csv"], now: later)
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(
      ending.errors == """
        bao-cao.csv:4:24: hàng 4, cột “phần_trăm”: lỗi: phần trăm hoàn thành phải từ 0 đến 100, ở đây là 120
        bao-cao.csv:4:29: hàng 4, cột “chỉ_tiêu”: lỗi: NQ9.1.2@T11-DIENBIEN không có chỉ tiêu onlin; gần nhất: \
        NQ9.1.2@T11-DIENBIEN/online
        bao-cao.csv:5:1: hàng 5, cột “nhiệm_vụ”: lỗi: không có nhiệm vụ NQ9.1.7 trong kho; gần nhất: NQ9.1.1, NQ9.1.3
        bao-cao.csv:6:13: hàng 6, cột “chỉ_tiêu”: lỗi: chỉ tiêu online không có giá trị
        bao-cao.csv: không ghi gì, vì có 4 chỗ sai

        """)
    let trial = try program.json(["report", "NQ9.1.2@T01-HANOI#1", "--percent", "1", "--dry-run"], now: later)
    #expect(trial.object["written"] as? Bool == false)
    #expect(trial.list("reports").map { $0["earlier_reports"] as? Int } == [0])
  }

  @Test func `read JSON, whose numbers leave no doubt`() throws {
    let text = #"[{"task": "NQ9.1.2@T01-HANOI#1", "percent": 40, "kpis": {"online": 33.587}}]"#
    let program = try workspace(["bao-cao.json": text])
    defer { program.remove() }
    let ending = try program.json(["report", "--from", "bao-cao.json"], now: later)
    #expect(ending.status == 0)
    #expect((ending.list("reports").first?["values"] as? [[String: Any]])?.map { $0["value"] as? Double } == [33.587])
  }

  @Test func `end with 3 where a file cannot be read`() throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["report", "--from", "không-có.csv"], now: later)
    #expect(ending.status == 3)
    #expect(ending.errors == "lỗi: không đọc được không-có.csv: không có tệp hoặc thư mục này\n")
  }

  // MARK: Confirming, objecting

  @Test func `confirm, object and answer by the working hours`() throws {
    let program = try workspace()
    defer { program.remove() }
    // Transferred on Monday 2 March at 08:00: to be confirmed by 12:00, objected to by Tuesday 12:00.
    let confirmed = try program.run(["confirm", "NQ9.1.1", "--agency", "BKHCN"], now: "2026-03-02T13:00")
    #expect(
      confirmed.output == """
        monitoring.sqlite: BKHCN đã xác nhận 1 nhiệm vụ, trong đó 1 muộn
          NQ9.1.1: muộn, hạn là 12:00 ngày 2/3/2026

        """)
    let objected = try program.run(
      ["object", "NQ9.1.1", "--agency", "BTC", "--kind", "thẩm_quyền", "--text", "Không thuộc Bộ"],
      now: "2026-03-03T12:01")
    #expect(
      objected.output == """
        monitoring.sqlite: đã ghi phản hồi của BTC về thẩm quyền của NQ9.1.1
          muộn, hạn là 12:00 ngày 3/3/2026
          phải được xử lý chậm nhất 23:59 ngày 4/3/2026

        """)
    let due = try program.json(["due"], now: "2026-03-05T09:00")
    #expect(due.list("objections").map { $0["late"] as? Bool } == [true])
    #expect(due.list("objections").map { $0["process_by"] as? String } == ["2026-03-04T23:59:00+07:00"])
    #expect(due.object["now"] as? String == "2026-03-05T09:00:00+07:00")
    let answered = try program.run(
      ["answer", "NQ9.1.1", "--text", "Đúng", "--language", "en"], now: "2026-03-04T09:00")
    #expect(
      answered.output == "monitoring.sqlite: answered the objection of BTC to the authority of NQ9.1.1\n")
    #expect(try program.run(["confirm", "--all", "--agency", "BTC"], now: later).status == 0)
    #expect(
      try program.run(["confirm", "--all", "--agency", "BTC", "--language", "en"], now: later).output
        == "monitoring.sqlite: BTC has nothing left to confirm\n")
  }

  // MARK: What is due

  @Test func `list what is due with the days that are left, working days too`() throws {
    let program = try workspace()
    defer { program.remove() }
    let ending = try program.run(["due", "--agency", "T01-HANOI-UBND", "--within", "5 ngày"], now: later)
    #expect(ending.status == 0)
    #expect(
      ending.output == """
        Việc phải làm của T01-HANOI-UBND đến ngày 7/4/2026 (bây giờ là 09:00 ngày 2/4/2026)

        Báo cáo đến hạn (1)
          7/4/2026  còn 5 ngày (3 ngày làm việc)  NQ9.1.2@T01-HANOI#1  T01-HANOI-UBND  Đưa hồ sơ của Thành phố Hà Nội lên mạng

        Chưa xác nhận tiếp nhận (1)
          12:00 ngày 2/3/2026  quá hạn  NQ9.1.2@T01-HANOI  T01-HANOI-UBND  Đưa hồ sơ của Thành phố Hà Nội lên mạng

        """)
    for (within, count) in [("0", 0), ("4d", 1), ("3 working days", 4), ("2 ngày làm việc", 1), ("1w", 4)] {
      let due = try program.json(["due", "--within", within], now: later).list("due")
      #expect(due.count == count, "\(within)")
    }
    let late = try program.json(["due", "--within", "0"], now: "2026-04-08").list("overdue")
    #expect(late.map { $0["working_days_left"] as? Int } == [-23, -3, -1, -1, -1])
  }

  @Test func `count plain days only where there is no calendar`() throws {
    let program = try workspace()
    defer { program.remove() }
    try FileManager.default.removeItem(at: program.folder.appendingPathComponent("Resolutions"))
    let due = try program.json(["due", "--within", "30d"], now: later).list("due")
    #expect(due.count == 4)
    #expect(due.allSatisfy { $0["days_left"] is Int && $0["working_days_left"] is NSNull })
    let ending = try program.run(["due", "--within", "5wd"], now: later)
    #expect(ending.status == 2)
    #expect(ending.errors.hasPrefix("lỗi: ở đây không có lịch làm việc để đếm ngày làm việc"))
    let objected = try program.run(
      ["object", "NQ9.1.1", "--agency", "BTC", "--kind", "content", "--text", "Sai"], now: later)
    #expect(objected.status == 0)
    #expect(objected.output.hasSuffix("ở đây không có lịch làm việc, nên chưa tính được hạn xử lý\n"))
  }

  @Test func `fold thousands of lines by agency`() throws {
    let tasks = (1...2000).map { number in
      """
        - {task: "\(number)", title: {vi: Báo cáo số \(number), en: Report \(number)}, covers: [II.1, II.2], due: 2026-04-01, \
      deliverable: {type: report}, presiding: \(number % 3 == 0 ? "BTC" : "BKHCN")}
      """
    }
    let head = (Sample.resolution.components(separatedBy: "\ntasks:").first ?? "")
      .replacingOccurrences(of: "binding: target", with: "binding: none")
    let program = try Program([
      "Resolutions/NQ9.yaml": head + "\ntasks:\n" + tasks.joined(separator: "\n"),
      "Resolutions/registry.yaml": Sample.registry,
    ])
    defer { program.remove() }
    _ = try program.run(["apply"])
    let lines = try program.run(["due"], now: later).output.split(separator: "\n")
    #expect(lines.count < 20)
    #expect(lines.contains { $0.hasPrefix("  BKHCN  1334  sớm nhất ") })
    #expect(lines.contains { $0.hasPrefix("  BTC     666  sớm nhất ") })
    #expect(try program.run(["due", "--agency", "BTC"], now: later).output.split(separator: "\n").count < 140)
    #expect(try program.run(["due", "-v"], now: later).output.split(separator: "\n").count > 2000)
    #expect(try program.json(["due"], now: later).list("unconfirmed").count == 2000)
  }
}

/// What a command answers in JSON.
private struct Answered {
  let status: Int32
  let object: [String: Any]

  func list(_ name: String) -> [[String: Any]] { object[name] as? [[String: Any]] ?? [] }
}

extension Program {
  fileprivate func json(_ arguments: [String], now: String) throws -> Answered {
    let ending = try run(arguments + ["--format", "json"], now: now)
    let object = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
    return Answered(status: ending.status, object: object ?? [:])
  }
}
