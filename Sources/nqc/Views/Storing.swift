import Diagnostics
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

/// What commands share that work with the store.
extension CommonOptions {
  /// The circumstances of an emission of these sources.
  func emission(of compilation: Compilation) -> EmissionInfo {
    EmissionInfo(
      at: moment, utcOffset: compilation.plan.calendar.utcOffset, compiler: Version.program,
      user: currentUser, corpusDigest: CorpusDigest(compilation.files).description)
  }

  /// The store that is asked about, and the language to answer in; no source is looked for.
  func storeAndLanguage() -> (language: Language, store: String) {
    let manifest = Workspace.settings()
    return (language?.language ?? manifest.language, store ?? manifest.store)
  }

  /// Says that the command line asks for something that is not there, and ends with status 2.
  func wrong(_ message: Words, _ language: Language) -> any Error {
    Console.errors.write(Words(vi: "lỗi: ", en: "error: ")[language] + message[language] + "\n")
    return Status.wrongCommandLine
  }

  /// Runs what the store may refuse.
  func heedingStore<Answer>(_ language: Language, _ body: () throws(StoreError) -> Answer) throws -> Answer {
    do throws(StoreError) {
      return try body()
    } catch {
      throw Failure(error.message, in: language)
    }
  }

  /// Refuses to write a plan where something else lies: the store, a source, whatever took somebody's time.
  func refuseToReplace(_ path: String, in language: Language) throws {
    switch Files.disk.kind(path) {
    case nil:
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      guard Files.disk.kind(folder) != .folder else { return }
      throw Failure(
        Words(
          vi: "không có thư mục \(folder) để lưu kế hoạch; hãy tạo thư mục ấy hoặc sửa đường dẫn",
          en: "there is no folder \(folder) to save the plan in; make it, or mend the path"), in: language)
    case .folder:
      throw Failure(
        Words(
          vi: "\(path) là thư mục; hãy ghi cả tên tệp kế hoạch", en: "\(path) is a folder; add the plan's file name"),
        in: language)
    case .other:
      throw Failure(
        Words(
          vi: "\(path) không phải tệp thường; hãy ghi tên một tệp, hoặc dùng --format json",
          en: "\(path) is no ordinary file; name one, or use --format json"), in: language)
    case .file:
      guard let start = try? Files.disk.read(path, 1 << 12), start.isEmpty || SavedPlan.begins(start) else {
        throw Failure(
          Words(
            vi: "\(path) đã có và không phải kế hoạch; hãy chọn tên khác để không ghi đè",
            en: "\(path) is there already and is no plan; choose another name"), in: language)
      }
    }
  }

  /// Writes a file that was asked for.
  func save(_ bytes: [UInt8], as path: String, in language: Language) throws {
    do throws(FileFailure) {
      try Files.save(bytes, as: path)
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
  }
}
