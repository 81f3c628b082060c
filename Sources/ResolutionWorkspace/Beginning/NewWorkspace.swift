package import Diagnostics
package import ResolutionCompiler
import ResolutionFormatting

/// A workspace for whoever begins with nothing: a manifest, what every resolution refers to, copied from another workspace,
/// one small resolution, and a page that says what to do next. It compiles without errors, or there is none.
package struct NewWorkspace: Sendable {
  /// Where it is made, or would be.
  package let folder: String
  package let language: Language
  /// Of the files, those that were copied.
  package let copied: Int
  private let files: [Files.NewFile]

  /// Prepares it, and writes nothing.
  ///
  /// - Parameters:
  ///   - folder: is to be made; or is there and empty.
  ///   - source: the folder of a workspace, or of files that its registry and templates are read from; nil for the workspace
  ///     that the current folder is in.
  ///   - language: of comments, keys and the page; nil for that of the source.
  ///   - now: the day on which the resolution is adopted.
  package init(at folder: String, from source: String?, language: Language?, now: Day) throws(Refusal) {
    let origin = try NewWorkspace.origin(source)
    let language = language ?? origin.language
    self.folder = Path.tidy(folder)
    self.language = language
    if let outer = Workspace.compiling(folder) {
      throw Refusal(
        .wrongRequest,
        Words(
          vi: "\(folder) nằm trong nơi làm việc \(outer), nên sẽ bị biên dịch cùng nó; hãy ghi một thư mục ở ngoài",
          en: "\(folder) lies among the sources of the workspace \(outer); name a folder elsewhere"))
    }

    var units: [SourceUnit] = []
    var copies: [Files.NewFile] = []
    let own = OwnFiles(in: language)
    var places = CopyPlaces(root: origin.root, taken: own.names)
    for path in origin.sources.sorted(by: { $0.utf8.count < $1.utf8.count }) {
      let outside = Path.join(origin.root, path)
      if Path.below(origin.root, outside) == nil { _ = places.add(outside, written: path) }
    }
    for (number, path) in origin.paths.enumerated() {
      let unit = unit(origin.load(path, id: UInt32(number)), language: language)
      units.append(unit)
      guard let place = places.place(of: path) else { continue }
      copies.append(Files.NewFile(path: own.unlike(place), bytes: Array(unit.file.bytes)))
    }

    let options = CompileOptions(now: now, language: language)
    let registry = compile(units, options: options)
    try NewWorkspace.refuse(registry, from: origin)
    let agencies = registry.plan.registry.someForTasks(on: now)
    guard !agencies.isEmpty else { throw NewWorkspace.withoutRegistry(origin.root) }

    let resolution = FirstResolution(adopted: now, agencies: agencies)
    let manifest = FirstManifest(name: NewWorkspace.name(of: folder))
    let texts = [
      (own.manifest, manifest.text(in: language)), (own.resolution, resolution.text(in: language)),
    ].map { name, text in
      Files.NewFile(path: name, bytes: NewWorkspace.laidOut(text, name, language))
    }
    for text in texts {
      let file = SourceFile(id: UInt32(units.count), path: text.path, bytes: text.bytes)
      units.append(unit(.file(file), language: language))
    }
    try NewWorkspace.refuse(compile(units, options: options), from: origin)

    let readme = FirstReadme(
      name: manifest.name, files: own, copies: copies.map(\.path), copied: now, symbol: FirstResolution.symbol)
    files = texts + [Files.NewFile(path: own.readme, text: readme.text(in: language))] + copies
    copied = copies.count
  }

  /// Makes the folder: wholly or not at all.
  package func make() throws(Refusal) {
    // Only with its manifest is it a workspace.
    try Files.makeWhole(folder, last: Workspace.manifestName) { [files] draft throws(FileFailure) in
      try Files.save(files, below: draft)
    }
  }

  private static func origin(_ source: String?) throws(Refusal) -> Workspace {
    guard let folder = source ?? Workspace.nearest() else { throw withoutRegistry(nil) }
    do throws(FileFailure) { _ = try Files.disk.list(folder) } catch {
      throw Refusal(.wrongRequest, error.whenReading)
    }
    let workspace = Workspace(registryOf: folder)
    guard !workspace.paths.isEmpty else { throw withoutRegistry(folder) }
    return workspace
  }

  private static func withoutRegistry(_ folder: String?) -> Refusal {
    let what =
      folder.map {
        Words(vi: "trong \($0) không có danh mục cơ quan nào", en: "there is no registry of agencies in \($0)")
      }
      ?? Words(
        vi: "không thấy danh mục cơ quan nào từ đây trở lên",
        en: "there is no registry of agencies from here upwards")
    return Refusal(
      .wrongRequest,
      what
        + Words(
          vi: """
            ; hãy chỉ ra thư mục có danh mục bằng --from THƯ_MỤC: thư mục của bộ mã nguồn nqc (trong đó có Resolutions và \
            KPITemplates), hoặc nơi làm việc mà đơn vị quản trị gửi cho anh chị
            """,
          en: """
            ; name a folder that has one with --from FOLDER: that of nqc's sources (which holds Resolutions and KPITemplates), or \
            a workspace that you were sent
            """))
  }

  /// What is wrong with a registry is mended where it comes from.
  private static func refuse(_ compilation: Compilation, from origin: Workspace) throws(Refusal) {
    guard let first = compilation.diagnostics.first(where: { $0.severity == .error }) else { return }
    let file = compilation.files[Int(first.span.file)]
    let line = LineIndex(file).line(at: Int(file.place(of: first.span).start))
    throw Refusal(
      .notYet,
      Words(
        vi:
          "danh mục ở \(origin.root) có lỗi, hãy sửa ở đó trước: \(file.path):\(line): \(first.message.vi) (\(first.code))",
        en:
          "the registry of \(origin.root) has errors, mend it there first: \(file.path):\(line): \(first.message.en) (\(first.code))"
      ))
  }

  private static func name(of folder: String) -> String {
    var path = Path.tidy(folder)
    if path == "." || path.hasSuffix("..") { path = Files.disk.identity(path) }
    let name = path.split(separator: "/").last.map(String.init) ?? "nqc"
    // A line break in a name would be another text in the manifest.
    return String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0.properties.generalCategory == .control ? "-" : $0 }))
  }

  private static func laidOut(_ text: String, _ name: String, _ language: Language) -> [UInt8] {
    let file = SourceFile(id: 0, path: name, text: text)
    if case .changed(let bytes) = format(file, keys: language) { return bytes }
    return Array(text.utf8)
  }
}

/// Names of what is not copied.
struct OwnFiles {
  let manifest = Workspace.manifestName
  let resolution: String
  let readme = "README.md"

  init(in language: Language) { resolution = language == .vi ? "nghi-quyet.yaml" : "resolution.yaml" }

  var names: [String] { [manifest, resolution, readme] }

  /// The path of a copy, unless that is one of these; then another.
  func unlike(_ path: String) -> String { names.contains(path) ? "danh-muc-\(path)" : path }
}

extension Registry {
  /// Codes of one or two agencies that can be given tasks on a day, ministries that everybody knows before others.
  fileprivate func someForTasks(on day: Day) -> [String] {
    let known = ["BNV", "BKHCN"].compactMap { find($0).map(Int.init) }
    let all = known + agencies.indices.filter { !known.contains($0) }
    return all.lazy.filter { agencies[$0].isAssignable && agencies[$0].exists(on: day) }.prefix(2).map {
      code(Int32($0))
    }
  }
}
