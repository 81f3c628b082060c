internal import CExpat

/// Is told what an XML text holds, in its order. Names come without their prefixes: what they mean there is the same in
/// every dialect of the format.
protocol XMLVisitor: AnyObject {
  func open(_ name: String, _ attributes: XMLAttributes)
  func close(_ name: String)
  func text(_ text: String)
  /// Nothing more is wanted.
  var isDone: Bool { get }
}

extension XMLVisitor {
  var isDone: Bool { false }
}

struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  subscript(_ name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if localName(key) == name { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}

/// Walks through an XML text.
/// - Returns: whether it is one, to its end or to where its visitor was done. A text that declares entities of its own is
///   none: no spreadsheet has any, and they can be made to grow without end.
func walk(_ bytes: [UInt8], _ visitor: any XMLVisitor) -> Bool {
  guard let parser = XML_ParserCreate(nil) else { return false }
  defer { XML_ParserFree(parser) }
  let walk = Walk(visitor, parser)
  return withExtendedLifetime(walk) {
    XML_SetUserData(parser, Unmanaged.passUnretained(walk).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let walk = Walk.from(data), let name else { return }
        walk.visitor.open(localName(name), XMLAttributes(pairs: attributes))
        if walk.visitor.isDone { XML_StopParser(walk.parser, 0) }
      },
      { data, name in
        guard let walk = Walk.from(data), let name else { return }
        walk.visitor.close(localName(name))
        if walk.visitor.isDone { XML_StopParser(walk.parser, 0) }
      })
    XML_SetCharacterDataHandler(parser) { data, letters, count in
      guard let walk = Walk.from(data), let letters, count > 0 else { return }
      letters.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        walk.visitor.text(String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let walk = Walk.from(data) else { return }
      XML_StopParser(walk.parser, 0)
    }
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), 1)
    }
    return status == XML_STATUS_OK || visitor.isDone
  }
}

private final class Walk {
  let visitor: any XMLVisitor
  let parser: XML_Parser

  init(_ visitor: any XMLVisitor, _ parser: XML_Parser) {
    self.visitor = visitor
    self.parser = parser
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> Walk? {
    data.map { Unmanaged<Walk>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// What stands behind the colon, if there is one.
private func localName(_ name: UnsafePointer<CChar>) -> String {
  var start = name
  var at = name
  while at.pointee != 0 {
    if at.pointee == CChar(UInt8(ascii: ":")) { start = at + 1 }
    at += 1
  }
  return String(cString: start)
}
