import Diagnostics
import Workshop

/// What is said around a hint.
enum HintText {
  static func heading(_ number: Int, of exercise: Exercise) -> Words {
    Words(vi: "Gợi ý \(number)/\(exercise.hints.count): ", en: "Hint \(number) of \(exercise.hints.count): ")
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
