import ArgumentParser

/// Exercises for a class.
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Tập huấn tách nhiệm vụ · exercises for a class.",
    subcommands: [WorkshopCompare.self])
}
