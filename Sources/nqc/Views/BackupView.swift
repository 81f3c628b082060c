import Diagnostics
import MonitoringStore

/// What a backup holds, for people and for programs.
struct BackupView {
  let backup: Backup
  let store: String

  func text(in language: Language) -> String {
    let kibibytes = (backup.bytes + 1023) / 1024
    return Words(
      vi: "\(backup.path): đã sao lưu \(store), \(kibibytes) KB, đã kiểm tra\n",
      en: "\(backup.path): a copy of \(store), \(kibibytes) KB, checked\n")[language]
  }

  /// Of a copy that is whole, but of a store in which something is amiss.
  func warning(in language: Language) -> String {
    Words(
      vi:
        "cảnh báo: bản sao đúng như kho, nhưng trong kho có \(backup.inspection.findings.count) điều sai; xem: nqc store check\n",
      en:
        "warning: the copy is as the store is, but \(counted(backup.inspection.findings.count, "thing")) in the store should not be so; see: nqc store check\n"
    )[language]
  }

  func json() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.field("version", 1)
      json.field("store", store)
      json.field("backup", backup.path)
      json.field("bytes", backup.bytes)
      json.field("schema", backup.inspection.version ?? 0)
      json.field("sound", backup.inspection.isSound)
    }
    json.endLine()
    return json.take()
  }
}
