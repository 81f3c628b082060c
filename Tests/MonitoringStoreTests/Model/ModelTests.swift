import Foundation
import Testing

/// Random lives of stores, compared with a model that keeps everything. `NQC_MODEL_SEEDS` (how many), `NQC_MODEL_SEED`
/// (the first) and `NQC_MODEL_STEPS` (of each) make the run as long as one likes; a failure names the seed and the step.
@Suite struct `A store through its life` {
  private static func setting(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  private static let first = setting("NQC_MODEL_SEED") ?? 12
  private static let steps = setting("NQC_MODEL_STEPS") ?? 12

  @Test(arguments: first..<first + (setting("NQC_MODEL_SEEDS") ?? 3))
  func `is as the model says, and keeps every promise`(seed: Int) throws {
    do {
      let tally = try Journey.run(seed: UInt64(seed), steps: Self.steps)
      #expect(tally["emission", default: 0] > 0)
      if Self.steps >= 30 {
        print(seed, tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
      }
    } catch let broken as Journey.Broken {
      Issue.record("seed \(seed), \(broken)")
    }
  }
}
