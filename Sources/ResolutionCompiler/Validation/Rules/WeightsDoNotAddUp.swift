import Diagnostics

/// NQ309: the weights of siblings, or of a task's milestones, that do not add up to 100, or that only some of them have.
/// A fanned-out node counts once: its share is divided among its copies.
struct WeightsDoNotAddUp: Rule {
  static let lesson = Lesson(
    309, .error,
    Words(vi: "trọng số không đủ 100, hoặc chỉ ghi cho một số", en: "weights that are not 100 in all, or not on all"),
    meaning: Words(
      vi: """
        `trọng_số` là phần của một nhiệm vụ trong các anh em của nó, hoặc của một mốc trong các mốc của nhiệm vụ, \
        tính bằng phần trăm. Ở đây các trọng số cộng lại không bằng 100, hoặc chỉ một số chỗ có ghi, hoặc có số \
        ngoài khoảng 0–100. Nút có `cho_mỗi` tính một lần: phần của nó chia đều cho các bản.

        Ghi cho tất cả, và sửa để tổng đúng bằng 100; ba phần bằng nhau thì ghi 33,4, 33,3 và 33,3. Không muốn phân \
        biệt thì bỏ hết `trọng_số`: khi ấy các phần bằng nhau.
        """,
      en: """
        A `weight` is the share of a task among its siblings, or of a milestone among those of its task, in percent. \
        Here they do not add up to 100, or only some have one, or one lies outside 0–100. A node with `for_each` \
        counts once: its share is divided equally among its copies.

        Give one to all, and let them make 100; three equal parts are 33.4, 33.3 and 33.3. If none matters more than \
        another, leave out every `weight`: then all shares are equal.
        """),
    importance: Words(
      vi: """
        Trọng số dùng để gộp tiến độ từ nhiệm vụ lên nhóm, từ mốc lên nhiệm vụ. Tổng khác 100 thì làm xong hết vẫn \
        chưa đủ 100 %, hoặc chưa xong đã quá 100 %.
        """,
      en: """
        By weights progress is brought together, from tasks to their group and from milestones to their task. If \
        they do not make 100, all done is less than 100 %, or half done is more.
        """),
    wrong: Example(
      .task,
      """
      tên: Luật Chuyển đổi số
      sản_phẩm: {loại: luật}
      các_mốc:
        - {mốc: du-thao, tên: Trình dự thảo, thời_hạn: 30/6/2026, trọng_số: 40}
        - {mốc: thong-qua, tên: Quốc hội thông qua, thời_hạn: 30/11/2026, trọng_số: 50}
      """),
    mended: Example(
      .task,
      """
      tên: Luật Chuyển đổi số
      sản_phẩm: {loại: luật}
      các_mốc:
        - {mốc: du-thao, tên: Trình dự thảo, thời_hạn: 30/6/2026, trọng_số: 40}
        - {mốc: thong-qua, tên: Quốc hội thông qua, thời_hạn: 30/11/2026, trọng_số: 60}
      """))
  // A sibling may stand in a file that could not be read, or have been left out for another mistake.
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    guard plan.isWhole else { return }
    for (number, document) in plan.documents.enumerated() {
      check(document.nodes, of: nil, Int32(number), plan, &diagnostics)
    }
    for (index, node) in plan.nodes.enumerated() {
      if node.isGroup {
        check(Int32(index) + 1..<node.end, of: Int32(index), node.document, plan, &diagnostics)
      } else if let first = node.milestones.first, plan.milestones[Int(first)].writer == Int32(index) {
        check(node.milestones, ofTask: Int32(index), plan, &diagnostics)
      }
    }
  }

  private func check(
    _ range: Range<Int32>, of parent: Int32?, _ document: Int32, _ plan: Plan, _ diagnostics: inout [Diagnostic]
  ) {
    var weights = Weights()
    var previous: (unit: Int32, task: Int32) = (-1, -1)
    var child = range.lowerBound
    while child < range.upperBound {
      let node = plan.nodes[Int(child)]
      child = node.end
      // The copies of a fan-out stand behind each other.
      if (node.unit, node.task) == previous { continue }
      previous = (node.unit, node.task)
      let authored = plan.authored(node)
      weights.take(authored.weight, of: authored.id.span)
    }
    guard let fault = weights.fault else { return }
    diagnostics.append(.weights(weights, fault, node: parent, document: document))
  }

  private func check(
    _ range: Range<Int32>, ofTask index: Int32, _ plan: Plan, _ diagnostics: inout [Diagnostic]
  ) {
    var weights = Weights()
    for number in range {
      let milestone = plan.milestones[Int(number)]
      let authored = plan.authored(milestone)
      weights.take(authored.weight, of: authored.id.span, usedAt: milestone.usedAt)
    }
    guard let fault = weights.fault else { return }
    diagnostics.append(.weights(weights, fault, node: index, document: nil))
  }
}

/// The weights of some siblings, added up.
private struct Weights {
  enum Fault {
    case outside, someOnly, sum
  }

  private(set) var sum = 0.0
  private(set) var given = 0
  /// Where the first and the last weight stand, one that is no share, and the first sibling without one.
  private(set) var first = Span.none
  private(set) var last = Span.none
  private(set) var outside = Span.none
  private(set) var without = Span.none
  private var isUnreadable = false

  mutating func take(_ weight: Authored<Double>, of id: Span, usedAt: Span = .none) {
    switch weight {
    case .given(let value, let span):
      sum += value
      given += 1
      let place = usedAt.isNone ? span : usedAt
      if first.isNone { first = place }
      last = place
      if !(0...100).contains(value), outside.isNone { outside = place }
    case .unreadable: isUnreadable = true
    case .absent, .cleared:
      if without.isNone { without = usedAt.isNone ? id : usedAt }
    }
  }

  var fault: Fault? {
    if given == 0 || isUnreadable { return nil }
    if !outside.isNone { return .outside }
    if !without.isNone { return .someOnly }
    return abs(sum - 100) <= 1e-6 ? nil : .sum
  }
}

extension Diagnostic {
  fileprivate static func weights(
    _ weights: Weights, _ fault: Weights.Fault, node: Int32?, document: Int32?
  ) -> Diagnostic {
    switch fault {
    case .outside:
      WeightsDoNotAddUp.diagnostic(
        Words(vi: "trọng số là phần trăm, từ 0 đến 100", en: "a weight is a percentage, from 0 to 100"),
        at: weights.outside, node: node, document: document)
    case .someOnly:
      WeightsDoNotAddUp.diagnostic(
        Words(
          vi: "chỉ một số có trọng số: hoặc tất cả cùng có, hoặc không chỗ nào có",
          en: "only some have a weight: either all have one, or none"),
        at: weights.first,
        notes: [Note(Words(vi: "ở đây không có", en: "there is none here"), at: weights.without)],
        help: Words(
          vi: "ghi `trọng_số` cho tất cả, hoặc bỏ hết để chia đều",
          en: "give all of them a `weight`, or leave all out to share equally"),
        node: node, document: document)
    case .sum:
      WeightsDoNotAddUp.diagnostic(
        Words(
          vi: "các trọng số ở đây cộng lại bằng \(Words.number(weights.sum).vi), không phải 100",
          en: "the weights here add up to \(Words.number(weights.sum).en), not 100"),
        at: weights.first,
        label: weights.sum < 100
          ? Words(
            vi: "còn thiếu \(Words.number(100 - weights.sum).vi)", en: "\(Words.number(100 - weights.sum).en) short")
          : Words(
            vi: "thừa \(Words.number(weights.sum - 100).vi)", en: "\(Words.number(weights.sum - 100).en) too much"),
        notes: weights.given == 1
          ? []
          : [
            Note(
              Words(
                vi: "trọng số cuối cùng trong \(weights.given) trọng số", en: "the last of \(weights.given) weights"),
              at: weights.last)
          ],
        help: Words(
          vi: "sửa để tổng đúng bằng 100, hoặc bỏ hết `trọng_số` để chia đều",
          en: "let them make 100, or leave every `weight` out to share equally"),
        node: node, document: document)
    }
  }
}
