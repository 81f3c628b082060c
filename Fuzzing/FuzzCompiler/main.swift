import CLibFuzzer
import Diagnostics
import Glibc
import ResolutionCompiler
import ResolutionFormatting
import YAMLSyntax

// Any bytes as sources, compiled together with a small registry: whatever they are, they are answered with a plan and
// with diagnostics that every form of output can show; mending what is certain comes to an end and makes no file read
// worse; laying a file out is done once, and changes nothing that it says. The byte 0x1E, which no YAML can hold, parts
// one file from the next.

private let registry = loadRegistry()

private let options = CompileOptions(now: Day(year: 2026, month: 3, day: 2)!)

private func tryAll(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let texts = UnsafeBufferPointer(start: data, count: size)
    .split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
  let files = (texts + registry).enumerated().map { number, bytes in
    SourceFile(id: UInt32(number), path: "\(number).yaml", bytes: bytes)
  }
  let compilation = compile(files, options: options)
  checkPlaces(compilation)
  checkRenderings(compilation)
  checkMending(compilation)
  for text in texts { checkLayout(text) }
  return 0
}

private func checkPlaces(_ compilation: Compilation) {
  // What could not be read, or not be brought into the plan, is not left out without a word.
  precondition(compilation.plan.isWhole || compilation.hasErrors, "left out without a word")
  for diagnostic in compilation.diagnostics {
    let edits = diagnostic.fixes.flatMap(\.edits).map(\.span)
    for span in [diagnostic.span] + diagnostic.notes.map(\.span) + edits where !span.isNone {
      let count = compilation.files[Int(span.file)].count
      precondition(Int(span.start) + Int(span.count) <= count, "a place outside the file")
    }
  }
}

private func checkRenderings(_ compilation: Compilation) {
  let files = compilation.files
  let renderings: [any ReportRendering] = [
    TextRendering(), JSONRendering(), SARIFRendering(version: "0"), GitHubRendering(),
  ]
  for (number, rendering) in renderings.enumerated() {
    let report = Report(
      compilation.diagnostics, summary: Summary(of: compilation.diagnostics, files: files.count),
      language: Language.allCases[number % 2], file: { Int($0) < files.count ? files[Int($0)] : nil })
    var output: [UInt8] = []
    rendering.append(report, to: &output)
    precondition(String(validating: output, as: UTF8.self) != nil, "output that is not UTF-8")
  }
}

private func checkMending(_ compilation: Compilation) {
  let mending = mend(compilation, options: options)
  checkPlaces(mending.compilation)
  // One slip may hide another, so that mending it brings the next to light; what was whole stays whole.
  for file in mending.files where !parsesWrong(Array(file.before.bytes)) {
    precondition(!parsesWrong(file.after), "mending has broken a file")
  }
}

private func parsesWrong(_ text: [UInt8]) -> Bool {
  !parse(SourceFile(id: 0, path: "", bytes: text)).tree.isComplete
}

private func checkLayout(_ text: [UInt8]) {
  switch format(SourceFile(id: 0, path: "a.yaml", bytes: text)) {
  case .unchanged, .unreadable: break
  case .failed: preconditionFailure("the layout would have changed what this says")
  case .changed(let once):
    guard case .unchanged = format(SourceFile(id: 0, path: "a.yaml", bytes: once)) else {
      preconditionFailure("laid out twice, this is not what it is laid out once")
    }
  }
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
exit(LLVMFuzzerRunDriver(&count, &arguments) { tryAll($0, $1) })
