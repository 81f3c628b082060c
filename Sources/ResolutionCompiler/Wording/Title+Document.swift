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
    while position < words.count {
      guard let match = match(at: position) else {
        mayPass -= 1
        guard mayPass >= 0, words[position].gap <= .comma else { return nil }
        position += 1
        continue
      }
      switch match.sense {
      case .document(let type):
        return makesDocuments || !hasVerb ? Document(type: type, at: bytes(match.range)) : nil
      case .vague(let vagueness): hasVerb = hasVerb || !vagueness.isModifier
      case .verb(let stage), .ambiguous(let stage?):
        hasVerb = true
        makesDocuments = makesDocuments || stage.makesDocuments
        mayPass = stage == .submit ? 6 : 3
      case .ambiguous(nil): hasVerb = true
      case .join: break
      case .preposition, .quantity, .fixed: return nil
      }
      position = match.end
    }
    return nil
  }
}
