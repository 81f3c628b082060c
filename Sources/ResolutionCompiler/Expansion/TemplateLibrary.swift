package import Diagnostics

/// The templates of KPIs and milestones, each with what it extends merged in.
package struct TemplateLibrary: Sendable {
  package var kpiCodes = NameTable()
  package var kpis: [KPITemplate] = []
  package var milestoneCodes = NameTable()
  package var milestones: [MilestoneTemplate] = []
  /// A document of templates could not be read whole.
  package var isIncomplete = false
}

/// A KPI template with what it extends merged in.
package struct KPITemplate: Sendable {
  package var code: Span
  /// The unit that it stands in.
  package var unit: Int32
  /// Its own values, and where it has none those of what it extends.
  package var merged: AuthoredKPI
  /// The unit whose `targets` the merged range is of.
  package var targetsUnit: Int32
  package var parameters: [AuthoredParameter]
  /// Arguments that it gives to what it extends.
  package var arguments: [AuthoredArgument]
  /// What it extends is known, and merged in.
  package var extendsKnown = false
  /// One of its texts has `{agency}` in it.
  package var speaksOfAgency = false

  /// It extends nothing, or everything that it extends is known.
  package var isComplete: Bool { !merged.use.isWritten || extendsKnown }
}

package struct MilestoneTemplate: Sendable {
  package var code: Span
  package var unit: Int32
  /// A range of the unit's `milestones`.
  package var steps: Range<Int32>
  package var parameters: [AuthoredParameter]
}
