import Diagnostics
import ProgrammeDerivation
import ResolutionCompiler
import ResolutionWorkspace

/// `nqc derive --update`.
struct UpdatingProgramme {
  let path: String
  /// Ids of the programme's nodes or of upstream tasks, or `all`.
  let accept: [String]
  let isRehearsal: Bool
  let format: OutputFormat
  let options: CommonOptions

  func run() throws {
    let workspace = try options.workspace([path])
    let language = options.language(in: workspace)
    if let kind = Files.disk.kind(path), kind != .file {
      throw Failure(Words(vi: "\(path) không phải là tệp", en: "\(path) is no file"), in: language)
    }
    let day = options.moment.day
    let compilation = workspace.compile(now: day)
    try options.showDiagnostics(
      of: compilation.hindering(updateOf: path), in: language,
      closing: [Words(vi: "chưa ghi gì, vì nguồn có lỗi", en: "nothing was written: the sources have errors")])
    let plan = compilation.plan
    let (document, accepted) = try options.heeding(language) { () throws(WrongArgument) in
      let document = try plan.programme(inFile: path)
      return (document, try ProgrammeReview(of: document, in: plan).accepted(accept, in: plan))
    }
    let update = ProgrammeDerivation.update(
      document, of: compilation, accepting: accepted, language: language, options: workspace.options(now: day))
    if !isRehearsal { try write(update, of: compilation, language) }
    let view = UpdateView(update: update, plan: plan, path: path, isWritten: !isRehearsal)
    switch format {
    case .text:
      Console.output.write(view.text(in: language, isQuiet: options.quiet))
      if isRehearsal, options.verbose { Console.output.write(update.files.patch) }
    case .json: Console.output.write(view.json(in: language))
    }
    if update.unplaced != nil || !update.unmarked.isEmpty { throw Status.sourcesHaveErrors }
  }

  /// The programme's files and what lies beside it: all of them or none.
  private func write(_ update: ProgrammeUpdate, of compilation: Compilation, _ language: Language) throws {
    var files = update.files.map {
      Files.Replacement(path: $0.before.path, old: Array($0.before.bytes), new: $0.after)
    }
    if let reviewed = update.reviewed {
      let beside = ReviewedFile.path(beside: path)
      let old = compilation.files.first { Files.disk.identity($0.path) == Files.disk.identity(beside) }
      files.append(.init(path: beside, old: old.map { Array($0.bytes) }, new: reviewed))
    }
    guard !files.isEmpty else { return }
    do throws(FileFailure) {
      try Files.disk.replace(files)
    } catch {
      throw Failure(error.whenWriting, in: language)
    }
  }
}

extension Plan {
  /// The one programme whose head stands in a file.
  fileprivate func programme(inFile path: String) throws(WrongArgument) -> Int32 {
    let wanted = Files.disk.identity(path)
    let isHere = { (unit: Int32) in Files.disk.identity(self.units[Int(unit)].file.path) == wanted }
    let found = documents.indices.filter { documents[$0].isProgramme && isHere(documents[$0].unit) }
    guard found.count < 2 else {
      let keys = found.map { documents[$0].key }.joined(separator: ", ")
      throw WrongArgument(
        Words(
          vi: "\(path) có nhiều chương trình (\(keys)); tách mỗi chương trình một tệp rồi chạy lại",
          en: "\(path) holds several programmes (\(keys)); give each a file of its own, and run this again"))
    }
    guard let first = found.first else {
      // A part of one says nothing of whose it is.
      let part = documents.first { document in
        document.isProgramme && document.nodes.contains { isHere(nodes[Int($0)].unit) }
      }
      throw WrongArgument(
        part.map { document in
          let file = units[Int(document.unit)].file.path
          return Words(
            vi: "\(path) là phần tiếp của \(document.key); hãy ghi tệp có phần đầu: \(file)",
            en: "\(path) is a part of \(document.key); name the file that begins it: \(file)")
        }
          ?? Words(vi: "\(path) không có chương trình nào", en: "there is no programme in \(path)"))
    }
    guard programmes.contains(Int32(first)) else {
      throw WrongArgument(
        Words(
          vi: "không biết \(documents[first].key) thực hiện văn bản nào, hay là của cơ quan nào; xem nqc check \(path)",
          en: "what \(documents[first].key) carries out, or whose it is, is not known; see nqc check \(path)"))
    }
    return Int32(first)
  }
}

extension ProgrammeReview {
  /// The nodes that a person has reviewed, by their ids or those of the tasks that they carry out.
  fileprivate func accepted(_ names: [String], in plan: Plan) throws(WrongArgument) -> Set<Int32> {
    if names.contains("all") { return Set(nodes.map(\.node)) }
    var found: Set<Int32> = []
    for name in names {
      let meant = nodes.filter { node in node.id == name || node.tasks.contains { plan.id(of: $0) == name } }
      guard !meant.isEmpty else {
        let known = nodes.map(\.id) + nodes.flatMap { $0.tasks.map(plan.id(of:)) }
        throw WrongArgument(
          unknown: Words(
            vi: "--accept: chương trình không có nhiệm vụ \(name) thực hiện việc của cấp trên",
            en: "--accept: no task \(name) of the programme carries out anything"),
          nearest: Similarity.nearest(to: name, among: known).map { known[$0] })
      }
      found.formUnion(meant.map(\.node))
    }
    return found
  }
}
