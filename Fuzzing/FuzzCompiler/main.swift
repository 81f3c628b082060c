import CLibFuzzer
import Glibc
import InputProperties
import ResolutionCompiler

private let options = CompileOptions(now: Day(year: 2026, month: 3, day: 2)!)
private let registry = loadRegistry()

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
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    // The byte 0x1E, which no YAML can hold, parts one file from the next.
    let texts = UnsafeBufferPointer(start: data, count: size)
      .split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
    let broken = broken(compiling: texts, with: registry, options: options)
    precondition(broken.isEmpty, broken.joined(separator: "; "))
    return 0
  })
