import Diagnostics

extension Lesson {
  static let kindOfDocument = Lesson(
    101, .error,
    Words(
      vi: "khoá đầu tiên không cho biết đây là văn bản gì",
      en: "the first key does not say what kind of document this is"),
    meaning: Words(
      vi: """
        Khoá đầu tiên quyết định văn bản được đọc thế nào: `nghị_quyết` mở đầu một nghị quyết, `thuộc_nghị_quyết` mở đầu phần tiếp \
        ở tệp khác, `agencies` là danh mục cơ quan, `kpi_templates` là mẫu chỉ tiêu… Ở đây khoá đầu là một khoá khác: thường là \
        `tên` hay `ký_hiệu` đứng trước, hoặc gõ sai. Cả văn bản không được đọc.

        Đưa dòng ấy lên đầu; các khoá sau đứng theo thứ tự nào cũng được. Mỗi văn bản trong một tệp nhiều văn bản (cách nhau bằng \
        `---`) đều theo luật này. Loại văn bản mà phiên bản này chưa biên dịch thì chỉ bị cảnh báo và bỏ qua.
        """,
      en: """
        The first key decides how a document is read: `resolution` begins a resolution, `part_of` its continuation in \
        another file, `agencies` a registry, `kpi_templates` templates of KPIs, and so on. Here another key comes first: mostly \
        `title` or `key`, or a slip. The whole document is not read.

        Move that line to the top; the keys after it may stand in any order. The same holds for each document of a file that has \
        several, parted by `---`. A kind that this version does not compile yet earns a mere warning and is passed over.
        """),
    importance: Words(
      vi: """
        Đoán loại văn bản theo tên tệp hay theo nội dung thì sớm muộn cũng nhầm: một danh mục bị đọc thành nghị quyết, hoặc cả một \
        nghị quyết bị bỏ qua mà bảng theo dõi vẫn xanh vì chẳng có nhiệm vụ nào để chậm.
        """,
      en: """
        To guess the kind from the file's name or contents goes wrong sooner or later: a registry is read as a resolution, or a whole \
        resolution is passed over while the dashboard stays green, having no task that could be late.
        """),
    wrong: Example(
      .file,
      """
      tên: Đột phá phát triển khoa học, công nghệ
      nghị_quyết: 57-NQ/TW
      ngày_ban_hành: 22/12/2024
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      """))
}
