import Diagnostics

extension Lesson {
  static let idleWaiver = Lesson(
    505, .warning,
    Words(
      vi: "tạm chấp nhận đã hết hạn, hoặc không chấp nhận gì", en: "a waiver that has run out, or waives nothing"),
    meaning: Words(
      vi: """
        Một dòng `tạm_chấp_nhận` không còn tác dụng: ngày `đến_ngày` đã qua, nên chẩn đoán kia được báo lại; hoặc ở đây không có chẩn đoán nào mang \
        mã ấy để chấp nhận. Có thể điều còn thiếu đã được bổ sung, mã ghi nhầm, hoặc dòng này đặt ở nhóm mà nhiệm vụ bên dưới lại ghi \
        `tạm_chấp_nhận` của riêng nó (dòng gần nhất thay cho dòng ở trên).

        Xoá dòng đã hết việc. Nếu vẫn cần thì gia hạn `đến_ngày` và ghi lý do mới. Chỉ mã từ NQ301 trở lên mới tạm chấp nhận được.
        """,
      en: """
        A line of `waive` has no effect any more: its `until` has passed, and the diagnostic is reported again; or there is none of that \
        code here to accept. What was missing may have been supplied, the code may be wrong, or the line stands on a group while a task below \
        has a `waive` of its own (the nearest takes the place of those above).

        Delete a line that has done its work. If it is still needed, move `until` and write the new reason. Only codes from NQ301 on can be waived.
        """),
    importance: Words(
      vi: """
        Tạm chấp nhận là món nợ có ngày trả: “chờ số liệu đến 30/6”. Dòng cũ để lại thì sau này lỗi ấy có trở lại cũng bị che, và người đọc bảng \
        tổng hợp tưởng mọi chỗ thiếu đều đã có lý do.
        """,
      en: """
        A waiver is a debt with a day to pay it: “waiting for figures until 30 June”. A stale one hides the same mistake should it ever come back, \
        and whoever reads the summary believes that every gap has its reason.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      tạm_chấp_nhận:
        - {code: NQ401, lý_do: Chưa xác định sản phẩm, đến_ngày: 30/6/2026}
      sản_phẩm: {loại: nghị định}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      sản_phẩm: {loại: nghị định}
      """))
}
