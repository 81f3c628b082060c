import Diagnostics

extension Lesson {
  static let unreadableValue = Lesson(
    105, .error,
    Words(
      vi: "không đọc được ngày, thời lượng, số, mục tiêu hoặc mã",
      en: "a date, duration, number, target or code that cannot be read"),
    meaning: Words(
      vi: """
        Giá trị này không phải điều mà khoá cần, hoặc chưa đủ rõ để tính. Ngày không có trong lịch (31/9), viết tháng trước ngày, năm \
        hai chữ số; “cuối năm 2026”, “khoảng 30%”, “tăng 10%” đều chưa nói ra được một ngày hay một con số; thời lượng thiếu đơn vị; mã \
        có dấu hoặc dấu cách. Thông báo nói vì sao và cần dạng nào.

        Ghi rõ như nghị quyết muốn: một ngày, tháng, quý hoặc năm; với mục tiêu là giá trị phải đạt, không phải mức tăng thêm. Văn bản \
        gốc không nói rõ thì cần hỏi cơ quan soạn thảo, đừng chọn thay.
        """,
      en: """
        The value is not what the key wants, or not definite enough to count with. A day that is not in the calendar (31/9), the month \
        before the day, a year of two digits; “cuối năm 2026” (late in 2026), “khoảng 30%” (about), “tăng 10%” (up by) settle neither a day nor a number; a duration \
        has no unit; an id has diacritics or blanks. The message says why, and which form is wanted.

        Write what the resolution means: a day, month, quarter or year; for a target the value to be reached, not the increase. Where \
        the text itself leaves it open, ask those who drafted it rather than choose for them.
        """),
    importance: Words(
      vi: """
        Từ thời hạn mà tính ra từng kỳ cập nhật và lúc nào một việc bị coi là chậm; từ mục tiêu mà chấm đạt hay không đạt. Đoán ngày 31/9 \
        thành 30/9 hay 1/10 là khác nhau đúng một ngày chậm của một cơ quan.
        """,
      en: """
        From the due date follow the days of all updates and the moment when a task counts as late; by the target it is judged as met or \
        not. Whether 31/9 is taken for 30/9 or for 1/10 is the one day by which an agency is late.
        """),
    wrong: Example(
      .task,
      """
      tên: Nghị định về tài sản số
      thời_hạn: 31/9/2026
      sản_phẩm: {loại: nghị định}
      """),
    mended: Example(
      .task,
      """
      tên: Nghị định về tài sản số
      thời_hạn: 30/9/2026
      sản_phẩm: {loại: nghị định}
      """))
}
