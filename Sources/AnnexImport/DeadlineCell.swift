internal import Diagnostics
internal import ResolutionCompiler

/// What a cell says of a task's time.
struct DeadlineCell: Equatable {
  enum Due: Equatable {
    case on(CoarseDate)
    /// As it is written: `trong vòng 6 tháng`.
    case within(String)
    case ongoing
  }

  private(set) var start: CoarseDate?
  private(set) var due: Due?
  private(set) var update: UpdatePeriod?
  /// Why what was read may not be what was meant.
  private(set) var doubt: Words?
  /// Words in brackets, which say something else than when.
  private(set) var brackets: [String] = []

  /// Nil where it cannot be read, or only in part.
  init?(_ text: String) {
    guard text.utf8.count <= DeadlineCell.longest else { return nil }
    let (plain, brackets) = text.withoutBrackets
    self.brackets = brackets.filter { !$0.onOneLine.isEmpty }
    if read(plain) { return }
    // “Thường xuyên, hằng năm”; “Quý III/2025 và các năm tiếp theo”. A word for each part.
    let parts = DeadlineCell.parts(text.withoutBracketsKeepingLines)
    guard parts.count > 1 else { return nil }
    for part in parts where !read(part) { return nil }
  }

  private static func parts(_ text: String) -> [String] {
    text.split { $0.isNewline || $0 == ";" || $0 == "," }.flatMap { part in
      String(part).onOneLine.split(separator: " và ").map { String($0).onOneLine }
    }.filter { !$0.isEmpty }
  }

  /// Bytes of the longest text that may be a date.
  private static let longest = 400

  // MARK: One phrase

  /// Reads a phrase, as long as it does not contradict what was read before.
  private mutating func read(_ text: String) -> Bool {
    let phrase = DeadlineCell.stripped(text)
    if DeadlineCell.goesOn.contains(PlainWords(phrase)) {
      // “2025 và các năm tiếp theo”: from then on.
      if case .on(let date)? = due, start == nil {
        start = date
        due = .ongoing
        return true
      }
      return set(.ongoing)
    }
    for tail in DeadlineCell.goesOnTails where phrase.lowercased().hasSuffix(tail) {
      guard let date = DeadlineCell.date(String(phrase.dropLast(tail.count)).onOneLine) else { return false }
      return set(start: date) && set(.ongoing)
    }
    if let period = DeadlineCell.period(phrase) { return set(period) && (due == .ongoing || set(.ongoing)) }
    if let day = DeadlineCell.serial(phrase) {
      doubt = Words(
        vi: "số thứ tự ngày của Excel", en: "the number by which Excel counts days")
      return set(.on(CoarseDate(day)))
    }
    var written = phrase
    switch written.withUTF8({ readDue($0) }) {
    case .value(.on(let date)): return set(.on(date))
    case .value(.ongoing): return set(.ongoing)
    case .value(.within): return set(.within(phrase.lowercased()))
    case .ambiguous(let alternatives):
      guard let first = alternatives.first, let date = DeadlineCell.date(first.text), alternatives.count == 2 else {
        return false
      }
      doubt = Words(
        vi: "đọc được hai cách: \(alternatives[0].meaning.vi), hoặc \(alternatives[1].meaning.vi)",
        en: "can be read in two ways: \(alternatives[0].meaning.en), or \(alternatives[1].meaning.en)")
      return set(.on(date))
    case .unreadable: break
    }
    if let (first, last) = DeadlineCell.range(phrase) { return set(start: first) && set(.on(last)) }
    for word in ["bắt đầu từ ", "từ "] where phrase.lowercased().hasPrefix(word) {
      guard let date = DeadlineCell.date(String(phrase.dropFirst(word.count))) else { return false }
      return set(start: date)
    }
    return false
  }

  private mutating func set(_ new: Due) -> Bool {
    guard due == nil || due == new else { return false }
    due = new
    return true
  }

  private mutating func set(start new: CoarseDate) -> Bool {
    guard start == nil || start == new else { return false }
    start = new
    return true
  }

  private mutating func set(_ new: UpdatePeriod) -> Bool {
    guard update == nil || update == new else { return false }
    update = new
    return true
  }

  // MARK: Words

  /// Words that come before a date and add nothing to it.
  private static let openings = [
    "hoàn thành", "thực hiện", "ban hành", "xong", "giai đoạn", "trong giai đoạn", "trình", "trong", "vào",
  ]

  private static func stripped(_ text: String) -> String {
    var text = text.onOneLine
    while let last = text.last, ".;, ".contains(last) { text.removeLast() }
    while true {
      let lower = text.lowercased()
      guard let word = openings.first(where: { lower.hasPrefix($0 + " ") }) else { return text }
      let rest = String(text.dropFirst(word.count + 1)).onOneLine
      // “trong vòng 6 tháng”, “trong 6 tháng” are lengths.
      if word == "trong",
        ["vòng", "thời hạn"].contains(where: { rest.lowercased().hasPrefix($0) }) || startsLength(rest)
      {
        return text
      }
      text = rest
    }
  }

  private static func startsLength(_ text: String) -> Bool {
    guard text.first?.isNumber == true else { return false }
    return date(text) == nil && range(text) == nil
  }

  private static let goesOn = Set(
    ["các năm tiếp theo", "những năm tiếp theo", "các năm sau", "những năm sau", "các năm tiếp sau"].map {
      PlainWords($0)
    })
  private static let goesOnTails = [
    " và các năm tiếp theo", " và những năm tiếp theo", " và các năm sau", " và những năm sau", " trở đi",
  ]

  /// `Hằng năm`, `định kỳ 6 tháng`: a word that is more than the name of a period.
  private static func period(_ text: String) -> UpdatePeriod? {
    var words = PlainWords(text).words
    var isPeriodic = false
    for opening in [["dinh", "ky"], ["thuong", "xuyen"], ["bao", "cao"]] where words.starts(with: opening) {
      words.removeFirst(opening.count)
      isPeriodic = true
    }
    guard let first = words.first, isPeriodic || ["hang", "moi"].contains(first) else { return nil }
    return UpdatePeriod(keyword: words.joined(separator: " "))
  }

  /// A day as a spreadsheet counts it, in a cell that lost its form: from 2000 to 2099.
  private static func serial(_ text: String) -> Day? {
    guard text.utf8.count == 5, let number = Int(text), (36_526...73_050).contains(number) else { return nil }
    return Day(year: 1899, month: 12, day: 30).map { $0 + number }
  }

  static func date(_ text: String) -> CoarseDate? {
    var text = text
    return text.withUTF8 { readDate($0) }.value
  }

  /// `2025-2030`, `từ năm 2026 đến năm 2030`, `Quý III - Quý IV/2025`.
  private static func range(_ text: String) -> (CoarseDate, CoarseDate)? {
    let lower = text.lowercased()
    var text = text
    for word in ["từ năm ", "từ "] where lower.hasPrefix(word) {
      text = String(text.dropFirst(word.count))
      break
    }
    for separator in [" đến hết ", " đến ", " tới ", "–", "—", "-"] {
      for found in text.ranges(of: separator) {
        let (left, right) = (String(text[..<found.lowerBound]).onOneLine, String(text[found.upperBound...]).onOneLine)
        guard let last = date(right) else { continue }
        // The first may leave the year to the last.
        guard let first = date(left) ?? date("\(left)/\(last.last.year)"), first.first <= last.first else { continue }
        return (first, last)
      }
    }
    return nil
  }
}

extension String {
  fileprivate var withoutBracketsKeepingLines: String {
    split(whereSeparator: \.isNewline).map { String($0).withoutBrackets.text }.joined(separator: "\n")
  }
}

extension CoarseDate {
  /// As an author writes it: `30/9/2025`, `Tháng 9/2025`, `Quý III/2025`, `6 tháng đầu năm 2025`, `2025`.
  var written: String {
    let (a, b) = (first.civil, last.civil)
    let ends = b.day == Day.length(ofMonth: b.month, year: b.year) && a.day == 1 && a.year == b.year
    guard first != last, ends else { return last.vietnamese }
    switch (a.month, b.month) {
    case (1, 12): return String(b.year)
    case (1, 6): return "6 tháng đầu năm \(b.year)"
    case (7, 12): return "6 tháng cuối năm \(b.year)"
    case (1, 3): return "Quý I/\(b.year)"
    case (4, 6): return "Quý II/\(b.year)"
    case (7, 9): return "Quý III/\(b.year)"
    case (10, 12): return "Quý IV/\(b.year)"
    default: return a.month == b.month ? "Tháng \(b.month)/\(b.year)" : last.vietnamese
    }
  }
}
