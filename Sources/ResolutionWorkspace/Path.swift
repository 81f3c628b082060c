/// Paths as text: joined and tidied without asking the disk.
package enum Path {
  package static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder == "." { return tidy(name) }
    return tidy(folder + "/" + name)
  }

  /// Without `.`, and without `x/..`; `.` for nothing at all.
  package static func tidy(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// Whether one path is another or lies below it.
  package static func isWithin(_ path: String, _ folder: String) -> Bool {
    if folder == "." { return !path.hasPrefix("/") && path != ".." && !path.hasPrefix("../") }
    return path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
