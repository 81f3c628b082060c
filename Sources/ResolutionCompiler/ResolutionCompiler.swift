package import Diagnostics
import YAMLSyntax

/// The whole language, from text to dated tasks. Opens no file, reads no clock and knows no database: the same sources
/// and options always give the same answer.
///
/// - Parameters:
///   - count: how many sources there are; their numbers are their files' ids.
///   - load: gives a source; called on several threads at once, once for each.
package func compile(
  _ count: Int, options: CompileOptions, load: @Sendable (Int) -> LoadedSource
) -> Compilation {
  // Each file by itself, on all cores; its syntax tree is let go as soon as it has been read.
  compile(concurrently(count) { number in unit(load(number), language: options.language) }, options: options)
}

/// Compiles what has been read. Nothing changes a unit, so that those of sources which many share are read once.
/// - Parameter read: each at the place that is its file's number.
package func compile(_ read: [SourceUnit], options: CompileOptions) -> Compilation {
  // All files together.
  var reported: [Diagnostic] = read.flatMap(\.diagnostics)
  let units = linkHandovers(read, reportingTo: &reported)
  let registry = linkRegistry(units, reportingTo: &reported)
  let templates = linkTemplates(units, reportingTo: &reported)
  let (calendar, regulation) = linkRules(units, reportingTo: &reported)
  let wording = linkWording(units, reportingTo: &reported)
  var plan = expand(
    units, registry: registry, templates: templates, calendar: calendar, regulation: regulation, now: options.now,
    reportingTo: &reported)
  plan.wording = wording

  let (found, slots) = validate(plan)
  reported += found
  return conclude(plan, reported, slots: slots, options: options)
}

/// Compiles files that are at hand.
package func compile(_ files: [SourceFile], options: CompileOptions) -> Compilation {
  compile(files.count, options: options) { .file(files[$0]) }
}

/// Reads one source, whatever there is of it.
/// - Parameter language: of texts that are written as plain scalars.
package func unit(_ source: LoadedSource, language: Language) -> SourceUnit {
  switch source {
  case .failed(let file, let why):
    let unit = SourceUnit(file: file)
    unit.isIncomplete = true
    unit.isCutOff = true
    unit.diagnostics = [Diagnostic(.error, 1, why, at: Span(file: file.id, start: 0, count: 0))]
    return unit
  case .file(let file):
    let (tree, syntax) = parse(file)
    let unit = read(tree, of: file, language: language)
    unit.diagnostics = syntax + unit.diagnostics
    return unit
  }
}
