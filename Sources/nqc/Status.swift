import Diagnostics
import Glibc

/// How the program ends. Thrown by a command that has nothing more to say.
enum Status: Int32, Error {
  /// Done; warnings may have been printed.
  case done = 0
  /// The sources have errors; nothing was written.
  case sourcesHaveErrors = 1
  case wrongCommandLine = 2
  /// The store, a file or the system failed; nothing was half-written.
  case failed = 3
  /// `plan --detailed-exitcode`: done, and there are changes.
  case thereAreChanges = 4

  func exit() -> Never { Glibc.exit(rawValue) }
}

/// The world refused: what happened and what to do, in both languages.
struct Failure: Error {
  let message: Words
  let language: Language

  init(_ message: Words, in language: Language) {
    self.message = message
    self.language = language
  }

  func print() {
    let head = Words(vi: "lỗi: ", en: "error: ")
    Console.errors.write(head[language] + message[language] + "\n")
  }
}
