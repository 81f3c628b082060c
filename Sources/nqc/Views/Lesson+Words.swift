import Diagnostics
import ResolutionCompiler
import ResolutionWorkspace

/// What every view of a lesson says beside the lesson itself.
extension Lesson {
  static let meaningHeading = Words(vi: "Nghĩa là gì", en: "What it means")
  static let importanceHeading = Words(vi: "Vì sao quan trọng", en: "Why it matters")
  static let wrongHeading = Words(vi: "Viết sai", en: "Wrong")
  static let answerHeading = Words(vi: "nqc báo", en: "What nqc says")
  static let mendedHeading = Words(vi: "Viết đúng", en: "Mended")

  /// The title as it stands by itself.
  func heading(in language: Language) -> String { title[language].capitalized }

  /// Where the mended example stands, if that is elsewhere than the wrong one.
  var whereMended: Words? { mended.setting == wrong.setting ? nil : mended.whereabouts }

  /// What nqc really says of the wrong example, with a line break at its end.
  func answer(in language: Language, style: TextStyle = TextStyle()) -> [UInt8] {
    let trial = Trial(of: wrong)
    var bytes: [UInt8] = []
    TextRendering(style).append(trial.diagnostics, in: language, files: trial.file, to: &bytes)
    // An empty line follows each diagnostic, the last one as well.
    if bytes.suffix(2) == [0x0A, 0x0A] { bytes.removeLast() }
    return bytes
  }
}

extension Lesson.Example {
  /// What has to be known of what stands around; nil where nothing does.
  var whereabouts: Words? {
    switch setting {
    case .file: nil
    case .fileInUTF16: Words(vi: "tệp lưu bằng UTF-16", en: "a file saved as UTF-16")
    case .manifest:
      Words(vi: "`nqc.yaml`, trong thư mục không có gì khác", en: "`nqc.yaml`, in a folder that has nothing else")
    case .tasks:
      Words(
        vi: "trong `các_nhiệm_vụ` của nghị quyết ban hành ngày 5/1/2026, giai đoạn 2026–2030, có một mục `I`",
        en: "among `tasks` of a resolution issued on 2026-01-05, for 2026–2030, with one clause `I`")
    case .task:
      Words(
        vi: "trong một nhóm có `căn_cứ: [I]`, `chủ_trì: BKHCN`, `thời_hạn: 31/12/2026`",
        en: "in a group with `covers: [I]`, `presiding: BKHCN`, `due: 31/12/2026`")
    case .kpis:
      Words(
        vi: "trong `các_chỉ_tiêu` của một nhiệm vụ từ ngày 5/1/2026 đến ngày 31/12/2026",
        en: "among `kpis` of a task from 2026-01-05 to 2026-12-31")
    case .programme:
      Words(
        vi: """
          cạnh nghị quyết 1-NQ/TW, trong đó NQ1.1@T11-DIENBIEN giao cho Điện Biên, hạn 31/12/2027, có chỉ tiêu `ho-so` \
          tối thiểu 80 %, còn NQ1.2 giao cho BKHCN
          """,
        en: """
          beside the resolution 1-NQ/TW, in which NQ1.1@T11-DIENBIEN is given to Dien Bien, due on 2027-12-31, with a KPI \
          `ho-so` of at least 80 %, and NQ1.2 to BKHCN
          """)
    }
  }
}

extension String {
  /// With its first letter as at the beginning of a sentence.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
