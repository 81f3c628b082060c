/// A JSON text with the place of every value in it, which a decoder of types does not keep.
package struct JSON: Sendable {
  package indirect enum Value: Sendable {
    case text(String)
    /// As it is written, too.
    case number(Double, String)
    case truth(Bool)
    case null
    case list([JSON])
    /// In the order of the text.
    case object([Member])
  }

  package struct Member: Sendable {
    package let name: String
    package let nameOffset: Int
    package let value: JSON

    package init(name: String, nameOffset: Int, value: JSON) {
      self.name = name
      self.nameOffset = nameOffset
      self.value = value
    }
  }

  package let value: Value
  /// Where it begins in the file.
  package let offset: Int

  package init(value: Value, offset: Int) {
    self.value = value
    self.offset = offset
  }

  /// Why a text is no JSON, and where.
  package struct Fault: Error {
    package let why: Words
    package let offset: Int
  }

  /// Deeper nesting than anything that is read here has is refused, before it exhausts the stack.
  private static let deepest = 16

  /// - Parameter start: where the text begins in the bytes; it ends with them.
  package static func read(_ bytes: [UInt8], from start: Int = 0) throws(Fault) -> JSON {
    var reader = Reader(bytes: bytes, at: start)
    let json = try reader.value(depth: 0)
    reader.skipBlanks()
    if reader.at < bytes.count {
      throw Fault(
        why: Words(
          vi: "JSON sai: sau ngoặc đóng cuối cùng không được có gì nữa",
          en: "wrong JSON: nothing may follow the last bracket"),
        offset: reader.at)
    }
    return json
  }

  private struct Reader {
    let bytes: [UInt8]
    var at: Int

    var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

    mutating func skipBlanks() {
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 9 || bytes[at] == 10 || bytes[at] == 13 { at += 1 }
    }

    func fault(_ vi: String, _ en: String, at offset: Int? = nil) -> Fault {
      Fault(why: Words(vi: "JSON sai: " + vi, en: "wrong JSON: " + en), offset: offset ?? at)
    }

    mutating func value(depth: Int) throws(Fault) -> JSON {
      guard depth <= JSON.deepest else { throw fault("lồng nhau quá sâu", "nested too deep") }
      skipBlanks()
      let offset = at
      switch next {
      case UInt8(ascii: "{"): return JSON(value: .object(try members(depth)), offset: offset)
      case UInt8(ascii: "["): return JSON(value: .list(try elements(depth)), offset: offset)
      case UInt8(ascii: "\""): return JSON(value: .text(try string()), offset: offset)
      case UInt8(ascii: "t") where take("true"): return JSON(value: .truth(true), offset: offset)
      case UInt8(ascii: "f") where take("false"): return JSON(value: .truth(false), offset: offset)
      case UInt8(ascii: "n") where take("null"): return JSON(value: .null, offset: offset)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (number, text) = try number()
        return JSON(value: .number(number, text), offset: offset)
      default: throw fault("cần một giá trị ở đây", "a value is expected here")
      }
    }

    private mutating func take(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard at + count <= bytes.count,
        bytes[at..<at + count].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
      else { return false }
      at += count
      return true
    }

    private mutating func members(_ depth: Int) throws(Fault) -> [Member] {
      var members: [Member] = []
      at += 1
      skipBlanks()
      if next == UInt8(ascii: "}") {
        at += 1
        return []
      }
      while true {
        skipBlanks()
        let offset = at
        guard next == UInt8(ascii: "\"") else {
          throw fault("cần một tên trong dấu nháy kép", "a name in double quotes is expected")
        }
        let name = try string()
        skipBlanks()
        guard next == UInt8(ascii: ":") else { throw fault("sau tên phải có dấu hai chấm", "a colon follows a name") }
        at += 1
        members.append(Member(name: name, nameOffset: offset, value: try value(depth: depth + 1)))
        if try ends(with: UInt8(ascii: "}")) { return members }
      }
    }

    private mutating func elements(_ depth: Int) throws(Fault) -> [JSON] {
      var elements: [JSON] = []
      at += 1
      skipBlanks()
      if next == UInt8(ascii: "]") {
        at += 1
        return []
      }
      while true {
        elements.append(try value(depth: depth + 1))
        if try ends(with: UInt8(ascii: "]")) { return elements }
      }
    }

    /// Passes a comma, or the bracket that ends a list.
    private mutating func ends(with bracket: UInt8) throws(Fault) -> Bool {
      skipBlanks()
      let found = next
      guard found == bracket || found == UInt8(ascii: ",") else {
        let name = Character(Unicode.Scalar(bracket))
        throw fault("cần dấu phẩy hoặc “\(name)” ở đây", "a comma or “\(name)” is expected here")
      }
      at += 1
      return found == bracket
    }

    private mutating func number() throws(Fault) -> (Double, String) {
      let start = at
      func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
      if next == UInt8(ascii: "-") { at += 1 }
      let first = at
      while isDigit(next) { at += 1 }
      var isRight = at > first && !(bytes[first] == 0x30 && at > first + 1)
      if next == UInt8(ascii: ".") {
        at += 1
        let decimals = at
        while isDigit(next) { at += 1 }
        isRight = isRight && at > decimals
      }
      if next | 0x20 == UInt8(ascii: "e") {
        at += 1
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
        let digits = at
        while isDigit(next) { at += 1 }
        isRight = isRight && at > digits
      }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      guard isRight, let number = Double(text), number.isFinite else {
        throw fault("“\(text)” không phải một số", "“\(text)” is not a number", at: start)
      }
      return (number, text)
    }

    // MARK: Texts

    private mutating func string() throws(Fault) -> String {
      let start = at
      at += 1
      var text: [UInt8] = []
      while at < bytes.count {
        let byte = bytes[at]
        switch byte {
        case UInt8(ascii: "\""):
          at += 1
          return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"): try escape(&text)
        case 0..<0x20:
          throw fault("trong dấu nháy phải viết xuống dòng là \\n", "a line break in quotes is written \\n")
        default:
          text.append(byte)
          at += 1
        }
      }
      throw fault("thiếu dấu nháy kép đóng", "the quote is never closed", at: start)
    }

    private mutating func escape(_ text: inout [UInt8]) throws(Fault) {
      let start = at
      at += 1
      let letter = next
      at += 1
      switch letter {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "b"): text.append(8)
      case UInt8(ascii: "f"): text.append(12)
      case UInt8(ascii: "u"):
        var unit = try codeUnit(start)
        // Beyond sixteen bits a character is written as two halves.
        if 0xD800..<0xDC00 ~= unit, next == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u")
        {
          at += 2
          let low = try codeUnit(start)
          guard 0xDC00..<0xE000 ~= low else { throw fault("mã ký tự \\u sai", "a wrong \\u escape", at: start) }
          unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(unit), unit != 0 else {
          throw fault("mã ký tự \\u sai", "a wrong \\u escape", at: start)
        }
        text += Array(String(Character(scalar)).utf8)
      default: throw fault("sau \\ không có ký tự ấy", "no such escape", at: start)
      }
    }

    private mutating func codeUnit(_ start: Int) throws(Fault) -> UInt32 {
      guard at + 4 <= bytes.count,
        let unit = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16),
        bytes[at] != UInt8(ascii: "+")
      else { throw fault("mã ký tự \\u sai", "a wrong \\u escape", at: start) }
      at += 4
      return unit
    }
  }
}
