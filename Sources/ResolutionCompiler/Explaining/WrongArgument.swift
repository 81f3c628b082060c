package import Diagnostics

/// Somebody asked about something that is not there: what, and what they may have meant. Their mistake, not the
/// sources'.
package struct WrongArgument: Error, Hashable {
  package let message: Words

  package init(_ message: Words) { self.message = message }
}

extension WrongArgument {
  /// Nothing has the name that was written; the nearest names follow.
  package init(unknown message: Words, nearest: [String]) {
    guard !nearest.isEmpty else {
      self.init(message)
      return
    }
    let list = nearest.joined(separator: ", ")
    self.init(Words(vi: "\(message.vi); gần nhất: \(list)", en: "\(message.en); nearest: \(list)"))
  }
}
