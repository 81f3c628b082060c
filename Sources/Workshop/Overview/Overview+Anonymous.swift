package import Diagnostics
import ResolutionCompiler

extension Overview {
  /// The same without anybody's name: no name, no path, no time of the day, and learners in an order that tells nothing. It
  /// stays the same from one report to the next, as long as nobody comes or goes. A line that a learner wrote is shown
  /// only where no name is in it.
  /// - Parameter language: of what they are called instead.
  package func anonymous(in language: Language) -> Overview {
    let names = NamesInTexts(learners, passedOver)
    return Overview(
      course: names.isIn(course) ? "" : course, isAnonymous: true,
      learners: learners.sorted { $0.token < $1.token }.enumerated().map { index, learner in
        let name = Words(vi: "Học viên \(index + 1)", en: "Learner \(index + 1)")[language]
        return Learner(
          name: name, ownName: name, folder: nil,
          standings: learner.standings, current: learner.current, latest: nil, remarks: learner.remarks,
          token: learner.token)
      },
      exercises: exercises,
      mistakes: mistakes.map { mistake in
        Mistake(
          code: mistake.code, title: names.isIn(mistake.title) ? Words(mistake.code) : mistake.title,
          learners: mistake.learners, times: mistake.times,
          examples: mistake.examples.filter { !names.isIn($0.text) }.map {
            Example(text: $0.text, exercise: $0.exercise, learner: "")
          })
      },
      failedChecks: failedChecks,
      passedOver: passedOver.map { _ in
        LearnerSearch.PassedOver(
          nil, Words(vi: "không đọc được kết quả học", en: "tells nothing that can be read"))
      })
  }
}

/// Finds names of learners in what they wrote.
private struct NamesInTexts {
  /// Folded, with a blank before and after: names in full.
  private var whole: Set<[UInt8]> = []
  /// What folders are called, likewise, but spelled as they are.
  private var folders: Set<String> = []
  /// Given names as they are written: An is somebody, an is not.
  private var given: Set<Substring> = []

  init(_ learners: [Overview.Learner], _ passedOver: [LearnerSearch.PassedOver]) {
    for learner in learners {
      add(learner.ownName)
      if let last = NamesInTexts.words(of: learner.ownName).last, last.count > 1 {
        given.formUnion([last, Substring(last.uppercased())])
      }
    }
    for path in learners.compactMap(\.folder) + passedOver.compactMap(\.path) {
      // Text has its marks where a folder's name has none, so spelling tells the two apart.
      let own = NamesInTexts.apart(path.split(separator: "/").last.map { $0.lowercased() } ?? "")
      if own.contains(where: \.isLetter) { folders.insert(own) }
    }
  }

  private mutating func add(_ name: String) {
    let folded = NamesInTexts.folded(name)
    if folded.count > 3 { whole.insert(folded) }
  }

  func isIn(_ words: Words) -> Bool { isIn(words.vi) || isIn(words.en) }

  func isIn(_ text: String) -> Bool {
    if NamesInTexts.words(of: text).contains(where: given.contains) { return true }
    let apart = NamesInTexts.apart(text.lowercased())
    if folders.contains(where: apart.contains) { return true }
    let folded = NamesInTexts.folded(text)
    return whole.contains { folded.contains($0) }
  }

  private static func words(of text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

  /// With one blank between words and around all, and nothing but words.
  private static func apart(_ text: String) -> String { " \(words(of: text).joined(separator: " ")) " }

  private static func folded(_ text: String) -> [UInt8] { [0x20] + Folding.folded(apart(text)) + [0x20] }
}
