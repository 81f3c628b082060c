import Diagnostics

extension Lesson {
  static let yamlSyntax = Lesson(
    3, .error,
    Words(vi: "sai cách viết YAML", en: "a slip in the YAML"),
    meaning: Words(
      vi: """
        Từ chỗ này, dấu câu làm cho máy hiểu dòng chữ thành một thứ khác. Hay gặp nhất là dấu hai chấm và dấu cách nằm trong \
        một tên không có dấu nháy: với YAML, chúng ngăn cách khoá với giá trị, nên `tên: Đề án: hạ tầng số` có đến hai khoá. \
        Đặt cả câu trong dấu nháy kép là xong; trong dấu nháy, mọi dấu câu chỉ là chữ.

        Những chỗ khác hay vấp: mở dấu nháy mà quên đóng; thiếu dấu cách sau dấu hai chấm hoặc sau gạch đầu dòng \
        (`chủ_trì:BKHCN`, `-nhiệm_vụ`); giá trị bắt đầu bằng `>`, `%`, `*`, `@` mà không có dấu nháy (`mục_tiêu: ">= 30 %"`); \
        dấu nháy cong “ ” mà Word tự đổi, YAML chỉ biết dấu nháy thẳng; quên dấu phẩy hoặc dấu đóng ngoặc trong `{…}`, `[…]`; \
        dòng thụt vào không thẳng với dòng nào. Thông báo nói rõ là trường hợp nào, và thường kèm cách sửa.
        """,
      en: """
        From here on the punctuation makes the line mean something else. The commonest slip is a colon and a blank inside a \
        title without quotes: in YAML these part a key from its value, so `title: Scheme: digital networks` has two keys. Put the \
        whole text in double quotes; between them all punctuation is mere text.

        Other stumbling blocks: a quote that is opened and not closed; no blank after a colon or a dash (`presiding:BKHCN`, \
        `-task`); a value that begins with `>`, `%`, `*` or `@` and has no quotes (`target: ">= 30 %"`); the curly \
        quotes “ ” that Word puts in, where YAML knows straight ones only; a comma or closing bracket forgotten in `{…}` or \
        `[…]`; a line whose indentation matches no other. The message says which it is, mostly with a repair.
        """),
    importance: Words(
      vi: """
        Tệp sai cú pháp thì không biết được hết trong đó có những nhiệm vụ nào, ai chủ trì, hạn bao giờ; máy đoán sai một chỗ \
        là một việc rơi mất hoặc mang hạn của việc khác. Vì thế không ghi gì cho tới khi cả tệp đọc được.
        """,
      en: """
        In a file with such a slip nobody knows for certain which tasks there are, who presides and by when; one wrong guess \
        loses a task, or gives it the due date of another. So nothing is written until the whole file can be read.
        """),
    wrong: Example(
      .task,
      """
      sản_phẩm: {loại: đề án}
      tên: Đề án: phát triển hạ tầng số quốc gia
      """),
    mended: Example(
      .task,
      """
      sản_phẩm: {loại: đề án}
      tên: "Đề án: phát triển hạ tầng số quốc gia"
      """))
}
