import Diagnostics
import YAMLSyntax

/// What reading has to say, in one place, so that the wording can be read and weighed as a whole.
extension Reader {
  enum Shape {
    case mapping, sequence, scalar, phrase

    var words: Words {
      switch self {
      case .mapping: Words(vi: "các cặp `khoá: giá trị`", en: "`key: value` pairs")
      case .sequence:
        Words(vi: "một danh sách (mỗi mục một dòng, mở đầu bằng `- `)", en: "a list (one `- ` item a line)")
      case .scalar: Words(vi: "một giá trị viết liền sau dấu hai chấm", en: "a single value after the colon")
      case .phrase:
        Words(vi: "một dòng chữ, hoặc {vi: …, en: …}", en: "a text, or {vi: …, en: …}")
      }
    }
  }

  /// The key as this mapping's author would spell it: in the language of the keys around it.
  func spelling(_ key: Key, in mapping: UInt32) -> String {
    guard tree.nodes[Int(mapping)].next > mapping + 1, let vietnamese = key.vietnamese else { return key.english }
    // The first that is a key at all; the document's own, where none is.
    let first =
      firstPair(of: mapping) { keys(file.bytes(of: tree.content($0))) != nil }
      ?? tree.roots.first.flatMap { kind($0) == .mapping ? $0 + 1 : nil }
    guard let first, let known = keys(file.bytes(of: tree.content(first))) else { return key.english }
    return text(tree.content(first)) == known.english ? key.english : vietnamese
  }

  func notADocument(_ root: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 101,
      Words(
        vi: "tệp này không mở đầu bằng một khoá cho biết đây là văn bản gì",
        en: "nothing here says what kind of document this is"),
      at: start(of: root),
      help: Words(
        vi: "dòng đầu tiên phải là một khoá như `nghị_quyết: 57-NQ/TW` hoặc `kpi_templates:`",
        en: "the first line must be a key such as `resolution: 57-NQ/TW` or `kpi_templates:`"))
  }

  func unknownKind(_ key: UInt32) -> Diagnostic {
    let span = tree.content(key)
    let written = text(span)
    let spellings = Reader.documentKinds.flatMap { [$0.english] + ($0.vietnamese.map { [$0] } ?? []) }
    let nearest = nearest(to: written, among: spellings)
    return Diagnostic(
      .error, 101,
      Words(
        vi: "khoá đầu tiên `\(written)` không cho biết đây là văn bản gì",
        en: "the first key, `\(written)`, names no kind of document"),
      at: tree.span(key),
      label: nearest.map { Words(vi: "có phải là `\($0)`?", en: "did you mean `\($0)`?") },
      help: Words(
        vi: "khoá đầu tiên là một trong: "
          + Reader.documentKinds.map { $0.vietnamese ?? $0.english }.joined(separator: ", "),
        en: "the first key is one of: " + Reader.documentKinds.map(\.english).joined(separator: ", ")))
  }

  func unknownKey(_ node: UInt32, _ suggestion: KeySuggestion?, allowed: KeySet, seen: KeySet) -> Diagnostic {
    let span = tree.content(node)
    let written = text(span)
    let message =
      keys(file.bytes(of: span)) == nil
      ? Words(vi: "không có khoá `\(written)`", en: "there is no key `\(written)`")
      : Words(vi: "khoá `\(written)` không dùng ở chỗ này", en: "the key `\(written)` does not belong here")
    if let suggestion, suggestion.lacksBlank {
      return missingBlank(after: suggestion.spelling, in: node, message)
    }
    return Diagnostic(
      .error, 102, message, at: tree.span(node),
      label: suggestion.map {
        $0.isTaken
          ? Words(vi: "đã có `\($0.spelling)`", en: "`\($0.spelling)` is there already")
          : Words(vi: "có phải là `\($0.spelling)`?", en: "did you mean `\($0.spelling)`?")
      },
      help: suggestion == nil ? whatBelongs(allowed, besides: seen) : nil,
      fixes: suggestion.map {
        $0.isTaken ? [] : [.replace(tree.span(node), with: $0.spelling, $0.isCertain ? .safe : .choice)]
      } ?? [])
  }

  private func missingBlank(after key: String, in node: UInt32, _ message: Words) -> Diagnostic {
    let span = tree.span(node)
    let blank = Span(file: span.file, start: span.start + UInt32(key.utf8.count) + 1, count: 0)
    // In quotes, or with escapes, the key does not stand there letter for letter.
    let isPlain = kind(node) == .plain && text(span).utf8.starts(with: key.utf8)
    return Diagnostic(
      .error, 102, message, at: span,
      label: Words(vi: "thiếu dấu cách sau `\(key):`", en: "a blank is missing after `\(key):`"),
      fixes: isPlain
        ? [Fix(Words(vi: "thêm dấu cách", en: "insert a blank"), .safe, [Fix.Edit(blank, " ")])] : [])
  }

  /// The keys that may still be written here: a handful of them, for more than that nobody reads.
  private func whatBelongs(_ allowed: KeySet, besides seen: KeySet) -> Words {
    let most = 10
    let all = allowed.keys.filter { $0 != .vi && $0 != .en || allowed.keys.count == 2 }
    let free = all.filter { !seen.contains($0) }
    let list = free.isEmpty ? all : free
    let left = list.count - most
    return Words(
      vi: "ở đây dùng được: " + list.prefix(most).map { $0.vietnamese ?? $0.english }.joined(separator: ", ")
        + (left > 0 ? " và \(left) khoá khác" : ""),
      en: "what belongs here: " + list.prefix(most).map(\.english).joined(separator: ", ")
        + (left > 0 ? " and \(left) more" : ""))
  }

  func keyTwice(_ key: Key, at node: UInt32, in mapping: UInt32) -> Diagnostic {
    let written = text(tree.content(node))
    let earlier = firstPair(of: mapping) { keys(file.bytes(of: tree.content($0))) == key }
    let isOtherSpelling = earlier.map { text(tree.content($0)) != written } ?? false
    return Diagnostic(
      .error, 5,
      isOtherSpelling
        ? Words(
          vi: "khoá `\(written)` trùng với khoá `\(text(tree.content(earlier!)))`: hai cách viết của một khoá",
          en: "`\(written)` is the same key as `\(text(tree.content(earlier!)))`, in another spelling")
        : Words(vi: "khoá `\(written)` viết hai lần", en: "the key `\(written)` stands here twice"),
      at: tree.span(node),
      notes: earlier.map { [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: tree.span($0))] } ?? [])
  }

  func nameTwice(_ name: String, at node: UInt32, earlier: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 5, Words(vi: "`\(name)` viết hai lần", en: "`\(name)` stands here twice"), at: tree.span(node),
      notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: tree.span(earlier))])
  }

  func sameDayTwice(_ node: UInt32, _ day: Day, earlier: UInt32) -> Diagnostic {
    let (written, first) = (text(tree.content(node)), text(tree.content(earlier)))
    return Diagnostic(
      .error, 5,
      Words(
        vi: "`\(written)` và `\(first)` là cùng một ngày, \(day.vietnamese)",
        en: "`\(written)` and `\(first)` are the same day, \(day)"),
      at: tree.span(node), notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: tree.span(earlier))])
  }

  func wrongShape(_ node: UInt32, wanted: Shape, for key: Key?) -> Diagnostic {
    let found: Words =
      switch kind(node) {
      case .mapping: Words(vi: "các cặp `khoá: giá trị`", en: "`key: value` pairs")
      case .sequence: Words(vi: "một danh sách", en: "a list")
      default:
        isNull(node) ? Words(vi: "chỗ trống", en: "nothing") : Words(vi: "một giá trị đơn", en: "a single value")
      }
    let name = key.map { "`\($0.english)`" } ?? ""
    let vietnamese = key.map { "`\($0.vietnamese ?? $0.english)`" } ?? ""
    var fixes: [Fix] = []
    if wanted == .sequence, let key, Reader.nameLists.contains(key), !isNull(node), kind(node) == .plain {
      let written = text(tree.span(node))
      // Several words may be several names.
      if !written.contains(where: { ",;[]{}#&*/ \n\t".contains($0) }) {
        fixes = [.replace(tree.span(node), with: "[\(written)]", .safe)]
      } else if let codes = Reader.codes(written) {
        fixes = [
          .replace(
            tree.span(node), with: "[\(codes.joined(separator: ", "))]", Reader.hasOnlyCommas(written) ? .safe : .choice
          )
        ]
      } else if key == .covers, let name = Reader.clauseName(written) {
        fixes = [.replace(tree.span(node), with: "[\(name)]", .choice)]
      }
    }
    return Diagnostic(
      .error, 103,
      Words(
        vi: "\(vietnamese) cần \(wanted.words.vi), ở đây lại là \(found.vi)",
        en: "\(name) wants \(wanted.words.en), but this is \(found.en)"),
      at: isScalar(node) ? tree.span(node) : start(of: node), fixes: fixes)
  }

  /// `II.1` of `mục II.1`, where nothing else is said.
  static func clauseName(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count == 2,
      ["muc", "clause", "section"].contains(String(decoding: Folding.folded(String(words[0])), as: UTF8.self)),
      words[1].utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return String(words[1])
  }

  /// Keys with a list of codes or names, where one alone is a list of one.
  static let nameLists: KeySet = [
    .covers, .coordinating, .coordinatingAlso, .dependsOn, .mergedFrom, .tags, .aliases, .successors,
    .implements,
  ]

  func missingKey(_ key: Key, in mapping: UInt32) -> Diagnostic? {
    // It may stand in a line that could not be read, or stand here with something that could not.
    if isFaulty(mapping)
      || firstPair(of: mapping, { isFaulty(tree.nodes[Int($0)].next) && keys(file.bytes(of: tree.content($0))) == key })
        != nil
    {
      return nil
    }
    let name = spelling(key, in: mapping)
    return Diagnostic(
      .error, 104, Words(vi: "thiếu khoá `\(name)`", en: "the key `\(name)` is missing"), at: firstKey(of: mapping),
      label: Words(vi: "ở đây cần có `\(name)`", en: "`\(name)` is required here"))
  }

  func missingValue(_ node: UInt32, for key: Key) -> Diagnostic {
    Diagnostic(
      .error, 104,
      Words(
        vi: "`\(text(tree.content(node)))` chưa có giá trị", en: "`\(text(tree.content(node)))` has no value"),
      at: tree.span(node))
  }

  func missingIdentifier(_ node: UInt32, _ key: Key) -> Diagnostic {
    Diagnostic(
      .error, 104,
      Words(
        vi: "`\(key.vietnamese ?? key.english)` cần một mã, không được để trống",
        en: "`\(key.english)` has no identifier"),
      at: tree.span(node))
  }

  func badIdentifier(_ span: Span, _ key: Key, alsoAllowed: String) -> Diagnostic {
    let plain = Reader.plainIdentifier(text(span))
    return Diagnostic(
      .error, 105,
      Words(
        vi:
          "`\(text(span))` không dùng làm mã được: mã chỉ gồm chữ cái không dấu, chữ số và gạch nối\(alsoAllowed.isEmpty ? "" : " (hoặc \(alsoAllowed))")",
        en:
          "`\(text(span))` cannot be an identifier: letters without diacritics, digits and hyphens\(alsoAllowed.isEmpty ? "" : " (or \(alsoAllowed))") only"
      ),
      at: span,
      fixes: plain.isEmpty ? [] : [.replace(span, with: plain, .choice)])
  }

  private static func plainIdentifier(_ text: String) -> String {
    String(
      decoding: Folding.folded(text).map { isLetterOrDigit($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
  }

  // MARK: Values

  func unreadable(_ span: Span, _ reason: Reason, code: Int) -> Diagnostic {
    let written = text(span)
    let wrong =
      code == 107
      ? Words(
        vi: "`\(written)` không phải là giá trị dùng được ở đây", en: "`\(written)` is not one of the words for this")
      : Words(vi: "không đọc được `\(written)`", en: "cannot read `\(written)`")
    let message = reason.why.map { Words(vi: "\(wrong.vi): \($0.vi)", en: "\(wrong.en): \($0.en)") } ?? wrong
    let fixes = reason.suggestions.prefix(3).compactMap {
      fix(
        $0, in: span,
        safe: code == 107 && reason.suggestions.count == 1 && Similarity.isSlip(written, for: $0.text))
    }
    return Diagnostic(
      .error, code, message, at: span,
      label: reason.suggestions.first.map { Words(vi: "có phải là `\($0.text)`?", en: "did you mean `\($0.text)`?") },
      help: Words(vi: "cần \(reason.expected.vi)", en: "expected \(reason.expected.en)"), fixes: fixes)
  }

  func unreadable(_ span: Span, expected: Words) -> Diagnostic {
    unreadable(span, Reason(expected: Words(vi: "dạng `\(expected.vi)`", en: "the form `\(expected.en)`")), code: 105)
  }

  func twoReadings(_ span: Span, _ alternatives: [Alternative]) -> Diagnostic {
    let fixes = alternatives.compactMap { fix($0, in: span, safe: false) }
    // The number alone, where it has a place of its own.
    let places = fixes.flatMap(\.edits).map(\.span)
    let start = places.map(\.start).min() ?? span.start
    let end = places.map(\.end).max() ?? span.end
    let place = Span(file: span.file, start: start, count: end - start)
    let vi = alternatives.map(\.meaning.vi).joined(separator: " hay ")
    let en = alternatives.map(\.meaning.en).joined(separator: " or ")
    return Diagnostic(
      .error, 106,
      Words(vi: "`\(text(place))` đọc được hai cách: \(vi)?", en: "`\(text(place))` can be read two ways: \(en)?"),
      at: place,
      help: fixes.count < alternatives.count
        ? Words(
          vi: "viết rõ một cách: " + alternatives.map { "`\($0.text)`" }.joined(separator: " hoặc "),
          en: "write one of them: " + alternatives.map { "`\($0.text)`" }.joined(separator: " or ")) : nil,
      fixes: fixes)
  }

  private func fix(_ alternative: Alternative, in span: Span, safe: Bool) -> Fix? {
    var place = Span(
      file: span.file, start: span.start + UInt32(alternative.range.lowerBound), count: UInt32(alternative.range.count))
    if Int(span.start) >= file.count {
      // The text was cooked: parts of it have no place of their own on disk.
      guard alternative.range.lowerBound == 0, alternative.range.count == Int(span.count) else { return nil }
      place = span
    }
    return Fix(
      Words(
        vi: "thay bằng \(alternative.text)"
          + (alternative.meaning.vi == alternative.text ? "" : " (\(alternative.meaning.vi))"),
        en: "replace with \(alternative.text)"
          + (alternative.meaning.en == alternative.text ? "" : " (\(alternative.meaning.en))")),
      safe ? .safe : .choice, [Fix.Edit(place, alternative.text)])
  }

  /// - Parameter help: what to say where the allowed ones are too many to be listed.
  func notAllowed(_ span: Span, _ allowed: [String], help: Words? = nil) -> Diagnostic {
    let nearest = nearest(to: text(span), among: allowed)
    return Diagnostic(
      .error, 107,
      Words(
        vi: "`\(text(span))` không phải là giá trị dùng được ở đây",
        en: "`\(text(span))` is not one of the words for this"),
      at: span, label: nearest.map { Words(vi: "có phải là `\($0)`?", en: "did you mean `\($0)`?") },
      help: help
        ?? Words(
          vi: "dùng một trong: " + allowed.joined(separator: ", "), en: "use one of: " + allowed.joined(separator: ", ")
        ),
      fixes: nearest.map {
        [.replace(span, with: $0, Similarity.isSlip(text(span), for: $0) ? .safe : .choice)]
      } ?? [])
  }

  func notACode(_ span: Span) -> Diagnostic {
    unreadable(span, expected: Words("NQ404"))
  }

  func severityIsFixed(_ span: Span, _ code: Code) -> Diagnostic {
    Diagnostic(
      .error, 107,
      Words(
        vi: "không hạ được mức của \(code): lỗi nhóm 0 đến 2 và NQ316 luôn là lỗi",
        en: "\(code) cannot be made milder: the errors of groups 0 to 2 and NQ316 stay errors"),
      at: span)
  }

  func onlyNone(_ node: UInt32, for key: Key) -> Diagnostic { notAllowed(tree.span(node), ["none"]) }

  // MARK: Combinations

  func dueAndDuration(_ duration: UInt32, due: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(
        vi: "thời hạn được nói hai lần: chỉ giữ một trong hai khoá `thời_hạn`, `thời_lượng`",
        en: "the end is said twice: keep one of `due` and `duration`"),
      at: tree.span(duration),
      notes: [.init(Words(vi: "thời hạn ở đây", en: "the due date is here"), at: tree.span(due))])
  }

  func targetAndTargets(_ second: UInt32, earlier: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(
        vi: "mục tiêu được nói hai lần: chỉ giữ một trong hai khoá `mục_tiêu`, `các_mục_tiêu`",
        en: "the target is said twice: keep one of `target` and `targets`"),
      at: tree.span(second), notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: tree.span(earlier))])
  }

  func severalTimes(_ key: Key, at node: UInt32, first: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(
        vi: "mốc này được định thời gian hai lần: chỉ giữ một", en: "this milestone's time is given twice: keep one"),
      at: tree.span(node), notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: tree.span(first))])
  }

  func withinWithoutAfter(_ node: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 104,
      Words(vi: "`trong_vòng` tính từ đâu? thiếu khoá `after`", en: "`within` of what? the key `after` is missing"),
      at: tree.span(node))
  }

  func milestoneWithoutTime(_ node: UInt32, inTemplate: Bool) -> Diagnostic {
    Diagnostic(
      .error, 104,
      inTemplate
        ? Words(
          vi: "bước này không có thời gian: cần `before: 45 ngày` hoặc `at: 1/4`",
          en: "this step has no time: give `before: 45 days` or `at: 1/4`")
        : Words(
          vi: "mốc này không có thời gian: cần `thời_hạn`, `thời_điểm` hoặc `after`",
          en: "this milestone has no time: give `due`, `at` or `after`"),
      at: firstKey(of: node))
  }

  func keyOfTaskOnGroup(_ key: Key, at node: UInt32) -> Diagnostic {
    Diagnostic(
      .error, 102,
      Words(
        vi: "`\(text(tree.content(node)))` chỉ dùng cho nhiệm vụ; đây là một nhóm, vì có `các_nhiệm_vụ`",
        en: "`\(text(tree.content(node)))` belongs to a task; this is a group, since it has `tasks`"),
      at: tree.span(node))
  }

  // MARK: Calendar and regulation

  func seasonsLeaveOut(_ span: Span, day: Int, month: Int) -> Diagnostic {
    Diagnostic(
      .error, 105,
      Words(vi: "các mùa không phủ hết năm: thiếu ngày \(day)/\(month)", en: "the seasons leave out \(day)/\(month)"),
      at: span)
  }

  func yearTwice(_ span: Span, _ year: Int, earlier: Span) -> Diagnostic {
    Diagnostic(
      .error, 205, Words(vi: "năm \(year) có hai lần trong lịch", en: "the calendar has the year \(year) twice"),
      at: span,
      notes: [.init(Words(vi: "lần đầu ở đây", en: "first here"), at: earlier)])
  }

  func notADayOf(_ span: Span, year: Int?) -> Diagnostic {
    Diagnostic(
      .error, 105,
      Words(
        vi: "`\(text(span))` không phải là một ngày của năm \(year.map(String.init) ?? "này")",
        en: "`\(text(span))` is not a day of \(year.map(String.init) ?? "that year")"),
      at: span)
  }

  func classesLeaveGaps(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, 105,
      Words(
        vi:
          "các loại nhiệm vụ không phủ hết: các loại trước cần `below` tăng dần; loại cuối là định kỳ (`update`), không có `below`",
        en:
          "the classes do not take every task: all but the last need a growing `below`; the last is periodic, without one"
      ),
      at: span)
  }

  /// Where a mapping or list begins; a scalar as a whole.
  func start(of node: UInt32) -> Span {
    switch kind(node) {
    case .mapping: firstKey(of: node)
    case .sequence: Span(file: file.id, start: tree.nodes[Int(node)].start, count: 1)
    default: tree.span(node)
    }
  }

  func nearest(to written: String, among candidates: [String]) -> String? {
    Similarity.suggestion(for: written, among: candidates)
  }
}
