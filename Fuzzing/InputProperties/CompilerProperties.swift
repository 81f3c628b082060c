import Diagnostics
package import ResolutionCompiler
import ResolutionFormatting
import YAMLSyntax

/// What must hold of any bytes that are compiled as sources: they are answered with a plan and with diagnostics that every
/// form of output can show; mending what is certain comes to an end and breaks no file; laying a file out is done once,
/// and changes nothing that it says.
/// - Parameters:
///   - texts: the sources.
///   - registry: what they are compiled with: agencies, a calendar, a regulation.
/// - Returns: what does not hold; empty where all is well.
package func broken(compiling texts: [[UInt8]], with registry: [[UInt8]], options: CompileOptions) -> [String] {
  let files = (texts + registry).enumerated().map { number, bytes in
    SourceFile(id: UInt32(number), path: "\(number).yaml", bytes: bytes)
  }
  let compilation = compile(files, options: options)
  var broken = misplaced(compilation.diagnostics, in: files)
  // What could not be read, or not be brought into the plan, is not left out without a word.
  if !compilation.plan.isWhole, !compilation.hasErrors { broken.append("something is left out without a word") }
  broken += brokenRenderings(of: compilation)
  broken += brokenMending(of: compilation, options)
  return broken + texts.flatMap(brokenLayout)
}

private func brokenRenderings(of compilation: Compilation) -> [String] {
  let files = compilation.files
  let renderings: [any ReportRendering] = [
    TextRendering(), JSONRendering(), SARIFRendering(version: "0"), GitHubRendering(),
  ]
  return renderings.enumerated().compactMap { number, rendering in
    let report = Report(
      compilation.diagnostics, summary: Summary(of: compilation.diagnostics, files: files.count),
      language: Language.allCases[number % 2], file: { Int($0) < files.count ? files[Int($0)] : nil })
    var output: [UInt8] = []
    rendering.append(report, to: &output)
    return String(validating: output, as: UTF8.self) == nil ? "\(type(of: rendering)) gives what is not UTF-8" : nil
  }
}

private func brokenMending(of compilation: Compilation, _ options: CompileOptions) -> [String] {
  let mending = mend(compilation, options: options)
  var broken = misplaced(mending.compilation.diagnostics, in: mending.compilation.files)
  for file in mending.files where isWhole(Array(file.before.bytes)) && !isWhole(file.after) {
    broken.append("mending has broken \(file.before.path)")
  }
  return broken
}

private func isWhole(_ text: [UInt8]) -> Bool { parse(SourceFile(id: 0, path: "", bytes: text)).tree.isComplete }

private func brokenLayout(_ text: [UInt8]) -> [String] {
  switch format(SourceFile(id: 0, path: "a.yaml", bytes: text)) {
  case .unchanged, .unreadable: return []
  case .failed: return ["the layout would have changed what this says"]
  case .changed(let once):
    if case .unchanged = format(SourceFile(id: 0, path: "a.yaml", bytes: once)) { return [] }
    return ["laid out twice, this is not what it is laid out once"]
  }
}
