extension Database {
  /// Refuses a moment whose day is before that of the last emission: a day that was over then cannot be to come again,
  /// and slots whose time has passed would be open once more. An earlier minute of the same day is taken as it is:
  /// clocks are put right by minutes.
  ///
  /// To be asked within the transaction that writes.
  ///
  /// - Parameter now: an ISO text, as the store holds moments: `2025-11-06T09:00:00+07:00`.
  /// - Throws: `StoreError.clockSetBack`.
  func checkClock(_ now: String) throws(StoreError) {
    // ISO texts compare as what they mean.
    guard let last = try texts("SELECT max(at) FROM main.emission").first, now.prefix(10) < last.prefix(10) else {
      return
    }
    throw .clockSetBack(path: path, last: last, now: now)
  }
}
