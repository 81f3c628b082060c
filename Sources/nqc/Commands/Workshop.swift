import ArgumentParser

/// Exercises for a class, and what trainers see of it.
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Bài tập để học tách nghị quyết thành nhiệm vụ · exercises for a class.",
    discussion: """
      nqc workshop start hoc      tạo thư mục học
      nqc workshop next           mở bài tiếp theo
      nqc workshop check          chấm bài đang làm
      nqc workshop watch          chấm lại mỗi khi lưu
      nqc workshop hint           một gợi ý nữa
      """,
    subcommands: [
      WorkshopStart.self, WorkshopNext.self, WorkshopCheck.self, WorkshopWatch.self, WorkshopHint.self,
      WorkshopSolution.self, WorkshopReset.self, WorkshopStatus.self,
    ])
}
