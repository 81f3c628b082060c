import Diagnostics
import MonitoringStore

/// What an inspection of a store found, for people.
struct InspectionText {
  private typealias Run = Page.Run

  static func draw(_ inspection: Inspection, of store: String, in language: Language, on page: Page) -> Page {
    var page = page
    page.line([Run(state(of: inspection)[language])], first: [Run(store + ": ", .strong)], rest: [Run("  ")])
    for finding in inspection.findings {
      page.emptyLine()
      page.line([Run(finding.message[language], .bad)], first: [Run("✗ ", .bad)], rest: [Run("  ")])
      for example in finding.examples { page.line([Run(example)], first: [Run("    ")], rest: [Run("    ")]) }
      if finding.count > finding.examples.count { page.line([Run("    … (\(finding.count))")]) }
      page.line(
        [Run(finding.advice[language])], first: [Run(Words(vi: "  nên làm: ", en: "  what to do: ")[language], .faint)],
        rest: [Run("    ")])
    }
    if let version = inspection.version, version < inspection.current {
      page.line([Run(olderVersion(version, inspection.current)[language])], rest: [Run("  ")])
    }
    return page
  }

  private static func state(of inspection: Inspection) -> Words {
    guard let version = inspection.version else {
      return Words(vi: "chưa có gì trong kho", en: "nothing has been written to the store yet")
    }
    return inspection.isSound
      ? Words(vi: "kho lành lặn, phiên bản \(version)", en: "the store is sound, version \(version)")
      : Words(
        vi: "có \(inspection.findings.count) điều sai, kho phiên bản \(version)",
        en: "\(counted(inspection.findings.count, "thing")) amiss, version \(version)")
  }

  private static func olderVersion(_ version: Int64, _ current: Int64) -> Words {
    Words(
      vi:
        "nqc này ghi phiên bản \(current): lần ghi tới sẽ nâng kho lên, hoặc nâng ngay bằng nqc store migrate; hãy sao lưu trước bằng nqc store backup TỆP",
      en:
        "this nqc writes version \(current): the next write migrates the store, or nqc store migrate at once; back it up before with nqc store backup FILE"
    )
  }
}
