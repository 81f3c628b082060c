import Diagnostics

/// Leaves of the hand-over files of one document for one agency the newest only, and says so of the others (NQ608). Says
/// of a file that was changed after it was written that it was (NQ609).
func linkHandovers(_ units: [SourceUnit], reportingTo diagnostics: inout [Diagnostic]) -> [SourceUnit] {
  guard units.contains(where: \.isHandedOver) else { return units }
  var units = units
  /// By what was handed over, and to whom, the newest.
  var newest: [[String]: Int] = [:]
  for index in units.ownFirst {
    guard let handover = units[index].handover else { continue }
    let unit = units[index]
    if !handover.isUntouched { diagnostics.append(.touched(handover)) }
    guard handover.document.isGiven, handover.to.isGiven, handover.at != nil else { continue }
    let subject = [unit.text(handover.document.span), unit.text(handover.to.span)]
    guard let other = newest[subject] else {
      newest[subject] = index
      continue
    }
    diagnostics.append(.replaced(handover, in: unit, by: units[other]))
    units[index] = unit.withoutDocuments
  }
  return units
}

extension [SourceUnit] {
  /// The numbers of the units: the workspace's own as they stand, then what was handed over, the newest first. Where two
  /// say the same thing, the first of them counts.
  var ownFirst: [Int] {
    guard contains(where: \.isHandedOver) else { return Array<Int>(indices) }
    let handed = indices.filter { self[$0].isHandedOver }.sorted { one, other in
      let (a, b) = (self[one], self[other])
      // Of one minute, so that the order of the files decides nothing as long as anything else can.
      return a.isNewer(than: b) || !b.isNewer(than: a) && (a.file.path, one) < (b.file.path, other)
    }
    return indices.filter { !self[$0].isHandedOver } + handed
  }

  /// The units that say what a workspace has only one of: its own, or else the newest that was handed over.
  func saying(_ says: (SourceUnit) -> Bool) -> [SourceUnit] {
    let own = filter { !$0.isHandedOver && says($0) }
    return own.isEmpty ? ownFirst.lazy.map { self[$0] }.first(where: says).map { [$0] } ?? [] : own
  }
}

extension SourceUnit {
  /// Whether what this file says again, after a place that said it, goes without a word: it was handed over, and the
  /// place is in another file.
  func yields(to earlier: Span) -> Bool { isHandedOver && earlier.file != file.id }

  fileprivate func isNewer(than other: SourceUnit) -> Bool {
    guard let own = handover, let theirs = other.handover else { return false }
    let (at, otherAt) = (own.at?.minutes ?? .min, theirs.at?.minutes ?? .min)
    return at == otherAt ? text(own.digest) > other.text(theirs.digest) : at > otherAt
  }

  /// The file, as if there were nothing but its heading.
  fileprivate var withoutDocuments: SourceUnit {
    let unit = SourceUnit(file: file)
    unit.handover = handover
    unit.documentCount = documentCount
    unit.diagnostics = diagnostics
    return unit
  }
}

extension Diagnostic {
  fileprivate static func replaced(_ handover: AuthoredHandover, in unit: SourceUnit, by other: SourceUnit)
    -> Diagnostic
  {
    let (key, agency) = (unit.text(handover.document.span), unit.text(handover.to.span))
    let at = other.handover?.at?.words ?? Words("")
    let isSame = other.handover.map { other.text($0.digest) == unit.text(handover.digest) } ?? false
    return Diagnostic(
      .warning, 608,
      isSame
        ? Words(
          vi: "bản bàn giao \(key) cho \(agency) này có hai tệp, lấy từ cùng một nguồn",
          en: "this hand-over of \(key) to \(agency) is there twice, from the same sources")
        : Words(
          vi: "bản bàn giao \(key) cho \(agency) này đã cũ: có bản mới hơn, lập lúc \(at.vi)",
          en: "this hand-over of \(key) to \(agency) is out of date: a newer one was written at \(at.en)"),
      at: handover.document.span,
      notes: other.handover.map {
        [Note(Words(vi: "chỉ tệp này được dùng", en: "only this file is used"), at: $0.document.span)]
      } ?? [],
      help: Words(vi: "xoá tệp cũ, giữ tệp mới", en: "delete the old file and keep the new one"))
  }

  fileprivate static func touched(_ handover: AuthoredHandover) -> Diagnostic {
    Diagnostic(
      .warning, 609,
      Words(
        vi: "tệp bàn giao này đã bị sửa sau khi lập", en: "this hand-over file was changed after it was written"),
      at: handover.body,
      help: Words(
        vi: "lấy lại tệp gốc từ nơi gửi; điều riêng của địa phương thì ghi vào chương trình",
        en: "get the file anew from whoever sent it; what is the locality's own belongs in its programme"))
  }
}
