import Diagnostics

extension Lesson {
  static let unknownKey = Lesson(
    102, .error,
    Words(vi: "khoá lạ, hoặc khoá đặt không đúng chỗ", en: "a key that is unknown or out of place"),
    meaning: Words(
      vi: """
        Không có khoá nào tên như vậy, hoặc có nhưng không dùng ở chỗ này. Hay gặp: gõ thiếu một dấu (khoá viết đủ dấu hoặc không \
        dấu hẳn, không nửa chừng), dùng dấu cách thay cho gạch dưới, ghi khoá của nhiệm vụ ở nhóm (nhóm không có `sản_phẩm`, \
        `các_mốc`, `phụ_thuộc`), hoặc nói một điều hai cách: `thời_hạn` cùng với `thời_lượng`.

        Nếu giống một khoá có thật thì thông báo gợi ý khoá ấy; nếu không thì liệt kê các khoá dùng được ở chỗ này. Muốn ghi lời nhắc \
        cho mình thì viết sau dấu `#`.
        """,
      en: """
        There is no key of that name, or it does not belong here. Common slips: a mark left out (keys are spelt with all their \
        diacritics or with none, nothing between), a blank instead of the underscore, a task's key on a group (a group has no \
        `deliverable`, `milestones`, `depends_on`), or one thing said in two ways: `due` beside `duration`.

        Where it resembles a real key, that one is suggested; else the keys that belong here are listed. Notes to oneself go behind \
        a `#`.
        """),
    importance: Words(
      vi: """
        Một khoá bị lờ đi là một điều đã soạn mà không ai làm: viết nhầm tên khoá thì các cơ quan phối hợp không hề có trong kho, và họ \
        chỉ biết khi bị hỏi vì sao không báo cáo. Vì thế khoá lạ luôn là lỗi, không bao giờ bị lờ đi.
        """,
      en: """
        A key that is passed over is something written and done by nobody: misspell it, and the coordinating agencies are not in the \
        store at all, and learn of it when they are asked why they have not reported. So an unknown key is always an error.
        """),
    wrong: Example(
      .task,
      """
      tên: Chiến lược dữ liệu quốc gia
      phối_hơp: [BTC, BCA]
      sản_phẩm: {loại: chiến lược}
      """),
    mended: Example(
      .task,
      """
      tên: Chiến lược dữ liệu quốc gia
      phối_hợp: [BTC, BCA]
      sản_phẩm: {loại: chiến lược}
      """))
}
