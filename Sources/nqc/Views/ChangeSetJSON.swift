import Diagnostics
import MonitoringStore
import ResolutionCompiler

/// A change set for programs; with a plan, the file that `apply` takes.
struct ChangeSetJSON {
  let changes: ChangeSet
  var plan: SavedPlan?

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      if let plan { json.object("plan") { write(plan, to: &$0) } }
      json.field("changed", !changes.isEmpty)
      json.object("summary") { json in
        for (name, counts) in changes.outcome.parts {
          json.object(name) { json in
            json.field("created", counts.created)
            json.field("updated", counts.updated)
            json.field("retired", counts.retired)
          }
        }
      }
      json.array("warnings") { json in for warning in changes.warnings { write(warning, to: &json) } }
      json.array("digests") { json in
        for digest in changes.digests {
          json.object { json in
            json.field("agency", digest.agency)
            json.field("name_vi", digest.name.vi)
            json.field("name_en", digest.name.en)
            for deed in AgencyDigest.Deed.allCases {
              if let count = digest.counts[deed] { json.field(deed.rawValue, count) }
            }
          }
        }
      }
      json.array("agencies") { json in for agency in changes.agencies { Self.write(agency, to: &json) } }
      json.array("documents") { json in for document in changes.documents { write(document, to: &json) } }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ plan: SavedPlan, to json: inout JSONWriter) {
    json.field("compiler", plan.compiler)
    json.field("at", plan.at)
    json.field("store", plan.store)
    json.field("paths", plan.paths)
    json.field("allow_retire", plan.allowRetire)
    if let base = plan.base {
      json.object("base") { json in
        json.field("emission", base.emission)
        json.field("at", base.at)
        json.field("corpus_digest", base.corpusDigest)
      }
    } else {
      json.null("base")
    }
    json.field("fingerprint", plan.fingerprint)
    json.array("sources") { json in
      for source in plan.sources {
        json.object { json in
          json.field("path", source.path)
          json.field("digest", source.digest)
        }
      }
    }
  }

  private func write(_ warning: ChangeSet.Warning, to json: inout JSONWriter) {
    json.object { json in
      switch warning {
      case .retiresReported(let tasks):
        json.field("warning", "retires_reported")
        json.field("tasks", tasks)
      case .retiresMany(let tasks):
        json.field("warning", "retires_many")
        json.field("tasks", tasks)
      case .looksMoved(let from, let to, let title, let below):
        json.field("warning", "looks_moved")
        json.field("from", from)
        json.field("to", to)
        json.field("title_vi", title.vi)
        json.field("title_en", title.en)
        json.field("below", below)
      case .passesOn(let from, let to, let tasks):
        json.field("warning", "passes_on")
        json.field("from", from)
        json.field("to", to)
        json.field("tasks", tasks)
      }
      json.field("refused", warning.isRefused)
    }
  }

  private func write(_ document: DocumentChanges, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", document.id)
      json.field("number", document.number)
      json.field("title_vi", document.title.vi)
      json.field("title_en", document.title.en)
      json.field("change", document.kind?.rawValue)
      Self.write(document.fields, to: &json)
      json.array("clauses") { json in for clause in document.clauses { Self.write(clause, to: &json) } }
      json.array("tasks") { json in for task in document.tasks { write(task, to: &json) } }
    }
  }

  private func write(_ task: TaskChanges, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", task.id)
      json.field("change", task.kind.rawValue)
      json.field("is_group", task.isGroup)
      json.field("title_vi", task.title.vi)
      json.field("title_en", task.title.en)
      json.field("presiding", task.presiding)
      if task.kind != .updated { json.field("coordinating", task.coordinating) }
      json.field("due", task.due)
      Self.write(details: task, to: &json)
    }
  }

  /// The fields of a task, and what happens to its parts.
  static func write(details task: TaskChanges, to json: inout JSONWriter) {
    if task.kind == .retired { json.field("retired_by", task.retiredBy) }
    for (key, others) in [("came_from", task.origins), ("became", task.heirs)] where !others.isEmpty {
      json.array(key) { json in
        for other in others {
          json.object { json in
            json.field("id", other.id)
            json.field("kind", other.how.rawValue)
          }
        }
      }
    }
    write(task.fields, to: &json)
    if !task.milestones.isEmpty {
      json.array("milestones") { json in for part in task.milestones { write(part, to: &json) } }
    }
    if !task.kpis.isEmpty { json.array("kpis") { json in for part in task.kpis { write(part, to: &json) } } }
    if !task.slots.isEmpty { json.object("slots") { write(task.slots, to: &$0) } }
  }

  private static func write(_ slots: SlotChanges, to json: inout JSONWriter) {
    json.field("reason", slots.reason?.rawValue)
    for (name, some) in [
      ("added", slots.added), ("withdrawn", slots.withdrawn), ("moved", slots.moved), ("confirmed", slots.confirmed),
    ] where !some.isEmpty {
      json.array(name) { json in
        for slot in some {
          json.object { json in
            json.field("seq", slot.seq)
            json.field("kind", slot.kind)
            json.field("as_of", slot.asOf)
            json.field("due_on", slot.dueOn)
            if let former = slot.movedFrom { json.field("before", former) }
          }
        }
      }
    }
  }

  private static func write(_ entity: EntityChanges, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", entity.id)
      json.field("change", entity.kind.rawValue)
      if let title = entity.title {
        json.field("title_vi", title.vi)
        json.field("title_en", title.en)
      }
      if !entity.unit.isEmpty {
        json.field("unit_vi", entity.unit.vi)
        json.field("unit_en", entity.unit.en)
      }
      write(entity.fields, to: &json)
    }
  }

  static func write(_ fields: [FieldChange], to json: inout JSONWriter) {
    json.array("fields") { json in
      for field in fields {
        json.object { json in
          json.field("field", field.field)
          json.field("before", field.before)
          json.field("after", field.after)
        }
      }
    }
  }
}
