import Diagnostics
import Testing
import YAMLSyntax

/// What is expected: the place, and some words of the message in English.
@Suite struct `A mistake` {
  @Test(arguments: [
    ("title: \"Abc\npresiding: BKHCN\n", "1:8", "opened here is not closed"),
    ("title: \"Abc\npresiding: \"BKHCN\"\ndue: 2025\n", "1:8", "opened here is not closed"),
    ("- {title: \"a, due: 1}\n- {title: \"b\", due: 2}\n", "1:11", "opened here is not closed"),
    ("title: \"Abc\n---\na: 1\n", "1:8", "opened here is not closed"),
    ("title: \"Về \"đột phá\" khoa học\"\n", "1:12", "ends the text"),
    ("title: \"Đề án 06\" của Chính phủ\n", "1:17", "ends the text"),
    ("note: 'don't do'\n", "1:11", "ends the text"),
  ])
  func `with quotes is placed at the quote`(_ text: String, _ place: String, _ words: String) {
    expect(text, place, words)
  }

  @Test func `with a decimal comma between braces is placed at the comma`() {
    expect("baseline: {value: 39,5, at: 2025}\n", "1:21", "this comma ends the text")
    expect("baseline: {value: 62,5 %}\n", "1:21", "this comma ends the text")
    // A blank after the comma begins another key.
    #expect(Reading("baseline: {value: 39, 5}\n").complaints == [])
  }

  @Test(arguments: [
    (
      "tasks:\n  1. task: 1\n    title: a\n  - task: 2\n", "2:3", "begins with `- `",
      "tasks:\n  - task: 1\n    title: a\n  - task: 2\n"
    ),
    (
      "tasks:\n  - task: 1\n    title: a\n  b) task: 2\n     title: b\n", "4:3", "not with `b)`",
      "tasks:\n  - task: 1\n    title: a\n  -  task: 2\n     title: b\n"
    ),
    (
      "tasks:\n  - task: 1\n    title: a\n•\ttask: 2\n    title: b\n", "4:1", "not with `•`",
      "tasks:\n  - task: 1\n    title: a\n  - task: 2\n    title: b\n"
    ),
    (
      "tasks:\n  - task: 1\n    title: a\n  * task: 2\n", "4:3", "not with `*`",
      "tasks:\n  - task: 1\n    title: a\n  - task: 2\n"
    ),
    (
      "tasks:\n  - task: 1\n- task: 2\n  due: 1\n", "3:1", "the items above by 2",
      "tasks:\n  - task: 1\n  - task: 2\n    due: 1\n"
    ),
    (
      "tasks:\n  - task: 1\n- task: 2\n  due: 1\n  - task: 3\n", "3:1", "the items above by 2",
      "tasks:\n  - task: 1\n  - task: 2\n    due: 1\n  - task: 3\n"
    ),
    (
      "- task: 1\n  due: 1\n- task: 2\n  - due: 1\n", "4:3", "takes no `-`",
      "- task: 1\n  due: 1\n- task: 2\n  due: 1\n"
    ),
    (
      "a:\n  - x: 1\n    y: 2\nz: 3\n    w: 4\n  - z: 1\n", "4:1", "this line is not indented",
      "a:\n  - x: 1\n    y: 2\n    z: 3\n    w: 4\n  - z: 1\n"
    ),
    ("- chủ_trì: A\n- x: 1\n  chủ_trì; B\n", "3:3", "no colon", "- chủ_trì: A\n- x: 1\n  chủ_trì: B\n"),
    ("a: 1\n// xem lại\nb: 2\n", "2:1", "no colon", "a: 1\n# xem lại\nb: 2\n"),
  ])
  func `of an author's habits is mended as it was meant`(
    _ text: String, _ place: String, _ words: String, _ mended: String
  ) {
    expect(text, place, words)
    #expect(Reading(text).mended { $0.safety == .safe } == mended)
  }

  @Test(arguments: [
    // The text above may go on here.
    ("title: Một hai\nba bốn\ndue: 1\n", "2:1", "does it continue the one above"),
    // Further in, the item may be meant for a list of its own.
    ("a:\n  - task: 1\n    due: [1]\n    - task: 2\n      due: 1\n", "4:5", "the items above by 2"),
    ("a: 1\nmột: 2\n    gồm: x y\n", "3:5", "indented more"),
  ])
  func `that may be meant in two ways is left to the author`(_ text: String, _ place: String, _ words: String) {
    expect(text, place, words)
    #expect(Reading(text).mended { $0.safety == .safe } == text)
  }

  @Test(arguments: [
    ("presiding:BKHCN\ndue: 2025\n", "1:10", "no blank after the colon"),
    ("tasks:\n  - task:\"1\"\n    title: X\n", "2:9", "no blank after the colon"),
    ("tasks:\n  - task: 1\n    chủ_trì:BKHCN\n    due: 2025\n", "3:12", "no blank after the colon"),
    ("- {title:[a]}\n", "1:9", "no blank after the colon"),
    ("tasks:\n  -task: 1\n   title: x\n", "2:3", "no blank after the dash"),
    ("title: Nhiệm vụ: đẩy mạnh\n", "1:16", "colon and a blank"),
    ("title: {vi: Nhiệm vụ: đẩy mạnh, en: x}\n", "1:21", "colon and a blank"),
    ("title: Xây dựng\n  cơ chế: đột phá\n", "2:3", "in a line that continues it"),
    ("title: A\nmột dòng chữ\ndue: 1\n", "2:1", "no colon"),
    ("a: 1\n: b\n", "2:1", "no key"),
    ("a: x y\u{2028}z\n", "1:7", "invisible line break"),
  ])
  func `with colons and dashes is placed at the sign`(_ text: String, _ place: String, _ words: String) {
    expect(text, place, words)
  }

  @Test(arguments: [
    ("target: >= 30 %\n", "1:9"), ("target: > 30\n", "1:9"), ("unit: % GDP\n", "1:7"), ("x: @abc\n", "1:4"),
    ("x: `abc`\n", "1:4"), ("x: *ú\n", "1:4"), ("x: ? abc\n", "1:4"), ("x: , abc\n", "1:4"), ("x: : abc\n", "1:4"),
    ("- {target: >= 30, x: y}\n", "1:12"), ("a: [b, - c]\n", "1:8"),
  ])
  func `with a sign that may begin no text is placed there, and repaired by quotes`(_ text: String, _ place: String) {
    expect(text, place, "may not begin with")
    #expect(Reading(Reading(text).repaired).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("title: {agency} báo cáo\n", "1:8", "no words may follow"),
    ("title: [Mới] Xây dựng\n", "1:8", "no words may follow"),
    ("covers: [III.1, III.2\npresiding: BKHCN\n", "1:9", "is not closed"),
    ("covers: [III.1, III.2\n", "1:9", "is not closed"),
    ("tasks:\n  - {task: 1, title: x\n  - {task: 2}\n", "2:5", "is not closed"),
    ("covers: [\"a\" \"b\"]\n", "1:14", "comma or `]`"),
    ("covers: [a, b}\n", "1:14", "does not match"),
    ("covers: [a,, b]\n", "1:12", "nothing before this comma"),
    ("covers: ]\n", "1:9", "without a `[`"),
    ("a: [x, y]]\n", "1:10", "without a `[`"),
  ])
  func `with brackets is placed at the bracket`(_ text: String, _ place: String, _ words: String) {
    expect(text, place, words)
  }

  @Test(arguments: [
    ("tasks:\n  - task: 1\n    title: A\n   due: x\n", "4:4", "indented by 3"),
    ("tasks:\n  - task: 1\n    title: \"A\"\n      due: x\n", "4:7", "indented by 6"),
    ("  a: 1\nb: 2\n", "1:3", "the first line is indented by 2"),
    ("a:\n  - x\n - y\n", "3:2", "indented by 1"),
    ("tasks:\n  - a\n  b: c\n", "3:3", "a key where a list item"),
    ("title: \"A\"\n- b\n", "2:1", "a list item where a key"),
    ("tasks: - a\n", "1:8", "begin on a new line"),
    ("description: |\nabc def\ndue: 1\n", "2:1", "has to be indented"),
    ("x: | abc\n", "1:4", "on the next line"),
    ("a: 1\n...\nb: 2\n", "3:1", "a whole document"),
    ("...\na: 1\n", "1:1", "has not begun"),
  ])
  func `with lines is placed at the line`(_ text: String, _ place: String, _ words: String) {
    expect(text, place, words)
  }

  @Test(arguments: [
    ("x: \"C:\\Data\"\n", "1:7", "`\\D` means nothing"),
    ("x: \"\\u12\"\n", "1:5", "means nothing"),
    ("%abc\nx: 1\n", "1:1", "may not begin with `%`"),
    ("%YAML 1.3\n---\na: 1\n", "1:1", "cannot be read"),
  ])
  func `with other signs is placed at the sign`(_ text: String, _ place: String, _ words: String) {
    expect(text, place, words)
  }

  @Test(arguments: [
    (
      "tasks:\n\t- task: 1\n\t  title: x\n\t\n\t- task: 2\n", "2:1",
      "tasks:\n  - task: 1\n    title: x\n\n  - task: 2\n"
    ),
    ("-\ta\n", "1:2", "- a\n"),
    ("a: |\n  b\n\tc\n", "3:1", "a: |\n  b\n  c\n"),
    ("a: b\n\t\n", "2:1", "a: b\n\n"),
  ])
  func `with tabs is repaired in all lines at once`(_ text: String, _ place: String, _ repaired: String) {
    let reading = Reading(text)
    #expect(reading.complaints == ["NQ004 \(place)"])
    #expect(reading.repaired == repaired)
  }

  @Test(arguments: [
    ("presiding:BKHCN\ndue: 2025\n", "presiding: BKHCN\ndue: 2025\n"),
    ("title: Nhiệm vụ: đẩy mạnh # x\n", "title: \"Nhiệm vụ: đẩy mạnh\" # x\n"),
    ("title: Đề án \"06\": abc\n", "title: 'Đề án \"06\": abc'\n"),
    ("title: \"Về \"đột phá\" khoa học\"\n", "title: 'Về \"đột phá\" khoa học'\n"),
    ("title: {agency} báo cáo\n", "title: \"{agency} báo cáo\"\n"),
    ("tasks:\n  - task: 1\n    title: A\n   due: x\n", "tasks:\n  - task: 1\n    title: A\n    due: x\n"),
    ("covers: [III.1, III.2 # x\npresiding: BKHCN\n", "covers: [III.1, III.2] # x\npresiding: BKHCN\n"),
    ("x: \"C:\\Data\"\n", "x: \"C:\\\\Data\"\n"),
  ])
  func `is mended by its repair`(_ text: String, _ repaired: String) {
    let reading = Reading(text)
    #expect(reading.repaired == repaired)
    #expect(Reading(repaired).diagnostics.isEmpty)
  }

  @Test func `is said once, though the parser would stumble again`() {
    #expect(Reading("x: *ghi chú\n").complaints == ["NQ003 1:4"])
  }

  @Test func `is never said in the parser's words`() {
    let words = ["while", "expected", "scanning", "token", "block mapping"]
    for text in ["a: [\n", "a: b: c\n", "\t", "a: \"\\q\"", "a: 'b\n", "- a\nb: c\n", "a: &ú x\n", "a: ]\n", "%x\n"] {
      for diagnostic in Reading(text).diagnostics {
        #expect(!words.contains { diagnostic.message.en.contains($0) }, "\(text)")
        #expect(diagnostic.help != nil || !diagnostic.fixes.isEmpty)
        #expect(diagnostic.message.vi != diagnostic.message.en)
      }
    }
  }

  private func expect(_ text: String, _ place: String, _ words: String) {
    let reading = Reading(text)
    #expect(reading.complaints == ["NQ003 \(place)"])
    #expect(reading.diagnostics.first?.message.en.contains(words) == true, "\(reading.diagnostics)")
    #expect(!reading.tree.isComplete || reading.diagnostics.isEmpty)
  }
}
