import CLibFuzzer
import Diagnostics
import Glibc
import ResolutionCompiler

// Any bytes as sources, compiled together with a small registry: whatever they are, they are answered with a plan and
// with diagnostics that every form of output can show. The byte 0x1E, which no YAML can hold, parts one file from the
// next.

private let registry = loadRegistry()

private func compileAndShow(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let texts = UnsafeBufferPointer(start: data, count: size)
    .split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
  let files = (texts + registry).enumerated().map { number, bytes in
    SourceFile(id: UInt32(number), path: "\(number).yaml", bytes: bytes)
  }
  let compilation = compile(files, options: CompileOptions(now: Day(year: 2026, month: 3, day: 2)!))

  // What could not be read, or not be brought into the plan, is not left out without a word.
  precondition(compilation.plan.isWhole || compilation.hasErrors, "left out without a word")
  for diagnostic in compilation.diagnostics {
    let edits = diagnostic.fixes.flatMap(\.edits).map(\.span)
    for span in [diagnostic.span] + diagnostic.notes.map(\.span) + edits where !span.isNone {
      precondition(Int(span.start) + Int(span.count) <= files[Int(span.file)].count, "a place outside the file")
    }
  }
  let renderings: [any ReportRendering] = [TextRendering(), JSONRendering()]
  for (rendering, language) in zip(renderings, Language.allCases) {
    let report = Report(
      compilation.diagnostics, summary: Summary(of: compilation.diagnostics, files: files.count),
      language: language, file: { Int($0) < files.count ? files[Int($0)] : nil })
    var output: [UInt8] = []
    rendering.append(report, to: &output)
    precondition(String(validating: output, as: UTF8.self) != nil, "output that is not UTF-8")
  }
  return 0
}

/// The files of the folder that `NQC_FUZZ_REGISTRY` names.
private func loadRegistry() -> [[UInt8]] {
  guard let folder = getenv("NQC_FUZZ_REGISTRY"), let listing = opendir(folder) else {
    fatalError("NQC_FUZZ_REGISTRY has to name a folder with agencies, a calendar and a regulation")
  }
  defer { closedir(listing) }
  var files: [[UInt8]] = []
  while let entry = readdir(listing) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard name.hasSuffix(".yaml"), let file = fopen(String(cString: folder) + "/" + name, "r") else { continue }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    files.append(bytes)
  }
  return files
}

private var count = CommandLine.argc
private var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments) { compileAndShow($0, $1) })
