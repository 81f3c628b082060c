import Diagnostics
import ResolutionCompiler

extension Table {
  /// Updates and milestones in the order of the days on which they are due.
  static func schedule(_ annex: Annex, in language: Language) -> Table {
    func column(_ vi: String, _ en: String, _ width: Double) -> Column {
      Column(Words(vi: vi, en: en)[language], width: width)
    }
    let appointments = annex.appointments
    return Table(
      name: Words(vi: "Lịch cập nhật", en: "Schedule")[language],
      columns: [
        column("STT", "No.", 6), column("Chậm nhất ngày", "Due", 13), column("Loại", "Kind", 22),
        column("Tính đến ngày", "As of", 13), column("Nội dung", "What", 50), column("Nhiệm vụ", "Task", 50),
        column("Cơ quan chủ trì", "Presiding agency", 28), column("Lịch làm việc", "Calendar", 12),
        column("Mã", "Id", 36),
      ],
      rows: appointments.enumerated().map { index, appointment in
        Row(cells: [
          .number(Double(index + 1)), .day(appointment.on), Cell(appointment.kind[language]), Cell(appointment.asOf),
          Cell(appointment.what[language]), Cell(appointment.line.title[language]),
          Cell(appointment.line.presiding.names(in: language)), Cell(appointment.calendar?[language] ?? ""),
          Cell(appointment.id),
        ])
      })
  }
}
