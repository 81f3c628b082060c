import ArgumentParser
import Diagnostics
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Cho xem `apply` sẽ thay đổi gì trong kho, không ghi gì · show what `apply` would change.",
    discussion: """
      Mỗi thay đổi in cả giá trị trước và sau, theo văn bản và nhiệm vụ, rồi tóm tắt theo cơ quan. -o lưu kế hoạch vào \
      tệp để xem, duyệt; `nqc apply TỆP` làm đúng kế hoạch ấy, hoặc từ chối nếu nguồn hay kho đã khác.

      Với --detailed-exitcode: 0 không có gì thay đổi, 4 có thay đổi.
      """)

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(name: .shortAndLong, help: "Lưu kế hoạch vào tệp này, cho `nqc apply` · save the plan.")
  var output: String?

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @Flag(help: "In mọi nhiệm vụ, không rút gọn · print every task.")
  var all = false

  @Flag(help: "Cho kết thúc cả nhiệm vụ đã có báo cáo, hoặc nhiều nhiệm vụ một lúc · retire even what was reported on.")
  var allowRetire = false

  @Flag(help: "Kết thúc bằng mã 4 khi có thay đổi · exit with 4 where there are changes.")
  var detailedExitcode = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if options.store == "" { throw ValidationError("--store: thiếu tên tệp · the file has no name") }
    if output == "" { throw ValidationError("--output: thiếu tên tệp · the file has no name") }
    if let output, output.hasSuffix(".yaml") || output.hasSuffix(".yml") {
      throw ValidationError("--output: tệp nguồn mới có đuôi .yaml · sources end in .yaml, plans do not")
    }
  }

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let path = options.store ?? workspace.store
    if let output { try SavedPlanFile.refuseToReplace(output, in: language) }
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(
      of: compilation, in: language,
      closing: [Words(vi: "chưa lập được kế hoạch, vì nguồn có lỗi", en: "no plan was made: the sources have errors")])
    let emission = options.emission(of: compilation)
    let changes = try options.storing(in: language) { () throws(StoreError) in
      try MonitoringStore.changes(applying: compilation.plan, emission: emission, to: path)
    }
    /// Each source has its digest in it, so it is made where it is asked for.
    func json() -> [UInt8] {
      let saved = SavedPlan(
        changes, emission: emission, compilation: compilation, store: path, paths: paths, allowRetire: allowRetire)
      return ChangeSetJSON(changes: changes, plan: saved).bytes()
    }
    if let output { try Files.save(json(), as: output, in: language) }
    switch format {
    case .text:
      let view = ChangeSetText(
        changes: changes, language: language, isWhole: all || options.verbose, isQuiet: options.quiet)
      Console.output.write(
        view.drawPlan(for: path, command: command, allowRetire: allowRetire, on: options.page).bytes)
      if !options.quiet {
        Console.output.write(compilation.plan.draftsLeftOut(in: language, on: options.page).bytes)
      }
    case .json: Console.output.write(json())
    }
    if detailedExitcode, !changes.isEmpty { throw Status.thereAreChanges }
  }

  /// What carries the plan out.
  private var command: String {
    let words: [String]
    if let output {
      words = [output]
    } else {
      words = paths + (options.store.map { ["--store", $0] } ?? []) + (allowRetire ? ["--allow-retire"] : [])
    }
    return (["nqc", "apply"] + words.map { $0.contains(" ") ? "'\($0)'" : $0 }).joined(separator: " ")
  }
}
