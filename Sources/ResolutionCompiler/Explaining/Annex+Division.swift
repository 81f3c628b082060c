import Diagnostics

extension Annex {
  /// What one agency presides over.
  package struct Part: Sendable {
    package let agency: Agency
    package let annex: Annex
  }

  /// A list for each agency that presides over something, by its code. Groups come along with what is below them. A task
  /// over which nobody presides is in none of them.
  package var parts: [Part] {
    var parts: [Agency: [Document]] = [:]
    for document in documents {
      var lines: [Agency: [Line]] = [:]
      /// By agency, the ids of groups that its list already has.
      var written: [Agency: Set<String>] = [:]
      var groups: [Line] = []
      for line in document.lines {
        groups.removeAll { $0.depth >= line.depth }
        if line.isGroup {
          groups.append(line)
          continue
        }
        for agency in line.presiding {
          for group in groups where written[agency, default: []].insert(group.id).inserted {
            lines[agency, default: []].append(group)
          }
          lines[agency, default: []].append(line)
        }
      }
      for (agency, lines) in lines {
        var own = document
        own.lines = lines
        parts[agency, default: []].append(own)
      }
    }
    return parts.sorted { $0.key.code < $1.key.code }.map { agency, documents in
      var annex = self
      annex.documents = documents
      annex.extract.append(Words(vi: "\(agency.name.vi) chủ trì", en: "\(agency.name.en) presides"))
      annex.number()
      return Part(agency: agency, annex: annex)
    }
  }

  /// Tasks over which nobody presides.
  package var tasksWithoutPresiding: Int {
    documents.reduce(0) { $0 + $1.lines.count { !$0.isGroup && $0.presiding.isEmpty } }
  }
}
