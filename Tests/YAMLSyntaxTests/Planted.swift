import Diagnostics

/// A valid text of tasks, and mistakes planted in some of them.
struct Planted {
  /// A mistake that an author makes: what becomes of one line of a task, and what is underlined there.
  struct Mistake {
    let line: Line
    let text: String
    let underlined: String
    /// Its fix is certain, so that the value is read as mended.
    var isSafe = true
    var code = "NQ003"
  }

  /// The lines of a task, in their order.
  enum Line: Int, CaseIterable { case task, title, presiding, due, covers }

  static let mistakes: [Mistake] = [
    Mistake(line: .title, text: "    title: Nhiệm vụ: đẩy mạnh", underlined: ":"),
    Mistake(line: .title, text: "    title: \"Bình dân học vụ số\" trong toàn quốc", underlined: "\""),
    Mistake(line: .title, text: "    title: \"Về \"đột phá\" khoa học\"", underlined: "\""),
    Mistake(line: .title, text: "    title: {agency} báo cáo", underlined: "{agency}"),
    Mistake(line: .title, text: "    title: {vi: Rà soát, sửa đổi, bổ sung, en: Review}", underlined: ","),
    Mistake(line: .title, text: "    title: {vi: \"Một\" hai, ba, en: \"One two\"}", underlined: "\""),
    Mistake(line: .title, text: "    title: {vi: \"Một\" en: \"One\"}", underlined: "en:"),
    Mistake(line: .title, text: "    title: “Nhiệm vụ: đẩy mạnh”", underlined: "“"),
    Mistake(line: .title, text: "    title: “Đề án 06”  # theo Word", underlined: "“"),
    Mistake(line: .title, text: "    title: \"Đề án 06”", underlined: "”"),
    Mistake(line: .title, text: "    title: \"Đề án", underlined: "\"", isSafe: false),
    Mistake(line: .title, text: "    title: 'Đề án", underlined: "'", isSafe: false),
    Mistake(line: .title, text: "    title: | Một dòng", underlined: "| Một dòng"),
    Mistake(line: .title, text: "    title: `Một dòng`", underlined: "`Một dòng`"),
    Mistake(line: .title, text: "    title: *ghi chú", underlined: "*ghi chú"),
    Mistake(line: .title, text: "    title: \"C:\\Data\"", underlined: "\\D", isSafe: false),
    Mistake(line: .title, text: "    một dòng chữ", underlined: "một dòng chữ", isSafe: false),
    Mistake(line: .title, text: "   title: lệch một dấu cách", underlined: "title: lệch một dấu cách"),
    Mistake(line: .presiding, text: "    presiding:BKHCN", underlined: ":"),
    Mistake(line: .presiding, text: "    presiding:\u{A0}BKHCN", underlined: "\u{A0}"),
    Mistake(line: .presiding, text: "    presiding: BKHCN\u{A0}", underlined: "\u{A0}"),
    Mistake(line: .presiding, text: "    presiding: \u{200B}BKHCN", underlined: "\u{200B}"),
    Mistake(line: .presiding, text: "    presiding：BKHCN", underlined: "："),
    Mistake(line: .presiding, text: "    presiding: @BKHCN", underlined: "@BKHCN"),
    Mistake(line: .presiding, text: "  presiding: BKHCN", underlined: "presiding: BKHCN"),
    Mistake(line: .due, text: "    due: “30/9/2025”", underlined: "“"),
    Mistake(line: .due, text: "    “due”: 2026", underlined: "“"),
    Mistake(line: .due, text: "    due: >= 30 %", underlined: ">= 30 %"),
    Mistake(line: .due, text: "    due: % GDP", underlined: "% GDP"),
    Mistake(line: .due, text: "      due: 2026", underlined: "due: 2026"),
    Mistake(line: .due, text: "     due: 2026", underlined: "due: 2026"),
    Mistake(line: .due, text: "\u{A0} \u{A0} due: 2026", underlined: "\u{A0} \u{A0} "),
    Mistake(line: .covers, text: "    covers: [III.1, III.2", underlined: "[", isSafe: false),
    Mistake(line: .covers, text: "    covers: [III.1, III.2]]", underlined: "]", isSafe: false),
    Mistake(line: .covers, text: "    covers: [III.1,, III.2]", underlined: ","),
    Mistake(line: .covers, text: "    covers: - III.1", underlined: "-", isSafe: false),
    Mistake(line: .task, text: "  -task: X", underlined: "-"),
    Mistake(line: .task, text: "  – task: X", underlined: "–"),
    Mistake(line: .task, text: "  -\u{A0}task: X", underlined: "\u{A0}"),
  ]

  /// One line of a task for each mistake that was planted.
  struct Expectation: Hashable {
    let line: Int
    let code: String
    let underlined: String
  }

  private(set) var lines = ["resolution: 57-NQ/TW", "tasks:"]
  private(set) var expected: Set<Expectation> = []
  private(set) var isSafe = true

  /// - Parameter places: the tasks that have a mistake, and which.
  init(tasks: Int, _ places: [Int: Mistake], ending: String = "\n") {
    self.ending = ending
    for task in 0..<tasks {
      for line in Line.allCases {
        guard let mistake = places[task], mistake.line == line else {
          lines.append(Self.valid(line, task))
          continue
        }
        lines.append(mistake.text)
        expected.insert(Expectation(line: lines.count, code: mistake.code, underlined: mistake.underlined))
        isSafe = isSafe && mistake.isSafe
      }
    }
  }

  private let ending: String

  var text: String { lines.map { $0 + ending }.joined() }

  private static func valid(_ line: Line, _ task: Int) -> String {
    switch line {
    case .task: "  - task: \"\(task)\""
    case .title: task % 2 == 0 ? "    title: Xây dựng đề án \(task)" : "    title: {vi: 'Đề án', en: Scheme}  # \(task)"
    case .presiding: "    presiding: BKHCN"
    case .due: "    due: 30/9/2025"
    case .covers: "    covers: [III.1, III.\(task)]"
    }
  }
}

extension Reading {
  /// What was said, as the tests foretell it.
  var said: Set<Planted.Expectation> {
    Set(
      diagnostics.map { diagnostic in
        Planted.Expectation(
          line: file.bytes.prefix(Int(diagnostic.span.start)).count { $0 == 0x0A } + 1, code: "\(diagnostic.code)",
          underlined: file.text(of: diagnostic.span))
      })
  }

  /// The text after the first fix of each diagnostic whose fix is wanted.
  func mended(_ isWanted: (Fix) -> Bool) -> String {
    var bytes = Array(file.bytes)
    let edits = diagnostics.compactMap(\.fixes.first).filter(isWanted).flatMap(\.edits)
    // Insertions at one place keep their order.
    for (_, edit) in edits.enumerated().sorted(by: {
      ($0.element.span.start, $0.offset) > ($1.element.span.start, $1.offset)
    }) {
      bytes.replaceSubrange(Int(edit.span.start)..<Int(edit.span.end), with: edit.text.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
