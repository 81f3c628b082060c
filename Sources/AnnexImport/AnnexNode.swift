/// A group or task as it goes into the tree.
struct AnnexNode {
  let id: String
  let title: String
  /// Its place among the nodes; nil at the root.
  let parent: Int?
  var children: [Int] = []
  /// What the annex says of it that has no key of its own.
  var description: [String] = []
  /// The same, where it is not known what it says.
  var remarks: [String] = []
  /// What is to be looked at, of the row as a whole.
  var notes: [ImportNote] = []
  var fields: [Field] = []
  var indicators: [Indicator] = []

  /// One key of it, with what there is to say of the cell that it comes from.
  struct Field {
    enum Value {
      /// Written as it stands.
      case plain(String)
      case product(type: String, title: String)
    }

    let key: String
    /// Nil: left for somebody to fill in.
    var value: Value?
    var notes: [ImportNote] = []
  }

  var allNotes: [ImportNote] { notes + fields.flatMap(\.notes) }
}
