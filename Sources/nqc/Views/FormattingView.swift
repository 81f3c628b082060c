import Diagnostics
import ResolutionWorkspace

/// What `fmt` has to say.
extension WorkspaceFormatting {
  /// The files that are, or would be, laid out anew; one a line.
  var list: [UInt8] { changes.flatMap { Array("\($0.before.path)\n".utf8) } }

  /// The same for programs.
  func json(isWritten: Bool) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.field("version", 1)
      writer.field("written", isWritten)
      for (name, files) in [
        ("changed", changes.map(\.before)), ("unreadable", unreadable), ("failed", failed),
      ] {
        writer.array(name) { writer in
          for file in files { writer.value(file.path) }
        }
      }
      writer.field("unchanged", unchanged)
    }
    writer.endLine()
    return writer.take()
  }

  /// The files counted, in one line.
  func line(isWritten: Bool, in language: Language) -> String {
    var parts = [
      isWritten
        ? Words(vi: "trình bày lại \(changes.count) tệp", en: "\(changes.count) files laid out anew")
        : Words(vi: "\(changes.count) tệp chưa đúng cách trình bày", en: "\(changes.count) files not laid out so"),
      Words(vi: "\(unchanged) tệp đã đúng từ trước", en: "\(unchanged) as they should be"),
    ]
    let others = unreadable.count + failed.count
    if others > 0 { parts.append(Words(vi: "\(others) tệp để yên", en: "\(others) left alone")) }
    return parts.map { $0[language] }.joined(separator: ", ") + "\n"
  }
}
