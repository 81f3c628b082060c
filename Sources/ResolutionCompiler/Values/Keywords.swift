// The words that authors may write for the values of the language's closed lists. The English word comes from the
// language reference and is the code in the store; the first Vietnamese word is the one that messages and suggestions
// show. Every word counts without its diacritics too, and with `_`, a space or a hyphen between its parts.

/// `due: thường_xuyên`.
package enum Ongoing: Keyword {
  case ongoing

  package static let keywords = KeywordTable<Ongoing>([
    .init(.ongoing, en: ["ongoing"], vi: ["thường_xuyên"])
  ])
}

/// `baseline: none`, `bounds: none`: said to be absent, not forgotten.
package enum Absence: Keyword {
  case none

  package static let keywords = KeywordTable<Absence>([
    .init(.none, en: ["none"], vi: ["không", "không_có", "chưa_có"])
  ])
}

extension Bool: Keyword {
  package static let keywords = KeywordTable<Bool>([
    .init(true, en: ["true", "yes"], vi: ["có", "đúng"]),
    .init(false, en: ["false", "no"], vi: ["không", "sai"]),
  ])
}

extension UpdatePeriod: Keyword {
  package static let keywords = KeywordTable<UpdatePeriod>([
    .init(.monthly, en: ["monthly"], vi: ["hàng_tháng", "hằng_tháng", "mỗi_tháng", "tháng"]),
    .init(.quarterly, en: ["quarterly"], vi: ["hàng_quý", "hằng_quý", "mỗi_quý", "quý", "3_tháng", "ba_tháng"]),
    .init(
      .halfYearly, en: ["half_yearly", "halfyearly"],
      vi: ["sáu_tháng", "6_tháng", "nửa_năm", "hàng_sáu_tháng", "hằng_sáu_tháng", "hàng_6_tháng", "mỗi_sáu_tháng"]),
    .init(.yearly, en: ["yearly", "annually"], vi: ["hàng_năm", "hằng_năm", "mỗi_năm", "năm"]),
  ])
}

extension Frequency: Keyword {
  package static let keywords = KeywordTable<Frequency>(
    UpdatePeriod.keywords.entries.map { .init(Frequency($0.value), en: $0.en, vi: $0.vi) } + [
      .init(.once, en: ["once"], vi: ["một_lần", "1_lần"])
    ])

  private init(_ period: UpdatePeriod) {
    switch period {
    case .monthly: self = .monthly
    case .quarterly: self = .quarterly
    case .halfYearly: self = .halfYearly
    case .yearly: self = .yearly
    }
  }
}

extension Measure: Keyword {
  package static let keywords = KeywordTable<Measure>(
    [
      .init(.percent, en: ["percent", "%"], vi: ["phần_trăm", "tỷ_lệ_phần_trăm"]),
      .init(.ratio, en: ["ratio"], vi: ["tỷ_số", "tỉ_số"]),
      .init(.count, en: ["count"], vi: ["số_lượng"]),
      .init(.money, en: ["money"], vi: ["số_tiền", "tiền"]),
      .init(.rank, en: ["rank"], vi: ["thứ_hạng", "xếp_hạng"]),
      .init(.index, en: ["index"], vi: ["chỉ_số"]),
      .init(.duration, en: ["duration"], vi: ["thời_gian", "thời_lượng"]),
      .init(.yesNo, en: ["yes_no", "yes/no"], vi: ["có_không", "có/không", "đạt_không_đạt", "đạt/không_đạt"]),
    ], unclear: [.init("tỷ lệ", [.percent, .ratio]), .init("tỉ lệ", [.percent, .ratio])])
}

extension Direction: Keyword {
  package static let keywords = KeywordTable<Direction>([
    .init(.increase, en: ["increase"], vi: ["tăng"]),
    .init(.decrease, en: ["decrease"], vi: ["giảm"]),
    .init(.maintain, en: ["maintain"], vi: ["duy_trì", "giữ_vững", "giữ_nguyên"]),
  ])
}

extension Trajectory: Keyword {
  package static let keywords = KeywordTable<Trajectory>([
    .init(.linear, en: ["linear"], vi: ["tuyến_tính"]),
    .init(.step, en: ["step"], vi: ["bậc_thang", "theo_bậc"]),
    .init(.compound, en: ["compound"], vi: ["tăng_trưởng_kép", "kép"]),
  ])
}

extension Holds: Keyword {
  package static let keywords = KeywordTable<Holds>([
    .init(.atEnd, en: ["at_end"], vi: ["cuối_kỳ", "vào_cuối_kỳ"]),
    .init(.everyYear, en: ["every_year"], vi: ["hàng_năm", "hằng_năm", "mỗi_năm", "từng_năm"]),
  ])
}

extension Aggregate: Keyword {
  package static let keywords = KeywordTable<Aggregate>([
    .init(.sum, en: ["sum"], vi: ["tổng", "tổng_cộng", "tổng_số"]),
    .init(.mean, en: ["mean"], vi: ["trung_bình", "bình_quân"]),
    .init(
      .weightedMean, en: ["weighted_mean"],
      vi: ["trung_bình_có_trọng_số", "bình_quân_có_trọng_số", "bình_quân_gia_quyền"]),
    .init(.min, en: ["min"], vi: ["nhỏ_nhất", "thấp_nhất"]),
    .init(.max, en: ["max"], vi: ["lớn_nhất", "cao_nhất"]),
    .init(.last, en: ["last"], vi: ["cuối_cùng", "mới_nhất"]),
    .init(.none, en: ["none"], vi: ["không"]),
  ])
}

extension Priority: Keyword {
  package static let keywords = KeywordTable<Priority>([
    .init(.high, en: ["high"], vi: ["cao"]),
    .init(.normal, en: ["normal"], vi: ["bình_thường", "thường"]),
    .init(.low, en: ["low"], vi: ["thấp"]),
  ])
}

extension Secrecy: Keyword {
  package static let keywords = KeywordTable<Secrecy>([
    .init(.none, en: ["none"], vi: ["không"]),
    .init(.secret, en: ["secret"], vi: ["mật"]),
    .init(.highlySecret, en: ["highly_secret"], vi: ["tối mật"]),
    .init(.topSecret, en: ["top_secret"], vi: ["tuyệt mật"]),
  ])
}

extension Binding: Keyword {
  package static let keywords = KeywordTable<Binding>([
    .init(.target, en: ["target"], vi: ["mục_tiêu", "chỉ_tiêu"]),
    .init(.task, en: ["task"], vi: ["nhiệm_vụ"]),
    .init(.none, en: ["none"], vi: ["không", "định_hướng"]),
  ])
}

extension Stage: Keyword {
  package static let keywords = KeywordTable<Stage>([
    .init(.issued, en: ["issued"], vi: ["đã_ban_hành", "ban_hành"]),
    .init(.draft, en: ["draft"], vi: ["dự_thảo"]),
  ])
}

extension DeliverableType: Keyword {
  package static let keywords = KeywordTable<DeliverableType>(
    [
      .init(.law, en: ["law"], vi: ["luật", "bộ luật"]),
      .init(.ordinance, en: ["ordinance"], vi: ["pháp lệnh"]),
      .init(.naResolution, en: ["na_resolution"], vi: ["nghị quyết của Quốc hội", "nghị quyết Quốc hội"]),
      .init(.decree, en: ["decree"], vi: ["nghị định"]),
      .init(
        .governmentResolution, en: ["government_resolution"],
        vi: ["nghị quyết của Chính phủ", "nghị quyết Chính phủ"]),
      .init(
        .pmDecision, en: ["pm_decision"],
        vi: ["quyết định của Thủ tướng", "quyết định của Thủ tướng Chính phủ", "quyết định Thủ tướng"]),
      .init(
        .ministryDecision, en: ["ministry_decision"],
        vi: ["quyết định của bộ", "quyết định của bộ trưởng", "quyết định bộ"]),
      .init(
        .provincialDecision, en: ["provincial_decision"],
        vi: [
          "quyết định của tỉnh", "nghị quyết của tỉnh", "quyết định của UBND tỉnh", "nghị quyết của HĐND tỉnh",
          "quyết định, nghị quyết của tỉnh",
        ]),
      .init(.circular, en: ["circular"], vi: ["thông tư"]),
      .init(.directive, en: ["directive"], vi: ["chỉ thị"]),
      .init(.conclusion, en: ["conclusion"], vi: ["kết luận"]),
      .init(.partyRegulation, en: ["party_regulation"], vi: ["quy định", "quy chế", "quy định, quy chế"]),
      .init(.resolution, en: ["resolution"], vi: ["nghị quyết"]),
      .init(.strategy, en: ["strategy"], vi: ["chiến lược"]),
      .init(.masterPlan, en: ["master_plan"], vi: ["quy hoạch"]),
      .init(.scheme, en: ["scheme"], vi: ["đề án"]),
      .init(.programme, en: ["programme"], vi: ["chương trình"]),
      .init(.plan, en: ["plan"], vi: ["kế hoạch"]),
      .init(.project, en: ["project"], vi: ["dự án"]),
      .init(.works, en: ["works"], vi: ["công trình"]),
      .init(.standard, en: ["standard"], vi: ["tiêu chuẩn", "quy chuẩn", "tiêu chuẩn, quy chuẩn"]),
      .init(
        .platform, en: ["platform"],
        vi: ["nền tảng", "hệ thống", "cơ sở dữ liệu", "nền tảng, hệ thống, cơ sở dữ liệu"]),
      .init(.fund, en: ["fund"], vi: ["quỹ"]),
      .init(.list, en: ["list"], vi: ["danh mục"]),
      .init(.guidance, en: ["guidance"], vi: ["hướng dẫn"]),
      .init(.submission, en: ["submission"], vi: ["tờ trình", "đề xuất", "tờ trình, đề xuất"]),
      .init(.report, en: ["report"], vi: ["báo cáo"]),
      .init(
        .treaty, en: ["treaty"],
        vi: ["điều ước", "điều ước quốc tế", "thoả thuận quốc tế", "điều ước, thoả thuận quốc tế"]),
      .init(.event, en: ["event"], vi: ["hội nghị", "sự kiện", "hội nghị, sự kiện"]),
      .init(.training, en: ["training"], vi: ["đào tạo", "tập huấn", "đào tạo, tập huấn"]),
      .init(.other, en: ["other"], vi: ["khác"]),
    ],
    unclear: [
      .init("quyết định", [.pmDecision, .ministryDecision, .provincialDecision]),
      .init("decision", [.pmDecision, .ministryDecision, .provincialDecision]),
    ])
}

extension Vagueness: Keyword {
  package static let keywords = KeywordTable<Vagueness>([
    .init(.effort, en: ["effort"], vi: ["nỗ_lực"]),
    .init(.continuity, en: ["continuity"], vi: ["tiếp_diễn"]),
    .init(.attention, en: ["attention"], vi: ["quan_tâm"]),
    .init(.gradual, en: ["gradual"], vi: ["từng_bước"]),
    .init(.mobilise, en: ["mobilise", "mobilize"], vi: ["huy_động"]),
    .init(.participate, en: ["participate"], vi: ["tham_gia"]),
    .init(.quality, en: ["quality"], vi: ["chất_lượng"]),
    .init(.manner, en: ["manner"], vi: ["cách_thức"]),
  ])
}

extension WorkStage: Keyword {
  package static let keywords = KeywordTable<WorkStage>([
    .init(.draft, en: ["draft"], vi: ["soạn_thảo"]),
    .init(.submit, en: ["submit"], vi: ["trình"]),
    .init(.issue, en: ["issue"], vi: ["ban_hành"]),
    .init(.build, en: ["build"], vi: ["xây_dựng"]),
    .init(.run, en: ["run"], vi: ["thực_hiện"]),
    .init(.check, en: ["check"], vi: ["kiểm_tra"]),
    .init(.end, en: ["end"], vi: ["kết_thúc"]),
  ])
}

extension Relation: Keyword {
  package static let keywords = KeywordTable<Relation>([
    .init(
      .atLeast, en: ["at least", ">=", "≥", "no less than", "not less than", "not below", "minimum"],
      vi: ["tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "không ít hơn", "không kém"]),
    .init(
      .atMost, en: ["at most", "<=", "≤", "no more than", "not more than", "not over", "up to", "maximum"],
      vi: [
        "tối đa", "không quá", "nhiều nhất", "không vượt quá", "không vượt", "không trên", "không nhiều hơn",
        "không cao hơn",
      ]),
    .init(.over, en: ["over", ">", "above", "more than"], vi: ["trên", "hơn", "vượt", "lớn hơn", "cao hơn"]),
    .init(
      .under, en: ["under", "<", "below", "less than", "fewer than"], vi: ["dưới", "nhỏ hơn", "thấp hơn", "ít hơn"]),
    .init(.equal, en: ["equal to", "=", "exactly"], vi: ["bằng", "đúng bằng", "đúng"]),
  ])
}

/// `no: errors`, `covers: all`: in place of a list, under a check of an exercise.
extension DemandWord: Keyword {
  package static let keywords = KeywordTable<DemandWord>([
    .init(.all, en: ["all"], vi: ["tất_cả", "mọi_mục"]),
    .init(.errors, en: ["errors"], vi: ["lỗi"]),
    .init(.warnings, en: ["warnings"], vi: ["cảnh_báo"]),
    .init(.target, en: ["target"], vi: ["mục_tiêu"]),
  ])
}
