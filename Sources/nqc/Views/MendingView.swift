import Diagnostics
import ResolutionCompiler

extension Mending {
  /// What was mended, in one line.
  func line(in language: Language) -> String {
    if count == 0 {
      return Words(vi: "không có chỗ nào sửa tự động được\n", en: "nothing could be fixed unasked\n")[language]
    }
    return Words(
      vi: "đã sửa \(places(in: .vi))\n", en: "fixed \(places(in: .en))\n")[language]
  }

  /// What would be mended, in one line.
  func outlook(in language: Language) -> String {
    if count == 0 { return line(in: language) }
    return Words(vi: "sẽ sửa \(places(in: .vi))\n", en: "would fix \(places(in: .en))\n")[language]
  }

  private func places(in language: Language) -> String {
    switch language {
    case .vi: "\(count) chỗ trong \(files.count) tệp"
    case .en:
      "\(count) \(count == 1 ? "place" : "places") in \(files.count) \(files.count == 1 ? "file" : "files")"
    }
  }

  /// The patch that mends it.
  func patch() -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files {
      UnifiedDiff(path: file.before.path, from: Array(file.before.bytes), to: file.after).append(to: &bytes)
    }
    return bytes
  }
}
