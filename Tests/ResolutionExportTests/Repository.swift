import Diagnostics
import Foundation
import ResolutionCompiler
import ResolutionWorkspace

@testable import ResolutionExport

/// The resolutions of the repository, and what is handed over of them.
enum Repository {
  static let now = Day(year: 2026, month: 11, day: 22)!

  /// By path, as a workspace has them.
  static let texts: [String: String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    var texts: [String: String] = [:]
    for folder in ["Resolutions", "KPITemplates"] {
      let names =
        FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects as? [String] ?? []
      for name in names where name.hasSuffix(".yaml") {
        texts["\(folder)/\(name)"] = try? String(contentsOf: root.appending(path: "\(folder)/\(name)"), encoding: .utf8)
      }
    }
    return texts
  }()

  static let plan = compiled(texts).plan

  static let provinces = plan.registry.agencies.indices.filter { plan.registry.agencies[$0].to == nil }
    .map { plan.registry.code(Int32($0)) }.filter { $0.wholeMatch(of: /T\d\d-[A-Z]+/) != nil }.sorted()

  /// Every sixth of them, since a province takes a second or two; all of them with `NQC_EVERY_PROVINCE=1`.
  static let triedProvinces =
    ProcessInfo.processInfo.environment["NQC_EVERY_PROVINCE"] == nil
    ? stride(from: 4, to: provinces.count, by: 6).map { provinces[$0] } : provinces

  static func compiled(_ texts: [String: String]) -> Compilation {
    Workspace(files: .inMemory(texts)).compile(now: now)
  }
}

/// Files by which documents are handed over.
enum HandedOver {
  static func circumstances(_ language: Language, minute: Int = 0) -> Circumstances {
    Circumstances(
      language: language, moment: Moment(Repository.now, hour: 9, minute: minute), utcOffset: 7 * 60,
      program: "nqc test")
  }

  /// - Parameters:
  ///   - agency: a code.
  ///   - document: a key.
  static func text(
    _ document: String, for agency: String, in plan: Plan, _ language: Language = .vi, minute: Int = 0,
    digest: String = "5d1c0e7a"
  ) throws -> String {
    let handover = Handover(of: try plan.document(named: document), for: try plan.agency(named: agency), in: plan)
    let bytes = ExportFormats.handover.bytes(
      of: handover, digest: digest, under: circumstances(language, minute: minute))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file for each document that concerns an agency.
  static func texts(for agency: String, in plan: Plan, _ language: Language = .vi) throws -> [String: String] {
    var texts: [String: String] = [:]
    for document in plan.documents(concerning: try plan.agency(named: agency)) {
      let key = plan.documents[Int(document)].key
      texts["ban-giao/\(key).yaml"] = try text(key, for: agency, in: plan, language)
    }
    return texts
  }
}
