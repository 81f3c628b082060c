import Diagnostics
import ResolutionWorkspace

/// What commands do with what is refused.
extension CommonOptions {
  /// Runs what may be refused; says why, and ends as the refusal asks.
  func heeding<Answer>(in language: Language, _ body: () throws(Refusal) -> Answer) throws -> Answer {
    do {
      return try body()
    } catch {
      try refuse(error, in: language)
    }
  }

  func refuse(_ refusal: Refusal, in language: Language) throws -> Never {
    switch refusal.kind {
    case .system: throw Failure(refusal.words, in: language)
    case .notYet:
      Console.errors.write(refusal.words[language].sentence + "\n")
      throw Status.sourcesHaveErrors
    case .wrongRequest:
      Console.errors.write(Words(vi: "lỗi: ", en: "error: ")[language] + refusal.words[language] + "\n")
      throw Status.wrongCommandLine
    }
  }
}

extension String {
  /// With a capital letter.
  var sentence: String { prefix(1).uppercased() + dropFirst() }

  /// As a shell takes it for one word.
  var shellWord: String {
    let signs = "0123456789-_./".unicodeScalars
    let isPlain = unicodeScalars.allSatisfy { $0.properties.isAlphabetic || signs.contains($0) }
    return isPlain && !isEmpty && !hasPrefix("-") ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}
