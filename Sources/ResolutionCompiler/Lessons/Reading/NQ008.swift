import Diagnostics

extension Lesson {
  static let tagOrMergeKey = Lesson(
    8, .error,
    Words(
      vi: "nhãn kiểu `!`, khoá gộp `<<`, hoặc khoá không phải chữ",
      en: "a tag `!`, a merge key `<<`, or a key that is no text"),
    meaning: Words(
      vi: """
        YAML có những phép riêng cho người lập trình mà ở đây không dùng: chữ bắt đầu bằng `!` là nhãn kiểu, `<<` là khoá gộp, và \
        khoá có thể là cả một danh sách. Người soạn văn bản gặp nhiều nhất trường hợp đầu: một lời dặn bắt đầu bằng dấu chấm than.

        Là văn bản thì đặt trong dấu nháy kép. Muốn nhiều nhiệm vụ có chung một số khoá thì không cần `<<`: ghi chúng ở nhóm phía \
        trên, bên dưới tự thừa hưởng. Khoá thì viết thành chữ trên một dòng.
        """,
      en: """
        YAML has devices for programmers that are not used here: a word that begins with `!` is a tag, `<<` is a merge key, and a \
        key may be a whole list. Authors mostly meet the first: a remark that begins with an exclamation mark.

        If it is a text, put it in double quotes. For several tasks to share some keys no `<<` is needed: write them on the \
        group above, and all below inherits them. A key is plain text on one line.
        """),
    importance: Words(
      vi: """
        Mỗi điều chỉ có một cách viết thì ai đọc tệp cũng hiểu như nhau, và `nqc why` chỉ ra được dòng đã quyết định cơ quan hay thời \
        hạn. Khoá gộp cho kết quả tuỳ thứ tự các dòng, nhãn kiểu thì đổi nghĩa của chữ mà mắt không thấy.
        """,
      en: """
        Where everything is written in one way only, all readers take it alike, and `nqc why` can point at the line that decided \
        on an agency or a due date. What a merge key gives depends on the order of lines, and a tag changes what a text means \
        without a trace to the eye.
        """),
    wrong: Example(
      .task,
      """
      tên: Quy hoạch hạ tầng thông tin và truyền thông
      sản_phẩm: {loại: quy hoạch}
      mô_tả: !Khẩn, trình ngay trong quý này
      """),
    mended: Example(
      .task,
      """
      tên: Quy hoạch hạ tầng thông tin và truyền thông
      sản_phẩm: {loại: quy hoạch}
      mô_tả: "!Khẩn, trình ngay trong quý này"
      """))
}
