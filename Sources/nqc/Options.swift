import ArgumentParser
import Diagnostics
import Glibc
import ResolutionCompiler
import ResolutionWorkspace

/// What every command may be told.
struct CommonOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "Tệp kho theo dõi; mặc định theo nqc.yaml (monitoring.sqlite) · the store.")
  var store: String?

  @Option(help: "Ngôn ngữ thông báo: vi, en · language of messages; mặc định theo nqc.yaml.")
  var language: LanguageOption?

  @Option(help: "Ngày, hoặc ngày và giờ, được coi là bây giờ: 2026-03-02, 2026-03-02T09:30 · taken for now.")
  var now: MomentOption?

  @Option(help: "Màu chữ: auto, always, never · colours.")
  var color: Color = .auto

  @Flag(name: .shortAndLong, help: "Không in dòng tổng kết · no summary.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "In thêm những gì được đọc · say what is read.")
  var verbose = false

  func validate() throws {
    if store == "" { throw ValidationError("--store: thiếu tên tệp · the file has no name") }
  }

  func isColored(_ console: Console) -> Bool {
    switch color {
    case .always: true
    case .never: false
    // The convention: set, and to anything but nothing.
    case .auto: console.isTerminal && (getenv("NO_COLOR")?.pointee ?? 0) == 0
    }
  }

  /// The moment taken for now: as told, or the clock's, in Vietnam's time (UTC+07:00, no summer time).
  var moment: Moment {
    if let now { return now.moment }
    return Moment(minutes: Int64(time(nil)) / 60 + 7 * 60)
  }

  /// The files that are asked for. Having none of them is a mistake: nobody means to check nothing.
  /// - Parameter isAlone: without the registry and the templates that files which are named bring along.
  func workspace(_ paths: [String], isAlone: Bool = false) throws -> Workspace {
    if paths.contains("") { throw ValidationError("đường dẫn rỗng · an empty path") }
    let workspace = Workspace(asked: paths, isAlone: isAlone)
    if workspace.paths.isEmpty {
      throw Failure(
        Words(
          vi: "không có tệp .yaml nào ở đây để biên dịch; hãy vào thư mục có nghị quyết, hoặc ghi đường dẫn",
          en: "there are no .yaml files here to compile; go to a folder that has some, or name them"),
        in: language(in: workspace))
    }
    if verbose {
      for path in workspace.paths { Console.errors.write(path + "\n") }
    }
    return workspace
  }

  func language(in workspace: Workspace) -> Language { language?.language ?? workspace.language }
}

/// `vi` or `en`.
struct LanguageOption: ExpressibleByArgument {
  let language: Language

  init?(argument: String) {
    guard let language = Language(rawValue: argument) else { return nil }
    self.language = language
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}

/// A day, or a day and a time of the day: `2026-03-02`, `2/3/2026`, `2026-03-02T09:30`, `2026-03-02T09:30:00+07:00`.
struct MomentOption: ExpressibleByArgument {
  let moment: Moment

  init?(argument: String) {
    guard let moment = Moment(written: argument) else { return nil }
    self.moment = moment
  }
}

/// How an answer is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
