import Diagnostics

extension Lesson {
  static let unreadableFile = Lesson(
    1, .error,
    Words(vi: "không đọc được tệp hoặc thư mục", en: "a file or folder cannot be read"),
    meaning: Words(
      vi: """
        Dòng lệnh, hoặc khoá `sources` trong `nqc.yaml`, chỉ tới một tệp hay thư mục mà máy không đọc được. Thường là tên \
        gõ sai hoặc thư mục đã đổi chỗ; cũng có khi không có quyền đọc, hoặc đó là liên kết tới một nơi không còn.

        Thông báo ghi rõ đường dẫn và lý do. Hãy sửa đường dẫn (tính từ thư mục có `nqc.yaml`, hoặc từ thư mục hiện tại \
        nếu viết trên dòng lệnh), hoặc xin quyền đọc rồi chạy lại.
        """,
      en: """
        The command line, or `sources` in `nqc.yaml`, leads to a file or folder that cannot be read. Mostly a name is \
        misspelt or a folder has moved; sometimes there is no permission, or a link leads to what is gone.

        The message names the path and the reason. Mend the path (it counts from the folder of `nqc.yaml`, or from the \
        current folder if it stands on the command line), or ask for permission, and run again.
        """),
    importance: Words(
      vi: """
        Thiếu một tệp là thiếu mọi nhiệm vụ trong tệp ấy. Nếu cứ ghi tiếp, kho theo dõi sẽ coi chúng là đã bỏ và kết thúc \
        các kỳ báo cáo của chúng. Vì thế khi có tệp không đọc được, không có gì được ghi.
        """,
      en: """
        A missing file is all of its tasks missing. If emission went on, the store would take them for abandoned and end \
        their reports. So nothing is written while a file cannot be read.
        """),
    wrong: Example(
      .manifest,
      """
      workspace: theo-doi-nghi-quyet
      sources: [Nghi-quyet]
      """),
    mended: Example(
      .manifest,
      """
      workspace: theo-doi-nghi-quyet
      sources: [.]
      """))
}
