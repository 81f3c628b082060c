extension Lesson.Example {
  /// A resolution with two tasks that are given to Điện Biên, and then a programme for it.
  static func programme(_ text: String) -> Lesson.Example {
    Lesson.Example(
      .file,
      """
      nghị_quyết: 1-NQ/TW
      tên: Phát triển khoa học, công nghệ
      ngày_ban_hành: 06/01/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Đưa dịch vụ công lên mạng
          cho_mỗi: [T11-DIENBIEN]
          chủ_trì: $agency-UBND
          thời_hạn: 31/12/2027
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, tên: Tỉ lệ hồ sơ nộp trực tuyến, loại_đo: phần_trăm, chiều: tăng, hiện_trạng: 40,
               mục_tiêu: tối thiểu 80 %, nguồn_số_liệu: Báo cáo của uỷ ban nhân dân}
      ---
      \(text)
      """)
  }
}
