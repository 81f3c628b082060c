import Diagnostics

extension Lesson {
  static let beyondCalendar = Lesson(
    317, .error,
    Words(vi: "lịch làm việc chưa có năm cần đến", en: "the calendar does not hold a year that is needed"),
    meaning: Words(
      vi: """
        Để tính hạn gửi của từng kỳ cập nhật, hoặc đếm ngày làm việc, cần biết ngày nghỉ của một năm mà lịch làm việc chưa có. Lịch là dữ liệu: \
        mỗi năm được liệt kê ở văn bản `calendar:`, năm xa thì đánh dấu dự kiến. Kỳ cập nhật cuối còn cần thêm vài ngày làm việc của năm sau.

        Xem lại thời hạn: năm có bị gõ nhầm không, và tầm nhìn 2045 có thật là một nhiệm vụ phải báo cáo hằng quý không. Nếu đúng thì thêm các năm \
        ấy vào lịch, `status: projected`.
        """,
      en: """
        To work out the last day of each update, or to count working days, the days off of a year are needed that the working calendar does not \
        hold. The calendar is data: every year is listed in the `calendar:` document, distant ones as projected. The last update also needs \
        some working days of the year after.

        Look at the due date again: whether the year is misspelt, and whether a vision for 2045 really is a task that reports every quarter. If \
        so, add those years to the calendar with `status: projected`.
        """),
    importance: Words(
      vi: """
        Quy chế đếm bằng ngày làm việc, mà Tết mỗi năm một khác. Tính đại một ngày cho năm 2045 là đặt vào kho một thời hạn không có căn cứ, rồi có \
        ngày một cơ quan bị coi là chậm vì nó.
        """,
      en: """
        The regulation counts in working days, and Tết falls differently each year. To make up a day for 2045 is to put a deadline without any \
        ground into the store, by which some agency will one day count as late.
        """),
    wrong: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục: [{mục: I, tên: Hạ tầng số}]
      các_nhiệm_vụ:
        - nhiệm_vụ: 1
          tên: Trung tâm dữ liệu quốc gia
          căn_cứ: [I]
          chủ_trì: BCA
          thời_hạn: 2045
          sản_phẩm: {loại: công trình}
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục: [{mục: I, tên: Hạ tầng số}]
      các_nhiệm_vụ:
        - nhiệm_vụ: 1
          tên: Trung tâm dữ liệu quốc gia
          căn_cứ: [I]
          chủ_trì: BCA
          thời_hạn: 2030
          sản_phẩm: {loại: công trình}
      """))
}
