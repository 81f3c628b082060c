import ArgumentParser
import Diagnostics
import MonitoringStore
import ReportFiles
import ResolutionCompiler

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Những việc đến hạn, quá hạn, chưa xác nhận, phản hồi chưa trả lời · what is owed, and by whom.",
    discussion: """
      nqc due                                   mười ngày tới
      nqc due --agency BKHCN --within 30d       một cơ quan, ba mươi ngày tới
      nqc due --within "5 ngày làm việc"

      Số ngày làm việc được đếm theo lịch của nơi làm việc hiện tại; không có lịch thì chỉ đếm ngày thường. Nhiều dòng \
      quá thì gộp theo cơ quan; -v in từng dòng.
      """)

  @Option(help: "Chỉ việc của cơ quan này · of this agency.")
  var agency: String?

  @Option(help: "Trong bao lâu tới: 10d, 2 tuần, 5 ngày làm việc · how far ahead.")
  var within = WithinOption(duration: Duration(10, .days))

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let now = options.moment
    let registry = options.registry()
    let calendar = registry.rules?.calendar
    guard let until = (calendar ?? registry.plan.calendar).day(within.duration, after: now.day) else {
      try options.refuse([
        WrongArgument(
          calendar == nil
            ? Words(
              vi: "ở đây không có lịch làm việc để đếm ngày làm việc; ghi số ngày thường, ví dụ --within 10d",
              en: "there is no calendar here to count working days by; give plain days, as in --within 10d")
            : Words(
              vi: "lịch làm việc không đủ xa để đếm \(within.written) từ \(now.day.vietnamese)",
              en: "the calendar does not reach \(within.written) from \(now.day)"))
      ])
    }
    let path = options.storePath
    let found = try options.storing { () throws(StoreError) in
      try StoreReader(path: path).dues(of: agency.map(inNFC), now: now, until: until)
    }
    switch found {
    case .failure(let wrong): try options.refuse([wrong])
    case .success(let dues):
      switch format {
      case .text:
        let text = DueText(dues: dues, agency: agency, calendar: calendar, isLong: options.verbose)
        Console.output.write(text.draw(in: options.reader, on: options.page).bytes)
      case .json: Console.output.write(DueJSON(dues: dues, calendar: calendar, language: options.reader).bytes())
      }
    }
  }
}

/// A length of time ahead: `10d`, `2w`, `10 ngày`, `5 working days`; a bare number is of days.
struct WithinOption: ExpressibleByArgument, CustomStringConvertible {
  let duration: Duration
  let written: String

  init(duration: Duration) {
    self.duration = duration
    written = "\(duration.count)d"
  }

  init?(argument: String) {
    written = argument
    let units: [(String, Duration.Unit)] = [("", .days), ("d", .days), ("w", .weeks), ("wd", .workingDays)]
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    if let unit = units.first(where: { $0.0 == argument.dropFirst(digits.count).lowercased() })?.1 {
      guard let count = Int(digits), count <= 36_500 else { return nil }
      duration = Duration(count, unit)
      return
    }
    var argument = argument
    guard case .value(let duration) = argument.withUTF8({ readDuration($0) }), duration.unit != .workingHours else {
      return nil
    }
    self.duration = duration
  }

  var description: String { written }
}
