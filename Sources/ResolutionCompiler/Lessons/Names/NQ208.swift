import Diagnostics

extension Lesson {
  static let nothingToFillIn = Lesson(
    208, .error,
    Words(vi: "không có gì để điền vào `{…}` hoặc `$…`", en: "there is nothing to fill `{…}` or `$…` with"),
    meaning: Words(
      vi: """
        Chữ trong ngoặc nhọn được thay bằng tên, `$agency` được thay bằng mã của cơ quan; ở đây không có gì để thay. Dưới `cho_mỗi` chỉ có \
        `{agency}`; trong mẫu có thêm các tham số đã khai; ngoài hai nơi ấy không có gì cả. Hay gặp: viết `{tỉnh}` thay cho `{agency}`, quên \
        dòng `cho_mỗi`, hoặc `by_agency` ở nhiệm vụ chỉ có một bản.

        Dùng một trong những tên mà thông báo liệt kê, hoặc thêm `cho_mỗi`. Nếu chỉ muốn in ra dấu ngoặc nhọn thì dùng ngoặc tròn.
        """,
      en: """
        Words in braces are replaced by a name, and `$agency` by the agency's code; here there is nothing to replace them with. Below \
        `for_each` there is `{agency}` only, in a template its declared parameters as well, and elsewhere nothing. Common slips: `{tỉnh}` \
        for `{agency}`, a forgotten `for_each`, or `by_agency` on a task that has a single copy.

        Use one of the names that the message lists, or add `for_each`. If braces are just meant to be printed, use parentheses instead.
        """),
    importance: Words(
      vi: """
        Nếu cứ để nguyên thì 34 tỉnh nhận 34 nhiệm vụ cùng tên “Kế hoạch của {tỉnh}”, không phân biệt được trong danh sách, trong thư nhắc và \
        trong báo cáo tổng hợp.
        """,
      en: """
        Left as it is, 34 provinces would get 34 tasks of one name, “The plan of {tỉnh}”, which nobody can tell apart in a list, a reminder or \
        a summary.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: 1
        cho_mỗi: provinces
        tên: Kế hoạch chuyển đổi số của {tỉnh}
        căn_cứ: [I]
        chủ_trì: $agency-UBND
        thời_hạn: 31/12/2026
        sản_phẩm: {loại: kế hoạch}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: 1
        cho_mỗi: provinces
        tên: Kế hoạch chuyển đổi số của {agency}
        căn_cứ: [I]
        chủ_trì: $agency-UBND
        thời_hạn: 31/12/2026
        sản_phẩm: {loại: kế hoạch}
      """))
}
