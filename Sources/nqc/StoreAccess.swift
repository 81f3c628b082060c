import Diagnostics
import Glibc
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

/// What commands share that work with the store.
extension CommonOptions {
  /// Where the store is that is asked about; no source is looked for.
  var storePath: String { store ?? Workspace.store() }

  /// The language of whoever asks, where no source is read.
  var reader: Language { language?.language ?? Workspace.language() }

  /// Who enters something, and when.
  var circumstances: Circumstances {
    Circumstances(now: moment, user: currentUser, compiler: Version.program)
  }

  /// The circumstances of an emission of these sources.
  func emission(of compilation: Compilation) -> EmissionInfo {
    EmissionInfo(
      at: moment, utcOffset: compilation.plan.calendar.utcOffset, compiler: Version.program,
      user: currentUser, corpusDigest: CorpusDigest(compilation.files).description)
  }

  /// The registry of the workspace that the current folder is in; without the calendar or the regulation, nothing can
  /// be counted by it.
  func registry() -> Compilation { Workspace(registryOf: nil).compile(now: moment.day) }

  /// Runs what may find the store unwilling; says so, and ends with status 3.
  /// - Parameter language: of the sources, where some are read.
  func storing<Answer>(
    in language: Language? = nil, _ body: () throws(StoreError) -> Answer
  ) throws -> Answer {
    do {
      return try body()
    } catch {
      throw Failure(error.message, in: language ?? reader)
    }
  }

  /// Says what is wrong with what was asked for, and ends with status 2.
  /// - Parameter language: of the sources, where some are read.
  func refuse(_ wrong: [WrongArgument], in language: Language? = nil) throws -> Never {
    let language = language ?? reader
    for one in wrong {
      Console.errors.write(Words(vi: "lỗi: ", en: "error: ")[language] + one.message[language] + "\n")
    }
    throw Status.wrongCommandLine
  }
}

extension Compilation {
  /// By what working days and hours are counted; nil where the workspace does not say.
  var rules: WorkingRules? {
    hasErrors || plan.calendarIsMissing || plan.regulationIsMissing
      ? nil : WorkingRules(calendar: plan.calendar, regulation: plan.regulation)
  }
}

/// Who runs the program, as the system knows them.
var currentUser: String {
  if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
  return String(getuid())
}
