package import Diagnostics
package import ResolutionCompiler

/// A form of the files that people send to each other.
package protocol ExportForm: Sendable {
  /// What the command line calls it.
  var name: String { get }
  /// What names of its files end with, without the dot.
  var fileExtension: String { get }
  /// Whether it can be shown on a terminal.
  var isText: Bool { get }
}

/// A form in which a list of tasks is written into a file.
package protocol ExportFormat: ExportForm {
  /// Whether copies of one task stand in one line, as they do in a document for people; each by itself has an id that can
  /// be looked up.
  var folds: Bool { get }

  /// The whole file. The same list under the same circumstances gives the same bytes.
  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8]
}

/// What an export depends on besides the list.
package struct Circumstances: Sendable {
  package let language: Language
  /// When it is written, in the calendar's local time.
  package let moment: Moment
  /// How far local time is ahead of UTC, in minutes.
  package let utcOffset: Int
  /// The program that writes it, with its version.
  package let program: String

  package init(language: Language, moment: Moment, utcOffset: Int, program: String) {
    self.language = language
    self.moment = moment
    self.utcOffset = utcOffset
    self.program = program
  }

  /// When and by what a file was made, for people.
  var origin: String {
    Words(vi: "Lập ngày \(moment.day.vietnamese) bằng \(program)", en: "Made on \(moment.day) by \(program)")[language]
  }

  /// Seconds since 1 January 1970, 00:00 UTC.
  var unixTime: Int64 { (moment.minutes - Int64(utcOffset)) * 60 }
}

/// Why a form cannot hold the list, or why it could not be written.
package struct ExportFailure: Error {
  package let message: Words
}

/// The forms that there are.
package enum ExportFormats {
  /// Those of a list of tasks.
  package static let all: [any ExportFormat] = [
    XLSX(), DOCX(), HTML(), ICalendar(), CSV(), JSON(), Markdown(),
  ]

  /// That of a hand-over, which is for one agency and for nqc.
  package static let handover = HandoverYAML()

  package static let forms: [any ExportForm] = all + [handover]

  package static func named(_ name: String) -> (any ExportForm)? { forms.first { $0.name == name } }

  /// The form that a file's name asks for by its ending; nil where none does.
  package static func of(path: String) -> (any ExportForm)? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return forms.first { $0.fileExtension == ending }
  }
}
