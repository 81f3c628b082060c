import Diagnostics
import ResolutionCompiler

// What learners read.

extension Exercise {
  /// Texts that are there in one language only, and too much time or too few hints.
  var flawsOfTexts: [Flaw] {
    var all: [(text: Phrase, at: Span)] = [
      (authored.title, authored.at), (authored.excerpt, authored.at), (authored.instructions, authored.at),
    ]
    all += authored.hints.map { ($0, authored.at) }
    all += authored.checks.map { ($0.feedback, $0.at) }
    var flaws = all.compactMap { text, at in flaw(of: text, at: at) }
    if minutes > Course.minutesOfADay, let at = authored.minutes.span {
      flaws.append(Flaw(Words(vi: "bài này dài hơn một ngày", en: "this exercise takes more than a day"), at: at))
    }
    if hints.count < 2 {
      flaws.append(
        Flaw(
          Words(
            vi: "cần ít nhất hai gợi ý: gợi ý đầu chỉ nhắc, gợi ý cuối gần như lời giải",
            en: "there must be two hints at least: a nudge first, and nearly the answer last"),
          at: authored.hints.first.map { unit.file.place(of: $0.any) } ?? authored.at))
    }
    return flaws
  }

  private func flaw(of text: Phrase, at: Span) -> Flaw? {
    guard !text.isAbsent, !text.isUnreadable, text.vi.isNone || text.en.isNone else { return nil }
    return Flaw(
      text.vi.isNone
        ? Words(vi: "chưa có tiếng Việt", en: "the Vietnamese is missing")
        : Words(vi: "chưa có tiếng Anh", en: "the English is missing"),
      at: text.any.isNone ? at : unit.file.place(of: text.any))
  }
}
