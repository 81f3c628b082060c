import ArgumentParser
import CMalloc
import Diagnostics
import Glibc

/// The program.
@main
struct NQC: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nqc",
    abstract: "Biên dịch nghị quyết thành nhiệm vụ cụ thể · compiles resolutions into tasks.",
    discussion: """
      Nghị quyết viết bằng cây YAML được tách thành nhiệm vụ có cơ quan chủ trì, mốc, chỉ tiêu và ngày cập nhật, \
      được kiểm tra và đưa vào kho theo dõi (SQLite).

      Kết thúc bằng mã: 0 xong · 1 nguồn có lỗi · 2 dòng lệnh sai · 3 kho, tệp hoặc hệ thống hỏng · \
      4 `plan --detailed-exitcode`: có thay đổi.
      """,
    version: Version.current,
    subcommands: [
      Check.self, PlanCommand.self, Apply.self, ReportProgress.self, Due.self, Confirm.self, Object.self, Answer.self,
      History.self, Tree.self, Why.self, Coverage.self, Derive.self, RollUpCommand.self, Export.self, ImportAnnex.self,
      Store.self, New.self, WorkshopCommand.self, Explain.self, Format.self,
    ])

  /// Runs the command that the arguments name. Statuses are those of the documentation, where the library would end
  /// with 64 for a wrong command line.
  static func main() {
    // Large arrays go back to the system when they are let go of; left alone, the allocator soon keeps them for later.
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 17)
    // A file that may not grow any further is a failure to be told of, not an end without a word.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      failure.print()
      Status.failed.exit()
    } catch let status as Status {
      status.exit()
    } catch {
      let arguments = Array(CommandLine.arguments.dropFirst())
      let language = Language(askedBy: arguments)
      let text = fullMessage(for: error)
      let commands = configuration.subcommands.map { $0._commandName }
      if let unknown = WrongCommandLine(helpAbout: arguments, commands: commands) {
        Console.errors.write(unknown.text(in: language))
        Status.wrongCommandLine.exit()
      }
      if exitCode(for: error).isSuccess {
        if !text.isEmpty { Console.output.write(HelpPage(text, in: language).text + "\n") }
        Status.done.exit()
      }
      // Of a group of commands the next word is the command, which may be a group again.
      var (members, rest, program) = (configuration.subcommands, arguments[...], "nqc")
      while let group = members.first(where: { $0._commandName == rest.first }),
        !group.configuration.subcommands.isEmpty
      {
        members = group.configuration.subcommands
        program += " " + rest.removeFirst()
      }
      let wrong = WrongCommandLine(
        message(for: error), help: help(in: text), arguments: Array(rest), commands: members.map { $0._commandName },
        of: program)
      Console.errors.write(wrong.text(in: language))
      Status.wrongCommandLine.exit()
    }
  }

  /// What the library's full message says of the option that is meant: `Help:  --now <now>  …`.
  private static func help(in message: String) -> String {
    guard let line = message.split(separator: "\n").first(where: { $0.hasPrefix("Help:  ") }),
      let end = line.firstRange(of: ">  ")
    else { return "" }
    return String(line[end.upperBound...])
  }
}

/// The program's version.
enum Version {
  static let current = "0.1.0"
  /// As it signs what it writes.
  static let program = "nqc \(current)"
}
