import Diagnostics

extension Lesson {
  static let unknownReference = Lesson(
    204, .error,
    Words(
      vi: "không có nhiệm vụ, mốc, chỉ tiêu hoặc nghị quyết này",
      en: "there is no such task, milestone, KPI or resolution"),
    meaning: Words(
      vi: """
        Một chỗ nhắc tới mã của thứ khác mà mã ấy không có: `phụ_thuộc`, `after` của mốc, `đóng_góp_vào` của chỉ tiêu, `thuộc_nghị_quyết` và \
        `thuộc_nhóm` của phần tiếp. Trong cùng văn bản thì viết `1.2` (từ gốc, không phải từ chỗ đang đứng); sang văn bản khác thì viết \
        đủ ký hiệu, `NQ57.1.2`; mốc và chỉ tiêu thêm gạch chéo, `1.2/du-thao`.

        Hay gặp: gõ sai mã; nhiệm vụ đã đổi mã mà chỗ nhắc chưa sửa; hoặc nhắc tới một nhiệm vụ nhân bản mà không nói bản nào, khi ấy thông \
        báo cho một ví dụ. `nqc tree` vẽ mọi mã đang có.
        """,
      en: """
        Something speaks of an id that is not there: `depends_on`, a milestone's `after`, a KPI's `rolls_up_to`, the `part_of` and \
        `under` of a continuation. Within a document write `1.2`, from its root and not from where you stand; for another document \
        the whole `NQ57.1.2`; milestones and KPIs follow a slash, `1.2/du-thao`.

        Common slips: a misspelt id; a task that was given another id while this line was not; or a task that has a copy for each agency, \
        without saying which, where the message gives an example. `nqc tree` draws all ids there are.
        """),
    importance: Words(
      vi: """
        Các mối nối này là thứ làm cho kho biết một việc chậm kéo theo việc nào. Mối nối đứt thì cơ quan chờ không được báo, mốc không có ngày, \
        và số của các phần không cộng được vào tổng thể.
        """,
      en: """
        By these links the store knows which task is held up when another is late. Where one is broken, the agency that waits is not told, a \
        milestone has no date, and the figures of the parts do not reach the whole.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về giao dịch dữ liệu
      sản_phẩm: {loại: nghị định}
      các_mốc:
        - {mốc: du-thao, tên: Gửi dự thảo lấy ý kiến, thời_hạn: 30/6/2026}
        - {mốc: trinh, tên: Trình Chính phủ, after: duthao, trong_vòng: 60 ngày}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về giao dịch dữ liệu
      sản_phẩm: {loại: nghị định}
      các_mốc:
        - {mốc: du-thao, tên: Gửi dự thảo lấy ý kiến, thời_hạn: 30/6/2026}
        - {mốc: trinh, tên: Trình Chính phủ, after: du-thao, trong_vòng: 60 ngày}
      """))
}
