import Diagnostics
import MonitoringStore

/// The emissions of a store, a line each.
struct EmissionList {
  let records: [StoreReader.EmissionRecord]

  init(_ records: [StoreReader.EmissionRecord]) { self.records = records }

  func draw(in language: Language, on page: Page) -> Page {
    var page = page
    guard !records.isEmpty else {
      page.line([
        Page.Run(Words(vi: "Kho chưa có lần ghi nào.", en: "Nothing has been emitted into the store.")[language])
      ])
      return page
    }
    let numbers = records.map { Page.Run("\($0.id)") }.width
    for record in records {
      let counts = [
        (record.counts.created, Words(vi: "thêm", en: "created")),
        (record.counts.updated, Words(vi: "sửa", en: "updated")),
        (record.counts.retired, Words(vi: "kết thúc", en: "retired")),
      ].filter { $0.0 > 0 }.map { language == .vi ? "\($0.1.vi) \($0.0)" : "\($0.0) \($0.1.en)" }
      let what =
        counts.isEmpty
        ? Words(vi: "chỉ đổi chỗ hoặc lịch", en: "places or schedules only")[language]
        : counts.joined(separator: ", ")
      page.line(
        [
          Page.Run("\(record.user) · \(what) · "),
          Page.Run("\(record.compiler) · \(record.corpusDigest.prefix(12))", .faint),
        ],
        first: [
          Page.Run(String(repeating: " ", count: numbers - "\(record.id)".count) + "\(record.id)  ", .strong),
          Page.Run("\(Moments.words(record.at, in: language))  "),
        ],
        rest: [Page.Run(String(repeating: " ", count: numbers + 2))])
    }
    return page
  }

  func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.array("emissions") { json in
        for record in records {
          json.object { json in
            json.field("id", record.id)
            json.field("at", record.at)
            json.field("user", record.user)
            json.field("compiler", record.compiler)
            json.field("corpus_digest", record.corpusDigest)
            json.field("created", record.counts.created)
            json.field("updated", record.counts.updated)
            json.field("retired", record.counts.retired)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}

/// Moments of the store as people read them.
enum Moments {
  /// `6/11/2025 09:00`, or `2025-11-06 09:00`, of an ISO text.
  static func words(_ iso: String, in language: Language) -> String {
    let time = iso.dropFirst(11).prefix(5)
    return FieldValues.day(String(iso.prefix(10)), in: language) + (time.isEmpty ? "" : " \(time)")
  }
}
