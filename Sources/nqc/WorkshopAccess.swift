import Diagnostics
import Glibc
import ResolutionCompiler
import ResolutionWorkspace
import Workshop

/// What the learner's commands share.
extension CommonOptions {
  /// The second taken for now: as told, or the clock's.
  var timestamp: Timestamp { now.map { Timestamp($0.moment) } ?? Timestamp(seconds: Int64(time(nil))) }

  /// The learner's folder that the current folder lies in. What ought to be known of it is said first.
  func workbook() throws -> Workbook {
    guard let folder = LearnerFolder() else {
      let language = language?.language ?? .vi
      try refuse(
        Refusal(
          .wrongRequest,
          Words(
            vi: "đây không phải thư mục học; hãy vào thư mục ấy (cd), hoặc tạo mới: nqc workshop start THƯ_MỤC",
            en: "this is not a learner's folder; go there (cd), or make one: nqc workshop start FOLDER")), in: language)
    }
    let book = try heeding(in: language?.language ?? .vi) { () throws(Refusal) in
      try Workbook(folder, language: language?.language, at: timestamp)
    }
    if !quiet { for notice in book.notices { note(notice, in: book.language) } }
    return book
  }

  /// - Parameter number: as it was typed; nil for the exercise at hand.
  func exercise(_ number: String?, of book: Workbook) throws -> Exercise {
    try heeding(in: book.language) { () throws(Refusal) in try book.exercise(at: number) }
  }

  /// Says what could not be written down, after all that was asked for has been shown, and ends with status 3.
  func tell(_ troubles: [Refusal], in language: Language) throws {
    guard !troubles.isEmpty else { return }
    for trouble in troubles { Failure(trouble.words, in: language).print() }
    throw Status.failed
  }

  func note(_ notice: Words, in language: Language) {
    Console.errors.write(Words(vi: "lưu ý: ", en: "note: ")[language] + notice[language] + "\n")
  }

  /// How pages for learners are drawn on standard output.
  var marks: Marks { Marks(Console.output) }
}

/// Signs by which right and wrong are told apart without colours; and without signs, where a terminal has none.
struct Marks: Equatable {
  let met: String
  let unmet: String
  let current: String
  let full: String
  let empty: String

  static let signs = Marks(met: "✓", unmet: "✗", current: "▸", full: "█", empty: "░")
  static let letters = Marks(met: "[x]", unmet: "[ ]", current: ">", full: "#", empty: ".")

  private init(met: String, unmet: String, current: String, full: String, empty: String) {
    self.met = met
    self.unmet = unmet
    self.current = current
    self.full = full
    self.empty = empty
  }

  /// Signs, unless the stream is a terminal that says it has few letters.
  init(_ console: Console) {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].map(variable).first { !$0.isEmpty } ?? ""
    // Where no locale is set, most terminals still show what they are given.
    let isNarrow = !locale.isEmpty && !locale.uppercased().contains("UTF")
    self =
      console.isTerminal && (isNarrow || ["linux", "dumb", "vt100"].contains(variable("TERM"))) ? .letters : .signs
  }

  /// `███████░░░`
  func bar(_ done: Int, of all: Int, width: Int) -> String {
    let count = all > 0 ? done * width / all : 0
    return String(repeating: full, count: count) + String(repeating: empty, count: width - count)
  }
}
