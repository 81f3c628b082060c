import Diagnostics

/// Turns what was reported into what is shown: drafts and the manifest have their say on severities, waivers take away
/// what they accept, places are places on disk, and what stands in thirty-four copies is said once.
func conclude(_ plan: Plan, _ reported: [Diagnostic], slots: Int, options: CompileOptions) -> Compilation {
  var waivers = Waivers(plan)
  var kept: [Diagnostic] = []
  var said: Set<SaidOnce> = []
  var waived = 0
  var leftToDo = 0

  func take(_ diagnostic: Diagnostic) {
    var diagnostic = diagnostic
    if let severity = options.severities[diagnostic.code], diagnostic.code != .topSecret {
      diagnostic.severity = severity
    }
    guard diagnostic.severity != .off, !plan.isNobodysBusiness(diagnostic) else { return }
    diagnostic.fixes.removeAll { $0.edits.contains { plan.isHandedOver($0.span) } }
    let document = diagnostic.document ?? diagnostic.node.map { plan.nodes[Int($0)].document }
    let isHole =
      document.map { plan.documents[Int($0)].isDraft && Stage.holes.contains(diagnostic.code.number) } ?? false
    if isHole { diagnostic.severity = min(diagnostic.severity, .warning) }
    guard said.insert(SaidOnce(diagnostic, plan)).inserted else { return }
    if waivers.accept(diagnostic, on: options.now) {
      waived += 1
      return
    }
    if isHole { leftToDo += 1 }
    kept.append(diagnostic.onDisk { plan.units[Int($0)].file })
  }

  for diagnostic in reported { take(diagnostic) }
  let isWhole = plan.isWhole
  for diagnostic in waivers.left(on: options.now, isWhole: isWhole) { take(diagnostic) }

  var counts = Compilation.Counts()
  counts.files = plan.units.count
  counts.documents = plan.units.reduce(0) { $0 + $1.documentCount }
  counts.groups = plan.nodes.count { $0.isGroup }
  counts.tasks = plan.nodes.count - counts.groups
  counts.milestones = plan.milestones.count
  counts.kpis = plan.kpis.count
  counts.slots = slots
  return Compilation(
    plan: plan, files: plan.units.map(\.file), diagnostics: kept.sorted(files: { plan.units[Int($0)].file }),
    counts: counts,
    waived: waived, leftToDo: leftToDo)
}

extension Stage {
  /// What a draft may still leave open (language reference, "Draft and issued").
  package static let holes: Set<Int> = [301, 306, 401, 402, 403, 404, 501, 503]
}

/// What makes two diagnostics the same mistake. Copies of a fan-out share their text, so there the place decides alone.
private struct SaidOnce: Hashable {
  let code: Code
  let span: Span
  let message: String?

  init(_ diagnostic: Diagnostic, _ plan: Plan) {
    code = diagnostic.code
    span = diagnostic.span
    let isCopy = diagnostic.node.map { plan.nodes[Int($0)].fanOut >= 0 } ?? false
    message = isCopy ? nil : diagnostic.message.vi
  }
}

extension Diagnostic {
  /// The same with every place on disk, where cooked text has none.
  func onDisk(_ file: (UInt32) -> SourceFile) -> Diagnostic {
    func place(_ span: Span) -> Span { span.isNone ? span : file(span.file).place(of: span) }
    var copy = self
    copy.message = message.clipped
    copy.span = place(span)
    copy.notes = notes.map { Note($0.message, at: place($0.span)) }
    copy.fixes = fixes.map { Fix($0.title, $0.safety, $0.edits.map { Edit(place($0.span), $0.text) }) }
    return copy
  }

  private typealias Edit = Fix.Edit
}

extension Words {
  /// A message may quote what the author wrote, which may be a book.
  fileprivate var clipped: Words {
    func clip(_ text: String) -> String {
      // A single letter may be as long as a book, so scalars are counted.
      let scalars = text.unicodeScalars
      return text.utf8.count > 1_000 ? String(scalars.prefix(400)) + "…" + String(scalars.suffix(100)) : text
    }
    return Words(vi: clip(vi), en: clip(en))
  }
}
