import Diagnostics

// What a programme refers to: the document that it carries out, and that one's tasks.

extension Expander {
  /// The upstream tasks that a list names, as a range of the plan's pool.
  /// - Parameter wasReviewed: the node bears a mark, so they were there when somebody reviewed them.
  mutating func implemented(
    _ names: Names, wasReviewed: Bool, document: Int32, node: Int32, isUnreadable: inout Bool
  ) -> Range<Int32> {
    let start = Int32(plan.implementsPool.count)
    isUnreadable = names.state == .unreadable
    guard names.isWritten else { return start..<start }
    for span in plan.units[Int(names.span.file)].names[names.range] {
      if let target = upstreamTask(span, wasReviewed: wasReviewed, document: document, node: node) {
        plan.implementsPool.append((target, span))
      } else {
        isUnreadable = true
        plan.documents[Int(document)].hasUnknownUpstream = true
      }
    }
    return start..<Int32(plan.implementsPool.count)
  }

  /// The node of the upstream document that a full id names; nil where there is none, which is reported.
  private mutating func upstreamTask(
    _ span: Span, wasReviewed: Bool = false, document: Int32, node: Int32?
  ) -> Int32? {
    let upstream = plan.documents[Int(document)].implements
    if let found = plan.ids.find(bytes(span)), upstream < 0 || plan.nodes[Int(found)].document == upstream {
      return found
    }
    guard upstream >= 0, !isIncomplete, !isLeftOut(span, document: upstream) else { return nil }
    report(
      wasReviewed
        ? goneUpstream(span, upstream: upstream, node: node)
        : unknownUpstream(span, upstream: upstream, document: document, node: node))
    return nil
  }

  mutating func declines(of authored: AuthoredResolution, document: Int32, unit: Int32) {
    for index in authored.declines {
      let id = self.unit(unit).declines[Int(index)].id
      guard let task = upstreamTask(id, document: document, node: nil) else {
        plan.documents[Int(document)].hasUnknownUpstream = true
        continue
      }
      plan.declines.append(PlannedDecline(document: document, node: task, at: id))
    }
  }

  /// What a node takes from the task that it carries out.
  mutating func takeUpstream(
    _ authored: AuthoredTask, _ extras: AuthoredTaskExtras?, into node: inout PlannedNode, index: Int32,
    isFirstCopy: Bool
  ) {
    if authored.hasUnreadableParts, plan.isInProgramme(node) {
      // What could not be read may well say what it carries out.
      plan.documents[Int(node.document)].hasUnknownUpstream = true
      node.implementsIsUnreadable = node.implementsIsUnreadable || extras?.implements.isWritten != true
    }
    if node.implements.count == 1 {
      let (task, _) = plan.implementsPool[Int(node.implements.lowerBound)]
      if case .missing = node.due {
        node.due = plan.nodes[Int(task)].due
        node.dueAt = plan.nodes[Int(task)].dueAt
      }
      if extras?.implements.isWritten == true { node.upstream = task }
      // What is wrong up there has been reported there.
      if plan.nodes[Int(task)].implementsIsUnreadable { node.implementsIsUnreadable = true }
    }
    for number in node.implements where extras?.secrecy.isWritten != true {
      // What is secret upstream is so here without anybody saying so.
      node.secrecy = max(node.secrecy, plan.nodes[Int(plan.implementsPool[Int(number)].node)].secrecy)
    }
    // Of a task that is not known, nobody knows the date and the title either; that has been reported.
    if node.implementsIsUnreadable, case .missing = node.due { node.due = .unreadable }
    guard authored.title.isAbsent, isFirstCopy, node.upstream < 0 else { return }
    if !node.implementsIsUnreadable, !wasReadAsResolution(node) {
      report(titleMissing(authored.at, isProgramme: plan.isInProgramme(node), node: index))
    }
  }

  /// Whether a node stands in the `resolution:` document itself, of whose nodes the reader knows what they lack.
  private func wasReadAsResolution(_ node: PlannedNode) -> Bool {
    let document = plan.documents[Int(node.document)]
    let authored = unit(document.unit).resolutions[Int(document.resolution)]
    return !document.isProgramme && node.unit == document.unit && authored.tasks.contains(node.task)
  }

  // MARK: Messages

  private func titleMissing(_ span: Span, isProgramme: Bool, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 104, Words(vi: "thiếu khoá `tên`", en: "the key `title` is missing"), at: span,
      help: isProgramme
        ? Words(
          vi: "chỉ nhiệm vụ `thực_hiện` đúng một nhiệm vụ của cấp trên mới lấy tên từ đó",
          en: "only a task that `implements` one upstream task takes its title from there")
        : nil, node: node)
  }

  /// NQ204.
  private mutating func unknownUpstream(
    _ span: Span, upstream: Int32, document: Int32, node: Int32?
  ) -> Diagnostic {
    let written = text(span)
    let owner = plan.documents[Int(document)].owner
    // A task that was given to many has a copy for each: this body's is the likeliest.
    let copy = owner < 0 ? nil : plan.ids.find(Array((written + "@" + plan.registry.code(owner)).utf8))
    let nearest =
      copy.map { plan.ids.text($0) }
      ?? nearest(to: written) { all in
        all.plan.documents[Int(upstream)].nodes.prefix(20_000).map { all.plan.ids.text($0) }
      }
    return Diagnostic(
      .error, 204, noTask(span, in: upstream), at: span,
      label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [], node: node)
  }

  /// NQ204, of a task that was there once: no slip of the pen, and what has a like id is another task.
  private func goneUpstream(_ span: Span, upstream: Int32, node: Int32?) -> Diagnostic {
    Diagnostic(
      .error, 204, noTask(span, in: upstream), at: span,
      label: Words(vi: "lần xem trước còn nhiệm vụ này", en: "it was there when it was reviewed"),
      help: Words(
        vi:
          "cấp trên đã bỏ thì bỏ khỏi chương trình, đã đổi mã thì ghi mã mới (nqc derive --update TỆP kể ra); "
          + "dùng tệp bàn giao thì xem tệp ấy có phải lập cho địa phương này không",
        en:
          "take out what has been dropped upstream; where it has another id, write that (nqc derive --update FILE "
          + "tells); with a hand-over file, see whether it was made for this locality"), node: node)
  }

  private func noTask(_ span: Span, in upstream: Int32) -> Words {
    let (number, written) = (text(plan.documents[Int(upstream)].number), text(span))
    return Words(vi: "\(number) không có nhiệm vụ \(written)", en: "\(number) has no task \(written)")
  }

  /// NQ102, of a part: only when all has been read is it known what it is a part of.
  func notInProgramme(_ span: Span, _ key: Key, node: Int32?) -> Diagnostic {
    let (vi, en) = (key.vietnamese ?? key.english, key.english)
    return Diagnostic(
      .error, 102,
      Words(vi: "chương trình không dùng khoá `\(vi)`", en: "a programme has no key `\(en)`"), at: span,
      help: Words(
        vi: "nhiệm vụ của chương trình ghi `thực_hiện` thay cho `căn_cứ`",
        en: "a programme's tasks say `implements` instead of `covers`"), node: node)
  }

  /// The other way round.
  func onlyInProgramme(_ span: Span, node: Int32) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(vi: "nghị quyết không dùng khoá `thực_hiện`", en: "a resolution has no key `implements`"), at: span,
      help: Words(
        vi: "nhiệm vụ của nghị quyết ghi `căn_cứ` và các mục",
        en: "a resolution's tasks say which clauses they cover: `covers`"),
      node: node)
  }

  func unknownDocument(_ span: Span, nearest: String?) -> Diagnostic {
    let written = text(span)
    return Diagnostic(
      .error, 204,
      Words(vi: "không có văn bản \(written) để thực hiện", en: "there is no document \(written) to carry out"),
      at: span,
      label: nearest.map { Words(vi: "có phải là \($0)?", en: "did you mean \($0)?") },
      help: nearest == nil
        ? Words(
          vi: "thêm nguồn của văn bản ấy vào `sources` của nqc.yaml, hoặc đặt tệp bàn giao cạnh chương trình",
          en:
            "add the sources of that document to `sources` in nqc.yaml, or put its hand-over file beside the programme")
        : nil,
      fixes: nearest.map { [.replace(span, with: $0, .choice)] } ?? [])
  }

  func severalDocuments(_ span: Span, keys: [String]) -> Diagnostic {
    let list = keys.joined(separator: ", ")
    return Diagnostic(
      .error, 204,
      Words(
        vi: "có nhiều văn bản số \(text(span)): viết ký hiệu thay cho số (\(list))",
        en: "there are several documents \(text(span)): write the key instead of the number (\(list))"), at: span)
  }

  func programmeCircle(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, 204,
      Words(
        vi: "chương trình thực hiện chính nó, trực tiếp hoặc qua chương trình khác",
        en: "the programme carries out itself, directly or through another"), at: span)
  }

  func programmeWithoutKey(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, 104,
      Words(
        vi: "chương trình \(text(span)) cần khoá `ký_hiệu`, thí dụ `ký_hiệu: DBI57`",
        en: "the programme \(text(span)) needs a `key`, such as `key: DBI57`"), at: span)
  }
}
