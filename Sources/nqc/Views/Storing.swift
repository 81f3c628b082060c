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

  /// Writes a file that was asked for.
  func save(_ bytes: [UInt8], as path: String, in language: Language) throws {
    do throws(FileFailure) {
      try Files.save(bytes, as: path)
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
  }
}
