import Diagnostics

/// How the fields of the store's `change` table are called where people read them.
enum FieldNames {
  static func words(_ field: String) -> Words { known[field] ?? Words(field) }

  /// Fields that follow from others, or from where a thing stands among its siblings: told once, not field by field.
  static let minor: Set = ["position", "length_class", "due_text", "parent_id", "is_group", "weight"]

  private static let known: [String: Words] = [
    "id": Words(vi: "mã", en: "id"),
    "number": Words(vi: "số, ký hiệu", en: "number"),
    "title_vi": Words(vi: "tên", en: "title (Vietnamese)"),
    "title_en": Words(vi: "tên (tiếng Anh)", en: "title"),
    "name_vi": Words(vi: "tên", en: "name (Vietnamese)"),
    "name_en": Words(vi: "tên (tiếng Anh)", en: "name"),
    "description_vi": Words(vi: "mô tả", en: "description (Vietnamese)"),
    "description_en": Words(vi: "mô tả (tiếng Anh)", en: "description"),
    "issued_on": Words(vi: "ngày ban hành", en: "issued"),
    "issued_by": Words(vi: "cơ quan ban hành", en: "issued by"),
    "period_from": Words(vi: "giai đoạn từ", en: "period from"),
    "period_to": Words(vi: "giai đoạn đến", en: "period to"),
    "binding": Words(vi: "tính chất", en: "binding"),
    "excluded": Words(vi: "loại trừ", en: "excluded"),
    "deliverable_type": Words(vi: "loại sản phẩm", en: "deliverable"),
    "deliverable_title": Words(vi: "tên sản phẩm", en: "deliverable's title"),
    "deliverable_number": Words(vi: "số của sản phẩm", en: "deliverable's number"),
    "presiding_id": Words(vi: "chủ trì", en: "presiding"),
    "coordinating": Words(vi: "phối hợp", en: "coordinating"),
    "issuing_authority_id": Words(vi: "cấp ban hành", en: "issuing authority"),
    "clause": Words(vi: "căn cứ", en: "covers"),
    "start_on": Words(vi: "bắt đầu", en: "start"),
    "due_on": Words(vi: "thời hạn", en: "due"),
    "due_text": Words(vi: "thời hạn như đã viết", en: "due as written"),
    "length_class": Words(vi: "nhóm thời gian", en: "length class"),
    "update_period": Words(vi: "chế độ cập nhật", en: "update period"),
    "weight": Words(vi: "trọng số", en: "weight"),
    "priority": Words(vi: "ưu tiên", en: "priority"),
    "basis": Words(vi: "văn bản", en: "basis"),
    "basis_on": Words(vi: "ngày của văn bản", en: "date of the basis"),
    "secrecy": Words(vi: "độ mật", en: "secrecy"),
    "tags": Words(vi: "nhãn", en: "tags"),
    "budget": Words(vi: "kinh phí", en: "budget"),
    "budget_source": Words(vi: "nguồn kinh phí", en: "source of the budget"),
    "staff": Words(vi: "nhân lực", en: "staff"),
    "depends_on": Words(vi: "phụ thuộc", en: "depends on"),
    "implements": Words(vi: "thực hiện", en: "implements"),
    "split_from": Words(vi: "tách từ", en: "split from"),
    "merged_from": Words(vi: "gộp từ", en: "merged from"),
    "fan_out_agency_id": Words(vi: "bản của", en: "copy for"),
    "parent_id": Words(vi: "nhóm", en: "group"),
    "position": Words(vi: "thứ tự", en: "position"),
    "template": Words(vi: "mẫu", en: "template"),
    "measure": Words(vi: "loại đo", en: "measure"),
    "unit_vi": Words(vi: "đơn vị", en: "unit (Vietnamese)"),
    "unit_en": Words(vi: "đơn vị (tiếng Anh)", en: "unit"),
    "direction": Words(vi: "chiều", en: "direction"),
    "baseline": Words(vi: "hiện trạng", en: "baseline"),
    "baseline_on": Words(vi: "thời điểm hiện trạng", en: "date of the baseline"),
    "baseline_why": Words(vi: "lý do không có hiện trạng", en: "why there is no baseline"),
    "target": Words(vi: "mục tiêu", en: "target"),
    "trajectory": Words(vi: "lộ trình", en: "trajectory"),
    "frequency": Words(vi: "tần suất", en: "frequency"),
    "source_agency_id": Words(vi: "nơi công bố số liệu", en: "source"),
    "source_title": Words(vi: "nguồn số liệu", en: "source's title"),
    "method_vi": Words(vi: "cách tính", en: "method (Vietnamese)"),
    "method_en": Words(vi: "cách tính (tiếng Anh)", en: "method"),
    "aggregate": Words(vi: "tổng hợp", en: "aggregate"),
    "note_vi": Words(vi: "lưu ý", en: "note (Vietnamese)"),
    "note_en": Words(vi: "lưu ý (tiếng Anh)", en: "note"),
    "bounds": Words(vi: "giới hạn", en: "bounds"),
    "rolls_up_to": Words(vi: "đóng góp vào", en: "rolls up to"),
    "kind": Words(vi: "loại", en: "kind"),
    "valid_from": Words(vi: "có từ ngày", en: "valid from"),
    "valid_to": Words(vi: "kết thúc ngày", en: "ends on"),
    "successor_id": Words(vi: "cơ quan kế thừa", en: "successor"),
    "party_id": Words(vi: "đảng uỷ", en: "Party committee"),
  ]

  /// A value as people read it: a day as it is written in their language.
  static func value(_ text: String, in language: Language) -> String {
    guard language == .vi else { return text }
    // `2026-06-30`, alone or before something else (a target's day and value).
    let day = text.prefix(10)
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]), let date = Int(parts[2])
    else { return text }
    return "\(date)/\(month)/\(year)" + text.dropFirst(10)
  }
}
