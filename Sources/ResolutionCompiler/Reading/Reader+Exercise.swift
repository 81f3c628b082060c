import Diagnostics
import YAMLSyntax

extension Reader {
  /// An `exercise:` document. The trees in it are texts here: whoever sets the exercise compiles them.
  mutating func exercise(_ root: UInt32) {
    var exercise = AuthoredExercise(number: .absent, at: tree.span(root + 1))
    var entries = entries(
      of: root,
      [
        .exercise, .key, .title, .drawnFrom, .excerpt, .instructions, .minutes, .on, .given, .start, .solution, .hints,
        .checks,
      ])
    while let entry = next(&entries) {
      let value = entry.value
      switch entry.key {
      case .exercise: exercise.number = identifier(value, for: .exercise)
      case .key: exercise.key = identifier(value, for: .key)
      case .title: exercise.title = phrase(value, for: .title)
      case .drawnFrom: exercise.drawnFrom = phrase(value, for: .drawnFrom)
      case .excerpt: exercise.excerpt = phrase(value, for: .excerpt)
      case .instructions: exercise.instructions = phrase(value, for: .instructions)
      case .minutes: exercise.minutes = count(value, for: .minutes)
      case .on: exercise.on = date(value, for: .on)
      case .given: exercise.given = block(value, under: entry)
      case .start: exercise.start = block(value, under: entry)
      case .solution: exercise.solution = block(value, under: entry)
      case .hints: exercise.hints = hints(value)
      case .checks: exercise.checks = checks(value)
      default: break
      }
    }
    for key in [Key.key, .title, .instructions, .minutes, .solution, .hints, .checks] where !entries.seen.contains(key)
    {
      report(missingKey(key, in: root))
    }
    unit.exercises.append(exercise)
  }

  /// A literal block: in any other form line breaks and indentation would be lost, and places in it could not be found.
  private mutating func block(_ node: UInt32, under entry: Entry) -> AuthoredText {
    let nothing = AuthoredText(at: tree.span(entry.at))
    guard isScalar(node, for: entry.key), !isNull(node) else { return nothing }
    let span = tree.content(node)
    guard kind(node) == .literal || span.count == 0 else {
      let name = text(tree.content(entry.at))
      report(
        Diagnostic(
          .error, 103,
          Words(
            vi: "`\(name)` cần một đoạn giữ nguyên từng dòng",
            en: "`\(name)` wants a block that is kept line by line"),
          at: tree.span(node),
          help: Words(
            vi: "viết `\(name): |`, rồi từ dòng sau là đoạn ấy, thụt vào",
            en: "write `\(name): |`, and the block from the next line on, indented")))
      return nothing
    }
    return AuthoredText(at: tree.span(entry.at), text: span)
  }

  private mutating func hints(_ node: UInt32) -> [Phrase] {
    if isScalar(node), isNull(node) { return [] }
    guard isSequence(node, for: .hints) else { return [] }
    var all: [Phrase] = []
    var items = items(of: node)
    while let item = next(&items) {
      let hint = phrase(item, for: .hints)
      if hint.isAbsent, !isFaulty(item) { report(noText(item, for: .hints)) }
      all.append(hint)
    }
    return all
  }

  // MARK: Checks

  private mutating func checks(_ node: UInt32) -> [AuthoredCheck] {
    if isScalar(node), isNull(node) {
      report(noText(node, for: .checks))
      return []
    }
    guard isSequence(node, for: .checks) else { return [] }
    var all: [AuthoredCheck] = []
    var items = items(of: node)
    while let item = next(&items) {
      if isMapping(item, for: .checks) { all.append(check(item)) }
    }
    if all.isEmpty, !isFaulty(node) { report(noText(node, for: .checks)) }
    return all
  }

  private mutating func check(_ item: UInt32) -> AuthoredCheck {
    var check = AuthoredCheck(at: firstKey(of: item))
    var allowed: KeySet = [.weight, .feedback, .fromStart]
    for form in DemandForm.all { allowed.insert(form.kind) }
    var kind: Entry?
    var entries = entries(of: item, allowed)
    while let entry = next(&entries) {
      switch entry.key {
      case .weight: check.weight = weight(entry.value) ?? check.weight
      case .feedback: check.feedback = phrase(entry.value, for: .feedback)
      case .fromStart: check.isMetFromStart = boolean(entry.value, for: .fromStart)
      default:
        if let kind {
          report(twoKinds(entry.at, first: kind.at))
        } else {
          kind = entry
          check.demand = demand(entry)
        }
      }
    }
    if kind == nil, !isFaulty(item) { report(noKind(item)) }
    if !entries.seen.contains(.feedback) {
      report(missingKey(.feedback, in: item))
    } else if check.feedback.isAbsent {
      report(noText(item, for: .feedback))
    }
    return check
  }

  /// What a kind of check says; nil where some of it cannot be read, which is reported.
  private mutating func demand(_ entry: Entry) -> AuthoredDemand? {
    guard let form = DemandForm.of(entry.key) else { return nil }
    var demand = AuthoredDemand(kind: entry.key, at: tree.span(entry.at))
    if let value = form.value {
      guard let read = self.value(entry.value, for: entry.key, value) else { return nil }
      demand.set(entry.key, read)
      return demand
    }
    guard isMapping(entry.value, for: entry.key) else { return nil }
    var isWhole = true
    var allowed: KeySet = []
    for part in form.parts { allowed.insert(part.key) }
    var parts = entries(of: entry.value, allowed)
    while let part = next(&parts) {
      guard let value = form.parts.first(where: { $0.key == part.key })?.value,
        let read = self.value(part.value, for: part.key, value)
      else {
        isWhole = false
        continue
      }
      demand.set(part.key, read)
    }
    for key in form.required where !parts.seen.contains(key) {
      report(missingKey(key, in: entry.value))
      isWhole = false
    }
    if let first = form.oneOf.first, !form.oneOf.contains(where: parts.seen.contains) {
      report(missingKey(first, in: entry.value))
      isWhole = false
    }
    return isWhole ? demand : nil
  }

  private mutating func value(_ node: UInt32, for key: Key, _ form: DemandForm.Value) -> AuthoredDemand.Value? {
    if isScalar(node), isNull(node) {
      report(noText(node, for: key))
      return nil
    }
    switch form {
    case .flag:
      guard isScalar(node, for: key) else { return nil }
      return .flag(boolean(node, for: key))
    case .count: return count(node, for: key).value.map { .count($0) }
    case .day: return date(node, for: key).value.map { .day($0) }
    case .target(let words):
      guard isScalar(node, for: key) else { return nil }
      if let word = word(node, words) { return .word(word) }
      return target(tree.content(node)).map { .target($0.0) }
    case .names(let words):
      if let word = word(node, words) { return .word(word) }
      guard let spans = namesOrOne(node, for: key) else { return nil }
      return .names(spans.map(text))
    case .codes(let words):
      if let word = word(node, words) { return .word(word) }
      guard let spans = namesOrOne(node, for: key) else { return nil }
      let codes = spans.compactMap { code($0, or: words) }
      return codes.count == spans.count ? .codes(codes) : nil
    case .keys:
      guard let spans = namesOrOne(node, for: key) else { return nil }
      let found = spans.compactMap { inheritedKey($0) }
      return found.count == spans.count ? .keys(found) : nil
    }
  }

  private func word(_ node: UInt32, _ words: [DemandWord]) -> DemandWord? {
    guard isScalar(node), let word = DemandWord(keyword: file.bytes(of: tree.content(node))) else { return nil }
    return words.contains(word) ? word : nil
  }

  /// A list of names, or one name alone; nil where there is none, which is reported.
  private mutating func namesOrOne(_ node: UInt32, for key: Key) -> [Span]? {
    if isFaulty(node) { return nil }
    if isScalar(node) { return [tree.content(node)] }
    let names = names(node, for: key)
    guard names.state == .given else { return nil }
    guard names.count > 0 else {
      report(noText(node, for: key))
      return nil
    }
    return Array(unit.names[names.range])
  }

  /// The code of a diagnostic that there is.
  private mutating func code(_ span: Span, or words: [DemandWord]) -> Code? {
    if let code = Code(text(span)), Lesson.all.contains(where: { $0.code == code }) { return code }
    if Code(text(span)) != nil {
      report(
        notAllowed(
          span, Lesson.all.map(\.code.description),
          help: Words(
            vi: "các mã có thật: `nqc explain`", en: "the codes that there are: `nqc explain`")))
    } else {
      let all = words.map(\.rawValue) + ["NQ404"]
      report(
        unreadable(
          span, expected: Words(vi: all.joined(separator: ", "), en: all.joined(separator: ", "))))
    }
    return nil
  }

  /// A key of a task that is handed down to what is below it.
  private mutating func inheritedKey(_ span: Span) -> Key? {
    if let key = keys(file.bytes(of: span)), DemandForm.inherited.contains(key) { return key }
    let (vi, en) = (DemandForm.inherited.map { $0.vietnamese ?? $0.english }, DemandForm.inherited.map(\.english))
    report(
      notAllowed(
        span, en + vi,
        help: Words(
          vi: "dùng một trong: " + vi.joined(separator: ", "), en: "use one of: " + en.joined(separator: ", "))))
    return nil
  }

  // MARK: Numbers

  /// A whole number from 1.
  private mutating func count(_ node: UInt32, for key: Key) -> Authored<Int> {
    guard isScalar(node, for: key) else { return .unreadable(tree.span(node)) }
    if isNull(node) {
      report(noText(node, for: key))
      return .unreadable(tree.span(node))
    }
    let span = tree.content(node)
    guard let number = number(span, for: key).value else { return .unreadable(span) }
    guard number >= 1, number <= 100_000, number == number.rounded() else {
      report(
        unreadable(
          span, Reason(expected: Words(vi: "một số nguyên từ 1 trở lên", en: "a whole number from 1")), code: 105))
      return .unreadable(span)
    }
    return .given(Int(number), at: span)
  }

  /// A share of the score, beside those of the others.
  private mutating func weight(_ node: UInt32) -> Double? {
    guard isScalar(node, for: .weight), !isNull(node) else { return nil }
    let span = tree.content(node)
    guard let number = number(span, for: .weight).value else { return nil }
    guard number > 0, number <= 1_000 else {
      report(
        unreadable(span, Reason(expected: Words(vi: "một số lớn hơn 0", en: "a number above 0")), code: 105))
      return nil
    }
    return number
  }

  // MARK: What there is to say

  private func noText(_ node: UInt32, for key: Key) -> Diagnostic {
    let place: Span =
      switch kind(node) {
      case .mapping where tree.nodes[Int(node)].next > node + 1: firstKey(of: node)
      case .mapping, .sequence: Span(file: file.id, start: tree.nodes[Int(node)].start, count: 1)
      default: tree.span(node)
      }
    return Diagnostic(
      .error, 104,
      Words(
        vi: "`\(key.vietnamese ?? key.english)` chưa có nội dung", en: "`\(key.english)` says nothing"), at: place)
  }

  private func noKind(_ item: UInt32) -> Diagnostic {
    let kinds = DemandForm.all.map(\.kind)
    return Diagnostic(
      .error, 104,
      Words(vi: "mục này không nói kiểm tra điều gì", en: "this does not say what is checked"), at: firstKey(of: item),
      help: Words(
        vi: "thêm một trong: " + kinds.map { $0.vietnamese ?? $0.english }.joined(separator: ", "),
        en: "add one of: " + kinds.map(\.english).joined(separator: ", ")))
  }

  private func twoKinds(_ node: UInt32, first: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(
        vi: "mỗi mục chỉ kiểm tra một điều: tách `\(text(tree.content(node)))` thành một mục riêng",
        en: "one item checks one thing: make `\(text(tree.content(node)))` an item of its own"),
      at: tree.span(node),
      notes: [.init(Words(vi: "điều đầu tiên ở đây", en: "the first is here"), at: tree.span(first))])
  }
}
