package import Diagnostics
package import ResolutionCompiler
import ResolutionFormatting

/// What lies beside a programme: upstream tasks as they were when each was reviewed.
package struct ReviewedFile {
  package struct Entry {
    package let id: String
    package let digest: String
    package let values: [UpstreamValues.Part: [Words]]
  }

  /// The programme's key.
  package let programme: String
  package private(set) var entries: [Entry] = []
  private var seen: Set<String> = []

  package init(programme: String) { self.programme = programme }

  /// `chuong-trinh.yaml` has `chuong-trinh.reviewed.yaml` beside it.
  package static func path(beside programme: String) -> String {
    for ending in [".yaml", ".yml"] where programme.hasSuffix(ending) {
      return String(programme.dropLast(ending.count)) + ".reviewed.yaml"
    }
    return programme + ".reviewed.yaml"
  }

  /// Adds a task as it is now.
  package mutating func add(_ values: UpstreamValues, digest: String) {
    add(
      values.id, digest: digest,
      Dictionary(uniqueKeysWithValues: UpstreamValues.Part.allCases.map { ($0, values.words($0)) }))
  }

  /// Adds a task as it was; a second time it is passed over.
  package mutating func add(_ id: String, digest: String, _ values: [UpstreamValues.Part: [Words]]) {
    guard seen.insert(id + " " + digest).inserted else { return }
    entries.append(Entry(id: id, digest: digest, values: values))
  }

  package func text(_ style: DerivedStyle) -> [UInt8] {
    var lines = YAMLText.comment(
      Words(
        vi: """
          `nqc derive` ghi tệp này bên cạnh chương trình: nhiệm vụ của cấp trên như khi xem lần cuối, để khi có thay đổi thì thấy \
          được cũ và mới. Không sửa tay.
          """,
        en: """
          Written by `nqc derive` beside the programme: upstream tasks as they were when they were reviewed, so that old and new \
          can be shown when something changes. Not to be edited.
          """)[style.language], indent: 0)
    lines += ["", "\(Key.reviewed.english): \(programme)", "\(style.key(.tasks)):"]
    for entry in entries {
      lines.append("  - \(style.key(.task)): \(YAMLText.scalar(entry.id))")
      lines.append("    \(Key.reviewed.english): \(YAMLText.scalar(entry.digest))")
      for part in UpstreamValues.Part.allCases {
        let words = entry.values[part] ?? []
        guard !words.isEmpty else { continue }
        let key = style.key(part.key)
        if words.count == 1 {
          lines += phrase(key, words[0], indent: 4)
        } else {
          lines.append("    \(key):")
          lines += words.flatMap { item($0, indent: 6) }
        }
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func phrase(_ key: String, _ words: Words, indent: Int) -> [String] {
    guard words.vi != words.en else { return YAMLText.pair(key, words.vi, indent: indent) }
    return [String(repeating: " ", count: indent) + "\(key):"] + languages(words, indent: indent + 2)
  }

  private func item(_ words: Words, indent: Int) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard words.vi != words.en else { return ["\(margin)- \(YAMLText.scalar(words.vi))"] }
    var lines = languages(words, indent: indent + 2)
    // The dash takes the room of the first line's last two blanks.
    lines[0] = margin + "- " + lines[0].dropFirst(indent + 2)
    return lines
  }

  private func languages(_ words: Words, indent: Int) -> [String] {
    YAMLText.pair("vi", words.vi, indent: indent) + YAMLText.pair("en", words.en, indent: indent)
  }
}

extension Skeleton {
  /// The tasks of a skeleton as they are now.
  package var reviewed: ReviewedFile {
    var file = ReviewedFile(programme: key)
    for task in tasks { file.add(task.upstream, digest: task.digest.description) }
    return file
  }
}
