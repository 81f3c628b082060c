import Foundation
import Testing

/// `README.md`, as far as a machine can hold it to its word.
private struct Readme {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static let lines: [String] = {
    let text = (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }()

  /// A block between fences.
  struct Block {
    /// Of the opening fence, from 1.
    let line: Int
    let kind: String
    let lines: [String]
    /// The program that the comment `<!-- needs: … -->` above asks for, where it is not among what is installed.
    let needs: String?
  }

  static let blocks: [Block] = {
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
  }()

  /// The links to files of the repository: what stands between `](` and `)`.
  static var links: [String] {
    lines.flatMap { line in
      line.split(separator: "](", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != ")" }) }
    }.filter { !$0.hasPrefix("#") && !$0.contains("://") }
  }

  /// The first cells of the table's rows whose heading begins with a word.
  static func column(of heading: String) -> [String] {
    guard let head = lines.firstIndex(where: { $0.hasPrefix("| \(heading) |") }) else { return [] }
    return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    }
  }
}

/// A step of the tour: commands to copy, and what they print.
private struct Step: CustomTestStringConvertible {
  let number: Int
  let line: Int
  let commands: [String]
  let printed: [String]
  let needs: String?

  var testDescription: String { "README.md:\(line): \(commands.first ?? "")" }

  /// A `sh` block between the two comments that mark the tour, and the `text` block below it, if there is one.
  static let all: [Step] = {
    let begin = Readme.lines.firstIndex { $0.hasPrefix("<!-- tour: ") } ?? 0
    let end = Readme.lines.firstIndex { $0.hasPrefix("<!-- end of tour") } ?? 0
    let blocks = Readme.blocks.filter { begin < $0.line && $0.line < end }
    var steps: [Step] = []
    for (index, block) in blocks.enumerated() where block.kind == "sh" {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      steps.append(
        Step(
          number: steps.count, line: block.line, commands: block.lines,
          printed: next?.kind == "text" ? next?.lines ?? [] : [], needs: block.needs))
    }
    return steps
  }()
}

/// The whole tour, walked once, in one shell, in a folder that looks like a fresh clone.
private struct Walk {
  /// What each step printed, to either stream; nil where a program that it needs is not here.
  let answers: [[String]?]

  /// Where the tests and, beside them, the program were built; nil where the program was not.
  static let programs: String? = {
    guard let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let folder = (tests as NSString).deletingLastPathComponent
    return FileManager.default.isExecutableFile(atPath: folder + "/nqc") ? folder : nil
  }()

  static let only = Result { try Walk() }

  private init() throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "nqc-readme-\(UUID().uuidString)")
    defer { try? files.removeItem(at: folder) }
    let (clone, answers) = (folder.appending(path: "clone"), folder.appending(path: "answers"))
    try files.createDirectory(at: clone, withIntermediateDirectories: true)
    try files.createDirectory(at: answers, withIntermediateDirectories: true)
    for name in ["Resolutions", "KPITemplates", "Examples"] {
      try files.createSymbolicLink(
        at: clone.appending(path: name), withDestinationURL: Readme.root.appending(path: name))
    }
    // Braces, unlike parentheses, keep the folder and the variables that a step leaves behind.
    let script = Step.all.map { step in
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

    self.answers = Step.all.map { step in
      let file = answers.appending(path: String(step.number))
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
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

@Suite struct `The README` {
  @Test(.enabled(if: Walk.programs != nil), arguments: Step.all)
  private func `shows what a step of the tour really prints`(_ step: Step) throws {
    guard let answer = try Walk.only.get().answers[step.number] else {
      #expect(step.needs != nil, "README.md:\(step.line): the tour ended before this step")
      return
    }
    #expect(
      step.printed.matches(answer),
      """
      README.md:\(step.line) shows
      \(step.printed.joined(separator: "\n"))
      but the commands print
      \(answer.joined(separator: "\n"))
      """)
  }

  @Test func `leads through check, explain, apply, tree, why and coverage`() {
    let commands = Step.all.flatMap(\.commands)
    for name in ["check", "explain", "apply", "tree", "why", "coverage"] {
      #expect(commands.contains { $0.hasPrefix("nqc \(name)") })
    }
  }

  @Test(.enabled(if: Walk.programs != nil)) func `names every command and every status in its tables`() throws {
    let program = Process()
    program.executableURL = URL(filePath: "\(try #require(Walk.programs))/nqc")
    program.arguments = ["--help"]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let help = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()

    let listed = help.split(separator: "\n").drop { $0 != "CÁC LỆNH:" }.dropFirst()
    let commands = listed.filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLetter == true }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "Xem" }
    let shown = Readme.column(of: "lệnh").map { $0.filter { $0 != "`" }.split(separator: " ") }
    #expect(shown.map { String($0[1]) } == commands)
    #expect(Readme.column(of: "kết thúc bằng mã") == ["0", "1", "2", "3", "4"])
  }

  @Test func `installs the packages that the manifest asks for, first of all`() throws {
    let manifest = try String(contentsOf: Readme.root.appending(path: "Package.swift"), encoding: .utf8)
    let packages = manifest.split(separator: ".apt([\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let setUp = try #require(Readme.blocks.first { $0.kind == "sh" }).lines
    #expect(setUp.count == 1)
    #expect(!packages.isEmpty)
    for package in packages { #expect(setUp[0].split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains(package)) }
  }

  @Test(arguments: Readme.links) func `leads only to what is there`(_ link: String) {
    let path = link.prefix { $0 != "#" }
    #expect(FileManager.default.fileExists(atPath: Readme.root.appending(path: String(path)).path))
  }
}
