import Diagnostics

extension Lesson {
  static let unknownSet = Lesson(
    207, .error,
    Words(vi: "tập hợp cơ quan không có hoặc rỗng", en: "a set of agencies that is unknown or empty"),
    meaning: Words(
      vi: """
        `cho_mỗi` cần biết những cơ quan nào nhận một bản của nhiệm vụ, mà tập hợp ghi ở đây không có trong danh mục, hoặc vào ngày ban hành \
        không có cơ quan nào. Nó nhận tên một tập hợp (`provinces`), một danh sách mã (`[T01-HANOI, T11-DIENBIEN]`), hoặc một điều kiện \
        (`{kind: ministry}`). Chỉ một cơ quan thì cũng viết thành danh sách: `[T01-HANOI]`.

        Thông báo gợi ý tên gần nhất, hoặc liệt kê các tập hợp. Tập hợp mới thì khai ở `sets` của danh mục. Nhân ra nhiều bản quá mức (hàng \
        triệu) cũng báo mã này.
        """,
      en: """
        `for_each` has to know which agencies get a copy of the task, and the registry has no such set, or nobody was in it on the day of issue. \
        It takes the name of a set (`provinces`), a list of codes (`[T01-HANOI, T11-DIENBIEN]`), or a condition (`{kind: ministry}`). A \
        single agency is written as a list too: `[T01-HANOI]`.

        The message suggests the nearest name, or lists the sets. A new set goes into the registry's `sets`. More copies than there can be \
        (millions) also earn this code.
        """),
    importance: Words(
      vi: """
        “Các tỉnh, thành phố xây dựng kế hoạch” là 34 nhiệm vụ, 34 nơi báo cáo, 34 dòng trên bảng theo dõi. Tập hợp sai thì cả 34 dòng không \
        có; tập hợp thiếu một nơi thì nơi ấy không ai nhắc. Tập hợp được xét vào ngày ban hành, nên danh mục thay đổi về sau không làm việc đã \
        giao đổi theo.
        """,
      en: """
        “The provinces draw up plans” is 34 tasks, 34 that report, 34 lines of the dashboard. With a wrong set all 34 are missing; with one \
        province too few, that one is never reminded. A set is what it was on the day of issue, so that a registry which changes later does \
        not change what was assigned.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: 1
        cho_mỗi: province
        tên: Kế hoạch chuyển đổi số của {agency}
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
