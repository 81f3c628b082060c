import Diagnostics

extension Title {
  /// A document that the task will have to produce.
  package struct Document: Sendable {
    package let type: DeliverableType
    /// The words that name it, in bytes of the title.
    package let at: Range<Int>
  }

  /// The document that the title is about, or that its verb makes: "Nghị định về …", "Trình Chính phủ nghị định …". Nil
  /// where it names none, or one that is there already ("Triển khai kế hoạch …").
  package var document: Document? {
    var position = 0
    var hasVerb = false
    var makesDocuments = false
    // Words between a verb and what it makes: "trình Thủ tướng Chính phủ đề án", "draft a new decree". In English the kind
    // stands behind what tells it from others: "Action programme".
    var mayPass = language == .vi ? 0 : 3
    var hasPassed = false
    var isSubmitted = false
    while position < words.count {
      let match = match(at: position)
      guard let match, match.sense != .fixed else {
        mayPass -= 1
        hasPassed = true
        guard mayPass >= 0, words[position].gap <= .comma else { return nil }
        position = match?.end ?? position + 1
        continue
      }
      switch match.sense {
      case .document(let type):
        // "Đề án 06", "Kế hoạch 282/KH-UBND" are there already, unless they are amended.
        guard makesDocuments || !hasVerb && !isNumber(match.end) else { return nil }
        return Document(type: type, at: bytes(match.range))
      // A verb in the object says what somebody does: "đào tạo cán bộ xây dựng luật".
      case _ where match.isVerb && hasPassed && !isSubmitted: return nil
      case .vague(let vagueness): hasVerb = hasVerb || !vagueness.isModifier
      case .verb(let stage), .ambiguous(let stage?):
        hasVerb = true
        makesDocuments = makesDocuments || stage.makesDocuments
        isSubmitted = isSubmitted || stage == .submit
        mayPass = isSubmitted ? 6 : 3
      case .ambiguous(nil): hasVerb = true
      case .join: break
      case .preposition, .quantity, .fixed: return nil
      }
      position = match.end
    }
    return nil
  }

  private func isNumber(_ position: Int) -> Bool {
    guard position < words.count, words[position].gap == .blank else { return false }
    return words[position].kind == .number || words[position].kind == .documentNumber
  }
}
