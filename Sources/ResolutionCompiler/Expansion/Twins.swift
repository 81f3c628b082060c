import Diagnostics

// Several hand-overs of one document, each with the part of it that concerns one body, are one tree again.

extension Expander {
  /// What another hand-over of the document has in the group at a path. Each copy of a fan-out is whole where it stands.
  mutating func twin(
    _ twin: Part, at path: [UInt8], document: Int32, parent: Int32, inherited: Inherited, position: inout Int32
  ) {
    guard inherited.fanOut < 0 else { return }
    let unit = unit(twin.unit)
    var range = unit.resolutions[Int(twin.resolution)].tasks
    for name in path.split(separator: UInt8(ascii: ".")) {
      var next = range.lowerBound
      while next < range.upperBound, !bytes(unit.tasks[Int(next)].id.span).elementsEqual(name) {
        next = max(unit.tasks[Int(next)].end, next + 1)
      }
      guard next < range.upperBound, unit.tasks[Int(next)].isGroup else { return }
      range = (next + 1)..<unit.tasks[Int(next)].end
    }
    roots(
      unit: twin.unit, range: range, document: document, parent: parent, inherited: inherited, position: &position)
  }
}
