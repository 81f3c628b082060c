import ArgumentParser
import ResolutionCompiler

/// Which tasks a command is about.
struct FilterOptions: ParsableArguments {
  @Option(help: "Chỉ nhiệm vụ mà cơ quan này chủ trì hoặc phối hợp · tasks of this agency.")
  var agency: String?

  @Option(help: "Chỉ nhiệm vụ căn cứ mục này hoặc mục bên trong: II.1 · tasks that cover this clause.")
  var clause: String?

  @Option(help: "Chỉ nhiệm vụ đến hạn trước ngày này: 2026-06-30, 30/6/2026 · tasks due before this day.")
  var dueBefore: DayOption?

  var areGiven: Bool { agency != nil || clause != nil || dueBefore != nil }

  func filter(in plan: Plan) throws(WrongArgument) -> TreeFilter {
    try TreeFilter(agency: agency, clause: clause, dueBefore: dueBefore?.day, in: plan)
  }
}
