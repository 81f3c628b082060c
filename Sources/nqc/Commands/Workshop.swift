import ArgumentParser

/// Exercises for a class: what learners, trainers and authors of exercises do with them.
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Bài tập cho lớp học tách nghị quyết thành nhiệm vụ · exercises for a class.",
    subcommands: [
      WorkshopStart.self, WorkshopNext.self, WorkshopHint.self, WorkshopCheck.self, WorkshopWatch.self,
      WorkshopSolution.self, WorkshopReset.self, WorkshopStatus.self, WorkshopReport.self, WorkshopCompare.self,
      WorkshopAuthor.self,
    ])
}
