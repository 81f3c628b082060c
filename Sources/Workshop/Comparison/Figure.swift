package import Diagnostics
import ResolutionCompiler

/// A count by which two decompositions are compared at a glance.
package struct Figure: Sendable {
  /// As programs call it.
  package let name: String
  package let title: Words
  package let a: Int
  package let b: Int
}

extension Figure {
  static func all(_ a: Decomposition, _ b: Decomposition) -> [Figure] {
    counts.map { Figure(name: $0.name, title: $0.title, a: $0.count(a), b: $0.count(b)) }
  }

  private struct Count: Sendable {
    let name: String
    let title: Words
    let count: @Sendable (Decomposition) -> Int

    init(_ name: String, _ title: Words, _ count: @escaping @Sendable (Decomposition) -> Int) {
      self.name = name
      self.title = title
      self.count = count
    }
  }

  private static let counts = [
    Count("groups", Words(vi: "nhóm", en: "groups")) { $0.groups },
    Count("tasks", Words(vi: "nhiệm vụ", en: "tasks")) { $0.tasks.count },
    Count("agencies", Words(vi: "cơ quan chủ trì", en: "presiding agencies")) {
      Set($0.tasks.flatMap(\.presiding)).count
    },
    Count("deliverables", Words(vi: "sản phẩm", en: "deliverables")) { $0.tasks.count { $0.deliverable != nil } },
    Count("kpis", Words(vi: "chỉ tiêu", en: "KPIs")) { $0.tasks.reduce(0) { $0 + $1.kpis.count } },
    Count("milestones", Words(vi: "mốc", en: "milestones")) { $0.tasks.reduce(0) { $0 + $1.milestones.count } },
    Count("without_presiding", Words(vi: "nhiệm vụ chưa có chủ trì", en: "tasks that nobody presides over")) {
      $0.tasks.count { $0.presiding.isEmpty }
    },
    Count("without_due", Words(vi: "nhiệm vụ chưa có thời hạn", en: "tasks without a deadline")) {
      $0.tasks.count { !$0.due.isSaid }
    },
    Count("without_measure", Words(vi: "nhiệm vụ chưa đo được", en: "tasks with nothing to measure them by")) {
      $0.tasks.count { $0.kpis.isEmpty && $0.deliverable == nil && $0.milestones.isEmpty }
    },
    Count("without_ground", Words(vi: "nhiệm vụ không có căn cứ", en: "tasks without a ground")) {
      // Where nobody lists clauses, nobody can name one.
      $0.grounds.isEmpty ? 0 : $0.tasks.count { $0.grounds.isEmpty }
    },
    Count("open", Words(vi: "mục còn bỏ trống", en: "clauses still open")) { $0.grounds.count { $0.state == .open } },
  ]
}

extension PlannedDue {
  fileprivate var isSaid: Bool {
    switch self {
    case .on, .ongoing: true
    case .missing, .unreadable: false
    }
  }
}
