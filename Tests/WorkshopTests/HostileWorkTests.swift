import Diagnostics
import Testing
import Workshop

/// A learner may hand in anything.
@Suite struct `A file that is no work` {
  private func expectAssessed(_ work: [UInt8]) {
    for exercise in Fixture.course.exercises {
      let assessment = Fixture.assess(work, in: exercise.key)
      #expect((0...100).contains(assessment.score))
      #expect(assessment.results.count == exercise.checks.count)
      #expect(assessment.isPassed == (assessment.score == 100))
    }
  }

  @Test func `may break off anywhere`() {
    for exercise in Fixture.course.exercises {
      let solution = Array(exercise.solution.utf8)
      for end in stride(from: 0, to: solution.count, by: 3) { expectAssessed(Array(solution[..<end])) }
    }
  }

  @Test func `may be binary`() {
    var seed: UInt64 = 7
    let bytes = (0..<20_000).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: seed >> 33)
    }
    expectAssessed(bytes)
    expectAssessed([0x50, 0x4B, 0x03, 0x04] + bytes)
    expectAssessed([0xFF, 0xFE] + Array("nghị_quyết".utf8))
    expectAssessed([0, 0, 0])
  }

  @Test func `may be five megabytes long`() {
    let line = Array("  - nhiệm_vụ: viết bao nhiêu cũng được\n".utf8)
    expectAssessed(Array("các_nhiệm_vụ:\n".utf8) + Array(repeatElement(line, count: 5_000_000 / line.count).joined()))
    expectAssessed(Array(repeating: UInt8(ascii: "["), count: 5_000_000))
  }

  @Test func `may hold what belongs to the course`() {
    for name in ["nqc.yaml", "01-chu-tri.yaml", "02-dong-gop.yaml", "nguon/mau.yaml"] {
      expectAssessed(Array(Fixture.text(name).utf8))
    }
    for text in Fixture.shared.values { expectAssessed(Array(text.utf8)) }
  }
}
