import Diagnostics
import ResolutionCompiler

extension Plan {
  /// Which documents a store is not given, for they are drafts; nothing where there is none.
  func draftsLeftOut(in language: Language, on page: Page) -> Page {
    var page = page
    let drafts = documents.filter(\.isDraft).map(\.key)
    guard !drafts.isEmpty else { return page }
    let list = drafts.prefix(5).joined(separator: ", ") + (drafts.count > 5 ? ", …" : "")
    let words = Words(
      vi: "còn là dự thảo, không đưa vào kho: \(list); ban hành rồi thì ghi `giai_đoạn_soạn: đã_ban_hành`",
      en: "drafts, not emitted: \(list); once issued they say `stage: issued`")
    page.line([Page.Run(words[language])], rest: [Page.Run("  ")])
    return page
  }
}
