import Diagnostics

extension Lesson {
  static let tabInIndentation = Lesson(
    4, .error,
    Words(vi: "thụt dòng bằng phím Tab", en: "a line is indented with a tab"),
    meaning: Words(
      vi: """
        Dòng này thụt vào bằng ký tự tab. YAML chỉ nhận dấu cách: một tab rộng bằng hai, bốn hay tám dấu cách là tuỳ từng máy, \
        nên không ai biết dòng này thẳng với dòng nào.

        Thay mỗi tab bằng hai dấu cách; cách sửa kèm theo làm việc ấy cho cả tệp. Rồi đặt trình soạn thảo để phím Tab gõ ra \
        dấu cách: Notepad++ ở Settings, Preferences, Language; VS Code ở góc dưới bên phải, “Spaces: 2”.
        """,
      en: """
        This line is indented with a tab character. YAML takes blanks only: whether a tab is as wide as two, four or eight of \
        them differs from machine to machine, so nobody knows which line this one stands under.

        Replace each tab with two blanks; the repair that comes with the message does so for the whole file. Then have the \
        editor type blanks for the Tab key: in Notepad++ under Settings, Preferences, Language, in VS Code at the lower \
        right, “Spaces: 2”.
        """),
    importance: Words(
      vi: """
        Thụt dòng quyết định nhiệm vụ thuộc nhóm nào, và từ đó nó thừa hưởng cơ quan chủ trì và thời hạn của ai. Lệch một bậc \
        là giao nhầm việc cho cơ quan khác.
        """,
      en: """
        Indentation decides which group a task belongs to, and from there whose presiding agency and due date it inherits. \
        One step off, and the work is given to another agency.
        """),
    wrong: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục:
      \t- {mục: I, tên: Quan điểm chỉ đạo, tính_chất: không}
      """),
    mended: Example(
      .file,
      """
      nghị_quyết: 57-NQ/TW
      tên: Đột phá phát triển khoa học, công nghệ
      ngày_ban_hành: 22/12/2024
      các_mục:
        - {mục: I, tên: Quan điểm chỉ đạo, tính_chất: không}
      """))
}
