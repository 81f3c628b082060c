import ArgumentParser

/// For those who write exercises.
struct WorkshopAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author",
    abstract: "Dành cho người soạn bài tập · for those who write exercises.",
    subcommands: [WorkshopAuthorCheck.self])
}
