import Diagnostics
import ResolutionCompiler

/// An explanation for programs: the same statements, with bare values and places.
struct ExplanationJSON {
  let explanation: Explanation
  let language: Language

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("id", explanation.id)
      json.field("kind", explanation.kind.rawValue)
      json.field("title", explanation.title[language])
      json.array("sections") { json in
        for section in explanation.sections {
          json.object { json in
            json.field("name", section.name)
            json.field("title", section.title[language])
            write(section.points, to: &json)
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ points: [Explanation.Point], to json: inout JSONWriter) {
    json.array("points") { json in
      for point in points {
        json.object { json in
          json.field("name", point.name)
          if !point.label.isEmpty { json.field("label", point.label[language]) }
          json.field("text", point.words[language])
          switch point.value {
          case .text(let text)?: json.field("value", text)
          case .number(let number)?: json.field("value", number)
          case .day(let day)?: json.field("value", day)
          case nil: json.null("value")
          }
          json.fields(point.at)
          write(point.points, to: &json)
        }
      }
    }
  }
}
