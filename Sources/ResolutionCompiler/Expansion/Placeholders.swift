package import Diagnostics

/// The names in braces in a text: `sector` of `Quy mô {sector}`.
func placeholders(in text: String) -> [String] {
  var names: [String] = []
  var rest = Substring(text)
  while let open = rest.firstIndex(of: "{") {
    rest = rest[rest.index(after: open)...]
    guard let close = rest.firstIndex(of: "}") else { break }
    names.append(String(rest[..<close]))
    rest = rest[rest.index(after: close)...]
  }
  return names
}

/// NQ208 in a text.
func unknownPlaceholder(
  _ name: String, at text: Span, in file: SourceFile, known: Set<String>, node: Int32? = nil
) -> Diagnostic {
  // The placeholder itself, where the text stands in the file as it is.
  var span = text
  let place = Array("{\(name)}".utf8)
  let bytes = file.bytes(of: text)
  if Int(text.end) <= file.count,
    let at = (0..<max(0, bytes.count - place.count + 1)).first(where: {
      bytes[$0..<($0 + place.count)].elementsEqual(place)
    })
  {
    span = Span(file: text.file, start: text.start + UInt32(at), count: UInt32(place.count))
  }
  let nearest = Similarity.suggestion(for: name, among: known.sorted())
  let help =
    known.isEmpty
    ? Words(
      vi: "`{agency}` chỉ dùng được dưới `cho_mỗi`; muốn viết dấu ngoặc nhọn thì bỏ nó đi",
      en: "`{agency}` works only below `for_each`; there is nothing else to fill in here")
    : Words(
      vi: "ở đây dùng được: " + known.sorted().map { "{\($0)}" }.joined(separator: ", "),
      en: "what can be filled in here: " + known.sorted().map { "{\($0)}" }.joined(separator: ", "))
  return Diagnostic(
    .error, 208, Words(vi: "không có gì để điền vào {\(name)}", en: "there is nothing to fill {\(name)} with"),
    at: span,
    label: nearest.map { Words(vi: "có phải là {\($0)}?", en: "did you mean {\($0)}?") }, help: help,
    fixes: span == text ? [] : nearest.map { [.replace(span, with: "{\($0)}", .choice)] } ?? [], node: node)
}

/// What the placeholders of a text stand for: the fan-out's agency, and a template's arguments.
package struct Filling: Sendable {
  /// -1 outside a fan-out.
  package var agency: Int32
  /// The KPI's or milestone's own arguments first, then those that its template gives to what it extends.
  package var arguments: [AuthoredArgument]

  package init(agency: Int32, arguments: [AuthoredArgument] = []) {
    self.agency = agency
    self.arguments = arguments
  }
}

extension Plan {
  /// The longest that a text may become by filling in, in bytes. Braces in braces would otherwise make gigabytes of a
  /// page; a longer one is an error (NQ206), so what is cut off here is never emitted.
  static let longestFilled = 65_536

  /// Appends a phrase in one language, with its placeholders filled.
  /// - Returns: false, with nothing appended, where the phrase is not written in that language.
  package func append(_ phrase: Phrase, _ language: Language, _ filling: Filling, to text: inout [UInt8]) -> Bool {
    let span = phrase[language]
    guard !span.isNone else { return false }
    file(span).withBytes(of: span) { bytes in
      if phrase.hasPlaceholders {
        append(bytes, language, filling, depth: 0, to: &text)
      } else {
        text.append(contentsOf: bytes)
      }
    }
    return true
  }

  /// The phrase in a language, or in the other one where it is not written in that; empty where it is in neither.
  package func text(_ phrase: Phrase, _ language: Language, _ filling: Filling) -> String {
    var bytes: [UInt8] = []
    if !append(phrase, language, filling, to: &bytes) {
      _ = append(phrase, language == .vi ? .en : .vi, filling, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ language: Language, _ filling: Filling, depth: Int, to text: inout [UInt8]
  ) {
    var index = 0
    while index < bytes.count {
      guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")),
        let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")), text.count <= Plan.longestFilled
      else {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index...]))
        return
      }
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<open]))
      index = open
      let name = UnsafeBufferPointer(rebasing: bytes[(index + 1)..<close])
      fill(name, language, filling, depth: depth, to: &text)
      index = close + 1
    }
  }

  private func fill(
    _ name: UnsafeBufferPointer<UInt8>, _ language: Language, _ filling: Filling, depth: Int, to text: inout [UInt8]
  ) {
    let value: Phrase
    if let argument = filling.arguments.first(where: { file($0.name).bytes(of: $0.name).says(name) }) {
      value = argument.value
    } else if name.elementsEqual("agency".utf8), filling.agency >= 0 {
      value = registry.agencies[Int(filling.agency)].name
    } else {
      return
    }
    let span = value[language].isNone ? value.any : value[language]
    guard !span.isNone else { return }
    file(span).withBytes(of: span) { bytes in
      // An argument may hold placeholders of its own, but not without end.
      if value.hasPlaceholders, depth < 8 {
        append(bytes, language, filling, depth: depth + 1, to: &text)
      } else {
        text.append(contentsOf: bytes)
      }
    }
  }
}
