import Diagnostics
import ResolutionCompiler

/// A made-up resolution with two tasks, whose comments lead through it: one task ends with a document, the other with a
/// number that is to be reached.
struct FirstResolution {
  let adopted: Day
  /// Codes of one or two.
  let agencies: [String]

  static let symbol = "VD"

  /// With Vietnamese keys.
  func text(in language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { Words(vi: vi, en: en)[language] }
    let supporting =
      agencies.count > 1
      ? """
          phối_hợp: [\(agencies[1])]  # \(say("không có thì bỏ dòng này", "leave the line out if there are none"))\n
      """ : ""
    let year = adopted.year
    return """
      # \(say("Nghị quyết TƯỞNG TƯỢNG để bắt đầu. Chữ sau dấu # là ghi chú, máy không đọc.", "A MADE-UP resolution to begin with. What follows # is a comment, which the machine passes over."))
      # \(say("Sửa một chỗ, lưu, rồi chạy: nqc check", "Change something, save, then run: nqc check"))
      # \(say("Thụt dòng bằng dấu cách, không bằng phím Tab; nqc fmt sẽ sửa thụt dòng cho đều.", "Indent with spaces, never with the Tab key; nqc fmt evens indentation out."))

      nghị_quyết: 01-NQ/\(FirstResolution.symbol)  # \(say("số, ký hiệu của văn bản", "the document's number"))
      ký_hiệu: \(FirstResolution.symbol)  # \(say("chữ đầu của mã nhiệm vụ: VD.1, VD.2; đặt rồi thì đừng đổi", "what ids of tasks begin with: VD.1, VD.2; never to be changed later"))
      tên: {vi: "Ví dụ: trả kết quả nhanh hơn ở bộ phận một cửa", en: "Example: quicker answers at one-stop counters"}
      ngày_ban_hành: \(adopted.words[language])\(say("  # ngày trước, tháng sau", ""))

      # \(say("Các mục của văn bản, ghi gọn bằng lời của mình. Mục nào giao việc thì phải có nhiệm vụ thực hiện.", "The document's clauses, in a few words of your own. Every clause that asks for something needs a task."))
      các_mục:
        - mục: I
          tên: {vi: Mục tiêu, en: Targets}
          các_mục:
            - mục: "1"
              nội_dung: {vi: 95% hồ sơ được trả kết quả đúng hạn, en: 95% of applications are answered in time}
              tính_chất: \(say("mục_tiêu", "target"))  # \(say("phải có chỉ tiêu đo; không ghi gì thì là nhiệm_vụ", "needs a KPI; without this line a clause asks for a task"))
        - mục: II
          tên: {vi: Nhiệm vụ, en: Tasks}
          các_mục:
            - mục: "1"
              nội_dung: {vi: Lập kế hoạch rút ngắn thời gian trả kết quả, en: Plan how applications are answered more quickly}
            - mục: "2"
              nội_dung: {vi: Trả kết quả đúng hạn, en: Answer applications in time}

      các_nhiệm_vụ:
        # \(say("Việc làm ra một văn bản: ghi sản phẩm.", "Work that ends with a document: name the deliverable."))
        - nhiệm_vụ: "1"
          tên: {vi: Ban hành kế hoạch rút ngắn thời gian trả kết quả, en: Issue a plan to answer applications more quickly}
          căn_cứ: [II.1]  # \(say("mục mà việc này thực hiện", "the clauses that it carries out"))
          chủ_trì: \(agencies[0])  # \(say("một cơ quan, bằng mã trong danh mục", "one agency, by its code in the registry"))
      \(supporting)    thời_hạn: \(say("trong vòng 6 tháng", "within 6 months"))  # \(say("tính từ ngày ban hành; hoặc một ngày, Quý II/\(year + 1), \(year + 1)", "of adoption; or a day, Q2/\(year + 1), \(year + 1)"))
          sản_phẩm: {loại: \(say("kế hoạch", "plan"))}
          các_mốc:
            - mốc: lay-y-kien
              tên: {vi: Gửi dự thảo kế hoạch lấy ý kiến, en: Send the draft plan for comments}
              thời_điểm: 1/2  # \(say("giữa thời gian thực hiện; hoặc thời_hạn: một ngày", "half-way; or due: a day"))

        # \(say("Việc phải đạt một con số: ghi chỉ tiêu, có hiện trạng và mục tiêu.", "Work that has to reach a number: a KPI with its baseline and target."))
        - nhiệm_vụ: "2"
          tên: {vi: Nâng tỉ lệ hồ sơ trả kết quả đúng hạn lên 95%, en: Raise the share of applications answered in time to 95%}
          căn_cứ: [I.1, II.2]
          chủ_trì: \(agencies[0])
          thời_hạn: \(year + 3)  # \(say("hết năm", "the end of the year"))
          các_chỉ_tiêu:
            - chỉ_tiêu: dung-han
              tên: {vi: Tỉ lệ hồ sơ trả kết quả đúng hạn, en: Share of applications answered in time}
              loại_đo: \(say("phần_trăm", "percent"))
              chiều: \(say("tăng", "increase"))
              hiện_trạng: {giá_trị: 80, thời_điểm: \(year - 1)}
              mục_tiêu: \(say("tối thiểu 95 %", "at least 95 %"))
              nguồn_số_liệu: {tên: {vi: Số liệu giả định, en: Made-up figures}}

      """
  }
}
