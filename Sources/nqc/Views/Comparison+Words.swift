import Diagnostics
import ResolutionCompiler
import Workshop

// How every view of a comparison words it.

extension Comparison.Difference.Field {
  var words: Words {
    switch self {
    case .clauses: Words(vi: "căn cứ", en: "covers")
    case .presiding: Words(vi: "chủ trì", en: "presiding")
    case .coordinating: Words(vi: "phối hợp", en: "coordinating")
    case .start: Words(vi: "bắt đầu", en: "start")
    case .due: Words(vi: "thời hạn", en: "due")
    case .deliverable: Words(vi: "sản phẩm", en: "deliverable")
    case .milestones: Words(vi: "các mốc", en: "milestones")
    case .kpi: Words(vi: "chỉ tiêu", en: "KPI")
    }
  }
}

extension Comparison {
  static let title = Words(vi: "So sánh hai cách tách nhiệm vụ", en: "Two decompositions side by side")
  static let figuresTitle = Words(vi: "Tổng quan", en: "At a glance")
  static let coverageTitle = Words(vi: "Mục được thực hiện khác nhau", en: "Clauses covered differently")
  static let upstreamTitle = Words(
    vi: "Nhiệm vụ cấp trên được thực hiện khác nhau", en: "Upstream tasks carried out differently")
  static let pairsTitle = Words(vi: "Nhiệm vụ hai bên cùng có", en: "Tasks that both have")
  static let alike = Words(vi: "hai bên như nhau", en: "no difference")
  static let nothing = Words(vi: "không có", en: "nothing")

  func coverageTitle(in language: Language) -> String {
    (a.isProgramme ? Comparison.upstreamTitle : Comparison.coverageTitle)[language]
  }

  static func tasksTitle(onlyIn side: String) -> Words {
    Words(vi: "Nhiệm vụ chỉ có ở \(side)", en: "Tasks only in \(side)")
  }

  static func kpisTitle(onlyIn side: String) -> Words {
    Words(vi: "Chỉ tiêu chỉ có ở \(side)", en: "KPIs only in \(side)")
  }

  /// What there is of clauses that are not listed.
  var restOfClauses: Words? {
    guard coveredAlike > 0 else { return nil }
    return a.isProgramme
      ? Words(
        vi: "\(coveredAlike) nhiệm vụ cấp trên được thực hiện như nhau",
        en: "upstream tasks carried out alike: \(coveredAlike)")
      : Words(vi: "\(coveredAlike) mục được thực hiện như nhau", en: "clauses covered alike: \(coveredAlike)")
  }
}

extension Comparison.Coverage {
  var asked: Words {
    switch binding {
    case .target: Words(vi: "mục tiêu", en: "target")
    case .task: Words(vi: "nhiệm vụ", en: "task")
    case .none: Words(vi: "định hướng", en: "orientation")
    }
  }
}

extension Decomposition.Ground? {
  /// How a side covers it: `2 nhiệm vụ, 1 chỉ tiêu`; the ids follow.
  var words: Words {
    guard let self else { return Words(vi: "không khai mục này", en: "does not list this clause") }
    var parts: [Words] = []
    if self.state == .excluded { parts.append(Words(vi: "loại trừ", en: "left out")) }
    if !self.tasks.isEmpty {
      parts.append(Words(vi: "\(self.tasks.count) nhiệm vụ", en: counted(self.tasks.count, "task")))
    }
    if !self.kpis.isEmpty {
      parts.append(Words(vi: "\(self.kpis.count) chỉ tiêu", en: counted(self.kpis.count, "KPI")))
    }
    if parts.isEmpty {
      return self.binding == .target
        ? Words(vi: "chưa có nhiệm vụ, chỉ tiêu nào", en: "no task, no KPI")
        : Words(vi: "chưa có nhiệm vụ nào", en: "no task")
    }
    return Words(vi: parts.map(\.vi).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }

  /// The ids of what covers it.
  var ids: [String] { self.map { $0.tasks + $0.kpis } ?? [] }

  /// It asks for something that this side lacks.
  var isOpen: Bool { self?.state == .open }
}

extension ComparedSource {
  /// What has to be known of this side before its tasks are believed; nil where it is without errors.
  func caution(_ side: String) -> Words? {
    guard errors > 0 else { return nil }
    var words = Words(vi: "\(side) có \(errors) lỗi", en: "\(side) has \(counted(errors, "error"))")
    if isPartial {
      words = Words(
        vi: words.vi + "; phần không đọc được không được so", en: words.en + "; what could not be read is not compared")
    }
    // What belongs to an exercise says something else without it.
    guard !isOfExercise else { return words }
    return Words(vi: words.vi + ". Xem: nqc check \(path)", en: words.en + ". See: nqc check \(path)")
  }
}

extension ComparedSources {
  static let sides = ("A", "B")

  var cautions: [Words] { [a.caution("A"), b.caution("B")].compactMap(\.self) }

  /// Documents that were compared with none.
  var leftOver: [Words] {
    func words(_ keys: [String], _ side: String) -> Words? {
      guard !keys.isEmpty else { return nil }
      let list = keys.joined(separator: ", ")
      return Words(vi: "Văn bản chỉ có ở \(side): \(list)", en: "Documents only in \(side): \(list)")
    }
    return [words(documentsOnlyIn.a, "A"), words(documentsOnlyIn.b, "B")].compactMap(\.self)
  }
}
