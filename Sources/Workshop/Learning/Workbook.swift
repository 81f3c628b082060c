package import Diagnostics
package import ResolutionCompiler
package import ResolutionWorkspace

/// A learner's folder as it is now: its course, and what has been done of it. Every command reads it anew.
package struct Workbook: Sendable {
  package let folder: LearnerFolder
  package let course: Course
  package private(set) var progress: Progress
  package let language: Language
  /// What the learner ought to know of the folder before anything else.
  package let notices: [Words]
  /// What could not be written down. It keeps nobody from learning, but is to be told.
  package private(set) var troubles: [Refusal] = []

  /// - Parameters:
  ///   - language: asked for now; nil: the one that the folder was made in.
  ///   - time: now, for a log that has to be begun anew.
  package init(_ folder: LearnerFolder, language: Language? = nil, at time: Timestamp) throws(Refusal) {
    self.folder = folder
    var notices: [Words] = []
    do throws(FileFailure) {
      course = try Course(folder: folder.course)
      if Files.disk.kind(folder.log) == nil {
        notices.append(Workbook.newLog(folder))
        do throws(FileFailure) {
          try Files.save(Progress.Head(at: time, of: course).line, as: folder.log)
        } catch {
          troubles.append(Refusal(writing: error))
        }
      }
      progress = troubles.isEmpty ? Progress(reading: try Files.disk.read(folder.log, Self.largestLog)) : Progress()
    } catch {
      throw Refusal(reading: error)
    }
    self.language = language ?? progress.head.flatMap { Language(rawValue: $0.language) } ?? .vi
    guard !course.exercises.isEmpty else {
      throw Refusal(
        .system,
        Words(
          vi: "trong \(folder.course) không còn bài tập nào; hãy chép lại thư mục ấy từ một bạn cùng lớp",
          en: "there are no exercises left in \(folder.course); copy that folder again from somebody else in the class")
      )
    }
    self.notices = notices + Workbook.notices(course, progress, folder)
  }

  private static func newLog(_ folder: LearnerFolder) -> Words {
    Words(
      vi: "nhật ký \(folder.log) không còn, nên điểm cũ không còn; nhật ký mới bắt đầu từ đây, bài làm vẫn nguyên",
      en: "the log \(folder.log) is gone, and the scores with it; a new one begins here, and your work is as it was")
  }

  /// A year of saving.
  private static let largestLog = 256 << 20

  private static func notices(_ course: Course, _ progress: Progress, _ folder: LearnerFolder) -> [Words] {
    var notices: [Words] = []
    if let digest = progress.head?.digest, !digest.isEmpty, digest != course.digest {
      notices.append(
        Words(
          vi:
            "các tệp trong \(folder.course) không còn như lúc đầu, nên kết quả chấm có thể khác của lớp; bài làm viết trong \(folder.works)",
          en:
            "the files in \(folder.course) are not as they were, so that results may differ from those of the class; work is written in \(folder.works)"
        ))
    }
    if let wrong = course.diagnostics.first(where: { $0.severity == .error }) {
      let file = course.files.indices.contains(Int(wrong.span.file)) ? course.files[Int(wrong.span.file)] : nil
      let place = file.map { file in
        "\(file.path):\(LineIndex(file).line(at: Int(file.place(of: wrong.span).start))): "
      }
      notices.append(
        Words(
          vi: "khoá học có chỗ sai, xin báo người hướng dẫn: \(place ?? "")\(wrong.message.vi)",
          en: "the course has a mistake, please tell your trainer: \(place ?? "")\(wrong.message.en)"))
    }
    return notices
  }

  /// Takes in what other commands have written to the log since.
  package mutating func readAgain() {
    guard let log = try? Files.disk.read(folder.log, Self.largestLog) else { return }
    progress = Progress(reading: log)
  }

  // MARK: Which exercise

  package func standing(of exercise: Exercise) -> Progress.Standing { progress.standing(of: exercise.number) }

  /// The one that was worked on last; nil before the first.
  package var current: Exercise? { progress.current.flatMap(course.exercise) }

  /// The first that is not passed; nil where all are.
  package var first: Exercise? { course.exercises.first { !standing(of: $0).isPassed } }

  /// The next one that is not passed, after another in the course.
  package func following(_ exercise: Exercise) -> Exercise? {
    let later = course.exercises.drop { $0.number != exercise.number }.dropFirst()
    return later.first { !standing(of: $0).isPassed }
  }

  package var passed: Int { course.exercises.count { standing(of: $0).isPassed } }

  /// The exercise that a learner names: `3`, `03`, `don-vi`, `03-don-vi`, `bai/03-don-vi.yaml`.
  package func exercise(named written: String) throws(Refusal) -> Exercise {
    let file = written.split(separator: "/").last.map(String.init) ?? written
    let name = file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
    if let exercise = course.exercise(name) ?? course.exercises.first(where: { $0.fileName == name + ".yaml" }) {
      return exercise
    }
    let keys = course.exercises.map(\.key)
    let meant = Similarity.nearest(to: name, among: keys).first.map { course.exercises[$0].number }
    let all = [course.exercises.first?.number, course.exercises.last?.number].compactMap(\.self)
    throw Refusal(
      .wrongRequest,
      Words(
        vi: "không có bài \(written); "
          + (meant.map { "có phải là bài \($0)?" } ?? "các bài đánh số từ \(all.joined(separator: " đến "))"),
        en: "there is no exercise \(written); "
          + (meant.map { "did you mean \($0)?" } ?? "they are numbered from \(all.joined(separator: " to "))")))
  }

  /// The exercise that is named, or the one at hand.
  package func exercise(at hand: String?) throws(Refusal) -> Exercise {
    if let hand { return try exercise(named: hand) }
    if let current { return current }
    throw Refusal(
      .notYet,
      Words(
        vi: "chưa mở bài nào; bắt đầu bằng: nqc workshop next",
        en: "no exercise is open yet; begin with: nqc workshop next")
    )
  }

  // MARK: Working

  /// What became of the learner's file when an exercise was opened.
  package enum Opening: Hashable, Sendable {
    /// It holds what the exercise begins with.
    case written
    /// It was there, and is as it was.
    case there
    /// It was there once; it was written again, and a copy of the work lies there.
    case writtenAgain(copy: String?)
  }

  package mutating func open(_ exercise: Exercise, at time: Timestamp) throws(Refusal) -> Opening {
    let before = standing(of: exercise)
    let isWritten = try folder.begin(exercise, with: exercise.tree(exercise.start, keys: language))
    log([ProgressEvent(.opened, at: time, exercise: exercise.number)])
    if !isWritten { return .there }
    guard before.isOpened else { return .written }
    let copies = [folder.checked(exercise), folder.passed(exercise)]
    return .writtenAgain(copy: copies.first { Files.disk.kind($0) == .file })
  }

  /// Assesses work, and writes nothing.
  /// - Parameter now: the day taken for now, where the exercise names none.
  package func assess(_ work: [UInt8], on exercise: Exercise, at time: Timestamp, now: Day) -> Attempt {
    let assessment = exercise.assess(
      work, at: folder.work(on: exercise), in: course, language: language, now: now)
    let starts = [[]] + Language.allCases.map { exercise.tree(exercise.start, keys: $0) }
    let isUntouched = starts.contains { $0.isSame(as: work) }
    let isPassed = assessment.isPassed
    return Attempt(
      exercise: exercise, work: work, assessment: assessment, at: time, isUntouched: isUntouched,
      isNew: isPassed && !standing(of: exercise).isPassed
        || !isUntouched && isNew(work, on: exercise, isPassed: isPassed),
      isFirstPass: isPassed && !standing(of: exercise).isPassed)
  }

  /// Whether work is not what was checked last; or is, and passes only now.
  private func isNew(_ work: [UInt8], on exercise: Exercise, isPassed: Bool) -> Bool {
    if isPassed, !standing(of: exercise).isPassed { return true }
    return (try? Files.disk.read(folder.checked(exercise), LearnerFolder.largestWork + 1)) != work
  }

  /// Keeps a copy of an attempt, and writes it to the log. Where one of them fails, the other is done all the same.
  package mutating func record(_ attempt: Attempt) {
    guard attempt.isNew else { return }
    // Another window that watches the same file may have been quicker.
    readAgain()
    guard isNew(attempt.work, on: attempt.exercise, isPassed: attempt.assessment.isPassed) else { return }
    do throws(Refusal) {
      try folder.keep(
        attempt.work, of: attempt.exercise, isPassed: attempt.assessment.isPassed, at: attempt.at)
    } catch {
      note(error)
    }
    log(attempt.events)
  }

  /// Shows one more hint.
  /// - Returns: how many have been shown by now.
  package mutating func takeHint(on exercise: Exercise, at time: Timestamp) -> Int {
    let seen = standing(of: exercise).hints
    guard seen < exercise.hints.count else { return exercise.hints.count }
    var event = ProgressEvent(.hint, at: time, exercise: exercise.number)
    event.hint = seen + 1
    log([event])
    return seen + 1
  }

  /// How many checks of changed work let a learner see the solution, whatever hints are left.
  package static let attemptsForSolution = 3

  /// Whether the learner has tried enough to be shown the solution: passed; checked and seen every hint; or checked
  /// `attemptsForSolution` times. Once shown, it may be shown again.
  package func maySeeSolution(of exercise: Exercise) -> Bool {
    let standing = standing(of: exercise)
    if standing.isPassed || standing.sawSolution || standing.attempts >= Self.attemptsForSolution { return true }
    return standing.attempts > 0 && standing.hints >= exercise.hints.count
  }

  /// Writes the solution beside the learner's work.
  /// - Returns: the file, and what it holds.
  package mutating func showSolution(
    of exercise: Exercise, at time: Timestamp
  ) throws(Refusal) -> (path: String, text: [UInt8]) {
    guard maySeeSolution(of: exercise) else { throw refusalOfSolution(of: exercise) }
    let text = exercise.tree(exercise.solution, keys: language)
    let path = try folder.write(text, of: exercise, at: time)
    log([ProgressEvent(.solution, at: time, exercise: exercise.number)])
    return (path, text)
  }

  private func refusalOfSolution(of exercise: Exercise) -> Refusal {
    let standing = standing(of: exercise)
    let left = max(0, exercise.hints.count - standing.hints)
    let more = Self.attemptsForSolution - standing.attempts
    let first =
      standing.attempts == 0
      ? Words(vi: "sửa bài rồi kiểm tra ít nhất một lần", en: "change the file and check it at least once") : nil
    let second = left > 0 ? Words(vi: "xem nốt \(left) gợi ý", en: "see the \(left) hints that are left") : nil
    let either = [first, second].compactMap(\.self)
    return Refusal(
      .notYet,
      Words(
        vi:
          "lời giải bài \(exercise.number) mở ra sau khi anh chị đã thử: \(either.map(\.vi).joined(separator: " và ")), hoặc kiểm tra thêm \(more) lần, mỗi lần một bài đã sửa",
        en:
          "the solution of exercise \(exercise.number) opens after you have tried: \(either.map(\.en).joined(separator: " and ")), or check \(more) more \(more == 1 ? "time" : "times"), changed each time"
      ))
  }

  /// Puts the work aside and begins anew.
  /// - Returns: where the work lies now; nil where there was none.
  package mutating func reset(_ exercise: Exercise, at time: Timestamp) throws(Refusal) -> String? {
    let start = exercise.tree(exercise.start, keys: language)
    if (try? folder.read(exercise)) == start { return nil }
    let place = try folder.putAside(exercise, at: time)
    do throws(Refusal) {
      _ = try folder.begin(exercise, with: start)
    } catch {
      // Better the old work than none.
      if let place { folder.bringBack(place, to: exercise) }
      throw error
    }
    log([ProgressEvent(.reset, at: time, exercise: exercise.number)])
    return place
  }

  private mutating func log(_ events: [ProgressEvent]) {
    for event in events { progress.append(event) }
    do throws(FileFailure) {
      try Progress.append(events, to: folder.log)
    } catch {
      note(Refusal(writing: error))
    }
  }

  /// Once is enough.
  private mutating func note(_ trouble: Refusal) {
    if !troubles.contains(trouble) { troubles.append(trouble) }
  }
}

extension [UInt8] {
  /// Whether two texts differ at most in blanks at their ends.
  fileprivate func isSame(as other: [UInt8]) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 9...13 ~= byte }
    return self[..<((lastIndex { !isBlank($0) } ?? -1) + 1)]
      .elementsEqual(other[..<((other.lastIndex { !isBlank($0) } ?? -1) + 1)])
  }
}

extension Progress.Head {
  /// Of a log that takes the place of one that is gone: nobody knows any more who learns, and in which language.
  fileprivate init(at time: Timestamp, of course: Course) {
    self.init(at: time)
    self.course = course.name
    digest = course.digest
  }
}
