import Diagnostics

/// What `--help` prints. The library writes its headings and its own two options in English; the rest is ours.
struct HelpPage {
  let text: String

  /// - Parameter written: by the library.
  init(_ written: String, in language: Language) {
    guard language == .vi, let usage = written.firstRange(of: Self.usage) else {
      text = written
      return
    }
    var head = written[..<usage.lowerBound]
    if head.hasPrefix("OVERVIEW: ") { head = head.dropFirst("OVERVIEW: ".count) }
    // The usage goes on below itself, as far in as its heading is long.
    let lines = written[usage.upperBound...].replacing("\n       ", with: "\n           ", maxReplacements: 1_000)
    var text = head + "CÁCH DÙNG: " + lines
    for (english, vietnamese) in Self.words { text = text.replacing(english, with: vietnamese) }
    self.text = String(text)
  }

  private static let usage = "USAGE: "

  private static let words = [
    ("\nARGUMENTS:\n", "\nĐỐI SỐ:\n"),
    ("\nOPTIONS:\n", "\nTUỲ CHỌN:\n"),
    ("\nSUBCOMMANDS:\n", "\nCÁC LỆNH:\n"),
    ("<subcommand>' for detailed help.", "<lệnh>' để biết rõ từng lệnh."),
    ("<subcommand>", "<lệnh>"),
    ("\n  See '", "\n  Xem '"),
    ("(values:", "(gồm:"),
    ("(default:", "(mặc định:"),
    ("; default:", "; mặc định:"),
    ("Show the version.", "In số phiên bản."),
    ("Show help information.", "In trang này."),
  ]
}
