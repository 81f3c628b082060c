import ResolutionCompiler

extension ModelCorpus {
  /// The sources that a journey sets out with.
  init(_ dice: inout Dice) {
    bodies = [
      Body(code: "BCTTW", name: "Bộ Chính trị", kind: "party-leadership"),
      Body(code: "BKHCN", name: "Bộ Khoa học"), Body(code: "BTC", name: "Bộ Tài chính"),
      Body(code: "BCA", name: "Bộ Công an"), Body(code: "BYT", name: "Bộ Y tế"),
      Body(code: "BXD", name: "Bộ Xây dựng", hours: "south"),
      Body(code: "BNNMT", name: "Bộ Nông nghiệp"), Body(code: "BCT", name: "Bộ Công Thương"),
      Body(code: "T01", name: "Hà Nội", kind: "city"), Body(code: "T11", name: "Điện Biên", kind: "province"),
      Body(code: "T22", name: "Quảng Ninh", kind: "province"), Body(code: "T79", name: "Sài Gòn", kind: "city"),
    ]
    years = (2024...2030).map { year in
      Year(
        number: year, isAnnounced: year < 2026,
        daysOff: ["01-01", "02-16", "02-17", "02-18", "04-30", "05-01", "09-02"].map { Day("\(year)-\($0)") })
    }
    classes = [
      LengthClass(name: "under_1_month", below: 1, updates: "final", grace: 3),
      LengthClass(name: "1_to_3_months", below: 3, updates: "half, final", grace: 3),
      LengthClass(name: "3_to_6_months", below: 6, updates: "half, three_quarters, final", grace: 5),
      LengthClass(name: "periodic", below: nil, updates: "quarterly", grace: 5),
    ]
    documents = []
    for (number, isDraft) in [(57, false), (66, false), (71, true)].prefix(dice.number(2...3)) {
      var document = Document(
        number: number, title: "Văn bản \(number)", issued: Day("2025-01-0\(dice.number(2...9))"), isDraft: isDraft)
      if dice.happens(60) { document.periodTo = Day("2027-12-31") }
      documents.append(document)
      for _ in 0..<dice.number(7...12) { addNode(under: Path(document: documents.count - 1, indices: []), &dice) }
    }
  }

  mutating func name(_ kind: String) -> String {
    names += 1
    return "\(kind) \(names)"
  }

  /// A new node with the first of a few ids that is free, so that ids come up again.
  /// - Returns: whether there was one.
  @discardableResult
  mutating func addNode(under parent: Path, _ dice: inout Dice, asGroup: Bool? = nil) -> Bool {
    let taken = siblings(at: parent) { $0.map(\.id) }
    guard var node = newNode(besides: taken, &dice) else { return false }
    let isInFanOut = parent.indices.indices.contains {
      !self[Path(document: parent.document, indices: Array(parent.indices[...$0]))].forEach.isEmpty
    }
    if !isInFanOut, dice.happens(15) { node.forEach = provinces.filter { _ in dice.happens(60) } }
    if asGroup ?? dice.happens(25), parent.indices.count < 2 {
      for _ in 0..<dice.number(1...3) {
        if let child = newNode(besides: node.children.map(\.id), &dice) { node.children.append(child) }
      }
      (node.milestones, node.kpis) = ([], [])
    }
    siblings(at: parent) { $0.insert(node, at: dice.number(0...$0.count)) }
    return true
  }

  var provinces: [String] { bodies.filter { $0.kind != "ministry" && $0.code != "BCTTW" }.map(\.code) }
  var ministries: [String] { bodies.filter { $0.kind == "ministry" }.map(\.code) }

  mutating func newNode(besides taken: [String], _ dice: inout Dice) -> Node? {
    guard let id = dice.pick((1...12).map(String.init).filter { !taken.contains($0) }) else { return nil }
    var node = Node(
      id: id, title: name("Việc"), presiding: dice.pick(ministries) ?? "BTC", due: Self.due(&dice))
    node.coordinating = ministries.filter { $0 != node.presiding && dice.happens(20) }
    if dice.happens(30) { node.start = Day("2025-0\(dice.number(2...6))-01") }
    if dice.happens(25) { node.kpis.append(KPI(id: "a", title: name("Tỉ lệ"), target: dice.number(20...90))) }
    if dice.happens(10) { node.kpis.append(KPI(id: "b", title: name("Tỉ lệ"), target: dice.number(20...90))) }
    if dice.happens(30), node.due != "ongoing" { node.milestones.append(("m", name("Mốc"), "1/2")) }
    return node
  }

  /// By day, coarse, or without end.
  static func due(_ dice: inout Dice) -> String {
    let year = dice.number(2025...2027)
    return switch dice.number(0...9) {
    case 0, 1: "\(year)-Q\(dice.number(3...4))"
    case 2: "\(year)"
    case 3, 4: "ongoing"
    case 5: "2025-0\(dice.number(7...9))-15"
    default: "\(year)-\(dice.number(10...12))-\(dice.number(10...28))"
    }
  }
}
