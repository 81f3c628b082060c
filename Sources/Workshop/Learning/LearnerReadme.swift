package import Diagnostics

/// The first page that a learner opens.
package struct LearnerReadme {
  private let course: Course
  private let learner: String

  package init(_ course: Course, learner: String) {
    self.course = course
    self.learner = learner
  }

  package func text(in language: Language) -> String {
    let exercises = course.exercises.map { exercise in
      let minutes =
        exercise.minutes > 0 ? Words(vi: " (\(exercise.minutes) phút)", en: " (\(exercise.minutes) minutes)") : nil
      return "- \(exercise.number). \(exercise.title[language])\(minutes?[language] ?? "")\n"
    }.joined()
    let heading = course.name.isEmpty ? Words(vi: "Bài tập", en: "Exercises") : Words(course.name)
    let owner = learner.isEmpty ? "" : Words(vi: "Người học: \(learner)\n\n", en: "Learner: \(learner)\n\n")[language]
    return "# \(heading[language])\n\n\(owner)\(language == .vi ? vietnamese : english)\n\(exercises)"
  }

  private var vietnamese: String {
    """
    Trong thư mục này anh chị tập tách một nghị quyết thành những nhiệm vụ cụ thể, đo được. Mở cửa sổ dòng lệnh ở thư mục này,
    rồi làm từng bài:

    1. `nqc workshop next` mở bài tiếp theo: đoạn trích, việc phải làm, và tệp cần sửa trong `bai/`.
    2. Sửa tệp ấy bằng trình soạn thảo nào cũng được, rồi lưu.
    3. `nqc workshop check` chấm bài: chỗ nào được, chỗ nào chưa, dòng nào, vì sao. Hoặc mở thêm một cửa sổ, chạy
       `nqc workshop watch` và để đó: mỗi lần lưu tệp, bài được chấm lại ngay.
    4. Vướng thì `nqc workshop hint` cho một gợi ý, mỗi lần rõ hơn một chút. Đã thử mà chưa ra thì `nqc workshop solution`
       cho xem lời giải.

    | lệnh | làm gì |
    |---|---|
    | `nqc workshop next` | mở bài tiếp theo; `next 05` mở bài 05 |
    | `nqc workshop check` | chấm bài đang làm |
    | `nqc workshop watch` | chấm lại mỗi khi lưu; Ctrl-C để thôi |
    | `nqc workshop hint` | xem một gợi ý |
    | `nqc workshop solution` | xem lời giải, sau khi đã thử |
    | `nqc workshop reset` | cất bài đang làm vào `luu/`, làm lại từ đầu |
    | `nqc workshop status` | đã làm đến đâu, bao nhiêu điểm |
    | `nqc explain NQ301` | một mã lỗi nghĩa là gì, kèm ví dụ sai và đúng |

    Không có gì làm hỏng được bài: bản đã chấm gần nhất và bản đã đạt của mỗi bài được chép trong `luu/`. Xin đừng sửa
    `khoa-hoc/` (đề bài) và `tien-do.jsonl` (nhật ký để người hướng dẫn biết lớp đang ở đâu).

    ## Các bài

    """
  }

  private var english: String {
    """
    In this folder you practise separating a resolution into specific tasks that can be measured. Open a terminal in this folder
    and take one exercise after the other:

    1. `nqc workshop next` opens the next exercise: an excerpt, what to do, and the file to edit in `bai/`.
    2. Edit that file with any editor, and save it.
    3. `nqc workshop check` assesses it: what is right, what is not yet, on which line, and why. Or open a second terminal,
       run `nqc workshop watch` and leave it there: whenever you save, the work is assessed at once.
    4. If you are stuck, `nqc workshop hint` gives a hint, each a little clearer than the last. If you have tried and it does not
       come right, `nqc workshop solution` shows the solution.

    | command | does |
    |---|---|
    | `nqc workshop next` | opens the next exercise; `next 05` opens exercise 05 |
    | `nqc workshop check` | assesses the exercise at hand |
    | `nqc workshop watch` | assesses it whenever you save; Ctrl-C ends |
    | `nqc workshop hint` | shows one more hint |
    | `nqc workshop solution` | shows the solution, after you have tried |
    | `nqc workshop reset` | puts your work aside in `luu/` and begins anew |
    | `nqc workshop status` | where you stand, and the scores |
    | `nqc explain NQ301` | what a code means, with a wrong and a mended example |

    Nothing you do can spoil your work: of each exercise the copy that was checked last and the one that passed are kept in
    `luu/`. Please leave `khoa-hoc/` (the exercises) and `tien-do.jsonl` (the log that tells the trainer how the class is
    doing) as they are. Answers of `nqc` are in English because this folder was made so; `--language vi` shows them in Vietnamese.

    ## The exercises

    """
  }
}
