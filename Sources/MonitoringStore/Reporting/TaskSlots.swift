internal import Diagnostics
internal import ResolutionCompiler

/// The updates that a task owes, for whoever is about to make one.
struct TaskSlots {
  struct Slot {
    let seq: Int64
    let asOf: Day
    let dueOn: Day
    let isWithdrawn: Bool
    /// How many reports there are on it.
    let reports: Int
  }

  let task: StoreNames.Task
  let all: [Slot]

  init(of task: StoreNames.Task, in database: Database) throws(StoreError) {
    let rows = try database.statement(
      """
      SELECT s.seq, s.as_of, s.due_on, s.state,
        (SELECT count(*) FROM progress_report_row p WHERE p.task = s.task AND p.seq = s.seq)
      FROM update_slot_row s WHERE s.task = ?1 ORDER BY s.as_of, s.seq
      """)
    rows.bind(.integer(task.number), to: 1)
    var all: [Slot] = []
    while try rows.step() {
      all.append(
        Slot(
          seq: rows.integer(0) ?? 0, asOf: Day(number: Int32(truncatingIfNeeded: rows.integer(1) ?? 0)),
          dueOn: Day(number: Int32(truncatingIfNeeded: rows.integer(2) ?? 0)), isWithdrawn: rows.integer(3) == 1,
          reports: Int(rows.integer(4) ?? 0)))
    }
    self.task = task
    self.all = all
  }

  /// The slot of a number, on a day by which it has opened.
  func slot(_ written: String, on day: Day) -> Result<Slot, WrongArgument> {
    guard let seq = Int64(written), let slot = all.first(where: { $0.seq == seq }) else {
      let numbers = all.filter { !$0.isWithdrawn }.map { "#\($0.seq)" }
      let list = numbers.prefix(12).joined(separator: ", ") + (numbers.count > 12 ? ", …" : "")
      return .failure(
        WrongArgument(
          numbers.isEmpty
            ? Words(vi: "\(task.id) không phải cập nhật kỳ nào", en: "\(task.id) owes no updates")
            : Words(
              vi: "\(task.id) không có kỳ cập nhật #\(written); có: \(list)",
              en: "\(task.id) has no update slot #\(written); it has \(list)")))
    }
    if slot.isWithdrawn {
      return .failure(
        WrongArgument(
          Words(
            vi: "kỳ cập nhật \(task.id)#\(seq) đã rút: lịch mới không còn kỳ này",
            en: "the update slot \(task.id)#\(seq) has been withdrawn: the new schedule does not hold it")))
    }
    guard slot.asOf <= day else {
      return .failure(
        WrongArgument(
          Words(
            vi: "kỳ \(task.id)#\(seq) báo cáo tình hình đến ngày \(slot.asOf.vietnamese), chưa đến ngày ấy",
            en: "\(task.id)#\(seq) reports how things stand on \(slot.asOf), and that day has not come")))
    }
    return .success(slot)
  }

  /// The one slot that has opened and that nobody has reported on. Where there are several one has to say which.
  func open(on day: Day) -> Result<Slot, WrongArgument> {
    let scheduled = all.filter { !$0.isWithdrawn }
    let open = scheduled.filter { $0.asOf <= day && $0.reports == 0 }
    if let slot = open.first, open.count == 1 { return .success(slot) }
    if open.count > 1 {
      let vi = open.map { "#\($0.seq) (hạn \($0.dueOn.vietnamese))" }.joined(separator: ", ")
      let en = open.map { "#\($0.seq) (due \($0.dueOn))" }.joined(separator: ", ")
      return .failure(
        WrongArgument(
          Words(
            vi: "\(task.id) còn \(open.count) kỳ chưa báo cáo, ghi rõ kỳ nào: \(vi)",
            en: "\(task.id) has \(open.count) slots that nobody has reported on, say which: \(en)")))
    }
    let next = scheduled.first { $0.asOf > day }
    if let last = scheduled.last(where: { $0.asOf <= day }) {
      let then = next.map {
        Words(
          vi: "; kỳ sau, #\($0.seq), mở ngày \($0.asOf.vietnamese)", en: "; the next, #\($0.seq), opens on \($0.asOf)")
      }
      return .failure(
        WrongArgument(
          Words(
            vi: "các kỳ đã mở của \(task.id) đều có báo cáo; đính chính kỳ nào thì ghi rõ, ví dụ \(task.id)#\(last.seq)"
              + (then?.vi ?? ""),
            en:
              "every slot of \(task.id) that has opened is reported on; to correct one name it, as in \(task.id)#\(last.seq)"
              + (then?.en ?? ""))))
    }
    return .failure(
      WrongArgument(
        next.map {
          Words(
            vi: "\(task.id) chưa có kỳ cập nhật nào mở; kỳ đầu, #\($0.seq), mở ngày \($0.asOf.vietnamese)",
            en: "no update slot of \(task.id) has opened yet; the first, #\($0.seq), opens on \($0.asOf)")
        } ?? Words(vi: "\(task.id) không phải cập nhật kỳ nào", en: "\(task.id) owes no updates")))
  }
}
