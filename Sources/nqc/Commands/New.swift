import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lập nơi làm việc mới: danh mục, một nghị quyết mẫu, hướng dẫn · make a workspace.",
    discussion: """
      nqc new lam-viec
      cd lam-viec
      nqc check

      Danh mục cơ quan, lịch, quy chế, từ ngữ, mẫu chỉ tiêu được chép từ nơi làm việc của thư mục hiện tại, hoặc từ --from. \
      Thư mục đã có tệp khác thì không đụng đến.
      """)

  @Argument(help: "Thư mục sẽ tạo · the folder to make.")
  var dir: String

  @Option(help: "Thư mục có danh mục để chép; mặc định là nơi làm việc hiện tại · where the registry is copied from.")
  var from: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if dir.isEmpty || from == "" { throw ValidationError("đường dẫn rỗng · an empty path") }
  }

  func run() throws {
    let asked = options.language?.language
    let workspace = try options.heeding(in: asked ?? Workspace.language()) { () throws(Refusal) in
      let workspace = try NewWorkspace(at: dir, from: from, language: asked, now: options.moment.day)
      try workspace.make()
      return workspace
    }
    if !options.quiet { show(workspace) }
  }

  private func show(_ workspace: NewWorkspace) {
    let language = workspace.language
    let made = Words(
      vi: "Đã lập nơi làm việc \(dir): một nghị quyết mẫu và \(workspace.copied) tệp danh mục, mẫu.",
      en:
        "Made the workspace \(dir): one small resolution, and \(counted(workspace.copied, "file")) of registry and templates."
    )
    let next = Words(
      vi: "Vào đó, đọc README.md và bắt đầu:", en: "Go there, read README.md, and begin:")
    var page = options.page
    page.line([Page.Run(made[language])])
    page.line([Page.Run(next[language])])
    page.emptyLine()
    page.line([Page.Run("  cd \(dir.shellWord)", .strong)])
    page.line([Page.Run("  nqc check", .strong)])
    Console.output.write(page.bytes)
  }
}
