import Foundation
import Testing

@testable import nqc

/// A workspace whose store has had its first emission.
private struct Emitted {
  let program: Program

  init() throws {
    program = try Program(["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Sample.registry])
    let ending = try program.run(["apply"])
    #expect(ending.status == 0)
  }

  func path(_ name: String) -> String { program.folder.appendingPathComponent(name).path }

  func text(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  func amend(_ old: String, _ new: String, in name: String = "Resolutions/NQ9.yaml") throws {
    let before = try #require(text(name))
    let after = before.replacingOccurrences(of: old, with: new)
    #expect(before != after)
    try write(after, to: name)
  }

  func run(_ arguments: String...) throws -> Program.Ending { try program.run(arguments) }

  var store: Data? { FileManager.default.contents(atPath: path("monitoring.sqlite")) }

  /// Longer, with another agency, and said to be urgent.
  func amendDecree() throws {
    try amend(
      "due: 2026-04-24", "due: 2026-06-26\n        presiding: BTC\n        coordinating: ~\n        priority: high")
  }
}

private let isProgramBuilt = Program.path != nil

@Suite(.enabled(if: isProgramBuilt)) struct `nqc plan` {
  @Test func `says by document and task what changes, each value before and after`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    let before = emitted.store
    try emitted.amendDecree()
    let ending = try emitted.run("plan")
    #expect(ending.status == 0)
    #expect(ending.errors.isEmpty)
    #expect(
      ending.output == """
        Kế hoạch cho monitoring.sqlite, sau lần ghi thứ 1 (2/3/2026 08:00, \(currentUser))

        9-NQ/TW (NQ9): Nghị quyết mẫu
          ~ NQ9.1.1  Nghị định về dịch vụ công · BTC
              chủ trì: BKHCN → BTC
              thời hạn: 24/4/2026 → 26/6/2026
              ưu tiên: bình thường → cao
              phối hợp: bỏ BTC
              ~ mốc draft  Dự thảo
                  thời hạn: 1/3/2026 → 1/4/2026
              ~ mốc sent  Trình Chính phủ
                  thời hạn: 21/4/2026 → 23/6/2026
              kỳ cập nhật: thêm 3 (8/4/2026, 21/5/2026, 3/7/2026), rút 3 (6/3/2026, 3/4/2026, 6/5/2026), vì nhiệm vụ thay đổi

        Theo cơ quan
          BKHCN  Bộ Khoa học và Công nghệ: chuyển cho cơ quan khác 1 nhiệm vụ
          BTC    Bộ Tài chính: nhận từ cơ quan khác 1 nhiệm vụ, gia hạn 1, thôi phối hợp 1, đổi mốc của 1, sửa nội dung 1, thêm 3 kỳ cập nhật, rút 3

        Tổng cộng: nhiệm vụ và nhóm: sửa 1; mốc: sửa 2; kỳ cập nhật: thêm 3, rút 3
        Chưa ghi gì. Thực hiện: nqc apply

        """)
    #expect(emitted.store == before)
  }

  @Test func `answers in English`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amendDecree()
    let output = try emitted.run("plan", "--language", "en").output
    #expect(output.contains("  ~ NQ9.1.1  Decree on public services · BTC\n      presiding: BKHCN → BTC\n"))
    #expect(output.contains("      due: 2026-04-24 → 2026-06-26\n      priority: normal → high\n"))
    #expect(output.contains("update slots: added 3 (2026-04-08, 2026-05-21, 2026-07-03), withdrawn 3"))
    #expect(output.hasSuffix("Nothing was written. To carry it out: nqc apply\n"))
  }

  @Test func `ends with 4 where there are changes, if it is to tell`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    let same = try emitted.run("plan", "--detailed-exitcode")
    #expect(same.status == 0)
    #expect(same.output == "monitoring.sqlite: không có gì thay đổi, kho đã đúng như nguồn\n")
    try emitted.amendDecree()
    #expect(try emitted.run("plan", "--detailed-exitcode", "-q").status == 4)
    #expect(try emitted.run("plan", "-q").status == 0)
  }

  @Test func `plans nothing while the sources have errors`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amend("presiding: BKHCN", "presiding: BKHCNN")
    let ending = try emitted.run("plan", "-o", "plan.json")
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasSuffix("chưa lập được kế hoạch, vì nguồn có lỗi\n"))
    #expect(emitted.text("plan.json") == nil)
  }

  @Test func `says where the sources have nothing to emit`() throws {
    let program = try Program(["Resolutions/registry.yaml": Sample.registry])
    defer { program.remove() }
    let ending = try program.run(["plan"])
    #expect(ending.status == 0)
    #expect(ending.output.contains("Không có văn bản nào để đưa vào kho: nguồn không có nghị quyết,"))
  }

  @Test func `folds copies that change alike`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amend("due: within 11 months", "due: within 11 months\n        priority: high")
    let output = try emitted.run("plan").output
    #expect(
      output.contains(
        "  ~ NQ9.1.2@…  Đưa hồ sơ của Thành phố Hà Nội lên mạng (3 bản)\n      ưu tiên: bình thường → cao\n"))
    #expect(output.contains("UBND tỉnh Điện Biên: sửa nội dung 1 nhiệm vụ\n"))
  }

  @Test func `folds copies that end because each has become another`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    let third = "      - task: \"3\"\n"
    try emitted.amend(third, third + "        for_each: provinces\n        presiding: $agency-UBND\n")
    #expect(try emitted.run("apply", "--allow-retire").status == 0)
    let rest = try #require(Sample.resolution.firstRange(of: third))
    try emitted.write(
      Sample.resolution[..<rest.lowerBound].replacingOccurrences(
        of: "for_each: provinces", with: "for_each: provinces\n        moved_from: NQ9.1.3"), to: "Resolutions/NQ9.yaml"
    )
    #expect(try emitted.run("plan").output.contains("  - NQ9.1.3@…  Báo cáo (3 bản) · kết thúc theo NQ9.1.2@…\n"))
  }

  @Test func `tells once what changes alike in four tasks or more, and each with --all`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    let report = try #require(Sample.resolution.firstRange(of: "      - task: \"3\""))
    let task = String(Sample.resolution[report.lowerBound...])
    let more = [4, 5].map { task.replacingOccurrences(of: "\"3\"", with: "\"\($0)\"") }.joined(separator: "\n")
    try emitted.write(Sample.resolution + "\n" + more, to: "Resolutions/NQ9.yaml")
    #expect(try emitted.run("apply").status == 0)
    try emitted.amend("    presiding: BKHCN\n", "    presiding: BKHCN\n    priority: high\n")
    let output = try emitted.run("plan").output
    #expect(
      output.contains(
        """
          ~ NQ9.1  Dịch vụ công · BKHCN
              ưu tiên: bình thường → cao
          ~ 7 nhiệm vụ thay đổi như nhau: NQ9.1.1, NQ9.1.2@…, NQ9.1.3, NQ9.1.4, NQ9.1.5
              ưu tiên: bình thường → cao

        """))
    let whole = try emitted.run("plan", "--all").output
    #expect(whole.contains("  ~ NQ9.1.4  Báo cáo · BKHCN\n      ưu tiên: bình thường → cao\n"))
  }

  @Test func `says where a task comes from, and warns where that may be missing`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amend(
      "- task: \"3\"\n        title: {vi: Báo", "- task: \"7\"\n        title: {vi: Báo")
    let missing = try emitted.run("plan").output
    #expect(missing.contains("  - NQ9.1.3  Báo cáo · BKHCN · kết thúc: nguồn không còn ghi\n"))
    #expect(missing.contains("  + NQ9.1.7  Báo cáo · BKHCN\n"))
    #expect(
      missing.contains(
        "  ! NQ9.1.3 kết thúc, NQ9.1.7 mới có tên gần như thế (Báo cáo); nếu vẫn là việc ấy, ghi `chuyển_từ: NQ9.1.3` ở NQ9.1.7"
      ))
    try emitted.amend("- task: \"7\"\n", "- task: \"7\"\n        moved_from: NQ9.1.3\n")
    let moved = try emitted.run("plan").output
    #expect(moved.contains("  ~ NQ9.1.7  Báo cáo · BKHCN\n      chuyển từ NQ9.1.3, cùng mọi báo cáo và số liệu\n"))
    #expect(!moved.contains("Lưu ý"))
  }

  @Test func `says that only places change`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amend("resolution: 9-NQ/TW", "# Ghi chú\nresolution: 9-NQ/TW")
    let ending = try emitted.run("plan", "--detailed-exitcode")
    #expect(ending.output.contains("Chỉ đổi chỗ trong tệp nguồn; nhiệm vụ, chỉ tiêu và lịch cập nhật giữ nguyên.\n"))
    #expect(ending.status == 4)
  }

  @Test func `tells programs all that it tells people`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amendDecree()
    let ending = try emitted.run("plan", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
    #expect(object["changed"] as? Bool == true)
    let document = try #require((object["documents"] as? [[String: Any]])?.first)
    #expect(document["title_vi"] as? String == "Nghị quyết mẫu")
    let task = try #require((document["tasks"] as? [[String: Any]])?.first)
    #expect(task["id"] as? String == "NQ9.1.1")
    #expect(task["change"] as? String == "updated")
    let fields = try #require(task["fields"] as? [[String: Any]])
    #expect(fields.contains { $0["field"] as? String == "due_on" && $0["after"] as? String == "2026-06-26" })
    let slots = try #require(task["slots"] as? [String: Any])
    #expect(slots["reason"] as? String == "task_changed")
    #expect((slots["added"] as? [[String: Any]])?.first?["due_on"] as? String == "2026-04-08")
    #expect((task["milestones"] as? [[String: Any]])?.first?["title_vi"] as? String == "Dự thảo")
    let digest = try #require((object["digests"] as? [[String: Any]])?.last)
    #expect(digest["agency"] as? String == "BTC")
    #expect(digest["name_vi"] as? String == "Bộ Tài chính")
    #expect(digest["extended"] as? Int == 1)
    let plan = try #require(object["plan"] as? [String: Any])
    #expect((plan["base"] as? [String: Any])?["emission"] as? Int == 1)
  }

  @Test(arguments: [
    ("none/plan.json", "không có thư mục none/"), ("Resolutions", "là thư mục"), ("pipe", "không phải tệp thường"),
  ])
  func `says why it cannot save a plan, and plans none`(_ path: String, _ reason: String) throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    #expect(mkfifo(emitted.path("pipe"), 0o600) == 0)
    let ending = try emitted.run("plan", "-o", path)
    #expect(ending.status == 3)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains(reason))
  }

  @Test(arguments: ["monitoring.sqlite", "notes.txt"])
  func `does not put a plan where something else lies`(_ path: String) throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.write("Ghi chú", to: "notes.txt")
    let before = emitted.store
    let ending = try emitted.run("plan", "-o", path)
    #expect(ending.status == 3)
    #expect(ending.errors == "lỗi: \(path) đã có và không phải kế hoạch; hãy chọn tên khác để không ghi đè\n")
    #expect(emitted.store == before)
    #expect(emitted.text("notes.txt") == "Ghi chú")
  }

  @Test func `takes no name that a source would have`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    #expect(try emitted.run("plan", "-o", "plan.yaml").status == 2)
    #expect(try emitted.run("plan", "-o", "").status == 2)
  }
}

@Suite(.enabled(if: isProgramBuilt)) struct `A saved plan` {
  private func planned() throws -> Emitted {
    let emitted = try Emitted()
    try emitted.amendDecree()
    let ending = try emitted.run("plan", "-o", "plan.json")
    #expect(ending.status == 0)
    #expect(ending.output.hasSuffix("Chưa ghi gì. Thực hiện: nqc apply plan.json\n"))
    return emitted
  }

  @Test func `is what apply then does`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    let ending = try emitted.run("apply", "plan.json")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("monitoring.sqlite: đã ghi lần thứ 2\n"))
    #expect(try emitted.run("plan", "--detailed-exitcode").status == 0)
  }

  @Test func `may take the place of an earlier one`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    #expect(try emitted.run("plan", "-o", "plan.json").status == 0)
  }

  private func expectRefusal(
    _ emitted: Emitted, because reason: String, of arguments: [String] = ["apply", "plan.json"],
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = emitted.store
    let ending = try emitted.program.run(arguments)
    #expect(ending.status == 3, sourceLocation: location)
    #expect(ending.output.isEmpty, sourceLocation: location)
    #expect(ending.errors.contains(reason), "\(ending.errors)", sourceLocation: location)
    #expect(emitted.store == before, sourceLocation: location)
  }

  @Test func `is refused when a source has changed, and says which`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    try emitted.amend("Bộ Tài chính", "Bộ Tài chính mới", in: "Resolutions/registry.yaml")
    try expectRefusal(emitted, because: "nguồn không còn như lúc lập kế hoạch plan.json")
    try expectRefusal(emitted, because: "Resolutions/registry.yaml; chưa ghi gì, hãy chạy lại `nqc plan`")
  }

  @Test func `is refused when a source has come in`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    try emitted.write("agencies:\n  - {agency: BYT, name: Bộ Y tế, kind: ministry}\n", to: "Resolutions/more.yaml")
    try expectRefusal(emitted, because: "Resolutions/more.yaml; chưa ghi gì")
  }

  @Test func `is refused once it was carried out`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    #expect(try emitted.run("apply", "plan.json").status == 0)
    try expectRefusal(emitted, because: "kho không còn như lúc lập kế hoạch")
  }

  @Test func `is refused when its store is gone`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    try FileManager.default.removeItem(atPath: emitted.path("monitoring.sqlite"))
    try expectRefusal(emitted, because: "kho không còn như lúc lập kế hoạch")
    #expect(emitted.store == nil)
  }

  @Test func `is refused for another store`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    try expectRefusal(
      emitted, because: "kho không còn như lúc lập kế hoạch", of: ["apply", "plan.json", "--store", "other.sqlite"])
    #expect(emitted.text("other.sqlite") == nil)
  }

  @Test func `makes no store where it is refused`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    let make = ["plan", "-o", "new.json", "--store", "new.sqlite"]
    #expect(try emitted.program.run(make).status == 0)
    let plan = try #require(emitted.text("new.json"))
    let fingerprint = try #require(plan.firstMatch(of: /"fingerprint": "([^"]+)"/)?.1)
    try emitted.write(plan.replacing(fingerprint, with: "0000"), to: "new.json")
    try expectRefusal(emitted, because: "không còn đúng như kế hoạch đã lưu", of: ["apply", "new.json"])
    #expect(!FileManager.default.fileExists(atPath: emitted.path("new.sqlite")))
    #expect(try emitted.program.run(make).status == 0)
    #expect(try emitted.run("apply", "new.json").status == 0)
    #expect(FileManager.default.fileExists(atPath: emitted.path("new.sqlite")))
  }

  @Test(arguments: ["", "{}", "Không phải kế hoạch", "{\"version\": 1, \"plan\": {}}", "{\"version\": 2}"])
  func `is nothing else than a plan`(_ text: String) throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.write(text, to: "plan.json")
    try expectRefusal(
      emitted, because: "plan.json không phải kế hoạch do `nqc plan -o` lưu; tệp nguồn thì có đuôi .yaml")
  }

  @Test func `is none when it was cut short`() throws {
    let emitted = try planned()
    defer { emitted.program.remove() }
    let text = try #require(emitted.text("plan.json"))
    try emitted.write(String(text.prefix(text.count / 2)), to: "plan.json")
    try expectRefusal(emitted, because: "không phải kế hoạch")
  }

  @Test func `retires what it was allowed to`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amend(
      """
            - task: "3"
              title: {vi: Báo cáo, en: Report}
              covers: [II.2]
              coordinating: ~
              due: ongoing
              update: half_yearly
              deliverable: {type: report}
      """, "")
    let refused = try emitted.run("plan", "-o", "plan.json")
    #expect(refused.output.contains("  ! văn bản mất hơn một phần mười số nhiệm vụ: NQ9.1.3; `apply` sẽ từ chối:"))
    #expect(refused.output.hasSuffix("Chưa ghi gì. Chưa thực hiện được: xem Lưu ý.\n"))
    try expectRefusal(emitted, because: "--allow-retire")
    let allowed = try emitted.run("plan", "-o", "plan.json", "--allow-retire")
    #expect(allowed.output.contains("NQ9.1.3; sẽ kết thúc vì có --allow-retire\n"))
    #expect(try emitted.run("apply", "plan.json").status == 0)
    #expect(
      try emitted.run("history", "NQ9.1.3").output.contains("lần ghi 2: kết thúc: nguồn không còn ghi\n"))
  }
}

@Suite(.enabled(if: isProgramBuilt)) struct `nqc history` {
  @Test func `lists the emissions, and what one of them changed`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amendDecree()
    #expect(try emitted.run("apply").status == 0)
    let list = try emitted.run("history").output.split(separator: "\n")
    #expect(list.count == 2)
    #expect(list.last?.hasPrefix("2  2/3/2026 08:00  ") == true)
    let second = try emitted.run("history", "--emission", "2").output
    #expect(second.hasPrefix("Lần ghi thứ 2 (2/3/2026 08:00, "))
    #expect(second.contains("      thời hạn: 24/4/2026 → 26/6/2026\n"))
    #expect(second.hasSuffix("Tổng cộng: nhiệm vụ và nhóm: sửa 1; mốc: sửa 2; kỳ cập nhật: thêm 3, rút 3\n"))
    let first = try emitted.run("history", "--emission", "1").output
    #expect(first.contains("+ 9-NQ/TW (NQ9): 5 nhiệm vụ · Nghị quyết mẫu\n"))
    #expect(first.contains("nhiệm vụ và nhóm: thêm 6; mốc: thêm 2; chỉ tiêu: thêm 3; kỳ cập nhật: thêm "))
  }

  @Test func `tells what has happened to a task`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    try emitted.amendDecree()
    #expect(try emitted.run("apply").status == 0)
    let output = try emitted.run("history", "NQ9.1.1").output
    #expect(
      output.hasPrefix(
        "NQ9.1.1  Nghị định về dịch vụ công\n  2/3/2026 08:00  \(currentUser) · lần ghi 1: đưa vào kho\n"))
    #expect(output.contains("lần ghi 2: thay đổi\n      chủ trì: BKHCN → BTC\n"))
    let json = try emitted.run("history", "NQ9.1.1", "--format", "json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((object["events"] as? [[String: Any]])?.map { $0["event"] as? String } == ["created", "updated"])
  }

  @Test func `ends with 2 for what is not there, and with 3 without a store`() throws {
    let emitted = try Emitted()
    defer { emitted.program.remove() }
    let unknown = try emitted.run("history", "NQ9.77")
    #expect(unknown.status == 2)
    #expect(unknown.errors == "lỗi: kho không có gì mang mã NQ9.77; gần nhất: NQ9.1\n")
    #expect(try emitted.run("history", "--emission", "7").errors == "lỗi: kho không có lần ghi thứ 7\n")
    #expect(try emitted.run("history", "NQ9.1", "--emission", "1").status == 2)
    #expect(try emitted.run("history", "--store", "none.sqlite").status == 3)
  }
}
