internal import ResolutionCompiler

/// How numbers are shown: as what they are, as a share, or as a day.
enum NumberForm: Equatable {
  case plain
  case percent
  /// What of a date is shown; a month is shown without its day.
  case day, month, year
}

/// The styles of a workbook's cells, as far as they tell a date from a number.
final class CellStyles: XMLVisitor {
  private var forms: [Int: NumberForm] = [:]
  private var styles: [Int] = []
  private var isInCellStyles = false

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else { return }
      forms[id] = NumberForm(code: code)
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles: styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func close(_ name: String) {
    if name == "cellXfs" { isInCellStyles = false }
  }

  func text(_ text: String) {}

  /// - Parameter style: as a cell refers to it.
  func form(of style: Int) -> NumberForm {
    guard styles.indices.contains(style) else { return .plain }
    let id = styles[style]
    return forms[id] ?? NumberForm(builtIn: id)
  }
}

extension NumberForm {
  /// The formats that every workbook has.
  fileprivate init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14, 15, 16, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 17, 55, 56: self = .month
    default: self = .plain
    }
  }

  /// A format of the workbook's own, such as `dd/mm/yyyy`, `[$-42A]mmmm yyyy`, `0.0%`.
  init(code: String) {
    var letters: Set<Character> = []
    var isPercent = false
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    // Behind the first semicolon stands what negative numbers look like.
    for character in code.prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case "\\", "_", "*": isEscaped = true
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: break
      case "%": isPercent = true
      default: letters.formUnion(character.lowercased())
      }
    }
    if letters.isSuperset(of: "general") && !letters.contains("y") && !letters.contains("d") {
      self = .plain
    } else if letters.contains("d") {
      self = .day
    } else if letters.contains("y") {
      self = letters.contains("m") ? .month : .year
    } else {
      self = isPercent ? .percent : .plain
    }
  }

  /// What a number looks like in this form.
  func text(of number: Double, startsIn1904: Bool) -> String {
    switch self {
    case .plain: return NumberForm.text(of: number)
    case .percent: return NumberForm.text(of: (number * 100 * 1e9).rounded() / 1e9) + "%"
    case .day, .month, .year:
      guard let day = NumberForm.day(number, startsIn1904: startsIn1904) else { return NumberForm.text(of: number) }
      let civil = day.civil
      switch self {
      case .month: return "\(civil.month)/\(civil.year)"
      case .year: return "\(civil.year)"
      default: return day.vietnamese
      }
    }
  }

  /// The day that a spreadsheet counts so; nil outside 1900…2199.
  private static func day(_ number: Double, startsIn1904: Bool) -> Day? {
    guard number >= 1, number < 110_000 else { return nil }
    let count = Int(number)
    if startsIn1904 { return Day(year: 1904, month: 1, day: 1).map { $0 + count } }
    // The first spreadsheet took 1900 for a leap year, and all others since count its 29 February.
    return Day(year: 1899, month: 12, day: count < 61 ? 31 : 30).map { $0 + count }
  }

  private static func text(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }
}
