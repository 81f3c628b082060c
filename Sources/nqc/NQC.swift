import ArgumentParser
import CMalloc
import Diagnostics

/// The program.
@main
struct NQC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nqc",
    abstract: "Biên dịch nghị quyết thành nhiệm vụ cụ thể · compiles resolutions into tasks.",
    discussion: """
      Nghị quyết viết bằng cây YAML được tách thành nhiệm vụ có cơ quan chủ trì, mốc, chỉ tiêu và ngày cập nhật,
      được kiểm tra và đưa vào kho theo dõi (SQLite).

      Kết thúc bằng mã: 0 xong · 1 nguồn có lỗi · 2 dòng lệnh sai · 3 kho, tệp hoặc hệ thống hỏng.
      """,
    version: Version.current,
    subcommands: [Check.self, Apply.self, Tree.self, Why.self, Coverage.self, Format.self])

  /// Runs the command that the arguments name. Statuses are those of the documentation, where the library would end
  /// with 64 for a wrong command line.
  static func main() {
    // Large arrays go back to the system when they are let go of; left alone, the allocator soon keeps them for later.
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 17)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.print()
      Status.failed.exit()
    } catch let status as Status {
      status.exit()
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        if !text.isEmpty { Console.output.write(text + "\n") }
        Status.done.exit()
      }
      Console.errors.write(text + "\n")
      Status.wrongCommandLine.exit()
    }
  }
}

/// The program's version.
enum Version {
  static let current = "0.1.0"
}
