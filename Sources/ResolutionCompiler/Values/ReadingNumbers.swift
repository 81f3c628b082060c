import Diagnostics

/// A number with the unit that follows it.
package struct Quantity: Hashable, Sendable {
  package var number: Double
  /// The unit's bytes within the scalar; empty without one.
  package var unit: Range<Int>
}

/// Reads a number: `1234`, `30,5`, `1.234.567`, `12 500`, `-3`.
///
/// A number that can be read two ways (one sign and one group of three, `33.587`) is `ambiguous`. `0.500` is not:
/// no number in groups begins with 0.
package func readNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Double> {
  var cursor = ScalarCursor(bytes)
  let start = cursor.at
  switch cursor.number() {
  case .number(let decimal) where cursor.isAtEnd: return .value(decimal.double)
  case let scanned: return cursor.refusal(of: scanned, from: start, unitMayFollow: false)
  }
}

/// Reads a number and, behind it, a unit: `18,3 %`, `120 tỷ đồng`, `33 587`.
package func readQuantity(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading<Quantity> {
  var cursor = ScalarCursor(bytes)
  let start = cursor.at
  let scanned = cursor.number()
  if case .number(let decimal) = scanned, cursor.faultOfUnit() == nil {
    cursor.skipBlanks()
    return .value(Quantity(number: decimal.double, unit: cursor.rest))
  }
  return cursor.refusal(of: scanned, from: start, unitMayFollow: true)
}

extension ScalarCursor {
  static let expectedNumber = Words(vi: "một số, thí dụ 30 hoặc 1250,5", en: "a number, such as 30 or 1250.5")

  /// What forbids that the rest, behind a number, is a unit; nil where it may be one, or is empty.
  func faultOfUnit() -> NumberFault? {
    switch next {
    case 0: return nil
    case UInt8(ascii: "."), UInt8(ascii: ","): return .endsInSign
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      let following = byte(at + 1)
      let isSigned = following == UInt8(ascii: "-") || following == UInt8(ascii: "+")
      return ScalarCursor.isDigit(isSigned ? byte(at + 2) : following) ? .exponent : nil
    default: break
    }
    var ahead = self
    ahead.skipBlanks()
    // Underscores are no blanks, but stand where a group would have begun.
    if ScalarCursor.isDigit(ahead.next) || (ahead.next == UInt8(ascii: "_") && ScalarCursor.isDigit(byte(ahead.at + 1)))
    {
      return .digitsFollow
    }
    return nil
  }

  /// Why there is no number, once it is known that there is none, or one with something behind it.
  @inline(never)
  fileprivate func refusal<Value>(of scanned: ScannedNumber, from start: Int, unitMayFollow: Bool) -> Reading<Value> {
    var why: Words?
    switch scanned {
    case .nothing: break
    case .faulty(let fault):
      if case .leadingSign = fault {
        let digits = text(start..<end)
        let fixed =
          digits.hasPrefix("-") || digits.hasPrefix("+") ? "\(digits.prefix(1))0\(digits.dropFirst())" : "0\(digits)"
        return .unreadable(
          Reason(
            expected: ScalarCursor.expectedNumber, why: fault.why, suggestions: [Alternative(start..<end, fixed)]))
      }
      why = fault.why
    case .twoReadings(let readings):
      if faultOfUnit() == nil, unitMayFollow || isAtEnd {
        return .ambiguous(readings.alternatives(in: start..<at))
      }
      why = faultOfUnit()?.why
    case .number:
      why = faultOfUnit()?.why
      if why == nil {
        let rest = excerpt(rest)
        why = Words(vi: "sau số không được có “\(rest)”", en: "“\(rest)” may not follow the number")
      }
    }
    return .unreadable(Reason(expected: ScalarCursor.expectedNumber, why: why))
  }
}
