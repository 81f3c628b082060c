package import Diagnostics
package import ResolutionCompiler

/// `no: [NQ301, NQ401]`, `no: errors`, `no: warnings`: nothing of that kind is said of the learner's file.
///
/// That nothing is said of nothing is no merit: there must be a task, and all must be readable that is written. What a
/// waiver accepts, or a draft may still leave open, is not mended.
package struct WithoutDiagnostics: Requirement {
  package static let kind = Key.no
  private let codes: Set<Code>
  /// Nil where single codes are meant.
  private let severity: Severity?

  package init(_ demand: AuthoredDemand) {
    codes = Set(demand.codes(.no))
    severity =
      switch demand.word(.no) {
      case .errors: .error
      case .warnings: .warning
      case .all, .target, nil: nil
      }
  }

  package func shortfalls(of work: Work) -> [Words] {
    work.shortfalls { code, found in severity.map { found >= $0 } ?? codes.contains(code) }
  }
}

extension Work {
  /// What is said of the file that should not be, and what is only not said because nothing can be judged or a waiver
  /// accepts it.
  /// - Parameter isMeant: whether a code is asked about, where it matters as much as it would in what is issued.
  func shortfalls(ofDiagnostics isMeant: (Code, Severity) -> Bool) -> [Words] {
    let said = diagnostics.filter { diagnostic in
      let isHole = Stage.holes.contains(diagnostic.code.number)
      return isMeant(
        diagnostic.code, isHole ? max(diagnostic.severity, severity(of: diagnostic.code)) : diagnostic.severity)
    }.map(finding)
    let waived = unit.waivers.filter { waiver in
      let code = Code(Int(waiver.number))
      return isMeant(code, severity(of: code))
    }.map { waiver in
      line(
        waiver.at,
        Words(
          vi: "\(Code(Int(waiver.number))) mới được tạm chấp nhận, chưa sửa",
          en: "\(Code(Int(waiver.number))) is only waived here, not mended"))
    }
    return said.isEmpty && waived.isEmpty ? obstacles : said + waived
  }

  /// What a code matters unless a draft makes it milder.
  private func severity(of code: Code) -> Severity {
    severities[code] ?? Lesson.all.first { $0.code == code }?.severity ?? .info
  }
}
