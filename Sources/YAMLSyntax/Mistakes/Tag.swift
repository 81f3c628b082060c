import Diagnostics

extension Mistakes {
  /// A word after `!` that is not even a tag. Tags that are well formed are refused in `Refusals.swift`.
  static let tag: Mistake = { stop in
    guard stop.trouble == .tag else { return nil }
    var end = stop.began
    while !stop.isBlankOrEnd(end) { end += 1 }
    return .tag(at: stop.span(stop.began, end))
  }
}
