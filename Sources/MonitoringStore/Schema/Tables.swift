internal import ResolutionCompiler

extension Table {
  static let sourceFile = Table(
    "source_file", [.text("path", "NOT NULL")])

  static let agency = Table(
    "agency_row", entity: "agency",
    [
      .text("id", "NOT NULL"),
      .text("name_vi"),
      .text("name_en"),
      .text("kind"),
      .reference("parent", to: "agency_row", as: "parent_id"),
      .reference("party", to: "agency_row", as: "party_id"),
      .day("valid_from"),
      .day("valid_to"),
      .reference("successor", to: "agency_row", as: "successor_id"),
      .text("hours"),
      .integer("is_assignable", "NOT NULL CHECK (is_assignable IN (0, 1))"),
    ])

  static let document = Table(
    "document_row", entity: "document",
    [
      .text("id", "NOT NULL"),
      .text("official_number").named("number"),
      .text("kind", "NOT NULL CHECK (kind IN ('resolution', 'programme'))"),
      .text("title_vi"),
      .text("title_en"),
      .day("issued_on", "NOT NULL"),
      .reference("issued_by", to: "agency_row"),
      .day("period_from"),
      .day("period_to"),
      .reference("owner", to: "agency_row"),
      .text("implements"),
      .state,
    ])

  static let clause = Table(
    "clause_row", entity: "clause",
    [
      .reference("document", to: "document_row", as: "document_id", "NOT NULL"),
      .text("clause", "NOT NULL"),
      .text("parent"),
      .text("title_vi"),
      .text("title_en"),
      .text("binding", "NOT NULL CHECK (binding IN (\(quoted(Binding.self))))"),
      .text("excluded"),
      .state,
    ])

  static let task = Table(
    "task_row", entity: "task",
    [
      .text("id", "NOT NULL"),
      .reference("document", to: "document_row", as: "document_id", "NOT NULL"),
      .reference("parent", to: "task_row", as: "parent_id"),
      .integer("position", "NOT NULL"),
      .integer("is_group", "NOT NULL CHECK (is_group IN (0, 1))"),
      .state,
      .text("title_vi"),
      .text("title_en"),
      .text("description_vi"),
      .text("description_en"),
      .text("deliverable_type"),
      .text("deliverable_title"),
      .text("deliverable_number"),
      .reference("presiding", to: "agency_row", as: "presiding_id"),
      .reference("issuing_authority", to: "agency_row", as: "issuing_authority_id"),
      .day("start_on", "NOT NULL"),
      .day("due_on"),
      .text("due_text"),
      .text("length_class"),
      .text("update_period"),
      .real("weight", "NOT NULL"),
      .text("priority", "NOT NULL"),
      .text("basis"),
      .day("basis_on"),
      .text("secrecy", "NOT NULL"),
      .text("tags"),
      .text("budget"),
      .text("budget_source"),
      .text("staff"),
      .reference("fan_out_agency", to: "agency_row", as: "fan_out_agency_id"),
      .reference("source_file", to: "source_file").unlogged(),
      .integer("source_line", "NOT NULL").unlogged(),
      .text("retired_by"),
      .text("moved_from").unlogged().since(2),
    ])

  static let milestone = Table(
    "milestone_row", entity: "milestone",
    [
      .text("id", "NOT NULL"),
      .reference("task", to: "task_row", as: "task_id", "NOT NULL"),
      .state,
      .integer("position", "NOT NULL"),
      .text("title_vi"),
      .text("title_en"),
      .day("due_on"),
      .real("weight"),
    ])

  static let kpi = Table(
    "kpi_row", entity: "kpi",
    [
      .text("id", "NOT NULL"),
      .reference("task", to: "task_row", as: "task_id", "NOT NULL"),
      .state,
      .text("template"),
      .text("title_vi"),
      .text("title_en"),
      .text("measure"),
      .text("unit_vi"),
      .text("unit_en"),
      .text("direction"),
      .real("baseline"),
      .day("baseline_on"),
      .text("baseline_why"),
      .text("trajectory", "NOT NULL"),
      .text("holds", "NOT NULL"),
      .text("frequency"),
      .reference("source_agency", to: "agency_row", as: "source_agency_id"),
      .text("source_title"),
      .text("method_vi"),
      .text("method_en"),
      .text("aggregate", "NOT NULL"),
      .reference("rolls_up_to", to: "kpi_row"),
      .text("bounds").since(2),
      .text("note_vi").since(2),
      .text("note_en").since(2),
    ])

  /// `low` and `high` are equal unless the target is a range.
  static let target = Table(
    "kpi_target_row", key: ["kpi", "on_date"],
    [
      .reference("kpi", to: "kpi_row", "NOT NULL"),
      .day("on_date", "NOT NULL"),
      .integer("relation", "NOT NULL"),
      .real("low", "NOT NULL"),
      .real("high", "NOT NULL"),
    ])

  static let taskAgency = Table(
    "task_agency_row", key: ["task", "role", "agency"],
    [
      .reference("task", to: "task_row", "NOT NULL"),
      .integer("role", "NOT NULL"),
      .reference("agency", to: "agency_row", "NOT NULL"),
    ])

  static let taskClause = Table(
    "task_clause_row", key: ["task", "clause"],
    [
      .reference("task", to: "task_row", "NOT NULL"),
      .reference("clause", to: "clause_row", "NOT NULL"),
    ])

  /// The target's id stands there too: of a task that the store has never held, there is nothing else.
  static let taskLink = Table(
    "task_link_row", key: ["task", "kind", "target_id"],
    [
      .reference("task", to: "task_row", "NOT NULL"),
      .text("kind", "NOT NULL CHECK (kind IN ('depends_on', 'implements', 'split_from', 'merged_from'))"),
      .text("target_id", "NOT NULL"),
      .reference("target", to: "task_row"),
    ])

  /// What a slot is about, and which class of the regulation asks for it. A handful of rows.
  static let rule = Table(
    "update_rule",
    [
      .text("code", "NOT NULL UNIQUE"),
      .text("kind", "NOT NULL CHECK (kind IN (\(SlotKind.allCases.map { "'\($0.code)'" }.joined(separator: ", "))))"),
    ])

  /// `basis`: 0 announced, 1 projected. `state`: 0 scheduled, 1 withdrawn; that it was reported on follows from the
  /// reports.
  static let slot = Table(
    "update_slot_row", entity: "update_slot", key: ["task", "seq"],
    [
      .reference("task", to: "task_row", "NOT NULL").unlogged(),
      .integer("seq", "NOT NULL").unlogged(),
      .day("as_of", "NOT NULL").unlogged(),
      .day("due_on", "NOT NULL"),
      .reference("rule", to: "update_rule", "NOT NULL"),
      .integer("basis", "NOT NULL"),
      .integer("state", "NOT NULL"),
    ])

  static let expectation = Table(
    "kpi_expectation_row", key: ["kpi", "seq"],
    [
      .reference("kpi", to: "kpi_row", "NOT NULL"),
      .integer("seq", "NOT NULL"),
      .real("expected", "NOT NULL"),
    ])

  /// The time limits that one emission's assignments have in common: they depend on its moment and on the hours that
  /// an agency keeps. Minutes of local time since 1970.
  static let transfer = Table(
    "transfer",
    [
      .reference("emission", to: "emission", "NOT NULL"),
      .text("hours"),
      .integer("confirm_by"),
      .integer("respond_by"),
    ])

  /// `ended_by`: the emission that took the task from the agency; null while it has it.
  static let assignment = Table(
    "assignment_row", key: ["task", "role", "agency", "transfer"],
    [
      .reference("task", to: "task_row", "NOT NULL"),
      .integer("role", "NOT NULL"),
      .reference("agency", to: "agency_row", "NOT NULL"),
      .reference("transfer", to: "transfer", "NOT NULL"),
      .text("confirmed_at"),
      .reference("ended_by", to: "emission"),
    ])

  /// The tables that the sources fill, in an order in which each comes after what it refers to.
  static let ofPlan = [
    sourceFile, agency, document, clause, task, milestone, kpi, target, taskAgency, taskClause, taskLink, rule, slot,
    expectation,
  ]
}

/// Who an agency is to a task, as the narrow tables hold it.
enum Role: Int64, CaseIterable {
  case presiding, coordinating

  var code: String {
    switch self {
    case .presiding: "presiding"
    case .coordinating: "coordinating"
    }
  }
}

extension Column {
  /// Nothing is deleted: what the sources no longer hold is retired. It stands before the texts of a row, so that it can
  /// be read without them.
  static var state: Column { .text("state", "NOT NULL CHECK (state IN ('active', 'retired'))") }

  func named(_ name: String) -> Column {
    var column = self
    column.publicName = name
    return column
  }
}

extension Table {
  private static func quoted<Word: CaseIterable & RawRepresentable<String>>(_ words: Word.Type) -> String {
    words.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }
}
