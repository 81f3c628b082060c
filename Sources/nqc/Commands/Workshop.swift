import ArgumentParser

/// Exercises for a class: what learners, trainers and authors of exercises do with them.
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Bài tập cho lớp học tách nghị quyết thành nhiệm vụ · exercises for a class.",
    discussion: """
      nqc workshop start hoc      tạo thư mục học, làm một lần
      nqc workshop next           mở bài tiếp theo
      nqc workshop check          chấm bài đang làm
      nqc workshop watch          chấm lại mỗi khi lưu

      Các lệnh cho người học chạy ở bất cứ đâu trong thư mục học. Cho người hướng dẫn:

      nqc workshop report lop     cả lớp đến đâu, vướng ở đâu
      nqc workshop compare A B    hai cách tách một nghị quyết
      """,
    subcommands: [
      WorkshopStart.self, WorkshopNext.self, WorkshopCheck.self, WorkshopWatch.self, WorkshopHint.self,
      WorkshopSolution.self, WorkshopReset.self, WorkshopStatus.self, WorkshopReport.self, WorkshopCompare.self,
      WorkshopAuthor.self,
    ])
}
