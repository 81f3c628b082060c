import Diagnostics
import Foundation
import Testing

@Suite struct `A JSON writer` {
  func text(_ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return String(decoding: json.take(), as: UTF8.self)
  }

  @Test func `writes one value a line when it is to be read`() {
    let written = text(.pretty) { json in
      json.object { json in
        json.field("name", "Bộ \"A\"")
        json.array("empty") { _ in }
        json.object("none") { _ in }
        json.array("list") { json in
          json.value(1)
          json.object { json in json.field("ok", true) }
          json.null()
        }
        json.null("last")
      }
    }
    #expect(
      written == #"""
        {
          "name": "Bộ \"A\"",
          "empty": [],
          "none": {},
          "list": [
            1,
            {
              "ok": true
            },
            null
          ],
          "last": null
        }
        """#)
  }

  @Test func `writes nothing that is not needed when it is not`() {
    let written = text { json in
      json.object { json in
        json.array("a") { json in
          json.value(1)
          json.array { json in json.value(2) }
          json.value("x")
        }
        json.field("b", 1.5)
      }
    }
    #expect(written == #"{"a":[1,[2],"x"],"b":1.5}"#)
  }

  @Test func `writes lines of JSON, in pieces`() {
    var json = JSONWriter(.compact)
    var all: [UInt8] = []
    for number in 1...3 {
      json.object { json in json.field("n", number) }
      json.endLine()
      all += json.take()
    }
    #expect(String(decoding: all, as: UTF8.self) == "{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n")
  }

  @Test func `escapes what would break the text or a terminal`() {
    #expect(
      text { $0.value("a\"b\\c\n\r\t\u{0}\u{1B}\u{7F}\u{9B}é\u{2028}ộ😀") }
        == #""a\"b\\c\n\r\t\u0000\u001b\u007f\u009bé"# + "\u{2028}" + #"ộ😀""#)
  }

  @Test func `mends bytes that are not UTF-8`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x22, 0xE1, 0xBB]
    #expect(text { json in bytes.withUnsafeBufferPointer { json.value(utf8: $0) } } == "\"a\u{FFFD}\\\"\u{FFFD}\"")
    let good = Array("Bộ".utf8)
    #expect(
      text { json in json.object { json in good.withUnsafeBufferPointer { json.field("t", utf8: $0) } } }
        == #"{"t":"Bộ"}"#)
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (-30, "-30"), (0.1, "0.1"), (-12.5, "-12.5"), (99.95, "99.95"),
    (0.00005, "0.00005"),
    (0.000001234, "0.000001234"), (1.2e16, "12000000000000000"), (123456789012345680, "123456789012345680"),
    (1e20, "100000000000000000000"), (1e21, "1e21"), (1.5e300, "1.5e300"), (-1e-300, "-1e-300"),
    (9_007_199_254_740_992, "9007199254740992"), (.nan, "null"), (-.infinity, "null"), (1_234_567.891, "1234567.891"),
  ])
  func `writes numbers as people do`(value: Double, expected: String) {
    #expect(JSONNumber.text(of: value) == expected)
  }

  @Test func `writes numbers that are read back as they were`() {
    var values: [Double] = [.greatestFiniteMagnitude, .leastNonzeroMagnitude, .pi, 1e22, 1e-6, 9.99e-7, 1e23]
    for _ in 0..<2000 { values.append(Double(bitPattern: .random(in: 0...UInt64.max))) }
    for _ in 0..<2000 { values.append(Double(Int.random(in: -1_000_000...1_000_000)) / 1000) }
    for value in values where value.isFinite { #expect(Double(JSONNumber.text(of: value)) == value) }
  }

  @Test func `writes whole numbers of any size`() {
    #expect(
      text {
        $0.array { json in
          json.value(UInt64.max); json.value(Int.min)
        }
      }
        == "[18446744073709551615,-9223372036854775808]")
  }

  @Test(arguments: [JSONWriter.Layout.pretty, .compact])
  func `is understood by others`(layout: JSONWriter.Layout) throws {
    let every = String(String.UnicodeScalarView((0...0x2FF).compactMap(Unicode.Scalar.init)))
    let written = text(layout) { json in
      json.object { json in
        json.field("every", every)
        json.array("numbers") { json in for value in [1.5, -2e-7, 3e30] { json.value(value) } }
      }
    }
    let read = try #require(try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: Any])
    #expect(read["every"] as? String == every)
    #expect(read["numbers"] as? [Double] == [1.5, -2e-7, 3e30])
  }
}
