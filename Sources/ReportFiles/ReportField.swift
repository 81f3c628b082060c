internal import ResolutionCompiler

/// The parts of a report, by the names that columns and JSON members have for them. As with the language's keys, either
/// language will do, with or without diacritics.
enum ReportField: Keyword {
  case task, slot, percent, text, attachments, agency, at, kpi, value, unit
  /// JSON only: several KPIs of one report.
  case kpis

  static let keywords = KeywordTable<ReportField>([
    .init(.task, en: ["task", "task_id"], vi: ["nhiệm_vụ", "mã_nhiệm_vụ"]),
    .init(.slot, en: ["slot", "seq"], vi: ["kỳ", "kỳ_cập_nhật", "kỳ_báo_cáo"]),
    .init(
      .percent, en: ["percent", "percent_done"],
      vi: ["phần_trăm", "phần_trăm_hoàn_thành", "tỷ_lệ_hoàn_thành", "tiến_độ"]),
    .init(.text, en: ["text"], vi: ["nội_dung", "nội_dung_báo_cáo"]),
    .init(.attachments, en: ["attachments", "attach"], vi: ["tệp_kèm", "tài_liệu_kèm", "đính_kèm"]),
    .init(.agency, en: ["agency", "agency_id"], vi: ["cơ_quan", "cơ_quan_báo_cáo"]),
    .init(.at, en: ["at", "reported_at"], vi: ["thời_điểm", "thời_điểm_báo_cáo", "ngày_báo_cáo"]),
    .init(.kpi, en: ["kpi", "kpi_id"], vi: ["chỉ_tiêu", "mã_chỉ_tiêu"]),
    .init(.value, en: ["value"], vi: ["giá_trị"]),
    .init(.unit, en: ["unit"], vi: ["đơn_vị", "đơn_vị_tính"]),
    .init(.kpis, en: ["kpis", "values"], vi: ["các_chỉ_tiêu"]),
  ])

  /// What it is called in messages, in both languages.
  var names: (vi: String, en: String) {
    let entry = ReportField.keywords.entries.first { $0.value == self }
    return (entry?.vi.first ?? "", entry?.en.first ?? "")
  }
}
