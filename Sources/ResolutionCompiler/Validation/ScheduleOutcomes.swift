import Diagnostics

/// Draws up the schedules of some tasks. Two mistakes show only then: an update period that asks for less than the
/// regulation (NQ312), and a date that the calendar cannot say (NQ317).
/// - Returns: the number of update slots.
func checkSchedules(_ plan: Plan, _ nodes: Range<Int>, _ diagnostics: inout [Diagnostic]) -> Int {
  var slots: [UpdateSlot] = []
  var count = 0
  for node in nodes where !plan.nodes[node].isGroup {
    slots.removeAll(keepingCapacity: true)
    guard let terms = plan.schedule(of: Int32(node), into: &slots) else { continue }
    count += slots.count
    switch terms.outcome {
    case .complete, .endsBeforeStart: break
    case .beyondCalendar(let day):
      diagnostics.append(beyondCalendar(plan, Int32(node), day))
    case .fewerThanRegulation(let required, let asked):
      diagnostics.append(tooFewUpdates(plan, Int32(node), terms, required: required, asked: asked))
    }
  }
  return count
}

private func beyondCalendar(_ plan: Plan, _ index: Int32, _ missing: Day) -> Diagnostic {
  let node = plan.nodes[Int(index)]
  return Diagnostic(
    .error, 317,
    Words(
      vi: "lịch cập nhật của \(plan.id(of: index)) cần năm \(missing.year), mà lịch làm việc chưa có năm ấy",
      en: "the updates of \(plan.id(of: index)) need the year \(missing.year), which the working calendar does not hold"
    ),
    at: node.dueAt.isNone ? plan.authored(node).id.span : node.dueAt,
    help: Words(
      vi: "thêm năm ấy vào văn bản `calendar:`, hoặc xem lại thời hạn",
      en: "add that year to the `calendar:` document, or look at the due date again"),
    node: index)
}

private func tooFewUpdates(
  _ plan: Plan, _ index: Int32, _ terms: ScheduleTerms, required: Int, asked: Int
) -> Diagnostic {
  let node = plan.nodes[Int(index)]
  let lengthClass = plan.regulation.classes[terms.classIndex]
  return Diagnostic(
    .error, 312,
    Words(
      vi:
        "chế độ này chỉ có \(asked) lần cập nhật; \(plan.regulation.number) yêu cầu ít nhất \(required) với nhiệm vụ dài chừng này",
      en:
        "this asks for \(asked) updates, where \(plan.regulation.number) wants at least \(required) of a task of this length"
    ),
    at: node.updateAt.isNone ? plan.authored(node).id.span : node.updateAt,
    help: Words(
      vi: "bỏ khoá này để theo quy chế (loại `\(lengthClass.name)`), hoặc chọn kỳ ngắn hơn",
      en: "leave the key out to follow the regulation (class `\(lengthClass.name)`), or choose a shorter period"),
    node: index)
}
