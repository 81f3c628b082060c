import Diagnostics

extension Lesson {
  static let touchedHandover = Lesson(
    609, .warning,
    Words(vi: "tệp bàn giao đã bị sửa", en: "a hand-over file that was changed"),
    meaning: Words(
      vi: """
        Nội dung tệp không còn khớp với `dấu_nội_dung` ghi lúc lập: có người đã sửa tay, hoặc tệp bị cắt bớt khi gửi. Dấu này không chống được \
        người cố ý làm giả; nó chỉ giúp nhận ra sửa nhầm.

        Lấy lại tệp gốc từ nơi gửi. Điều địa phương muốn đặt khác thì ghi vào chương trình; cấp trên ghi sai thì báo cấp trên sửa rồi gửi bản mới.
        """,
      en: """
        What the file holds no longer agrees with the `body` that was written with it: somebody has edited it, or it was cut short on its way. This \
        mark stops nobody who forges a file; it only shows what was changed by mistake.

        Get the file anew from whoever sent it. What the locality sets otherwise belongs in its programme; what is wrong upstream is mended upstream \
        and handed over again.
        """),
    importance: Words(
      vi: """
        Chương trình được kiểm tra theo tệp này. Tệp bị nới hạn, hạ chỉ tiêu thì chương trình qua được kiểm tra mà vẫn trái văn bản của cấp trên.
        """,
      en: """
        The programme is checked against this file. With a deadline put off in it, or a target lowered, a programme passes that is contrary to the \
        upstream document.
        """),
    wrong: Example(
      .file,
      """
      bàn_giao: NQ1
      đến: T11-DIENBIEN
      thời_điểm: 2026-01-12T08:00
      dấu_nguồn: 5d1c0e7a
      dấu_nội_dung: f2e7761bbfb410dd
      ---
      nghị_quyết: 1-NQ/TW
      tên: Nghị quyết mẫu
      ngày_ban_hành: 2026-01-05
      các_nhiệm_vụ:
        - nhiệm_vụ: 1
          tên: Đưa dịch vụ công lên mạng
          cho_mỗi: [T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 2028-12-31
      """),
    mended: Example(
      .file,
      """
      bàn_giao: NQ1
      đến: T11-DIENBIEN
      thời_điểm: 2026-01-12T08:00
      dấu_nguồn: 5d1c0e7a
      dấu_nội_dung: f2e7761bbfb410dd
      ---
      nghị_quyết: 1-NQ/TW
      tên: Nghị quyết mẫu
      ngày_ban_hành: 2026-01-05
      các_nhiệm_vụ:
        - nhiệm_vụ: 1
          tên: Đưa dịch vụ công lên mạng
          cho_mỗi: [T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 2027-12-31
      """))
}
