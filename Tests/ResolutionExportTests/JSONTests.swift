import Diagnostics
import Foundation
import ResolutionCompiler
import Testing

@Suite struct `JSON` {
  private struct File: Decodable {
    struct Words: Decodable, Equatable { let vi, en: String }
    struct Agency: Decodable, Equatable {
      let code: String
      let name: Words
    }
    struct Target: Decodable, Equatable {
      let on, relation: String
      let low, high: Double
    }
    struct KPI: Decodable {
      let id: String
      let unit: Words
      let baseline: Double?
      let targets: [Target]
    }
    struct Update: Decodable { let id, kind, as_of, due, calendar: String }
    struct Line: Decodable {
      let id, kind, ordinal: String
      let group: String?
      let title: Words
      let presiding: Agency?
      let due: String?
      let secrecy: String?
      let updates: [Update]?
      let kpis: [KPI]
    }
    struct Document: Decodable {
      let key, number, stage: String
      let issued: String?
      let issued_by: Agency?
      let lines: [Line]
    }
    let version: Int
    let documents: [Document]
  }

  @Test func `says everything, in both languages, whichever is asked for`() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(Sample.bytes("json")))
    #expect(file.version == 1)
    #expect(file.documents.map(\.key) == ["NQ9", "NQCP3"])
    #expect(file.documents[0].issued_by?.name == .init(vi: "Bộ Chính trị", en: "Politburo"))
    let lines = file.documents[0].lines
    #expect(lines.count == 13)
    let report = try #require(lines.first { $0.id == "NQ9.1.3" })
    #expect(report.due == "ongoing" && report.title.en == "Report" && report.group == "NQ9.1")
    #expect(report.updates?.isEmpty == false)
    let hanoi = try #require(lines.first { $0.id == "NQ9.2.1@T-HANOI" })
    #expect(hanoi.presiding?.code == "T-HANOI")
    #expect(hanoi.kpis[0].targets == [.init(on: "2026-12-31", relation: ">=", low: 90, high: 90)])
    #expect(hanoi.kpis[0].baseline == -2.5)
    #expect(try Sample.bytes("json") == Sample.bytes("json", .en))
  }
}
