package import Diagnostics

/// What an author wrote for one key.
///
/// A value that could not be read has been reported; it stays known as *written*, so that nobody reports it again as
/// missing. One mistake is one diagnostic.
package enum Authored<Value: Sendable>: Sendable {
  /// The key is not there.
  case absent
  /// The key is there with `~`: what would be inherited is cleared.
  case cleared(Span)
  /// Reported already.
  case unreadable(Span)
  case given(Value, at: Span)

  package var value: Value? {
    if case .given(let value, _) = self { value } else { nil }
  }

  /// Where it was written.
  package var span: Span? {
    switch self {
    case .absent: nil
    case .cleared(let span), .unreadable(let span), .given(_, at: let span): span
    }
  }

  package var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  package var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }

  /// The key is there, with a value or cleared: inheritance stops here.
  package var isWritten: Bool { !isAbsent }
}

/// A name that an author wrote: a code, an id, a reference. The span is the name.
package struct Name: Sendable {
  package enum State: UInt8, Sendable { case absent, cleared, unreadable, given }

  package var state: State
  package var span: Span

  package static let absent = Name(state: .absent, span: .none)

  package var isGiven: Bool { state == .given }
  package var isWritten: Bool { state != .absent }
}

/// A value on the heap: one word in the record that holds it, for what few records have.
final class Boxed<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

extension Optional {
  /// Changes the value in the box, or a blank one where there is none yet.
  mutating func change<Value>(from blank: Value, _ set: (inout Value) -> Void) where Wrapped == Boxed<Value> {
    var value = self?.value ?? blank
    set(&value)
    self = Boxed(value)
  }
}

/// A list of names: a range of the unit's `names`.
package struct Names: Sendable {
  package var state: Name.State
  package var start: Int32
  package var count: Int32
  /// The whole list.
  package var span: Span

  package static let absent = Names(state: .absent, start: 0, count: 0, span: .none)

  package var isWritten: Bool { state != .absent }
  package var range: Range<Int> { Int(start)..<Int(start + count) }
}

/// A text in Vietnamese, in English, or both. A plain scalar is in the workspace's language.
package struct Phrase: Sendable {
  package var vi: Span
  package var en: Span
  /// It was written, but could not be read; that has been reported.
  package var isUnreadable = false
  /// It holds a `{`, so that something may have to be filled in.
  package var hasPlaceholders = false

  package static let absent = Phrase(vi: .none, en: .none)
  package static let unreadable = Phrase(vi: .none, en: .none, isUnreadable: true)

  package var isAbsent: Bool { vi.isNone && en.isNone && !isUnreadable }
  /// The language that is there, Vietnamese first.
  package var any: Span { vi.isNone ? en : vi }

  package subscript(_ language: Language) -> Span {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  mutating func set(_ span: Span, in language: Language) {
    switch language {
    case .vi: vi = span
    case .en: en = span
    }
  }
}

/// A word of a closed list, with the place where it was written. 16 bytes, where `Authored` would take 24.
package struct Choice<Word: Sendable>: Sendable {
  package var word: Word?
  package var span: Span
  /// `~`: what would be inherited is cleared.
  package var isCleared = false

  package static var absent: Choice { Choice(word: nil, span: .none) }

  /// It was written, but is not one of the words; that has been reported.
  package var isUnreadable: Bool { word == nil && !span.isNone && !isCleared }
  package var isWritten: Bool { !span.isNone }
}
