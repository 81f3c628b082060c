import Diagnostics

/// What a migration did, for people and for programs.
struct MigrationView {
  let store: String
  /// Nil where nothing had been written to the store yet.
  let from: Int64?
  let to: Int64

  func text(in language: Language) -> String {
    let words =
      switch from {
      case nil:
        Words(
          vi: "\(store): chưa có gì trong kho, không có gì để nâng",
          en: "\(store): nothing has been written to the store yet, so there is nothing to migrate")
      case to:
        Words(vi: "\(store): kho đã ở phiên bản \(to)", en: "\(store): the store has version \(to) already")
      case .some(let from):
        Words(
          vi: "\(store): đã nâng kho từ phiên bản \(from) lên phiên bản \(to)",
          en: "\(store): migrated from version \(from) to version \(to)")
      }
    return words[language] + "\n"
  }

  func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("store", store)
      json.field("changed", from != nil && from != to)
      if let from { json.field("from", from) } else { json.null("from") }
      json.field("to", to)
    }
    json.endLine()
    return json.take()
  }
}
