import Diagnostics

extension Title {
  /// The title names what is counted or measured: "Tỉ lệ …", "… rate", or a figure.
  package var namesQuantity: Bool {
    if namesAmount { return true }
    return matches.contains { match in
      guard match.sense == .quantity else { return false }
      // In Vietnamese what a word describes stands before it: "kinh tế số" counts nothing, "số doanh nghiệp" does.
      guard language == .vi, match.end - match.first == 1, match.first > 0 else { return true }
      return words[match.first].gap != .blank || matches.contains { $0.end == match.first && $0.sense != .fixed }
    }
  }
}
