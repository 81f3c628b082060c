/// How much a diagnostic matters. Errors stop emission; `off` is only ever an override from the manifest.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case off, info, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .off: 0
    case .info: 1
    case .warning: 2
    case .error: 3
    }
  }
}

/// A code such as `NQ301`: three digits whose first is the group. A code never changes its meaning.
package struct Code: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// `NQ301`; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 5, text.hasPrefix("NQ"), let number = Int(text.dropFirst(2)), number >= 0 else {
      return nil
    }
    self.number = number
  }

  package var description: String {
    let digits = String(number)
    return "NQ" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  package static func < (a: Code, b: Code) -> Bool { a.number < b.number }
}

/// One thing the author should know, and where. A plain value: stages return it, renderers draw it, tests compare it,
/// and nobody throws it.
package struct Diagnostic: Hashable, Sendable {
  /// The second place: the earlier definition, the inherited line, the other end of a contradiction.
  package struct Note: Hashable, Sendable {
    package let message: Words
    package let span: Span

    package init(_ message: Words, at span: Span) {
      self.message = message
      self.span = span
    }
  }

  package var code: Code
  package var severity: Severity
  /// One sentence: what is wrong here, and what is true instead.
  package var message: Words
  package var span: Span
  /// Words that stand beside the underlined place ("did you mean BKHCN?").
  package var label: Words?
  package var notes: [Note]
  /// One line on what to do.
  package var help: Words?
  package var fixes: [Fix]
  /// The planned node (task or group) that it is about, or else the document: where waivers are looked up.
  package var node: Int32?
  package var document: Int32?

  package init(
    _ severity: Severity, _ number: Int, _ message: Words, at span: Span, label: Words? = nil, notes: [Note] = [],
    help: Words? = nil, fixes: [Fix] = [], node: Int32? = nil, document: Int32? = nil
  ) {
    self.code = Code(number)
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.notes = notes
    self.help = help
    self.fixes = fixes
    self.node = node
    self.document = document
  }
}

/// A repair that the author may accept.
package struct Fix: Hashable, Sendable {
  /// How far it can be trusted.
  package enum Safety: String, Hashable, Sendable {
    /// The resolution means afterwards what its author meant; applied unasked by `--fix`.
    case safe
    /// One of several readings: a person has to choose.
    case choice
  }

  package struct Edit: Hashable, Sendable {
    package let span: Span
    package let text: String

    package init(_ span: Span, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  package let title: Words
  package let safety: Safety
  package let edits: [Edit]

  package init(_ title: Words, _ safety: Safety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  /// Replaces what stands at one place.
  package static func replace(_ span: Span, with text: String, _ safety: Safety) -> Fix {
    Fix(Words(vi: "thay bằng \(text)", en: "replace with \(text)"), safety, [Edit(span, text)])
  }
}
