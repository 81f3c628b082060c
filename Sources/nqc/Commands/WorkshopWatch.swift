import ArgumentParser
import Diagnostics
import Glibc
import ResolutionWorkspace
import Workshop

struct WorkshopWatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Chấm lại ngay mỗi khi lưu tệp; Ctrl-C để thôi · assess the work whenever it is saved.",
    discussion: """
      Mở một cửa sổ dòng lệnh riêng, chạy lệnh này và để đó; sửa bài bằng trình soạn thảo như thường. Bài đạt thì nhấn Enter \
      để sang bài tiếp theo, g để xem gợi ý, q hoặc Ctrl-C để thôi.
      """)

  @OptionGroup var options: CommonOptions

  func run() throws {
    // First of all: threads that come later leave these signals to us.
    let signals = Signals([SIGINT, SIGTERM, SIGHUP, SIGWINCH])
    let book = try options.workbook()
    var watch = try options.heeding(in: book.language) { () throws(Refusal) in
      try Watch(book, at: options.timestamp)
    }
    if let terminal = Terminal() {
      show(&watch, on: terminal, until: signals)
    } else {
      tell(&watch, until: signals)
    }
    if !options.quiet { Console.output.write(closing(watch).bytes) }
    try options.tell(watch.book.troubles, in: watch.book.language)
  }

  /// How long nobody looks, in milliseconds. A look costs some microseconds.
  private static let pause = 8

  private func look(_ watch: inout Watch) -> Watch.News {
    var clock = timespec()
    clock_gettime(CLOCK_MONOTONIC, &clock)
    let time = options.timestamp
    return watch.look(clock.tv_sec * 1000 + clock.tv_nsec / 1_000_000, at: time, now: time.day)
  }

  // MARK: On a terminal

  private func show(_ watch: inout Watch, on terminal: consuming Terminal, until signals: Signals) {
    func draw(_ watch: Watch, _ terminal: borrowing Terminal) {
      let size = terminal.size
      let screen = WatchScreen(watch: watch, marks: options.marks, isColored: options.isColored(.output))
      terminal.draw(screen.lines(columns: size.columns, rows: size.rows))
    }
    while true {
      let news = look(&watch)
      if news != .none { draw(watch, terminal) }
      if news == .work {
        let troubles = watch.book.troubles
        watch.record()
        if watch.book.troubles != troubles { draw(watch, terminal) }
      }
      if let signal = signals.wait(milliseconds: Self.pause) {
        guard signal == SIGWINCH else { return }
        draw(watch, terminal)
      }
      guard let keys = terminal.keys() else { return }
      for key in keys {
        guard let isNew = press(key, &watch) else { return }
        if isNew { draw(watch, terminal) }
      }
    }
  }

  /// - Returns: whether there is something new to show; nil where the learner wants no more.
  private func press(_ key: UInt8, _ watch: inout Watch) -> Bool? {
    switch key {
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): return watch.goOn(at: options.timestamp)
    case UInt8(ascii: "g"), UInt8(ascii: "h"), UInt8(ascii: "G"), UInt8(ascii: "H"):
      watch.takeHint(at: options.timestamp)
      return true
    // Ctrl-D too: there is nothing more to come.
    case UInt8(ascii: "q"), UInt8(ascii: "Q"), 4: return nil
    default: return false
    }
  }

  /// What is left on the terminal afterwards.
  private func closing(_ watch: Watch) -> Page {
    let text = WorkbookText(watch.book, marks: options.marks)
    var page = options.page
    let heading = ExerciseText(exercise: watch.exercise, path: "", language: watch.book.language).heading
    page.line([Page.Run("\(heading) · \(text.summary[watch.book.language])")])
    page.line([Page.Run(text.nextStep[watch.book.language])])
    return page
  }

  // MARK: Into a file or a pipe

  private func tell(_ watch: inout Watch, until signals: Signals) {
    while true {
      if look(&watch) == .work {
        Console.output.write(page(watch).bytes)
        watch.record()
      }
      if let signal = signals.wait(milliseconds: Self.pause), signal != SIGWINCH { return }
    }
  }

  private func page(_ watch: Watch) -> Page {
    let language = watch.book.language
    let path = watch.book.folder.work(on: watch.exercise)
    var page = options.page
    let heading = ExerciseText(exercise: watch.exercise, path: path, language: language).heading
    page.line([Page.Run("\(watch.time.time)  \(heading)", .strong)])
    switch watch.finding {
    case .checked(let attempt):
      AttemptText(attempt: attempt, language: language, marks: options.marks).draw(on: &page)
      page.line(ScoreText(attempt: attempt, language: language, marks: options.marks).runs(width: 20))
      if attempt.assessment.isPassed {
        page.line([Page.Run(Words(vi: "Bài tiếp: nqc workshop next", en: "Next: nqc workshop next")[language])])
      }
    case .missing:
      page.line([Page.Run(Words(vi: "Không có tệp \(path).", en: "There is no file \(path).")[language])])
    case .refused(let refusal): page.line([Page.Run(refusal.words[language].sentence)])
    }
    page.emptyLine()
    return page
  }
}
