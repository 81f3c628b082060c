import Diagnostics

/// NQ504: two tasks of one presiding agency with nearly the same title, in one document or in two.
///
/// Nearly the same: the same words in any order, small words aside; or one word more for every ten; or one word that is
/// a slip of the other. Titles that differ in a number, a year or a single letter (nhóm A, nhóm B) are meant to differ, and
/// so are the copies of one fan-out.
struct TasksLookAlike: Rule {
  static let lesson = Lesson(
    504, .warning,
    Words(vi: "hai nhiệm vụ gần như một", en: "two tasks that look like one"),
    meaning: Words(
      vi: """
        Hai nhiệm vụ của cùng một cơ quan chủ trì có tên gần như nhau: cùng các từ dù khác thứ tự, hơn kém nhau một \
        từ trong một tên dài, hoặc khác nhau một chữ cái ở một từ dài. Số, năm và chữ cái đứng riêng (nhóm A, nhóm \
        B) thì coi là chủ ý phân biệt; các bản của một `cho_mỗi` không so với nhau.

        Nếu là một việc thì giữ một nhiệm vụ, ghi đủ các mục ở `căn_cứ` của nó; nếu cả hai đã có báo cáo thì ghi mã \
        đã bỏ ở `gộp_từ`. Nếu là hai việc thì đặt tên cho rõ chỗ khác nhau: địa bàn, đối tượng, giai đoạn.
        """,
      en: """
        Two tasks of one presiding agency have nearly the same title: the same words in whatever order, a word more \
        or less in a long title, or a letter's difference in a long word. Numbers, years and single letters (group \
        A, group B) are taken to be meant, and the copies of one `for_each` are not compared.

        If they are one, keep one, with all the clauses in its `covers`; if both have been reported on, name the one \
        taken out in `merged_from`. If they are two, let their titles tell them apart: where, for whom, in which \
        phase.
        """),
    importance: Words(
      vi: """
        Một việc ghi hai lần thì cơ quan chủ trì phải báo cáo hai lần, số nhiệm vụ được giao và đã xong đều dôi ra, \
        và bảng xếp hạng lệch theo.
        """,
      en: """
        A task written twice is reported twice, swells the numbers of tasks assigned and finished, and pulls the \
        rankings askew.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Công nghệ chiến lược
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 31/12/2026
        các_nhiệm_vụ:
          - {nhiệm_vụ: "1", tên: Đề án phát triển công nghệ chiến lược, sản_phẩm: {loại: đề án}}
          - {nhiệm_vụ: "2", tên: Đề án về phát triển các công nghệ chiến lược, sản_phẩm: {loại: đề án}}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: "1"
        tên: Công nghệ chiến lược
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 31/12/2026
        các_nhiệm_vụ:
          - {nhiệm_vụ: "1", tên: Đề án phát triển công nghệ chiến lược, sản_phẩm: {loại: đề án}}
          - {nhiệm_vụ: "2", tên: Đề án phát triển công nghệ sinh học, sản_phẩm: {loại: đề án}}
      """))

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    let tasks = TasksByAgency(plan)
    let agencies = plan.registry.agencies.indices.filter { tasks.count($0) > 1 }
    // One agency at a time on each core: what is needed to compare titles is many times their own size.
    diagnostics += concurrently(agencies.count) { alike(tasks[agencies[$0]], plan) }.joined()
  }

  /// What there is to say about the tasks of one agency.
  private func alike(_ tasks: ArraySlice<Int32>, _ plan: Plan) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var titles = Titles(count: tasks.count)
    for task in tasks { titles.add(task, plan) }
    titles.order()
    var index = TitleIndex()
    for title in titles.all.indices {
      guard let earlier = index.earlier(than: title, titles, plan) else { continue }
      found.append(.task(titles.all[title].node, looksLike: titles.all[earlier].node, plan))
    }
    return found
  }
}

/// The tasks of each presiding agency, in the order in which their documents were issued.
private struct TasksByAgency: Sendable {
  private var tasks: [Int32]
  /// Where each agency's begin; one more than there are agencies.
  private var starts: [Int]

  init(_ plan: Plan) {
    func presiding(_ node: Int32) -> Int? {
      let node = plan.nodes[Int(node)]
      return node.isGroup || node.presiding < 0 ? nil : Int(node.presiding)
    }
    starts = Array(repeating: 0, count: plan.registry.agencies.count + 1)
    for node in plan.nodes.indices {
      if let agency = presiding(Int32(node)) { starts[agency + 1] += 1 }
    }
    for agency in plan.registry.agencies.indices { starts[agency + 1] += starts[agency] }
    tasks = Array(repeating: 0, count: starts.last ?? 0)
    var next = starts
    for document in plan.documents.indices.sorted(by: {
      (plan.documents[$0].issued, $0) < (plan.documents[$1].issued, $1)
    }) {
      for node in plan.documents[document].nodes {
        guard let agency = presiding(node) else { continue }
        tasks[next[agency]] = node
        next[agency] += 1
      }
    }
  }

  func count(_ agency: Int) -> Int { starts[agency + 1] - starts[agency] }

  subscript(_ agency: Int) -> ArraySlice<Int32> { tasks[starts[agency]..<starts[agency + 1]] }
}

/// The titles of tasks as sets of words.
private struct Titles {
  struct Title {
    var node: Int32
    var presiding: Int32
    /// The programme that it stands in; -1 in a resolution. What programmes say again is what they carry out.
    var programme: Int32
    /// Of `words`.
    var range: Range<Int32>
    /// Stands for its numbers and letters, in their order.
    var numbers: UInt64
    /// A bit for each word, shared by words whose numbers are the same modulo 64.
    var mask: UInt64 = 0
  }

  var all: [Title] = []
  /// Small words left out; within a title the rarest first, which is the same order in all titles.
  var words: [Int32] = []
  private var numbered: NumberedWords
  /// How many titles hold the word, counted as often as it stands there.
  private var counts: [Int32] = []
  private var marks: [Int32] = []
  private var folded: [UInt8] = []
  private var filled: [UInt8] = []

  /// - Parameter count: how many titles there will be.
  init(count: Int) {
    numbered = NumberedWords(titles: count)
    counts = Array(repeating: 0, count: numbered.count)
  }

  mutating func add(_ index: Int32, _ plan: Plan) {
    let node = plan.nodes[Int(index)]
    guard !node.isGroup, node.presiding >= 0 else { return }
    let phrase = plan.units[Int(node.unit)].tasks[Int(node.task)].title
    let span = phrase.any
    guard !span.isNone else { return }
    if phrase.hasPlaceholders {
      filled.removeAll(keepingCapacity: true)
      _ = plan.append(phrase, phrase.vi.isNone ? .en : .vi, Filling(agency: node.fanOut), to: &filled)
      filled.withUnsafeBufferPointer { Folding.fold($0, into: &folded) }
    } else {
      plan.file(span).withBytes(of: span) { Folding.fold($0, into: &folded) }
    }
    let start = Int32(words.count)
    marks.removeAll(keepingCapacity: true)
    numbered.read(folded, words: &words, marks: &marks)
    counts += repeatElement(0, count: numbered.count - counts.count)
    for word in words[Int(start)...] { counts[Int(word)] += 1 }
    let numbers = marks.reduce(0) { ($0 &+ UInt64($1) &+ 1).mixed }
    guard words.count > start || numbers != 0 else { return }
    let programme = plan.isInProgramme(node) ? node.document : -1
    var title = Title(
      node: index, presiding: node.presiding, programme: programme, range: start..<Int32(words.count), numbers: numbers)
    for word in words[Int(start)...] { title.mask |= 1 << UInt64(word & 63) }
    all.append(title)
  }

  /// Puts the words of each title in order.
  mutating func order() {
    let counts = counts
    words.withUnsafeMutableBufferPointer { words in
      for title in all {
        // An insertion sort: there are a dozen words, and nothing to allocate. Longer titles are alike only if their
        // words are the same, whatever the order.
        guard title.range.count <= TitleIndex.mostWords else { continue }
        for index in Int(title.range.lowerBound)..<Int(title.range.upperBound) {
          let word = words[index]
          var place = index
          while place > Int(title.range.lowerBound), Titles.isRarer(word, words[place - 1], counts) {
            words[place] = words[place - 1]
            place -= 1
          }
          words[place] = word
        }
      }
    }
  }

  private static func isRarer(_ a: Int32, _ b: Int32, _ counts: [Int32]) -> Bool {
    let (countA, countB) = (counts[Int(a)], counts[Int(b)])
    return countA == countB ? a < b : countA < countB
  }

  func count(_ title: Int) -> Int { all[title].range.count }

  /// Whether two titles with the same numbers and the same agency are nearly the same.
  func areAlike(_ a: Int, _ b: Int) -> Bool {
    let allowed = max(count(a), count(b)) / 10
    var (i, j) = (all[a].range.lowerBound, all[b].range.lowerBound)
    let (endA, endB) = (all[a].range.upperBound, all[b].range.upperBound)
    var (leftA, leftB) = (0, 0)
    var (wordA, wordB): (Int32, Int32) = (-1, -1)
    while i < endA || j < endB {
      if i < endA, j < endB, words[Int(i)] == words[Int(j)] {
        i += 1
        j += 1
      } else if j == endB || (i < endA && Titles.isRarer(words[Int(i)], words[Int(j)], counts)) {
        leftA += 1
        wordA = words[Int(i)]
        i += 1
      } else {
        leftB += 1
        wordB = words[Int(j)]
        j += 1
      }
      if leftA > max(allowed, 1) || leftB > max(allowed, 1) { return false }
    }
    if leftA == 0 || leftB == 0 { return leftA + leftB <= allowed }
    return leftA == 1 && leftB == 1 && isSlip(wordA, wordB)
  }

  /// One letter more, less, other or swapped, in words that are long enough for that to be no other word.
  private func isSlip(_ a: Int32, _ b: Int32) -> Bool {
    numbered.vocabulary.withBytes(a) { a in
      numbered.vocabulary.withBytes(b) { b in
        min(a.count, b.count) >= 4 && Similarity.distance(a, b, atMost: 1) != nil
      }
    }
  }
}

/// Finds the titles that may be alike without holding each against each: of two titles that differ in few words, one of
/// the rarest few is in both.
private struct TitleIndex {
  /// Titles with just the same words, by those.
  private var same: [UInt64: Int32] = [:]
  /// The newest title with a rare word, by that word; the others hang on it.
  private var heads: [UInt64: Int32] = [:]
  private var links: [(title: Int32, next: Int32, mask: UInt64)] = []

  /// So many titles with one rare word are looked at. More have it only where titles are made by a machine.
  private static let mostLooked = 32
  /// Shorter titles are alike only if their words are the same.
  private static let fewestWords = 6
  /// And so are longer ones, which are no titles any more.
  static let mostWords = 64

  /// The title that this one is nearly the same as; nil for the first of its kind. Each title is asked for once, in order.
  mutating func earlier(than title: Int, _ titles: Titles, _ plan: Plan) -> Int? {
    let own = titles.all[title]
    let place = UInt64(UInt32(bitPattern: own.presiding)) | UInt64(UInt32(bitPattern: own.programme)) << 32
    let base = (own.numbers ^ place.mixed).mixed
    var sum = base
    for position in own.range { sum &+= (UInt64(UInt32(bitPattern: titles.words[Int(position)])) &+ 1).mixed }
    if let first = same[sum] {
      return areCopies(title, Int(first), titles, plan) ? nil : Int(first)
    }
    same[sum] = Int32(title)
    guard (TitleIndex.fewestWords...TitleIndex.mostWords).contains(own.range.count) else { return nil }
    let rarest = own.range.prefix(max(2, own.range.count / 10 + 1))
    // As many words may differ as the longer of two titles allows, and there may be a slip.
    let mostDiffering = max(2, own.range.count / 9)
    var found: Int?
    for position in rarest {
      var link = heads[key(base, titles.words[Int(position)])] ?? -1
      var looked = 0
      while link >= 0, looked < TitleIndex.mostLooked, found == nil {
        let candidate = links[Int(link)]
        link = candidate.next
        looked += 1
        // Most titles that share a rare word differ in many others; this tells without looking at them.
        guard (candidate.mask ^ own.mask).nonzeroBitCount <= mostDiffering else { continue }
        let other = Int(candidate.title)
        if titles.all[other].presiding == own.presiding, titles.all[other].programme == own.programme,
          titles.all[other].numbers == own.numbers,
          !areCopies(title, other, titles, plan), titles.areAlike(title, other)
        {
          found = other
        }
      }
    }
    for position in rarest {
      let key = key(base, titles.words[Int(position)])
      links.append((Int32(title), heads[key] ?? -1, own.mask))
      heads[key] = Int32(links.count - 1)
    }
    return found
  }

  private func key(_ base: UInt64, _ word: Int32) -> UInt64 {
    (base &+ UInt64(UInt32(bitPattern: word)) &+ 1).mixed
  }

  /// Copies of one fan-out, which share their text.
  private func areCopies(_ a: Int, _ b: Int, _ titles: Titles, _ plan: Plan) -> Bool {
    let (first, second) = (plan.nodes[Int(titles.all[a].node)], plan.nodes[Int(titles.all[b].node)])
    return first.unit == second.unit && first.task == second.task
  }
}

extension Diagnostic {
  fileprivate static func task(_ index: Int32, looksLike other: Int32, _ plan: Plan) -> Diagnostic {
    let (node, earlier) = (plan.nodes[Int(index)], plan.nodes[Int(other)])
    let id = plan.id(of: other)
    return TasksLookAlike.diagnostic(
      Words(
        vi: "nhiệm vụ này giống \(id): cùng cơ quan chủ trì, tên gần như nhau",
        en: "this task looks like \(id): the same presiding agency and nearly the same title"),
      at: plan.authored(node).title.any,
      notes: [
        Note(Words(vi: "nhiệm vụ kia ở đây", en: "the other task is here"), at: plan.authored(earlier).title.any)
      ],
      help: Words(
        vi: "nếu là một việc thì gộp lại; nếu là hai việc thì đặt tên cho rõ chỗ khác nhau",
        en: "if they are one, merge them; if they are two, let their titles tell them apart"),
      node: index)
  }
}
