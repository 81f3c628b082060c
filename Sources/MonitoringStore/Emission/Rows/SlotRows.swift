internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  func write(
    _ slots: ArraySlice<UpdateSlot>, of node: Int32, to rows: inout NumberRows
  ) throws(StoreError) {
    let task = numbering.nodes[Int(node)]
    for slot in slots {
      rows.integer(task)
      rows.integer(slot.seq)
      rows.integer(slot.asOf.number)
      rows.integer(slot.dueOn.number)
      rows.integer(rules.number(of: slot.rule, slot.kind))
      rows.integer(slot.basis.number)
      rows.integer(Int64(0))
      try rows.endRow()
    }
  }

  /// The rules that came up and that the store did not have. They are no part of what the sources ask for, and go
  /// into the file at once: a rule that nothing refers to says nothing.
  func writeRules() throws(StoreError) {
    var rows = try TextRows(into: .rule, of: .main, database)
    for rule in rules.fresh {
      rows.integer(rule.number)
      rows.text(rule.code)
      rows.text(rule.kind)
      try rows.endRow()
    }
  }
}

/// The numbers of the rules that slots follow, by class of the regulation and what it asks for.
struct RuleNumbers {
  private let regulation: Regulation
  private var numbers: [Int32]
  private var held: [String: Int32] = [:]
  private var last: Int32 = 0
  private(set) var fresh: [(number: Int32, code: String, kind: String)] = []

  init(_ regulation: Regulation, matching database: Database?) throws(StoreError) {
    self.regulation = regulation
    numbers = Array(repeating: 0, count: regulation.classes.count * UpdateRule.Ask.allCases.count)
    guard let database else { return }
    let rows = try database.statement("SELECT number, code FROM main.update_rule")
    while try rows.step() {
      guard let number = rows.integer(0).flatMap(Int32.init(exactly:)), let code = rows.text(1) else { continue }
      held[code] = number
      last = max(last, number)
    }
  }

  mutating func number(of rule: UpdateRule, _ kind: SlotKind) -> Int32 {
    let index = Int(rule.classIndex) * UpdateRule.Ask.allCases.count + Int(rule.ask.rawValue)
    if numbers.indices.contains(index), numbers[index] > 0 { return numbers[index] }
    let code = rule.code(in: regulation)
    let number: Int32
    if let known = held[code] {
      number = known
    } else {
      last += 1
      number = last
      held[code] = number
      fresh.append((number, code, kind.code))
    }
    if numbers.indices.contains(index) { numbers[index] = number }
    return number
  }
}
