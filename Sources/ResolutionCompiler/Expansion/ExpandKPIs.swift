import Diagnostics

extension Expander {
  /// Writes out a node's KPIs: template values filled in, targets on their days, clauses found.
  mutating func kpis(ofNode index: Int32) {
    let node = plan.nodes[Int(index)]
    let authored = plan.authored(node)
    let start = Int32(plan.kpis.count)
    guard !authored.kpis.isEmpty else {
      plan.nodes[Int(index)].kpis = start..<start
      return
    }
    // Milestones and KPIs of a task share one namespace.
    localNames.removeAll()
    for milestone in node.milestones {
      _ = localNames.insert(plan.authored(plan.milestones[Int(milestone)]).id.span, in: plan.units)
    }
    for number in authored.kpis {
      let kpi = unit(node.unit).kpis[Int(number)]
      guard kpi.id.isGiven else { continue }
      if let earlier = localNames.insert(kpi.id.span, in: plan.units) {
        if isFirstCopy(node) { report(milestoneTwice(kpi.id.span, at: kpi.id.span, earlier: earlier, node: index)) }
        continue
      }
      plan.kpis.append(planned(kpi, number: number, node: node, index: index))
    }
    plan.nodes[Int(index)].kpis = start..<Int32(plan.kpis.count)
  }

  private mutating func planned(_ kpi: AuthoredKPI, number: Int32, node: PlannedNode, index: Int32) -> PlannedKPI {
    var template: Int32 = -1
    var templateIsUnknown = kpi.use.state == .unreadable
    if kpi.use.isGiven {
      if let found = plan.templates.kpiCodes.find(bytes(kpi.use.span)) {
        template = found
      } else {
        templateIsUnknown = true
        if !plan.templates.isIncomplete, isFirstCopy(node) {
          let written = text(kpi.use.span)
          let nearest = nearest(to: written) { $0.plan.templates.kpiCodes.texts }
          var diagnostic = unknownTemplate(kpi.use.span, written, nearest: nearest)
          diagnostic.node = index
          report(diagnostic)
        }
      }
    }
    let base = template >= 0 ? plan.templates.kpis[Int(template)] : nil
    if isFirstCopy(node) { checkTexts(of: kpi, base, node: node, index: index, templateIsUnknown: templateIsUnknown) }

    let upstream = upstreamKPI(of: kpi, node: node, index: index, isUnknown: &templateIsUnknown)
    let above = upstream.map { plan.kpis[Int($0)] }
    let measure = (kpi.measure.isWritten ? kpi.measure.word : base?.merged.measure.word) ?? above?.measure
    let direction = (kpi.direction.isWritten ? kpi.direction.word : base?.merged.direction.word) ?? above?.direction
    var planned = PlannedKPI(
      node: index, unit: node.unit, kpi: number, template: template, measure: measure,
      direction: direction,
      trajectory: (kpi.trajectory.isWritten ? kpi.trajectory.word : base?.merged.trajectory.word) ?? .linear,
      holds: (kpi.holds.isWritten ? kpi.holds.word : base?.merged.holds.word) ?? above?.holds ?? .atEnd,
      frequency: kpi.frequency.isWritten ? kpi.frequency.word : base?.merged.frequency.word,
      aggregate: (kpi.aggregate.isWritten ? kpi.aggregate.word : base?.merged.aggregate.word) ?? above?.aggregate
        ?? .none,
      isUnbounded: kpi.isUnbounded || base?.merged.isUnbounded == true || above?.isUnbounded == true, baseline: .nan,
      baselineOn: nil,
      baselineAt: .none, baselineIsExplained: false, sourceAgency: -1, targets: 0..<0,
      targetsAreUnreadable: kpi.hasUnreadableTarget, templateIsUnknown: templateIsUnknown,
      shapeIsUnreadable: kpi.measure.isUnreadable || kpi.unit.isUnreadable || kpi.direction.isUnreadable)
    let baseline = kpi.baseline.isWritten ? kpi.baseline : base?.merged.baseline ?? .absent
    switch baseline {
    case .given(.value(let value, at: let date), let span):
      planned.baseline = value
      planned.baselineOn = date?.last
      planned.baselineAt = span
    case .given(.unknown(why: let why), let span):
      planned.baselineAt = span
      planned.baselineIsExplained = !why.isNone
    case .unreadable(let span):
      planned.baselineAt = span
      planned.baselineIsExplained = true
    case .absent, .cleared: break
    }
    let source = kpi.sourceAgency.isWritten ? kpi.sourceAgency : base?.merged.sourceAgency ?? .absent
    if source.isGiven {
      planned.sourceAgency = agency(source.span, fanOut: node.fanOut, node: index) ?? -1
    } else if kpi.sourceTitle.isAbsent, base?.merged.sourceTitle.isAbsent ?? true {
      planned.sourceAgency = above?.sourceAgency ?? -1
    }
    planned.upstream = upstream ?? -1
    planned.rollsUpTo = upstream ?? -1
    planned.rollsUpToAt = kpi.rollsUpTo.isGiven ? kpi.rollsUpTo.span : .none
    targets(of: kpi, base, node: node, index: index, into: &planned)
    planned.clauses = measuredClauses(kpi, node: node, index: index)
    return planned
  }

  /// The KPI of another document that a programme's rolls up to: documents stand after those that they carry out, so it
  /// has been written out already.
  ///
  /// - Parameter isUnknown: set where there is no such KPI in another document, nor such a task in this one; and where
  ///   that one's own shape is not known.
  private func upstreamKPI(
    of kpi: AuthoredKPI, node: PlannedNode, index: Int32, isUnknown: inout Bool
  ) -> Int32? {
    guard plan.isInProgramme(node) else { return nil }
    guard kpi.rollsUpTo.isGiven else {
      isUnknown = isUnknown || kpi.rollsUpTo.state == .unreadable
      return nil
    }
    let written = bytes(kpi.rollsUpTo.span)
    let slash = written.lastIndex(of: UInt8(ascii: "/"))
    let task = slash.flatMap { find(UnsafeBufferPointer(rebasing: written[..<$0]), from: index) }
    if let task, plan.nodes[Int(task)].document == node.document { return nil }
    var names: [Int32: LocalNames] = [:]
    let found = self.kpi(kpi.rollsUpTo.span, from: index, &names)
    let above = found.map { plan.kpis[Int($0)] }
    isUnknown = isUnknown || above.map { $0.templateIsUnknown || $0.shapeIsUnreadable } ?? true
    return found
  }

  /// The clauses of `binding: target` that a KPI measures: those it names, or else those its task covers.
  private mutating func measuredClauses(_ kpi: AuthoredKPI, node: PlannedNode, index: Int32) -> Range<Int32> {
    if kpi.covers.isWritten {
      var isUnreadable = false
      return clauses(kpi.covers, document: node.document, node: index, isUnreadable: &isUnreadable)
    }
    let start = Int32(plan.clausePool.count)
    for position in node.clauses {
      let clause = plan.clausePool[Int(position)]
      if plan.clauses[Int(clause)].binding == .target { plan.clausePool.append(clause) }
    }
    return start..<Int32(plan.clausePool.count)
  }

  // MARK: Targets

  private mutating func targets(
    of kpi: AuthoredKPI, _ base: KPITemplate?, node: PlannedNode, index: Int32, into planned: inout PlannedKPI
  ) {
    let isOwn = !kpi.targets.isEmpty || kpi.hasUnreadableTarget || !kpi.targetsAt.isNone
    let unit = isOwn ? node.unit : base?.targetsUnit ?? node.unit
    let range = isOwn ? kpi.targets : base?.merged.targets ?? 0..<0
    let start = Int32(plan.targets.count)
    let end = plan.lastDay(of: node)
    for number in range {
      let target = self.unit(unit).targets[Int(number)]
      guard applies(target, to: index, among: range, unit: unit, isOwn: isOwn) else { continue }
      // Without a day the target stands on the task's last; a task without one has been reported for that.
      let on = target.on?.last ?? end ?? node.start
      plan.targets.append(
        PlannedTarget(
          on: on, relation: target.target.relation ?? relation(of: target.target, planned.direction),
          low: target.target.low, high: target.target.high, form: target.target.form, unit: target.unit, at: target.at))
    }
    let count = plan.targets.count - Int(start)
    if count > 1 { plan.targets[Int(start)...].sort { $0.on < $1.on } }
    planned.targets = start..<Int32(plan.targets.count)
  }

  /// Without a relation, the KPI's direction says how a value is held against its target.
  private func relation(of target: Target, _ direction: Direction?) -> Relation {
    switch (target.form, direction) {
    case (.rank, _): .atMost
    case (.done, _): .equal
    case (.number, .decrease): .atMost
    case (.number, .increase), (.number, .maintain), (.number, nil): .atLeast
    }
  }

  /// Whether a target written for one agency is this copy's.
  private mutating func applies(
    _ target: AuthoredTarget, to index: Int32, among range: Range<Int32>, unit: Int32, isOwn: Bool
  ) -> Bool {
    guard !target.agency.isNone else { return true }
    let node = plan.nodes[Int(index)]
    if node.fanOut < 0 {
      // Said once, however many agencies are listed.
      let first = range.first { !self.unit(unit).targets[Int($0)].agency.isNone }
      if first.map({ self.unit(unit).targets[Int($0)].agency }) == target.agency {
        report(targetsByAgencyOutsideFanOut(isOwn ? target.agency : plan.authored(node).id.span, node: index))
      }
      return false
    }
    if !target.isElse {
      guard let agency = plan.registry.find(bytes(target.agency)) else {
        if isFirstCopy(node), !plan.registry.isIncomplete { report(unknownAgency(target.agency, node: index)) }
        return false
      }
      if isOwn, isFirstCopy(node), !isMember(agency, ofFanOutOf: node) {
        report(agencyHasNoCopy(target.agency, node: index))
      }
      return agency == node.fanOut
    }
    return !range.contains { other in
      let other = self.unit(unit).targets[Int(other)]
      guard !other.isElse, !other.agency.isNone, other.on == target.on else { return false }
      return plan.registry.find(bytes(other.agency)) == node.fanOut
    }
  }

  // MARK: Templates' arguments and placeholders

  private mutating func checkTexts(
    of kpi: AuthoredKPI, _ base: KPITemplate?, node: PlannedNode, index: Int32, templateIsUnknown: Bool
  ) {
    guard needsCheck(kpi, base, node: node) else { return }
    let given = unit(node.unit).arguments.slice(kpi.arguments)
    if let base {
      // What parameters it has nobody can tell while what it extends is not known.
      if base.isComplete {
        checkArguments(given, of: base.parameters, at: kpi.use.span, node: index, except: base.arguments)
      }
    } else if !templateIsUnknown, let first = given.first {
      report(argumentWithoutTemplate(first.name, node: index))
    }
    let outer = known(node.fanOut)
    let known = outer.union(given.map { text($0.name) })
    for phrase in [kpi.title, kpi.unit, kpi.method, kpi.sourceTitle, kpi.note] {
      checkPlaceholders(phrase, known: known, node: index)
    }
    for argument in given { checkPlaceholders(argument.value, known: outer, node: index) }
    let filling = Filling(agency: node.fanOut, arguments: given + (base?.arguments ?? []))
    for phrase in [
      kpi.title.isAbsent ? base?.merged.title ?? .absent : kpi.title,
      kpi.unit.isAbsent ? base?.merged.unit ?? .absent : kpi.unit,
      kpi.method.isAbsent ? base?.merged.method ?? .absent : kpi.method,
      kpi.sourceTitle.isAbsent ? base?.merged.sourceTitle ?? .absent : kpi.sourceTitle,
      kpi.note.isAbsent ? base?.merged.note ?? .absent : kpi.note,
    ] {
      checkLength(phrase, filling, at: kpi.use.isGiven ? kpi.use.span : kpi.id.span, node: index)
    }
    if let base, node.fanOut < 0 {
      let merged = base.merged
      checkTemplateTexts(
        [
          kpi.title.isAbsent ? merged.title : .absent, kpi.unit.isAbsent ? merged.unit : .absent,
          kpi.method.isAbsent ? merged.method : .absent, kpi.sourceTitle.isAbsent ? merged.sourceTitle : .absent,
          kpi.note.isAbsent ? merged.note : .absent,
        ], given: given, at: kpi.use.span, node: index)
    }
  }

  /// Whether anything can be wrong with a KPI's texts and arguments. Nothing is, in nearly all, and this tells it from
  /// their bytes alone.
  private func needsCheck(_ kpi: AuthoredKPI, _ base: KPITemplate?, node: PlannedNode) -> Bool {
    if kpi.title.hasPlaceholders || kpi.unit.hasPlaceholders || kpi.method.hasPlaceholders
      || kpi.sourceTitle.hasPlaceholders || kpi.note.hasPlaceholders
    {
      return true
    }
    guard let base else { return !kpi.arguments.isEmpty }
    if base.merged.title.any.count > 4_096 { return true }
    if base.speaksOfAgency, node.fanOut < 0 { return true }
    let given = unit(node.unit).arguments
    for number in kpi.arguments {
      let argument = given[Int(number)]
      if argument.value.hasPlaceholders || argument.value.any.count > 1_024 { return true }
      let name = bytes(argument.name)
      var isKnown = false
      for parameter in base.parameters where bytes(parameter.name).says(name) { isKnown = true }
      if !isKnown { return true }
    }
    for parameter in base.parameters where parameter.isRequired {
      let name = bytes(parameter.name)
      var isFilled = false
      for number in kpi.arguments where bytes(given[Int(number)].name).says(name) { isFilled = true }
      if !isFilled { return true }
    }
    return false
  }

  /// A template may speak of `{agency}`, but then it can be used only where there is one.
  mutating func checkTemplateTexts(_ phrases: [Phrase], given: [AuthoredArgument], at span: Span, node: Int32) {
    guard phrases.contains(where: \.hasPlaceholders), !given.contains(where: { text($0.name) == "agency" }) else {
      return
    }
    for phrase in phrases where phrase.hasPlaceholders {
      for words in [phrase.vi, phrase.en] where !words.isNone && placeholders(in: text(words)).contains("agency") {
        return report(templateNeedsFanOut(span, said: words, node: node))
      }
    }
  }

  /// NQ206: a text that filling in makes longer than any title or unit can be.
  mutating func checkLength(_ phrase: Phrase, _ filling: Filling, at span: Span, node: Int32) {
    guard phrase.hasPlaceholders else { return }
    for language in Language.allCases {
      var text: [UInt8] = []
      guard plan.append(phrase, language, filling, to: &text), text.count > Plan.longestFilled else { continue }
      return report(
        Diagnostic(
          .error, 206,
          Words(
            vi: "điền xong, văn bản này dài hơn \(Plan.longestFilled) byte",
            en: "with everything filled in, this text has more than \(Plan.longestFilled) bytes"), at: span, node: node)
      )
    }
  }

  func known(_ fanOut: Int32) -> Set<String> { fanOut >= 0 ? ["agency"] : [] }

  /// NQ208 in a text, where it names something that is not there to be filled in.
  mutating func checkPlaceholders(_ phrase: Phrase, known: Set<String>, node: Int32) {
    guard phrase.hasPlaceholders else { return }
    for span in [phrase.vi, phrase.en] where !span.isNone {
      for name in placeholders(in: text(span)) where !known.contains(name) {
        report(unknownPlaceholder(name, at: span, in: plan.file(span), known: known, node: node))
      }
    }
  }

  mutating func checkPlaceholders(
    of task: AuthoredTask, _ extras: AuthoredTaskExtras?, unit: Int32, fanOut: Int32, node: Int32
  ) {
    let known = known(fanOut)
    checkPlaceholders(task.title, known: known, node: node)
    checkLength(task.title, Filling(agency: fanOut), at: task.id.span, node: node)
    if let extras { checkLength(extras.description, Filling(agency: fanOut), at: task.id.span, node: node) }
    if let extras { checkPlaceholders(extras.description, known: known, node: node) }
    if task.deliverable >= 0 {
      checkPlaceholders(self.unit(unit).deliverables[Int(task.deliverable)].title, known: known, node: node)
    }
  }

  /// NQ206: parameters that are missing, arguments that no parameter takes.
  mutating func checkArguments(
    _ given: [AuthoredArgument], of parameters: [AuthoredParameter], at span: Span, node: Int32,
    except inner: [AuthoredArgument] = []
  ) {
    let known = parameters.map { text($0.name) }
    let taken = Set(given.map { text($0.name) })
    var filled = Set((given + inner).map { text($0.name) })
    for argument in given where !known.contains(text(argument.name)) {
      report(
        ResolutionCompiler.unknownArgument(
          argument.name, text(argument.name), known: known, taken: taken, node: node))
      // The one that was meant is not missing as well.
      if let meant = Similarity.suggestion(for: text(argument.name), among: known.filter { !filled.contains($0) }) {
        filled.insert(meant)
      }
    }
    for parameter in parameters where parameter.isRequired && !filled.contains(text(parameter.name)) {
      report(missingArgument(text(parameter.name), parameter.name, at: span, node: node))
    }
  }

  private func missingArgument(_ name: String, _ declared: Span, at span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 206,
      Words(vi: "mẫu \(text(span)) cần tham số \(name)", en: "the template \(text(span)) wants the parameter \(name)"),
      at: span,
      notes: [.init(Words(vi: "tham số khai ở đây", en: "it is declared here"), at: declared)],
      help: Words(vi: "thêm `tham_số: {\(name): …}`", en: "add `with: {\(name): …}`"), node: node)
  }

  private func argumentWithoutTemplate(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 206,
      Words(
        vi: "tham số \(text(span)) không có mẫu nào nhận: thiếu `dùng_mẫu`",
        en: "there is no template to take the parameter \(text(span)): `use` is missing"),
      at: span, node: node)
  }
}
