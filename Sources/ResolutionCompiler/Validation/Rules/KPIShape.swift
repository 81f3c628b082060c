package import Diagnostics

// What rules ask of a KPI: its own words first, its template's where it has none.

extension Plan {
  /// What stands for "nothing was written" in a template too.
  func unit(of kpi: PlannedKPI) -> Phrase {
    text(\.unit, of: kpi).phrase
  }

  /// What fills the placeholders of its texts.
  func filling(of kpi: PlannedKPI) -> Filling {
    let own = units[Int(kpi.unit)].kpis[Int(kpi.kpi)].arguments
    let inner = kpi.template >= 0 ? templates.kpis[Int(kpi.template)].arguments : []
    return Filling(
      agency: nodes[Int(kpi.node)].fanOut, arguments: units[Int(kpi.unit)].arguments.slice(own) + inner)
  }

  /// Where its id stands.
  func place(of kpi: PlannedKPI) -> Span { units[Int(kpi.unit)].kpis[Int(kpi.kpi)].id.span }

  /// The second place where something is missing: its template, which could have said it.
  func templateNote(of kpi: PlannedKPI) -> [Diagnostic.Note] {
    guard kpi.template >= 0 else { return [] }
    return [
      Diagnostic.Note(
        Words(vi: "mẫu cũng không ghi", en: "nor does its template say it"),
        at: templates.kpis[Int(kpi.template)].merged.id.span)
    ]
  }

  /// Where its measure or direction was written, by itself or by its template; `none` where nobody wrote it.
  func place<Word>(of key: KeyPath<AuthoredKPI, Choice<Word>>, _ kpi: PlannedKPI) -> Span {
    let own = authored(kpi)[keyPath: key]
    if own.isWritten || kpi.template < 0 { return own.span }
    return templates.kpis[Int(kpi.template)].merged[keyPath: key].span
  }

  /// Its targets as they were written: its own, or its template's.
  func writtenTargets(of kpi: PlannedKPI) -> ArraySlice<AuthoredTarget> {
    func part(_ range: Range<Int32>, of unit: Int32) -> ArraySlice<AuthoredTarget> {
      units[Int(unit)].targets[Int(range.lowerBound)..<Int(range.upperBound)]
    }
    let own = units[Int(kpi.unit)].kpis[Int(kpi.kpi)]
    if !own.targetsAt.isNone || kpi.template < 0 { return part(own.targets, of: kpi.unit) }
    let template = templates.kpis[Int(kpi.template)]
    return part(template.merged.targets, of: template.targetsUnit)
  }

  /// Its template is unknown, or extends one that is, or could not be read in its shape: what is missing here may well
  /// be there, and has been reported there.
  func templateIsBroken(_ kpi: PlannedKPI) -> Bool {
    if kpi.templateIsUnknown { return true }
    guard kpi.template >= 0 else { return false }
    let merged = templates.kpis[Int(kpi.template)].merged
    if merged.measure.isUnreadable || merged.unit.isUnreadable || merged.direction.isUnreadable { return true }
    var next = merged.use
    // As many steps as there are templates, so that a circle ends.
    for _ in templates.kpis.indices {
      if next.state == .unreadable { return true }
      guard next.isGiven else { return false }
      guard let base = file(next.span).withBytes(of: next.span, { templates.kpiCodes.find($0) }) else { return true }
      next = templates.kpis[Int(base)].merged.use
    }
    return true
  }

  /// The first target that lies on the wrong side of the baseline. Being there already is no mistake: only what is
  /// strictly on the other side is. Targets for days up to the baseline's are its past.
  func firstTargetOnWrongSide(of kpi: PlannedKPI) -> Int32? {
    guard !kpi.baseline.isNaN, let direction = kpi.direction, kpi.measure != .yesNo else { return nil }
    return kpi.targets.first { position in
      let target = targets[Int(position)]
      if let on = kpi.baselineOn, target.on <= on { return false }
      guard target.fits(kpi.measure), target.isOnWrongSide(of: kpi.baseline, direction) else { return false }
      // In another unit it cannot be compared (NQ412).
      return target.unit.isNone || target.form != .number || UnitComparison(self).agrees(target.unit, with: kpi)
    }
  }
}

extension PlannedTarget {
  /// Whether a KPI of that measure can have a target of this form: `đạt` is for yes/no, `top 3` for ranks.
  func fits(_ measure: Measure?) -> Bool {
    guard let measure else { return true }
    return switch form {
    case .number: measure != .yesNo
    case .rank: measure == .rank
    case .done: measure == .yesNo
    }
  }

  fileprivate func isOnWrongSide(of baseline: Double, _ direction: Direction) -> Bool {
    switch direction {
    case .increase: high < baseline
    case .decrease: low > baseline
    case .maintain:
      // What is to be kept must be there.
      switch relation {
      case .atLeast, .over: baseline < low
      case .atMost, .under: baseline > high
      case .equal: baseline < low || baseline > high
      }
    }
  }

  /// The end of a range that is reached first; the value itself where it is none.
  func value(_ direction: Direction?) -> Double { direction == .decrease ? high : low }
}

extension Measure {
  /// As an author writes it.
  var words: Words {
    let entry = Measure.keywords.entries.first { $0.value == self }
    return Words(vi: entry?.vi.first ?? rawValue, en: rawValue)
  }
}

extension Words {
  /// A number for people: decimals to the sixth, groups of three apart, a comma in Vietnamese.
  package static func number(_ value: Double) -> Words {
    guard value.isFinite, abs(value) < 1e15 else { return Words("\(value)") }
    let whole = abs(value).rounded(.down)
    var millionths = Int(((abs(value) - whole) * 1e6).rounded())
    var units = Int(whole)
    if millionths >= 1_000_000 {
      millionths -= 1_000_000
      units += 1
    }
    var digits = String(units)
    if digits.count > 4 {
      var grouped = ""
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { grouped.append(" ") }
        grouped.append(digit)
      }
      digits = grouped
    }
    if value < 0, units > 0 || millionths > 0 { digits = "-" + digits }
    guard millionths > 0 else { return Words(digits) }
    var decimals = String(millionths)
    decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return Words(vi: "\(digits),\(decimals)", en: "\(digits).\(decimals)")
  }
}
