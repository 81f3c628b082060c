import Diagnostics
import ResolutionWorkspace

@testable import Workshop

/// Folders of learners who have never been, in memory: a course of two small exercises, and logs that a test writes.
struct ClassRoom {
  private(set) var texts: [String: String] = [:]
  var files: Files { .inMemory(texts) }

  static let course = [
    "nqc.yaml": "workspace: khoa-thu\nsources: [nguon]\nrules: {NQ703: off}\n",
    "nguon/registry.yaml": ComparisonFixture.registry,
    "01-chu-tri.yaml": """
    exercise: "01"
    key: chu-tri
    title: {vi: Chủ trì, en: Presiding}
    instructions: {vi: Ghi cơ quan chủ trì., en: Say who presides.}
    minutes: 10
    on: 2026-01-05
    start: |
      nghị_quyết: 1-NQ/TW
      tên: Mẫu
      ngày_ban_hành: 2026-01-05
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Nghị định về hồ sơ
          thời_hạn: 2026-12-31
          sản_phẩm: {loại: nghị_định}
    solution: |
      nghị_quyết: 1-NQ/TW
      tên: Mẫu
      ngày_ban_hành: 2026-01-05
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Nghị định về hồ sơ
          chủ_trì: BKHCN
          thời_hạn: 2026-12-31
          sản_phẩm: {loại: nghị_định}
    hints:
      - {vi: Ai làm?, en: Who does it?}
    checks:
      - {no: errors, feedback: {vi: Còn lỗi., en: There are errors.}}
      - {tasks: {at_least: 1, presiding: true}, feedback: {vi: Chưa rõ ai làm., en: Nobody does it.}}
    """,
    "02-han.yaml": """
    exercise: "02"
    key: han
    title: {vi: Thời hạn, en: Deadlines}
    instructions: {vi: Ghi thời hạn., en: Say when.}
    minutes: 20
    on: 2026-01-05
    start: ""
    solution: |
      nghị_quyết: 1-NQ/TW
      tên: Mẫu
      ngày_ban_hành: 2026-01-05
    hints:
      - {vi: Bao giờ?, en: When?}
    checks:
      - {no: errors, feedback: {vi: Vẫn còn lỗi., en: There still are errors.}}
    """,
  ]

  static let begun = Timestamp("2026-11-22T08:00:00+07:00")!

  /// - Parameters:
  ///   - folder: where the learner's folder lies.
  ///   - name: empty where the learner gave none.
  ///   - course: its files; nil: none are there.
  ///   - changes: how the first line differs.
  ///   - events: what was done, a line each.
  mutating func seat(
    _ folder: String, _ name: String, course: [String: String]? = ClassRoom.course,
    changes: (inout Progress.Head) -> Void = { _ in }, _ events: [ProgressEvent] = []
  ) {
    for (path, text) in course ?? [:] { texts["\(folder)/khoa-hoc/\(path)"] = text }
    var head = Progress.Head(at: Self.begun)
    head.learner = name
    head.course = "khoa-thu"
    head.language = "vi"
    head.digest = (try? Course(folder: "\(folder)/khoa-hoc", files: files).digest) ?? ""
    changes(&head)
    let log = head.line + events.flatMap(\.line)
    texts["\(folder)/\(Progress.fileName)"] = String(decoding: log, as: UTF8.self)
  }

  /// Lays a file into the room, or takes it out.
  subscript(_ path: String) -> String? {
    get { texts[path] }
    set { texts[path] = newValue }
  }

  func overview(_ paths: String...) -> Overview { Overview(of: paths, now: Self.begun.day, files: files) }

  // MARK: Events

  static func opened(_ exercise: String, _ minute: Int) -> ProgressEvent {
    ProgressEvent(.opened, at: at(minute), exercise: exercise)
  }

  static func hint(_ exercise: String, _ minute: Int, _ number: Int = 1) -> ProgressEvent {
    var event = ProgressEvent(.hint, at: at(minute), exercise: exercise)
    event.hint = number
    return event
  }

  static func solution(_ exercise: String, _ minute: Int) -> ProgressEvent {
    ProgressEvent(.solution, at: at(minute), exercise: exercise)
  }

  /// - Parameter mistakes: codes and lines.
  static func checked(
    _ exercise: String, _ minute: Int, _ score: Int, failed: [Int] = [], _ mistakes: [(String, String)] = []
  ) -> ProgressEvent {
    var event = ProgressEvent(.checked, at: at(minute), exercise: exercise)
    event.score = score
    event.failed = failed
    event.mistakes = mistakes.map { .init(code: $0.0, line: 7, text: $0.1, message: Words(vi: "sai", en: "wrong")) }
    return event
  }

  static func passed(_ exercise: String, _ minute: Int) -> [ProgressEvent] {
    var event = ProgressEvent(.passed, at: at(minute), exercise: exercise)
    event.score = 100
    return [checked(exercise, minute, 100), event]
  }

  private static func at(_ minute: Int) -> Timestamp { Timestamp(seconds: begun.seconds + Int64(minute) * 60) }
}
