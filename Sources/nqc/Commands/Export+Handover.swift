import Diagnostics
import ResolutionCompiler
import ResolutionExport
import ResolutionWorkspace

extension Export {
  /// Writes what concerns one agency as files that can be compiled without the sources: one for each document.
  func handOver(_ compilation: Compilation, to receiver: String, _ language: Language) throws {
    let plan = compilation.plan
    let (agency, documents) = try options.heeding(language) { () throws(WrongArgument) in
      let agency = try plan.agency(named: receiver)
      return (agency, try chosen(for: agency, in: plan))
    }
    let circumstances = Circumstances(
      language: language, moment: options.moment, utcOffset: plan.calendar.utcOffset, program: Version.program)
    let digest = CorpusDigest(compilation.files).description
    let handovers = documents.map { Handover(of: $0, for: agency, in: plan) }
    // All of them are made before the first is written.
    let files = handovers.map { ($0, ExportFormats.handover.bytes(of: $0, digest: digest, under: circumstances)) }
    guard let output else { return files.forEach { Console.output.write($0.1) } }
    if isDivided {
      do throws(FileFailure) {
        try Files.makeFolder(output)
      } catch {
        throw Failure(error.whenWriting, in: language)
      }
    }
    for (handover, bytes) in files {
      let stem = output.hasSuffix("/") ? output : output + "/"
      let path = isDivided ? stem + "\(handover.document)-\(handover.to).yaml" : output
      try Files.save(bytes, as: path, in: language)
      note(
        Words(
          vi: "đã ghi \(path): \(handover.tasks) nhiệm vụ của \(handover.number) giao cho \(handover.agency.vi)",
          en: "wrote \(path): \(counted(handover.tasks, "task")) of \(handover.number) for \(handover.agency.en)"),
        language)
    }
    if handovers.contains(where: { $0.secrecy > .none }) {
      note(
        Words(
          vi: "có nhiệm vụ mật: gửi và giữ tệp theo quy định về bảo vệ bí mật nhà nước",
          en: "there are secret tasks: send and keep the files under the rules for State secrets"), language)
    }
  }

  /// The documents to be handed over: the one that was named, or all that have a task for the agency.
  private func chosen(for agency: Int32, in plan: Plan) throws(WrongArgument) -> [Int32] {
    let concerning = plan.documents(concerning: agency)
    let code = plan.registry.code(agency)
    if let document {
      let index = try plan.document(named: document)
      guard concerning.contains(index) else {
        let number = plan.text(plan.documents[Int(index)].number)
        throw WrongArgument(
          Words(
            vi: "\(number) không giao nhiệm vụ nào cho \(code) hay cơ quan thuộc quyền",
            en: "\(number) has no task for \(code) or a body below it"))
      }
      return [index]
    }
    let keys = concerning.map { plan.documents[Int($0)].key }.joined(separator: ", ")
    if concerning.isEmpty {
      throw WrongArgument(
        Words(
          vi: "không văn bản nào giao nhiệm vụ cho \(code) hay cơ quan thuộc quyền",
          en: "no document has a task for \(code) or a body below it"))
    }
    guard concerning.count == 1 || isDivided else {
      throw WrongArgument(
        Words(
          vi: "nhiều văn bản giao nhiệm vụ cho \(code) (\(keys)): ghi --document một văn bản, hoặc -o THƯ-MỤC/",
          en: "several documents have tasks for \(code) (\(keys)): say --document for one, or -o FOLDER/"))
    }
    return concerning
  }
}
