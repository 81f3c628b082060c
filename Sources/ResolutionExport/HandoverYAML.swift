internal import Diagnostics
package import ResolutionCompiler
internal import ResolutionFormatting

/// A hand-over as a file of YAML documents: a heading, and all that is needed to compile against it.
package struct HandoverYAML: ExportForm {
  package let name = "yaml"
  package let fileExtension = "yaml"
  package let isText = true

  package init() {}

  /// The whole file, laid out as `nqc fmt` would. The same sources in the same minute give the same bytes.
  ///
  /// - Parameter digest: that of the sources.
  package func bytes(of handover: Handover, digest: String, under circumstances: Circumstances) -> [UInt8] {
    let language = circumstances.language
    var documents = handover.verbatim.map(Self.laidOut)
    documents += handover.documents.map { document in
      // A registry's keys are English.
      var block = YAMLBlock(document.first?.name == .key(.agencies) ? .en : language)
      block.append(document, indent: 0)
      return Array(block.text.utf8)
    }
    let body = Array(documents.joined(separator: Array("---\n".utf8)))
    var head = YAMLBlock(language)
    head.comment(
      Words(
        vi: """
          Những nhiệm vụ của \(handover.number) mà \(handover.agency.vi) hoặc cơ quan thuộc quyền chủ trì hay phối hợp. Để tệp này \
          cạnh chương trình, nguyên như khi nhận; bản mới hơn thay cho bản này.
          """,
        en: """
          The tasks of \(handover.number) over which \(handover.agency.en) or a body of its own presides, or in which one \
          coordinates. Leave this file beside the programme as it was received; a newer one takes its place.
          """))
    head.append(.key(.handover), .text(handover.document), indent: 0)
    head.append(.key(.to), .text(handover.to), indent: 0)
    head.append(.key(.at), .plain(Self.written(circumstances.moment)), indent: 0)
    head.append(.key(.digest), .plain(digest), indent: 0)
    let separator = "---\n"
    let digest = HandoverBody.digest(of: Array(separator.utf8) + body)
    head.append(.key(.body), .plain(digest), indent: 0)
    return Array((head.text + separator).utf8) + body
  }

  /// `2026-11-22T09:30`.
  private static func written(_ moment: Moment) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(moment.day)T\(padded(moment.minuteOfDay / 60)):\(padded(moment.minuteOfDay % 60))"
  }

  /// A document in the one layout; as it is where that cannot be had.
  private static func laidOut(_ document: [UInt8]) -> [UInt8] {
    switch format(SourceFile(id: 0, path: "", bytes: document)) {
    case .changed(let text): text
    case .unchanged, .unreadable, .failed: document
    }
  }
}

/// Entries written out as YAML, line below line.
struct YAMLBlock {
  private let language: Language
  private(set) var text = ""

  init(_ language: Language) { self.language = language }

  mutating func comment(_ words: Words) {
    for line in YAMLText.comment(words[language], indent: 0) { text += line + "\n" }
  }

  mutating func append(_ entries: [SourceEntry], indent: Int) {
    for entry in entries { append(entry.name, entry.value, indent: indent) }
  }

  mutating func append(_ name: SourceEntry.Name, _ value: SourceValue, indent: Int) {
    text += margin(indent) + spelling(of: name) + ":"
    switch value {
    case .text(let words): text += " " + YAMLText.exact(words) + "\n"
    case .plain(let word): text += " " + word + "\n"
    case .word(let words): text += " " + words[language] + "\n"
    case .nothing: text += " ~\n"
    case .names(let names): text += " [" + names.map(YAMLText.item).joined(separator: ", ") + "]\n"
    case .list(let items):
      text += items.isEmpty ? " []\n" : "\n"
      for item in items {
        var block = YAMLBlock(language)
        block.append(item, indent: indent + 4)
        // The first line stands beside its dash.
        text += margin(indent + 2) + "- " + block.text.dropFirst(indent + 4)
      }
    case .mapping(let entries):
      text += "\n"
      append(entries, indent: indent + 2)
    }
  }

  private func spelling(of name: SourceEntry.Name) -> String {
    switch name {
    case .key(let key): language == .vi ? key.vietnamese ?? key.english : key.english
    // A date or an id: what authors choose for keys.
    case .own(let name): name.contains(where: \.isWhitespace) ? YAMLText.quoted(name) : name
    }
  }

  private func margin(_ indent: Int) -> String { String(repeating: " ", count: indent) }
}
