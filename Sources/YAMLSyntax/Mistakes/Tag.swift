import Diagnostics

extension Mistakes {
  /// A word after `!` that is not even a tag. Tags that are well formed are refused in `Refusals.swift`.
  static let tag: Mistake = { stop in
    guard stop.trouble == .tag else { return nil }
    let end = stop.openBracket == nil ? stop.textEnd(stop.began) : stop.flowEntryEnd(stop.began)
    var word = stop.began
    while word < end, !stop.isBlankOrEnd(word) { word += 1 }
    return .tag(at: stop.span(stop.began, word), fixes: [stop.quoting(stop.began, end, .choice)])
  }
}
