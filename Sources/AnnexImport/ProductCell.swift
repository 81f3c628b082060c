internal import Diagnostics
internal import ResolutionCompiler

/// A product that a cell names: what kind of thing it is, and what it is called.
struct Product: Equatable {
  /// Nil where the words do not tell.
  let type: DeliverableType?
  /// Empty where it is nothing but the name of its kind.
  let title: String
  /// As it stands there.
  let text: String
}

/// The products that a cell names.
struct ProductCell {
  let products: [Product]

  init(_ text: String, _ wording: Wording?) {
    let lines = text.split { $0.isNewline || $0 == ";" }.map { ProductCell.withoutBullet(String($0).onOneLine) }
      .filter { !$0.isEmpty }
    products = lines.flatMap { ProductCell.kinds(in: $0) ?? [$0] }.map { ProductCell.product($0, wording) }
  }

  private static func withoutBullet(_ text: String) -> String { Marker.leading(text)?.rest ?? text }

  /// `Nghị định, thông tư` names two; `Quyết định, nghị quyết của tỉnh` is a kind of its own.
  private static func kinds(in text: String) -> [String]? {
    guard DeliverableType(keyword: text) == nil else { return nil }
    let parts = text.split { ",/".contains($0) }.flatMap { String($0).split(separator: " và ") }
      .map { String($0).onOneLine }
    return parts.count > 1 && parts.allSatisfy { DeliverableType(keyword: $0) != nil } ? parts : nil
  }

  private static func product(_ text: String, _ wording: Wording?) -> Product {
    if let type = DeliverableType(keyword: text) {
      let name = type.word
      return Product(type: type, title: PlainWords(name) == PlainWords(text) ? "" : text, text: text)
    }
    return Product(type: leading(text) ?? document(text, wording), title: text, text: text)
  }

  /// Words before the kind of a document that say how far it is.
  private static let openings = ["dự thảo", "hồ sơ", "bộ hồ sơ", "văn bản", "các"].map { PlainWords($0) }
  /// A bill is a “dự án luật”, and no project.
  private static let bills = ["dự án luật", "dự án bộ luật", "dự án pháp lệnh", "dự án nghị quyết"].map {
    PlainWords($0)
  }

  /// The longest kind that a text begins with.
  private static func leading(_ text: String) -> DeliverableType? {
    // “khác” alone says nothing; `Khác: bộ sách giáo khoa` says what it is.
    if text.lowercased().hasPrefix("khác:") { return .other }
    var words = normal(PlainWords(text).words)
    var isOpening = true
    while isOpening {
      isOpening = false
      for opening in openings where words.starts(with: opening.words) {
        words.removeFirst(opening.words.count)
        isOpening = true
      }
    }
    if bills.contains(where: { words.starts(with: $0.words) }) { words.removeFirst(2) }
    return beginnings.first { words.starts(with: $0.words) }?.type
  }

  private static let beginnings: [(words: [String], type: DeliverableType)] = DeliverableType.keywords.entries
    .filter { $0.value != .other }.flatMap { entry in entry.vi.map { (normal(PlainWords($0).words), entry.value) } }
    .sorted { $0.0.count > $1.0.count }

  /// Without `của`; with people's committees and councils in short.
  private static func normal(_ words: [String]) -> [String] {
    var text = " " + words.filter { $0 != "cua" }.joined(separator: " ") + " "
    for (long, short) in [
      (" uy ban nhan dan ", " ubnd "), (" hoi dong nhan dan ", " hdnd "), (" thanh pho ", " tinh "),
    ] {
      text = text.replacing(long, with: short)
    }
    return text.split(separator: " ").map(String.init)
  }

  /// What the workspace's words for titles know as a document.
  private static func document(_ text: String, _ wording: Wording?) -> DeliverableType? {
    // Whose decision it is decides what kind of document.
    guard let wording, !PlainWords(text).words.starts(with: ["quyet", "dinh"]) else { return nil }
    var title = Title(wording)
    title.read(text, in: .vi)
    return title.document?.type
  }
}

extension DeliverableType {
  /// As an author writes it.
  var word: String { DeliverableType.keywords.entries.first { $0.value == self }?.vi.first ?? rawValue }
}
