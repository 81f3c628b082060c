import Diagnostics
import ResolutionCompiler

extension Plan {
  /// Which documents a store is not given, for they are drafts; nil where there is none.
  var draftsLeftOut: Words? {
    let drafts = documents.filter(\.isDraft).map(\.key)
    guard !drafts.isEmpty else { return nil }
    let list = drafts.prefix(5).joined(separator: ", ") + (drafts.count > 5 ? ", …" : "")
    return Words(
      vi: "còn là dự thảo, không đưa vào kho: \(list); ban hành rồi thì ghi `giai_đoạn_soạn: đã_ban_hành`",
      en: "drafts, not emitted: \(list); once issued they say `stage: issued`")
  }
}
