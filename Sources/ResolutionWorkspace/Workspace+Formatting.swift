package import Diagnostics
import ResolutionCompiler
import ResolutionFormatting

/// What laying out a workspace's files came to. Nothing has been written yet.
package struct WorkspaceFormatting: Sendable {
  /// The files that are not laid out so, in the order of the workspace.
  package fileprivate(set) var changes: [Rewriting] = []
  /// How many are laid out so already.
  package fileprivate(set) var unchanged = 0
  /// Files that cannot be read, on the disk or as YAML, and why not. They are left alone.
  package fileprivate(set) var unreadable: [SourceFile] = []
  package fileprivate(set) var diagnostics: [Diagnostic] = []
  /// Files whose meaning the new text would have changed: a mistake of this program. They are left alone.
  package fileprivate(set) var failed: [SourceFile] = []
}

extension Workspace {
  /// Lays its files out, and writes nothing.
  /// - Parameter keys: also writes the keys in this language.
  package func formatted(keys: Language?) -> WorkspaceFormatting {
    let sources = concurrently(paths.count) { number in
      let source = load(paths[number], id: UInt32(number))
      return switch source {
      case .failed: (source, Formatting.failed)
      // What was handed over stays as it was received.
      case .file(let file): (source, isHandover(file.bytes.prefix(4096)) ? .unchanged : format(file, keys: keys))
      }
    }
    var result = WorkspaceFormatting()
    for source in sources {
      switch source {
      case (.failed(let file, let why), _):
        result.unreadable.append(file)
        result.diagnostics.append(Diagnostic(.error, 1, why, at: Span(file: file.id, start: 0, count: 0)))
      case (.file, .unchanged): result.unchanged += 1
      case (.file(let file), .changed(let text)):
        result.changes.append(Rewriting(before: file, after: text))
      case (.file(let file), .unreadable(let diagnostics)):
        result.unreadable.append(file)
        result.diagnostics += diagnostics
      case (.file(let file), .failed): result.failed.append(file)
      }
    }
    return result
  }
}
