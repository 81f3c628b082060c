import Diagnostics

/// Joins the templates' documents: each template with what it extends merged in.
func linkTemplates(_ units: [SourceUnit], reportingTo diagnostics: inout [Diagnostic]) -> TemplateLibrary {
  var library = TemplateLibrary()
  library.isIncomplete = units.contains(where: \.mayHideTemplates)
  var places: [(unit: Int, kpi: Int)] = []
  for (unitIndex, unit) in units.enumerated() {
    for index in unit.kpiTemplateIndices {
      let template = unit.kpis[Int(index)]
      let (number, isNew) = library.kpiCodes.insert(unit.file.bytes(of: template.id.span))
      guard isNew else {
        diagnostics.append(templateTwice(template.id.span, earlier: library.kpis[Int(number)].code, in: unit))
        continue
      }
      library.kpis.append(
        KPITemplate(
          code: template.id.span, unit: Int32(unitIndex), merged: template, targetsUnit: Int32(unitIndex),
          parameters: unit.parameters.slice(template.parameters), arguments: unit.arguments.slice(template.arguments)))
      places.append((unitIndex, Int(index)))
    }
    for template in unit.milestoneTemplates {
      let (number, isNew) = library.milestoneCodes.insert(unit.file.bytes(of: template.id.span))
      guard isNew else {
        diagnostics.append(templateTwice(template.id.span, earlier: library.milestones[Int(number)].code, in: unit))
        continue
      }
      library.milestones.append(
        MilestoneTemplate(
          code: template.id.span, unit: Int32(unitIndex), steps: template.steps,
          parameters: unit.parameters.slice(template.parameters)))
    }
  }
  merge(&library, places, units, &diagnostics)
  for index in library.kpis.indices {
    let merged = library.kpis[index].merged
    library.kpis[index].speaksOfAgency = [merged.title, merged.unit, merged.method, merged.sourceTitle, merged.note]
      .contains {
        $0.hasPlaceholders
          && [$0.vi, $0.en].contains { !$0.isNone && placeholders(in: units[Int($0.file)].text($0)).contains("agency") }
      }
  }
  for template in library.kpis {
    let own = units[Int(template.unit)]
    let merged = template.merged
    let known = names(of: template.parameters, units)
    // What an extension hands on, its base fills in; what it says itself may name its own parameters.
    let inner = names(of: template.arguments, units)
    let texts = [merged.title, merged.unit, merged.method, merged.sourceTitle, merged.note]
    // What parameters there are nobody can tell while what it extends is not known, which has been reported.
    guard template.isComplete else { continue }
    reportUnknownPlaceholders(in: texts, of: own, known: known.union(inner), &diagnostics)
    reportUnknownPlaceholders(in: template.arguments.map(\.value), of: own, known: known, &diagnostics)
    reportArgumentsNobodyTakes(template, known, units, &diagnostics)
  }
  for template in library.milestones {
    let unit = units[Int(template.unit)]
    let titles = template.steps.map { unit.milestones[Int($0)].title }
    reportUnknownPlaceholders(in: titles, of: unit, known: names(of: template.parameters, units), &diagnostics)
  }
  return library
}

private func templateTwice(_ span: Span, earlier: Span, in unit: SourceUnit) -> Diagnostic {
  twice(
    span, earlier: earlier,
    Words(vi: "mẫu \(unit.text(span)) đã có", en: "the template \(unit.text(span)) is there already"))
}

/// Merges into each template what it extends, bases first.
private func merge(
  _ library: inout TemplateLibrary, _ places: [(unit: Int, kpi: Int)], _ units: [SourceUnit],
  _ diagnostics: inout [Diagnostic]
) {
  var state = [UInt8](repeating: 0, count: places.count)
  /// Looking through all templates takes its time; nobody misspells more of them.
  var suggestionsLeft = 100
  for first in places.indices where state[first] == 0 {
    var chain = [first]
    state[first] = 1
    // Down to a template that extends nothing, or one that is done.
    while let top = chain.last {
      let own = units[places[top].unit].kpis[places[top].kpi]
      guard own.use.isGiven else { break }
      let unit = units[places[top].unit]
      guard let base = library.kpiCodes.find(unit.file.bytes(of: own.use.span)).map({ Int($0) }) else {
        if !library.isIncomplete {
          let written = unit.text(own.use.span)
          let nearest =
            suggestionsLeft > 0 ? Similarity.suggestion(for: written, among: library.kpiCodes.texts) : nil
          suggestionsLeft -= 1
          diagnostics.append(unknownTemplate(own.use.span, written, nearest: nearest))
        }
        break
      }
      if state[base] == 1 {
        let circle = (chain[(chain.firstIndex(of: base) ?? 0)...] + [base]).map { library.kpiCodes.text(Int32($0)) }
        diagnostics.append(
          Diagnostic(
            .error, 209,
            Words(
              vi: "các mẫu mở rộng lẫn nhau: \(circle.joined(separator: " → "))",
              en: "templates that extend each other in a circle: \(circle.joined(separator: " → "))"), at: own.use.span)
        )
        break
      }
      if state[base] == 2 {
        library.kpis[top].extend(library.kpis[base])
        break
      }
      state[base] = 1
      chain.append(base)
    }
    // And back up, each taking what the one below it has.
    while let done = chain.popLast() {
      state[done] = 2
      if let next = chain.last { library.kpis[next].extend(library.kpis[done]) }
    }
  }
}

/// NQ202.
func unknownTemplate(_ span: Span, _ written: String, nearest: String?) -> Diagnostic {
  Diagnostic(
    .error, 202, Words(vi: "không có mẫu \(written)", en: "there is no template \(written)"), at: span,
    label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
    fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [])
}

extension KPITemplate {
  /// Takes from a template what this one does not say itself.
  fileprivate mutating func extend(_ base: KPITemplate) {
    func take<Value>(_ field: WritableKeyPath<AuthoredKPI, Value>, unless isThere: (Value) -> Bool) {
      if !isThere(merged[keyPath: field]) { merged[keyPath: field] = base.merged[keyPath: field] }
    }
    take(\.title) { !$0.isAbsent }
    take(\.measure) { $0.isWritten }
    take(\.unit) { !$0.isAbsent }
    take(\.direction) { $0.isWritten }
    take(\.baseline) { $0.isWritten }
    take(\.holds) { $0.isWritten }
    take(\.trajectory) { $0.isWritten }
    take(\.frequency) { $0.isWritten }
    take(\.sourceAgency) { $0.isWritten }
    take(\.sourceTitle) { !$0.isAbsent }
    take(\.method) { !$0.isAbsent }
    take(\.note) { !$0.isAbsent }
    take(\.aggregate) { $0.isWritten }
    take(\.isUnbounded) { $0 }
    if merged.targets.isEmpty, !merged.hasUnreadableTarget {
      merged.targets = base.merged.targets
      merged.targetsAt = base.merged.targetsAt
      targetsUnit = base.targetsUnit
    }
    extendsKnown = base.isComplete
    parameters += base.parameters
    arguments += base.arguments
  }
}

private func names(of parameters: [AuthoredParameter], _ units: [SourceUnit]) -> Set<String> {
  Set(parameters.map { units[Int($0.name.file)].text($0.name) })
}

private func names(of arguments: [AuthoredArgument], _ units: [SourceUnit]) -> Set<String> {
  Set(arguments.map { units[Int($0.name.file)].text($0.name) })
}

/// NQ208 in the texts that a template has itself: a placeholder that is no parameter of it. What it has from another one
/// is looked at there.
private func reportUnknownPlaceholders(
  in phrases: [Phrase], of unit: SourceUnit, known: Set<String>, _ diagnostics: inout [Diagnostic]
) {
  for phrase in phrases where phrase.hasPlaceholders {
    for span in [phrase.vi, phrase.en] where !span.isNone && unit.sameFile(span) {
      for name in placeholders(in: unit.text(span)) where !known.contains(name) && name != "agency" {
        diagnostics.append(unknownPlaceholder(name, at: span, in: unit.file, known: known.union(["agency"])))
      }
    }
  }
}

/// NQ206: what a template gives to the one it extends, where that one has no such parameter.
private func reportArgumentsNobodyTakes(
  _ template: KPITemplate, _ known: Set<String>, _ units: [SourceUnit], _ diagnostics: inout [Diagnostic]
) {
  let unit = units[Int(template.unit)]
  let isExtension = template.merged.use.isGiven
  for argument in template.arguments where unit.sameFile(argument.name) && !known.contains(unit.text(argument.name)) {
    diagnostics.append(
      unknownArgument(
        argument.name, unit.text(argument.name), known: isExtension ? known.sorted() : [],
        taken: names(of: template.arguments, units), node: nil))
  }
}

/// NQ206.
/// - Parameter taken: the arguments that are given, which cannot be given twice.
func unknownArgument(
  _ span: Span, _ written: String, known: [String], taken: Set<String>, node: Int32?
) -> Diagnostic {
  let nearest = Similarity.suggestion(for: written, among: known.filter { !taken.contains($0) })
  return Diagnostic(
    .error, 206, Words(vi: "mẫu không có tham số \(written)", en: "the template has no parameter \(written)"),
    at: span, label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
    help: known.isEmpty
      ? Words(vi: "mẫu này không có tham số nào", en: "this template has no parameters")
      : Words(
        vi: "các tham số: " + known.joined(separator: ", "), en: "its parameters: " + known.joined(separator: ", ")),
    fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [], node: node)
}

extension SourceUnit {
  func sameFile(_ span: Span) -> Bool { span.file == file.id }
}

extension Array {
  /// The elements of a range of 32-bit indices.
  func slice(_ range: Range<Int32>) -> [Element] { Array(self[Int(range.lowerBound)..<Int(range.upperBound)]) }
}
