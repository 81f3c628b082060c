import Diagnostics
import ResolutionCompiler

/// The roll-up for programs. Localities are their codes.
struct RollUpJSON {
  let rollUp: RollUp
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.array("documents") { json in
        for document in rollUp.documents { json.object { write(document, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ document: RollUp.Document, to json: inout JSONWriter) {
    json.field("key", document.key)
    json.field("number", document.number)
    json.field("title", document.title[language])
    json.field("programmes", document.programmes)
    json.array("localities") { json in
      for locality in document.localities {
        json.object { json in
          json.field("code", locality.code)
          json.field("name", locality.name[language])
          json.array("programmes") { json in for key in locality.programmes { json.value(key) } }
        }
      }
    }
    json.array("kpis") { json in
      for kpi in document.kpis { json.object { write(kpi, document, to: &$0) } }
    }
    json.array("tasks") { json in
      for task in document.tasks { json.object { write(task, document, to: &$0) } }
    }
  }

  private func write(_ kpi: RollUp.KPI, _ document: RollUp.Document, to json: inout JSONWriter) {
    json.field("id", kpi.stem)
    json.field("title", kpi.title[language])
    json.field("unit", kpi.unit[language])
    if let measure = kpi.measure { json.field("measure", measure.rawValue) } else { json.null("measure") }
    if let direction = kpi.direction { json.field("direction", direction.rawValue) } else { json.null("direction") }
    json.field("aggregate", kpi.aggregate.rawValue)
    json.array("wholes") { json in
      for whole in kpi.wholes { json.object { write(whole, document, to: &$0) } }
    }
  }

  private func write(_ whole: RollUp.Whole, _ document: RollUp.Document, to json: inout JSONWriter) {
    json.field("id", whole.id)
    if let place = whole.locality { json.field("locality", document.localities[place].code) }
    if let isReached = whole.isReached { json.field("reached", isReached) } else { json.null("reached") }
    json.array("contributions") { json in
      for contribution in whole.contributions {
        json.object { json in
          json.field("locality", document.localities[contribution.locality].code)
          json.array("kpis") { json in for id in contribution.ids { json.value(id) } }
          json.field("from", contribution.isFromProgramme ? "programme" : "upstream")
        }
      }
    }
    json.array("sums") { json in
      for sum in whole.sums { json.object { write(sum, to: &$0) } }
    }
    write(whole.missing, named: "missing", document, to: &json)
    write(whole.declined, named: "declined", document, to: &json)
  }

  private func write(_ places: [Int], named name: String, _ document: RollUp.Document, to json: inout JSONWriter) {
    json.array(name) { json in for place in places { json.value(document.localities[place].code) } }
  }

  private func write(_ sum: RollUp.Sum, to json: inout JSONWriter) {
    json.field("on", sum.on.description)
    json.object("target") { json in
      json.field("relation", sum.target.relation.sign)
      json.field("low", sum.target.low)
      json.field("high", sum.target.high)
    }
    if let made = sum.made {
      json.object("made") { json in
        json.field("low", made.low)
        json.field("high", made.high)
      }
    } else {
      json.null("made")
    }
    if let gap = sum.gap { json.field("gap", gap) } else { json.null("gap") }
    json.field("verdict", sum.verdict.rawValue)
    json.array("shares") { json in
      for share in sum.shares {
        json.object { json in
          switch share {
          case .value(let value, let basis):
            json.field("low", value.low)
            json.field("high", value.high)
            json.field("basis", basis.rawValue)
          case .none(let reason): json.field("reason", reason.rawValue)
          }
        }
      }
    }
  }

  private func write(_ task: RollUp.Task, _ document: RollUp.Document, to json: inout JSONWriter) {
    json.field("id", task.stem)
    json.field("title", task.title[language])
    json.field("copies", task.copies)
    json.object("counts") { json in
      for state in RollUp.Answer.State.allCases { json.field(state.rawValue, task.count(state)) }
    }
    json.array("answers") { json in
      for answer in task.answers {
        json.object { json in
          json.field("locality", document.localities[answer.locality].code)
          json.field("state", answer.state.rawValue)
          json.array("nodes") { json in for id in answer.nodes { json.value(id) } }
          json.array("reasons") { json in for reason in answer.reasons { json.value(reason[language]) } }
        }
      }
    }
  }
}
