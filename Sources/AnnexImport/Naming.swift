internal import Diagnostics

/// The ids of groups and tasks, from what numbers them in the annex.
struct Naming {
  /// By row.
  private(set) var ids: [String] = []
  /// By row: what is to be said of its id.
  private(set) var notes: [Int: [ImportNote]] = [:]
  /// By row, from the key on.
  private var full: [String] = []

  init(_ rows: [AnnexRow], _ outline: Outline, key: String, numbersRows: Bool) {
    var taken: Set<String> = []
    var counts: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      let parent = outline.parents[index]
      let above = parent.map { full[$0] } ?? key
      let number = counts[parent ?? -1, default: 0] + 1
      counts[parent ?? -1] = number
      var id = own(row, below: parent.map { rows[$0].marker?.path ?? [] } ?? [])
      if id.isEmpty { id = numbersRows ? String(number) : unnumbered(row, index, number) }
      if let coded = code(of: row, above: above, key: key, else: id, index) { id = coded }
      if !taken.insert("\(above).\(id)").inserted {
        let first = id
        var copy = 2
        repeat {
          id = "\(first)-\(copy)"
          copy += 1
        } while !taken.insert("\(above).\(id)").inserted
        note(
          ImportNote(
            row: row.number, text: first, why: Words(vi: "số thứ tự có hai lần", en: "this number stands twice"),
            done: Words(vi: "đặt mã \(id)", en: "its id is \(id)")), index)
      }
      ids.append(id)
      full.append("\(above).\(id)")
    }
  }

  private mutating func note(_ note: ImportNote, _ index: Int) { notes[index, default: []].append(note) }

  /// `1.2` below `1` is 2.
  private func own(_ row: AnnexRow, below path: [String]) -> String {
    guard let marker = row.marker, marker.path.count > 0 else { return "" }
    if path.count < marker.path.count, !path.isEmpty, marker.path.starts(with: path) {
      return Marker.id(marker.path.dropFirst(path.count))
    }
    return Marker.id(marker.path)
  }

  private mutating func unnumbered(_ row: AnnexRow, _ index: Int, _ number: Int) -> String {
    let id = "khong-stt-\(number)"
    note(
      ImportNote(
        row: row.number, text: row.title, why: Words(vi: "không có số thứ tự", en: "it has no number"),
        done: Words(vi: "đặt mã \(id)", en: "its id is \(id)")), index)
    return id
  }

  private static func isID(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
  }

  /// The id in a column of codes, where they are this document's own.
  private mutating func code(of row: AnnexRow, above: String, key: String, else id: String, _ index: Int) -> String? {
    guard let cell = row.cells[.code], cell.text.hasPrefix(key + ".") else { return nil }
    // What a fan-out made of one task is here a task for each copy.
    let code = cell.text.replacing("@", with: "-")
    let rest = String(code.dropFirst(above.count + 1))
    if code.hasPrefix(above + "."), Naming.isID(rest) {
      if cell.text.split(separator: ".").last?.contains("@") ?? false {
        note(
          cell.note(
            why: Words(vi: "mã của một bản trong `cho_mỗi`", en: "the id of a copy of a `for_each`"),
            done: Words(vi: "đặt mã \(rest)", en: "its id is \(rest)")), index)
      }
      return rest
    }
    note(
      cell.note(
        why: Words(vi: "mã không hợp với chỗ của hàng trong bảng", en: "this code does not fit the row's place"),
        done: Words(vi: "đặt mã theo số thứ tự: \(above).\(id)", en: "the id follows the number: \(above).\(id)")),
      index)
    return nil
  }
}
