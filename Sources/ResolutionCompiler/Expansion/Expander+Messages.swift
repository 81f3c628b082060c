import Diagnostics

/// What expanding has to say, in one place, so that the wording can be read and weighed as a whole.
extension Expander {
  func taskTwice(_ span: Span, earlier: Int32) -> Diagnostic {
    let local = text(span)
    return twice(
      span, earlier: plan.authored(plan.nodes[Int(earlier)]).id.span,
      Words(
        vi: "mã \(local) đã dùng cho một nhiệm vụ khác ở cùng chỗ (\(plan.ids.text(earlier)))",
        en: "another node here has the id \(local) already (\(plan.ids.text(earlier)))"))
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
        vi: "`cho_mỗi` làm ra quá \(Expander.mostNodes) nhiệm vụ", en: "this makes more than \(Expander.mostNodes) tasks"),
      at: span)
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

  func agencyTwice(_ span: Span, _ code: String, node: Int32?) -> Diagnostic {
    Diagnostic(
      .warning, 302, Words(vi: "\(code) được ghi hai lần", en: "\(code) is listed twice"), at: span, node: node)
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

  func unknownGroup(_ part: Part, document: Int32) -> Diagnostic {
    let owner = plan.documents[Int(document)]
    let span = unit(part.unit).resolutions[Int(part.resolution)].under.span
    let written = String(decoding: part.under, as: UTF8.self)
    if let node = plan.ids.find(owner.key + "." + written), !plan.nodes[Int(node)].isGroup {
      return Diagnostic(
        .error, 204,
        Words(
          vi: "\(owner.key).\(written) là một nhiệm vụ, không phải một nhóm", en: "\(owner.key).\(written) is a task, not a group"),
        at: span,
        notes: [.init(Words(vi: "ở đây", en: "here"), at: plan.authored(plan.nodes[Int(node)]).id.span)])
    }
    let groups = owner.nodes.filter { plan.nodes[Int($0)].isGroup }.map {
      String(plan.ids.text($0).dropFirst(owner.key.count + 1))
    }
    let nearest = Similarity.suggestion(for: written, among: groups)
    return Diagnostic(
      .error, 204, Words(vi: "không có nhóm \(written) trong \(owner.key)", en: "\(owner.key) has no group \(written)"),
      at: span, label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      fixes: nearest.map { [.replace(span, with: $0, .safe)] } ?? [])
  }

  func withdrawnButThere(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 205,
      Words(
        vi: "\(text(span)) vừa được khai là đã rút, vừa còn trong cây nhiệm vụ",
        en: "\(text(span)) is declared withdrawn and is still in the tree"),
      at: span,
      notes: [.init(Words(vi: "nhiệm vụ ở đây", en: "the task is here"), at: plan.authored(plan.nodes[Int(node)]).id.span)])
  }

  /// NQ204.
  func unknownReference(_ span: Span, document: Int32, node: Int32, among candidates: [String]) -> Diagnostic {
    let written = text(span)
    let key = plan.documents[Int(document)].key
    let copies = copies(of: written, key: key)
    if !copies.isEmpty {
      return Diagnostic(
        .error, 204,
        Words(
          vi: "\(written) có \(copies.count) bản, mỗi cơ quan một bản: ghi rõ bản nào",
          en: "\(written) has \(copies.count) copies, one for each agency: say which"),
        at: span, help: Words(vi: "ví dụ: \(copies[0])", en: "for example: \(copies[0])"), node: node)
    }
    let nearest = Similarity.suggestion(for: written, among: candidates)
    return Diagnostic(
      .error, 204, Words(vi: "không có \(written)", en: "there is no \(written)"), at: span,
      label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      fixes: nearest.map { [.replace(span, with: $0, .safe)] } ?? [], node: node)
  }

  private func copies(of written: String, key: String) -> [String] {
    let prefixes = [written + "@", key + "." + written + "@"]
    return (0..<Int32(plan.ids.count)).lazy.map(plan.ids.text).filter { id in prefixes.contains { id.hasPrefix($0) } }
      .filter { !$0.drop { $0 != "@" }.contains(".") }
  }

  func milestoneTwice(_ span: Span, earlier: Span, node: Int32) -> Diagnostic {
    var diagnostic = twice(
      span, earlier: earlier,
      Words(
        vi: "mã \(text(span)) đã dùng cho một mốc hoặc chỉ tiêu khác của nhiệm vụ này",
        en: "another milestone or KPI of this task has the id \(text(span)) already"))
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
