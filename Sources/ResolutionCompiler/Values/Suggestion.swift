extension Similarity {
  /// The one name that was probably meant; nil where none is near.
  static func suggestion(for written: String, among names: some Sequence<String>) -> String? {
    let names = Array(names)
    return nearest(to: written, among: names).first.map { names[$0] }
  }
}
