import Diagnostics
import Workshop

/// An exercise as it is opened: what the resolution says, what to do, and where.
struct ExerciseText {
  private typealias Run = Page.Run

  let exercise: Exercise
  /// The learner's file.
  let path: String
  let language: Language

  func draw(on page: inout Page) {
    page.line([Run(heading, .strong)], rest: [Run("  ")])
    let facts = [source, minutes].compactMap { $0?[language] }.joined(separator: " · ")
    if !facts.isEmpty { page.line([Run(facts, .faint)]) }
    section(Words(vi: "Đoạn trích", en: "Excerpt"), exercise.excerpt, on: &page)
    section(Words(vi: "Việc phải làm", en: "What to do"), exercise.instructions, on: &page)
    let given = exercise.tree(exercise.given, keys: language)
    if given.contains(where: { $0 > 0x20 }) {
      title(Words(vi: "Cho sẵn, chỉ để đọc", en: "Given, only to be read"), on: &page)
      page.code(String(decoding: given, as: UTF8.self), indent: 2)
    }
    page.emptyLine()
    page.line(
      [Run(Words(vi: "Tệp cần sửa: ", en: "The file to edit: ")[language]), Run(path, .name)], rest: [Run("  ")])
  }

  /// `Bài 03 · Đơn vị`
  var heading: String {
    Words(vi: "Bài ", en: "Exercise ")[language] + exercise.number + " · " + exercise.title[language]
  }

  private var source: Words? {
    guard !exercise.drawnFrom[language].isEmpty else { return nil }
    return Words(vi: "trích từ \(exercise.drawnFrom.vi)", en: "drawn from \(exercise.drawnFrom.en)")
  }

  private var minutes: Words? {
    exercise.minutes > 0
      ? Words(vi: "khoảng \(exercise.minutes) phút", en: "about \(counted(exercise.minutes, "minute"))") : nil
  }

  private func title(_ words: Words, on page: inout Page) {
    page.emptyLine()
    page.line([Run(words[language], .strong)])
  }

  private func section(_ words: Words, _ text: Words, on page: inout Page) {
    guard text[language].contains(where: { !$0.isWhitespace }) else { return }
    title(words, on: &page)
    page.prose(text[language], indent: 2)
  }
}

extension Page {
  /// Sets what an author wrote in lines: those of a paragraph go together, those of a list stay apart, as far in as they
  /// were written.
  mutating func prose(_ text: String, indent: Int) {
    var paragraph = ""
    var depth = 0
    func isItem(_ words: String) -> Bool {
      if ["- ", "• ", "* "].contains(where: words.hasPrefix) { return true }
      let head = words.prefix { $0 != " " }
      return head.count <= 4 && (head.hasSuffix(".") || head.hasSuffix(")")) && head.first?.isNumber == true
    }
    /// Below the words of an item, not below its sign.
    func hang(_ item: String) -> Run { Run(String(repeating: " ", count: item.prefix { $0 != " " }.count + 1)) }
    func flush(_ page: inout Page) {
      guard !paragraph.isEmpty else { return }
      let blanks = Run(String(repeating: " ", count: indent + depth))
      page.line([Run(paragraph)], first: [blanks], rest: isItem(paragraph) ? [blanks, hang(paragraph)] : [blanks])
      paragraph = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ").joined(separator: " ")
      if words.isEmpty || isItem(words) { flush(&self) }
      if words.isEmpty {
        emptyLine()
        continue
      }
      if paragraph.isEmpty { depth = min(8, line.prefix { $0 == " " }.count) }
      paragraph += (paragraph.isEmpty ? "" : " ") + words
    }
    flush(&self)
    trimEmptyLines()
  }

  /// Sets lines of YAML, which are never broken: where they end means something.
  mutating func code(_ text: String, indent: Int) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).trimmedOfEmpty {
      drawing(Array(Run(String(line.replacing("\t", with: "→ "))).text.utf8) + [0x0A], indent: indent)
    }
  }
}

extension [Substring] {
  fileprivate var trimmedOfEmpty: ArraySlice<Substring> {
    var lines = self[...]
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    return lines
  }
}
