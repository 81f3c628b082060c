import Foundation
import Testing
import Workshop

@Suite struct `Looking for saves` {
  private typealias Look = SaveDetector.Look

  /// Looks every four milliseconds, and reads when told to.
  private static func reads(_ looks: [(until: Int, look: Look?)]) -> [Int] {
    var detector = SaveDetector()
    var times: [Int] = []
    var time = 0
    for (until, look) in looks {
      while time < until {
        if detector.see(look, at: time) {
          times.append(time)
          detector.acted(on: look)
        }
        time += 4
      }
    }
    return times
  }

  private let old = Look(inode: 1, size: 100, modified: 10)
  private let new = Look(inode: 1, size: 120, modified: 20)

  @Test func `reads at once what is there, and then only what changes`() {
    #expect(Self.reads([(1000, old)]) == [0])
    #expect(Self.reads([(1000, nil)]) == [0])
  }

  @Test func `reads a file that was written in place as soon as it has come to rest`() {
    #expect(Self.reads([(100, old), (200, new)]) == [0, 108])
  }

  @Test func `waits while somebody writes`() {
    let parts = (0..<10).map { Look(inode: 1, size: Int64(10 + $0), modified: Int64(20 + $0)) }
    let writing = parts.enumerated().map { (until: 104 + 4 * $0.offset, look: Optional($0.element)) }
    #expect(Self.reads([(100, old)] + writing + [(400, new)]) == [0, 148])
  }

  @Test(arguments: [nil, SaveDetector.Look(inode: 1, size: 0, modified: 15)])
  func `passes over a file that is empty or missing for a moment`(_ gone: SaveDetector.Look?) {
    #expect(Self.reads([(100, old), (200, gone), (300, new)]) == [0, 208])
    // What came back as it was is nothing new.
    #expect(Self.reads([(100, old), (200, gone), (300, old)]) == [0])
  }

  @Test(arguments: [nil, SaveDetector.Look(inode: 1, size: 0, modified: 15)])
  func `believes in the end that a file is empty or gone`(_ gone: SaveDetector.Look?) {
    #expect(Self.reads([(100, old), (1000, gone)]) == [0, 400])
  }

  @Test func `sees another file in its place, and another time`() {
    #expect(Self.reads([(100, old), (200, Look(inode: 2, size: 100, modified: 10))]) == [0, 108])
    #expect(Self.reads([(100, old), (200, Look(inode: 1, size: 100, modified: 11))]) == [0, 108])
  }

  @Test func `asks again until somebody has read`() {
    var detector = SaveDetector()
    let looks = [0, 4, 8].map { detector.see(old, at: $0) }
    #expect(looks == [true, true, true])
    detector.acted(on: old)
    let next = detector.see(old, at: 12)
    #expect(!next)
  }

  @Test func `looks at files as they are`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("nqc-look-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(Look(at: path) == nil)
    try "abc".write(toFile: path, atomically: false, encoding: .utf8)
    let look = try #require(Look(at: path))
    #expect(look.size == 3)
    #expect(look == Look(at: path))
    // Editors write beside and rename.
    try "abc".write(toFile: path + "~", atomically: false, encoding: .utf8)
    #expect(rename(path + "~", path) == 0)
    #expect(look != Look(at: path))
  }
}
