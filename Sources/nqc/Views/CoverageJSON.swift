import Diagnostics
import ResolutionCompiler

/// The coverage of clauses for programs. What many copies cover alike stands there once, without an agency in its id.
struct CoverageJSON {
  let table: CoverageTable
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.array("documents") { json in
        for document in table.documents {
          json.object { json in
            json.field("key", document.key)
            json.field("number", document.number)
            json.field("title", document.title[language])
            json.array("clauses") { json in
              for clause in document.clauses { json.object { write(clause, to: &$0) } }
            }
            write(document.tasksWithoutClause, named: "tasks_without_clause", to: &json)
            json.object("summary") { write(document.summary, to: &$0) }
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ clause: CoverageTable.Clause, to json: inout JSONWriter) {
    json.field("clause", clause.name)
    json.field("title", clause.title[language])
    json.field("binding", clause.binding.rawValue)
    json.field("state", clause.state.rawValue)
    if !clause.excluded.isEmpty { json.field("excluded", clause.excluded[language]) }
    write(clause.tasks, named: "tasks", to: &json)
    write(clause.kpis, named: "kpis", to: &json)
  }

  private func write(_ coverers: [CoverageTable.Coverer], named name: String, to json: inout JSONWriter) {
    json.array(name) { json in
      for coverer in coverers {
        json.object { json in
          json.field("id", coverer.stem)
          json.field("title", coverer.title[language])
          json.field("group", coverer.isGroup)
          json.field("copies", coverer.copies)
          json.fields(coverer.at)
        }
      }
    }
  }

  private func write(_ summary: CoverageTable.Summary, to json: inout JSONWriter) {
    json.field("task_clauses", summary.taskClauses)
    json.field("task_clauses_covered", summary.coveredTaskClauses)
    json.field("target_clauses", summary.targetClauses)
    json.field("target_clauses_covered", summary.coveredTargetClauses)
    json.field("excluded", summary.excluded)
    json.field("tasks", summary.tasks)
    json.field("tasks_without_clause", summary.tasksWithoutClause)
  }
}
