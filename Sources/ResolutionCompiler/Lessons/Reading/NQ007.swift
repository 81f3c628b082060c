import Diagnostics

extension Lesson {
  static let tooDeepOrLarge = Lesson(
    7, .error,
    Words(vi: "lồng nhau quá sâu, hoặc tệp quá lớn", en: "nested too deep, or the file is too large"),
    meaning: Words(
      vi: """
        Có hơn 64 cấp lồng nhau, hoặc tệp lớn hơn 64 MiB (hay có hơn tám triệu giá trị). Nghị quyết thật chỉ có bốn, năm cấp và vài \
        trăm KB, nên gần như chắc chắn là bàn phím kẹt ở một dấu ngoặc, mỗi dòng chép thêm một bậc thụt vào, hoặc tệp do một \
        chương trình khác sinh ra.

        Xoá chỗ lặp. Nếu nghị quyết dài thật thì chia ra nhiều tệp, tệp sau mở đầu bằng `thuộc_nghị_quyết:`.
        """,
      en: """
        There are more than 64 levels inside one another, or the file is larger than 64 MiB (or has more than eight million \
        values). A real resolution has four or five levels and some hundred KB, so almost certainly a key got stuck at a \
        bracket, every copied line moved one step further in, or another program made the file.

        Delete what is repeated. A resolution that really is long goes into several files, the later ones beginning with \
        `part_of:`.
        """),
    importance: Words(
      vi: """
        Giới hạn cao hơn nhiều lần mọi văn bản thật. Nó bảo đảm rằng một tệp hỏng chỉ cho một thông báo rõ ràng, không làm treo máy \
        giữa lúc đang cập nhật kho chung.
        """,
      en: """
        The limits are many times above any real text. They make sure that a broken file gives one clear message and does not \
        hang the machine in the middle of an update of the store that everybody shares.
        """),
    wrong: Example(
      .task,
      """
      tên: Cổng dữ liệu mở quốc gia
      sản_phẩm: {loại: nền tảng}
      nhãn: \(String(repeating: "[", count: 64))dữ liệu\(String(repeating: "]", count: 64))
      """),
    mended: Example(
      .task,
      """
      tên: Cổng dữ liệu mở quốc gia
      sản_phẩm: {loại: nền tảng}
      nhãn: [dữ liệu]
      """))
}
