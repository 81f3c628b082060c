import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Workshop

struct WorkshopCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Đặt hai cách tách một nghị quyết cạnh nhau · two decompositions of one resolution side by side.",
    discussion: """
      Mỗi bên là một tệp hoặc thư mục, biên dịch cùng danh mục cơ quan, lịch và mẫu của nơi làm việc hiện tại. Nhiệm vụ hai \
      bên được ghép theo tên, căn cứ và cơ quan chủ trì, không theo mã.

      Bên có lỗi vẫn được so, phần đọc được đến đâu so đến đó. Kết thúc bằng mã 1 khi một bên không có gì để so.
      """)

  @Argument(help: ArgumentHelp("Cách tách thứ nhất: tệp hoặc thư mục · the first.", valueName: "A"))
  var a: String

  @Argument(help: ArgumentHelp("Cách tách thứ hai · the second.", valueName: "B"))
  var b: String

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @Option(help: "Ghi một trang HTML vào tệp này, thay vì in ra · write a page of HTML.")
  var html: String?

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if html == "" { throw ValidationError("--html: thiếu tên tệp · the file has no name") }
  }

  func run() throws {
    let reader = options.language?.language ?? Workspace.language()
    for path in [a, b] { try refuseFolder(of: path, in: reader) }
    // Says where there is nothing at all before anything is compiled.
    let language = options.language(in: try options.workspace([a, b]))
    let sources = ComparedSources(
      ComparedSource(path: a, now: options.moment.day), ComparedSource(path: b, now: options.moment.day))
    guard !sources.comparisons.isEmpty else { try refuse(sources, in: language) }
    if let html {
      try Files.save(ComparisonHTML(sources: sources, language: language).bytes(), as: html, in: language)
      if !options.quiet { Console.errors.write(Words(vi: "đã ghi \(html)\n", en: "wrote \(html)\n")[language]) }
      return
    }
    switch format {
    case .text: Console.output.write(ComparisonText.draw(sources, in: language, on: options.page).bytes)
    case .json: Console.output.write(ComparisonJSON(sources: sources, language: language).bytes())
    }
  }

  /// A learner's folder holds work on many resolutions, some of it on one resolution again and again.
  private func refuseFolder(of path: String, in language: Language) throws {
    guard Files.disk.kind(path) == .folder, let learner = LearnerFolder(around: path) else { return }
    let works = ((try? Files.disk.list(learner.works)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    let example = learner.works + "/" + (works.first ?? "01-….yaml")
    try options.refuse(
      [
        WrongArgument(
          Words(
            vi: "\(path) là thư mục học; hãy ghi rõ bài nào, ví dụ \(example)",
            en: "\(path) is a learner's folder; name the exercise, such as \(example)"))
      ], in: language)
  }

  /// No document of one side is one of the other's: because a side could not be read, or because they are about
  /// different things.
  private func refuse(_ sources: ComparedSources, in language: Language) throws -> Never {
    for source in [sources.a, sources.b] where source.decompositions.isEmpty {
      Console.errors.write(
        Words(
          vi: "lỗi: \(source.path) không có nghị quyết hay chương trình nào đọc được\n",
          en: "error: nothing in \(source.path) can be read as a resolution or programme\n")[language])
      try options.showDiagnostics(of: source.compilation, in: language)
      throw Status.sourcesHaveErrors
    }
    func keys(_ source: ComparedSource) -> String { source.decompositions.map(\.key).joined(separator: ", ") }
    try options.refuse(
      [
        WrongArgument(
          Words(
            vi: "hai bên không có chung văn bản nào: \(a) có \(keys(sources.a)), \(b) có \(keys(sources.b))",
            en: "the sides have no document in common: \(a) has \(keys(sources.a)), \(b) has \(keys(sources.b))"))
      ], in: language)
  }
}
