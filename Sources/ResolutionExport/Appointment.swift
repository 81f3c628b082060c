import Diagnostics
import ResolutionCompiler

/// A day on which something of a task is due.
struct Appointment: Sendable {
  /// `NQ57.1.2#3` for an update, `NQ57.1.2/draft` for a milestone.
  let id: String
  let on: Day
  let kind: Words
  let what: Words
  /// The day whose state is reported; nil for a milestone.
  let asOf: Day?
  /// Whether the working calendar of that day is announced; nil for a milestone.
  let calendar: Words?
  let document: Annex.Document
  let line: Annex.Line
}

extension Annex {
  /// The updates and milestones, by day and then by id.
  var appointments: [Appointment] {
    var found: [Appointment] = []
    for document in documents {
      for line in document.lines where !line.isGroup {
        found += line.updates.map { Appointment($0, of: line, in: document) }
        found += line.milestones.compactMap { Appointment($0, of: line, in: document) }
      }
    }
    // The order of writing tells days apart that are the same.
    return found.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }
}

extension Appointment {
  init(_ update: UpdateSlot, of line: Annex.Line, in document: Annex.Document) {
    id = "\(line.id)#\(update.seq)"
    on = update.dueOn
    kind = Words(vi: "Cập nhật \(update.kind.spoken.vi)", en: "Update: \(update.kind.spoken.en)")
    what = Words(
      vi: "Cập nhật kết quả tính đến ngày \(update.asOf.vietnamese)", en: "Report the state of \(update.asOf)")
    asOf = update.asOf
    switch update.basis {
    case .announced: calendar = Words(vi: "đã công bố", en: "announced")
    case .projected: calendar = Words(vi: "dự kiến", en: "projected")
    }
    self.document = document
    self.line = line
  }

  init?(_ milestone: Annex.Milestone, of line: Annex.Line, in document: Annex.Document) {
    guard let due = milestone.due else { return nil }
    id = milestone.id
    on = due
    kind = Words(vi: "Mốc", en: "Milestone")
    what = milestone.title
    asOf = nil
    calendar = nil
    self.document = document
    self.line = line
  }
}
