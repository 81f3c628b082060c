import Diagnostics

/// Why a date is none. Apart from the reading, so that only who makes a mistake pays for its explanation.
enum DateRefusal {
  static let expected = Words(
    vi: "một ngày, thí dụ 30/9/2025 hoặc 2025-09-30; hoặc một tháng, quý, năm, thí dụ Tháng 9/2025, Quý III/2025, 2025",
    en: "a day, such as 30/9/2025 or 2025-09-30, or a month, quarter or year, such as 2025-09, 2025-Q3, 2025")

  @inline(never)
  private static func refusal(_ why: Words?, _ suggestions: [Alternative] = []) -> Reading<CoarseDate> {
    .unreadable(Reason(expected: expected, why: why, suggestions: suggestions))
  }

  // MARK: Dates that the calendar does not have

  /// A day or month that does not exist: 31/4, month 13, 9/30 for 30/9.
  static func impossible(
    _ day: Int, _ month: Int, _ year: Int, in cursor: ScalarCursor, from start: Int, isYearFirst: Bool
  ) -> Reading<CoarseDate> {
    let range = start..<cursor.end
    func suggestion(_ day: Int, _ month: Int) -> [Alternative] {
      guard let date = Day(year: year, month: month, day: day) else { return [] }
      return [Alternative(range, isYearFirst ? date.description : date.vietnamese)]
    }
    if month < 1 || month > 12 {
      let swapped = suggestion(month, day)
      if swapped.isEmpty { return refusal(noSuchMonth(month)) }
      let why =
        isYearFirst
        ? Words(
          vi: "không có tháng \(month); khi viết năm trước thì thứ tự là năm, tháng, ngày",
          en: "there is no month \(month); with the year first the order is year, month, day")
        : Words(
          vi: "không có tháng \(month); ngày viết trước, tháng viết sau",
          en: "there is no month \(month); the day comes first, then the month")
      return refusal(why, swapped)
    }
    if day < 1 {
      return refusal(
        Words(vi: "ngày đầu tháng là ngày 1", en: "the first day of a month is day 1"), suggestion(1, month))
    }
    let length = Day.length(ofMonth: month, year: year)
    let why: Words
    if month == 2 {
      why =
        length == 28
        ? Words(
          vi: "năm \(year) không nhuận, tháng 2 chỉ có 28 ngày",
          en: "\(year) is no leap year, its February has 28 days only")
        : Words(vi: "tháng 2 năm \(year) chỉ có 29 ngày", en: "February \(year) has 29 days only")
    } else {
      why = Words(vi: "tháng \(month) chỉ có \(length) ngày", en: "\(english(month)) has \(length) days only")
    }
    return refusal(why, day <= 31 ? suggestion(length, month) : [])
  }

  static func impossibleMonth(_ month: Int, in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    refusal(noSuchMonth(month))
  }

  static func impossiblePart(_ part: PartOfYear, in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    switch part {
    case .quarter(let number):
      refusal(
        Words(vi: "không có quý \(number); một năm có 4 quý", en: "there is no quarter \(number); a year has 4"))
    case .half:
      refusal(
        Words(vi: "một năm chỉ có hai nửa: H1 và H2", en: "a year has two halves only: H1 and H2"))
    }
  }

  private static func noSuchMonth(_ month: Int) -> Words {
    Words(vi: "không có tháng \(month); một năm có 12 tháng", en: "there is no month \(month); a year has 12")
  }

  private static func english(_ month: Int) -> String {
    switch month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    default: "December"
    }
  }

  // MARK: Years

  static func yearOutOfReach(_ year: Int, in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    let (first, last) = (WrittenDate.years.lowerBound, WrittenDate.years.upperBound)
    return refusal(
      Words(
        vi: "năm \(year) nằm ngoài khoảng \(first)–\(last)", en: "the year \(year) is not between \(first) and \(last)")
    )
  }

  private static let shortYearWhy = Words(
    vi: "năm phải viết đủ bốn chữ số", en: "a year is written with all its four digits")

  /// `30/9/25`, or a year of three or five digits.
  static func shortYear(
    _ year: DatePart, day: Int = 0, month: Int = 0, in cursor: ScalarCursor, from start: Int
  ) -> Reading<CoarseDate> {
    var suggestions: [Alternative] = []
    if year.digits == 2 {
      let whole = 2000 + year.value
      if day == 0, month == 0 {
        // The year stands at the end, in words' company.
        suggestions = [Alternative(cursor.end - 2..<cursor.end, String(whole), meaning: Words("\(whole)"))]
      } else if let date = Day(year: whole, month: month, day: day) {
        suggestions = [Alternative(start..<cursor.end, date.vietnamese)]
      }
    }
    return refusal(shortYearWhy, suggestions)
  }

  /// `30/9`, and `9/25`, which may be a day or a month.
  static func yearMissing(
    _ first: DatePart, _ second: DatePart, in cursor: ScalarCursor, from start: Int
  ) -> Reading<CoarseDate> {
    if second.digits > 2 { return refusal(shortYearWhy) }
    if (1...12).contains(second.value), (1...31).contains(first.value) {
      return refusal(Words(vi: "thiếu năm", en: "the year is missing"))
    }
    guard (1...12).contains(first.value), second.digits == 2 else {
      return refusal(Words(vi: "thiếu năm", en: "the year is missing"))
    }
    return refusal(shortYearWhy, [Alternative(start..<cursor.end, "\(first.value)/\(2000 + second.value)")])
  }

  /// Where a year was to come, at the cursor, there is none, or something behind it.
  static func yearNotRead(in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    cursor.isAtEnd ? refusal(Words(vi: "thiếu năm", en: "the year is missing")) : unknown(cursor, from: start)
  }

  static func loneNumber(_ number: DatePart, in cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    if number.digits == 8 {
      let date = Day(year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
      if let date, WrittenDate.years.contains(number.value / 10_000) {
        return refusal(
          Words(vi: "giữa năm, tháng và ngày phải có dấu", en: "signs stand between year, month and day"),
          [Alternative(start..<cursor.end, date.description)])
      }
    }
    return refusal(number.digits < 4 ? shortYearWhy : nil)
  }

  // MARK: The rest

  /// No form of date begins like this; words that leave the day open are told apart from nonsense.
  @inline(never)
  static func unknown(_ cursor: ScalarCursor, from start: Int) -> Reading<CoarseDate> {
    var words = cursor
    words.at = start
    for vague: StaticString in ["dau", "giua", "cuoi", "som", "thoi gian toi"] where words.take(vague) {
      let phrase = cursor.excerpt(start..<cursor.end)
      return refusal(
        Words(
          vi: "“\(phrase)” chưa xác định được là ngày nào; ghi rõ ngày, tháng, quý hoặc năm",
          en: "“\(phrase)” does not settle the day; give a day, month, quarter or year"))
    }
    return refusal(nil)
  }
}
