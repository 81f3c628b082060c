import Diagnostics

extension Lesson {
  static let wrongShape = Lesson(
    103, .error,
    Words(
      vi: "cần danh sách mà là giá trị đơn, hoặc ngược lại", en: "a single value where a list belongs, or the like"),
    meaning: Words(
      vi: """
        Khoá này nhận một kiểu giá trị, ở đây lại là kiểu khác. Có ba kiểu: giá trị đơn (`BTC`), danh sách (`[BTC, BCA]`, hoặc mỗi dòng \
        một gạch đầu dòng) và nhóm khoá (`{loại: đề án}`, hoặc thụt vào ở các dòng dưới). Hay gặp: một cơ quan phối hợp viết trơn, \
        hai cơ quan ở `chủ_trì`, `sản_phẩm: đề án` thay cho `sản_phẩm: {loại: đề án}`.

        Danh sách chỉ có một phần tử vẫn phải có ngoặc vuông. Thông báo nói cần kiểu nào và đang là kiểu nào.
        """,
      en: """
        This key takes one shape of value and was given another. There are three: a single value (`BTC`), a list (`[BTC, BCA]`, or a \
        dash on each line), and a group of keys (`{type: scheme}`, or indented on the lines below). Common slips: one coordinating \
        agency without brackets, two agencies in `presiding`, `deliverable: scheme` for `deliverable: {type: scheme}`.

        A list of one still wants its square brackets. The message says which shape is wanted and which was found.
        """),
    importance: Words(
      vi: """
        Hai cơ quan cùng ở `chủ_trì` mà máy tự lấy một thì cơ quan kia hết trách nhiệm, và không bảng theo dõi nào cho thấy điều đó. Kiểu \
        giá trị nói rõ ý người soạn: một người chịu trách nhiệm, hay một danh sách cùng tham gia.
        """,
      en: """
        If one of two agencies in `presiding` were simply taken, the other would answer for nothing, and no dashboard would show it. The \
        shape says what the author means: one who is responsible, or a list of those who take part.
        """),
    wrong: Example(
      .task,
      """
      tên: Nền tảng định danh và xác thực điện tử
      phối_hợp: BCA
      sản_phẩm: {loại: nền tảng}
      """),
    mended: Example(
      .task,
      """
      tên: Nền tảng định danh và xác thực điện tử
      phối_hợp: [BCA]
      sản_phẩm: {loại: nền tảng}
      """))
}
