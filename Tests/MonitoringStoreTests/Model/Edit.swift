import ResolutionCompiler

/// What authors, the Government and time do to sources. Each is a small change at random; what it makes wrong is taken
/// back by whoever asked for it.
enum Edit: CaseIterable {
  case retitle, redate, changePeriod, preside, coordinate, changeStart, prioritise, cover, depend
  case addTask, addGroup, addKPI, addMilestone, retarget, dropKPI, dropMilestone, renameKPI
  case removeSilently, withdraw, bringBack, brandNewBody, renameBody, endBody, reviveBody
  case widenFanOut, narrowFanOut, rename, move, swap, insertAndRenumber, forgetMoves, split, merge
  case reorder, comment, announceYear, addDayOff, dropDayOff, changeGrace, changeRegularPeriod, changeBound
  case issueDraft, backToDraft, changeDocumentPeriod, addDocument, removeDocument, retitleDocument

  /// How often it happens, beside the others.
  private var weight: Int {
    switch self {
    case .redate, .rename, .addTask, .removeSilently: 6
    case .endBody, .move, .swap, .insertAndRenumber, .bringBack, .retitle, .preside, .changePeriod, .retarget: 4
    case .backToDraft, .removeDocument, .changeBound, .reviveBody, .brandNewBody, .renameBody: 1
    default: 2
    }
  }

  private static let bag = allCases.flatMap { Array(repeating: $0, count: $0.weight) }
  static func random(_ dice: inout Dice) -> Edit { dice.pick(bag) ?? .comment }
}

extension ModelCorpus {
  mutating func carryOut(_ edit: Edit, on today: Day, _ dice: inout Dice) {
    switch edit {
    case .addTask: addNode(under: place(&dice), &dice, asGroup: false)
    case .addGroup: addNode(under: place(&dice), &dice, asGroup: true)
    case .comment:
      if let index = document(&dice) { documents[index].comments = dice.number(0...3) }
    case .reorder:
      let parent = place(&dice)
      siblings(at: parent) { $0.shuffle(using: &dice) }
    case .removeSilently, .withdraw, .bringBack, .split, .merge, .forgetMoves, .rename, .move, .swap,
      .insertAndRenumber:
      changeIdentity(edit, &dice)
    case .brandNewBody, .renameBody, .endBody, .reviveBody: changeBodies(edit, on: today, &dice)
    case .announceYear, .addDayOff, .dropDayOff, .changeGrace, .changeRegularPeriod, .changeBound:
      changeRules(edit, on: today, &dice)
    case .issueDraft, .backToDraft, .changeDocumentPeriod, .addDocument, .removeDocument, .retitleDocument:
      changeDocuments(edit, &dice)
    default:
      guard let path = dice.pick(paths) else { return }
      change(path, edit, &dice)
    }
  }

  func document(_ dice: inout Dice) -> Int? { dice.pick(Array(documents.indices)) }

  /// The root of a document, or a group.
  func place(_ dice: inout Dice) -> Path {
    let groups = paths.filter { !self[$0].children.isEmpty }
    if dice.happens(50), let group = dice.pick(groups) { return group }
    return Path(document: document(&dice) ?? 0, indices: [])
  }

  // MARK: Tasks

  private mutating func change(_ path: Path, _ edit: Edit, _ dice: inout Dice) {
    let isTask = self[path].children.isEmpty
    switch edit {
    case .retitle: self[path].title = name("Việc")
    case .redate: self[path].due = Self.due(&dice)
    case .changePeriod: self[path].update = dice.pick([nil, "monthly", "quarterly", "half_yearly", "yearly"]) ?? nil
    case .preside: self[path].presiding = dice.pick(ministries) ?? "BTC"
    case .coordinate: self[path].coordinating = ministries.filter { $0 != self[path].presiding && dice.happens(25) }
    case .changeStart:
      self[path].start = dice.pick([nil, Day("2025-02-01"), Day("2025-03-20"), Day("2025-06-01")]) ?? nil
    case .prioritise: self[path].priority = dice.pick([nil, "high", "low"]) ?? nil
    case .cover: self[path].coversBoth.toggle()
    case .depend: self[path].dependsOn = isTask ? dice.pick(paths.filter { $0 != path }).map { id($0) } : nil
    case .addKPI:
      let id = dice.pick(["a", "b", "c"].filter { id in !self[path].kpis.contains { $0.id == id } })
      if let id, isTask { self[path].kpis.append(KPI(id: id, title: name("Tỉ lệ"), target: dice.number(20...90))) }
    case .renameKPI where !self[path].kpis.isEmpty: self[path].kpis[0].title = name("Tỉ lệ")
    case .retarget:
      for index in self[path].kpis.indices {
        self[path].kpis[index].target = dice.number(20...90)
        if dice.happens(20) { self[path].kpis[index].baseline = dice.number(5...15) }
      }
    case .dropKPI where !self[path].kpis.isEmpty: self[path].kpis.removeFirst()
    case .addMilestone:
      let id = dice.pick(["m", "n", "o"].filter { id in !self[path].milestones.contains { $0.id == id } })
      let at = dice.pick(["1/4", "1/2", "3/4"]) ?? "1/2"
      if let id, isTask { self[path].milestones.append((id, name("Mốc"), at)) }
    case .dropMilestone where !self[path].milestones.isEmpty: self[path].milestones.removeFirst()
    case .widenFanOut:
      let missing = provinces.filter { !self[path].forEach.contains($0) }
      if !self[path].forEach.isEmpty, let one = dice.pick(missing) { self[path].forEach.append(one) }
    case .narrowFanOut where self[path].forEach.count > 1:
      self[path].forEach.remove(at: dice.number(0...self[path].forEach.count - 1))
    default: break
    }
  }

  // MARK: Bodies, rules, documents

  private mutating func changeBodies(_ edit: Edit, on today: Day, _ dice: inout Dice) {
    guard let index = bodies.indices.filter({ bodies[$0].kind == "ministry" }).randomElement(using: &dice) else {
      return
    }
    switch edit {
    case .brandNewBody: bodies.append(Body(code: "BM\(bodies.count)", name: name("Bộ mới")))
    case .renameBody: bodies[index].name = name("Bộ")
    case .endBody where bodies[index].lastDay == nil && bodies.count(where: { $0.lastDay != nil }) < 4:
      bodies[index].lastDay = today + dice.number(-40...90)
      bodies[index].successor = dice.pick(ministries.filter { $0 != bodies[index].code })
      // Some have no successor.
      if dice.happens(10) { bodies[index].successor = nil }
    case .reviveBody: (bodies[index].lastDay, bodies[index].successor) = (nil, nil)
    default: break
    }
  }

  private mutating func changeRules(_ edit: Edit, on today: Day, _ dice: inout Dice) {
    switch edit {
    case .announceYear:
      guard let index = years.firstIndex(where: { !$0.isAnnounced }), years[index].number <= today.civil.year + 2 else {
        return
      }
      years[index].isAnnounced = true
      years[index].daysOff.append(Day("\(years[index].number)-10-0\(dice.number(1...9))"))
    case .addDayOff:
      let day = today + dice.number(-30...400)
      if let index = years.firstIndex(where: { $0.number == day.civil.year }), !years[index].daysOff.contains(day) {
        years[index].daysOff.append(day)
      }
    case .dropDayOff:
      let index = dice.number(0...years.count - 1)
      if years[index].daysOff.count > 4 { years[index].daysOff.removeLast() }
    case .changeGrace: classes[dice.number(0...3)].grace = dice.number(2...6)
    case .changeRegularPeriod: classes[3].updates = dice.pick(["monthly", "quarterly", "half_yearly"]) ?? "quarterly"
    case .changeBound: classes[2].below = dice.number(4...8)
    default: break
    }
  }

  private mutating func changeDocuments(_ edit: Edit, _ dice: inout Dice) {
    guard let index = document(&dice) else { return }
    switch edit {
    case .issueDraft:
      if let draft = documents.firstIndex(where: \.isDraft) { documents[draft].isDraft = false }
    case .backToDraft: documents[index].isDraft = true
    case .changeDocumentPeriod:
      documents[index].periodTo = dice.pick([nil, Day("2026-12-31"), Day("2027-12-31"), Day("2028-06-30")]) ?? nil
    case .retitleDocument: documents[index].title = name("Văn bản")
    case .removeDocument where documents.count > 1: documents.remove(at: index)
    case .addDocument where documents.count < 4:
      guard let number = [57, 66, 68, 71, 72].first(where: { number in !documents.contains { $0.number == number } })
      else { return }
      var document = Document(number: number, title: name("Văn bản"), issued: Day("2025-01-06"))
      document.isDraft = dice.happens(40)
      documents.append(document)
      for _ in 0..<dice.number(4...8) { addNode(under: Path(document: documents.count - 1, indices: []), &dice) }
    default: break
    }
  }
}
