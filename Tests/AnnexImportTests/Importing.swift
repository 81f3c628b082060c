import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace

@testable import AnnexImport

/// Annexes as officials write them, imported with the registry of this repository, of which the communes and enterprises
/// are left out: they take long to read.
enum Importing {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let registry: [String] = ["agencies", "provinces", "calendar", "regulation", "wording"].map {
    root.appending(path: "Resolutions/registry/\($0).yaml").path
  }

  static let plan: Plan = Workspace(asked: registry, isAlone: true).compile(now: today).plan
  static let today = Day(year: 2026, month: 3, day: 2)!

  static func bytes(_ fixture: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: fixture)))
  }

  static func annex(
    _ bytes: [UInt8], sheet: String? = nil, title: String? = "Chương trình hành động", language: Language = .vi,
    keys: Language = .vi, source: String = "phu-luc"
  ) throws -> ImportedAnnex {
    let settings = ImportSettings(
      number: "281/NQ-CP", key: "NQ281", issued: Day(year: 2025, month: 9, day: 15)!, title: title, sheet: sheet,
      source: source, language: language, keys: keys)
    return try importAnnex(bytes, settings, in: plan)
  }

  static func annex(_ csv: String, language: Language = .vi) throws -> ImportedAnnex {
    try annex(Array(csv.utf8), language: language)
  }

  /// The resolution that was made of an annex, compiled.
  static func compiled(_ annex: ImportedAnnex) throws -> Compilation {
    let file = FileManager.default.temporaryDirectory.appending(path: "nqc-import-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(annex.yaml).write(to: file)
    return Workspace(asked: [file.path] + registry, isAlone: true).compile(now: today)
  }

  /// What is to be said of a file that is refused.
  static func refusal(_ bytes: [UInt8], sheet: String? = nil, _ language: Language = .en) -> String {
    do {
      _ = try annex(bytes, sheet: sheet)
      return ""
    } catch ImportRefusal.file(let why) {
      return why[language]
    } catch ImportRefusal.sheet(let why) {
      return "sheet: " + why[language]
    } catch {
      return "\(error)"
    }
  }
}

extension ImportedAnnex {
  var text: String { String(decoding: yaml, as: UTF8.self) }
  var list: String { notes.map { $0.line(in: .vi) + "\n" }.joined() }
}
