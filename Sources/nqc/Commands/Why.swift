import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Cho biết một nhiệm vụ, chỉ tiêu, mốc, kỳ cập nhật hay mục từ đâu mà có · say where something comes from.",
    discussion: """
      nqc why NQ57.1.2              một nhiệm vụ hoặc nhóm
      nqc why NQ57.1.2/rnd-share    một chỉ tiêu hoặc mốc
      nqc why NQ57.1.2#3            kỳ cập nhật thứ ba: từng ngày được đếm hoặc bỏ qua
      nqc why "NQ57 II.1"           một mục của văn bản (II.1 là đủ khi chỉ một văn bản có)
      """)

  @Argument(help: "Mã cần hỏi · what to explain.")
  var id: String

  @Argument(help: "Tệp hoặc thư mục; mặc định là nơi làm việc hiện tại · files or folders.")
  var paths: [String] = []

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let workspace = try options.workspace(paths)
    let language = options.language(in: workspace)
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(of: compilation, in: language)
    let plan = compilation.plan
    let subject = try options.heeding(language) { () throws(WrongArgument) in try Subject(id, in: plan) }
    let explanation = explain(subject, in: plan)
    switch format {
    case .text: Console.output.write(ExplanationText.draw(explanation, in: language, on: options.page).bytes)
    case .json: Console.output.write(ExplanationJSON(explanation: explanation, language: language).bytes())
    }
  }
}
