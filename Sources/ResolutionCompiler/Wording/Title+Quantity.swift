import Diagnostics

extension Title {
  /// The title names what is counted or measured: "Tỉ lệ …", "… rate", or a figure.
  package var namesQuantity: Bool {
    if namesAmount { return true }
    let quantities = wording.quantities(language)
    var position = 0
    while position < words.count {
      let other = match(at: position)
      let count = longest(in: quantities, at: position)?.count ?? 0
      // A fixed phrase says something of its own, unless it is the beginning of a longer quantity: "thứ" of "thứ hạng".
      if count > 0,
        other.map({ $0.end < position + count || $0.end == position + count && $0.sense != .fixed }) ?? true,
        count > 1 || mayHead(position)
      {
        return true
      }
      position = other?.end ?? position + 1
    }
    return false
  }

  /// In Vietnamese what a word describes stands before it: "kinh tế số" counts nothing, "số doanh nghiệp" does.
  private func mayHead(_ position: Int) -> Bool {
    language == .en || position == 0 || words[position].gap != .blank
      || matches.contains { $0.end == position && $0.isVerb }
  }
}
