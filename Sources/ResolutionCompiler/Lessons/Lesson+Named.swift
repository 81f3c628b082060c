import Diagnostics

extension Lesson {
  /// The lesson on a code as people type it: `NQ301`, `nq301`, `301`; `NQ3` is NQ003.
  package static func named(_ text: String) throws(WrongArgument) -> Lesson {
    let digits = text.lowercased().hasPrefix("nq") ? text.dropFirst(2) : text[...]
    let isNumber = (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, let number = Int(digits) else {
      let codes = all.map(\.code.description)
      throw WrongArgument(
        unknown: Words(
          vi: "“\(text)” không phải là mã chẩn đoán; mã có dạng NQ301",
          en: "“\(text)” is no code of a diagnostic; these look like NQ301"),
        nearest: Similarity.nearest(to: text, among: codes).map { codes[$0] })
    }
    if let lesson = all.first(where: { $0.code.number == number }) { return lesson }
    throw WrongArgument(
      unknown: Words(vi: "không có mã \(Code(number))", en: "there is no code \(Code(number))"),
      nearest: nearest(to: number).map(\.description))
  }

  private static func nearest(to number: Int) -> [Code] {
    all.map(\.code).sorted { (abs($0.number - number), $0) < (abs($1.number - number), $1) }.prefix(3).sorted()
  }
}
