import Diagnostics
import Testing

@testable import MonitoringStore
@testable import nqc

@Suite struct `The fields of a change` {
  @Test func `all have names in both languages`() {
    // A task is said to be retired, and by what; slots are told of in a line of their own.
    for (entity, name) in Ledger.fields + [(entity: "kpi", name: "bounds")]
    where entity != "update_slot" && !["state", "retired_by"].contains(name) {
      #expect(FieldNames.words(name) != Words(name), "\(entity).\(name)")
    }
  }

  @Test(arguments: [
    ("update_period", "quarterly", "hàng quý", "quarterly"), ("priority", "high", "cao", "high"),
    ("deliverable_type", "pm_decision", "quyết định của Thủ tướng", "pm decision"),
    ("due_on", "2026-06-30", "30/6/2026", "2026-06-30"), ("title_vi", "2026 năm", "2026 năm", "2026 năm"),
    ("baseline", "0.5", "0,5% GDP", "0.5% of GDP"),
    ("target", "2026-12-31 >= 2", "31/12/2026: ≥ 2% GDP", "2026-12-31: ≥ 2% of GDP"),
    ("target", "2026-12-31 >= 16–18.5", "31/12/2026: 16–18,5% GDP", "2026-12-31: 16–18.5% of GDP"),
    ("direction", "maintain", "duy trì", "maintain"), ("frequency", "half_yearly", "sáu tháng", "half yearly"),
  ])
  func `have values that people can read`(_ field: String, _ value: String, _ vi: String, _ en: String) {
    let unit = Words(vi: "% GDP", en: "% of GDP")
    #expect(FieldValues(language: .vi, unit: unit).words(value, of: field) == vi)
    #expect(FieldValues(language: .en, unit: unit).words(value, of: field) == en)
  }
}
