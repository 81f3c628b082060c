internal import Diagnostics

/// Who a task is given to at present.
struct Assignments {
  struct Assignment {
    let agency: StoreNames.Agency
    let role: Role
    let transfer: Int64
    let transferredAt: String
    /// Minutes of local time; nil where the calendar does not reach so far.
    let confirmBy: Int64?
    let respondBy: Int64?
    let confirmedAt: String?
  }

  let task: StoreNames.Task
  let all: [Assignment]

  init(of task: StoreNames.Task, in database: Database) throws(StoreError) {
    let rows = try database.statement(
      """
      SELECT g.role, a.number, a.id, a.hours, g.transfer, e.at, f.confirm_by, f.respond_by, g.confirmed_at
      FROM assignment_row g JOIN agency_row a ON a.number = g.agency JOIN transfer f ON f.number = g.transfer
        JOIN emission e ON e.id = f.emission
      WHERE g.task = ?1 AND g.ended_by IS NULL ORDER BY g.role, a.id
      """)
    rows.bind(.integer(task.number), to: 1)
    var all: [Assignment] = []
    while try rows.step() {
      all.append(
        Assignment(
          agency: StoreNames.Agency(number: rows.integer(1) ?? 0, id: rows.text(2) ?? "", hours: rows.text(3)),
          role: Role(rawValue: rows.integer(0) ?? 0) ?? .coordinating, transfer: rows.integer(4) ?? 0,
          transferredAt: rows.text(5) ?? "", confirmBy: rows.integer(6), respondBy: rows.integer(7),
          confirmedAt: rows.text(8)))
    }
    self.task = task
    self.all = all
  }

  var presiding: Assignment? { all.first { $0.role == .presiding } }

  /// An agency that has the task in both roles has it first as the one that presides.
  func of(_ agency: StoreNames.Agency) -> Assignment? { all.first { $0.agency.number == agency.number } }

  /// That the agency has nothing to do with the task, and who has.
  func refusal(of agency: StoreNames.Agency) -> Words {
    let coordinating = all.filter { $0.role == .coordinating }.map(\.agency.id)
    let names = coordinating.prefix(5).joined(separator: ", ") + (coordinating.count > 5 ? ", …" : "")
    let others = coordinating.isEmpty ? Words("") : Words(vi: "; phối hợp: \(names)", en: "; coordinating: \(names)")
    let head =
      presiding.map { Words(vi: "; chủ trì: \($0.agency.id)", en: "; presiding: \($0.agency.id)") } ?? Words("")
    return Words(
      vi: "\(agency.id) không được giao \(task.id)\(head.vi)\(others.vi)",
      en: "\(agency.id) has not been given \(task.id)\(head.en)\(others.en)")
  }
}
