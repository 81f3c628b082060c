package import Diagnostics
import ResolutionCompiler
import YAMLSyntax

/// What laying a file out came to.
package enum Formatting: Sendable {
  /// It is laid out so already.
  case unchanged
  /// The whole of the new text.
  case changed([UInt8])
  /// The file cannot be read as YAML, and so not laid out; why, and where.
  case unreadable([Diagnostic])
  /// The new text would have said something else than the old: a mistake of this program, found before it did harm.
  case failed
}

/// Lays a file out in the one way there is: indentation, blanks, blank lines and quotes, and nothing else. What stands on
/// one line stays on one line, comments stay with what they belong to, and what the file says does not change.
///
/// - Parameter keys: also writes every key of the language as this language has it. Keys that it has no word for stay as
///   they are, and so do the names that authors choose themselves.
package func format(_ file: SourceFile, keys: Language? = nil) -> Formatting {
  let (tree, diagnostics) = parse(file)
  let mistakes = diagnostics.filter { $0.severity == .error && unreadableCodes.contains($0.code) }
  guard tree.isComplete, mistakes.isEmpty else {
    return .unreadable(diagnostics.filter { $0.severity == .error })
  }
  guard let tokens = tokens(of: file) else { return .failed }

  var spellings: [UInt32: String] = [:]
  if let keys { spellings = keySpellings(in: keys, of: tree, file) }
  let places = Dictionary(uniqueKeysWithValues: spellings.map { (tree.nodes[Int($0.key)].start, $0.value) })
  var layout = Layout(file, tokens, keys: places)
  guard let text = layout.text() else { return .failed }
  if text.elementsEqual(file.bytes) { return .unchanged }

  let original = Meaning(file: file, tree: tree, tokens: tokens)
  guard let result = Meaning(SourceFile(id: file.id, path: file.path, bytes: text)),
    result.isSame(as: original, but: spellings)
  else { return .failed }
  return .changed(text)
}

/// No YAML at all. What is YAML and not for nqc (NQ006, NQ008) can be laid out all the same.
private let unreadableCodes: Set<Code> = [Code(2), Code(3), Code(4), Code(7)]

/// The keys that are to be spelt otherwise than they are.
private func keySpellings(in language: Language, of tree: SyntaxTree, _ file: SourceFile) -> [UInt32: String] {
  languageKeys(of: tree, in: file).compactMapValues { key in
    switch language {
    case .en: key.english
    case .vi: key.vietnamese
    }
  }.filter { node, spelling in
    // A word for a key needs no quotes.
    tree.nodes[Int(node)].kind != .plain || !file.bytes(of: tree.content(node)).elementsEqual(spelling.utf8)
  }
}
