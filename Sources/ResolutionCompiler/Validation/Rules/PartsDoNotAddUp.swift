import Diagnostics

/// NQ409: parts whose targets do not make the target of the whole that they roll up to, on the same day. How parts make
/// the whole is the whole's `aggregate`.
///
/// The target of the whole says how exact this is: at least 30 is made by parts of 10 and 25, at most 30 is not; `= 30`
/// and a range want just that. Only the error of computing is forgiven, not that of rounding. A day on which some part
/// has no target cannot be judged, nor can `last` and `none`.
struct PartsDoNotAddUp: Rule {
  static let lesson = Lesson(
    409, .error,
    Words(vi: "các phần không cộng đủ tổng thể", en: "parts that do not make the whole"),
    meaning: Words(
      vi: """
        Chỉ tiêu chung ghi ở `tổng_hợp` các phần gộp lại ra sao: tổng, trung bình, thấp nhất, cao nhất. Những chỉ \
        tiêu ghi `đóng_góp_vào` nó có mục tiêu cho cùng ngày, mà gộp lại không thành mục tiêu chung. Nhiều hơn mức \
        tối thiểu thì không sao. Ngày mà có phần chưa đặt mục tiêu thì không xét.

        Nâng mục tiêu của các phần, sửa mục tiêu chung, hoặc thêm phần còn thiếu: một chỉ tiêu nữa với \
        `đóng_góp_vào`. Nếu các phần không phải để cộng thì đổi `tổng_hợp`, thí dụ `trung_bình` cho tỉ lệ.
        """,
      en: """
        A KPI says by `aggregate` how its parts make it: their sum, mean, least or greatest. Those that say \
        `rolls_up_to` it have targets for the same day, and together do not make the target of the whole. More than \
        the least that is wanted is fine. A day for which some part has no target is not judged.

        Raise the targets of the parts, correct that of the whole, or add what is missing: another KPI with \
        `rolls_up_to`. If the parts are not there to be added up, change `aggregate`, to `mean` for shares, say.
        """),
    importance: Words(
      vi: """
        Nếu nơi nào cũng đạt phần của mình mà cả nước vẫn không đạt, thì chỗ hụt ấy chưa giao cho ai. Thấy lúc soạn \
        thì còn chia lại được; thấy lúc tổng kết thì đã muộn.
        """,
      en: """
        If everybody meets their part and the country still falls short, the gap was given to nobody. Seen while the \
        text is written it can be shared out; seen at the end it is too late.
        """),
    wrong: Example(
      .kpis,
      """
      - {chỉ_tiêu: tram-5g, tên: Số trạm 5G, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0,
         mục_tiêu: tối thiểu 300, tổng_hợp: tổng, nguồn_số_liệu: {agency: BKHCN}}
      - {chỉ_tiêu: do-thi, tên: Số trạm ở đô thị, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0,
         mục_tiêu: 180, đóng_góp_vào: 1.1/tram-5g, nguồn_số_liệu: {agency: BKHCN}}
      - {chỉ_tiêu: nong-thon, tên: Số trạm ở nông thôn, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0,
         mục_tiêu: 100, đóng_góp_vào: 1.1/tram-5g, nguồn_số_liệu: {agency: BKHCN}}
      """),
    mended: Example(
      .kpis,
      """
      - {chỉ_tiêu: tram-5g, tên: Số trạm 5G, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0,
         mục_tiêu: tối thiểu 300, tổng_hợp: tổng, nguồn_số_liệu: {agency: BKHCN}}
      - {chỉ_tiêu: do-thi, tên: Số trạm ở đô thị, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0,
         mục_tiêu: 180, đóng_góp_vào: 1.1/tram-5g, nguồn_số_liệu: {agency: BKHCN}}
      - {chỉ_tiêu: nong-thon, tên: Số trạm ở nông thôn, loại_đo: số_lượng, đơn_vị: trạm, chiều: tăng, hiện_trạng: 0,
         mục_tiêu: 120, đóng_góp_vào: 1.1/tram-5g, nguồn_số_liệu: {agency: BKHCN}}
      """))
  static let needsWholeWorkspace = true

  func check(_ plan: Plan, reportingTo diagnostics: inout [Diagnostic]) {
    var links: [(whole: Int32, part: Int32)] = []
    // What programmes make together is another question: not all of them need be here.
    for (index, kpi) in plan.kpis.enumerated()
    where kpi.rollsUpTo >= 0 && kpi.rollsUpTo != Int32(index) && kpi.upstream < 0 {
      links.append((kpi.rollsUpTo, Int32(index)))
    }
    links.sort { ($0.whole, $0.part) < ($1.whole, $1.part) }
    let comparison = UnitComparison(plan)
    var start = 0
    while start < links.count {
      var end = start + 1
      while end < links.count, links[end].whole == links[start].whole { end += 1 }
      check(links[start].whole, links[start..<end], plan, comparison, &diagnostics)
      start = end
    }
  }

  private func check(
    _ index: Int32, _ links: ArraySlice<(whole: Int32, part: Int32)>, _ plan: Plan,
    _ comparison: UnitComparison, _ diagnostics: inout [Diagnostic]
  ) {
    let whole = plan.kpis[Int(index)]
    switch whole.aggregate {
    case .none, .last: return
    case .sum, .mean, .weightedMean, .min, .max: break
    }
    guard !whole.targetsAreUnreadable, whole.measure != .yesNo else { return }
    for link in links {
      let part = plan.kpis[Int(link.part)]
      // What cannot be compared has been reported (NQ412).
      guard !part.targetsAreUnreadable, part.measure == whole.measure, comparison.isSameUnit(part, whole) else {
        return
      }
    }
    let parts = links.map(\.part)
    for position in whole.targets {
      let target = plan.targets[Int(position)]
      guard target.fits(whole.measure), let made = plan.combination(of: parts, on: target.on, whole.aggregate) else {
        continue
      }
      if !made.reaches(target) {
        diagnostics.append(.whole(whole, target, isNotMadeOf: links, made, plan))
        return
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func whole(
    _ whole: PlannedKPI, _ target: PlannedTarget, isNotMadeOf links: ArraySlice<(whole: Int32, part: Int32)>,
    _ made: Combination, _ plan: Plan
  ) -> Diagnostic {
    let (low, high) = (Words.number(made.low), Words.number(made.high))
    let value = low == high ? low : Words(vi: "\(low.vi)–\(high.vi)", en: "\(low.en)–\(high.en)")
    let written = plan.text(target.at)
    let makes: Words =
      switch whole.aggregate {
      case .sum: Words(vi: "các phần cộng lại là \(value.vi)", en: "the parts add up to \(value.en)")
      case .mean: Words(vi: "bình quân các phần là \(value.vi)", en: "the mean of the parts is \(value.en)")
      case .min: Words(vi: "phần thấp nhất là \(value.vi)", en: "the lowest part is \(value.en)")
      case .max: Words(vi: "phần cao nhất là \(value.vi)", en: "the highest part is \(value.en)")
      case .weightedMean, .last, .none:
        Words(vi: "các phần nằm trong khoảng \(value.vi)", en: "the parts lie within \(value.en)")
      }
    return PartsDoNotAddUp.diagnostic(
      Words(
        vi: "ngày \(target.on.vietnamese) \(makes.vi), trong khi mục tiêu chung là \(written)",
        en: "on \(target.on) \(makes.en), but the target of the whole is \(written)"),
      at: target.at, notes: plan.notes(parts: links, on: target.on),
      help: Words(
        vi: "sửa mục tiêu của một phần hoặc của tổng thể; còn thiếu phần nào thì thêm chỉ tiêu với `đóng_góp_vào`",
        en: "correct the target of a part or of the whole, or add the part that is missing with `rolls_up_to`"),
      node: whole.node)
  }
}

extension Plan {
  /// Where the parts' targets stand; copies of a fan-out stand in one place.
  fileprivate func notes(parts links: ArraySlice<(whole: Int32, part: Int32)>, on day: Day) -> [Diagnostic.Note] {
    var places: [(at: Span, part: Int32, count: Int)] = []
    var more = 0
    for link in links {
      let part = kpis[Int(link.part)]
      guard let position = lastTarget(of: part, on: day) else { continue }
      let at = targets[Int(position)].at
      if let known = places.firstIndex(where: { $0.at == at }) {
        places[known].count += 1
      } else if places.count < Plan.mostShown {
        places.append((at, link.part, 1))
      } else {
        more += 1
      }
    }
    return places.enumerated().map { index, place in
      let id = id(ofKPI: place.part)
      let others = place.count - 1
      let rest = index == places.count - 1 ? more : 0
      return Diagnostic.Note(
        Words(
          vi: id + (others > 0 ? " và \(others) bản khác" : "") + (rest > 0 ? "; còn \(rest) phần nữa" : ""),
          en: id + (others > 0 ? " and \(others) more like it" : "") + (rest > 0 ? "; and \(rest) more" : "")),
        at: place.at)
    }
  }
}
