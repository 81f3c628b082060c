import Diagnostics
import MonitoringStore
import ResolutionCompiler

extension JSONWriter {
  /// ISO, or null.
  mutating func field(_ name: String, _ day: Day?) {
    if let day { field(name, day.description) } else { null(name) }
  }

  /// ISO with the offset of Vietnam's time, which this program knows no other of; or null.
  mutating func field(_ name: String, _ moment: Moment?) {
    field(name, moment?.timestamp(utcOffset: 7 * 60))
  }

  mutating func field(_ name: String, _ text: String?) {
    if let text { field(name, text) } else { null(name) }
  }

  mutating func field(_ name: String, _ texts: [String]) {
    array(name) { json in for text in texts { json.value(text) } }
  }

  /// `file` and `line`; both null where there are none.
  mutating func fields(_ place: SourceLine?) {
    field("file", place?.path)
    if let place { field("line", place.line) } else { null("line") }
  }
}
