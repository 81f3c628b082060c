package import ResolutionCompiler

/// The circumstances of an apply.
package struct EmissionInfo: Hashable, Sendable {
  /// The moment taken for now. Its day divides the slots that stand from those that follow the sources; its minute
  /// starts the time limits of the assignments.
  package var at: Moment
  /// Minutes that the moment's local time is ahead of UTC.
  package var utcOffset: Int
  /// Name and version of the program.
  package var compiler: String
  package var user: String
  /// A digest of everything that was compiled, in hexadecimal digits.
  package var corpusDigest: String

  package init(at: Moment, utcOffset: Int, compiler: String, user: String, corpusDigest: String) {
    self.at = at
    self.utcOffset = utcOffset
    self.compiler = compiler
    self.user = user
    self.corpusDigest = corpusDigest
  }

  package init(at: Moment, utcOffset: Int, compiler: String, user: String, corpusDigest: [UInt8]) {
    let digits = Array("0123456789abcdef")
    let text = String(corpusDigest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    self.init(at: at, utcOffset: utcOffset, compiler: compiler, user: user, corpusDigest: text)
  }
}

extension EmissionInfo {
  /// ISO, with the offset: `2025-11-06T09:00:00+07:00`.
  package var timestamp: String { at.timestamp(utcOffset: utcOffset) }
}
