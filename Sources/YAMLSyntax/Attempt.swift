import Diagnostics

/// One reading of a text from its beginning, to its end or to where the YAML parser stopped.
struct Attempt {
  var tree: SyntaxTree
  /// What YAML permits and nqc does not.
  var refusals: [Diagnostic]
  var decomposed: Decomposed
  var cookedText: [UInt8]
  var cookedPlaces: [SourceFile.Cooked]
  /// Keys between braces that have no colon: pieces of a text with commas in it, as a rule.
  var looseKeys: [UInt32]
  /// Why the parser stopped; nil where it did not.
  var stop: Stop?

  /// The tree of a file that was read as it is.
  func result(in file: SourceFile) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    if !cookedText.isEmpty { file.cook(cookedText, places: cookedPlaces) }
    return (tree, refusals + [decomposed.diagnostic(in: file)].compactMap { $0 })
  }
}
