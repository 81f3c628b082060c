import Diagnostics
import Foundation
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `A progress report` {
  // On 12 January 2026 two slots of NQ57.1 have opened: #1 as of the end of September, due on 7 October 2025, and #2 as
  // of the end of the year, due on 9 January.
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
  }

  @Test func `is entered with its values, in the words of the store`() throws {
    let outcome = try store.enter(
      WrittenReport(
        "NQ57.1#2", percent: "40,5 %", text: "Đã trình", attachments: ["công văn 12.pdf", "b"], ["rnd": "1,2 % GDP"]))
    let report = try #require(outcome.entered.first)
    #expect(report.agency == "BKHCN" && report.seq == 2 && report.earlier == 0 && report.percentDone == 40.5)
    #expect(report.values.map(\.words) == [Words(vi: "1,2% GDP", en: "1.2% of GDP")])
    #expect(
      store.rows("SELECT * FROM progress_report")
        == ["NQ57.1|2|2026-01-12T09:00:00+07:00|BKHCN|40.5|Đã trình|[\"công văn 12.pdf\",\"b\"]"])
    // The value is of the day whose state the slot reports, not of the day of the report.
    #expect(
      store.rows("SELECT * FROM kpi_value") == ["NQ57.1/rnd|2025-12-31|1.2|2026-01-12T09:00:00+07:00|BKHCN"])
    #expect(store.rows("SELECT state FROM update_slot WHERE task_id = 'NQ57.1' AND seq = 2") == ["reported"])
    #expect(store.isSound())
  }

  @Test func `leaves a row in the audit, to which report and values refer`() throws {
    try store.enter(WrittenReport("NQ57.1#2", percent: "40", ["rnd": "1.2"]))
    #expect(
      store.rows("SELECT * FROM audit")
        == ["1|2026-01-12T09:00:00+07:00|binh|nqc 1.0|report|NQ57.1|BKHCN|#2; 40 %; NQ57.1/rnd = 1.2"])
    #expect(store.rows("SELECT audit FROM progress_report_row") == ["1"])
    #expect(store.rows("SELECT audit FROM kpi_value_row") == ["1"])
  }

  @Test func `goes to the slot that is open, where there is one`() throws {
    #expect(try store.enter(WrittenReport("NQ57.1", percent: "5"), now: "2025-12-30").entered.map(\.seq) == [1])
    #expect(try store.enter(WrittenReport("NQ57.1", percent: "40")).entered.map(\.seq) == [2])
    #expect(
      try store.enter(WrittenReport("NQ57.1", percent: "41")).mistakes
        == [
          "every slot of NQ57.1 that has opened is reported on; to correct one name it, as in NQ57.1#2; the next, #3, "
            + "opens on 2026-03-31"
        ])
  }

  @Test func `has to say which slot it is about where several are open`() throws {
    #expect(
      try store.enter(WrittenReport("NQ57.1", percent: "40")).mistakes
        == [
          "NQ57.1 has 2 slots that nobody has reported on, say which: #1 (due 2025-10-07), #2 (due 2026-01-09)"
        ])
  }

  @Test func `finds its task without the document's key where only one document has it`() throws {
    #expect(try store.enter(WrittenReport("1#2", percent: "40")).entered.map(\.task) == ["NQ57.1"])
  }

  @Test func `is taken when it is late, and called late`() throws {
    #expect(try store.enter(WrittenReport("NQ57.1#1", percent: "5")).entered.map(\.daysLate) == [97])
    #expect(
      try store.enter(WrittenReport("NQ57.1#2", percent: "5", at: "2026-01-09T16:59")).entered.map(\.daysLate) == [nil])
  }

  @Test(
    arguments: [
      ("2026-01-12T08:30", "2026-01-12T08:30:00+07:00"), ("12/1/2026 8:30", "2026-01-12T08:30:00+07:00"),
      ("2026-01-12T08:30:00+07:00", "2026-01-12T08:30:00+07:00"), ("10/1/2026", "2026-01-10T08:00:00+07:00"),
      // Before eight in the morning, today is no time to come.
      ("12/1/2026", "2026-01-12T07:00:00+07:00"),
    ])
  func `is dated as somebody writes a moment`(_ written: String, _ moment: String) throws {
    let now = written == "12/1/2026" ? "2026-01-12T07:00" : "2026-01-12T09:00"
    let outcome = try store.enter(WrittenReport("NQ57.1#2", percent: "4", at: written), now: now)
    #expect(outcome.entered.map(\.reportedAt) == [moment])
  }

  @Test func `corrects the one before: both stay, and the later counts`() throws {
    try store.enter(WrittenReport("NQ57.1#2", percent: "40", ["rnd": "1.2"]))
    let second = try store.enter(WrittenReport("NQ57.1#2", percent: "35", ["rnd": "1.1"]), now: "2026-01-13T10:00")
    #expect(second.entered.map(\.earlier) == [1])
    #expect(second.entered.map(\.overruledBy) == [nil])
    #expect(store.rows("SELECT percent_done FROM progress_report ORDER BY reported_at") == ["40.0", "35.0"])
    #expect(store.rows("SELECT value FROM kpi_value ORDER BY reported_at") == ["1.2", "1.1"])
  }

  @Test func `is told that it does not count where a later one is there`() throws {
    try store.enter(WrittenReport("NQ57.1#2", percent: "40"))
    let earlier = try store.enter(WrittenReport("NQ57.1#2", percent: "30", at: "2026-01-08T09:00"))
    #expect(earlier.entered.map(\.overruledBy) == ["2026-01-12T09:00:00+07:00"])
  }

  @Test func `is refused where it says what the last one said: a file entered twice`() throws {
    let report = WrittenReport("NQ57.1#2", percent: "40", text: "Đã trình", ["rnd": "1.2"])
    try store.enter(report)
    #expect(
      try store.enter(report, now: "2026-01-13T10:00").mistakes
        == ["NQ57.1#2: this very report has been entered already: 2026-01-12T09:00:00+07:00"])
    #expect(try store.enter(WrittenReport("NQ57.1#2", percent: "40", text: "Đã trình", ["rnd": "1.3"])).mistakes == [])
  }

  @Test func `gives only values where a coordinating agency or the source of the figures reports`() throws {
    for (agency, value) in [("BCA", "1.2"), ("BTC", "1.3")] {
      let outcome = try store.enter(WrittenReport("NQ57.1#2", ["rnd": value], agency: agency))
      #expect(outcome.entered.map(\.tellsProgress) == [false])
    }
    #expect(store.rows("SELECT agency_id, value FROM kpi_value") == ["BCA|1.2", "BTC|1.3"])
    #expect(store.rows("SELECT count(*) FROM progress_report") == ["0"])
    #expect(store.rows("SELECT state FROM update_slot WHERE task_id = 'NQ57.1' AND seq = 2") == ["scheduled"])
    #expect(
      try store.enter(WrittenReport("NQ57.1#2", percent: "4", agency: "BTC")).mistakes
        == ["BTC coordinates NQ57.1 and can give KPI values; how it goes is for BKHCN to report, which presides"])
  }

  @Test func `is tried without being entered`() throws {
    let before = store.rows("SELECT (SELECT count(*) FROM audit), (SELECT count(*) FROM progress_report)")
    let outcome = try store.enter(WrittenReport("NQ57.1#2", percent: "40", ["rnd": "1.2"]), isTrial: true)
    #expect(outcome.entered.map(\.audit) == [nil])
    #expect(store.rows("SELECT (SELECT count(*) FROM audit), (SELECT count(*) FROM progress_report)") == before)
  }

  @Test func `is not lost where many are made at once`() throws {
    let path = store.path
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      do {
        let report = WrittenReport("NQ57.1#2", percent: String(number), ["rnd": String(number)])
        let outcome = try MonitoringStore.open(path: path).enter([report], .at("2026-01-12T09:0\(number)"))
        #expect(outcome.mistakes == [])
      } catch {
        Issue.record(error)
      }
    }
    #expect(
      store.rows("SELECT percent_done FROM progress_report ORDER BY reported_at")
        == ["0.0", "1.0", "2.0", "3.0", "4.0", "5.0", "6.0", "7.0"])
    #expect(store.rows("SELECT count(*) FROM kpi_value") == ["8"])
    #expect(store.isSound())
  }

  @Test func `stands through the next emission`() throws {
    try store.enter(WrittenReport("NQ57.1#2", percent: "40", ["rnd": "1.2"]))
    try store.apply(Sample.resolution(Sample.law.replacing("Quý IV/2026", by: "30/6/2026")), at: "2026-01-14")
    #expect(store.rows("SELECT seq, percent_done FROM progress_report") == ["2|40.0"])
    #expect(store.isSound())
  }
}

@Suite struct `A report is refused` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
  }

  static let refusals: [(WrittenReport, String)] = [
    (WrittenReport("NQ57.11", percent: "1"), "the store holds no task NQ57.11; nearest: NQ57.1"),
    (WrittenReport("NQ57.9", percent: "1"), "NQ57.9 is a group: only tasks are assigned and reported on"),
    (
      WrittenReport("NQ57.1#9", percent: "1"),
      "NQ57.1 has no update slot #9; it has #1, #2, #3, #4, #5, #6"
    ),
    (WrittenReport("NQ57.1#x", percent: "1"), "NQ57.1 has no update slot #x; it has #1, #2, #3, #4, #5, #6"),
    (
      WrittenReport("NQ57.1#3", percent: "1"),
      "NQ57.1#3 reports how things stand on 2026-03-31, and that day has not come"
    ),
    (
      WrittenReport("NQ57.1#2", percent: "1", at: "2025-12-30"),
      "NQ57.1#2 reports how things stand on 2025-12-31, and that day has not come"
    ),
    (
      WrittenReport("NQ57.1#2", percent: "1", at: "2026-01-12T09:01"),
      "the report is dated 2026-01-12T09:01, which lies in the future (now is 2026-01-12)"
    ),
    (
      WrittenReport("NQ57.1#2", percent: "1", at: "hôm qua"),
      "cannot read the moment “hôm qua”; write it like 2026-03-02 or 2026-03-02T09:30"
    ),
    (
      WrittenReport("NQ57.1#2"), "the report says nothing: give a percentage, a text, an attachment or a KPI's value"
    ),
    (WrittenReport("NQ57.1#2", percent: "101"), "the percentage done lies between 0 and 100, and 101 is given"),
    (WrittenReport("NQ57.1#2", percent: "40 người"), "the percentage done is in %, and “người” is given"),
    (
      WrittenReport("NQ57.1#2", percent: "nhiều"),
      "the percentage done: “nhiều” is not a number; expected a number, such as 30 or 1250.5"
    ),
    (WrittenReport("NQ57.1#2", ["rndd": "1"]), "NQ57.1 has no KPI rndd; nearest: NQ57.1/rnd"),
    (WrittenReport("NQ57.1#2", ["khac": "1"]), "NQ57.1 has no KPI khac; it has NQ57.1/rnd"),
    (WrittenReport("NQ57.9.1#4", ["NQ57.1/rnd": "1"]), "NQ57.1/rnd is a KPI of NQ57.1, not of NQ57.9.1"),
    (WrittenReport("NQ57.9.1#4", ["rnd": "1"]), "NQ57.9.1 has no KPIs"),
    (WrittenReport("NQ57.1#2", ["rnd": "1", "NQ57.1/rnd": "1"]), "NQ57.1/rnd has two values in one report"),
    (
      WrittenReport("NQ57.1#2", ["rnd": "33.587"]),
      "NQ57.1/rnd: “33.587” can be read two ways, write 33587 (the point separates thousands) or 33.5870 (the point is "
        + "the decimal sign)"
    ),
    (
      WrittenReport("NQ57.1#2", ["rnd": "1e3"]),
      "NQ57.1/rnd: “1e3” is not a number; expected a number, such as 30 or 1250.5 (write all the digits out; the form "
        + "1e5 is not read)"
    ),
    (WrittenReport("NQ57.1#2", ["rnd": "12 người"]), "NQ57.1/rnd is measured in “% of GDP”, and “người” is given"),
    (
      WrittenReport("NQ57.1#2", ["rnd": "1.2 %"], unit: "USD"),
      "NQ57.1/rnd is measured in “% of GDP”, and “USD” is given"
    ),
    (
      WrittenReport("NQ57.1#2", ["rnd": "-1"]),
      "NQ57.1/rnd is a percentage and lies between 0 and 100; for a rate that may lie outside the resolution says "
        + "`bounds: none`"
    ),
    (WrittenReport("NQ57.1#2", percent: "1", agency: "BTCC"), "the store holds no agency BTCC; nearest: BTC"),
    (
      WrittenReport("NQ57.1#2", percent: "1", agency: "T01-HANOI"),
      "T01-HANOI has not been given NQ57.1; presiding: BKHCN; coordinating: BCA, BTC"
    ),
    (
      WrittenReport("NQ57.1#2", percent: "1", agency: "BTTTT"), "BTTTT ended on 2025-02-28, and is BKHCN now"
    ),
  ]

  @Test(arguments: refusals)
  func `with what is wrong, and what may be meant`(_ report: WrittenReport, _ message: String) throws {
    #expect(try store.enter(report).mistakes == [message])
    #expect(store.rows("SELECT count(*) FROM audit") == ["0"])
  }

  @Test func `together with all the others of its round, every one with all its mistakes`() throws {
    let outcome = try store.enter(
      WrittenReport("NQ57.1#2", percent: "40", ["rnd": "1.2"]),
      WrittenReport("NQ57.9.1#9", percent: "-1"),
      WrittenReport("NQ57.9.2#4", percent: "x", agency: "BCA"))
    #expect(
      outcome.mistakes.map { $0.prefix(24) }
        == [
          "the percentage done lies", "NQ57.9.1 has no update s", "the percentage done: “x”",
          "BCA has not been given N",
        ])
    #expect(store.rows("SELECT count(*) FROM progress_report") == ["0"])
    #expect(store.rows("SELECT count(*) FROM kpi_value") == ["0"])
  }

  @Test func `where its round has another on the same slot`() throws {
    #expect(
      try store.enter(WrittenReport("NQ57.1#2", percent: "40"), WrittenReport("1#2", percent: "41")).mistakes
        == ["NQ57.1#2 has two reports of BKHCN at once"])
  }

  @Test func `where its task has ended or its slot has been withdrawn`() throws {
    try store.apply(Sample.resolution(Sample.law.replacing("Quý IV/2026", by: "30/9/2026")), at: "2025-11-07")
    #expect(
      try store.enter(WrittenReport("NQ57.1#6", percent: "40"), now: "2027-01-02").mistakes
        == ["the update slot NQ57.1#6 has been withdrawn: the new schedule does not hold it"])
    try store.apply(Sample.resolution(Sample.law, others: 10), at: "2025-11-08", allowRetire: true)
    #expect(
      try store.enter(WrittenReport("NQ57.9.11#4", percent: "40")).mistakes
        == ["the task NQ57.9.11 has been retired"])
  }

  @Test func `by an empty store, which says what to do first`() throws {
    let empty = try StoreFile()
    #expect(empty.runs("VACUUM"))
    #expect(throws: StoreError.empty(path: empty.path)) { try empty.enter(WrittenReport("NQ57.1#2", percent: "40")) }
  }

  @Test(arguments: ["audit_row", "progress_report_row", "kpi_value_row"])
  func `as a whole where the store fails in the middle`(_ table: String) throws {
    #expect(
      store.runs(
        "CREATE TRIGGER stop BEFORE INSERT ON \(table) WHEN (SELECT count(*) FROM \(table)) > 0 BEGIN SELECT raise(ABORT, 'enough'); END"
      ))
    #expect(throws: StoreError.self) {
      try store.enter(
        WrittenReport("NQ57.1#1", percent: "10", ["rnd": "1.1"]),
        WrittenReport("NQ57.1#2", percent: "40", ["rnd": "1.2"]))
    }
    #expect(
      store.rows(
        "SELECT (SELECT count(*) FROM audit), (SELECT count(*) FROM progress_report), (SELECT count(*) FROM kpi_value)")
        == ["0|0|0"])
    #expect(store.isSound())
  }
}

@Suite struct `A KPI's value` {
  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(
      Sample.resolution(
        """
        - task: "1"
          title: Các chỉ tiêu
          covers: [I.1, II]
          presiding: BKHCN
          start: 2025-07-01
          due: 2026-12-31
          kpis:
            - {kpi: growth, title: Tăng trưởng, measure: percent, bounds: none, direction: increase, baseline: none, target: 8 %, source: {agency: BTC}}
            - {kpi: place, title: Thứ hạng, measure: rank, unit: {vi: hạng, en: place}, direction: decrease, baseline: none, target: top 3, source: {agency: BTC}}
            - {kpi: people, title: Số người, measure: count, unit: {vi: người, en: person}, direction: increase, baseline: none, target: 12 người, source: {agency: BTC}}
            - {kpi: money, title: Số tiền, measure: money, unit: {vi: tỷ đồng, en: billion VND}, direction: increase, baseline: none, target: 12 tỷ đồng, source: {agency: BTC}}
            - {kpi: there, title: Đã có, measure: yes_no, direction: increase, baseline: none, target: đạt, source: {agency: BTC}}
        """))
  }

  @Test(
    arguments: [
      ("growth", "-2,5", "-2.5"), ("growth", "12 %", "12.0"), ("place", "3", "3.0"),
      ("people", "1.234.567", "1234567.0"),
      ("people", "12 persons", "12.0"), ("people", "12 NGƯỜI", "12.0"), ("money", "30,5 tỷ đồng", "30.5"),
      ("money", "1 250 ty dong", "1250.0"), ("there", "có", "1.0"), ("there", "không", "0.0"), ("there", "đạt", "1.0"),
      ("there", "chưa đạt", "0.0"), ("there", "1", "1.0"),
    ])
  func `is read as the language reads it`(_ kpi: String, _ written: String, _ value: String) throws {
    #expect(try store.enter(WrittenReport("NQ57.1#2", [kpi: written])).mistakes == [])
    #expect(store.rows("SELECT value FROM kpi_value") == [value])
  }

  @Test(
    arguments: [
      ("place", "0", "NQ57.1/place is a rank: a whole number from 1 on"),
      ("place", "2,5", "NQ57.1/place is a rank: a whole number from 1 on"),
      ("people", "-3", "NQ57.1/people cannot be less than 0"),
      ("money", "30 đồng", "NQ57.1/money is measured in “billion VND”, and “đồng” is given"),
      ("growth", "3 người", "NQ57.1/growth is measured in “%”, and “người” is given"),
      ("place", "3 người", "NQ57.1/place is measured in “place”, and “người” is given"),
      ("there", "gần xong", "NQ57.1/there is answered with `yes` or `no`, and not with “gần xong”"),
    ])
  func `is refused where it cannot be one`(_ kpi: String, _ written: String, _ message: String) throws {
    #expect(try store.enter(WrittenReport("NQ57.1#2", [kpi: written])).mistakes == [message])
  }
  @Test func `has no unit where it is a yes or a no`() throws {
    #expect(
      try store.enter(WrittenReport("NQ57.1#2", ["there": "có"], unit: "người")).mistakes
        == ["NQ57.1/there has no unit, and “người” is given"])
  }
}
