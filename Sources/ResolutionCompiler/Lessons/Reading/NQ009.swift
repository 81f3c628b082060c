import Diagnostics

extension Lesson {
  static let decomposedText = Lesson(
    9, .warning,
    Words(vi: "chữ ở dạng tổ hợp, không phải dựng sẵn (NFC)", en: "text in combining marks, not precomposed (NFC)"),
    meaning: Words(
      vi: """
        Unicode có hai cách ghi “ố”: một ký tự dựng sẵn, hoặc chữ “o” rồi đến từng dấu. Trên màn hình giống hệt nhau, bên trong thì \
        khác. Ở đây có chữ theo cách sau; thường là do bộ gõ đặt ở “Unicode tổ hợp”, hoặc chép từ tệp PDF hay từ máy Mac.

        Kết quả biên dịch không đổi, vì mọi chữ đều được đưa về dạng dựng sẵn khi đọc. Cách sửa kèm theo đổi cả tệp một lượt. Nhớ đặt \
        bộ gõ ở bảng mã “Unicode” (UniKey: không chọn “Unicode tổ hợp”).
        """,
      en: """
        Unicode writes “ố” in two ways: as one precomposed character, or as an “o” followed by its marks. On the screen they are \
        alike, inside they are not. Some text here is of the second kind, mostly because the keyboard is set to “Unicode tổ \
        hợp”, or because it was copied from a PDF or from a Mac.

        What is compiled stays the same, for all text is precomposed as it is read. The repair that comes with the message \
        changes the whole file at once. Set the keyboard to “Unicode” (in UniKey, not “Unicode tổ hợp”).
        """),
    importance: Words(
      vi: """
        Kho lưu chữ dựng sẵn, nên bảng theo dõi tìm “đổi mới” vẫn thấy. Nhưng chính tệp nguồn thì không: trình soạn thảo tìm không ra, \
        công cụ so sánh báo khác nhau ở hai dòng trông như một, và người sửa sau sẽ mất thì giờ vì nó.
        """,
      en: """
        The store holds precomposed text, so dashboards find what they look for. The source itself does not: an editor's search \
        passes over it, a comparison shows two lines as different that look the same, and whoever edits next loses time over it.
        """),
    wrong: Example(
      .task,
      """
      tên: Đề án đo\u{302}\u{309}i mo\u{31B}\u{301}i công nghệ
      sản_phẩm: {loại: đề án}
      """),
    mended: Example(
      .task,
      """
      tên: Đề án đổi mới công nghệ
      sản_phẩm: {loại: đề án}
      """))
}
