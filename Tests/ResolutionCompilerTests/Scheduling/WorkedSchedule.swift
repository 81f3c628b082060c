import ResolutionCompiler
import Testing

/// A task and the updates it owes, worked out by hand. In a table, a case is
///
///     name | start to due | class                        or: start ongoing to day; then: | update | class
///         kind as_of → due_on                            with `projected` behind it where the calendar is
///         NQ317 day | NQ312 asked of required | NQ303    where there is something to report
struct WorkedSchedule: CustomTestStringConvertible {
  let name: String
  let time: TaskTime
  let update: UpdatePeriod?
  /// The class and then a line a slot.
  var written: [String]

  var testDescription: String { name }

  static func table(_ text: String) -> [WorkedSchedule] {
    var cases: [WorkedSchedule] = []
    for line in text.split(separator: "\n") {
      let columns = line.split(separator: "#")[0].split(separator: "|").map { trimmed($0) }
      if columns.count == 1 {
        if columns[0] != "nothing" { cases[cases.count - 1].written.append(columns[0]) }
        continue
      }
      let words = columns[1].split(separator: " ")
      let (start, last) = (Written.day(words[0]), Written.day(words[words.count - 1]))
      cases.append(
        WorkedSchedule(
          name: columns[0],
          time: TaskTime(start: start, end: words[1] == "ongoing" ? .ongoing(until: last) : .due(last)),
          update: columns.count > 3 ? UpdatePeriod(rawValue: columns[2]) : nil,
          written: [columns[columns.count - 1]]))
    }
    return cases
  }

  /// What the compiler makes of it, in the same form.
  var computed: [String] {
    let regulation = Regulation.of2025
    let schedule = schedule(time, update: update, under: regulation, on: .vietnam)
    var lines = [regulation.classes[schedule.terms.classIndex].name]
    lines += schedule.slots.map {
      "\($0.kind.code) \($0.asOf) → \($0.dueOn)" + ($0.basis == .projected ? " projected" : "")
    }
    switch schedule.terms.outcome {
    case .complete: break
    case .beyondCalendar(let day): lines.append("NQ317 \(day)")
    case .fewerThanRegulation(let required, let asked): lines.append("NQ312 \(asked) of \(required)")
    case .endsBeforeStart: lines.append("NQ303")
    }
    return lines
  }
}

private func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}
