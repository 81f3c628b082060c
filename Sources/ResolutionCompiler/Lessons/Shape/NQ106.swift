import Diagnostics

extension Lesson {
  static let twoReadings = Lesson(
    106, .error,
    Words(vi: "số hoặc ngày đọc được hai cách", en: "a number or date that can be read two ways"),
    meaning: Words(
      vi: """
        Viết như thế này thì hai người đọc có thể hiểu thành hai giá trị. Với số: một dấu chấm hoặc dấu phẩy có đúng ba chữ số theo sau, \
        `80.000` là tám mươi nghìn theo cách viết Việt Nam, là tám mươi theo cách viết Anh. Với ngày: “trước ngày 30/9” có người hiểu \
        là hết ngày 29, có người hiểu là hết ngày 30.

        Chọn một trong hai cách viết mà thông báo đưa ra. Số lớn viết bằng dấu cách thì không bao giờ nhầm: `80 000`.
        """,
      en: """
        Two readers may take this for two values. With numbers it is a single point or comma that has exactly three digits after it: \
        `80.000` is eighty thousand as Vietnamese write it, and eighty as the English do. With dates, “trước ngày 30/9” ends with the \
        29th for some and with the 30th for others.

        Choose one of the two spellings that the message offers. A large number written with blanks is never misread: `80 000`.
        """),
    importance: Words(
      vi: """
        Sai dấu là sai một nghìn lần. Mục tiêu 80 doanh nghiệp thì quý nào cũng vượt, bảng theo dõi xanh suốt năm năm; mục tiêu 80 000 thì \
        mới là điều nghị quyết giao. Số tiền, số dân, số hồ sơ đều vướng chỗ này, nên chương trình hỏi chứ không chọn.
        """,
      en: """
        Misread the sign, and the value is wrong by a factor of a thousand. A target of 80 firms is exceeded every quarter, and the \
        dashboard is green for five years; 80,000 is what the resolution asks for. Sums of money, people and files all run into this, \
        so nqc asks and does not choose.
        """),
    wrong: Example(
      .kpis,
      """
      - chỉ_tiêu: doanh-nghiep
        tên: Số doanh nghiệp công nghệ số
        loại_đo: số_lượng
        đơn_vị: doanh nghiệp
        chiều: tăng
        hiện_trạng: {giá_trị: 74 000, thời_điểm: 2025}
        mục_tiêu: tối thiểu 80.000
        nguồn_số_liệu: {agency: CTK}
      """),
    mended: Example(
      .kpis,
      """
      - chỉ_tiêu: doanh-nghiep
        tên: Số doanh nghiệp công nghệ số
        loại_đo: số_lượng
        đơn_vị: doanh nghiệp
        chiều: tăng
        hiện_trạng: {giá_trị: 74 000, thời_điểm: 2025}
        mục_tiêu: tối thiểu 80 000
        nguồn_số_liệu: {agency: CTK}
      """))
}
