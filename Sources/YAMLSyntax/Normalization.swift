// Of the standard library's own normalization only the check is open to all; the conversion is kept behind this
// word. Foundation offers the same conversion, and brings along its start-up time and tens of megabytes of tables.
@_spi(_Unicode) private import Swift

/// The text in Unicode NFC; nil if it is so already.
func composition(of text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard Composition.isInDoubt(text) else { return nil }
  let string = String(decoding: text, as: UTF8.self)
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  for scalar in string._nfc {
    result.append(contentsOf: UTF8.encode(scalar)!)
  }
  return result.elementsEqual(text) ? nil : result
}
