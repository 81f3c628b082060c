import Diagnostics

/// The waivers in force: which diagnostics they accept, and which of them accept none (NQ505).
struct Waivers {
  private let plan: Plan
  /// By unit and index: those that have accepted something.
  private var used: Set<Int64> = []

  init(_ plan: Plan) { self.plan = plan }

  /// Whether a waiver accepts it. What groups 0 to 2 call an error nobody can accept, nor a task of the highest
  /// secrecy (NQ316): that would be emitted.
  mutating func accept(_ diagnostic: Diagnostic, on now: Day) -> Bool {
    guard diagnostic.code.number >= 300, diagnostic.code != .topSecret else { return false }
    for (unit, index) in inForce(for: diagnostic) {
      let waiver = plan.units[Int(unit)].waivers[Int(index)]
      guard Int(waiver.number) == diagnostic.code.number else { continue }
      used.insert(Int64(unit) << 32 | Int64(index))
      if let until = waiver.until, until < now { continue }
      return true
    }
    return false
  }

  private func inForce(for diagnostic: Diagnostic) -> [(unit: Int32, index: Int32)] {
    if let node = diagnostic.node {
      let node = plan.nodes[Int(node)]
      return node.waivers.map { (node.waiversUnit, $0) }
    }
    guard let document = diagnostic.document else { return [] }
    let owner = plan.documents[Int(document)]
    let authored = plan.units[Int(owner.unit)].resolutions[Int(owner.resolution)]
    return (authored.waivers.value ?? 0..<0).map { (owner.unit, $0) }
  }

  /// NQ505: waivers that have run out, and waivers that waive nothing. Only a whole workspace can tell the latter.
  func left(on now: Day, isWhole: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (unit, source) in plan.units.enumerated() {
      for (index, waiver) in source.waivers.enumerated() {
        let isUsed = used.contains(Int64(unit) << 32 | Int64(index))
        if let until = waiver.until, until < now {
          found.append(
            Diagnostic(
              .warning, 505,
              Words(
                vi: "việc tạm chấp nhận \(Code(Int(waiver.number))) đã hết hạn ngày \(until.vietnamese)",
                en: "this waiver of \(Code(Int(waiver.number))) ran out on \(until)"),
              at: waiver.code,
              help: Words(
                vi: "bổ sung phần còn thiếu rồi xoá dòng này, hoặc ghi `đến_ngày` mới và lý do mới",
                en: "supply what is missing and delete this line, or write a new `until` and the new reason")))
        } else if !isUsed, isWhole, waiver.number != 505 {
          found.append(
            Diagnostic(
              .warning, 505,
              Words(
                vi: "ở đây không có \(Code(Int(waiver.number))) nào để tạm chấp nhận",
                en: "there is no \(Code(Int(waiver.number))) here to waive"),
              at: waiver.code,
              help: Words(
                vi: "xoá dòng này nếu phần thiếu đã được bổ sung, hoặc xem lại mã",
                en: "delete this line if what was missing has been supplied, or look at the code again")))
        }
      }
    }
    return found
  }
}

extension Code {
  /// Tasks of the highest secrecy are handled outside this system; nothing can let one in.
  static let topSecret = Code(316)
}
