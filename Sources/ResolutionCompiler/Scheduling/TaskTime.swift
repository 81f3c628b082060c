/// The time that a task has. The day it starts on is not counted (Civil Code 2015, art. 147): its days are those after
/// `start`, up to and with its last.
package struct TaskTime: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    case due(Day)
    /// A task without a due date, reported on until then: the end of its document's period.
    case ongoing(until: Day)
    /// A task without a due date in a document without a period: it goes on, and is reported on until then for now.
    case openEnded(reportedUntil: Day)
  }

  package var start: Day
  package var end: End

  package init(start: Day, end: End) {
    self.start = start
    self.end = end
  }

  /// Nil: ongoing.
  package var due: Day? {
    switch end {
    case .due(let day): day
    case .ongoing, .openEnded: nil
    }
  }

  /// The last day that can be reported on.
  package var lastDay: Day {
    switch end {
    case .due(let day), .ongoing(until: let day), .openEnded(reportedUntil: let day): day
    }
  }

  /// Its length in days: D = due − start.
  package var days: Int { lastDay - start }

  /// The first day on which that part of the time has passed: `start` + ⌈D·f⌉. The parts of a whole are few, and a
  /// denominator is at least 1.
  package func day(after numerator: Int, of denominator: Int) -> Day {
    let denominator = max(1, min(denominator, 1 << 24))
    let numerator = max(0, min(numerator, denominator))
    return start + (max(0, days) * numerator + denominator - 1) / denominator
  }
}
