import Diagnostics
import ResolutionCompiler

extension Table {
  /// A row for every target; a KPI without targets has one.
  static func kpis(_ annex: Annex, in language: Language) -> Table {
    func column(_ vi: String, _ en: String, _ width: Double) -> Column {
      Column(Words(vi: vi, en: en)[language], width: width)
    }
    var table = Table(
      name: Words(vi: "Chỉ tiêu", en: "KPIs")[language],
      columns: [
        column("STT", "No.", 6), column("Chỉ tiêu", "KPI", 45), column("Nhiệm vụ", "Task", 45),
        column("Cơ quan chủ trì", "Presiding agency", 28), column("Chiều", "Direction", 10),
        column("Hiện trạng", "Baseline", 12), column("Thời điểm hiện trạng", "Baseline on", 13),
        column("So sánh", "Relation", 9), column("Mục tiêu", "Target", 12),
        column("Đến mức", "Up to", 12), column("Đơn vị", "Unit", 14), column("Thời điểm", "On", 13),
        column("Nguồn số liệu", "Source", 28), column("Mã", "Id", 36),
      ])
    var number = 0
    for line in annex.documents.lazy.flatMap(\.lines) {
      for kpi in line.kpis {
        let targets = kpi.goals.flatMap(\.targets)
        for target in targets.isEmpty ? [nil] : targets.map(Optional.some) {
          number += 1
          table.rows.append(row(number, kpi, target, of: line, in: language))
        }
      }
    }
    return table
  }

  private static func row(
    _ number: Int, _ kpi: Annex.KPI, _ target: Annex.Target?, of line: Annex.Line, in language: Language
  ) -> Row {
    var (relation, low, high) = (Cell.empty, Cell.empty, Cell.empty)
    if let target {
      relation = Cell(target.relation.symbol)
      switch target.form {
      case .done: (relation, low) = (.empty, .text(target.words[language]))
      case .rank: low = .number(target.high)
      case .number:
        low = .number(target.low)
        if target.low != target.high { high = .number(target.high) }
      }
    }
    return Row(cells: [
      .number(Double(number)), Cell(kpi.title[language]), Cell(line.title[language]),
      Cell(line.presiding.names(in: language)), Cell(kpi.direction?.spoken[language] ?? ""), Cell(kpi.baseline),
      Cell(kpi.baselineOn), relation, low, high, Cell(kpi.unit[language]),
      Cell(target?.on), Cell(kpi.source[language]), Cell(kpi.id),
    ])
  }
}
