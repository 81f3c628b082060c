import Diagnostics
import MonitoringStore
import Testing

@Suite struct `A clock that was set back` {
  let store: StoreFile
  let changed = Sample.resolution(Sample.law.replacing("khoa học", by: "công nghệ"))

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law), at: "2026-01-12")
  }

  @Test func `to an earlier day is refused, and nothing is written`() throws {
    let before = store.bytes
    #expect(
      throws: StoreError.clockSetBack(
        path: store.path, last: "2026-01-12T09:00:00+07:00", now: "2026-01-11T23:00:00+07:00")
    ) { try store.apply(changed, at: "2026-01-11", hour: 23) }
    #expect(store.bytes == before)
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `does not open again what was over`() throws {
    // On 12 January the update due on the 9th was over; on the 5th it was not.
    let halfYearly = Sample.resolution(
      Sample.law.replacing("priority: high", by: "priority: high\n  update: half_yearly"))
    #expect(throws: StoreError.self) { try store.apply(halfYearly, at: "2026-01-05") }
    #expect(store.rows("SELECT count(*) FROM update_slot WHERE state = 'withdrawn'") == ["0"])
  }

  @Test func `by hours of the same day is no matter`() throws {
    #expect(try store.apply(changed, at: "2026-01-12", hour: 7).tasks.updated == 1)
  }

  @Test func `is no matter where nothing would be written`() throws {
    #expect(try store.apply(Sample.resolution(Sample.law), at: "2026-01-11").isUnchanged)
  }

  @Test func `is told with both moments`() {
    let message = StoreError.clockSetBack(path: "kho", last: "2026-01-12T09:00", now: "2026-01-11T09:00").message
    for text in [message.vi, message.en] {
      #expect(text.contains("2026-01-12T09:00") && text.contains("2026-01-11T09:00") && text.contains("--now"))
    }
  }
}
