import Diagnostics

/// What expanding has to say, in one place, so that the wording can be read and weighed as a whole.
extension Expander {
  func periodEndsBeforeItBegins(_ span: Span, from: Day, begins: Span) -> Diagnostic {
    Diagnostic(
      .error, 105,
      Words(
        vi: "giai đoạn kết thúc trước khi bắt đầu (\(from.vietnamese))",
        en: "the period ends before it begins on \(from)"),
      at: span, notes: [.init(Words(vi: "bắt đầu từ đây", en: "it begins here"), at: begins)])
  }

  func taskTwice(_ span: Span, earlier: Int32) -> Diagnostic {
    let local = text(span)
    return twice(
      span, earlier: plan.authored(plan.nodes[Int(earlier)]).id.span,
      Words(
        vi: "mã \(local) đã dùng cho một nhiệm vụ khác ở cùng chỗ (\(plan.ids.text(earlier)))",
        en: "another node here has the id \(local) already (\(plan.ids.text(earlier)))"))
  }

  /// The name that was probably meant. Looking through all names takes its time, and whoever has so many unknown
  /// names has another mistake than misspelling them, so that after these nothing is suggested any more.
  mutating func nearest(to written: String, among names: (Expander) -> [String]) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return Similarity.suggestion(for: written, among: names(self))
  }

  /// NQ201.
  mutating func unknownAgency(_ span: Span, node: Int32?) -> Diagnostic {
    let written = text(span)
    let meant = meantAgencies.answer(to: written, plan.registry, plan.units)
    var diagnostic = plan.registry.unknownAgency(span, written, meant: meant, plan.units)
    diagnostic.node = node
    return diagnostic
  }

  func tooDeep(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, 7,
      Words(
        vi: "các nhóm lồng nhau quá \(Expander.mostLevels) tầng",
        en: "groups are nested deeper than \(Expander.mostLevels)"),
      at: span)
  }

  func agencyHasNoCopy(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 201,
      Words(
        vi: "ở đây không có bản nào của \(text(span)), nên mục tiêu này không của ai",
        en: "there is no copy for \(text(span)) here, so this target is nobody's"),
      at: span, node: node)
  }

  func targetsByAgencyOutsideFanOut(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 208,
      Words(
        vi: "`by_agency` chỉ dùng được dưới `cho_mỗi`: ở đây chỉ có một bản",
        en: "`by_agency` works only below `for_each`: there is a single copy here"),
      at: span, node: node)
  }

  func templateNeedsFanOut(_ span: Span, said: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 208,
      Words(
        vi: "mẫu \(text(span)) nói tới {agency}, nên chỉ dùng được dưới `cho_mỗi`",
        en: "the template \(text(span)) speaks of {agency}, so it works only below `for_each`"),
      at: span, notes: [.init(Words(vi: "ở đây", en: "here"), at: said)], node: node)
  }

  func nestedFanOut(_ span: Span, outer: Span) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(vi: "`cho_mỗi` không lồng trong `cho_mỗi` khác", en: "a `for_each` cannot stand inside another"), at: span,
      notes: [.init(Words(vi: "đã nằm trong `cho_mỗi` này", en: "it is inside this one"), at: outer)])
  }

  func tooManyCopies(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, 207,
      Words(
        vi: "`cho_mỗi` làm ra quá \(Expander.mostNodes) nhiệm vụ",
        en: "this makes more than \(Expander.mostNodes) tasks"),
      at: span)
  }

  /// NQ208, for something else than an agency after a `$`.
  func unknownAgencyPlaceholder(_ span: Span, fanOut: Int32, node: Int32?) -> Diagnostic {
    guard fanOut >= 0 else { return agencyOutsideFanOut(span, node: node) }
    return Diagnostic(
      .error, 208, Words(vi: "không có \(text(span))", en: "there is no \(text(span))"), at: span,
      label: Words(vi: "có phải là $agency?", en: "did you mean $agency?"),
      help: Words(
        vi: "`$agency` là mã của cơ quan, `$agency-UBND` là cơ quan UBND của nó",
        en: "`$agency` is the agency's code, `$agency-UBND` the organ UBND of it"),
      fixes: [.replace(span, with: "$agency", .choice)], node: node)
  }

  func agencyOutsideFanOut(_ span: Span, node: Int32?) -> Diagnostic {
    Diagnostic(
      .error, 208,
      Words(
        vi: "`$agency` chỉ dùng được dưới `cho_mỗi`: ở đây không biết là cơ quan nào",
        en: "`$agency` works only below `for_each`: there is no agency for it to stand for"),
      at: span, node: node)
  }

  func organMissing(_ span: Span, _ code: String, node: Int32?) -> Diagnostic {
    Diagnostic(
      .error, 201,
      Words(
        vi: "`\(text(span))` ở đây là \(code), nhưng danh mục không có cơ quan ấy",
        en: "`\(text(span))` is \(code) here, but the registry has no such agency"),
      at: span, node: node)
  }

  func agencyTwice(_ span: Span, _ earlier: Span, more: Int) -> Diagnostic {
    let code = text(span)
    return Diagnostic(
      .warning, 302, Words(vi: "\(code) được ghi hai lần", en: "\(code) is listed twice"), at: span,
      label: .andMore(more), notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: earlier)],
      fixes: plan.removal(ofListItem: span, .safe))
  }

  func beyondCalendar(_ span: Span, _ missing: Day, node: Int32? = nil) -> Diagnostic {
    Diagnostic(
      .error, 317,
      Words(
        vi: "muốn tính thì cần năm \(missing.year), mà lịch làm việc chưa có năm ấy",
        en: "this needs the year \(missing.year), which the working calendar does not hold"),
      at: span, help: Words(vi: "thêm năm ấy vào văn bản `calendar:`", en: "add that year to the `calendar:` document"),
      node: node)
  }

  mutating func unknownGroup(_ part: Part, document: Int32) -> Diagnostic {
    let owner = plan.documents[Int(document)]
    let span = unit(part.unit).resolutions[Int(part.resolution)].under.span
    let written = String(decoding: part.under, as: UTF8.self)
    if let node = plan.ids.find(owner.key + "." + written), !plan.nodes[Int(node)].isGroup {
      return Diagnostic(
        .error, 204,
        Words(
          vi: "\(owner.key).\(written) là một nhiệm vụ, không phải một nhóm",
          en: "\(owner.key).\(written) is a task, not a group"),
        at: span,
        notes: [.init(Words(vi: "ở đây", en: "here"), at: plan.authored(plan.nodes[Int(node)]).id.span)])
    }
    let groups = owner.nodes.filter { plan.nodes[Int($0)].isGroup }.map {
      String(plan.ids.text($0).dropFirst(owner.key.count + 1))
    }
    let nearest = nearest(to: written) { _ in groups }
    return Diagnostic(
      .error, 204, Words(vi: "không có nhóm \(written) trong \(owner.key)", en: "\(owner.key) has no group \(written)"),
      at: span, label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [])
  }

  func withdrawnButThere(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 205,
      Words(
        vi: "\(text(span)) vừa được khai là đã rút, vừa còn trong cây nhiệm vụ",
        en: "\(text(span)) is declared withdrawn and is still in the tree"),
      at: span,
      notes: [
        .init(Words(vi: "nhiệm vụ ở đây", en: "the task is here"), at: plan.authored(plan.nodes[Int(node)]).id.span)
      ])
  }

  /// NQ204.
  ///
  /// - Parameter candidates: the names that may have been meant.
  mutating func unknownReference(
    _ span: Span, document: Int32, node: Int32, among candidates: (Expander) -> [String]
  ) -> Diagnostic {
    let written = text(span)
    if let (count, example) = copies(of: written, document: document) {
      return Diagnostic(
        .error, 204,
        Words(
          vi: "\(written) có \(count) bản, mỗi cơ quan một bản: ghi rõ bản nào",
          en: "\(written) has \(count) copies, one for each agency: say which"),
        at: span, help: Words(vi: "ví dụ: \(example)", en: "for example: \(example)"), node: node)
    }
    let nearest = nearest(to: written, among: candidates)
    return Diagnostic(
      .error, 204, Words(vi: "không có \(written)", en: "there is no \(written)"), at: span,
      label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [], node: node)
  }

  /// How many copies there are of what is named without an agency, and the full name of the first.
  private func copies(of written: String, document: Int32) -> (count: Int, example: String)? {
    guard !fanOuts.isEmpty else { return nil }
    for full in [written, plan.documents[Int(document)].key + "." + written] {
      // The node that fans out is the one named, or one above it.
      let ends = full.indices.filter { full[$0] == "." || full[$0] == "/" } + [full.endIndex]
      for end in ends {
        guard let number = fanOutNames.find(String(full[..<end])) else { continue }
        let first = fanOuts[Int(number)].first
        let example = plan.ids.text(first) + full[end...]
        guard plan.ids.find(String(example.prefix { $0 != "/" })) != nil else { continue }
        return (count(ofCopies: first), example)
      }
    }
    return nil
  }

  private func count(ofCopies first: Int32) -> Int {
    let root = plan.nodes[Int(first)]
    let end = root.parent < 0 ? plan.documents[Int(root.document)].nodes.upperBound : plan.nodes[Int(root.parent)].end
    var (count, copy) = (0, first)
    while copy < end, plan.nodes[Int(copy)].unit == root.unit, plan.nodes[Int(copy)].task == root.task {
      count += 1
      copy = plan.nodes[Int(copy)].end
    }
    return count
  }

  func milestoneTwice(_ id: Span, at span: Span, earlier: Span, node: Int32) -> Diagnostic {
    var diagnostic = twice(
      span, earlier: earlier,
      Words(
        vi: "mã \(text(id)) đã dùng cho một mốc hoặc chỉ tiêu khác của nhiệm vụ này",
        en: "another milestone or KPI of this task has the id \(text(id)) already"))
    diagnostic.node = node
    return diagnostic
  }

  func milestoneCircle(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 307, Words(vi: "các mốc chờ lẫn nhau thành vòng", en: "these milestones wait for each other in a circle"),
      at: span, node: node)
  }

  func nothingToCountBackFrom(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 105,
      Words(
        vi: "nhiệm vụ này không có ngày đến hạn để đếm lùi hay chia phần",
        en: "this task has no due date to count back from or to take a part of"),
      at: span, node: node)
  }
}
