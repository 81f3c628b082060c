import Diagnostics
import YAMLSyntax

/// Who presides over a task is one agency. Officials often write two, and mean that one presides and the others
/// coordinate.
extension Reader {
  /// - Parameters:
  ///   - key: where `presiding` is written.
  ///   - mapping: the task.
  mutating func presiding(_ node: UInt32, of key: UInt32, in mapping: UInt32) -> Name {
    guard let codes = codes(node), codes.count > 1 else { return name(node, for: .presiding) }
    report(severalPreside(codes, node, of: key, in: mapping))
    return Name(state: .unreadable, span: tree.span(node))
  }

  /// The codes in a list, or in a text that holds nothing but codes.
  private func codes(_ node: UInt32) -> [String]? {
    guard !isFaulty(node) else { return nil }
    switch kind(node) {
    case .plain: return Reader.codes(text(tree.content(node)))
    case .sequence:
      var codes: [String] = []
      var items = items(of: node)
      while let item = next(&items) {
        guard isScalar(item), !isFaulty(item) else { return nil }
        codes.append(text(tree.content(item)))
      }
      return codes
    default: return nil
    }
  }

  /// The codes of agencies in a text, if there is nothing else in it: `BKHCN, BTC`, `BKHCN và BTC`.
  static func codes(_ text: String) -> [String]? {
    var codes: [String] = []
    for word in text.split(whereSeparator: { " ,;/+\t".contains($0) }) {
      if word == "và" || word == "and" || word == "&" || word == "-" || word == "–" { continue }
      guard word.utf8.count > 1, word.utf8.allSatisfy(isCodeByte) else { return nil }
      codes.append(String(word))
    }
    return codes.isEmpty ? nil : codes
  }

  /// Whether nothing but commas stands between the codes: other signs and words may be a part of a name.
  static func hasOnlyCommas(_ text: String) -> Bool {
    text.split(whereSeparator: { ",;".contains($0) }).allSatisfy {
      $0.split(separator: " ").count == 1 && !$0.contains("/")
    }
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private func severalPreside(_ codes: [String], _ node: UInt32, of key: UInt32, in mapping: UInt32) -> Diagnostic {
    let others = codes.dropFirst().joined(separator: ", ")
    let isVietnamese = text(tree.content(key)) != Key.presiding.english
    let line = (isVietnamese ? Key.coordinating.vietnamese ?? "" : Key.coordinating.english) + ": [\(others)]"
    let coordinating = firstPair(of: mapping) { keys(file.bytes(of: tree.content($0))) == .coordinating }
    var fixes: [Fix] = []
    let (start, end) = (Int(tree.nodes[Int(key)].start), Int(tree.nodes[Int(node)].end))
    let bytes = file.bytes
    if coordinating == nil, !tree.nodes[Int(mapping)].isFlow, start < end, end <= bytes.count,
      !bytes[start..<end].contains(UInt8(ascii: "\n"))
    {
      var column = 0
      while start - column > 0, bytes[start - column - 1] != UInt8(ascii: "\n") { column += 1 }
      fixes = [
        Fix(
          Words(vi: "\(codes[0]) chủ trì, \(others) phối hợp", en: "\(codes[0]) presides, \(others) coordinating"),
          .choice,
          [
            Fix.Edit(
              tree.span(node), codes[0] + "\n" + String(repeating: " ", count: column) + line)
          ])
      ]
    }
    return Diagnostic(
      .error, 103,
      Words(
        vi: "mỗi nhiệm vụ chỉ có một cơ quan chủ trì, ở đây ghi \(codes.count)",
        en: "one agency presides over a task, and here are \(codes.count)"),
      at: tree.span(node),
      help: Words(
        vi: "ghi một mã ở `chủ_trì`, các cơ quan khác ở `phối_hợp: [\(others)]`",
        en: "write one code here, and the others in `coordinating: [\(others)]`"),
      fixes: fixes)
  }
}
