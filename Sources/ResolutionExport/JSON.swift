import Diagnostics
import ResolutionCompiler

/// For other programs. What each field means is in `Documentation/export.md`; fields may be added, and the version
/// changes when one changes its meaning. Texts stand there in both languages, whichever is asked for.
struct JSON: ExportFormat {
  let name = "json"
  let fileExtension = "json"
  let isText = true
  let folds = false

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("program", circumstances.program)
      json.field("made_on", circumstances.moment.day)
      json.array("extract") { json in for words in annex.extract { json.value(words[circumstances.language]) } }
      json.array("documents") { json in
        for document in annex.documents { json.object { write(document, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ document: Annex.Document, to json: inout JSONWriter) {
    json.field("key", document.key)
    json.field("number", document.number)
    json.field("title", document.title)
    json.field("issued", document.issued)
    json.field("issued_by", document.issuer)
    json.field("stage", (document.isDraft ? Stage.draft : .issued).rawValue)
    json.array("lines") { json in
      for line in document.lines { json.object { write(line, to: &$0) } }
    }
  }

  private func write(_ line: Annex.Line, to json: inout JSONWriter) {
    json.field("id", line.id)
    json.field("kind", line.isGroup ? "group" : "task")
    json.field("group", line.group)
    json.field("ordinal", line.ordinal)
    json.field("title", line.title)
    if !line.isGroup {
      json.field("presiding", line.presiding.first)
      json.array("coordinating") { json in
        for agency in line.coordinating { json.object { write(agency, to: &$0) } }
      }
      json.field("issuing_authority", line.issuing.first)
      json.array("covers") { json in for clause in line.clauses { json.value(clause) } }
      json.field("start", line.start)
      switch line.due {
      case .on(let day): json.field("due", day)
      case .ongoing: json.field("due", "ongoing")
      case .missing, .unreadable: json.null("due")
      }
      if let deliverable = line.deliverable {
        json.object("deliverable") { json in
          json.field("type", deliverable.type?.rawValue)
          json.field("title", deliverable.title)
          json.field("number", deliverable.number.isEmpty ? nil : deliverable.number)
        }
      } else {
        json.null("deliverable")
      }
      json.field("secrecy", line.secrecy.rawValue)
      json.array("milestones") { json in
        for milestone in line.milestones {
          json.object { json in
            json.field("id", milestone.id)
            json.field("title", milestone.title)
            json.field("due", milestone.due)
          }
        }
      }
      json.array("updates") { json in
        for update in line.updates {
          json.object { json in
            json.field("id", "\(line.id)#\(update.seq)")
            json.field("kind", update.kind.code)
            json.field("as_of", update.asOf)
            json.field("due", update.dueOn)
            json.field("calendar", update.basis.rawValue)
          }
        }
      }
    }
    if line.resources.isEmpty {
      json.null("resources")
    } else {
      json.object("resources") { json in
        json.field("budget", line.resources.budget.isEmpty ? nil : line.resources.budget)
        json.field("source", line.resources.source)
        json.field("staff", line.resources.staff.isEmpty ? nil : line.resources.staff)
      }
    }
    json.array("kpis") { json in
      for kpi in line.kpis { json.object { write(kpi, to: &$0) } }
    }
  }

  private func write(_ kpi: Annex.KPI, to json: inout JSONWriter) {
    json.field("id", kpi.id)
    json.field("title", kpi.title)
    json.field("unit", kpi.unit)
    json.field("measure", kpi.measure?.rawValue)
    json.field("direction", kpi.direction?.rawValue)
    json.field("frequency", kpi.frequency?.rawValue)
    if let baseline = kpi.baseline { json.field("baseline", baseline) } else { json.null("baseline") }
    json.field("baseline_on", kpi.baselineOn)
    json.field("source", kpi.source)
    json.array("targets") { json in
      for target in kpi.goals.flatMap(\.targets) {
        json.object { json in
          json.field("on", target.on)
          json.field("relation", target.relation.sign)
          json.field("low", target.low)
          json.field("high", target.high)
        }
      }
    }
  }

  fileprivate func write(_ agency: Annex.Agency, to json: inout JSONWriter) {
    json.field("code", agency.code)
    json.field("name", agency.name)
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: String, _ words: Words) {
    object(name) { json in
      json.field("vi", words.vi)
      json.field("en", words.en)
    }
  }

  fileprivate mutating func field(_ name: String, _ text: String?) {
    if let text { field(name, text) } else { null(name) }
  }

  fileprivate mutating func field(_ name: String, _ day: Day?) { field(name, day?.description) }

  fileprivate mutating func field(_ name: String, _ agency: Annex.Agency?) {
    guard let agency else { return null(name) }
    object(name) { json in JSON().write(agency, to: &json) }
  }
}
