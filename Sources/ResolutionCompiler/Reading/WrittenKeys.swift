package import Diagnostics
package import YAMLSyntax

/// The keys of the language that stand in a file. Which of its mappings hold such keys, and which hold names of the
/// author's own (agencies, parameters, dates), only reading can tell: `unit` may be either.
struct WrittenKeys {
  var keys: [(mapping: UInt32, at: UInt32, key: Key)] = []
  /// Mappings whose keys are the author's own. An alias can bring one and the same mapping to both kinds of places.
  var mappingsOfTheAuthors: Set<UInt32> = []
}

/// The key nodes of a file that are keys of the language, each with the key that it is.
package func languageKeys(of tree: SyntaxTree, in file: SourceFile) -> [UInt32: Key] {
  var reader = Reader(tree: tree, file: file, language: .vi)
  reader.written = WrittenKeys()
  for root in tree.roots { reader.document(root) }
  var keys: [UInt32: Key] = [:]
  for (mapping, at, key) in reader.written?.keys ?? []
  where reader.written?.mappingsOfTheAuthors.contains(mapping) == false {
    keys[at] = key
  }
  return keys
}
