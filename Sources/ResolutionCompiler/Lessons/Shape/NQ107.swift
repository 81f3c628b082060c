import Diagnostics

extension Lesson {
  static let unknownWord = Lesson(
    107, .error,
    Words(vi: "không phải một trong các từ có sẵn", en: "not one of the words there are"),
    meaning: Words(
      vi: """
        Khoá này chỉ nhận vài từ cho trước: loại sản phẩm, kỳ cập nhật, loại đo, chiều, mức ưu tiên… Từ ở đây không có trong danh sách, \
        hoặc chưa đủ để biết là từ nào: `quyết định` có thể của Thủ tướng, của bộ hay của tỉnh; `tỉ lệ` có thể là phần trăm hay tỉ số. \
        Trong `nqc.yaml`, mã này cũng báo khi hạ mức của một lỗi không được phép hạ.

        Thông báo gợi ý từ gần nhất, hoặc các từ có thể là. Viết tiếng Việt hay tiếng Anh, có dấu hay không dấu đều được; các bảng đầy đủ \
        ở mục 6.8 và mục 13 của tài liệu ngôn ngữ.
        """,
      en: """
        This key takes a few given words only: the type of a deliverable, a period of updates, a measure, a direction, a priority. The \
        word here is none of them, or does not settle which: `quyết định` may be the Prime Minister's, a ministry's or a province's; \
        `tỉ lệ` may be a percentage or a ratio. In `nqc.yaml` this code is also earned by making an error milder that must stay one.

        The message suggests the nearest word, or those that may be meant. Vietnamese or English, with diacritics or without, all will \
        do; the tables are in sections 6.8 and 13 of the language reference.
        """),
    importance: Words(
      vi: """
        Bảng theo dõi đếm theo các từ này: bao nhiêu nghị định còn nợ, bao nhiêu quyết định của Thủ tướng. Mỗi nơi viết một kiểu thì không \
        cộng lại được; còn kỳ cập nhật hiểu sai là sai cả lịch báo cáo của nhiệm vụ.
        """,
      en: """
        Dashboards count by these words: how many decrees are owed, how many decisions of the Prime Minister. If everybody spelt them \
        differently nothing would add up, and a misread period of updates puts a task's whole timetable wrong.
        """),
    wrong: Example(
      .task,
      """
      tên: Quyết định về danh mục công nghệ chiến lược
      sản_phẩm: {loại: quyết định}
      """),
    mended: Example(
      .task,
      """
      tên: Quyết định về danh mục công nghệ chiến lược
      sản_phẩm: {loại: quyết định của Thủ tướng}
      """))
}
