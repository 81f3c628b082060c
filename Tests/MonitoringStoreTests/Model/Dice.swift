/// Chance that can be repeated: the same seed throws the same.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Other dice for each step of a journey, so that one step can be left out without changing what the others throw.
  init(seed: UInt64, step: Int) {
    var dice = Dice(seed: seed &* 0x9e37_79b9_7f4a_7c15 &+ UInt64(bitPattern: Int64(step)))
    self.init(seed: dice.next())
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }
  mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &self) }
}
