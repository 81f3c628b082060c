import Diagnostics
import ResolutionCompiler

/// Tasks against localities: a row a task, a column a locality, a sign for how it answers.
///
/// ```
///           T T
///           0 1
///           1 1
/// NQ9.1.2@… ● ○
/// ```
struct RollUpMatrix {
  private typealias Run = Page.Run

  private let language: Language
  private var page: Page

  /// A line that goes nowhere in particular is as wide as this.
  private static let defaultWidth = 120

  static func draw(_ rollUp: RollUp, in language: Language, on page: Page) -> Page {
    var matrix = RollUpMatrix(language: language, page: page)
    for (position, document) in rollUp.documents.enumerated() {
      if position > 0 { matrix.page.emptyLine() }
      matrix.draw(document)
    }
    return matrix.page
  }

  private func say(_ vi: String, _ en: String) -> String { Words(vi: vi, en: en)[language] }

  private mutating func draw(_ document: RollUp.Document) {
    RollUpText.head(of: document, in: language, on: &page)
    page.emptyLine()
    let places = Set(document.tasks.flatMap { $0.answers.map(\.locality) }).sorted()
    guard !places.isEmpty else {
      page.line([Run(say("không có nhiệm vụ nào để vẽ", "there is no task to draw"))])
      return
    }
    let ids = document.tasks.map { Run($0.id) }.width
    let fitting = ((page.width ?? RollUpMatrix.defaultWidth) - ids - 1) / 2
    guard places.count <= fitting else {
      page.line([
        Run(
          say(
            "\(places.count) nơi, nhiều hơn bề ngang này chứa được (\(max(0, fitting))). Ghi ra tệp: "
              + "nqc rollup --matrix -o ma-tran.xlsx (hoặc .csv). Xem một nơi: nqc rollup --for MÃ.",
            "\(places.count) columns, more than fit here (\(max(0, fitting))). Write them to a file: "
              + "nqc rollup --matrix -o matrix.xlsx (or .csv). For one of them: nqc rollup --for CODE."))
      ])
      return
    }
    let codes = short(places.map { document.localities[$0].code })
    let height = codes.map(\.count).max() ?? 0
    for row in 0..<height {
      let signs = codes.map { code -> String in
        // Columns end at the line below.
        let at = row - (height - code.count)
        return at < 0 ? " " : String(code[code.index(code.startIndex, offsetBy: at)])
      }
      page.line([Run(String(repeating: " ", count: ids + 1) + signs.joined(separator: " "), .name)].map(\.self))
    }
    for task in document.tasks {
      let answers = Dictionary(uniqueKeysWithValues: task.answers.map { ($0.locality, $0.state) })
      var runs: [Run] = []
      for place in places {
        let (mark, paint) = answers[place]?.mark ?? ("·", .faint)
        runs += [Run(" "), Run(mark, paint)]
      }
      page.line([], first: [Run(task.id).padded(to: ids)] + runs)
    }
    page.emptyLine()
    let signs = RollUp.Answer.State.allCases.map { "\($0.mark.text) \($0.words[language])" }
    page.line([Run((signs + ["· " + say("không được giao", "not assigned")]).joined(separator: "   "))])
    let names = zip(places, codes).map { "\($1) \(document.localities[$0].name[language])" }
    page.line([Run(names.joined(separator: " · "), .faint)])
  }

  /// What stands before the first hyphen, where that tells all of them apart.
  private func short(_ codes: [String]) -> [String] {
    let heads = codes.map { String($0.prefix { $0 != "-" }) }
    return Set(heads).count == heads.count ? heads : codes
  }
}
