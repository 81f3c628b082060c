/// What a learner has done, as the log in the learner's folder tells it.
///
/// The log is a text of lines, a JSON object each, to which lines are only ever added. Reading is tolerant: keys that are not
/// known, events of a later version, a line that was torn when the power went, and one that somebody damaged, are passed over.
package struct Progress: Sendable {
  /// The log's name in a learner's folder.
  package static let fileName = "tien-do.jsonl"

  /// What the first line says of the learner and the course.
  package struct Head: Hashable, Sendable {
    /// Version of the log.
    package var version = 1
    package var at: Timestamp
    /// As the learner gave it; empty where nobody did.
    package var learner = ""
    /// The course's name: that of the folder that it was copied from.
    package var course = ""
    /// `vi` or `en`; empty in a log of another program.
    package var language = ""
    /// Fingerprint of the course's files as they were copied; empty where it is not known.
    package var digest = ""

    package init(at: Timestamp) { self.at = at }
  }

  /// Nil where the first line is missing or cannot be read.
  package var head: Head?
  /// All but the first, in the order in which they were written. A clock that was set back does not change it.
  package private(set) var events: [ProgressEvent] = []
  /// Lines that were passed over.
  package internal(set) var unreadable = 0
  /// By the exercise's number.
  private var standings: [String: Standing] = [:]
  /// The exercise that was opened, checked or begun anew last; nil before the first.
  package private(set) var current: String?

  package init() {}

  /// How a learner stands with one exercise.
  package struct Standing: Hashable, Sendable {
    package fileprivate(set) var isOpened = false
    package fileprivate(set) var isPassed = false
    /// Attempts, which are checks of work that says something new.
    package fileprivate(set) var attempts = 0
    /// The highest score so far; nil before the first attempt.
    package fileprivate(set) var best: Int?
    /// The score of the last attempt.
    package fileprivate(set) var last: Int?
    package fileprivate(set) var hints = 0
    package fileprivate(set) var sawSolution = false
    package fileprivate(set) var resets = 0
    /// Time spent, in seconds.
    package fileprivate(set) var seconds = 0
    /// When it was first opened, and when anything was last done about it.
    package fileprivate(set) var first: Timestamp?
    package fileprivate(set) var latest: Timestamp?

    package init() {}
  }

  /// Of an exercise that was never opened, all is nought.
  package func standing(of exercise: String) -> Standing { standings[exercise] ?? Standing() }

  /// The numbers of all exercises that anything was done about, in order.
  package var exercises: [String] { standings.keys.sorted() }

  /// Time spent on all exercises, in seconds.
  package var seconds: Int { standings.values.reduce(0) { $0 + $1.seconds } }

  /// When anything was last done; nil where nothing was.
  package var latest: Timestamp? { events.last?.at ?? head?.at }

  /// A pause that is longer, in seconds, was no work: somebody had lunch.
  package static let longestPause = 15 * 60

  /// Takes an event in, after all others.
  package mutating func append(_ event: ProgressEvent) {
    spend(since: events.last, until: event)
    events.append(event)
    guard !event.exercise.isEmpty else { return }
    var standing = standings[event.exercise] ?? Standing()
    standing.first = standing.first ?? event.at
    standing.latest = event.at
    switch event.kind {
    case .started: break
    case .opened: standing.isOpened = true
    case .checked:
      standing.isOpened = true
      standing.attempts += 1
      standing.last = event.score
      standing.best = [standing.best, event.score].compactMap(\.self).max()
    case .passed: standing.isPassed = true
    case .hint: standing.hints = max(standing.hints, event.hint ?? standing.hints + 1)
    case .solution: standing.sawSolution = true
    case .reset: standing.resets += 1
    }
    standings[event.exercise] = standing
    if [.opened, .checked, .reset].contains(event.kind) { current = event.exercise }
  }

  /// The time between two events was spent on the exercise that the second is about; where that one was only then opened,
  /// on the one before. Time does not run backwards.
  private mutating func spend(since earlier: ProgressEvent?, until later: ProgressEvent) {
    guard let earlier else { return }
    let pause = Int(clamping: later.at.seconds.subtractingReportingOverflow(earlier.at.seconds).partialValue)
    guard pause > 0, pause <= Progress.longestPause else { return }
    let exercise = later.kind == .opened ? earlier.exercise : later.exercise
    guard !exercise.isEmpty else { return }
    standings[exercise, default: Standing()].seconds += pause
  }
}
