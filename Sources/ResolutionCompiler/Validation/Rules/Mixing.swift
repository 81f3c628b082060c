extension UInt64 {
  /// A number whose every bit depends on all bits of this one (the finisher of SplitMix64): makes hashes of numbers.
  var mixed: UInt64 {
    let first = (self ^ (self >> 30)) &* 0xbf58_476d_1ce4_e5b9
    let second = (first ^ (first >> 27)) &* 0x94d0_49bb_1331_11eb
    return second ^ (second >> 31)
  }
}
