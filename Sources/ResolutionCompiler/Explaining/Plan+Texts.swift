package import Diagnostics

// What things are called, in both languages, with every placeholder filled.

extension Plan {
  func words(_ phrase: Phrase, _ filling: Filling = Filling(agency: -1)) -> Words {
    Words(vi: text(phrase, .vi, filling), en: text(phrase, .en, filling))
  }

  package func title(ofNode index: Int32) -> Words {
    let holder = nodes[Int(titleHolder(of: index))]
    return words(authored(holder).title, Filling(agency: holder.fanOut))
  }

  func title(ofMilestone index: Int32) -> Words {
    let milestone = milestones[Int(index)]
    return words(authored(milestone).title, filling(of: milestone))
  }

  func title(ofKPI index: Int32) -> Words {
    words(\.title, of: kpis[Int(index)])
  }

  /// A clause without a title is known by the gist of it.
  func title(ofClause index: Int32) -> Words {
    let clause = authored(clauses[Int(index)])
    return words(clause.title.isAbsent ? clause.gist : clause.title)
  }

  func title(ofDocument index: Int32) -> Words { words(documents[Int(index)].title) }

  func name(ofAgency index: Int32) -> Words { words(registry.agencies[Int(index)].name) }

  /// A text of a KPI in both languages.
  func words(_ path: KeyPath<AuthoredKPI, Phrase>, of kpi: PlannedKPI) -> Words {
    let (phrase, filling) = text(path, of: kpi)
    return words(phrase, filling)
  }

  /// What the KPI says itself, or else its template.
  func phrase(_ path: KeyPath<AuthoredKPI, Phrase>, of kpi: PlannedKPI) -> Phrase {
    let own = authored(kpi)[keyPath: path]
    return own.isAbsent && kpi.template >= 0 ? templates.kpis[Int(kpi.template)].merged[keyPath: path] : own
  }

  func authored(_ clause: PlannedClause) -> AuthoredClause { units[Int(clause.unit)].clauses[Int(clause.clause)] }

  func extras(of node: PlannedNode) -> AuthoredTaskExtras? {
    let number = authored(node).extras
    return number < 0 ? nil : units[Int(node.unit)].extras[Int(number)]
  }

  func codes(_ range: Range<Int32>) -> [String] { range.map { registry.code(agencyPool[Int($0)]) } }

  func clauseNames(_ range: Range<Int32>) -> [String] { range.map { name(ofClause: clausePool[Int($0)]) } }

  /// `rnd-share`: the id of a KPI or milestone within its task.
  func localID(ofKPI index: Int32) -> String { text(authored(kpis[Int(index)]).id.span) }
  func localID(ofMilestone index: Int32) -> String { text(authored(milestones[Int(index)]).id.span) }
}
