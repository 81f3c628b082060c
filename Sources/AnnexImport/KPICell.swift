internal import ResolutionCompiler

/// An indicator that is certain: a number, its unit, and whether it is to be reached, kept below or met.
struct Indicator: Equatable {
  let title: String
  /// In the language's words: `tối thiểu 80 %`.
  let target: String
  let isPercent: Bool
  /// Empty for plain percent, and where the title has it.
  let unit: String
  /// The date it is for, as it is written; nil: the end of the task.
  var on: String?
}

/// What a cell says of indicators.
struct KPICell {
  private(set) var indicators: [Indicator] = []
  /// Lines that are kept as they are.
  private(set) var rest: [String] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" }) {
      let line = Marker.leading(String(line).onOneLine)?.rest ?? String(line).onOneLine
      guard !line.isEmpty else { continue }
      if let indicator = KPICell.dated(line) ?? KPICell.indicator(line) {
        indicators.append(indicator)
      } else {
        rest.append(line)
      }
    }
  }

  /// Bytes of the longest line that is looked into. Whoever writes more writes prose.
  private static let longest = 600

  /// `Tỉ lệ hài lòng: tối thiểu 95% (31/12/2027)`
  private static func dated(_ line: String) -> Indicator? {
    guard line.utf8.count <= longest, line.hasSuffix(")") else { return nil }
    let (rest, brackets) = line.withoutBrackets
    guard brackets.count == 1, let date = DeadlineCell.date(brackets[0]), var found = indicator(rest) else {
      return nil
    }
    found.on = date.written
    return found
  }

  private static func indicator(_ line: String) -> Indicator? {
    guard line.utf8.count <= longest else { return nil }
    if let found = target(line) {
      return Indicator(
        title: line, target: found.target, isPercent: found.isPercent, unit: found.isPercent ? "" : found.unit)
    }
    // “Tỷ lệ trường đạt chuẩn: tối thiểu 80%”: the words before the relation name what is counted.
    for index in line.indices where index > line.startIndex && line[line.index(before: index)] == " " {
      guard let found = target(String(line[index...])) else { continue }
      let before = String(line[..<index])
      let title = name(before)
      // Another number in it may say something of the figure, unless a colon parts the two.
      let isParted = before.onOneLine.hasSuffix(":") && !PlainWords(title).contains(PlainWords("đến năm"))
      guard !title.isEmpty, isParted || !title.contains(where: \.isNumber) else { return nil }
      let unit = found.isPercent && found.unit == "%" ? "" : found.unit
      return Indicator(title: title, target: found.target, isPercent: found.isPercent, unit: unit)
    }
    return nil
  }

  /// Without what joins a name to its figure.
  private static func name(_ text: String) -> String {
    var text = text.onOneLine
    while true {
      while let last = text.last, ":,-–= ".contains(last) { text.removeLast() }
      guard let word = [" đạt", " là", " phải đạt", " phải"].first(where: { text.lowercased().hasSuffix($0) }) else {
        return text
      }
      text.removeLast(word.count)
    }
  }

  /// A relation, one number that can be read in one way, and a unit.
  private static func target(_ text: String) -> (target: String, isPercent: Bool, unit: String)? {
    var written = text
    guard let found = written.withUTF8({ readTarget($0) }).value, found.target.form == .number,
      let relation = found.target.relation, !found.target.isRange, !found.unit.isEmpty
    else { return nil }
    let unit = String(decoding: Array(text.utf8)[found.unit], as: UTF8.self).onOneLine
    guard !unit.contains(where: \.isNumber), unit.split(separator: " ").count <= 8 else { return nil }
    let isPercent = unit.hasPrefix("%")
    let word = Relation.keywords.entries.first { $0.value == relation }?.vi.first ?? relation.sign
    return ("\(word) \(number(found.target.low)) \(isPercent ? "%" : unit)", isPercent, unit)
  }

  /// So that it can be read in one way.
  private static func number(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let text = number.description
    // A sign and three digits may part thousands.
    let decimals = text.split(separator: ".").last.map(\.count) ?? 0
    return decimals == 3 ? text + "0" : text
  }
}
