import Diagnostics
import Testing

@testable import YAMLSyntax

@Suite struct `A character from a word processor` {
  /// The text, what is underlined, words of the message, and the text after the repair.
  @Test(arguments: [
    ("tên: “Đề án”\n", "“", "curly quote", "tên: \"Đề án\"\n"),
    ("tên: ‘Đề án’\n", "‘", "curly quote", "tên: \"Đề án\"\n"),
    ("tên: “Đề án\"\n", "“", "curly quote", "tên: \"Đề án\"\n"),
    ("tên: \"Đề án”\n", "”", "curly quote", "tên: \"Đề án\"\n"),
    ("tên: “Đề án \"06\" mới”\n", "“", "curly quote", "tên: 'Đề án \"06\" mới'\n"),
    ("“tên”: Đề án\n", "“", "curly quote", "\"tên\": Đề án\n"),
    ("a: [“x”, y]\n", "“", "curly quote", "a: [\"x\", y]\n"),
    ("tên: “Đề án: một”\nb: 1\n", "“", "curly quote", "tên: \"Đề án: một\"\nb: 1\n"),
    ("tên:\u{A0}Đề án\nb: 1\n", "\u{A0}", "U+00A0", "tên: Đề án\nb: 1\n"),
    ("tên: \u{A0}Đề án\n", "\u{A0}", "U+00A0", "tên: Đề án\n"),
    ("tên: Đề án\u{3000}\n", "\u{3000}", "U+3000", "tên: Đề án\n"),
    ("tên\u{200B}: Đề án\n", "\u{200B}", "U+200B", "tên: Đề án\n"),
    ("a:\n\u{A0}\u{A0}b: 1\n", "\u{A0}\u{A0}", "U+00A0", "a:\n  b: 1\n"),
    ("-\u{A0}tên: a\n  b: 1\n", "\u{A0}", "U+00A0", "- tên: a\n  b: 1\n"),
    ("a:\n  – b: 1\n    c: 2\n", "–", "hyphen", "a:\n  - b: 1\n    c: 2\n"),
    ("a:\n  •\u{A0}b: 1\n    c: 2\n", "•", "hyphen", "a:\n  - b: 1\n    c: 2\n"),
    ("tên：Đề án\nb: 1\n", "：", "full-width", "tên: Đề án\nb: 1\n"),
    ("tên： Đề án\nb: 1\n", "：", "full-width", "tên: Đề án\nb: 1\n"),
  ])
  func `is a mistake where YAML needs an ordinary one`(
    _ text: String, _ underlined: String, _ words: String, _ repaired: String
  ) {
    let reading = Reading(text)
    #expect(reading.diagnostics.count == 1)
    let shown = reading.diagnostics.first.map { reading.file.text(of: $0.span) }
    #expect(shown == underlined)
    #expect(reading.diagnostics.first?.message.en.contains(words) == true)
    #expect(reading.diagnostics.first?.fixes.first?.safety == .safe)
    #expect(reading.repaired == repaired)
    #expect(Reading(repaired).diagnostics.isEmpty)
    #expect(Reading(repaired).contents == reading.contents)
  }

  @Test(arguments: [
    "tên: “Bình dân học vụ số” trong toàn quốc\n", "tên: Phong trào “Bình dân học vụ số”\n", "tên: “A” và “B”\n",
    "tên: \"“Đề án 06”\"\n", "tên: giai đoạn 2021–2030\n", "tên: Hà\u{A0}Nội\n", "a: |\n  – một\n  \u{A0}“hai”\n",
    "a: {b: một hai, c: }\n", "a: {b: một hai, c : , d: 1}\n", "tên: – không phải danh sách\n", "tên: tỉ lệ：30\n",
    "tên: 'a’b’'\n", "a: \"x\u{A0}\"\n",
  ])
  func `is a letter like others within a text`(_ text: String) {
    #expect(Reading(text).diagnostics.isEmpty)
    #expect(Reading(text).tree.isComplete)
  }
}
