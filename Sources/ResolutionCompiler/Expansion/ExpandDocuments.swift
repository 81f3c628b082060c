import Diagnostics

extension Expander {
  /// Finds the resolutions and programmes, gives each its key, and joins its parts to it.
  mutating func documents() {
    var found: [PlannedDocument] = []
    for unitIndex in plan.units.indices {
      for index in plan.units[unitIndex].resolutions.indices {
        let authored = plan.units[unitIndex].resolutions[index]
        guard !authored.isPart, authored.number.isGiven else { continue }
        guard let key = key(of: authored) else {
          leaveOutDocument()
          continue
        }
        found.append(document(authored, key: key, unit: unitIndex, index: index))
      }
    }
    // The order of the files must not matter, so documents stand in the order of their keys.
    // What the workspace has itself goes before what was handed over, and that before what was handed over earlier.
    let rank = plan.units.ownFirst.enumerated().reduce(into: [Int](repeating: 0, count: plan.units.count)) {
      $0[$1.element] = $1.offset
    }
    found.sort { ($0.key, rank[Int($0.unit)], $0.resolution) < ($1.key, rank[Int($1.unit)], $1.resolution) }
    for document in found {
      if let earlier = plan.documents.last, earlier.key == document.key {
        if unit(document.unit).yields(to: earlier.number) {
          if unit(earlier.unit).isHandedOver {
            twins[document.key, default: []].append(
              Part(unit: document.unit, resolution: document.resolution, under: [], isTwin: true))
          }
          continue
        }
        report(
          twice(
            keyPlace(document), earlier: keyPlace(earlier),
            Words(
              vi: "ký hiệu \(document.key) đã dùng cho một nghị quyết khác",
              en: "the key \(document.key) is another resolution's already")))
        leaveOutDocument()
      } else {
        plan.documents.append(document)
      }
    }
    orderByDescent()
    joinParts()
    handovers()
  }

  /// What the headings of hand-over files name has to be there.
  private mutating func handovers() {
    for handover in plan.units.compactMap(\.handover) {
      if handover.to.isGiven { _ = agency(handover.to.span, fanOut: -1, node: nil) }
      let key = text(handover.document.span)
      guard handover.document.isGiven, !isIncomplete, !plan.documents.contains(where: { $0.key == key }) else {
        continue
      }
      report(
        Diagnostic(
          .error, 204,
          Words(vi: "tệp bàn giao không có văn bản \(key)", en: "the hand-over file holds no document \(key)"),
          at: handover.document.span,
          help: Words(
            vi: "lấy lại tệp gốc từ nơi gửi", en: "get the file anew from whoever sent it")))
    }
  }

  /// Finds what each programme carries out, and puts it after that.
  private mutating func orderByDescent() {
    guard plan.documents.contains(where: \.isProgramme) else { return }
    // Thousands of programmes may name one document.
    var named: [String: [Int]] = [:]
    for (index, document) in plan.documents.enumerated() {
      let number = text(document.number)
      named[document.key, default: []].append(index)
      if number != document.key { named[number, default: []].append(index) }
    }
    for index in plan.documents.indices where plan.documents[index].isProgramme {
      plan.documents[index].implements = upstream(of: index, among: named)
    }
    var depths: [Int] = []
    for index in plan.documents.indices {
      var depth = 0
      var next = Int(plan.documents[index].implements)
      while next >= 0, depth <= plan.documents.count {
        depth += 1
        next = Int(plan.documents[next].implements)
      }
      if depth > plan.documents.count { report(programmeCircle(plan.documents[index].implementsAt)) }
      depths.append(depth)
    }
    let isCircular = depths.map { $0 > plan.documents.count }
    for index in plan.documents.indices where isCircular[index] { plan.documents[index].implements = -1 }
    // Stable: what is of one depth stays in the order of its keys.
    let order = plan.documents.indices.sorted {
      let (a, b) = (isCircular[$0] ? 0 : depths[$0], isCircular[$1] ? 0 : depths[$1])
      return (a, $0) < (b, $1)
    }
    var places = [Int32](repeating: -1, count: order.count)
    for (place, index) in order.enumerated() { places[index] = Int32(place) }
    plan.documents = order.map { index in
      var document = plan.documents[index]
      if document.implements >= 0 {
        document.implements = places[Int(document.implements)]
      }
      return document
    }
    // As long as what it carries out, unless it says otherwise.
    for index in plan.documents.indices where plan.documents[index].implements >= 0 {
      plan.documents[index].periodTo =
        plan.documents[index].periodTo ?? plan.documents[Int(plan.documents[index].implements)].periodTo
    }
  }

  /// The document that a programme carries out, by its number or key; -1 where it is not there, which is reported.
  ///
  /// - Parameter named: the documents by their keys and numbers, each in their order.
  private mutating func upstream(of index: Int, among named: [String: [Int]]) -> Int32 {
    let at = plan.documents[index].implementsAt
    guard !at.isNone else { return -1 }
    let written = text(at)
    let found = named[written] ?? []
    if found.count == 1, found[0] != index { return Int32(found[0]) }
    guard !isIncomplete || !found.isEmpty else { return -1 }
    if found.count > 1 {
      report(severalDocuments(at, keys: found.map { plan.documents[$0].key }))
    } else if found.isEmpty {
      report(
        unknownDocument(at, nearest: nearest(to: written) { all in all.plan.documents.map { all.text($0.number) } }))
    } else {
      report(programmeCircle(at))
    }
    return -1
  }

  private mutating func leaveOutDocument() {
    aDocumentIsLeftOut = true
    plan.isPartial = true
  }

  private func keyPlace(_ document: PlannedDocument) -> Span {
    let key = plan.units[Int(document.unit)].resolutions[Int(document.resolution)].key
    return key.isGiven ? key.span : document.number
  }

  private mutating func key(of authored: AuthoredResolution) -> String? {
    switch authored.key.state {
    case .given: return text(authored.key.span)
    case .unreadable: return nil
    case .absent, .cleared: break
    }
    if authored.isProgramme {
      report(programmeWithoutKey(authored.number.span))
      return nil
    }
    // 57-NQ/TW is NQ57; 71/NQ-CP is not 71-NQ/TW, so any other number needs a key of its own.
    let number = text(authored.number.span)
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count <= 5, number.dropFirst(digits.count) == "-NQ/TW" { return "NQ" + digits }
    report(
      Diagnostic(
        .error, 104,
        Words(
          vi: "nghị quyết số \(number) cần khoá `ký_hiệu`: chỉ số dạng 57-NQ/TW tự có ký hiệu (NQ57)",
          en: "the resolution \(number) needs a `key`: only numbers such as 57-NQ/TW have one of their own (NQ57)"),
        at: authored.number.span))
    return nil
  }

  private mutating func document(
    _ authored: AuthoredResolution, key: String, unit: Int, index: Int
  ) -> PlannedDocument {
    if let from = authored.periodFrom.value?.first, case .given(let to, let span) = authored.periodTo, to.last < from {
      report(periodEndsBeforeItBegins(span, from: from, begins: authored.periodFrom.span ?? span))
    }
    var issuedBy: Int32 = -1
    if authored.issuedBy.isGiven {
      issuedBy = agency(authored.issuedBy.span, fanOut: -1, node: nil) ?? -1
    }
    var document = PlannedDocument(
      key: key, number: authored.number.span, unit: Int32(unit), resolution: Int32(index), title: authored.title,
      issued: authored.issued.value?.first ?? plan.now, issuedIsKnown: authored.issued.value != nil, issuedBy: issuedBy,
      issuedAt: authored.issued.span ?? authored.number.span, periodFrom: authored.periodFrom.value?.first,
      periodTo: authored.periodTo.value?.last, periodToAt: authored.periodTo.span ?? .none,
      isDraft: authored.stage.word == .draft, nodes: 0..<0, clauses: 0..<0)
    document.isProgramme = authored.isProgramme
    if authored.implements.isGiven { document.implementsAt = authored.implements.span }
    if authored.owner.isGiven {
      document.ownerAt = authored.owner.span
      document.owner = agency(authored.owner.span, fanOut: -1, node: nil) ?? -1
    }
    return document
  }

  private mutating func joinParts() {
    parts = plan.documents.map { twins[$0.key] ?? [] }
    for unitIndex in plan.units.indices {
      for index in plan.units[unitIndex].resolutions.indices {
        let authored = plan.units[unitIndex].resolutions[index]
        guard authored.isPart, authored.number.isGiven else { continue }
        let number = text(authored.number.span)
        let owners = plan.documents.indices.filter {
          plan.documents[$0].key == number || text(plan.documents[$0].number) == number
        }
        if owners.count == 1 {
          var under: [UInt8] = []
          if authored.under.isGiven {
            under = pathWithoutKey(authored.under.span, document: owners[0])
          }
          parts[owners[0]].append(Part(unit: Int32(unitIndex), resolution: Int32(index), under: under))
          continue
        }
        guard !isIncomplete else { continue }
        if owners.isEmpty {
          let nearest = nearest(to: number) { all in all.plan.documents.map { all.text($0.number) } }
          report(
            Diagnostic(
              .error, 204,
              Words(
                vi: "không có nghị quyết \(number) để ghép vào", en: "there is no resolution \(number) to be a part of"),
              at: authored.number.span,
              label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
              fixes: nearest.map { [.replace(authored.number.span, with: $0, .choice)] } ?? []))
        } else {
          let keys = owners.map { plan.documents[$0].key }.joined(separator: ", ")
          report(
            Diagnostic(
              .error, 204,
              Words(
                vi: "có nhiều nghị quyết số \(number): viết ký hiệu thay cho số (\(keys))",
                en: "there are several resolutions \(number): write the key instead of the number (\(keys))"),
              at: authored.number.span))
        }
      }
    }
  }

  private func pathWithoutKey(_ span: Span, document: Int) -> [UInt8] {
    let written = text(span)
    let prefix = plan.documents[document].key + "."
    return Array((written.hasPrefix(prefix) ? String(written.dropFirst(prefix.count)) : written).utf8)
  }

  // MARK: Clauses

  /// Names the clauses of a document and its parts, and makes them findable.
  mutating func clauses(ofDocument document: Int32) {
    let start = Int32(plan.clauses.count)
    let main = plan.documents[Int(document)]
    clauses(ofDocument: document, unit: main.unit, resolution: main.resolution)
    for part in parts[Int(document)] { clauses(ofDocument: document, unit: part.unit, resolution: part.resolution) }
    plan.documents[Int(document)].clauses = start..<Int32(plan.clauses.count)
  }

  private mutating func clauses(ofDocument document: Int32, unit: Int32, resolution: Int32) {
    let range = self.unit(unit).resolutions[Int(resolution)].clauses
    guard !plan.documents[Int(document)].isProgramme else {
      // Only a part may have any: what it is a part of, its reader did not know.
      for index in range.prefix(1) {
        report(notInProgramme(self.unit(unit).clauses[Int(index)].at, .clauses, node: nil))
      }
      return
    }
    let first = Int32(plan.clauses.count)
    /// Planned index of each authored clause.
    var planned: [Int32: Int32] = [:]
    for index in range {
      let clause = self.unit(unit).clauses[Int(index)]
      guard clause.id.isGiven else { continue }
      let parent = clause.parent < 0 ? -1 : planned[clause.parent] ?? -2
      // A clause below one that could not be read has no name.
      guard parent != -2 else { continue }
      var name = parent < 0 ? Array((plan.documents[Int(document)].key + " ").utf8) : plan.clauseNames.bytes(parent)
      if parent >= 0 { name.append(UInt8(ascii: ".")) }
      name.append(contentsOf: bytes(clause.id.span))
      let (number, isNew) = plan.clauseNames.insert(name)
      if !isNew {
        planned[index] = number
        if self.unit(unit).yields(to: plan.clauses[Int(number)].at) { continue }
        // A part may name a clause again to put more below it, as long as it says nothing else of it.
        let isReopened =
          clause.title.isAbsent && clause.gist.isAbsent && !clause.binding.isWritten && clause.excluded.isAbsent
          && number < first
        if !isReopened {
          let written = String(decoding: name, as: UTF8.self).drop { $0 != " " }.dropFirst()
          report(
            twice(
              clause.id.span, earlier: plan.clauses[Int(number)].at,
              Words(vi: "mục \(written) đã có", en: "the clause \(written) is there already")))
        }
        continue
      }
      planned[index] = number
      if parent >= 0 { plan.clauses[Int(parent)].hasChildren = true }
      plan.clauses.append(
        PlannedClause(
          document: document, unit: unit, clause: index, parent: parent, binding: clause.binding.word ?? .task,
          bindingIsWritten: clause.binding.isWritten, isExcluded: !clause.excluded.isAbsent, hasChildren: false,
          at: clause.id.span))
    }
  }

  /// The clauses that a list names, as a range of the plan's pool.
  mutating func clauses(_ names: Names, document: Int32, node: Int32, isUnreadable: inout Bool) -> Range<Int32> {
    let start = Int32(plan.clausePool.count)
    for span in plan.units[Int(names.span.file)].names[names.range] {
      if let clause = clause(span, document: document) {
        plan.clausePool.append(clause)
      } else {
        isUnreadable = true
        // That there are no clauses at all is one mistake, however many tasks name one.
        let hasClauses = !plan.documents[Int(document)].clauses.isEmpty
        if !isIncomplete, hasClauses || documentsWithoutClauses.insert(document).inserted {
          report(unknownClause(span, document: document, node: node))
        }
      }
    }
    return start..<Int32(plan.clausePool.count)
  }

  private func clause(_ span: Span, document: Int32) -> Int32? {
    let key = plan.documents[Int(document)].key
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: key.utf8.count + 1 + Int(span.count)) { name in
      var count = 0
      for byte in key.utf8 {
        name[count] = byte
        count += 1
      }
      name[count] = UInt8(ascii: " ")
      count += 1
      for byte in bytes(span) {
        name[count] = byte
        count += 1
      }
      return plan.clauseNames.find(UnsafeBufferPointer(rebasing: name[0..<count]))
    }
  }

  /// NQ203.
  private mutating func unknownClause(_ span: Span, document: Int32, node: Int32) -> Diagnostic {
    let written = text(span)
    let owner = plan.documents[Int(document)]
    let bare = Reader.clauseName(written)
    let nearest =
      bare.flatMap { bare in owner.clauses.map { plan.name(ofClause: $0) }.first { $0 == bare } }
      ?? nearest(to: written) { all in owner.clauses.map { all.plan.name(ofClause: $0) } }
    let number = text(owner.number)
    return Diagnostic(
      .error, 203,
      owner.clauses.isEmpty
        ? Words(
          vi: "văn bản \(number) chưa khai các mục, nên không có mục \(written)",
          en: "\(number) lists no clauses, so there is no clause \(written)")
        : Words(vi: "văn bản \(number) không có mục \(written)", en: "\(number) has no clause \(written)"),
      at: span, label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      help: nearest == nil ? clausesThere(owner) : nil,
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [], node: node)
  }
}

extension Expander {
  /// Some of the clauses that may be named.
  private func clausesThere(_ owner: PlannedDocument) -> Words {
    guard !owner.clauses.isEmpty else {
      return Words(
        vi: "khai các mục ở `các_mục`, thí dụ `- {mục: I, nội_dung: …}`",
        en: "list them under `clauses`, such as `- {clause: I, title: …}`")
    }
    let most = 10
    let names = owner.clauses.prefix(most).map { plan.name(ofClause: $0) }.joined(separator: ", ")
    let more = owner.clauses.count - most
    return Words(
      vi: "các mục đã khai: \(names)" + (more > 0 ? " và \(more) mục khác" : ""),
      en: "there are: \(names)" + (more > 0 ? " and \(more) more" : ""))
  }
}

extension Plan {
  /// A clause's full name: `II.1`.
  package func name(ofClause clause: Int32) -> String {
    let name = clauseNames.text(clause)
    guard let space = name.firstIndex(of: " ") else { return name }
    return String(name[name.index(after: space)...])
  }
}

extension NameTable {
  func bytes(_ number: Int32) -> [UInt8] { withBytes(number) { Array($0) } }
  func find(_ name: [UInt8]) -> Int32? { name.withUnsafeBufferPointer { find($0) } }
}
