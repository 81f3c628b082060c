import Diagnostics
import MonitoringStore

extension AgencyDigest {
  /// In one sentence: "gia hạn 3 nhiệm vụ, sửa nội dung 1".
  func sentence(in language: Language) -> String {
    var parts: [String] = []
    var noun: String?
    for deed in Deed.allCases {
      guard let count = counts[deed] else { continue }
      let (words, things) = deed.words
      switch language {
      case .vi:
        // Named where it is not the same as before.
        parts.append(things.vi == noun ? "\(words.vi) \(count)" : "\(words.vi) \(count) \(things.vi)")
        noun = things.vi
      case .en:
        parts.append(things.en == noun ? "\(words.en) \(count)" : "\(words.en) \(counted(count, things.en))")
        noun = things.en
      }
    }
    return parts.joined(separator: ", ")
  }
}

extension AgencyDigest.Deed {
  /// What is done, and to what.
  fileprivate var words: (verb: Words, noun: Words) {
    let task = Words(vi: "nhiệm vụ", en: "task")
    let kpi = Words(vi: "chỉ tiêu", en: "KPI")
    let slot = Words(vi: "kỳ cập nhật", en: "update slot")
    return switch self {
    case .assigned: (Words(vi: "giao mới", en: "assigned"), task)
    case .takenOver: (Words(vi: "nhận từ cơ quan khác", en: "taken over from another agency:"), task)
    case .handedOver: (Words(vi: "chuyển cho cơ quan khác", en: "handed over to another agency:"), task)
    case .extended: (Words(vi: "gia hạn", en: "extended"), task)
    case .shortened: (Words(vi: "rút ngắn hạn", en: "shortened"), task)
    case .rescheduled: (Words(vi: "đổi thời gian", en: "rescheduled"), task)
    case .ended: (Words(vi: "kết thúc", en: "retired"), task)
    case .resumed: (Words(vi: "khôi phục", en: "resumed"), task)
    case .joined: (Words(vi: "thêm phối hợp", en: "coordinates in"), task)
    case .left: (Words(vi: "thôi phối hợp", en: "no longer coordinates in"), task)
    case .retargeted: (Words(vi: "đổi mục tiêu", en: "new targets for"), kpi)
    case .measured: (Words(vi: "thêm", en: "added"), kpi)
    case .unmeasured: (Words(vi: "bỏ", en: "dropped"), kpi)
    case .milestonesChanged: (Words(vi: "đổi mốc của", en: "milestones changed in"), task)
    case .reworded: (Words(vi: "sửa nội dung", en: "edited"), task)
    case .slotsAdded: (Words(vi: "thêm", en: "added"), slot)
    case .slotsMoved: (Words(vi: "dời", en: "moved"), slot)
    case .slotsWithdrawn: (Words(vi: "rút", en: "withdrawn"), slot)
    }
  }
}
