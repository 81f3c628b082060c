import Diagnostics

extension Fix {
  /// Puts the name that is nearest in place of one that does not exist. Certain only where nothing but case, diacritics
  /// or hyphens differ: a code one letter off may as well be another agency's.
  static func replace(_ span: Span, _ written: String, withNearest name: String) -> Fix {
    .replace(span, with: name, Folding.folded(written) == Folding.folded(name) ? .safe : .choice)
  }
}
