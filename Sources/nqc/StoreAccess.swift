import Diagnostics
import Glibc
import MonitoringStore
import ResolutionCompiler
import ResolutionWorkspace

/// What commands share that work with the store and need no sources.
extension CommonOptions {
  /// Where the store is.
  var storePath: String { store ?? Workspace.store() }

  /// The language of whoever asks, where no source is read.
  var reader: Language { language?.language ?? Workspace.language() }

  /// Who enters something, and when.
  var circumstances: Circumstances {
    Circumstances(now: moment, user: currentUser, compiler: Version.program)
  }

  /// Runs what may find the store unwilling; says so, and ends with status 3.
  func storing<Answer>(_ body: () throws(StoreError) -> Answer) throws -> Answer {
    do {
      return try body()
    } catch {
      throw Failure(error.message, in: reader)
    }
  }

  /// Says what is wrong with what was asked for, and ends with status 2.
  func refuse(_ wrong: [WrongArgument]) throws -> Never {
    for one in wrong {
      Console.errors.write(Words(vi: "lỗi: ", en: "error: ")[reader] + one.message[reader] + "\n")
    }
    throw Status.wrongCommandLine
  }

  /// The registry of the workspace that the current folder is in; without the calendar or the regulation, nothing can
  /// be counted by it.
  func registry() -> Compilation { Workspace(registryOf: .disk).compile(now: moment.day) }
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
