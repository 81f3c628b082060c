import Diagnostics
import MonitoringStore

/// What an inspection of a store found, for programs.
struct InspectionJSON {
  let inspection: Inspection
  let store: String
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("store", store)
      if let version = inspection.version { json.field("schema", version) } else { json.null("schema") }
      json.field("current_schema", inspection.current)
      json.field("sound", inspection.isSound)
      json.array("findings") { json in
        for finding in inspection.findings {
          json.object { json in
            json.field("promise", finding.promise)
            json.field("message", finding.message[language])
            json.field("advice", finding.advice[language])
            json.field("count", finding.count)
            json.array("examples") { json in for example in finding.examples { json.value(example) } }
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }
}
