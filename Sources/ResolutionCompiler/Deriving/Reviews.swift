package import Diagnostics

/// What upstream tasks were when somebody reviewed them, as `reviewed:` documents tell.
package struct Reviews: Sendable {
  private let plan: Plan
  /// By the task's id and the mark.
  private let places: [String: (unit: Int, index: Int)]

  package init(_ plan: Plan) {
    self.plan = plan
    var places: [String: (Int, Int)] = [:]
    for (number, unit) in plan.units.enumerated() {
      for (index, review) in unit.reviews.enumerated() {
        places[unit.text(review.id) + " " + unit.text(review.digest)] = (number, index)
      }
    }
    self.places = places
  }

  /// The words of each part of a task for which a mark was written; nil where nobody has kept them.
  package func values(ofTask id: String, digest: String) -> [UpstreamValues.Part: [Words]]? {
    guard let place = places[id + " " + digest] else { return nil }
    let unit = plan.units[place.unit]
    return Dictionary(
      unit.reviews[place.index].values.map { part, phrases in (part, phrases.map { unit.words($0).onOneLine }) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A part of an upstream task that is not what it was.
package struct UpstreamChange: Sendable {
  /// The upstream task.
  package let task: Int32
  package let part: UpstreamValues.Part
  /// What is no longer there: a text, or of a list the lines that have gone; nil where nobody has kept it.
  package let before: [Words]?
  /// What is there instead.
  package let now: [Words]

  /// `due date: was 2027-12-31, is now 2027-06-30`.
  package var words: Words {
    func list(_ words: [Words], none: Words) -> Words {
      guard !words.isEmpty else { return none }
      let shown = Words.list(Array(words.prefix(5)), separator: " · ")
      return words.count > 5 ? shown + Words(" · …") : shown
    }
    let now = list(now, none: Words(vi: "không còn", en: "nothing"))
    guard let before else { return part.words + Words(vi: " nay là: ", en: " is now: ") + now }
    let old = list(before, none: Words(vi: "không có", en: "nothing"))
    // Where only the words of the other language have changed, those are what there is to see.
    let vi = old.vi == now.vi ? (old.en, now.en) : (old.vi, now.vi)
    let en = old.en == now.en ? (old.vi, now.vi) : (old.en, now.en)
    return part.words + Words(vi: ": trước là \(vi.0); nay là \(vi.1)", en: ": was \(en.0); is now \(en.1)")
  }
}

extension Plan {
  /// What has changed in the tasks that a node carries out since its mark was written.
  ///
  /// - Parameter written: the node's mark.
  /// - Returns: nil where nothing has. Nothing in it where something has and nobody can tell what.
  package func upstreamChanges(_ tasks: [Int32], since written: String, _ reviews: @autoclosure () -> Reviews)
    -> [UpstreamChange]?
  {
    guard let parts = UpstreamDigest(of: tasks, in: self).changes(since: written) else { return nil }
    let reviews = reviews()
    return tasks.flatMap { task -> [UpstreamChange] in
      let values = UpstreamValues(of: task, in: self)
      guard let old = reviews.values(ofTask: values.id, digest: written) else {
        // Which of several tasks it is, a mark does not tell.
        return tasks.count > 1
          ? [] : parts.map { UpstreamChange(task: task, part: $0, before: nil, now: values.words($0)) }
      }
      return UpstreamValues.Part.allCases.compactMap { part in
        let (before, now) = (old[part] ?? [], values.words(part))
        guard before != now else { return nil }
        let (gone, new) = (before.filter { !now.contains($0) }, now.filter { !before.contains($0) })
        let shortened = part == .kpis ? shortenedKPIs(gone, new) : (gone, new)
        return UpstreamChange(task: task, part: part, before: shortened.0, now: shortened.1)
      }
    }
  }
}

/// Of a KPI that is there before and after, only what is not the same.
private func shortenedKPIs(_ before: [Words], _ now: [Words]) -> ([Words], [Words]) {
  var (before, now) = (before.map(KPILine.init), now.map(KPILine.init))
  for i in before.indices {
    guard let j = now.firstIndex(where: { $0.id == before[i].id }) else { continue }
    while let old = before[i].fields.first, now[j].fields.first == old, before[i].fields.count > 1,
      now[j].fields.count > 1
    {
      before[i].fields.removeFirst()
      now[j].fields.removeFirst()
    }
    while let old = before[i].fields.last, now[j].fields.last == old, before[i].fields.count > 1,
      now[j].fields.count > 1
    {
      before[i].fields.removeLast()
      now[j].fields.removeLast()
    }
  }
  return (before.map(\.words), now.map(\.words))
}

/// `files: Share of files; percent, increase; ≥ 80%` taken apart.
private struct KPILine {
  let id: String
  var fields: [Words]

  init(_ words: Words) {
    func parts(_ text: String) -> (String, [String]) {
      guard let colon = text.firstRange(of: ": ") else { return (text, []) }
      return (String(text[..<colon.lowerBound]), text[colon.upperBound...].split(separator: "; ").map { String($0) })
    }
    let (vi, en) = (parts(words.vi), parts(words.en))
    id = vi.0
    // What one language says otherwise than the other stays whole.
    fields =
      vi.1.count == en.1.count
      ? zip(vi.1, en.1).map { Words(vi: $0, en: $1) }
      : [Words(vi: vi.1.joined(separator: "; "), en: en.1.joined(separator: "; "))]
  }

  var words: Words { fields.isEmpty ? Words(id) : "\(id): " + .list(fields, separator: "; ") }
}
