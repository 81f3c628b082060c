import ArgumentParser
import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace
import Workshop

struct WorkshopStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Tạo thư mục học: đề bài, chỗ làm bài, nhật ký · make a learner's folder.",
    discussion: """
      nqc workshop start hoc --name "Nguyễn Thị Hà"
      cd hoc
      nqc workshop next

      Khoá học mặc định là thư mục con của Workshops gần nhất, từ đây trở lên. Thư mục đã có tệp khác thì không đụng đến.
      """)

  @Argument(help: "Thư mục sẽ tạo · the folder to make.")
  var dir: String

  @Option(help: "Thư mục của khoá học · the course.")
  var course: String?

  @Option(help: "Tên người học, để người hướng dẫn biết · the learner's name.")
  var name: String = ""

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if dir.isEmpty || course == "" { throw ValidationError("đường dẫn rỗng · an empty path") }
  }

  func run() throws {
    let asked = options.language?.language
    let folder = LearnerFolder(path: dir)
    if folder.isMade() {
      let book = try options.heeding(in: asked ?? .vi) { () throws(Refusal) in
        try Workbook(folder, language: asked, at: options.timestamp)
      }
      return show(
        Words(
          vi: "\(dir) đã là thư mục học, giữ nguyên như cũ.",
          en: "\(dir) is a learner's folder already, and stays as it is."),
        book)
    }
    let language = asked ?? .vi
    let book = try options.heeding(in: language) { () throws(Refusal) in
      try refuseWithin(folder)
      let course = if let course { try Course.named(course) } else { try Course.nearest() }
      var head = Progress.Head(at: options.timestamp)
      head.learner = name
      head.course = course.folderName
      head.language = language.rawValue
      let readme = LearnerReadme(course, learner: name).text(in: language)
      let made = try LearnerFolder.make(at: dir, with: course, head: head, readme: readme)
      return try Workbook(made, at: head.at)
    }
    for notice in book.notices { options.note(notice, in: language) }
    let count = book.course.exercises.count
    show(
      Words(
        vi: "Đã tạo thư mục học \(dir), có \(count) bài tập.",
        en: "Made the folder \(dir) with \(counted(count, "exercise"))."),
      book)
  }

  /// One log in another would leave a learner in doubt which of them counts.
  private func refuseWithin(_ folder: LearnerFolder) throws(Refusal) {
    var parent = Path.tidy(folder.path + "/..")
    while Files.disk.kind(parent) == nil, !parent.hasSuffix("..") { parent = Path.tidy(parent + "/..") }
    guard let outer = LearnerFolder(around: parent) else { return }
    throw Refusal(
      .wrongRequest,
      Words(
        vi: "\(dir) nằm trong một thư mục học (\(outer.path)); làm tiếp ở đó bằng: nqc workshop next",
        en: "\(dir) lies in a learner's folder (\(outer.path)); go on there with: nqc workshop next"))
  }

  private func show(_ words: Words, _ book: Workbook) {
    guard !options.quiet else { return }
    var page = options.page
    page.line([Page.Run(words[book.language])])
    page.line([Page.Run(Words(vi: "Vào đó và bắt đầu:", en: "Go there and begin:")[book.language])])
    page.emptyLine()
    page.line([Page.Run("  cd \(dir.shellWord)", .strong)])
    page.line([Page.Run("  nqc workshop next", .strong)])
    if book.passed > 0 || book.current != nil {
      page.emptyLine()
      page.line([Page.Run(WorkbookText(book, marks: options.marks).summary[book.language])])
    }
    Console.output.write(page.bytes)
  }
}
