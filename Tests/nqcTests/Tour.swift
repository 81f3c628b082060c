import Foundation
import Testing

/// A page of the repository, as far as a machine can hold it to its word.
struct MarkdownPage: CustomTestStringConvertible, Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  let path: String
  let lines: [String]

  var testDescription: String { path }

  init(_ path: String) {
    self.path = path
    let text = (try? String(contentsOf: Self.root.appending(path: path), encoding: .utf8)) ?? ""
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A block between fences.
  struct Block {
    /// Of the opening fence, from 1.
    let line: Int
    let kind: String
    let lines: [String]
    /// The program that the comment `<!-- needs: … -->` above asks for, where it is not among what is installed.
    let needs: String?
  }

  var blocks: [Block] {
    var blocks: [Block] = []
    var opened: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      guard let first = opened else {
        opened = index
        continue
      }
      let comment = first > 0 ? lines[first - 1] : ""
      let needs = comment.hasPrefix("<!-- needs: ") ? comment.dropFirst(12).prefix { $0 != " " } : nil
      blocks.append(
        Block(
          line: first + 1, kind: String(lines[first].dropFirst(3)), lines: Array(lines[(first + 1)..<index]),
          needs: needs.map(String.init)))
      opened = nil
    }
    return blocks
  }

  /// The links to files of the repository: what stands between `](` and `)`.
  var links: [String] {
    lines.flatMap { line in
      line.split(separator: "](", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != ")" }) }
    }.filter { !$0.hasPrefix("#") && !$0.contains("://") }
  }

  /// The first cells of the table's rows whose heading begins with a word.
  func column(of heading: String) -> [String] {
    guard let head = lines.firstIndex(where: { $0.hasPrefix("| \(heading) |") }) else { return [] }
    return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    }
  }
}

/// A step of a page's tour: commands to copy, and what they print.
struct Step: CustomTestStringConvertible, Sendable {
  let number: Int
  /// Where it stands: `README.md:12`.
  let place: String
  let commands: [String]
  let printed: [String]
  let needs: String?

  var testDescription: String { "\(place): \(commands.first ?? "")" }
}

extension MarkdownPage {
  /// Each `sh` block between the two comments that mark the tour, and the `text` block below it, if there is one.
  var tour: [Step] {
    let begin = lines.firstIndex { $0.hasPrefix("<!-- tour: ") } ?? 0
    let end = lines.firstIndex { $0.hasPrefix("<!-- end of tour") } ?? 0
    let blocks = blocks.filter { begin < $0.line && $0.line < end }
    var steps: [Step] = []
    for (index, block) in blocks.enumerated() where block.kind == "sh" {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      steps.append(
        Step(
          number: steps.count, place: "\(path):\(block.line)", commands: block.lines,
          printed: next?.kind == "text" ? next?.lines ?? [] : [], needs: block.needs))
    }
    return steps
  }
}

/// A whole tour, walked once, in one shell, in a folder that looks like a fresh clone.
struct Walk {
  /// What each step printed, to either stream; nil where a program that it needs is not here.
  let answers: [[String]?]

  /// Where the tests and, beside them, the program were built; nil where the program was not.
  static let programs: String? = {
    guard let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let folder = (tests as NSString).deletingLastPathComponent
    return FileManager.default.isExecutableFile(atPath: folder + "/nqc") ? folder : nil
  }()

  init(_ page: MarkdownPage) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "nqc-tour-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    let (clone, answers) = (folder.appending(path: "clone"), folder.appending(path: "answers"))
    try files.createDirectory(at: clone, withIntermediateDirectories: true)
    try files.createDirectory(at: answers, withIntermediateDirectories: true)
    for name in ["Resolutions", "KPITemplates", "Examples"] {
      try files.copyItem(at: MarkdownPage.root.appending(path: name), to: clone.appending(path: name))
    }
    // Braces, unlike parentheses, keep the folder and the variables that a step leaves behind.
    let steps = page.tour
    let script = steps.map { step in
      let needs = step.needs.map { "! command -v \($0) >/dev/null || " } ?? ""
      return "\(needs){\n\(step.commands.joined(separator: "\n"))\n} >'\(answers.path)/\(step.number)' 2>&1\n"
    }.joined()

    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", script]
    shell.currentDirectoryURL = clone
    shell.standardInput = FileHandle.nullDevice
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(try #require(Walk.programs)):\(environment["PATH"] ?? "/usr/bin:/bin")"
    shell.environment = environment
    try shell.run()
    shell.waitUntilExit()

    self.answers = steps.map { step in
      let file = answers.appending(path: String(step.number))
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Compares what a step printed with what its page shows.
  func check(_ step: Step, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let answer = answers[step.number] else {
      #expect(
        step.needs != nil, "\(step.place): the tour ended before this step", sourceLocation: sourceLocation)
      return
    }
    #expect(
      step.printed.matches(answer),
      """
      \(step.place) shows
      \(step.printed.joined(separator: "\n"))
      but the commands print
      \(answer.joined(separator: "\n"))
      """, sourceLocation: sourceLocation)
  }
}

extension [String] {
  /// Without the empty lines at its end.
  private var trimmed: [String] { Array(self[..<((lastIndex { !$0.isEmpty } ?? -1) + 1)]) }

  /// Whether these are the lines of an answer, where a line `…` stands for any lines, or none.
  fileprivate func matches(_ answer: [String]) -> Bool {
    let parts = trimmed.split(separator: "…", omittingEmptySubsequences: false)
    var rest = answer.trimmed[...]
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return trimmed == Array(rest) }
    guard rest.starts(with: first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.indices.first(where: { rest[$0...].starts(with: part) }) else { return false }
      rest = rest[(found + part.count)...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
