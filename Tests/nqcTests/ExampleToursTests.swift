import Testing

private let pages = ["dien-bien", "dien-bien/si-pa-phin", "khanh-hoa"].map { MarkdownPage("Examples/\($0)/README.md") }

/// From the first command to the last, as somebody who reads the page runs them.
@Suite struct `The READMEs of the localities` {
  private static let walks = pages.map { page in Result { try Walk(page) } }

  @Test(
    .enabled(if: Walk.programs != nil), arguments: pages.indices.flatMap { page in pages[page].tour.map { (page, $0) } }
  )
  func `show what their commands really print`(_ page: Int, _ step: Step) throws {
    try Self.walks[page].get().check(step)
  }

  @Test func `lead from derive to export`() {
    let commands = pages.map { $0.tour.flatMap(\.commands).joined(separator: "\n") }
    for name in ["derive", "check", "derive --update", "export", "rollup"] {
      #expect(commands[0].contains("nqc \(name)"), "\(name)")
    }
    for name in ["derive", "check", "export"] { #expect(commands[1].contains("nqc \(name)"), "\(name)") }
    #expect(commands[2].contains("nqc export"))
  }

  /// What is written there has to stay right whatever the day.
  @Test func `say the day wherever it matters`() {
    for step in pages.flatMap(\.tour) {
      for command in step.commands where command.hasPrefix("nqc ") {
        #expect(command.contains("--now ") || command.contains("nqc import"), "\(step.place): \(command)")
      }
    }
  }
}
