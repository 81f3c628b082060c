#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A value that is known, or asked for, on a day: a baseline, a target.
package struct ValuePoint: Hashable, Sendable {
  package var day: Day
  package var value: Double

  package init(_ day: Day, _ value: Double) {
    self.day = day
    self.value = value
  }
}

/// What is expected of a KPI from day to day, so that a report can be judged on the day it is made.
package struct ExpectedValues: Hashable, Sendable {
  package let trajectory: Trajectory
  /// In order of time, one a day.
  package let points: [ValuePoint]

  /// Of two targets for one day the later one counts, and any target before the baseline.
  package init(baseline: ValuePoint? = nil, targets: [ValuePoint], trajectory: Trajectory) {
    self.trajectory = trajectory
    var points: [ValuePoint] = []
    points.reserveCapacity(targets.count + 1)
    // An insertion sort: it keeps the order of equals, and there are two or three points.
    for point in CollectionOfOne(baseline).compactMap(\.self) + targets {
      let index = points.lastIndex { $0.day <= point.day }.map { $0 + 1 } ?? 0
      if index > 0, points[index - 1].day == point.day {
        points[index - 1] = point
      } else {
        points.insert(point, at: index)
      }
    }
    self.points = points
  }

  /// Whether a constant rate can lead from each point to the next, which it can only between positive values. Where it
  /// cannot, a compound trajectory expects nothing between two such points.
  package var isCompoundPossible: Bool {
    points.count < 2 || points.allSatisfy { $0.value > 0 && $0.value.isFinite }
  }

  /// Nil before the first point, where no rate leads on, and where the numbers are too large to say.
  package func value(on day: Day) -> Double? {
    var next = 0
    while next < points.count, points[next].day <= day { next += 1 }
    return value(on: day, before: next)
  }

  /// The values on days in ascending order, appended one for each.
  package func values(on days: some Sequence<Day>, into values: inout [Double?]) {
    var next = 0
    for day in days {
      // A day out of order costs a second search, not a wrong answer.
      if next > 0, day < points[next - 1].day { next = 0 }
      while next < points.count, points[next].day <= day { next += 1 }
      values.append(value(on: day, before: next))
    }
  }

  /// - Parameter next: the index of the first point after the day.
  private func value(on day: Day, before next: Int) -> Double? {
    guard next > 0 else { return nil }
    let earlier = points[next - 1]
    guard next < points.count, earlier.day < day else { return earlier.value.ifFinite }
    let later = points[next]
    let passed = Double(day - earlier.day)
    let whole = Double(later.day - earlier.day)
    switch trajectory {
    case .step: return earlier.value.ifFinite
    case .linear: return (earlier.value + (later.value - earlier.value) * passed / whole).ifFinite
    case .compound:
      guard earlier.value > 0, later.value > 0 else { return nil }
      return (earlier.value * pow(later.value / earlier.value, passed / whole)).ifFinite
    }
  }
}

extension Double {
  fileprivate var ifFinite: Double? { isFinite ? self : nil }
}

extension Target {
  /// The number that a trajectory leads to. Of a range, the end that is reached first counts: the lower one on the way
  /// up, the upper one on the way down. Where the direction is neither, the way is told by the value before it.
  package func valueReachedFirst(_ direction: Direction, from previous: Double?) -> Double {
    switch direction {
    case .increase: low
    case .decrease: high
    case .maintain: (previous ?? low) > high ? high : low
    }
  }
}
