/// How one kind of check is written: what its key may have under it. The kinds that there are stand in `all`; what each
/// asks of a learner's work is not known here.
package struct DemandForm: Sendable {
  package enum Value: Sendable {
    case flag
    /// A whole number from 1.
    case count
    case day
    /// A list of names, one name alone, or one of the words.
    case names([DemandWord])
    /// The same of diagnostics' codes.
    case codes([DemandWord])
    /// The same of keys of a task.
    case keys
    /// A target, or one of the words.
    case target([DemandWord])
  }

  package let kind: Key
  /// What stands right under the kind; nil where keys stand there.
  let value: Value?
  let parts: [(key: Key, value: Value)]
  /// Those of the parts without which it says nothing.
  let required: [Key]
  /// One of these at least.
  let oneOf: [Key]

  private init(_ kind: Key, _ value: Value) {
    self.kind = kind
    self.value = value
    parts = []
    required = []
    oneOf = []
  }

  private init(_ kind: Key, _ parts: [(key: Key, value: Value)], required: [Key] = [], oneOf: [Key] = []) {
    self.kind = kind
    value = nil
    self.parts = parts
    self.required = required
    self.oneOf = oneOf
  }

  package static let all: [DemandForm] = [
    DemandForm(.no, .codes([.errors, .warnings])),
    DemandForm(.covers, .names([.all])),
    DemandForm(
      .tasks,
      [
        (.atLeast, .count), (.presiding, .flag), (.coordinating, .flag), (.deliverable, .flag), (.milestones, .flag),
        (.kpis, .flag), (.due, .flag), (.covers, .flag),
      ]),
    DemandForm(.template, .names([])),
    DemandForm(.due, [(.task, .names([])), (.from, .day), (.to, .day)], oneOf: [.from, .to]),
    DemandForm(
      .milestones, [(.task, .names([])), (.atLeast, .count), (.from, .day), (.before, .day)], required: [.atLeast]),
    DemandForm(.rollup, [(.kpi, .names([])), (.reaches, .target([.target]))], required: [.kpi]),
    DemandForm(.class, [(.task, .names([])), (.is, .names([]))], required: [.is]),
    DemandForm(
      .agencies, [(.task, .names([])), (.presiding, .names([])), (.coordinating, .names([]))],
      oneOf: [.presiding, .coordinating]),
    DemandForm(.copies, [(.task, .names([])), (.of, .count)], required: [.of]),
    DemandForm(.titles, .codes([.all])),
    DemandForm(.once, .keys),
  ]

  /// Keys of a task that are handed down, and so need be written only once.
  static let inherited: [Key] = [
    .covers, .presiding, .coordinating, .issuingAuthority, .start, .due, .update, .priority, .basis, .secrecy, .tags,
    .implements,
  ]

  static func of(_ kind: Key) -> DemandForm? { all.first { $0.kind == kind } }
}
