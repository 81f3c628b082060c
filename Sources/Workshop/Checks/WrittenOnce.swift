package import Diagnostics
package import ResolutionCompiler

/// `once: [presiding, due]`: each of these keys stands on one node of the learner's file and on no other, so that the tasks
/// have it from above.
package struct WrittenOnce: Requirement {
  package static let kind = Key.once
  private let keys: [Key]

  package init(_ demand: AuthoredDemand) { keys = demand.keys(.once) }

  package func shortfalls(of work: Work) -> [Words] {
    if work.tasks.isEmpty { return [.noTasks] }
    return keys.flatMap { key -> [Words] in
      let places = work.unit.tasks.filter { work.unit.says(key, $0) }.map(\.at)
      let name = Words(vi: "`\(key.vietnamese ?? key.english)`", en: "`\(key.english)`")
      if places.isEmpty { return [Words(vi: "chưa có \(name.vi)", en: "there is no \(name.en) yet")] }
      return places.dropFirst().map { place in
        work.line(place, Words(vi: "\(name.vi) lại được ghi ở đây", en: "\(name.en) is written here again"))
      }
    }
  }
}

extension SourceUnit {
  /// Whether a node says a key itself.
  fileprivate func says(_ key: Key, _ task: AuthoredTask) -> Bool {
    let extras = task.extras < 0 ? nil : self.extras[Int(task.extras)]
    return switch key {
    case .covers: task.covers.isWritten
    case .presiding: task.presiding.isWritten
    case .coordinating: task.coordinating.isWritten
    case .start: !task.start.isAbsent
    case .due: !task.due.isAbsent
    case .update: task.update.isWritten
    case .issuingAuthority: extras?.issuingAuthority.isWritten ?? false
    case .priority: extras?.priority.isWritten ?? false
    case .basis: extras?.basis != nil
    case .secrecy: extras?.secrecy.isWritten ?? false
    case .tags: extras?.tags.isWritten ?? false
    case .implements: extras?.implements.isWritten ?? false
    default: false
    }
  }
}
