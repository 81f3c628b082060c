import Diagnostics

extension Plan {
  /// The agency of a code.
  package func agency(named code: String) throws(WrongArgument) -> Int32 {
    if let found = registry.find(code) { return found }
    let codes = registry.codes.texts
    throw WrongArgument(
      unknown: Words(vi: "không có cơ quan \(code) trong danh mục", en: "no agency \(code) in the registry"),
      nearest: Similarity.nearest(to: code, among: codes).map { codes[$0] })
  }

  /// The agencies of a named set, as of the day when a document was issued: those who have copies of its tasks.
  package func members(ofSet name: String, for document: Int32) throws(WrongArgument) -> [Int32] {
    guard let number = registry.setNames.find(name) else {
      let names = registry.setNames.texts
      throw WrongArgument(
        unknown: Words(vi: "không có tập hợp \(name) trong danh mục", en: "no set \(name) in the registry"),
        nearest: Similarity.nearest(to: name, among: names).map { names[$0] })
    }
    let set = registry.sets[Int(number)]
    var expander = Expander(plan: self)
    return expander.members(of: .named(set.name), unit: set.unit, document: document)
  }

  /// The programme by which an agency carries out a document, where there is one.
  package func programme(of owner: Int32, carryingOut upstream: Int32) -> Int32? {
    programmes.first { documents[Int($0)].owner == owner && documents[Int($0)].implements == upstream }
  }
}
