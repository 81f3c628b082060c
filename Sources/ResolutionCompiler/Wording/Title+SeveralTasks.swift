extension Title {
  /// Where a second task begins, in bytes of the title; nil where it holds one.
  ///
  /// A semicolon and counted items always part tasks. A joining word does where a verb with an object of its own stands
  /// on either side: "xây dựng và hoàn thiện thể chế" is one task, "ban hành kế hoạch và tổ chức hội nghị" are two.
  package var secondTask: Range<Int>? {
    if let start = words.indices.dropFirst().first(where: { words[$0].gap == .semicolon }) {
      return bytes((match(at: start)?.range ?? start..<start + 1))
    }
    if itemNumbers.count > 1 { return bytes(itemNumbers[1]..<itemNumbers[1] + 1) }
    guard let head = endOfHeadVerbs else { return nil }
    for (index, join) in matches.enumerated() where join.sense == .join && join.first > head {
      guard !(index > 0 && matches[index - 1].isVerb && matches[index - 1].end == join.first) else { continue }
      guard let verb = verb(from: join.end), verb.end < words.count, isTask(verb, after: head..<join.first)
      else { continue }
      return bytes(verb.range)
    }
    return nil
  }

  /// Behind the verbs at the beginning; nil where none stands there.
  private var endOfHeadVerbs: Int? {
    var position = 0
    var end: Int?
    while let match = match(at: position) {
      if match.isVerb {
        end = match.end
      } else if !match.isModifier, match.sense != .join || end == nil {
        break
      }
      position = match.end
    }
    return end
  }

  /// The verb that begins at a word, or behind words that say how: "và kịp thời biểu dương".
  private func verb(from position: Int) -> Match? {
    var position = position
    while let match = match(at: position) {
      if match.isVerb { return match }
      guard match.isModifier else { return nil }
      position = match.end
    }
    return nil
  }

  /// Whether the verb behind a joining word is a task of its own, and no part of what the first one is about.
  private func isTask(_ verb: Match, after object: Range<Int>) -> Bool {
    let between = matches.filter { object.contains($0.first) }
    let isAbout = between.contains { $0.sense == .preposition }
    let hasDocument = between.contains {
      if case .document = $0.sense { true } else { false }
    }
    guard isAbout || hasDocument else { return true }
    // The name of a document or programme goes on with what is done in it.
    guard let stage = verb.stage, [.submit, .issue, .run].contains(stage) else { return false }
    // "Xây dựng đề án và trình Chính phủ" is the way of one document, and so is "và ban hành trong quý I".
    if stage == .submit, hasDocument {
      return matches.contains { if $0.first >= verb.end, case .document = $0.sense { true } else { false } }
    }
    return match(at: verb.end)?.sense != .preposition
  }
}
