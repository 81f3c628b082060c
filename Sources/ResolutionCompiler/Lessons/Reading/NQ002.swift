import Diagnostics

extension Lesson {
  static let notUTF8 = Lesson(
    2, .error,
    Words(vi: "tệp không phải văn bản UTF-8", en: "the file is not text in UTF-8"),
    meaning: Words(
      vi: """
        Tệp không phải văn bản Unicode ở bảng mã UTF-8. Hay gặp nhất: tệp Word hoặc Excel được đổi đuôi thành `.yaml`; tệp \
        lưu bằng Notepad với bảng mã “Unicode” (UTF-16); văn bản cũ gõ bằng phông TCVN3 hay VNI. Thông báo nói đó là loại \
        tệp gì, hoặc byte nào không thuộc ký tự nào.

        Mở tệp bằng trình soạn thảo văn bản thường, chọn “Lưu thành”, bảng mã UTF-8. Với tệp Word thì chép chữ sang một \
        tệp mới. Phông TCVN3, VNI phải chuyển sang Unicode trước, vì máy không biết chắc byte nào là chữ nào.
        """,
      en: """
        The file is not Unicode text in UTF-8. Most often it is a Word or Excel file renamed to `.yaml`, a file that \
        Notepad saved as “Unicode” (UTF-16), or an old text in a TCVN3 or VNI font. The message says which kind of file it \
        is, or which byte belongs to no character.

        Open it in a plain text editor and save it as UTF-8. From Word, copy the text into a new file. TCVN3 and VNI have \
        to be converted to Unicode first, since nobody can tell for certain which byte is which letter.
        """),
    importance: Words(
      vi: """
        Đoán bảng mã là đoán dấu: “tổ chức” có thể thành chữ khác mà không ai biết. Tên nhiệm vụ trong kho được tìm kiếm, \
        so sánh giữa các nghị quyết và chép sang chương trình của địa phương, nên phải đúng từng chữ từ đầu.
        """,
      en: """
        To guess an encoding is to guess diacritics, and one Vietnamese word turns into another unseen. Titles in the \
        store are searched, compared between resolutions and copied into the programmes of localities, so they have to be \
        right to the letter from the start.
        """),
    wrong: Example(.fileInUTF16, sample),
    mended: Example(.file, sample))

  private static let sample = """
    nghị_quyết: 57-NQ/TW
    tên: Đột phá phát triển khoa học, công nghệ
    ngày_ban_hành: 22/12/2024
    """
}
