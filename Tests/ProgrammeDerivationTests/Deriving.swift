import Diagnostics
import Foundation
import ProgrammeDerivation
import ResolutionCompiler
import Testing

/// A workspace in memory: the fixtures' registry, a resolution, and the programmes that carry it out.
struct Sources {
  /// By path, in this order.
  var files: [(path: String, text: String)]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  static let registry: [(path: String, text: String)] = {
    let folder = root.appending(path: "Tests/ResolutionCompilerTests/Fixtures/Registry")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      (name, (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
  }()

  init(_ resolution: String = Sources.resolution) { files = Sources.registry + [("nq.yaml", resolution)] }

  static let options = CompileOptions(now: Day(year: 2026, month: 3, day: 2)!)

  func compiled() -> Compilation {
    compile(
      files.enumerated().map { SourceFile(id: UInt32($0), path: $1.path, text: $1.text) }, options: Sources.options)
  }

  subscript(path: String) -> String? {
    get { files.first { $0.path == path }?.text }
    set {
      files.removeAll { $0.path == path }
      if let newValue { files.append((path, newValue)) }
    }
  }

  /// Two tasks of one group for two provinces each, and one of another group in which Dien Bien coordinates.
  static let resolution = """
    resolution: 1-NQ/TW
    title: Dịch vụ công trực tuyến
    issued: 2025-01-06
    period: {from: 2025-01-06, to: 2030-12-31}
    tasks:
      - task: I
        title: {vi: Thể chế, en: Institutions}
        tasks:
          - task: "1"
            title: "Chương trình hành động của {agency}"
            for_each: [T11-DIENBIEN, T22-QUANGNINH]
            presiding: $agency-UBND
            due: 2026-06-30
            deliverable: {type: programme}
          - task: "2"
            title: {vi: "Đưa dịch vụ công của {agency} lên mạng", en: "Services of {agency} online"}
            for_each: [T11-DIENBIEN, T22-QUANGNINH]
            presiding: $agency-UBND
            due: 2027-12-31
            kpis:
              - kpi: files
                title: Tỉ lệ hồ sơ nộp trực tuyến
                measure: percent
                direction: increase
                baseline: {value: 40, at: 2024}
                targets: {2026: 60 %, 2027: 80 %}
                source: Báo cáo của uỷ ban nhân dân
      - task: II
        title: Hạ tầng
        tasks:
          - task: "1"
            title: Xây dựng nền tảng dùng chung
            presiding: BKHCN
            coordinating: [T11-DIENBIEN-UBND]
            due: 2026-12-31
            deliverable: {type: platform}
            kpis:
              - kpi: share
                title: Tỉ lệ cơ quan dùng nền tảng
                measure: percent
                direction: increase
                baseline: {value: 0, at: 2024}
                target: 90 %
                source: Báo cáo của Bộ
          - {task: "2", title: Ban hành nghị định về dữ liệu, presiding: BKHCN, due: 2026-12-31, deliverable: {type: decree}}
    """

  // MARK: Deriving

  func skeleton(of owner: String = "T11-DIENBIEN", _ document: String = "1-NQ/TW") throws -> Skeleton {
    let plan = compiled().plan
    return try #require(Skeleton(of: plan.agency(named: owner), in: plan.document(named: document), plan))
  }

  func derived(
    of owner: String = "T11-DIENBIEN", _ document: String = "1-NQ/TW", keys: Language = .vi, language: Language = .vi
  ) throws -> String {
    String(
      decoding: try skeleton(of: owner, document).text(DerivedStyle(language: language, keys: keys)), as: UTF8.self)
  }

  /// With Dien Bien's programme, and what lies beside it, in `ct.yaml`.
  static func withProgramme(keys: Language = .vi) throws -> Sources {
    var sources = Sources()
    let skeleton = try sources.skeleton()
    let style = DerivedStyle(language: .vi, keys: keys)
    sources["ct.yaml"] = String(decoding: skeleton.text(style), as: UTF8.self)
    sources["ct.reviewed.yaml"] = String(decoding: skeleton.reviewed.text(style), as: UTF8.self)
    return sources
  }

  // MARK: Updating

  /// The programme that stands in `ct.yaml`.
  func programme(in plan: Plan) throws -> Int32 {
    Int32(try #require(plan.documents.firstIndex { plan.units[Int($0.unit)].file.path == "ct.yaml" }))
  }

  /// What an update makes of the sources, and what it says.
  /// - Parameter accepting: ids of the programme's nodes; nil for all.
  func updated(accepting: [String]? = []) throws -> (sources: Sources, update: ProgrammeUpdate, plan: Plan) {
    let compilation = compiled()
    let document = try programme(in: compilation.plan)
    let review = ProgrammeReview(of: document, in: compilation.plan)
    let accepted = review.nodes.filter { accepting?.contains($0.id) ?? true }.map(\.node)
    let update = update(
      document, of: compilation, accepting: Set(accepted), language: .vi, options: Sources.options)
    var sources = self
    for file in update.files { sources[file.before.path] = String(decoding: file.after, as: UTF8.self) }
    if let reviewed = update.reviewed { sources["ct.reviewed.yaml"] = String(decoding: reviewed, as: UTF8.self) }
    return (sources, update, compilation.plan)
  }

  /// The resolution with something in it said otherwise.
  func amending(_ old: String, _ new: String) throws -> Sources {
    var sources = self
    let text = try #require(self["nq.yaml"])
    try #require(text.contains(old))
    sources["nq.yaml"] = text.replacing(old, with: new, maxReplacements: 1)
    return sources
  }
}

extension Compilation {
  /// `error NQ601`, in the order of the files.
  var said: [String] { diagnostics.map { "\($0.severity) \($0.code)" } }

  /// What is said of a file.
  func said(of path: String) -> [String] {
    diagnostics.filter { files[Int($0.span.file)].path == path }.map { "\($0.severity) \($0.code)" }
  }
}
