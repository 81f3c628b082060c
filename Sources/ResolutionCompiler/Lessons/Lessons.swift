package import Diagnostics

extension Lesson {
  /// Every lesson there is, in the order of their codes: those of codes that no rule stands for, and the rules' own.
  package static let all: [Lesson] =
    (ofReading + ofShape + ofNames + ofConclusions + ofHandovers + Rulebook.rules.map { $0.lesson })
    .sorted { $0.code < $1.code }

  private static let ofReading: [Lesson] = [
    .unreadableFile, .notUTF8, .yamlSyntax, .tabInIndentation, .keyTwice, .aliasWithoutAnchor, .tooDeepOrLarge,
    .tagOrMergeKey, .decomposedText,
  ]

  private static let ofShape: [Lesson] = [
    .kindOfDocument, .unknownKey, .wrongShape, .missingKey, .unreadableValue, .twoReadings, .unknownWord,
  ]

  private static let ofNames: [Lesson] = [
    .unknownAgency, .unknownTemplate, .unknownClause, .unknownReference, .identifierTwice, .templateArguments,
    .unknownSet, .nothingToFillIn, .circle,
  ]

  private static let ofHandovers: [Lesson] = [.oldHandover, .touchedHandover]

  /// What shows only when schedules are drawn up and waivers are looked up.
  private static let ofConclusions: [Lesson] = [.tooFewUpdates, .beyondCalendar, .idleWaiver]
}

extension Lesson {
  /// Codes that begin with the same digit: what they are about, and the lessons on them.
  package struct Group: Sendable {
    package let digit: Int
    package let title: Words
    package let lessons: [Lesson]
  }

  /// The groups that have lessons, in order.
  package static func groups(of lessons: [Lesson] = all) -> [Group] {
    titles.enumerated().map { digit, title in
      Group(digit: digit, title: title, lessons: lessons.filter { $0.code.number / 100 == digit })
    }.filter { !$0.lessons.isEmpty }
  }

  private static let titles = [
    Words(vi: "Đọc tệp", en: "Reading files"),
    Words(vi: "Cấu trúc", en: "Shape"),
    Words(vi: "Tên gọi", en: "Names"),
    Words(vi: "Nhiệm vụ và thời gian", en: "Tasks and time"),
    Words(vi: "Chỉ tiêu", en: "KPIs"),
    Words(vi: "Truy về nghị quyết", en: "Traceability"),
    Words(vi: "Chương trình hành động", en: "Programmes"),
    Words(vi: "Câu chữ", en: "Wording"),
  ]
}
