import Diagnostics
import ResolutionCompiler

/// A task tree for programs. Every copy of a fan-out stands by itself: an id there is one that can be looked up.
struct TreeJSON {
  let tree: TaskTree
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.array("documents") { json in
        for document in tree.documents {
          json.object { json in
            json.field("key", document.key)
            json.field("number", document.number)
            json.field("title", document.title[language])
            json.field("issued", document.issued)
            json.field("stage", (document.isDraft ? Stage.draft : .issued).rawValue)
            write(document.nodes, to: &json)
          }
        }
      }
      json.object("summary") { json in
        json.field("tasks", tree.all.tasks)
        json.field("matching", tree.found.tasks)
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ nodes: [TaskTree.Node], to json: inout JSONWriter) {
    json.array("tasks") { json in
      for node in nodes { json.object { write(node, to: &$0) } }
    }
  }

  private func write(_ node: TaskTree.Node, to json: inout JSONWriter) {
    json.field("id", node.id)
    json.field("kind", node.isGroup ? "group" : "task")
    json.field("matches", !node.isContext)
    json.field("title", node.title[language])
    json.field("presiding", node.presiding)
    json.field("coordinating", node.coordinating)
    json.field("covers", node.clauses)
    json.field("start", node.start)
    switch node.due {
    case .on(let day): json.field("due", day)
    case .ongoing: json.field("due", "ongoing")
    case .missing, .unreadable: json.null("due")
    }
    json.array("milestones") { json in
      for milestone in node.milestones {
        json.object { json in
          json.field("id", "\(node.id)/\(milestone.id)")
          json.field("title", milestone.title[language])
          json.field("due", milestone.due)
        }
      }
    }
    json.array("kpis") { json in
      for kpi in node.kpis { json.object { write(kpi, of: node, to: &$0) } }
    }
    if node.isGroup { write(node.nodes, to: &json) }
  }

  private func write(_ kpi: TaskTree.KPI, of node: TaskTree.Node, to json: inout JSONWriter) {
    json.field("id", "\(node.id)/\(kpi.id)")
    json.field("title", kpi.title[language])
    json.field("unit", kpi.unit[language])
    json.array("targets") { json in
      for target in kpi.targets {
        json.object { json in
          json.field("on", target.on)
          json.field("relation", target.relation.sign)
          json.field("low", target.low)
          json.field("high", target.high)
        }
      }
    }
  }
}
