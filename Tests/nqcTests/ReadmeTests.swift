import Foundation
import Testing

private let readme = MarkdownPage("README.md")

@Suite struct `The README` {
  private static let walk = Result { try Walk(readme) }

  @Test(.enabled(if: Walk.programs != nil), arguments: readme.tour)
  func `shows what a step of the tour really prints`(_ step: Step) throws {
    try Self.walk.get().check(step)
  }

  @Test func `leads through check, explain, apply, tree, why and coverage`() {
    let commands = readme.tour.flatMap(\.commands)
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
    let shown = readme.column(of: "lệnh").map { $0.filter { $0 != "`" }.split(separator: " ") }
    #expect(shown.map { String($0[1]) } == commands)
    #expect(readme.column(of: "kết thúc bằng mã") == ["0", "1", "2", "3", "4"])
  }

  @Test func `installs the packages that the manifest asks for, first of all`() throws {
    let manifest = try String(contentsOf: MarkdownPage.root.appending(path: "Package.swift"), encoding: .utf8)
    let packages = manifest.split(separator: ".apt([\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let setUp = try #require(readme.blocks.first { $0.kind == "sh" }).lines
    #expect(setUp.count == 1)
    #expect(!packages.isEmpty)
    for package in packages { #expect(setUp[0].split { !($0.isLetter || $0.isNumber || $0 == "-") }.contains(package)) }
  }

  @Test(arguments: readme.links) func `leads only to what is there`(_ link: String) {
    let path = link.prefix { $0 != "#" }
    #expect(FileManager.default.fileExists(atPath: MarkdownPage.root.appending(path: String(path)).path))
  }
}
