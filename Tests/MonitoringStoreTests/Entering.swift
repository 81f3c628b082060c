import Diagnostics
import MonitoringStore
import ResolutionCompiler

extension WrittenReport {
  /// As somebody types it.
  /// - Parameter values: a KPI and its value; a unit may stand behind the value.
  init(
    _ task: String, percent: String? = nil, text: String? = nil, attachments: [String] = [],
    _ values: KeyValuePairs<String, String> = [:], unit: String? = nil, agency: String? = nil, at: String? = nil
  ) {
    func written(_ text: String) -> Written { Written(text, at: .commandLine) }
    self.init(task: written(task))
    self.percent = percent.map(written)
    self.text = text.map(written)
    self.attachments = attachments
    self.agency = agency.map(written)
    self.at = at.map(written)
    self.values = values.map { WrittenValue(kpi: written($0.key), value: written($0.value), unit: unit.map(written)) }
  }
}

extension Circumstances {
  /// Somebody, at a moment: `2026-01-12T09:00`.
  static func at(_ moment: String) -> Circumstances {
    Circumstances(now: Moment(written: moment) ?? Moment(minutes: 0), user: "binh", compiler: "nqc 1.0")
  }
}

extension StoreFile {
  @discardableResult
  func enter(
    _ reports: WrittenReport..., now: String = "2026-01-12T09:00", isTrial: Bool = false
  ) throws -> ReportingOutcome {
    try MonitoringStore.open(path: path).enter(reports, .at(now), isTrial: isTrial)
  }
}

extension ReportingOutcome {
  var entered: [EnteredReport] {
    if case .entered(let reports) = self { reports } else { [] }
  }

  /// What is wrong, in English.
  var mistakes: [String] {
    if case .refused(let mistakes) = self { mistakes.map(\.message.en) } else { [] }
  }
}
