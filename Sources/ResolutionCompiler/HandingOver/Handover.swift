package import Diagnostics

/// What of a document concerns one agency, as documents that can be compiled without the sources: the tasks in which the
/// agency or a body below it has a part, all that they are made of written out in full, and the bodies, days and rules that
/// they need.
package struct Handover: Sendable {
  /// The key of the document.
  package let document: String
  package let number: String
  /// The agency's code.
  package let to: String
  package let agency: Words
  /// How many tasks concern the agency.
  package let tasks: Int
  /// The highest of what is in it.
  package let secrecy: Secrecy
  /// Calendar, regulation and wording, as their authors wrote them.
  package let verbatim: [[UInt8]]
  /// The bodies, then each document, after those that it carries out.
  package let documents: [[SourceEntry]]

  /// - Parameters:
  ///   - document: a resolution or programme.
  ///   - agency: who gets it.
  package init(of document: Int32, for agency: Int32, in plan: Plan) {
    let ownership = Ownership(of: agency, in: plan)
    let assigned = Assignments(of: document, to: [agency], in: plan).tasks(of: agency).filter {
      plan.nodes[Int($0)].secrecy != .topSecret
    }
    var excerpt = Excerpt(plan)
    for node in assigned { excerpt.take(node) }
    excerpt.agencies.insert(agency)
    for other in plan.registry.agencies.indices where ownership.isOwn(Int32(other)) {
      excerpt.agencies.insert(Int32(other))
    }
    let written = excerpt.documents
    self.document = plan.documents[Int(document)].key
    number = plan.text(plan.documents[Int(document)].number)
    to = plan.registry.code(agency)
    self.agency = plan.name(ofAgency: agency)
    tasks = assigned.count
    secrecy = excerpt.nodes.map { plan.nodes[Int($0)].secrecy }.max() ?? .none
    verbatim = plan.rulesAsWritten
    documents = (excerpt.registry.map { [$0] } ?? []) + written
  }
}

extension Plan {
  /// The documents that have something for an agency, in their order, but for its own programmes.
  package func documents(concerning agency: Int32) -> [Int32] {
    let ownership = Ownership(of: agency, in: self)
    return documents.indices.map { Int32($0) }.filter { index in
      let document = documents[Int(index)]
      return !(document.isProgramme && ownership.isOwn(document.owner))
        && document.nodes.contains { ownership.isAssigned($0) }
    }
  }

  /// The bytes of the calendar, the regulation and the wording that this was compiled with.
  fileprivate var rulesAsWritten: [[UInt8]] {
    let places =
      units.saying { !$0.calendars.isEmpty }.flatMap(\.calendars).prefix(1).map(\.at)
      + units.saying { !$0.regulations.isEmpty }.flatMap(\.regulations).prefix(1).map(\.at)
      + units.saying { !$0.wordings.isEmpty }.flatMap(\.wordings).map(\.at)
    return places.map { file($0).document(around: Int($0.start)) }
  }
}

extension SourceFile {
  /// The lines of the YAML document in which a place lies. `---` and `...` at the beginning of a line end a document
  /// wherever they stand, even in a text.
  fileprivate func document(around place: Int) -> [UInt8] {
    func isMarker(_ line: Range<Int>) -> Bool {
      let head = Array(bytes[line].prefix(4))
      return (head.starts(with: "---".utf8) || head.starts(with: "...".utf8))
        && (head.count == 3 || head[3] == 0x20 || head[3] == 0x09 || head[3] == 0x0D)
    }
    var lines: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? count
      if isMarker(start..<end) {
        if start > place { break }
        // What stands beside the marker belongs to the document.
        lines = place < end ? [place..<end] : []
      } else {
        lines.append(start..<end)
      }
      start = end + 1
    }
    return lines.flatMap { bytes[$0] + [0x0A] }
  }
}
