package import Diagnostics
package import ResolutionCompiler

/// What brings a programme up to date. Nothing has been written yet.
package struct ProgrammeUpdate: Sendable {
  package struct Added: Sendable {
    /// In the programme.
    package let id: String
    /// The upstream task.
    package let task: Int32
  }

  /// The programme as it was found.
  package let review: ProgrammeReview
  /// Nodes for what has been assigned since.
  package fileprivate(set) var added: [Added] = []
  /// Nodes that bear the mark of today by now.
  package fileprivate(set) var accepted: [ProgrammeReview.Node] = []
  /// The programme's files that change.
  package fileprivate(set) var files: [Rewriting] = []
  /// What a person has to insert, because no place for it is certain; nil where there is nothing of that.
  package fileprivate(set) var unplaced: String?
  /// Nodes whose mark could not be written.
  package fileprivate(set) var unmarked: [ProgrammeReview.Node] = []
  /// The file that lies beside the programme; nil where it is as it should be.
  package fileprivate(set) var reviewed: [UInt8]?

  package var isEmpty: Bool { files.isEmpty && reviewed == nil }
}

/// Works out how a programme is brought up to date: adds what has been assigned since, and writes the mark of today on the
/// nodes that a person accepts. All else stays as it is, byte for byte. What comes out has been compiled: every new task
/// is answered for, all that was there is there, and nothing is wrong that was not wrong before.
///
/// - Parameters:
///   - document: a programme of which it is known whose it is and what it carries out.
///   - accepted: nodes of the programme.
///   - language: of comments.
///   - options: those that it was compiled with.
package func update(
  _ document: Int32, of compilation: Compilation, accepting accepted: Set<Int32>, language: Language,
  options: CompileOptions
) -> ProgrammeUpdate {
  var updating = Updating(document, of: compilation, language: language, options: options)
  return updating.result(accepting: accepted)
}

private struct Updating {
  let compilation: Compilation
  let document: Int32
  let options: CompileOptions
  let style: DerivedStyle
  let texts: [Int32: ProgrammeText]
  var update: ProgrammeUpdate

  var plan: Plan { compilation.plan }

  init(_ document: Int32, of compilation: Compilation, language: Language, options: CompileOptions) {
    let plan = compilation.plan
    self.compilation = compilation
    self.document = document
    self.options = options
    let programme = plan.documents[Int(document)]
    var texts: [Int32: ProgrammeText] = [:]
    for unit in Set(programme.nodes.map { plan.nodes[Int($0)].unit } + [programme.unit]) {
      texts[unit] = ProgrammeText(plan.units[Int(unit)].file)
    }
    self.texts = texts
    let first = plan.units[Int(programme.unit)].resolutions[Int(programme.resolution)].at
    style = DerivedStyle(language: language, keys: texts[programme.unit]?.language(ofDocumentAt: first) ?? .vi)
    update = ProgrammeUpdate(review: ProgrammeReview(of: document, in: plan))
  }

  mutating func result(accepting accepted: Set<Int32>) -> ProgrammeUpdate {
    var marks: [Fix.Edit] = []
    for node in update.review.nodes where accepted.contains(node.node) && node.digest.description != node.written {
      let planned = plan.nodes[Int(node.node)]
      let edits = texts[planned.unit]?.marking(
        nodeAt: plan.authored(planned).at, written: node.writtenAt, node.digest)
      if let edits {
        marks += edits
        update.accepted.append(node)
      } else {
        update.unmarked.append(node)
      }
    }

    var after = compilation
    if !update.review.new.isEmpty {
      if let done = placing(beside: marks) {
        (update.added, update.files, after) = done
      } else {
        update.unplaced = loose()
      }
    }
    if update.files.isEmpty, !marks.isEmpty {
      if let (files, compiled) = tried(marks, adding: [], nodes: 0) {
        (update.files, after) = (files, compiled)
      } else {
        update.unmarked += update.accepted
        update.accepted = []
      }
    }
    update.reviewed = reviewed(after)
    return update
  }

  // MARK: New tasks

  /// Beside what is like them; where that does no good, at the end of the programme.
  private func placing(beside marks: [Fix.Edit]) -> ([ProgrammeUpdate.Added], [Rewriting], Compilation)? {
    let places = NewTaskPlaces(plan: plan, document: document, texts: texts)
    for atRoot in [false, true] {
      guard let additions = places.additions(for: update.review.new, atRoot: atRoot) else { continue }
      var edits = marks
      var added: [ProgrammeUpdate.Added] = []
      var count = 0
      var arePlaced = true
      for addition in additions {
        guard let text = texts[addition.unit],
          let insertion = text.insertion(of: addition.nodes, at: addition.place, style)
        else {
          arePlaced = false
          break
        }
        edits += insertion
        let prefix = addition.parent < 0 ? plan.documents[Int(document)].key : plan.id(of: addition.parent)
        collect(addition.nodes, below: prefix, into: &added, &count)
      }
      guard arePlaced, let (files, after) = tried(edits, adding: added, nodes: count) else { continue }
      return (added, files, after)
    }
    return nil
  }

  private func collect(
    _ nodes: [Skeleton.Node], below prefix: String, into added: inout [ProgrammeUpdate.Added], _ count: inout Int
  ) {
    for node in nodes {
      count += 1
      let id = prefix + "." + node.id
      switch node.content {
      case .group(_, _, let nodes): collect(nodes, below: id, into: &added, &count)
      case .task(let task):
        if let index = plan.ids.find(task.upstream.id) { added.append(.init(id: id, task: index)) }
      }
    }
  }

  /// The same as a text that a person puts where it belongs.
  private func loose() -> String {
    let programme = plan.documents[Int(document)]
    let taken = Set(
      programme.nodes.lazy.filter { plan.nodes[Int($0)].parent < 0 }
        .map { plan.text(plan.authored(plan.nodes[Int($0)]).id.span) })
    var text = DerivedText(style)
    for node in Skeleton.nodes(
      for: update.review.new, of: programme.owner, in: programme.implements, below: -1, taken: taken, plan)
    {
      text.write(node, indent: 2)
    }
    return text.lines.map { $0 + "\n" }.joined()
  }

  // MARK: Trying

  /// The files with edits made, and what they compile to; nil where that is not what was meant.
  private func tried(
    _ edits: [Fix.Edit], adding added: [ProgrammeUpdate.Added], nodes count: Int
  ) -> ([Rewriting], Compilation)? {
    // All of them are one fix, so that they are made together or not at all.
    let fix = Fix(Words(""), .choice, edits)
    let selection = FixSelection([.init(Diagnostic(.info, 606, Words(""), at: edits[0].span), fix)])
    guard selection.count == 1 else { return nil }
    var changed: [UInt32: [UInt8]] = [:]
    for file in selection.files { changed[file] = selection.applied(to: compilation.files[Int(file)].bytes, of: file) }
    let (files, texts) = (compilation.files, changed)
    let after = compile(files.count, options: options) { number in
      let file = files[number]
      return .file(
        SourceFile(id: file.id, path: file.path, bytes: texts[UInt32(number)] ?? Array(file.bytes)))
    }
    guard isAsMeant(after, added, nodes: count) else { return nil }
    return (selection.files.map { Rewriting(before: files[Int($0)], after: changed[$0] ?? []) }, after)
  }

  private func isAsMeant(_ after: Compilation, _ added: [ProgrammeUpdate.Added], nodes count: Int) -> Bool {
    let key = plan.documents[Int(document)].key
    guard let found = after.plan.documents.firstIndex(where: { $0.key == key }),
      after.plan.documents[found].implements >= 0, after.plan.documents[found].owner >= 0
    else { return false }
    // All that was there is there, in the order in which it was.
    let (old, new) = (plan.documents[Int(document)].nodes, after.plan.documents[found].nodes)
    var left = old.map { plan.id(of: $0) }[...]
    for node in new where after.plan.id(of: node) == left.first { left = left.dropFirst() }
    guard left.isEmpty, new.count == old.count + count else { return false }
    // What was to be answered for is answered for, and what was accepted bears the mark of today.
    let review = ProgrammeReview(of: Int32(found), in: after.plan)
    guard review.new.count == update.review.new.count - added.count else { return false }
    let nodes = Dictionary(uniqueKeysWithValues: review.nodes.map { ($0.id, $0) })
    for one in added {
      guard let node = nodes[one.id], node.tasks.map(after.plan.id(of:)) == [plan.id(of: one.task)],
        node.written == node.digest.description
      else { return false }
    }
    for one in update.accepted {
      guard let node = nodes[one.id], node.written == one.digest.description, node.changes == nil else { return false }
    }
    return !after.isWorse(than: compilation)
  }

  // MARK: Beside the programme

  /// The new text of the file beside it; nil where the one that is there tells all that there is to tell.
  private func reviewed(_ after: Compilation) -> [UInt8]? {
    let key = plan.documents[Int(document)].key
    guard let found = after.plan.documents.firstIndex(where: { $0.key == key }) else { return nil }
    let old = Reviews(plan)
    var file = ReviewedFile(programme: key)
    var isKnown = true
    for node in ProgrammeReview(of: Int32(found), in: after.plan).nodes {
      guard let written = node.written else { continue }
      for task in node.tasks {
        let known = old.values(ofTask: after.plan.id(of: task), digest: written)
        if node.changes == nil {
          isKnown = isKnown && known != nil
          file.add(UpstreamValues(of: task, in: after.plan), digest: written)
        } else if let known {
          // Not looked at yet: what it was is still what it has to be held against.
          file.add(after.plan.id(of: task), digest: written, known)
        }
      }
    }
    return isKnown || file.entries.isEmpty ? nil : file.text(style)
  }
}

extension Compilation {
  /// Whether there are errors that another had not, but for what a draft may leave open.
  fileprivate func isWorse(than other: Compilation) -> Bool {
    struct Said: Hashable {
      let code: Code
      let file: UInt32
      let message: String
    }
    func errors(_ compilation: Compilation) -> [Said: Int] {
      var all: [Said: Int] = [:]
      for error in compilation.diagnostics where error.severity == .error && !Stage.holes.contains(error.code.number) {
        all[Said(code: error.code, file: error.span.file, message: error.message.vi), default: 0] += 1
      }
      return all
    }
    let before = errors(other)
    return errors(self).contains { $0.value > before[$0.key, default: 0] }
  }
}
