import Diagnostics
import ResolutionCompiler
import Testing

/// What rolls up in a workspace, in lines that can be read beside the hand's own sum.
struct RolledUp {
  let plan: Plan
  let rollUp: RollUp

  /// - Parameters:
  ///   - tasks: of resolution 1-NQ/TW, issued on 6 January 2025.
  ///   - programmes: documents, each after `---`.
  init(_ tasks: String, _ programmes: String..., choice: RollUp.Choice = RollUp.Choice()) throws {
    plan = Expanded(tasks, documents: programmes.map { "---\n" + $0 }.joined(separator: "\n")).plan
    rollUp = try RollUp(plan, choice)
  }

  /// A programme that carries out one task and has one KPI.
  static func programme(
    _ key: String, of owner: String, _ kpi: String, implements task: String = "NQ1.1", more: String = ""
  ) -> String {
    """
    programme: \(key)-CTr/TU
    key: \(key)
    title: Chương trình
    implements: 1-NQ/TW
    owner: \(owner)
    issued: 2025-03-10
    \(more)
    tasks:
      - task: "1"
        implements: [\(task)]
        presiding: \(owner)
        kpis: [\(kpi)]
    """
  }

  /// `NQ1.1/x 2027-12-31: 120, +20 reached = T01-HANOI 70 + T11-DIENBIEN 50; missing T22-QUANGNINH`
  var kpis: [String] {
    rollUp.documents.flatMap { document in
      document.kpis.flatMap { kpi in kpi.wholes.flatMap { lines(of: $0, document) } }
    }
  }

  private func lines(of whole: RollUp.Whole, _ document: RollUp.Document) -> [String] {
    func codes(_ places: [Int]) -> String { places.map { document.localities[$0].code }.joined(separator: ", ") }
    let rest =
      (whole.missing.isEmpty ? "" : "; missing " + codes(whole.missing))
      + (whole.declined.isEmpty ? "" : "; declined " + codes(whole.declined))
    if whole.sums.isEmpty { return ["\(whole.id)\(rest)"] }
    return whole.sums.map { sum in
      let shares = zip(whole.contributions, sum.shares).map { contribution, share -> String in
        let value =
          switch share {
          case .value(let value, .set): value.words.en
          case .value(let value, let basis): "\(value.words.en) \(basis.rawValue)"
          case .none(let reason): reason.rawValue
          }
        return codes([contribution.locality]) + " " + value + (contribution.isFromProgramme ? "" : " (upstream)")
      }
      let made = sum.made?.words.en ?? "nothing"
      let gap = sum.gap.map { ($0 > 0 ? "+" : "") + Words.rounded($0).en } ?? "?"
      return "\(whole.id) \(sum.on): \(made), \(gap) \(sum.verdict.rawValue)"
        + (shares.isEmpty ? "" : " = " + shares.joined(separator: " + ")) + rest
    }
  }

  /// `NQ1.1: T01-HANOI implements A.1, T11-DIENBIEN silent`
  var tasks: [String] {
    rollUp.documents.flatMap { document in
      document.tasks.map { task in
        task.id + ": "
          + task.answers.map { answer in
            document.localities[answer.locality].code + " " + answer.state.rawValue
              + (answer.nodes.isEmpty ? "" : " " + answer.nodes.joined(separator: " "))
              + (answer.reasons.isEmpty ? "" : " (" + answer.reasons.map(\.vi).joined(separator: "; ") + ")")
          }.joined(separator: ", ")
      }
    }
  }
}
