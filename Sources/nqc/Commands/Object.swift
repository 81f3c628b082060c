import ArgumentParser
import Diagnostics
import MonitoringStore
import ReportFiles
import ResolutionCompiler

struct Object: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Phản hồi rằng nhiệm vụ được giao sai nội dung hoặc sai thẩm quyền · object to a task.",
    discussion: """
      nqc object NQ57.1.2 --agency BKHCN --kind thẩm_quyền --text "Thuộc Bộ khác"

      Phản hồi muộn vẫn được ghi và được báo là muộn. Thời hạn của nhiệm vụ vẫn tính trong khi chờ trả lời (nqc answer).
      """)

  @Argument(help: "Mã nhiệm vụ · the task.")
  var task: String

  @Option(help: "Cơ quan được giao · who objects.")
  var agency: String

  @Option(help: "Sai gì: content (nội_dung), authority (thẩm_quyền) · what is wrong.")
  var kind: ObjectionKind

  @Option(help: "Nội dung phản hồi · what there is to say.")
  var text: String

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("--text: thiếu nội dung · there is nothing in it") }
  }

  func run() throws {
    let path = options.storePath
    let registry = options.registry()
    // Limits that are counted by a calendar with mistakes would be wrong without anybody's noticing.
    try options.showDiagnostics(
      of: registry, in: options.reader,
      closing: [
        Words(vi: "\(path): không ghi gì, vì nguồn có lỗi", en: "\(path): nothing written: the sources have errors")
      ])
    let raised = try options.storing { () throws(StoreError) in
      try MonitoringStore.open(path: path).object(
        to: inNFC(task), for: inNFC(agency), kind.kind, inNFC(text), under: registry.rules, options.circumstances)
    }
    switch raised {
    case .failure(let wrong): try options.refuse([wrong])
    case .success(let raised):
      let view = ObjectionView(
        objection: raised.objection, store: path, limit: raised.respondBy, isLate: raised.isLate, isAnswer: false)
      switch format {
      case .text: if !options.quiet { Console.output.write(view.text(in: options.reader)) }
      case .json: Console.output.write(view.json())
      }
    }
  }
}

/// `content`, `nội_dung`, `authority`, `thẩm_quyền`.
struct ObjectionKind: ExpressibleByArgument {
  let kind: Objection.Kind

  init?(argument: String) {
    switch String(decoding: Folding.folded(argument), as: UTF8.self) {
    case "content", "noi dung": kind = .content
    case "authority", "tham quyen": kind = .authority
    default: return nil
    }
  }

  static var allValueStrings: [String] { Objection.Kind.allCases.map(\.rawValue) }
}
