import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `The history of a task` {
  @Test func `gives the reason for its updates that the plan gave, be it the document's`() throws {
    let endless = Sample.resolution(
      Sample.law.replacing("due: Quý IV/2026", by: "due: ongoing").replacing(
        "    - {milestone: half, title: Sơ kết giữa kỳ, at: 1/2}\n", by: ""))
    let store = try StoreFile()
    try store.apply(endless)
    // As if the calendar had changed besides.
    #expect(store.runs("UPDATE emission SET calendar_digest = 'another'"))
    try store.apply(endless.replacing("to: 2027-12-31", by: "to: 2028-12-31"), at: "2025-11-10")

    let reader = try StoreReader(path: store.path)
    let planned = try #require(try reader.changes(of: 2)).documents.flatMap(\.tasks).first { $0.id == "NQ57.1" }
    #expect(planned?.slots.reason == .taskChanged)
    guard case .taskChanged(_, let told) = try reader.history(of: "NQ57.1")?.events.last?.what else {
      Issue.record("its history does not end with a change")
      return
    }
    #expect(told.slots == planned?.slots)
  }
}
