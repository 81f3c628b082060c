internal import ResolutionCompiler

/// The agencies that a cell names, and what in it names none.
struct AgencyCell {
  /// In the order of the cell, each once.
  private(set) var agencies: [Int32] = []
  /// Those that stand for one that had ended.
  private(set) var replaced: [(name: String, ended: Int32, heirs: [Int32])] = []
  private(set) var unread: [Unread] = []

  enum Unread: Equatable {
    /// `các bộ, ngành, địa phương`: no name, but the sets that may be meant.
    case collective(String, sets: [String])
    case unknown(String)
    case several(String, [Int32])
    /// It had ended, and nobody is known to have taken over.
    case ended(String, Int32)
  }

  private struct Word {
    let text: String
    let plain: String
    let range: Range<String.Index>
    /// A comma, a line break or the like stands before it.
    let isApart: Bool
  }

  init(_ text: String, _ names: AgencyNames) {
    let words = AgencyCell.words(of: text)
    var at = 0
    /// The first word of the name before: of “Bộ Y tế, Nội vụ” the second is a ministry too.
    var kind: String?
    var unnamed: Range<Int>?
    while at < words.count {
      if AgencyCell.joins.contains(words[at].plain), unnamed == nil || words[at].isApart {
        at += 1
        continue
      }
      // “các Bộ: Tài chính, Nội vụ” names two, “các bộ, ngành” none.
      let first = words[at].plain == "cac" && at + 1 < words.count ? at + 1 : at
      guard let (answer, end) = match(first, words, names, kind) else {
        // On to the next comma.
        var next = at + 1
        while next < words.count, !words[next].isApart,
          !(isJoin(words[next]) && match(next + 1, words, names, nil) != nil)
        {
          next += 1
        }
        if words[first].plain == "bo" { kind = "bo" }
        unnamed = (unnamed?.lowerBound ?? at)..<next
        at = next
        continue
      }
      flush(&unnamed, words, text, names)
      take(answer, String(text[words[first].range.lowerBound..<words[end - 1].range.upperBound]), names)
      kind = words[first].plain == "bo" ? "bo" : words[at].isApart ? kind : nil
      at = end
    }
    flush(&unnamed, words, text, names)
  }

  /// Words between names.
  private static let joins: Set<String> = ["va", "cung", "voi"]

  /// The longest name that begins at a word and ends where another may begin.
  private func match(
    _ at: Int, _ words: [Word], _ names: AgencyNames, _ kind: String?
  ) -> (AgencyNames.Answer, end: Int)? {
    guard at < words.count else { return nil }
    let most = min(words.count, at + names.mostWords + 6)
    for end in stride(from: most, to: at, by: -1) where end == words.count || words[end].isApart || isJoin(words[end]) {
      let plain = words[at..<end].map(\.plain).filter { $0 != "va" }
      guard !plain.isEmpty else { continue }
      if let answer = names.answer(to: plain) { return (answer, end) }
      if let kind, kind != plain[0], let answer = names.answer(to: [kind] + plain) { return (answer, end) }
    }
    return nil
  }

  private func isJoin(_ word: Word) -> Bool { word.plain == "va" || word.plain == "cung" }

  private mutating func take(_ answer: AgencyNames.Answer, _ text: String, _ names: AgencyNames) {
    switch answer {
    case .agency(let agency): add(agency)
    case .ended(let agency, let heirs):
      guard let heir = heirs.first else {
        unread.append(.ended(text.onOneLine, agency))
        return
      }
      replaced.append((text.onOneLine, agency, heirs))
      add(heir)
    case .several(let agencies): unread.append(.several(text.onOneLine, agencies))
    }
  }

  private mutating func add(_ agency: Int32) {
    if !agencies.contains(agency) { agencies.append(agency) }
  }

  private mutating func flush(_ range: inout Range<Int>?, _ words: [Word], _ text: String, _ names: AgencyNames) {
    guard let found = range else { return }
    range = nil
    let written = String(text[words[found.lowerBound].range.lowerBound..<words[found.upperBound - 1].range.upperBound])
      .onOneLine
    let plain = words[found].map(\.plain)
    let parts = words[found].split { $0.isApart }
    if plain.allSatisfy(AgencyCell.collectiveWords.contains)
      || parts.count > 1 && parts[0].map(\.plain).allSatisfy(AgencyCell.collectiveWords.contains)
    {
      unread.append(.collective(written, sets: AgencyCell.sets(PlainWords(written), names)))
    } else if plain != ["cac", "bo"], plain != ["bo"] {
      unread.append(.unknown(written))
    }
  }

  // MARK: Collectives

  private static let collectiveWords = Set(
    """
    cac bo nganh co quan don vi dia phuong tinh thanh pho tp ubnd uy ban nhan dan hdnd hoi dong cap lien quan co trung uong \
    tw ban dang to chuc doan the khac truc thuoc ngang chinh phu xa phuong va cung nhung moi toan bo chuc nang so huu \
    chinh tri hoi tinh uy thanh
    """.split(separator: " ").map(String.init))

  /// Sets of the registry that a collective may mean.
  private static func sets(_ words: PlainWords, _ names: AgencyNames) -> [String] {
    var sets: [String] = []
    if ["bộ ngành", "các bộ", "bộ cơ quan"].contains(where: { words.contains(PlainWords($0)) }) {
      sets.append("ministries-and-government-agencies")
    }
    if ["địa phương", "các tỉnh", "tỉnh thành phố", "cấp tỉnh"].contains(where: { words.contains(PlainWords($0)) }) {
      sets.append("provinces")
    }
    if words.contains(PlainWords("tỉnh uỷ")) || words.contains(PlainWords("thành uỷ")) {
      sets.append("provincial-party-committees")
    }
    return sets.filter(names.hasSet)
  }

  // MARK: Words

  /// The words of a cell. `&` and hyphens within `KH&CN`, `GD-ĐT` part words and not names.
  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    var isApart = true
    var gap = ""
    func end(_ at: String.Index) {
      guard let from = start else { return }
      let word = String(text[from..<at])
      start = nil
      let plain = PlainWords.plain(word)
      guard !plain.isEmpty else { return }
      words.append(Word(text: word, plain: plain, range: from..<at, isApart: isApart || words.isEmpty))
      isApart = false
    }
    for index in text.indices {
      let character = text[index]
      if character.isLetter || character.isNumber || character.unicodeScalars.allSatisfy({ $0.properties.isDiacritic })
      {
        if start == nil {
          isApart = isApart || parts(gap)
          start = index
        }
        continue
      }
      if start != nil {
        end(index)
        gap = ""
      }
      gap.append(character)
    }
    end(text.endIndex)
    return words
  }

  /// Whether what stands between two words parts two names.
  private static func parts(_ gap: String) -> Bool {
    if gap.contains(where: { $0.isNewline || ",;:()/+•*".contains($0) }) { return true }
    return gap.count > 1 && gap.contains { "-–—.".contains($0) }
  }
}
