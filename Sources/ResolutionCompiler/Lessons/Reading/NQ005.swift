import Diagnostics

extension Lesson {
  static let keyTwice = Lesson(
    5, .error,
    Words(vi: "một khoá viết hai lần", en: "a key stands twice"),
    meaning: Words(
      vi: """
        Trong cùng một nhóm khoá có hai lần một khoá. Có thể là hai lần viết giống nhau, hoặc một lần tiếng Việt và một lần \
        tiếng Anh: `chủ_trì`, `chu_tri` và `presiding` là một. Cũng báo mã này khi hai mục tiêu ghi cho cùng một ngày, như \
        `2030` và `31/12/2030`.

        Thường là chép cả khối rồi quên xoá dòng cũ, hoặc muốn ghi hai cơ quan. Giữ lại dòng đúng. Mỗi nhiệm vụ chỉ có một \
        cơ quan chủ trì; các cơ quan khác ghi ở `phối_hợp: [A, B]`.
        """,
      en: """
        One group of keys has a key twice: spelt alike, or once in Vietnamese and once in English, for `chủ_trì`, `chu_tri` \
        and `presiding` are the same. Two targets for the same day, such as `2030` and `31/12/2030`, earn this code too.

        Mostly a block was copied and the old line stayed, or two agencies were meant. Keep the line that is right. A task \
        has one presiding agency; the others stand in `coordinating: [A, B]`.
        """),
    importance: Words(
      vi: """
        Nhiều chương trình đọc YAML lặng lẽ lấy dòng sau cùng. Ở đây, làm thế là lặng lẽ chọn cơ quan chịu trách nhiệm hoặc thời \
        hạn thay cho người soạn, nên chương trình hỏi lại.
        """,
      en: """
        Many readers of YAML quietly take the last of the two. Here that would be to choose, quietly, who answers for a task \
        or by when it is due, so nqc asks.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      chủ_trì: BKHCN
      presiding: BCA
      sản_phẩm: {loại: nghị định}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về dữ liệu mở
      chủ_trì: BKHCN
      phối_hợp: [BCA]
      sản_phẩm: {loại: nghị định}
      """))
}
