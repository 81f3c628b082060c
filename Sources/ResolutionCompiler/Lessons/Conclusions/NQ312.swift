import Diagnostics

extension Lesson {
  static let tooFewUpdates = Lesson(
    312, .error,
    Words(vi: "chế độ cập nhật thưa hơn quy chế", en: "fewer updates than the regulation wants"),
    meaning: Words(
      vi: """
        `chế_độ_cập_nhật` ghi ở nhiệm vụ này cho ra ít lần cập nhật hơn Quy chế 08-QC/TW yêu cầu với nhiệm vụ dài chừng ấy: dưới 1 tháng một lần, \
        từ 1 đến dưới 3 tháng hai lần, từ 3 đến dưới 6 tháng ba lần (ở 1/2, ở 3/4 và khi kết thúc). Nhiệm vụ từ 6 tháng trở lên thì chọn kỳ nào cũng được.

        Bỏ khoá ấy để theo đúng quy chế, hoặc chọn kỳ ngắn hơn. Muốn cả nhóm cập nhật hằng năm thì ghi ở nhóm: nhiệm vụ quá ngắn để theo kỳ của \
        nhóm tự theo quy chế, không bị báo lỗi.
        """,
      en: """
        The `update` of this task gives fewer updates than Regulation 08-QC/TW wants of a task of this length: one below 1 month, two \
        from 1 to below 3 months, three from 3 to below 6 months (at 1/2, at 3/4 and at the end). Tasks of 6 months and more may choose any period.

        Leave the key out to follow the regulation, or choose a shorter period. For a whole group to report yearly, say so on the group: tasks \
        too short for its period follow the regulation by themselves and are no error.
        """),
    importance: Words(
      vi: """
        Nhiệm vụ bốn tháng mà chỉ báo cáo khi xong thì lúc biết là chậm đã hết đường cứu. Các lần cập nhật giữa kỳ là để người theo dõi kịp nhắc; \
        nghị quyết được đòi nhiều hơn quy chế, không được đòi ít hơn.
        """,
      en: """
        If a task of four months reports only when it is over, its delay is known when nothing can be done about it. Updates on the way let those \
        who monitor it step in; a resolution may ask for more of them than the regulation, not for fewer.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về cơ chế thử nghiệm công nghệ mới
      thời_hạn: 29/5/2026
      chế_độ_cập_nhật: hàng_năm
      sản_phẩm: {loại: nghị định}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về cơ chế thử nghiệm công nghệ mới
      thời_hạn: 29/5/2026
      sản_phẩm: {loại: nghị định}
      """))
}
