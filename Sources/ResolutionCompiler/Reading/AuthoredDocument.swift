package import Diagnostics

/// A clause of a resolution's text, as authored.
package struct AuthoredClause: Sendable {
  /// Its own part of the name: `II`, `1`.
  package var id: Name
  /// Index of the clause it stands in, among the unit's; -1 at the root.
  package var parent: Int32
  package var title: Phrase = .absent
  package var gist: Phrase = .absent
  package var binding: Choice<Binding> = .absent
  /// The reason why nothing carries it out here.
  package var excluded: Phrase = .absent
  package var at: Span
}

/// A task that no longer stands, and by what.
package struct AuthoredWithdrawal: Sendable {
  package var id: Span
  package var by: Span = .none
  package var on: Day?
  package var why: Phrase = .absent
}

/// An upstream task that a programme's owner does not take on.
package struct AuthoredDecline: Sendable {
  package var id: Span
  package var why: Phrase = .absent
}

/// A document that has a task tree: a `resolution:`, a `part_of:` one, which has only clauses, tasks and `under`, or a
/// `programme:`, which has no clauses.
package struct AuthoredResolution: Sendable {
  package enum Kind: Sendable { case resolution, part, programme }

  /// The official number; for a part, the number of the document it belongs to.
  package var number: Name
  package var kind: Kind
  package var at: Span
  package var isPart: Bool { kind == .part }
  package var isProgramme: Bool { kind == .programme }
  package var under: Name = .absent
  package var key: Name = .absent
  package var title: Phrase = .absent
  package var issued: Authored<CoarseDate> = .absent
  package var issuedBy: Name = .absent
  package var periodFrom: Authored<CoarseDate> = .absent
  package var periodTo: Authored<CoarseDate> = .absent
  package var vision: Authored<CoarseDate> = .absent
  package var stage: Choice<Stage> = .absent
  package var clauses: Range<Int32> = 0..<0
  package var tasks: Range<Int32> = 0..<0
  package var withdrawn: Range<Int32> = 0..<0
  /// A programme's: the document that it carries out, whose programme it is, and what that body does not take on.
  package var implements: Name = .absent
  package var owner: Name = .absent
  /// A range of the unit's `declines`.
  package var declines: Range<Int32> = 0..<0
  /// Waivers and other inherited keys may stand at the root too.
  package var waivers: Authored<Range<Int32>> = .absent
}

/// A body that can be given tasks, as authored.
package struct AuthoredAgency: Sendable {
  package struct Former: Sendable {
    package var to: Day?
    package var name: Phrase
    package var kind: Span
  }

  package var code: Name
  package var name: Phrase = .absent
  package var kind: Span = .none
  package var parent: Name = .absent
  package var party: Name = .absent
  package var aliases: Names = .absent
  package var validFrom: Day?
  package var validTo: Day?
  package var validToAt: Span = .none
  package var successors: Names = .absent
  package var hours: Name = .absent
  package var isAssignable = true
  /// A range of the unit's `formers`.
  package var formerly: Range<Int32> = 0..<0
}

/// A named set of agencies.
package struct AuthoredSet: Sendable {
  package var name: Span
  package var members: AuthoredFanOut
}

/// What one file says: every document in it, as flat arrays that refer to each other by index.
///
/// A class, so that passing it on is passing one reference and not two dozen arrays. It is filled by the reader and
/// never changes after that, which is why it may be shared between threads.
package final class SourceUnit: @unchecked Sendable {
  package let file: SourceFile
  package var documentCount = 0
  package var resolutions: [AuthoredResolution] = []
  package var clauses: [AuthoredClause] = []
  package var tasks: [AuthoredTask] = []
  package var extras: [AuthoredTaskExtras] = []
  package var deliverables: [AuthoredDeliverable] = []
  package var milestones: [AuthoredMilestone] = []
  package var kpis: [AuthoredKPI] = []
  package var targets: [AuthoredTarget] = []
  package var arguments: [AuthoredArgument] = []
  package var parameters: [AuthoredParameter] = []
  package var waivers: [AuthoredWaiver] = []
  package var withdrawals: [AuthoredWithdrawal] = []
  package var declines: [AuthoredDecline] = []
  package var reviews: [AuthoredReview] = []
  package var names: [Span] = []
  /// Indices into `kpis` that are templates.
  package var kpiTemplateIndices: [Int32] = []
  package var milestoneTemplates: [AuthoredMilestoneTemplate] = []
  package var agencies: [AuthoredAgency] = []
  package var formers: [AuthoredAgency.Former] = []
  package var sets: [AuthoredSet] = []
  package var calendars: [AuthoredCalendar] = []
  package var regulations: [AuthoredRegulation] = []
  package var wordings: [AuthoredWording] = []
  package var exercises: [AuthoredExercise] = []
  package var manifest: AuthoredManifest?
  /// The heading of a hand-over file; nil for what the workspace says itself.
  package var handover: AuthoredHandover?
  /// The text could not be read to its end, or a document's kind is unknown: names that are missing elsewhere may
  /// well be defined here.
  package var isIncomplete = false
  /// The same of documents: whole ones may be missing, of any kind.
  package var isCutOff = false
  /// Documents of these kinds are here, whether all of what they say could be read or not.
  package var definesAgencies = false
  package var definesTemplates = false

  /// Agencies that are missing elsewhere may well be defined here.
  package var mayHideAgencies: Bool { isIncomplete && (isCutOff || definesAgencies) }
  package var mayHideTemplates: Bool { isIncomplete && (isCutOff || definesTemplates) }
  package var diagnostics: [Diagnostic] = []

  init(file: SourceFile) { self.file = file }

  /// It was written elsewhere and brought along, to be compiled against.
  package var isHandedOver: Bool { handover != nil }

  package func text(_ span: Span) -> String { file.text(of: span) }

  /// A phrase as it is written, with nothing filled in. What stands in one language only is shown in both: better than
  /// nothing.
  package func words(_ phrase: Phrase) -> Words {
    func text(_ language: Language) -> String {
      let span = phrase[language].isNone ? phrase.any : phrase[language]
      return span.isNone ? "" : self.text(span)
    }
    return Words(vi: text(.vi), en: text(.en))
  }

  /// Gives back the room that arrays keep for growing, a quarter of all as a rule: what was read is kept to the end of
  /// the compilation.
  func trim() {
    tasks.trim()
    extras.trim()
    deliverables.trim()
    milestones.trim()
    kpis.trim()
    targets.trim()
    arguments.trim()
    names.trim()
    clauses.trim()
    agencies.trim()
  }
}

/// A `calendar:` document.
package struct AuthoredCalendar: Sendable {
  package var name: Name
  package var calendar: WorkingCalendar
  package var at: Span
}

/// A `regulation:` document.
package struct AuthoredRegulation: Sendable {
  package var number: Name
  package var regulation: Regulation
  package var at: Span
}

/// The heading of a hand-over file: what of which document was handed over to whom, and when.
package struct AuthoredHandover: Sendable {
  /// The key of the document.
  package var document: Name
  package var to: Name = .absent
  /// When it was written; nil where that could not be read.
  package var at: Moment?
  package var atSpan: Span = .none
  /// The digest of the sources that it was written from.
  package var digest: Span = .none
  /// The digest of what follows the heading, as it was when it was written.
  package var body: Span = .none
  /// What follows is still that, or nobody has said what it was.
  package var isUntouched = true
}

/// The `workspace:` document.
package struct AuthoredManifest: Sendable {
  package var name: Span
  package var sources: [Span]
  package var store: Span
  package var language: Language?
  package var rules: [(code: Code, severity: Severity, at: Span)]
}

extension Array {
  /// Moves the elements to an allocation that has room for them and no more.
  fileprivate mutating func trim() {
    guard capacity > count + count / 16 else { return }
    self = [Element](unsafeUninitializedCapacity: count) { room, initialized in
      initialized = room.initialize(fromContentsOf: self)
    }
  }
}
