import Diagnostics

extension Lesson {
  static let missingKey = Lesson(
    104, .error,
    Words(vi: "thiếu một khoá bắt buộc", en: "a required key is missing"),
    meaning: Words(
      vi: """
        Ở đây thiếu một khoá không thể suy ra từ đâu khác, hoặc khoá có đó mà chưa ghi giá trị. Nghị quyết cần `tên` và `ngày_ban_hành`; \
        nhiệm vụ, mốc, chỉ tiêu cần mã riêng và tên; mốc cần một thời điểm; `tạm_chấp_nhận` cần lý do. Nghị quyết có số không theo dạng \
        57-NQ/TW còn cần `ký_hiệu`, để biết gọi nhiệm vụ là gì.

        Ghi thêm khoá mà thông báo nêu tên. Nếu thông báo nói không có văn bản `calendar:` hay `regulation:` thì không phải thiếu một \
        dòng, mà thư mục danh mục chưa nằm trong `sources` của `nqc.yaml`.
        """,
      en: """
        A key is missing that nothing else can stand in for, or it is there without a value. A resolution needs `title` and \
        `issued`; tasks, milestones and KPIs need an id and a title; a milestone needs a time; a waiver needs its reason. A \
        resolution whose number is not like 57-NQ/TW also needs a `key`, so that there is a name for its tasks.

        Add the key that the message names. If it says that there is no `calendar:` or `regulation:` document, then no line is \
        missing: the registry's folder is not among the `sources` of `nqc.yaml`.
        """),
    importance: Words(
      vi: """
        Ngày ban hành là ngày bắt đầu của mọi nhiệm vụ không ghi khác: độ dài, loại theo Quy chế 08-QC/TW và từng kỳ cập nhật tính từ đó; \
        “các tỉnh” là những tỉnh nào cũng xét vào ngày đó. Thiếu nó thì không ngày nào trong kho có căn cứ.
        """,
      en: """
        The day of issue is where every task begins that says nothing else: its length, its class under Regulation 08-QC/TW and each \
        update are counted from it, and which provinces “the provinces” are is settled on that day. Without it no date in the store \
        has any ground.
        """),
    wrong: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      """))
}
