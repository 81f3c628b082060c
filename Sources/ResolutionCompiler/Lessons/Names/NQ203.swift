import Diagnostics

extension Lesson {
  static let unknownClause = Lesson(
    203, .error,
    Words(vi: "văn bản không có mục này", en: "the text has no such clause"),
    meaning: Words(
      vi: """
        `căn_cứ` chỉ tới một mục không có trong `các_mục` của nghị quyết. Mục được gọi bằng tên đầy đủ: các mã từ ngoài vào trong, nối bằng \
        dấu chấm, như `II.1` hay `III.2.4`. Hay gặp: viết thiếu phần đầu (`1` thay cho `II.1`), viết theo cách nói miệng (“mục 2 phần \
        III”), hoặc mục ấy chưa được khai.

        Sửa theo gợi ý, hoặc khai thêm mục ở `các_mục`; một câu tóm tắt là đủ, không cần chép nguyên văn. `nqc coverage` vẽ toàn bộ các \
        mục cùng tên đầy đủ.
        """,
      en: """
        `covers` points at a clause that is not in the resolution's `clauses`. A clause goes by its full name, the ids from the outside in \
        joined by points: `II.1`, `III.2.4`. Common slips: the first part left out (`1` for `II.1`), the name as it is spoken (“mục 2 \
        phần III”), or a clause that has not been declared yet.

        Mend it as suggested, or add the clause to `clauses`; one sentence on what it says will do, there is no need to copy it. \
        `nqc coverage` draws all clauses with their full names.
        """),
    importance: Words(
      vi: """
        Căn cứ là câu trả lời cho “vì sao chúng tôi phải làm việc này”. Nhờ nó mà biết mục nào của nghị quyết đã có người làm, mục nào chưa; \
        căn cứ sai thì một mục tưởng đã có nhiệm vụ mà không có, đến kỳ sơ kết mới lộ ra.
        """,
      en: """
        The clause answers the question why somebody has to do this. By it one sees which clauses are being carried out and which are not; \
        a wrong one makes a clause look attended to that is not, until the mid-term review brings it to light.
        """),
    wrong: Example(
      .task,
      """
      tên: Chương trình phát triển công nghệ chiến lược
      căn_cứ: [I.2]
      sản_phẩm: {loại: chương trình}
      """),
    mended: Example(
      .task,
      """
      tên: Chương trình phát triển công nghệ chiến lược
      căn_cứ: [I]
      sản_phẩm: {loại: chương trình}
      """))
}
