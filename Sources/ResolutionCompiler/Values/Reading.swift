package import Diagnostics

/// What came of reading a scalar. Whoever asked knows where it stands and says it to the author: `unreadable` is
/// NQ105 (NQ107 for the words of a closed list), `ambiguous` is NQ106 with the alternatives as its fixes.
package enum Reading<Value> {
  case value(Value)
  indirect case unreadable(Reason)
  /// Every alternative can be read in one way only, and says what the text may have meant.
  case ambiguous([Alternative])

  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  package var reason: Reason? {
    if case .unreadable(let reason) = self { reason } else { nil }
  }

  /// What to write instead: the readings of an ambiguous text, or the suggestions of one that cannot be read.
  package var alternatives: [Alternative] {
    switch self {
    case .value: []
    case .unreadable(let reason): reason.suggestions
    case .ambiguous(let alternatives): alternatives
    }
  }

  /// The same result with its value turned into another.
  package func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .unreadable(let reason): .unreadable(reason)
    case .ambiguous(let alternatives): .ambiguous(alternatives)
    }
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}

/// Why a scalar could not be read.
package struct Reason: Hashable, Sendable {
  /// What belongs here, with an example: continues the words "expected …" (vi: "cần …").
  package var expected: Words
  /// What is wrong with this very text ("tháng 4 chỉ có 30 ngày"); nil where nothing more can be said than what was
  /// expected. Part of a sentence: no capital, no full stop.
  package var why: Words?
  /// What the author may have meant, likeliest first. Guesses, for a person to choose from.
  package var suggestions: [Alternative]

  package init(expected: Words, why: Words? = nil, suggestions: [Alternative] = []) {
    self.expected = expected
    self.why = why
    self.suggestions = suggestions
  }
}

/// Text to write in place of a part of the scalar.
package struct Alternative: Hashable, Sendable {
  /// The part that it replaces, in bytes from the scalar's beginning.
  package var range: Range<Int>
  package var text: String
  /// What is said by writing this.
  package var meaning: Words

  package init(_ range: Range<Int>, _ text: String, meaning: Words) {
    self.range = range
    self.text = text
    self.meaning = meaning
  }

  /// A text that explains itself.
  package init(_ range: Range<Int>, _ text: String) {
    self.init(range, text, meaning: Words(text))
  }
}
