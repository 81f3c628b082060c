import Diagnostics
import ResolutionCompiler
import Workshop

/// A comparison for programs. Fields may be added; the version changes when one changes its meaning.
struct ComparisonJSON {
  let sources: ComparedSources
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.object("a") { write(sources.a, onlyHere: sources.documentsOnlyIn.a, to: &$0) }
      json.object("b") { write(sources.b, onlyHere: sources.documentsOnlyIn.b, to: &$0) }
      json.array("documents") { json in
        for comparison in sources.comparisons { json.object { write(comparison, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ source: ComparedSource, onlyHere: [String], to json: inout JSONWriter) {
    json.field("path", source.path)
    json.field("errors", source.errors)
    json.field("warnings", source.warnings)
    json.field("partial", source.isPartial)
    json.field("documents_only_here", onlyHere)
  }

  private func write(_ comparison: Comparison, to json: inout JSONWriter) {
    json.object("a") { write(comparison.a, to: &$0) }
    json.object("b") { write(comparison.b, to: &$0) }
    json.object("figures") { json in
      for figure in comparison.figures {
        json.object(figure.name) { json in
          json.field("a", figure.a)
          json.field("b", figure.b)
        }
      }
    }
    json.array("coverage") { json in
      for coverage in comparison.coverage {
        json.object { json in
          json.field("name", coverage.name)
          json.field("title", coverage.title[language])
          json.field("binding", coverage.binding.rawValue)
          write(coverage.sides.a, named: "a", to: &json)
          write(coverage.sides.b, named: "b", to: &json)
        }
      }
    }
    json.field("covered_alike", comparison.coveredAlike)
    json.array("pairs") { json in
      for pair in comparison.pairs {
        json.object { json in
          json.object("a") { write(pair.a, to: &$0) }
          json.object("b") { write(pair.b, to: &$0) }
          json.field("likeness", Double(Int(pair.likeness * 100 + 0.5)) / 100)
          json.array("differences") { json in
            for difference in pair.differences {
              json.object { json in
                json.field("field", difference.field.rawValue)
                json.field("a", difference.a.map { $0[language] })
                json.field("b", difference.b.map { $0[language] })
              }
            }
          }
        }
      }
    }
    json.object("tasks_only_in") { json in
      json.array("a") { json in for task in comparison.tasksOnlyIn.a { json.object { write(task, to: &$0) } } }
      json.array("b") { json in for task in comparison.tasksOnlyIn.b { json.object { write(task, to: &$0) } } }
    }
    json.object("kpis_only_in") { json in
      json.array("a") { json in for kpi in comparison.kpisOnlyIn.a { json.object { write(kpi, to: &$0) } } }
      json.array("b") { json in for kpi in comparison.kpisOnlyIn.b { json.object { write(kpi, to: &$0) } } }
    }
  }

  private func write(_ decomposition: Decomposition, to json: inout JSONWriter) {
    json.field("key", decomposition.key)
    json.field("number", decomposition.number)
    json.field("title", decomposition.title[language])
  }

  private func write(_ ground: Decomposition.Ground?, named name: String, to json: inout JSONWriter) {
    guard let ground else { return json.null(name) }
    json.object(name) { json in
      json.field("state", ground.state.rawValue)
      json.field("tasks", ground.tasks)
      json.field("kpis", ground.kpis)
    }
  }

  private func write(_ task: Annex.Line, to json: inout JSONWriter) {
    json.field("id", task.id)
    json.field("title", task.title[language])
    json.field("copies", task.copies)
  }

  private func write(_ kpi: Comparison.OwnedKPI, to json: inout JSONWriter) {
    json.field("id", kpi.kpi.id)
    json.field("title", kpi.kpi.title[language])
    json.field("task", kpi.task.id)
  }
}
