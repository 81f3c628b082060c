import ArgumentParser
import Diagnostics
import ProgrammeDerivation
import ResolutionCompiler
import ResolutionWorkspace

struct Derive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Lập khung chương trình từ nhiệm vụ được giao, và cập nhật về sau · a programme skeleton, and its updates.",
    discussion: """
      nqc derive 57-NQ/TW --for T11-DIENBIEN -o chuong-trinh.yaml
      nqc derive 57-NQ/TW --all provinces -o ChuongTrinh/
      nqc derive --update chuong-trinh.yaml
      nqc derive --update chuong-trinh.yaml --accept NQ57-T11.1.3

      Khung chỉ dẫn tới nhiệm vụ của cấp trên, không chép lại; chỗ có dấu → là chỗ phải quyết định. Xã, phường lập khung từ \
      chương trình của tỉnh cũng bằng lệnh này. Bên cạnh chương trình có tệp .reviewed.yaml ghi nhiệm vụ của cấp trên như \
      khi xem lần cuối.

      --update thêm việc mới được giao, chỉ ra những gì đã đổi và không còn; xem rồi thì nhận bằng --accept. Những gì đã viết \
      được giữ nguyên.
      """)

  @Argument(help: "Số hoặc ký hiệu của văn bản được thực hiện: 57-NQ/TW, NQ57 · the document to carry out.")
  var document: String?

  @Option(name: .customLong("for"), help: "Mã cơ quan lập chương trình: T11-DIENBIEN · whose programme.")
  var owner: String?

  @Option(help: "Mỗi cơ quan của tập hợp này một tệp: provinces · a file for each agency of this set.")
  var all: String?

  @Option(name: .shortAndLong, help: "Tệp mới, hoặc thư mục khi có --all; mặc định in ra đầu ra chuẩn · the new file.")
  var output: String?

  @Option(help: "Ngôn ngữ của các khoá: vi, en; mặc định vi · language of the keys.")
  var keys: LanguageOption?

  @Option(help: "Tệp chương trình cần cập nhật · the programme to bring up to date.")
  var update: String?

  @Option(
    parsing: .upToNextOption, help: "Với --update: những mã đã xem lại, hoặc all · what has been reviewed.")
  var accept: [String] = []

  @Flag(help: "Với --update: chỉ cho xem, không ghi gì · show, write nothing.")
  var dryRun = false

  @Option(help: "Dạng in của --update: text, json · how to print an update.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: thiếu tên tệp · the file has no name") }
    if update != nil {
      if document != nil || owner != nil || all != nil || output != nil || keys != nil {
        throw ValidationError(
          "--update chỉ nhận thêm --accept, --dry-run và --format · takes --accept, --dry-run and --format")
      }
      return
    }
    if !accept.isEmpty || dryRun || format != .text {
      throw ValidationError("--accept, --dry-run và --format đi cùng --update · go with --update")
    }
    if document == nil {
      throw ValidationError("thiếu số hoặc ký hiệu của văn bản, thí dụ 57-NQ/TW · say which document, or --update FILE")
    }
    if (owner == nil) == (all == nil) {
      throw ValidationError("ghi --for MÃ-CƠ-QUAN, hoặc --all TẬP-HỢP · say --for AGENCY, or --all SET")
    }
    if all != nil, output == nil {
      throw ValidationError("--all cần -o THƯ-MỤC/ · --all wants -o FOLDER/")
    }
    if all == nil, let output, !output.hasSuffix(".yaml"), !output.hasSuffix(".yml") {
      throw ValidationError("--output: tên tệp phải có đuôi .yaml · the file's name ends in .yaml")
    }
  }

  func run() throws {
    if let update {
      return try UpdatingProgramme(path: update, accept: accept, isRehearsal: dryRun, format: format, options: options)
        .run()
    }
    let workspace = try options.workspace([])
    let language = options.language(in: workspace)
    if all == nil, let output { try refuseToOverwrite(output, language) }
    let compilation = workspace.compile(now: options.moment.day)
    try options.showDiagnostics(
      of: compilation.hindering(skeletonsOf: document ?? ""), in: language,
      closing: [Words(vi: "chưa lập khung nào, vì nguồn có lỗi", en: "nothing was derived: the sources have errors")])
    let plan = compilation.plan
    let style = DerivedStyle(language: language, keys: keys?.language ?? .vi)
    let upstream = try options.heeding(language) { () throws(WrongArgument) in
      try plan.document(named: document ?? "")
    }
    if let all { return try derive(all: all, upstream, plan, style) }
    let skeleton = try options.heeding(language) { () throws(WrongArgument) -> Skeleton in
      try derived(for: plan.agency(named: owner ?? ""), upstream, plan)
    }
    guard let output else { return Console.output.write(skeleton.text(style)) }
    try save(skeleton.files(output, style), in: language)
    note(skeleton.line(file: output), language)
  }

  private func derived(for owner: Int32, _ upstream: Int32, _ plan: Plan) throws(WrongArgument) -> Skeleton {
    let (code, number) = (plan.registry.code(owner), plan.text(plan.documents[Int(upstream)].number))
    if let there = plan.programme(of: owner, carryingOut: upstream) {
      let file = plan.units[Int(plan.documents[Int(there)].unit)].file.path
      throw WrongArgument(
        Words(
          vi: "\(code) đã có chương trình thực hiện \(number) ở \(file); cập nhật bằng nqc derive --update \(file)",
          en: """
            \(code) has a programme to carry out \(number) already, in \(file); nqc derive --update \(file) brings it up to date
            """))
    }
    guard let skeleton = Skeleton(of: owner, in: upstream, plan) else {
      throw WrongArgument(
        Words(
          vi: "\(number) không giao nhiệm vụ nào cho \(code) hay cơ quan trực thuộc",
          en: "\(number) assigns no task to \(code) or to a body below it"))
    }
    return skeleton
  }

  private func derive(all set: String, _ upstream: Int32, _ plan: Plan, _ style: DerivedStyle) throws {
    let language = style.language
    let members = try options.heeding(language) { () throws(WrongArgument) in
      try plan.members(ofSet: set, for: upstream)
    }
    guard let output else { return }
    let folder = output.hasSuffix("/") ? output : output + "/"
    var (without, answered): ([String], [String]) = ([], [])
    var files: [Files.Replacement] = []
    let assignments = Assignments(of: upstream, to: members, in: plan)
    for member in members {
      let code = plan.registry.code(member)
      if plan.programme(of: member, carryingOut: upstream) != nil {
        answered.append(code)
      } else if let skeleton = Skeleton(of: member, in: upstream, plan, assignments) {
        try refuseToOverwrite(folder + "\(code).yaml", language)
        files += skeleton.files(folder + "\(code).yaml", style)
      } else {
        without.append(code)
      }
    }
    do throws(FileFailure) {
      if !files.isEmpty { try Files.makeFolder(folder) }
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
    try save(files, in: language)
    let count = files.count / 2
    note(
      Words(
        vi: "đã ghi \(count) khung chương trình vào \(folder)", en: "wrote \(counted(count, "skeleton")) into \(folder)"
      ),
      language)
    say(without, Words(vi: "không được giao nhiệm vụ nào", en: "agencies without a task"), language)
    say(answered, Words(vi: "đã có chương trình, để yên", en: "left alone, having a programme already"), language)
  }

  private func say(_ codes: [String], _ what: Words, _ language: Language) {
    guard !codes.isEmpty else { return }
    let shown = codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", …" : "")
    note(
      Words(vi: "\(codes.count) cơ quan \(what.vi): \(shown)", en: "\(what.en): \(codes.count) (\(shown))"), language)
  }

  /// All of them or none.
  private func save(_ files: [Files.Replacement], in language: Language) throws {
    do throws(FileFailure) {
      try Files.disk.replace(files)
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
  }

  private func refuseToOverwrite(_ path: String, _ language: Language) throws {
    switch Files.disk.kind(path) {
    case nil: return
    case .file:
      throw Failure(
        Words(
          vi: "đã có \(path); chương trình đã lập thì cập nhật bằng nqc derive --update \(path)",
          en: "\(path) is there already; a programme that has been derived is updated with nqc derive --update \(path)"),
        in: language)
    case .folder, .other:
      throw Failure(
        Words(vi: "\(path) không phải là tệp; chọn tên khác", en: "\(path) is no file; choose another name"),
        in: language)
    }
  }

  private func note(_ words: Words, _ language: Language) {
    if !options.quiet { Console.errors.write(words[language] + "\n") }
  }
}

extension Skeleton {
  /// The programme and what lies beside it, neither of which is there yet.
  fileprivate func files(_ path: String, _ style: DerivedStyle) -> [Files.Replacement] {
    [
      .init(path: path, old: nil, new: text(style)),
      .init(path: ReviewedFile.path(beside: path), old: nil, new: reviewed.text(style)),
    ]
  }

  fileprivate func line(file: String) -> Words {
    let tasks = tasks
    let open = tasks.count { $0.presiding == nil }
    return Words(
      vi: """
        đã lập khung chương trình \(file): \(tasks.count) nhiệm vụ, \(open) chưa có cơ quan chủ trì; tiếp theo: nqc check \(file)
        """,
      en: """
        derived \(file): \(counted(tasks.count, "task")), \(open) without a presiding agency; next: nqc check \(file)
        """)
  }
}
