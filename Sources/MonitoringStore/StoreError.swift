package import Diagnostics

/// What kept the store from being opened or written. In every case the store is as it was before.
package enum StoreError: Error, Hashable {
  /// There is no file of that name, and none was to be made.
  case fileMissing(path: String)
  /// The folder that the file should stand in does not exist.
  case folderMissing(path: String)
  case isFolder(path: String)
  /// The system refuses access to it.
  case accessDenied(path: String)
  /// It may be read, but not written.
  case readOnly(path: String)
  /// It is some other kind of file.
  case notADatabase(path: String)
  /// A SQLite database, but another program's.
  case foreignDatabase(path: String, applicationID: Int64)
  /// Written by a later nqc, with a schema that this one does not know.
  case newerStore(path: String, version: Int64, known: Int64)
  /// Another program held it for longer than one waits.
  case locked(path: String, seconds: Int)
  case diskFull(path: String)
  /// A log lies beside it, of a write that was cut short or is under way, and whoever asks may not settle it.
  case interrupted(path: String)
  /// SQLite finds the file's structure broken.
  case damaged(path: String, detail: String)
  /// Reading or writing failed in the system.
  case systemFailure(path: String, detail: String)
  case outOfMemory
  /// Nothing has been emitted into it yet.
  case empty(path: String)
  /// Documents that were issued, and are drafts in the sources now.
  case backToDraft(documents: [String])
  case retirementRefused(RetirementRefusal)
  /// A saved plan no longer fits.
  case planOutdated(PlanMismatch)
  /// The moment taken for now is of a day before the last emission's. Both as ISO texts.
  case clockSetBack(path: String, last: String, now: String)
  case backupRefused(BackupRefusal)
  /// SQLite refused a statement of ours: a mistake in nqc, or a file that somebody has changed by hand.
  case statementRefused(path: String, detail: String, statement: String)
}

/// Why a saved plan no longer fits.
package enum PlanMismatch: Hashable, Sendable {
  /// The store has had another emission since, or it is another store. `at`: its last; nil where it has none.
  case anotherEmission(at: String?)
  /// Reports have come in, or a day has passed, and the same sources would now change something else.
  case otherChanges
}

/// Tasks that an apply would retire though the sources do not say so.
package struct RetirementRefusal: Hashable, Sendable {
  /// Full ids of tasks that have been reported on.
  package var reported: [String]
  /// Full ids of the tasks of documents that would lose more than a tenth of theirs.
  package var many: [String]

  package init(reported: [String], many: [String]) {
    self.reported = reported
    self.many = many
  }
}

extension StoreError {
  /// One sentence on what is the matter, and one on what to do where there is something.
  package var message: Words {
    switch self {
    case .fileMissing(let path):
      Words(
        vi: "không có kho theo dõi \(path); lệnh `nqc apply` sẽ tạo ra nó",
        en: "there is no monitoring store \(path); `nqc apply` makes one")
    case .empty(let path):
      Words(
        vi: "kho theo dõi \(path) chưa có gì; hãy chạy `nqc apply` trước",
        en: "the monitoring store \(path) holds nothing yet; run `nqc apply` first")
    case .folderMissing(let path):
      Words(
        vi: "không có thư mục để chứa kho theo dõi \(path); hãy tạo thư mục ấy hoặc sửa đường dẫn",
        en: "the folder of the monitoring store \(path) does not exist; make it, or mend the path")
    case .isFolder(let path):
      Words(
        vi: "\(path) là một thư mục, không phải kho theo dõi; hãy ghi cả tên tệp",
        en: "\(path) is a folder, not a monitoring store; add the file's name")
    case .accessDenied(let path):
      Words(
        vi: "hệ thống không cho mở kho theo dõi \(path); hãy kiểm tra quyền truy cập tệp và thư mục",
        en: "the system refuses access to the monitoring store \(path); check the rights on the file and its folder")
    case .readOnly(let path):
      Words(
        vi: "kho theo dõi \(path) chỉ đọc được, không ghi được; chưa có gì thay đổi; hãy xin quyền ghi tệp và thư mục",
        en:
          "the monitoring store \(path) can be read but not written; nothing was changed; ask for the right to write to the file and its folder"
      )
    case .notADatabase(let path):
      Words(
        vi:
          "\(path) không phải kho theo dõi: nội dung không phải cơ sở dữ liệu SQLite; hãy chọn tệp khác, hoặc lấy lại bản sao lưu nếu đây vốn là kho",
        en:
          "\(path) is not a monitoring store: it does not hold a SQLite database; choose another file, or take the last backup if it was one"
      )
    case .foreignDatabase(let path, let id):
      Words(
        vi: "\(path) là cơ sở dữ liệu của chương trình khác (application_id \(id)); hãy chọn tệp khác làm kho theo dõi",
        en: "\(path) is another program's database (application_id \(id)); choose another file for the monitoring store"
      )
    case .newerStore(let path, let version, let known):
      Words(
        vi:
          "kho theo dõi \(path) có phiên bản \(version), bản nqc này chỉ biết đến phiên bản \(known); hãy dùng nqc mới hơn",
        en:
          "the monitoring store \(path) has version \(version), and this nqc knows them up to \(known); use a newer nqc"
      )
    case .locked(let path, let seconds):
      Words(
        vi: "chương trình khác đang giữ kho theo dõi \(path), đã chờ \(seconds) giây; hãy thử lại sau",
        en:
          "another program holds the monitoring store \(path), and still did after \(seconds) seconds; try again later")
    case .diskFull(let path):
      Words(
        vi: "không còn chỗ trên đĩa cho kho theo dõi \(path); kho vẫn như trước; hãy dọn bớt đĩa rồi chạy lại",
        en:
          "there is no room left on the disk for the monitoring store \(path); the store is as before; make room and run it again"
      )
    case .interrupted(let path):
      Words(
        vi:
          "lần ghi gần nhất vào kho theo dõi \(path) bị ngắt giữa chừng hoặc chưa xong, và tài khoản này không có quyền ghi để hoàn tất; hãy chạy `nqc store check` một lần bằng tài khoản được ghi vào kho",
        en:
          "the last write to the monitoring store \(path) was cut short or is not finished, and settling it takes the right to write; run `nqc store check` once as somebody who has it"
      )
    case .damaged(let path, let detail):
      Words(
        vi: "kho theo dõi \(path) bị hỏng (\(detail)); đừng ghi thêm vào kho, hãy lấy lại bản sao lưu gần nhất",
        en: "the monitoring store \(path) is damaged (\(detail)); write no more to it, and take the last backup")
    case .systemFailure(let path, let detail):
      Words(
        vi:
          "không đọc hoặc ghi được kho theo dõi \(path) (\(detail)); kho vẫn như trước; hãy xem lại ổ đĩa rồi chạy lại",
        en:
          "the monitoring store \(path) could not be read or written (\(detail)); it is as before; look after the disk and run it again"
      )
    case .outOfMemory:
      Words(
        vi: "không đủ bộ nhớ để ghi kho theo dõi; kho vẫn như trước; hãy đóng bớt chương trình rồi chạy lại",
        en:
          "there is not enough memory to write the monitoring store; it is as before; close other programs and run it again"
      )
    case .backToDraft(let documents):
      Words(
        vi: "đã ban hành, không đưa về dự thảo được: \(Self.list(documents)); bỏ `giai_đoạn_soạn: dự_thảo`",
        en: "already issued, and cannot become a draft again: \(Self.list(documents)); take out `stage: draft`")
    case .retirementRefused(let refusal):
      refusal.message
    case .planOutdated(.anotherEmission(let at)):
      Words(
        vi: "kho không còn như lúc lập kế hoạch\(at.map { ": lần ghi cuối là \($0)" } ?? ": kho chưa có gì"); "
          + "chưa ghi gì, hãy chạy lại `nqc plan`",
        en: "the store is not as it was when the plan was made"
          + "\(at.map { ": its last emission was at \($0)" } ?? ": it holds nothing"); nothing was written, run `nqc plan` "
          + "again")
    case .planOutdated(.otherChanges):
      Words(
        vi: "những gì sẽ thay đổi không còn đúng như kế hoạch đã lưu, vì có báo cáo mới hoặc đã sang ngày khác; "
          + "chưa ghi gì, hãy chạy lại `nqc plan`",
        en: "what would change is no longer what the plan says, because reports have come in or a day has passed; "
          + "nothing was written, run `nqc plan` again")
    case .clockSetBack(let path, let last, let now):
      Words(
        vi:
          "đồng hồ bị lùi: kho theo dõi \(path) được ghi lần cuối lúc \(last), mà bây giờ lại là \(now); chưa ghi gì; hãy chỉnh ngày giờ của máy, hoặc ghi --now đúng ngày; nếu chính lần ghi cuối sai ngày thì lấy lại bản sao lưu trước lần ấy",
        en:
          "the clock was set back: the monitoring store \(path) was last written at \(last), and now it is \(now); nothing was written; set the computer's clock, or give the right day with --now; if it was the last write that had the wrong day, take the backup from before it"
      )
    case .backupRefused(let refusal):
      refusal.message
    case .statementRefused(let path, let detail, let statement):
      Words(
        vi:
          "SQLite không nhận một câu lệnh cho kho theo dõi \(path): \(detail) (\(statement)); kho vẫn như trước; lệnh `nqc store check` cho biết kho sai ở đâu",
        en:
          "SQLite refused a statement for the monitoring store \(path): \(detail) (\(statement)); it is as before; `nqc store check` tells what is wrong with it"
      )
    }
  }

  /// The first few of many names.
  fileprivate static func list(_ names: [String]) -> String {
    let shown = names.prefix(10).joined(separator: ", ")
    return names.count > 10 ? shown + ", … (\(names.count))" : shown
  }
}

extension RetirementRefusal {
  fileprivate var message: Words {
    var vi: [String] = []
    var en: [String] = []
    if !reported.isEmpty {
      vi.append("đã có báo cáo mà không còn trong nguồn: \(StoreError.list(reported))")
      en.append("reported on, but no longer in the sources: \(StoreError.list(reported))")
    }
    if !many.isEmpty {
      vi.append("văn bản mất hơn một phần mười số nhiệm vụ: \(StoreError.list(many))")
      en.append("a document would lose more than a tenth of its tasks: \(StoreError.list(many))")
    }
    return Words(
      vi: vi.joined(separator: "; ")
        + "; ghi vào `đã_rút`, `chuyển_từ`, `tách_từ` hay `gộp_từ`, hoặc thêm --allow-retire",
      en: en.joined(separator: "; ")
        + "; say so with `withdrawn`, `moved_from`, `split_from` or `merged_from`, or add --allow-retire")
  }
}
