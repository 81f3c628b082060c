import ArgumentParser
import Diagnostics
import Glibc
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Biên dịch và đưa kết quả vào kho theo dõi · compile and emit into the store.")

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @Flag(help: "Cho kết thúc cả nhiệm vụ đã có báo cáo, hoặc nhiều nhiệm vụ một lúc · retire even what was reported on.")
  var allowRetire = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if options.store == "" { throw ValidationError("--store: thiếu tên tệp · the file has no name") }
  }

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let moment = options.moment
    let compilation = workspace.compile(now: moment.day)
    let path = options.store ?? workspace.store
    try options.showDiagnostics(
      of: compilation, in: language,
      closing: [
        Words(vi: "\(path): không ghi gì, vì nguồn có lỗi", en: "\(path): nothing written: the sources have errors")
      ])
    do throws(StoreError) {
      let store = try MonitoringStore.open(path: path, create: true)
      let emission = EmissionInfo(
        at: moment, utcOffset: compilation.plan.calendar.utcOffset, compiler: "nqc \(Version.current)",
        user: Apply.user, corpusDigest: CorpusDigest(compilation.files).description)
      let outcome = try store.apply(compilation.plan, emission: emission, allowRetire: allowRetire)
      let view = EmissionView(outcome: outcome, store: path, compilation: compilation)
      switch format {
      case .text: if !options.quiet { Console.output.write(view.text(in: language)) }
      case .json: Console.output.write(view.json())
      }
    } catch {
      throw Failure(error.message, in: language)
    }
  }

  /// Who runs the program, as the system knows them.
  private static var user: String {
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return String(getuid())
  }
}
