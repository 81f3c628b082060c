import Diagnostics

/// What authors do wrong in YAML, each in a file of its own: recognised from where the parser stopped and from the
/// lines around it, and said in the author's terms. The parser's own words are never shown.
enum Mistakes {
  typealias Mistake = @Sendable (Stop) -> Diagnostic?

  /// The first that recognises the stop explains it: the particular before the general.
  static let all: [Mistake] = [
    invisibleLineBreak,
    tabInIndentation,
    quotesOfAnotherKind,
    blanksOfAnotherKind,
    dashOfAnotherKind,
    numberedItem,
    wideColon,
    unclosedQuote,
    textAfterQuote,
    strayBracket,
    textAfterBracket,
    unclosedBracket,
    colonInText,
    missingComma,
    unknownEscape,
    directive,
    tag,
    blockTextOnFirstLine,
    forbiddenStart,
    missingKey,
    missingSpaceAfterDash,
    missingSpaceAfterColon,
    unindentedText,
    lineOutOfLine,
    colonInContinuation,
    missingColon,
    itemOnKeyLine,
    wrongIndentation,
    itemAmongKeys,
    keyAmongItems,
    noKey,
    textAfterDocument,
  ]

  static func diagnose(_ stop: Stop) -> Diagnostic {
    for mistake in all {
      if let diagnostic = mistake(stop) { return diagnostic }
    }
    return unexplained(stop)
  }

  private static func unexplained(_ stop: Stop) -> Diagnostic {
    Diagnostic(
      .error, 3,
      Words(vi: "không đọc được YAML từ chỗ này", en: "the YAML cannot be read from here on"),
      at: stop.span(stop.place, max(stop.place, stop.textEnd(stop.place))),
      help: Words(
        vi: "xem lại dấu nháy, dấu hai chấm và độ thụt dòng ở dòng này và dòng trên",
        en: "look at the quotes, colons and indentation of this line and the one above"))
  }
}
