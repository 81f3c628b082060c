import Foundation
import ResolutionCompiler
import Testing

@Suite struct `A calendar` {
  /// Its lines, unfolded.
  private func lines(_ text: String) -> [String] {
    text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n").dropLast().map(\.self)
  }

  private func values(_ name: String, in text: String) -> [String] {
    lines(text).filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func `folds its lines at 75 bytes, between characters`() throws {
    let bytes = try Sample.bytes("ics")
    let lines = Data(bytes).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.contains { $0.count > 73 && $0.first != 0x20 })
  }

  @Test func `has an event of a whole day for every update and every milestone`() throws {
    let annex = Annex(Sample.plan(), folds: false).documents.flatMap(\.lines)
    let text = try Sample.text("ics")
    let uids = values("UID", in: text)
    #expect(uids.count == annex.reduce(0) { $0 + $1.updates.count + $1.milestones.count })
    #expect(Set(uids).count == uids.count)
    #expect(uids.contains("NQ9.1.1#1@9-NQ.TW.BCTTW"))
    #expect(uids.contains("NQ9.1.1/draft@9-NQ.TW.BCTTW"))
    let draft = try #require(lines(text).firstIndex(of: "UID:NQ9.1.1/draft@9-NQ.TW.BCTTW"))
    let event = lines(text)[draft...].prefix { $0 != "END:VEVENT" }
    #expect(event.contains("DTSTART;VALUE=DATE:20260302"))
    #expect(event.contains("DTEND;VALUE=DATE:20260303"))
    #expect(event.contains { $0.hasPrefix("SUMMARY:Mốc: Dự thảo\\; lần 1\\, có \\\\ gạch chéo – =HYPERLINK") })
    #expect(event.contains("CATEGORIES:BKHCN"))
  }

  @Test func `changes events rather than adding them when it is imported again`() throws {
    let (first, later) = (try Sample.text("ics"), try Sample.text("ics", day: 3))
    #expect(values("UID", in: first) == values("UID", in: later))
    let (old, new) = (
      values("SEQUENCE", in: first).compactMap { Int($0) }, values("SEQUENCE", in: later).compactMap { Int($0) }
    )
    #expect(!old.isEmpty && zip(old, new).allSatisfy { $0 < $1 })
    #expect(new.allSatisfy { $0 < Int(Int32.max) })
    #expect(Set(values("DTSTAMP", in: first)) == ["20260302T010000Z"])
  }

  @Test func `marks what is secret`() throws {
    let text = try Sample.text("ics")
    let events = text.components(separatedBy: "BEGIN:VEVENT").dropFirst()
    for event in events { #expect(event.contains("UID:NQ9.1.2#") == event.contains("CLASS:CONFIDENTIAL")) }
  }
}
