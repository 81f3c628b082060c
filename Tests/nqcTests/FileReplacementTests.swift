import Diagnostics
import Foundation
import ResolutionWorkspace
import Testing

@Suite struct `Replacing a file` {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nqc-\(UUID().uuidString)")

  private func file(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent(name)
    try text.write(to: url, atomically: false, encoding: .utf8)
    return url.path
  }

  private func failure(_ all: [Files.Replacement]) -> FileFailure? {
    do throws(FileFailure) {
      try Files.disk.replace(all)
      return nil
    } catch {
      return error
    }
  }

  @Test func `puts all of the new text in the place of the old`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try file("a.yaml", "old")
    let large = [UInt8](repeating: 65, count: 3_000_000)
    #expect(failure([.init(path: path, old: Array("old".utf8), new: large)]) == nil)
    #expect(try Files.disk.read(path, .max) == large)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  @Test func `leaves a file alone that has changed since it was read, and all others`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (first, second) = (try file("a.yaml", "old"), try file("b.yaml", "old and more"))
    let refused = failure([
      .init(path: first, old: Array("old".utf8), new: Array("new".utf8)),
      .init(path: second, old: Array("old".utf8), new: Array("new".utf8)),
    ])
    #expect(refused?.path == second)
    #expect(refused?.whenWriting.vi == "không ghi được \(second): tệp đã thay đổi từ khi được đọc")
    #expect(try String(contentsOfFile: first, encoding: .utf8) == "old")
    #expect(try String(contentsOfFile: second, encoding: .utf8) == "old and more")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test func `has room for any number of files in one folder`() throws {
    // In memory, where the system has that: on a disk each file is waited for.
    let shared = URL(filePath: "/dev/shm")
    let isThere = FileManager.default.isWritableFile(atPath: shared.path)
    let folder = isThere ? shared.appending(path: folder.lastPathComponent) : folder
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let paths = (0...1000).map { folder.appending(path: "\($0).yaml").path }
    for path in paths { try "old".write(toFile: path, atomically: false, encoding: .utf8) }
    #expect(failure(paths.map { .init(path: $0, old: Array("old".utf8), new: Array("new".utf8)) }) == nil)
    #expect(try Files.disk.read(paths[1000], .max) == Array("new".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == paths.count)
  }

  @Test func `says so where there is no file any more`() {
    let refused = failure([.init(path: folder.path + "/gone.yaml", old: [], new: [])])
    #expect(refused?.whenWriting.en == "cannot write \(folder.path)/gone.yaml: it is no longer there")
  }

  @Test func `makes a new file, and takes no other's place with it`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let old = try file("old.yaml", "old")
    let new = folder.path + "/new.yaml"
    #expect(failure([.init(path: new, old: nil, new: Array("new".utf8))]) == nil)
    #expect(try Files.disk.read(new, .max) == Array("new".utf8))
    // One that is there stands in the way of all of them.
    let refused = failure([
      .init(path: old, old: Array("old".utf8), new: Array("newer".utf8)),
      .init(path: new, old: nil, new: Array("newer".utf8)),
    ])
    #expect(refused?.whenWriting.en == "cannot write \(new): it is there already")
    #expect(try Files.disk.read(old, .max) == Array("old".utf8))
    #expect(failure([.init(path: folder.path + "/none/new.yaml", old: nil, new: [])])?.code == ENOTDIR)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["new.yaml", "old.yaml"])
  }
}
