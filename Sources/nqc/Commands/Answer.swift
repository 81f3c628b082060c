import ArgumentParser
import Diagnostics
import MonitoringStore
import ReportFiles
import ResolutionCompiler

struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trả lời một phản hồi về nhiệm vụ · answer an objection.",
    discussion: """
      nqc answer NQ57.1.2 --text "Đúng, đã chuyển cho Bộ Tài chính"

      Chỉ ghi câu trả lời; muốn giao lại thì sửa nguồn rồi chạy nqc apply.
      """)

  @Argument(help: "Mã nhiệm vụ · the task.")
  var task: String

  @Option(help: "Cơ quan đã phản hồi, khi có nhiều · whose objection it is.")
  var agency: String?

  @Option(help: "Phản hồi về gì, khi có nhiều: content (nội_dung), authority (thẩm_quyền) · which of them.")
  var kind: ObjectionKind?

  @Option(help: "Câu trả lời · the answer.")
  var text: String

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("--text: thiếu nội dung · there is nothing in it") }
  }

  func run() throws {
    let path = options.storePath
    let answered = try options.storing { () throws(StoreError) in
      try MonitoringStore.open(path: path).answer(
        objectionTo: inNFC(task), of: agency.map(inNFC), kind?.kind, inNFC(text), options.circumstances)
    }
    switch answered {
    case .failure(let wrong): try options.refuse([wrong])
    case .success(let answered):
      let view = ObjectionView(
        objection: answered.objection, store: path, limit: answered.objection.processBy, isLate: answered.isLate,
        isAnswer: true)
      switch format {
      case .text: if !options.quiet { Console.output.write(view.text(in: options.reader)) }
      case .json: Console.output.write(view.json())
      }
    }
  }
}
