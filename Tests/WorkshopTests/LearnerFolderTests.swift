import Diagnostics
import Foundation
import ResolutionWorkspace
import Testing
import Workshop

@Suite struct `A learner's folder` {
  @Test func `holds a course that stands alone`() throws {
    let desk = try Desk()
    #expect(try desk.names(desk.folder.path) == ["README.md", "bai", "khoa-hoc", "luu", "tien-do.jsonl"])
    // Moved to where nothing of the original can be reached.
    let elsewhere = desk.root + "/noi-khac"
    try FileManager.default.moveItem(atPath: desk.folder.course, toPath: elsewhere)
    let course = try Course(folder: elsewhere)
    #expect(course.diagnostics.map(\.message.en) == [])
    #expect(course.exercises.map(\.fileName) == Fixture.course.exercises.map(\.fileName))
    #expect(course.files.allSatisfy { $0.path.hasPrefix(elsewhere + "/") })
    let solution = Array(course.exercises[0].solution.utf8)
    #expect(course.exercises[0].assess(solution, in: course, language: .vi, now: Fixture.now).isPassed)
    // What the manifest says besides its sources stays as it is.
    let manifest = try desk.text(elsewhere + "/nqc.yaml")
    #expect(manifest.contains("# A course of two small exercises.\n"))
    #expect(manifest.contains("\nrules: {NQ703: off}\n"))
    #expect(manifest.contains("sources: ['ResolutionCompilerTests/Fixtures/Registry', nguon]\n"))
  }

  @Test func `takes sources of one name from two places`() throws {
    let desk = try Desk()
    for (path, text) in [
      ("a/danh-muc/x.yaml", "agencies:\n  - {agency: AAA, name: A, kind: ministry}\n"),
      ("a/b/danh-muc/x.yaml", "agencies:\n  - {agency: BBB, name: B, kind: ministry}\n"),
      (
        "a/b/khoa/nqc.yaml", "workspace: k\nsources:\n  - ../../danh-muc\n  - \"../danh-muc/x.yaml\"\n  - ../danh-muc\n"
      ),
      ("a/b/khoa/01-x.yaml", try desk.text(Fixture.folder + "/01-chu-tri.yaml")),
    ] {
      let file = URL(filePath: desk.root + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
    let course = try Course(folder: desk.root + "/a/b/khoa")
    let made = try LearnerFolder.make(
      at: desk.root + "/hai", with: course, head: .init(at: desk.now), readme: "")
    let copy = try Course(folder: made.course)
    let codes = copy.files.map { String(decoding: $0.bytes, as: UTF8.self) }.filter { $0.hasPrefix("agencies") }
    #expect(codes.count == 2)
    #expect(codes.contains { $0.contains("AAA") } && codes.contains { $0.contains("BBB") })
    #expect(copy.files.allSatisfy { $0.path.hasPrefix(made.course + "/") })
    #expect(copy.diagnostics.map(\.message.en) == course.diagnostics.map(\.message.en))
    #expect(
      try desk.text(made.course + "/nqc.yaml")
        == "workspace: k\nsources:\n  - 'danh-muc'\n  - '2/danh-muc/x.yaml'\n  - '2/danh-muc'\n")
  }

  @Test func `is made in an empty folder too, and leaves what is hidden there`() throws {
    let desk = try Desk()
    let path = desk.root + "/rong"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try desk.write("x", path + "/.cua-toi")
    let made = try Desk.make(path)
    #expect(made.isMade())
    #expect(try desk.names(path) == [".cua-toi", "README.md", "bai", "khoa-hoc", "luu", "tien-do.jsonl"])
  }

  @Test func `is not made where something else is`() throws {
    let desk = try Desk()
    let path = desk.root + "/cua-toi"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try desk.write("quý giá", path + "/bai.yaml")
    let before = try desk.contents(desk.root)
    let full = refusal { _ = try Desk.make(path) }
    #expect(full?.kind == .wrongRequest)
    #expect(full?.words.vi.contains("đã có tệp (bai.yaml…)") == true)
    let file = refusal { _ = try Desk.make(path + "/bai.yaml") }
    #expect(file?.words.en.contains("is a file; name a new folder") == true)
    let within = refusal { _ = try Desk.make(path + "/bai.yaml/moi/hoc") }
    #expect(within?.words.en == "\(path)/bai.yaml is no folder; mend the path")
    #expect(try desk.contents(desk.root) == before)
  }

  @Test func `is made together with what it lies in`() throws {
    let desk = try Desk()
    #expect(try Desk.make(desk.root + "/lop/sang/ha").isMade())
    #expect(try desk.names(desk.root + "/lop/sang") == ["ha"])
  }

  @Test func `leaves nothing behind where it cannot be made`() throws {
    let desk = try Desk()
    let long = String(repeating: "x", count: 300)
    let before = try desk.contents(desk.root)
    // The system takes no such name, which is found out when all is made.
    let refused = refusal { _ = try Desk.make(desk.root + "/lop/\(long)") }
    #expect(refused?.kind == .system)
    #expect(refused?.words.en.hasPrefix("cannot write \(desk.root)/lop/x") == true)
    #expect(try desk.contents(desk.root) == before)
  }

  @Test func `is found from anywhere inside`() throws {
    let desk = try Desk()
    #expect(LearnerFolder(around: desk.folder.works)?.path == desk.folder.works + "/..")
    #expect(LearnerFolder(around: desk.folder.path) == desk.folder)
    #expect(LearnerFolder(around: desk.root) == nil)
    #expect(LearnerFolder(around: desk.root + "/nowhere") == nil)
  }
}
