import Diagnostics
import ProgrammeDerivation
import ResolutionCompiler

/// What an update of a programme found and did.
struct UpdateView {
  let update: ProgrammeUpdate
  let plan: Plan
  let path: String
  let isWritten: Bool

  private var review: ProgrammeReview { update.review }
  /// Those that change.
  private var files: [String] {
    update.files.map(\.before.path) + (update.reviewed == nil ? [] : [ReviewedFile.path(beside: path)])
  }

  func text(in language: Language, isQuiet: Bool) -> String {
    var text = ""
    func section(_ title: Words, _ lines: [Words]) {
      guard !lines.isEmpty else { return }
      text += (text.isEmpty ? "" : "\n") + title[language] + "\n"
      for line in lines { text += line[language] + "\n" }
    }
    section(
      isWritten
        ? Words(vi: "Mới được giao, đã thêm:", en: "Newly assigned, added:")
        : Words(vi: "Mới được giao, sẽ thêm:", en: "Newly assigned, to be added:"),
      update.added.map { Words("  \($0.id)  ← ") + summary(of: $0.task) })
    if let unplaced = update.unplaced {
      section(
        Words(
          vi: "Mới được giao, chưa thêm được vì không chắc chỗ; hãy chép những dòng này vào `các_nhiệm_vụ`:",
          en: "Newly assigned, not added because no place for them is certain; copy these lines into `tasks`:"),
        [Words(String(unplaced.dropLast()))])
    }
    let accepted = Set(update.accepted.map(\.node))
    section(
      Words(vi: "Đã đổi từ lần xem trước:", en: "Changed since reviewed:"),
      review.changed.flatMap { node in
        [Words("  \(node.id)  ← \(ids(node.tasks))")]
          + (node.changes ?? []).map { Words("    ") + $0.words }
          + (accepted.contains(node.node)
            ? [Words(vi: "    đã nhận là đã xem", en: "    accepted as reviewed")] : [])
      })
    section(
      Words(
        vi: "Không còn ở cấp trên, hoặc không còn giao cho địa phương:", en: "Gone upstream, or no longer assigned:"),
      review.gone.map { gone in
        let place =
          gone.node.map { Words(vi: "\($0) thực hiện", en: "carried out by \($0)") }
          ?? Words(vi: "chương trình không nhận", en: "declined here")
        return Words("  \(gone.id) (") + place + "): " + gone.reason.words
      })
    section(
      Words(vi: "Không ghi được mã đã xem, hãy tự ghi:", en: "Marks that could not be written; write them yourself:"),
      update.unmarked.map { Words("  \($0.id): reviewed: \($0.digest)") })
    if !isQuiet { text += (text.isEmpty ? "" : "\n") + line[language] + "\n" }
    return text
  }

  /// What has been done, and what is left to do.
  private var line: Words {
    let open = review.changed.count { node in !update.accepted.contains { $0.node == node.node } }
    var parts: [Words] = []
    if update.isEmpty, update.unplaced == nil {
      parts.append(
        open + review.gone.count == 0
          ? Words(vi: "\(path) đã theo kịp cấp trên, không ghi gì", en: "\(path) is up to date; nothing was written")
          : Words(vi: "không ghi gì", en: "nothing was written"))
    } else if isWritten, !update.isEmpty {
      let list = files.joined(separator: ", ")
      parts.append(Words(vi: "đã ghi \(list)", en: "wrote \(list)"))
    } else if !isWritten {
      parts.append(Words(vi: "chạy thử, không ghi gì", en: "a rehearsal: nothing was written"))
    }
    if !update.added.isEmpty {
      parts.append(Words(vi: "thêm \(update.added.count)", en: "\(update.added.count) added"))
    }
    if !update.accepted.isEmpty {
      parts.append(Words(vi: "nhận \(update.accepted.count)", en: "\(update.accepted.count) accepted"))
    }
    if open > 0 {
      parts.append(
        Words(
          vi: "\(open) chỗ đã đổi cần xem lại, xem rồi thì thêm --accept MÃ",
          en: "\(open) changed, to be reviewed and then accepted with --accept ID"))
    }
    if !review.gone.isEmpty {
      parts.append(
        Words(
          vi: "\(review.gone.count) việc không còn, hãy tự bỏ", en: "\(review.gone.count) gone, to be taken out by hand"
        ))
    }
    return Words(vi: parts.map(\.vi).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  private func ids(_ tasks: [Int32]) -> String { tasks.map { plan.id(of: $0) }.joined(separator: ", ") }

  private func summary(of task: Int32) -> Words {
    let values = UpstreamValues(of: task, in: plan)
    let title = values.words(.title).first ?? Words("")
    let due = values.words(.due).first.map { ", " + $0 } ?? Words("")
    return Words("\(values.id): ") + title + due
  }
}

extension UpdateView {
  /// The same for programs.
  func json(in language: Language) -> [UInt8] {
    var json = JSONWriter(.pretty)
    let accepted = Set(update.accepted.map(\.node))
    json.object { json in
      json.field("version", 1)
      json.field("programme", plan.documents[Int(review.document)].key)
      json.field("written", isWritten && !update.isEmpty)
      json.array("files") { json in for file in files { json.value(file) } }
      json.array("added") { json in
        for added in update.added {
          json.object { json in
            json.field("id", added.id)
            json.field("implements", plan.id(of: added.task))
          }
        }
      }
      if let unplaced = update.unplaced { json.field("unplaced", unplaced) } else { json.null("unplaced") }
      json.array("changed") { json in
        for node in review.changed {
          json.object { json in
            json.field("id", node.id)
            json.field("accepted", accepted.contains(node.node))
            json.array("changes") { json in
              for change in node.changes ?? [] { write(change, language, to: &json) }
            }
          }
        }
      }
      json.array("gone") { json in
        for gone in review.gone {
          json.object { json in
            json.field("id", gone.id)
            if let node = gone.node { json.field("implemented_by", node) } else { json.null("implemented_by") }
            json.field("why", gone.reason.words[language])
          }
        }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ change: UpstreamChange, _ language: Language, to json: inout JSONWriter) {
    json.object { json in
      json.field("task", plan.id(of: change.task))
      json.field("field", change.part.key.english)
      if let before = change.before {
        json.array("before") { json in for words in before { json.value(words[language]) } }
      } else {
        json.null("before")
      }
      json.array("now") { json in for words in change.now { json.value(words[language]) } }
    }
  }
}

extension ProgrammeReview.Gone.Reason {
  fileprivate var words: Words {
    switch self {
    case .missing: Words(vi: "không còn nhiệm vụ này", en: "there is no such task any more")
    case .withdrawn(by: let why):
      Words(vi: "đã rút", en: "withdrawn") + (why.isEmpty ? why : Words(vi: ", \(why.vi)", en: ", \(why.en)"))
    case .notAssigned:
      Words(
        vi: "không còn giao cho cơ quan nào của địa phương", en: "none of the owner's bodies has a part in it any more")
    }
  }
}
