import CSQLite
import MonitoringStore
import ResolutionCompiler
import Testing

@Suite struct `The store's tables and views` {
  /// As the specification of the store has them. More columns may follow.
  static let columns: [(String, String)] = [
    ("document", "id number kind title_vi title_en issued_on issued_by period_from period_to owner implements state"),
    ("clause", "document_id clause parent title_vi title_en binding"),
    ("agency", "id name_vi name_en kind parent_id valid_from valid_to successor_id"),
    (
      "task",
      """
      id document_id parent_id position is_group title_vi title_en deliverable_type deliverable_title presiding_id \
      issuing_authority_id start_on due_on due_text length_class update_period weight priority basis source_file \
      source_line state retired_by
      """
    ),
    ("task_agency", "task_id agency_id role"),
    ("task_clause", "task_id document_id clause"),
    ("task_link", "task_id target_id kind"),
    ("milestone", "id task_id position title_vi title_en due_on weight state"),
    (
      "kpi",
      """
      id task_id template title_vi title_en measure unit_vi unit_en direction baseline baseline_on trajectory holds \
      frequency source_agency_id source_title aggregate rolls_up_to state
      """
    ),
    ("kpi_target", "kpi_id on_date relation low high"),
    ("update_slot", "task_id seq kind as_of due_on basis rule state"),
    ("kpi_expectation", "kpi_id seq expected"),
    ("assignment", "task_id agency_id role transferred_at confirm_by respond_by confirmed_at"),
    (
      "emission",
      """
      id at compiler corpus_digest created updated retired user utc_offset ongoing_until regulation_digest \
      calendar_digest
      """
    ),
    ("change", "emission_id entity entity_id field before after"),
    ("progress_report", "task_id seq reported_at agency_id percent_done text attachments"),
    ("kpi_value", "kpi_id as_of value reported_at agency_id"),
    ("audit", "number at user compiler action task_id agency_id detail"),
    (
      "objection",
      "number task_id agency_id role transferred_at raised_at kind text process_by answered_at answer"
    ),
  ]

  let store: StoreFile

  init() throws {
    store = try StoreFile()
    try store.apply(Sample.resolution(Sample.law))
  }

  @Test(arguments: columns)
  func `have the names and columns that other programs rely on`(_ name: String, _ columns: String) {
    let found = store.rows("SELECT name FROM pragma_table_info('\(name)')")
    let expected = columns.split(separator: " ").map(String.init)
    #expect(Array(found.prefix(expected.count)) == expected)
  }

  @Test func `are the ones that a reader knows by name`() {
    #expect(Set(Self.columns.map(\.0)) == Set(StoreReader.Name.allCases.map(\.rawValue)))
  }

  @Test func `are marked as a monitoring store of the second version`() {
    #expect(store.rows("PRAGMA user_version") == ["2"])
    #expect(store.rows("PRAGMA application_id") == [String(0x4E51_4D53)])
  }

  @Test func `hold together`() {
    #expect(store.isSound())
    #expect(store.files == ["monitoring.sqlite"])
  }

  @Test func `take reports and values by ids, and refuse those that they do not hold`() {
    #expect(store.report("NQ57.1", 1))
    #expect(!store.report("NQ57.1", 99))
    #expect(!store.report("NQ57.99", 1))
    #expect(store.rows("SELECT task_id, seq, agency_id FROM progress_report") == ["NQ57.1|1|BKHCN"])
    #expect(
      store.runs(
        "INSERT INTO kpi_value VALUES ('NQ57.1/rnd', '2025-12-31', 0.9, '2026-01-05T08:00:00+07:00', 'BTC')"))
    #expect(!store.runs("INSERT INTO kpi_value VALUES ('NQ57.1/x', '2025-12-31', 0.9, '2026-01-05', 'BTC')"))
    #expect(store.rows("SELECT * FROM kpi_value") == ["NQ57.1/rnd|2025-12-31|0.9|2026-01-05T08:00:00+07:00|BTC"])
    #expect(store.isSound())
  }
}
