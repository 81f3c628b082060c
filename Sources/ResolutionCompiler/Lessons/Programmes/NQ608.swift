import Diagnostics

extension Lesson {
  static let oldHandover = Lesson(
    608, .warning,
    Words(vi: "tệp bàn giao không phải bản mới nhất", en: "a hand-over file that is not the newest"),
    meaning: Words(
      vi: """
        Ở đây có nhiều tệp bàn giao cùng một văn bản cho cùng một cơ quan. Chỉ tệp có `thời_điểm` muộn nhất được biên dịch; các tệp kia bị \
        bỏ qua, dù cũ hơn hay chỉ là bản chép.

        Xoá tệp cũ. Sau đó chạy `nqc check`: nhiệm vụ cấp trên đã đổi so với lần xem trước thì NQ606 nêu từng chỗ.
        """,
      en: """
        There are several hand-over files here of one document for one agency. Only the one with the latest `at` is compiled; the others are \
        passed over, whether they are older or mere copies.

        Delete the old file. Then run `nqc check`: where an upstream task has changed since it was looked at, NQ606 says so.
        """),
    importance: Words(
      vi: """
        Tệp cũ để lại là hạn cũ, chỉ tiêu cũ nằm chờ ai đó mở nhầm.
        """,
      en: """
        An old file that stays is an old deadline and an old target, waiting for somebody to open the wrong one.
        """),
    wrong: Example(
      .file,
      """
      bàn_giao: NQ1
      đến: T11-DIENBIEN
      thời_điểm: 2026-01-12T08:00
      dấu_nguồn: 5d1c0e7a
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
      """,
      beside: """
        bàn_giao: NQ1
        đến: T11-DIENBIEN
        thời_điểm: 2026-02-10T08:00
        dấu_nguồn: b04f92e3
        ---
        nghị_quyết: 1-NQ/TW
        tên: Nghị quyết mẫu
        ngày_ban_hành: 2026-01-05
        các_nhiệm_vụ:
          - nhiệm_vụ: 1
            tên: Đưa dịch vụ công lên mạng
            cho_mỗi: [T11-DIENBIEN]
            chủ_trì: T11-DIENBIEN-UBND
            thời_hạn: 2027-06-30
        """),
    mended: Example(
      .file,
      """
      bàn_giao: NQ1
      đến: T11-DIENBIEN
      thời_điểm: 2026-02-10T08:00
      dấu_nguồn: b04f92e3
      ---
      nghị_quyết: 1-NQ/TW
      tên: Nghị quyết mẫu
      ngày_ban_hành: 2026-01-05
      các_nhiệm_vụ:
        - nhiệm_vụ: 1
          tên: Đưa dịch vụ công lên mạng
          cho_mỗi: [T11-DIENBIEN]
          chủ_trì: T11-DIENBIEN-UBND
          thời_hạn: 2027-06-30
      """))
}
