import ArgumentParser
import Diagnostics
import MonitoringStore
import ReportFiles
import ResolutionCompiler

struct Confirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Xác nhận đã tiếp nhận nhiệm vụ được giao · confirm receipt of tasks.",
    discussion: """
      nqc confirm NQ57.1.2 NQ57.1.3 --agency BKHCN
      nqc confirm --all --agency BKHCN             mọi nhiệm vụ chưa xác nhận

      Xác nhận muộn vẫn được ghi và được báo là muộn.
      """)

  @Argument(help: "Mã các nhiệm vụ · the tasks.")
  var tasks: [String] = []

  @Flag(help: "Mọi nhiệm vụ mà cơ quan chưa xác nhận · all that the agency has not confirmed.")
  var all = false

  @Option(help: "Cơ quan được giao · whose tasks they are.")
  var agency: String

  @Option(help: "Dạng in: text, json · how to print.")
  var format: OutputFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if tasks.isEmpty != all {
      throw ValidationError("ghi mã nhiệm vụ, hoặc --all · name the tasks, or say --all")
    }
  }

  func run() throws {
    let path = options.storePath
    let outcome = try options.storing { () throws(StoreError) in
      try MonitoringStore.open(path: path).confirm(
        all ? nil : tasks.map(inNFC), for: inNFC(agency), options.circumstances)
    }
    switch outcome {
    case .refused(let mistakes): try options.refuse(mistakes)
    case .confirmed(let tasks):
      let view = ConfirmationView(tasks: tasks, agency: agency, store: path, isLong: options.verbose)
      switch format {
      case .text: if !options.quiet { Console.output.write(view.text(in: options.reader)) }
      case .json: Console.output.write(view.json())
      }
    }
  }
}
