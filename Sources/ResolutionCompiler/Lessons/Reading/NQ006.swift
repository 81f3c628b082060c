import Diagnostics

extension Lesson {
  static let aliasWithoutAnchor = Lesson(
    6, .error,
    Words(
      vi: "`*tên` không có `&tên` ở trên, hoặc khai triển ra quá nhiều",
      en: "`*name` without `&name` above it, or too much behind it"),
    meaning: Words(
      vi: """
        Với YAML, giá trị bắt đầu bằng dấu sao là tham chiếu: `*cac-bo` nghĩa là chép lại chỗ đã đánh dấu `&cac-bo` ở phía trên. \
        Ở trên không có dấu ấy: nó bị xoá, gõ khác đi, hoặc nằm ở phía dưới hay trong tệp khác. Cũng báo mã này khi tham chiếu \
        nằm ngay trong chỗ nó chép, hoặc tham chiếu chồng lên nhau thành quá nhiều.

        Viết thẳng giá trị ra, hoặc ghi điều chung ở nhóm phía trên để các nhiệm vụ bên dưới thừa hưởng. Nếu đây là văn bản bắt \
        đầu bằng dấu sao, như lời chú thích, thì đặt trong dấu nháy kép.
        """,
      en: """
        In YAML a value that begins with a star is a reference: `*cac-bo` copies what is marked `&cac-bo` further up. There is \
        no such mark above: it was deleted, is spelt otherwise, or stands below or in another file. The same code is earned \
        by a reference inside the very thing that it copies, and by references piled up until they amount to too much.

        Write the value out, or write what is common on the group above, for all tasks below to inherit. If this is a text \
        that begins with a star, such as a footnote, put it in double quotes.
        """),
    importance: Words(
      vi: """
        Điều thừa hưởng từ nhóm thì `nqc why` truy lại được đến từng dòng; một tham chiếu đứt thì không ai biết đã định giao cho \
        những cơ quan nào. Giới hạn khai triển giữ cho một tệp nhỏ không thành hàng triệu dòng trong kho.
        """,
      en: """
        What is inherited from a group `nqc why` traces to its line; of a broken reference nobody knows which agencies were \
        meant. The limit on expansion keeps a small file from becoming millions of rows in the store.
        """),
    wrong: Example(
      .task,
      """
      tên: Cổng dữ liệu mở quốc gia
      phối_hợp: *cac-bo
      sản_phẩm: {loại: nền tảng}
      """),
    mended: Example(
      .task,
      """
      tên: Cổng dữ liệu mở quốc gia
      phối_hợp: [BTC, BCA]
      sản_phẩm: {loại: nền tảng}
      """))
}
