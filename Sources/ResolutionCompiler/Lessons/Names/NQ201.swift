import Diagnostics

extension Lesson {
  static let unknownAgency = Lesson(
    201, .error,
    Words(vi: "danh mục không có cơ quan này", en: "the registry has no such agency"),
    meaning: Words(
      vi: """
        Cơ quan được gọi bằng mã trong danh mục, và không mã nào như ở đây. Hoặc là tên thay cho mã (“Bộ Tài chính” thay cho `BTC`), \
        hoặc là mã gõ sai; mã phân biệt chữ hoa, chữ thường. Dưới `cho_mỗi`, `$agency-UBND` cũng báo mã này khi một tỉnh không có cơ \
        quan ấy, và `by_agency` khi nhắc tới một cơ quan không có bản nào.

        Thông báo gợi ý mã của tên ấy, hoặc mã gần nhất. Chú ý những mã dễ lẫn: `BCTTW` là Bộ Chính trị, `BCT` là Bộ Công Thương. Cơ quan \
        mới thành lập thì thêm một dòng vào văn bản `agencies:` của danh mục.
        """,
      en: """
        Agencies go by their codes in the registry, and none is like this. Either it is a name instead of a code (“Bộ Tài chính” for \
        `BTC`), or a code with a slip; upper and lower case differ. Below `for_each`, `$agency-UBND` earns this code too where a \
        province has no such organ, and so does a `by_agency` that speaks of an agency without a copy.

        The message suggests the code of that name, or the nearest one. Mind codes that are easily mistaken: `BCTTW` is the Politburo, \
        `BCT` the Ministry of Industry and Trade. An agency that is new goes into the registry's `agencies:`, on a line of its own.
        """),
    importance: Words(
      vi: """
        Việc giao cho một mã không có thật là việc không ai nhận: không ai xác nhận trong 4 giờ làm việc theo Quy chế 08-QC/TW, không ai cập \
        nhật, và địa phương lập chương trình hành động cũng không thấy nó trong phần của mình.
        """,
      en: """
        Work that is given to a code that does not exist is taken up by nobody: nobody confirms it within the 4 working hours of Regulation \
        08-QC/TW, nobody reports, and a locality that derives its programme does not find it in its share.
        """),
    wrong: Example(
      .task,
      """
      tên: Cơ chế tài chính cho đầu tư mạo hiểm
      chủ_trì: Bộ Tài chính
      sản_phẩm: {loại: đề án}
      """),
    mended: Example(
      .task,
      """
      tên: Cơ chế tài chính cho đầu tư mạo hiểm
      chủ_trì: BTC
      sản_phẩm: {loại: đề án}
      """))
}
