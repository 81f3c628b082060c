import ArgumentParser
import Diagnostics
import Glibc
import ResolutionCompiler

/// What commands share that answer a question about the sources and change nothing.
extension CommonOptions {
  /// A page for standard output: as wide as the terminal, or without an edge where it goes to a file.
  var page: Page { Page(isColored: isColored(.output), width: Console.output.columns) }

  /// Runs what may find that the command line asks for something that is not there; says so, and ends with status 2.
  func heeding<Answer>(_ language: Language, _ body: () throws(WrongArgument) -> Answer) throws -> Answer {
    do {
      return try body()
    } catch {
      try refuse([error], in: language)
    }
  }
}

extension Console {
  /// Columns of the terminal; nil where there is none.
  var columns: Int? {
    var size = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

/// `2026-06-30`, `30/6/2026`, `Quý III/2026`: a coarse date is its first day.
struct DayOption: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    var argument = argument
    guard case .value(let date) = argument.withUTF8({ readDate($0) }) else { return nil }
    day = date.first
  }
}
