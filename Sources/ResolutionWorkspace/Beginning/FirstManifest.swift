import Diagnostics

/// The `nqc.yaml` of a new workspace.
struct FirstManifest {
  let name: String

  func text(in language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { Words(vi: vi, en: en)[language] }
    return """
      # \(say("Bản kê khai của nơi làm việc này.", "The manifest of this workspace."))
      workspace: \(name.quotedScalar)
      # \(say("Mọi tệp .yaml trong thư mục này được biên dịch cùng nhau.", "All .yaml files in this folder are compiled together."))
      sources: [.]
      # \(say("Kho theo dõi mà `nqc apply` ghi vào.", "The store that `nqc apply` writes."))
      store: \(say("theo-doi.sqlite", "monitoring.sqlite"))
      # \(say("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."))
      language: \(language.rawValue)

      """
  }
}
