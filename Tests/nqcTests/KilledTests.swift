import Foundation
import Testing

/// A few of the kills that `Faults/run` makes by the hundred.
@Suite(.serialized, .enabled(if: Program.path != nil)) struct `A process that is killed while it writes` {
  /// Most tasks say something else than before.
  private static let changed = Sample.resolution.replacingOccurrences(of: "within 11 months", with: "within 10 months")
    .replacingOccurrences(of: "Dịch vụ công", with: "Dịch vụ công trực tuyến")
    .replacingOccurrences(of: "2026-04-24", with: "2026-05-22")

  private let program: Program
  private var store: SQLiteFile { SQLiteFile(program.folder.path + "/monitoring.sqlite") }

  init() throws {
    program = try Program(["Resolutions/NQ9.yaml": Sample.resolution, "Resolutions/registry.yaml": Sample.registry])
  }

  private func write(_ resolution: String) throws {
    try resolution.write(
      to: program.folder.appending(path: "Resolutions/NQ9.yaml"), atomically: false, encoding: .utf8)
  }

  private func clear() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    where name.hasPrefix("monitoring.sqlite") {
      try FileManager.default.removeItem(at: program.folder.appending(path: name))
    }
  }

  /// Starts an apply.
  private func start() throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Program.path))
    process.arguments = ["apply", "--now", "2026-03-02"]
    process.currentDirectoryURL = program.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Kills an apply so often, at moments spread over all the time that it takes, and looks at what it leaves.
  /// - Parameter original: the store that it finds; nil for none.
  private func kill(_ count: Int, original: Data?) throws {
    func prepare() throws {
      try clear()
      try original?.write(to: URL(filePath: store.path))
    }
    try prepare()
    let before = original == nil ? [] : store.contents
    let begun = ContinuousClock.now
    try start().waitUntilExit()
    let whole = ContinuousClock.now - begun
    let after = store.contents
    #expect(before != after)

    for turn in 0..<count {
      try prepare()
      let process = try start()
      // More of them where it writes, which is near its end.
      let share = turn.isMultiple(of: 3) ? Double(turn) / Double(count) : 0.6 + 0.5 * Double(turn) / Double(count)
      Thread.sleep(forTimeInterval: (whole / Duration.seconds(1)) * share)
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()

      if FileManager.default.fileExists(atPath: store.path) {
        if turn.isMultiple(of: 2) { #expect(try program.run(["store", "check"]).status == 0) }
        let state = store.contents
        #expect(state == before || state == after, "neither as before nor as after")
        #expect(store.isSound)
      } else {
        #expect(original == nil)
      }
      #expect(try program.run(["apply"]).status == 0)
      #expect(store.contents == after)
      #expect(store.isSound)
    }
  }

  @Test func `for the first time leaves nothing or all of it`() throws {
    defer { program.remove() }
    try kill(10, original: nil)
  }

  @Test func `over what was there leaves it as before or as after`() throws {
    defer { program.remove() }
    try start().waitUntilExit()
    let original = try Data(contentsOf: URL(filePath: store.path))
    try write(Self.changed)
    try kill(15, original: original)
  }
}
