import Diagnostics
import ResolutionCompiler

/// What is wrong with a command line, said in the language of whoever wrote it. The library that reads command lines
/// knows only English; what it says is taken apart here, and passed on as it is where it says something new.
struct WrongCommandLine {
  let message: Words
  /// The command whose help says more, as it is typed.
  let command: String

  /// - Parameters:
  ///   - error: what the library says is wrong.
  ///   - help: what it adds about the option that is meant; empty if nothing.
  ///   - arguments: without the program's own name.
  ///   - commands: the names of all there are.
  ///   - program: whose commands they are, as it is typed: the program's, or those of a group of commands.
  init(
    _ error: String, help: String = "", arguments: [String], commands: [String], of program: String = "nqc"
  ) {
    let first = arguments.first ?? ""
    let isCommand = commands.contains(first) || first == "help"
    command = commands.contains(first) ? "\(program) \(first)" : program
    if isCommand || first.isEmpty {
      message = Self.translated(error, help: Self.parted(help))
    } else if first.hasPrefix("-") {
      // The program itself takes next to no options: it is a command's, on the wrong side of it.
      message =
        commands.contains(where: arguments.contains)
        ? Words(
          vi: "tuỳ chọn viết sau tên lệnh, ví dụ: \(program) check \(first)",
          en: "options come after the command, as in: \(program) check \(first)")
        : Self.translated(error, help: Self.parted(help))
    } else {
      message = Self.unknownCommand(first, among: commands, of: program)
    }
  }

  /// `nqc help` about a command that is not there, which the library answers with help about another; nil otherwise.
  init?(helpAbout arguments: [String], commands: [String]) {
    guard arguments.first == "help", arguments.count > 1, !arguments[1].hasPrefix("-"), arguments[1] != "help",
      !commands.contains(arguments[1])
    else { return nil }
    self.init("", arguments: Array(arguments.dropFirst()), commands: commands)
  }

  /// Two lines: what is wrong, and where to read on.
  func text(in language: Language) -> String {
    let head = Words(vi: "lỗi: ", en: "error: ")
    let more = Words(vi: "Xem cách dùng: ", en: "See: ")
    return head[language] + message[language] + "\n" + more[language] + command + " --help\n"
  }

  private static func unknownCommand(_ written: String, among commands: [String], of program: String) -> Words {
    if program == "nqc", written.contains("/") || written.contains(".") {
      return Words(
        vi: "thiếu tên lệnh; có phải là nqc check \(written)?", en: "the command is missing; nqc check \(written)?")
    }
    if let meant = Similarity.nearest(to: written, among: commands).first.map({ commands[$0] }) {
      return Words(
        vi: "không có lệnh \(written); có phải là \(meant)?",
        en: "there is no command \(written); did you mean \(meant)?")
    }
    let all = commands.joined(separator: ", ")
    return Words(
      vi: "không có lệnh \(written); các lệnh: \(all)", en: "there is no command \(written); there are: \(all)")
  }

  // MARK: What the library says

  /// A kind of error: the library's words, with `*` for what changes in them, and ours, which are given those parts and
  /// the help on the option that is meant.
  private typealias Kind = (like: String, said: @Sendable ([String], Words?) -> Words)

  /// The more particular before the more general.
  private static let kinds: [Kind] = [
    (
      "Unknown option '*'. Did you mean '*'?",
      { parts, _ in
        Words(
          vi: "không có tuỳ chọn \(parts[0]); có phải là \(parts[1])?",
          en: "there is no option \(parts[0]); did you mean \(parts[1])?")
      }
    ),
    (
      "Unknown option '*'",
      { parts, _ in Words(vi: "không có tuỳ chọn \(parts[0])", en: "there is no option \(parts[0])") }
    ),
    (
      "Missing value for '* <*>'",
      { parts, help in
        Words(vi: "sau \(parts[0]) phải có một giá trị", en: "a value has to follow \(parts[0])").explained(help)
      }
    ),
    (
      "The option '*' does not take any value, but '*' was specified.",
      { parts, _ in
        Words(
          vi: "\(parts[0]) không nhận giá trị nào, ở đây lại ghi `\(parts[1])`",
          en: "\(parts[0]) takes no value, but `\(parts[1])` is given")
      }
    ),
    (
      "The value '*' is invalid for '* <*>'. Please provide one of *",
      { parts, _ in unknownValue(parts[0], of: parts[1], allowed: quoted(parts[3])) }
    ),
    (
      "The value '*' is invalid for '* <*>'",
      { parts, help in
        Words(vi: "không đọc được `\(parts[0])` sau \(parts[1])", en: "cannot read `\(parts[0])` after \(parts[1])")
          .explained(help)
      }
    ),
    (
      "Missing expected argument '--* <*>'",
      { parts, help in
        Words(vi: "thiếu --\(parts[0])", en: "--\(parts[0]) is missing").explained(help)
      }
    ),
    (
      "Missing expected argument '<*> ...'",
      { parts, help in Words(vi: "thiếu <\(parts[0])>", en: "<\(parts[0])> is missing").explained(help) }
    ),
    (
      "Missing expected argument '<*>'",
      { parts, help in Words(vi: "thiếu <\(parts[0])>", en: "<\(parts[0])> is missing").explained(help) }
    ),
    ("Unexpected argument '*'", { parts, _ in Words(vi: "thừa `\(parts[0])`", en: "`\(parts[0])` is one too many") }),
    (
      "* unexpected arguments: '*'",
      { parts, _ in
        let all = parts[1].replacing("', '", with: "`, `")
        return Words(vi: "thừa `\(all)`", en: "`\(all)` are too many")
      }
    ),
    (
      "Invalid option: *",
      { parts, _ in Words(vi: "không có tuỳ chọn \(parts[0])", en: "there is no option \(parts[0])") }
    ),
  ]

  private static func translated(_ error: String, help: Words?) -> Words {
    // Of two guesses at what is meant the first is enough.
    let error = error.firstRange(of: "\n   or: ").map { String(error[..<$0.lowerBound]) } ?? error
    for kind in kinds {
      if let parts = parts(of: error, like: kind.like) { return kind.said(parts, help) }
    }
    return parted(error) ?? Words(error)
  }

  private static func unknownValue(_ written: String, of option: String, allowed: [String]) -> Words {
    let nearest = Similarity.nearest(to: written, among: allowed).first.map { allowed[$0] }
    let meant = nearest.map { Words(vi: "; có phải là \($0)?", en: "; did you mean \($0)?") } ?? Words("")
    let all = allowed.joined(separator: ", ")
    return Words(
      vi: "`\(written)` không dùng được sau \(option), ở đó là một trong: \(all)\(meant.vi)",
      en: "`\(written)` cannot follow \(option), which takes one of: \(all)\(meant.en)")
  }

  /// Words that are written `tiếng Việt · English`, as those of our own commands are; nil for none.
  private static func parted(_ text: String) -> Words? {
    guard !text.isEmpty else { return nil }
    guard let middle = text.firstRange(of: " · ") else { return Words(text) }
    return Words(vi: String(text[..<middle.lowerBound]), en: String(text[middle.upperBound...]))
  }

  /// What stands for the `*` of a pattern; nil where the text is not like it.
  private static func parts(of text: String, like pattern: String) -> [String]? {
    let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let head = fixed.first, let tail = fixed.last, fixed.count > 1, text.hasPrefix(head) else { return nil }
    var rest = text.dropFirst(head.count)
    var parts: [String] = []
    for piece in fixed.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(tail) else { return nil }
    return parts + [String(rest.dropLast(tail.count))]
  }

  /// `a`, `b` and `c` of "'a', 'b' or 'c'.", or of a list with a dash before each.
  private static func quoted(_ list: String) -> [String] {
    let lines = list.split(separator: "\n").filter { $0.hasPrefix("  - ") }
    if !lines.isEmpty { return lines.map { String($0.dropFirst(4)) } }
    return list.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }
}

extension Words {
  fileprivate func explained(_ help: Words?) -> Words {
    guard let help else { return self }
    return Words(vi: "\(vi): \(help.vi)", en: "\(en): \(help.en)")
  }
}

extension Language {
  /// The one that a command line asks for, be it otherwise wrong; Vietnamese where it asks for none.
  init(askedBy arguments: [String]) {
    var asked: Language?
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument == "--language" { asked = Language(rawValue: next) }
      if argument.hasPrefix("--language=") { asked = Language(rawValue: String(argument.dropFirst(11))) }
    }
    self = asked ?? .vi
  }
}
