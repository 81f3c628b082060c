package import Diagnostics

/// What an author would write for a key: the way back from values to text, before anybody has chosen a language for the
/// keys or a layout.
package indirect enum SourceValue: Sendable {
  /// Words of somebody's own, whatever they are.
  case text(String)
  /// A code, a date, a number: nothing that YAML could take for something else.
  case plain(String)
  /// A word of the language, as each of the two has it.
  case word(Words)
  /// `~`: what would be inherited is cleared.
  case nothing
  /// Codes and references, side by side.
  case names([String])
  case list([[SourceEntry]])
  case mapping([SourceEntry])
}

package struct SourceEntry: Sendable {
  package enum Name: Sendable, Equatable {
    case key(Key)
    /// A name of the author's own: a date.
    case own(String)
  }

  package var name: Name
  package var value: SourceValue
}

/// The entries of a mapping, in the order in which they are written. What there is nothing to say of is left out.
struct SourceEntries {
  private(set) var all: [SourceEntry] = []

  subscript(_ key: Key) -> SourceValue? {
    get { all.first { $0.name == .key(key) }?.value }
    set {
      guard let newValue else { return }
      all.append(SourceEntry(name: .key(key), value: newValue))
    }
  }

  mutating func own(_ name: String, _ value: SourceValue) { all.append(SourceEntry(name: .own(name), value: value)) }

  /// As a value; nil where nothing is in it.
  var value: SourceValue? { all.isEmpty ? nil : .mapping(all) }
}

extension SourceValue {
  /// A code or an id, which may look like anything.
  static func code(_ text: String) -> SourceValue {
    let isSafe =
      text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      && text.utf8.first.map(isLetterOrDigit) == true && text.lowercased() != "null"
    return isSafe ? .plain(text) : .text(text)
  }

  static func day(_ day: Day) -> SourceValue { .plain(day.description) }

  static func list(_ items: [[SourceEntry]], unlessEmpty: Void) -> SourceValue? { items.isEmpty ? nil : .list(items) }

  /// A number with all its digits, in a form that has one reading only.
  static func number(_ value: Double) -> SourceValue { .plain(Decimal(nearest: value).text) }

  /// A word of a closed list.
  static func word<Word: Keyword>(_ word: Word) -> SourceValue? {
    guard let entry = Word.keywords.entries.first(where: { $0.value == word }), let en = entry.en.first else {
      return nil
    }
    return .word(Words(vi: entry.vi.first ?? en, en: en))
  }
}

extension Decimal {
  /// The decimal number that is read as this value; the nearest one that can be read, where none is.
  init(nearest value: Double) {
    var (power, best) = (1.0, Decimal(digits: Int64(max(-9e14, min(9e14, value.rounded()))), scale: 0))
    for scale in 0...Decimal.maximalScale {
      let digits = (value * power).rounded()
      guard abs(digits) < 1e15 else { break }
      best = Decimal(digits: Int64(digits), scale: scale)
      if best.double == value { break }
      power *= 10
    }
    while best.scale > 0, best.digits % 10 == 0 {
      best.digits /= 10
      best.scale -= 1
    }
    self = best
  }
}
