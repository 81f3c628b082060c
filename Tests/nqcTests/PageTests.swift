import Testing

@testable import nqc

@Suite struct `A page` {
  @Test func `counts columns, not bytes or code points`() {
    var page = Page(width: 30)
    // Composed and decomposed letters take the same room.
    page.line([Page.Run("Đẩy mạnh"), Page.Run("  |")])
    page.line([Page.Run("e\u{302}\u{301} ẩ").padded(to: 6), Page.Run("|")])
    page.line([Page.Run("ế ẩ").padded(to: 6), Page.Run("|")])
    #expect(page.text == "Đẩy mạnh  |\ne\u{302}\u{301} ẩ   |\nế ẩ   |\n")
  }

  @Test func `goes on below what a line begins with`() {
    var page = Page(width: 40)
    page.line(
      [Page.Run("một hai ba bốn năm sáu bảy tám chín mười mười một")], first: [Page.Run("1. ")], rest: [Page.Run("   ")]
    )
    #expect(page.text == "1. một hai ba bốn năm sáu bảy tám chín\n   mười mười một\n")
  }

  @Test func `leaves a word that is too long whole`() {
    var page = Page(width: 10)
    let long = String(repeating: "x", count: 100)
    page.line([Page.Run("a \(long) b")])
    #expect(page.text == "a\n\(long)\nb\n")
  }

  @Test func `colours a run once a line, and nothing where nobody sees colours`() {
    var page = Page(isColored: true, width: 30)
    page.line([Page.Run("một hai ba", .name), Page.Run(" bốn")])
    #expect(page.text == "\u{1B}[36mmột hai ba \u{1B}[0mbốn\n")
    var plain = Page()
    plain.line([Page.Run("một hai ba", .name), Page.Run(" bốn")])
    #expect(plain.text == "một hai ba bốn\n")
  }

  @Test func `shows what an author might hide in a title`() {
    var page = Page()
    page.line([Page.Run("a\u{1B}[31mb\nc\u{202E}d")])
    #expect(page.text == "a␛[31mb c<U+202E>d\n")
  }
}
