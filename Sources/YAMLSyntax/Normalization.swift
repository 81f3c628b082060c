// Of the standard library's own normalization only the check is open to all; the conversion is kept behind this
// word. Foundation offers the same conversion, and brings along its start-up time and tens of megabytes of tables.
@_spi(_Unicode) private import Swift

/// The text in Unicode NFC; nil if it is so already.
///
/// Marks are put in order within what follows one letter, in a time that grows with the square of their number: a text
/// has to be free of endless runs of them.
func composition(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard Composition.isInDoubt(text) else { return nil }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  for scalar in String(decoding: text, as: UTF8.self)._nfc {
    if let encoded = UTF8.encode(scalar) { result.append(contentsOf: encoded) }
  }
  return result.elementsEqual(text) ? nil : result
}

/// The text in Unicode NFC. One with endless runs of marks, which nobody writes, stays as it is.
package func composed(_ text: String) -> String {
  var text = text
  let changed = text.withUTF8 { bytes -> [UInt8]? in
    Composition.hasEndlessMarks(bytes) ? nil : composition(of: bytes)
  }
  return changed.map { String(decoding: $0, as: UTF8.self) } ?? text
}
