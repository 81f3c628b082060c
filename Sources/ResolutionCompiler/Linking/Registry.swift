package import Diagnostics

/// A body that can be given tasks: everything that the registry says of it.
package struct Agency: Sendable {
  /// Its code: letters, digits, hyphens and underscores.
  package var code: Span
  package var name: Phrase
  /// Number of its kind in the registry's `kinds`; -1 without.
  package var kind: Int32
  /// The body above it, and the Party committee that answers for it; -1 without.
  package var parent: Int32
  package var party: Int32
  /// First and last day of its existence.
  package var from: Day?
  package var to: Day?
  package var toAt: Span
  /// Range of the registry's `successors`; the first takes its open tasks over.
  package var successors: Range<Int32>
  package var isAssignable: Bool
  /// Its working-hours profile; nil: the calendar's.
  package var hours: String?
  package var formerly: [Former]
  package var aliases: [Span]

  package struct Former: Sendable {
    package var to: Day?
    package var name: Phrase
    package var kind: Int32
  }

  /// What it was on that day, for sets that are evaluated as of the day a document was issued.
  package func kind(on day: Day) -> Int32 {
    var found = kind
    var until = Day(number: .max)
    for former in formerly {
      if let to = former.to, to >= day, to < until {
        until = to
        found = former.kind
      }
    }
    return found
  }

  package func exists(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { $0 >= day } ?? true)
  }
}

/// The bodies, their sets, and how a code is found.
package struct Registry: Sendable {
  package var agencies: [Agency] = []
  package var codes = NameTable()
  package var kinds = NameTable()
  package var successors: [Int32] = []
  /// Named sets, by the number of the name in `setNames`.
  package var setNames = NameTable()
  package var sets: [AgencySet] = []
  /// A document of agencies could not be read whole: an unknown code may well be in what is missing.
  package var isIncomplete = false

  /// A named set, or the members that a fan-out lists.
  package struct AgencySet: Sendable {
    package var name: Span
    package var unit: Int32
    package var members: AuthoredFanOut
  }

  package func find(_ code: UnsafeBufferPointer<UInt8>) -> Int32? { codes.find(code) }
  package func find(_ code: String) -> Int32? { codes.find(code) }

  package func code(_ agency: Int32) -> String { codes.text(agency) }

  package func successors(of agency: Int32) -> [Int32] {
    let range = agencies[Int(agency)].successors
    return Array(successors[Int(range.lowerBound)..<Int(range.upperBound)])
  }
}
