internal import Diagnostics
internal import ResolutionCompiler

extension DesiredRows {
  /// Those that tasks stand in.
  func writeSourceFiles() throws(StoreError) {
    var rows = try TextRows(into: .sourceFile, of: schema, database)
    for (index, unit) in plan.units.enumerated() where numbering.files[index] > 0 {
      rows.integer(numbering.files[index])
      rows.text(unit.file.path)
      try rows.endRow()
    }
  }
}
