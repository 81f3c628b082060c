import Diagnostics

/// NQ409: parts whose targets do not make the target of the whole that they roll up to, on the same day. How parts make
/// the whole is the whole's `aggregate`.
///
/// The target of the whole says how exact this is: at least 30 is made by parts of 10 and 25, at most 30 is not; `= 30`
/// and a range want just that. Only the error of computing is forgiven, not that of rounding. A day on which some part
/// has no target cannot be judged, nor can `last` and `none`.
struct PartsDoNotAddUp: Rule {
  static let code = 409
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    var links: [(whole: Int32, part: Int32)] = []
    for (index, kpi) in plan.kpis.enumerated() where kpi.rollsUpTo >= 0 && kpi.rollsUpTo != Int32(index) {
      links.append((kpi.rollsUpTo, Int32(index)))
    }
    links.sort { ($0.whole, $0.part) < ($1.whole, $1.part) }
    let comparison = UnitComparison(plan)
    var start = 0
    while start < links.count {
      var end = start + 1
      while end < links.count, links[end].whole == links[start].whole { end += 1 }
      check(links[start].whole, links[start..<end], plan, comparison, &diagnostics)
      start = end
    }
  }

  private func check(
    _ index: Int32, _ links: ArraySlice<(whole: Int32, part: Int32)>, _ plan: Plan,
    _ comparison: UnitComparison, _ diagnostics: inout [Diagnostic]
  ) {
    let whole = plan.kpis[Int(index)]
    switch whole.aggregate {
    case .none, .last: return
    case .sum, .mean, .weightedMean, .min, .max: break
    }
    guard !whole.targetsAreUnreadable, whole.measure != .yesNo else { return }
    for link in links {
      let part = plan.kpis[Int(link.part)]
      // What cannot be compared has been reported (NQ412).
      guard !part.targetsAreUnreadable, part.measure == whole.measure, comparison.isSameUnit(part, whole) else {
        return
      }
    }
    for position in whole.targets {
      let target = plan.targets[Int(position)]
      guard target.fits(whole.measure), let made = Made(of: links, on: target.on, whole.aggregate, plan) else {
        continue
      }
      if !made.reaches(target) {
        diagnostics.append(.whole(whole, target, isNotMadeOf: links, made, plan))
        return
      }
    }
  }
}

/// What parts make together on a day. Of parts that are ranges, from the least to the most.
private struct Made {
  var low = 0.0
  var high = 0.0
  /// The size of the numbers that went in, for the error of computing.
  private var size = 1.0

  /// Nil where some part has no target on that day.
  init?(of links: ArraySlice<(whole: Int32, part: Int32)>, on day: Day, _ aggregate: Aggregate, _ plan: Plan) {
    var isFirst = true
    for link in links {
      let part = plan.kpis[Int(link.part)]
      guard let position = part.targets.last(where: { plan.targets[Int($0)].on == day }) else { return nil }
      let target = plan.targets[Int(position)]
      guard target.fits(part.measure) else { return nil }
      size += max(abs(target.low), abs(target.high))
      switch aggregate {
      case .sum, .mean:
        low += target.low
        high += target.high
      case .min:
        low = isFirst ? target.low : Swift.min(low, target.low)
        high = isFirst ? target.high : Swift.min(high, target.high)
      case .max:
        low = isFirst ? target.low : Swift.max(low, target.low)
        high = isFirst ? target.high : Swift.max(high, target.high)
      case .weightedMean, .last, .none:
        // Whatever the weights, the mean lies between the least and the most.
        low = isFirst ? target.low : Swift.min(low, target.low)
        high = isFirst ? target.high : Swift.max(high, target.high)
      }
      isFirst = false
    }
    if aggregate == .mean {
      low /= Double(links.count)
      high /= Double(links.count)
    }
    isSpread = aggregate == .weightedMean
  }

  /// Anything from `low` to `high` may come of it, where otherwise `low` is what is promised.
  private var isSpread: Bool

  func reaches(_ target: PlannedTarget) -> Bool {
    let slack = size * 1e-9
    return switch target.relation {
    case .atLeast, .over: (isSpread ? high : low) >= target.low - slack
    case .atMost, .under: (isSpread ? low : high) <= target.high + slack
    case .equal: low <= target.high + slack && high >= target.low - slack
    }
  }
}

extension Diagnostic {
  fileprivate static func whole(
    _ whole: PlannedKPI, _ target: PlannedTarget, isNotMadeOf links: ArraySlice<(whole: Int32, part: Int32)>,
    _ made: Made, _ plan: Plan
  ) -> Diagnostic {
    let (low, high) = (Words.number(made.low), Words.number(made.high))
    let value = low == high ? low : Words(vi: "\(low.vi)–\(high.vi)", en: "\(low.en)–\(high.en)")
    let written = plan.text(target.at)
    let makes: Words =
      switch whole.aggregate {
      case .sum: Words(vi: "các phần cộng lại là \(value.vi)", en: "the parts add up to \(value.en)")
      case .mean: Words(vi: "bình quân các phần là \(value.vi)", en: "the mean of the parts is \(value.en)")
      case .min: Words(vi: "phần thấp nhất là \(value.vi)", en: "the lowest part is \(value.en)")
      case .max: Words(vi: "phần cao nhất là \(value.vi)", en: "the highest part is \(value.en)")
      case .weightedMean, .last, .none:
        Words(vi: "các phần nằm trong khoảng \(value.vi)", en: "the parts lie within \(value.en)")
      }
    return Diagnostic(
      .error, PartsDoNotAddUp.code,
      Words(
        vi: "ngày \(target.on.vietnamese) \(makes.vi), trong khi mục tiêu chung là \(written)",
        en: "on \(target.on) \(makes.en), but the target of the whole is \(written)"),
      at: target.at, notes: plan.notes(parts: links, on: target.on), node: whole.node)
  }
}

extension Plan {
  /// Where the parts' targets stand; copies of a fan-out stand in one place.
  fileprivate func notes(parts links: ArraySlice<(whole: Int32, part: Int32)>, on day: Day) -> [Diagnostic.Note] {
    var places: [(at: Span, part: Int32, count: Int)] = []
    var more = 0
    for link in links {
      let part = kpis[Int(link.part)]
      guard let position = part.targets.last(where: { targets[Int($0)].on == day }) else { continue }
      let at = targets[Int(position)].at
      if let known = places.firstIndex(where: { $0.at == at }) {
        places[known].count += 1
      } else if places.count < 8 {
        places.append((at, link.part, 1))
      } else {
        more += 1
      }
    }
    return places.enumerated().map { index, place in
      let id = id(ofKPI: place.part)
      let others = place.count - 1
      let rest = index == places.count - 1 ? more : 0
      return Diagnostic.Note(
        Words(
          vi: id + (others > 0 ? " và \(others) bản khác" : "") + (rest > 0 ? "; còn \(rest) phần nữa" : ""),
          en: id + (others > 0 ? " and \(others) more like it" : "") + (rest > 0 ? "; and \(rest) more" : "")),
        at: place.at)
    }
  }
}
