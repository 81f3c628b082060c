import Diagnostics
import ResolutionCompiler

/// A document's list as it lies on paper: the official annex with its heading, table and notes.
struct Paper: Sendable {
  struct Row: Sendable {
    let id: String
    let isGroup: Bool
    /// By column, paragraphs of text. A group's title reaches over the columns between the first and the last.
    let cells: [[String]]
  }

  let key: String
  /// The issuing body, in capitals; empty where it is not said.
  let issuer: String
  let isOfTheParty: Bool
  /// The national heading, or the Party's.
  let motto: [String]
  /// `MẬT`; empty where nothing is secret.
  let secrecy: String
  let title: String
  /// What it lists the tasks of.
  let subject: String
  /// In brackets below: by which document, on which day, and which part of it this is.
  let remarks: [String]
  let columns: [String]
  let rows: [Row]
  /// Lists of agencies that are too long for a cell, as `(1) …`.
  let notes: [String]
  /// When and by what it was made.
  let origin: String

  init(_ document: Annex.Document, of annex: Annex, under circumstances: Circumstances) {
    let language = circumstances.language
    key = document.key
    issuer = document.issuer?.name[language].uppercased() ?? ""
    isOfTheParty = document.isOfTheParty
    motto =
      document.isOfTheParty
      ? [Words(vi: "ĐẢNG CỘNG SẢN VIỆT NAM", en: "COMMUNIST PARTY OF VIET NAM")[language]]
      : [
        Words(vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", en: "SOCIALIST REPUBLIC OF VIET NAM")[language],
        Words(vi: "Độc lập - Tự do - Hạnh phúc", en: "Independence - Freedom - Happiness")[language],
      ]
    secrecy = document.secrecy == .none ? "" : document.secrecy.spoken[language].uppercased()
    title = Words(vi: "DANH MỤC NHIỆM VỤ", en: "LIST OF TASKS")[language]
    subject = document.title[language]

    var reference = Words(vi: "Theo văn bản số \(document.number)", en: "Under document \(document.number)")[language]
    if let issued = document.issued {
      reference += Words(vi: " ngày \(issued.vietnamese)", en: " of \(issued)")[language]
    }
    if let issuer = document.issuer {
      reference += Words(vi: " của \(issuer.name.vi)", en: ", \(issuer.name.en)")[language]
    }
    var remarks = ["(\(reference))"]
    if document.isDraft { remarks.append(Words(vi: "DỰ THẢO", en: "DRAFT")[language]) }
    if !annex.extract.isEmpty {
      let extract = annex.extract.map { $0[language] }.joined(separator: "; ")
      remarks.append(Words(vi: "Trích: \(extract)", en: "Extract: \(extract)")[language])
    }
    self.remarks = remarks

    columns = Annex.columns.map { $0.title[language] }
    var notes = Notes(language: language)
    rows = document.lines.map { line in
      let kpis = line.kpis.map { $0.text(dueOn: line.due.day, in: language) }
      let resources =
        line.resources.isEmpty ? [] : ["\(Annex.resourcesTitle[language]): \(line.resources.text(in: language))"]
      if line.isGroup {
        return Row(
          id: line.id, isGroup: true,
          cells: [[line.ordinal], [line.title[language]] + resources, [], [], [], [], kpis])
      }
      let due: [String] =
        switch line.due {
        case .on(let day): [day.words[language]]
        case .ongoing: [Annex.ongoing[language]]
        case .missing, .unreadable: []
        }
      let deliverable = line.deliverable.map { [$0.text(in: language)] } ?? []
      let issuing =
        line.issuing.isEmpty ? [] : ["\(Annex.issuingTitle[language]): \(line.issuing.names(in: language))"]
      return Row(
        id: line.id, isGroup: false,
        cells: [
          [line.ordinal], [line.title[language]], notes.cell(line.presiding), notes.cell(line.coordinating), due,
          deliverable + issuing + resources, kpis,
        ])
    }
    self.notes = notes.lines
    origin = circumstances.origin
  }
}

/// Long lists of agencies, told once below the table.
private struct Notes {
  let language: Language
  private(set) var lines: [String] = []
  private var numbers: [[Annex.Agency]: Int] = [:]

  init(language: Language) { self.language = language }

  /// More than these make a cell longer than the rest of its row.
  private static let most = 6

  /// A paragraph for each; of too many, how many there are and where they are named.
  mutating func cell(_ agencies: [Annex.Agency]) -> [String] {
    guard agencies.count > Notes.most else {
      return agencies.enumerated().map { $1.name[language] + ($0 < agencies.count - 1 ? ";" : "") }
    }
    let number = numbers[agencies] ?? lines.count + 1
    if numbers.updateValue(number, forKey: agencies) == nil {
      lines.append("(\(number)) \(agencies.names(in: language)).")
    }
    return [
      Words(vi: "\(agencies.count) cơ quan (\(number))", en: "\(agencies.count) agencies (\(number))")[language]
    ]
  }
}
