import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Workshop

struct WorkshopReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Cả lớp đến đâu, vướng ở đâu, hay sai gì · how a class stands.",
    discussion: """
      nqc workshop report lop                          in ra màn hình
      nqc workshop report lop --html bao-cao.html      một trang để chiếu, để in A4
      nqc workshop report lop --anonymous              thay tên bằng Học viên 1, 2…

      Chỉ đọc nhật ký của các thư mục học, không sửa gì. Thư mục không đọc được thì nói tên rồi bỏ qua.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Argument(
    help: ArgumentHelp(
      "Thư mục học, hoặc thư mục chứa nhiều thư mục học · learners' folders, or a folder of them.", valueName: "folder")
  )
  var folders: [String]

  @Option(help: "Dạng in: text, json, csv · how to print.")
  var format: Form = .text

  @Option(help: "Ghi một trang HTML vào tệp này, thay vì in ra · write a page of HTML.")
  var html: String?

  @Flag(help: "Không nêu tên ai · name nobody.")
  var anonymous = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if html == "" { throw ValidationError("--html: thiếu tên tệp · the file has no name") }
    if folders.contains("") { throw ValidationError("đường dẫn rỗng · an empty path") }
  }

  func run() throws {
    let language = options.language?.language ?? Workspace.language()
    let found = Overview(of: folders, now: options.moment.day)
    let overview = anonymous ? found.anonymous(in: language) : found
    if !options.quiet {
      // Folders may be called anything.
      for folder in overview.passedOver { options.note(Words(Page.Run(folder.words[language]).text), in: language) }
    }
    guard !overview.learners.isEmpty else {
      try options.refuse(
        [WrongArgument(Words(vi: "không có thư mục học nào ở đây", en: "there is no learner's folder here"))],
        in: language)
    }
    if let html {
      let page = OverviewHTML(overview: overview, moment: options.moment, language: language)
      try Files.save(page.bytes(), as: html, in: language)
      if !options.quiet { Console.errors.write(Words(vi: "đã ghi \(html)\n", en: "wrote \(html)\n")[language]) }
      return
    }
    switch format {
    case .text:
      var page = options.page
      OverviewText(overview: overview, language: language, marks: options.marks).draw(on: &page)
      Console.output.write(page.bytes)
    case .json: Console.output.write(OverviewJSON(overview: overview, language: language).bytes())
    case .csv: Console.output.write(OverviewCSV(overview: overview, language: language).bytes())
    }
  }
}
