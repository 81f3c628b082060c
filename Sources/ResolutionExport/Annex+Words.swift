import Diagnostics
import ResolutionCompiler

extension Annex {
  /// The columns of the official annex; widths in characters.
  static let columns: [(title: Words, width: Double)] = [
    (Words(vi: "STT", en: "No."), 6),
    (Words(vi: "Nhiệm vụ", en: "Task"), 55),
    (Words(vi: "Cơ quan chủ trì", en: "Presiding agency"), 28),
    (Words(vi: "Cơ quan phối hợp", en: "Coordinating agencies"), 28),
    (Words(vi: "Thời hạn", en: "Due"), 15),
    (Words(vi: "Sản phẩm", en: "Deliverable"), 28),
    (Words(vi: "Chỉ tiêu", en: "KPIs"), 45),
  ]

  /// Columns that only a list has in which something would stand in them.
  static let issuingTitle = Words(vi: "Cấp ban hành", en: "Issuing authority")
  static let resourcesTitle = Words(vi: "Nguồn lực", en: "Resources")

  static let idTitle = Words(vi: "Mã", en: "Id")
}
