import Diagnostics
import Workshop

/// What is said around a hint.
enum HintText {
  /// - Parameter number: 1, 2 …
  static func draw(
    _ number: Int, of exercise: Exercise, _ paint: Page.Paint, in language: Language, on page: inout Page
  ) {
    let text = exercise.hints[number - 1][language]
    let heading = Words(
      vi: "Gợi ý \(number)/\(exercise.hints.count): ", en: "Hint \(number) of \(exercise.hints.count): ")
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.contains(where: { $0.hasPrefix("    ") }) else {
      let words = lines.joined(separator: " ")
      return page.line([Page.Run(words)], first: [Page.Run(heading[language], paint)], rest: [Page.Run("  ")])
    }
    // A tree keeps its lines.
    page.line([Page.Run(heading[language], paint)])
    page.prose(text, indent: 2)
  }

  static func left(_ shown: Int, of exercise: Exercise, isNew: Bool, in book: Workbook) -> Words {
    let left = exercise.hints.count - shown
    if left > 0 {
      return Words(vi: "Còn \(left) gợi ý.", en: left == 1 ? "1 hint is left." : "\(left) hints are left.")
    }
    let head =
      isNew
      ? Words(vi: "Đó là gợi ý cuối cùng.", en: "That was the last hint.")
      : Words(vi: "Đã xem hết gợi ý.", en: "You have seen all hints.")
    let more =
      book.maySeeSolution(of: exercise)
      ? Words(vi: " Xem lời giải: nqc workshop solution", en: " To see the solution: nqc workshop solution")
      : Words(
        vi: " Sửa bài, kiểm tra một lần rồi xem lời giải được: nqc workshop solution",
        en: " Change the file and check it once; then you may see the solution: nqc workshop solution")
    return Words(vi: head.vi + more.vi, en: head.en + more.en)
  }
}
