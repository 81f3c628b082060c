import ArgumentParser
import Diagnostics
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Biên dịch và đưa kết quả vào kho theo dõi · compile and emit into the store.",
    discussion: """
      Ghi tất cả hoặc không ghi gì. Với tệp mà `nqc plan -o TỆP` đã lưu: làm đúng kế hoạch ấy, hoặc từ chối nếu nguồn hay \
      kho đã khác.
      """)

  @Argument(
    help: "Tệp hoặc thư mục, mặc định là nơi làm việc hiện tại; hoặc tệp kế hoạch · files or folders, or a saved plan.")
  var paths: [String] = []

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @Flag(help: "Cho kết thúc cả nhiệm vụ đã có báo cáo, hoặc nhiều nhiệm vụ một lúc · retire even what was reported on.")
  var allowRetire = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let saved = try savedPlan()
    let workspace = try options.workspace(saved?.plan.paths ?? paths)
    let language = options.language(in: workspace)
    let compilation = workspace.compile(now: options.moment.day)
    let path = options.store ?? saved?.plan.store ?? workspace.store
    try options.showDiagnostics(
      of: compilation, in: language,
      closing: [
        Words(vi: "\(path): không ghi gì, vì nguồn có lỗi", en: "\(path): nothing written: the sources have errors")
      ])
    if let saved { try saved.check(against: compilation, in: language) }
    let outcome = try options.storing(in: language) { () throws(StoreError) in
      let emission = options.emission(of: compilation)
      let store = try open(path, for: saved) { () throws(StoreError) in
        try MonitoringStore.changes(applying: compilation.plan, emission: emission, to: path)
      }
      return try store.apply(
        compilation.plan, emission: emission,
        allowRetire: allowRetire || saved?.plan.allowRetire == true, approval: saved?.plan.approval)
    }
    let view = EmissionView(outcome: outcome, store: path, compilation: compilation)
    switch format {
    case .text:
      guard !options.quiet else { break }
      Console.output.write(view.text(in: language))
      Console.output.write(compilation.plan.draftsLeftOut(in: language, on: options.page).bytes)
    case .json: Console.output.write(view.json())
    }
  }

  /// A store that a plan was made for is not made anew where it is gone; nor is one made for a plan that is refused.
  /// - Parameter changes: what would be done to a new store.
  private func open(
    _ path: String, for saved: SavedPlanFile?, _ changes: () throws(StoreError) -> ChangeSet
  ) throws(StoreError) -> MonitoringStore {
    let isNew = saved?.plan.base == nil
    if isNew, let saved, Files.disk.kind(path) == nil, Approval(of: try changes()) != saved.plan.approval {
      throw .planOutdated(.otherChanges)
    }
    do {
      return try MonitoringStore.open(path: path, create: isNew)
    } catch .fileMissing where !isNew {
      throw .planOutdated(.anotherEmission(at: nil))
    }
  }

  /// The plan that is to be carried out, where a file is named that is no source.
  private func savedPlan() throws -> SavedPlanFile? {
    guard paths.count == 1, let path = paths.first, Files.disk.kind(path) == .file,
      !path.hasSuffix(".yaml"), !path.hasSuffix(".yml")
    else { return nil }
    return try SavedPlanFile(path: path, in: options.language?.language ?? Workspace.language())
  }
}
