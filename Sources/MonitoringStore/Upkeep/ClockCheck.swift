internal import ResolutionCompiler

extension MonitoringStore {
  /// Refuses to enter something at a moment whose day is before the store's last emission.
  /// - Throws: `StoreError.clockSetBack`.
  package func checkClock(_ now: EmissionInfo) throws(StoreError) {
    if !isBlank { try database.checkClock(now) }
  }
}

extension Database {
  /// Refuses a moment whose day is before that of the last emission: a day that was over then cannot be to come again,
  /// and slots whose time has passed would be open once more. An earlier minute of the same day is taken as it is:
  /// clocks are put right by minutes.
  ///
  /// - Throws: `StoreError.clockSetBack`.
  func checkClock(_ now: EmissionInfo) throws(StoreError) {
    // Days and moments are ISO texts, which compare as what they mean.
    guard let last = try texts("SELECT max(at) FROM main.emission").first, now.timestamp.prefix(10) < last.prefix(10)
    else { return }
    throw .clockSetBack(path: path, last: last, now: now.timestamp)
  }
}
