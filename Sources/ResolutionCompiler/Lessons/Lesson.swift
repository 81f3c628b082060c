package import Diagnostics

/// What a code means, for whoever meets it for the first time: what `nqc explain` says, and what the reference page is
/// made of.
package struct Lesson: Sendable {
  package let code: Code
  /// What it is unless the manifest says otherwise.
  package let severity: Severity
  /// One line, without a full stop.
  package let title: Words
  /// What it means, and how to get out of it. One or two paragraphs, set apart by an empty line.
  package let meaning: Words
  /// Why it matters for whoever monitors the task later.
  package let importance: Words
  /// Earns this code and no other.
  package let wrong: Example
  /// The same, mended: earns nothing.
  package let mended: Example

  package init(
    _ code: Int, _ severity: Severity, _ title: Words, meaning: Words, importance: Words, wrong: Example,
    mended: Example
  ) {
    self.code = Code(code)
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.importance = importance
    self.wrong = wrong
    self.mended = mended
  }
}

extension Lesson {
  /// A few lines of YAML, with Vietnamese keys, and what they are part of.
  package struct Example: Hashable, Sendable {
    /// What stands around the lines when they are compiled; it is not shown.
    package enum Setting: Hashable, Sendable {
      /// Nothing: the lines are a file.
      case file
      /// Nothing: the lines are a file, which is saved as UTF-16 instead of UTF-8.
      case fileInUTF16
      /// Nothing: the lines are the `nqc.yaml` of a workspace that has no other file.
      case manifest
      /// A list item among the tasks of a resolution with one clause, `I`. Nothing is inherited.
      case tasks
      /// The keys of one task in a group that covers `I`, is presided over by BKHCN, is due on 31/12/2026, and has
      /// nothing else: neither title nor anything to measure by.
      case task
      /// A list item among the KPIs of such a task, which has a title.
      case kpis
      /// A programme, below the resolution that it carries out: `1-NQ/TW` gives one task to Điện Biên and one to BKHCN.
      case programme
    }

    package let setting: Setting
    /// As it is shown: from the first column, without a line break at its end.
    package let text: String
    /// Another file that lies beside it and is not shown; nil for none.
    package let beside: String?

    package init(_ setting: Setting, _ text: String, beside: String? = nil) {
      self.setting = setting
      self.text = text
      self.beside = beside
    }

    /// The text with what tells whose keys these are: a task's stand below its id.
    package var shown: String {
      setting == .task ? "- nhiệm_vụ: \"1\"\n" + Self.indented(text, by: 2).dropLast() : text
    }

    /// How far each line of `shown` is indented in the file that is compiled.
    package var indentation: Int {
      switch setting {
      case .file, .fileInUTF16, .manifest, .programme: 0
      case .tasks: 2
      case .task: 6
      case .kpis: 10
      }
    }

    /// The file that is compiled. It ends with the lines of `shown`.
    package var file: String { around + Self.indented(shown, by: indentation) }

    /// The file that is compiled, as it lies on disk.
    package var bytes: [UInt8] {
      guard setting == .fileInUTF16 else { return Array(file.utf8) }
      return [0xFF, 0xFE] + file.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    }

    private var around: String {
      switch setting {
      case .file, .fileInUTF16, .manifest: ""
      case .tasks: Self.resolution
      case .task: Self.resolution + Self.group
      case .kpis: Self.resolution + Self.group + Self.measured
      case .programme: Self.upstream
      }
    }

    private static func indented(_ text: String, by count: Int) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "\n" : String(repeating: " ", count: count) + $0 + "\n"
      }.joined()
    }

    private static let resolution = """
      nghị_quyết: 1-NQ/TW
      tên: Nghị quyết mẫu
      ngày_ban_hành: 05/01/2026
      giai_đoạn: {từ: 05/01/2026, đến: 31/12/2030}
      các_mục:
        - {mục: I, tên: Nhiệm vụ, tính_chất: không}
      các_nhiệm_vụ:

      """

    private static let group = """
        - nhiệm_vụ: "1"
          tên: Nhóm mẫu
          căn_cứ: [I]
          chủ_trì: BKHCN
          thời_hạn: 31/12/2026
          các_nhiệm_vụ:

      """

    private static let measured = """
            - nhiệm_vụ: "1"
              tên: Nhiệm vụ mẫu
              các_chỉ_tiêu:

      """

    private static let upstream = """
      nghị_quyết: 1-NQ/TW
      tên: Nghị quyết mẫu
      ngày_ban_hành: 06/01/2025
      các_nhiệm_vụ:
        - nhiệm_vụ: "1"
          tên: Đưa dịch vụ công lên mạng
          cho_mỗi: [T11-DIENBIEN]
          chủ_trì: $agency-UBND
          thời_hạn: 31/12/2027
          các_chỉ_tiêu:
            - {chỉ_tiêu: ho-so, tên: Tỉ lệ hồ sơ nộp trực tuyến, loại_đo: phần_trăm, chiều: tăng, hiện_trạng: 40,
               mục_tiêu: tối thiểu 80 %, nguồn_số_liệu: Báo cáo của uỷ ban nhân dân}
        - nhiệm_vụ: "2"
          tên: Xây dựng trung tâm dữ liệu quốc gia
          chủ_trì: BKHCN
          thời_hạn: 31/12/2026
          sản_phẩm: {loại: công trình}
      ---

      """
  }
}
