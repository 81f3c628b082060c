import Diagnostics
import ResolutionCompiler

/// A calendar (RFC 5545) of the days on which updates and milestones are due.
///
/// An event's UID is the id of its update or milestone within its document, so that a later import changes events rather
/// than adding them. Nobody keeps count of revisions here: the minute of the export is the sequence, so that the later
/// export always counts.
struct ICalendar: ExportFormat {
  let name = "ics"
  let fileExtension = "ics"
  let isText = true
  let folds = false

  func bytes(of annex: Annex, under circumstances: Circumstances) throws(ExportFailure) -> [UInt8] {
    let language = circumstances.language
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", text: "-//nqc//\(circumstances.program)//\(language.rawValue.uppercased())")
    lines.add("CALSCALE", "GREGORIAN")
    let name = Words(vi: "Lịch cập nhật", en: "Updates due")[language]
    lines.add("X-WR-CALNAME", text: "\(name): \(annex.pageHeader(in: language))")
    let stamp = ICalendar.utc(circumstances)
    for appointment in annex.appointments {
      append(appointment, stamp: stamp, sequence: circumstances.unixTime / 60, in: language, to: &lines)
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func append(
    _ appointment: Appointment, stamp: String, sequence: Int64, in language: Language, to lines: inout ContentLines
  ) {
    let (line, document) = (appointment.line, appointment.document)
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: ICalendar.uid(of: appointment))
    lines.add("DTSTAMP", stamp)
    lines.add("LAST-MODIFIED", stamp)
    lines.add("SEQUENCE", String(sequence))
    lines.add("DTSTART;VALUE=DATE", ICalendar.date(appointment.on))
    // An event of whole days ends on the day after its last.
    lines.add("DTEND;VALUE=DATE", ICalendar.date(appointment.on + 1))
    let title = line.title[language]
    lines.add(
      "SUMMARY",
      text: appointment.asOf == nil
        ? Words(
          vi: "Mốc: \(appointment.what.vi) – \(line.title.vi)", en: "Milestone: \(appointment.what.en) – \(title)")[
            language]
        : Words(vi: "Hạn cập nhật: \(line.title.vi)", en: "Update due: \(title)")[language])
    lines.add("DESCRIPTION", text: description(of: appointment, in: language))
    for agency in line.presiding { lines.add("CATEGORIES", text: agency.code) }
    // Nobody is busy all day because of it.
    lines.add("TRANSP", "TRANSPARENT")
    if document.secrecy != .none, line.secrecy != .none { lines.add("CLASS", "CONFIDENTIAL") }
    lines.add("BEGIN", "VALARM")
    lines.add("ACTION", "DISPLAY")
    lines.add("DESCRIPTION", text: title)
    // At 8 o'clock on the day before: the event begins at midnight.
    lines.add("TRIGGER", "-PT16H")
    lines.add("END", "VALARM")
    lines.add("END", "VEVENT")
  }

  private func description(of appointment: Appointment, in language: Language) -> String {
    let (line, document) = (appointment.line, appointment.document)
    var parts = ["\(appointment.id): \(appointment.kind[language])"]
    if appointment.asOf != nil { parts.append(appointment.what[language]) }
    if !line.presiding.isEmpty {
      parts.append(Words(vi: "Chủ trì: ", en: "Presiding: ")[language] + line.presiding.names(in: language))
    }
    if !line.coordinating.isEmpty {
      parts.append(Words(vi: "Phối hợp: ", en: "Coordinating: ")[language] + line.coordinating.names(in: language))
    }
    if let calendar = appointment.calendar {
      parts.append(Words(vi: "Lịch làm việc: ", en: "Working calendar: ")[language] + calendar[language])
    }
    parts.append("\(document.number): \(document.title[language])")
    return parts.joined(separator: "\n")
  }

  /// `NQ57.1.2#3@57-NQ.TW.BCTTW`: the same as long as the update is the same, and no other workspace's.
  private static func uid(of appointment: Appointment) -> String {
    let number = appointment.document.number.map { $0 == "/" || $0 == " " ? "." : String($0) }.joined()
    return "\(appointment.id)@\(number)" + (appointment.document.issuer.map { "." + $0.code } ?? "")
  }

  /// `20260408`.
  private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// `20260302T010000Z`.
  private static func utc(_ circumstances: Circumstances) -> String {
    let moment = Moment(minutes: circumstances.moment.minutes - Int64(circumstances.utcOffset))
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return date(moment.day) + "T\(padded(moment.minuteOfDay / 60))\(padded(moment.minuteOfDay % 60))00Z"
  }
}

/// Lines of a calendar, folded so that none is longer than 75 bytes.
private struct ContentLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ name: String, _ value: String) {
    var rest = Array("\(name):\(value)".utf8)[...]
    var room = 75
    while rest.count > room {
      var end = rest.startIndex + room
      // Folding within a character would break it in two.
      while rest[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += rest[..<end]
      bytes += "\r\n ".utf8
      rest = rest[end...]
      room = 74
    }
    bytes += rest
    bytes += "\r\n".utf8
  }

  /// - Parameter text: any; what has a meaning of its own is escaped, and control characters are left out.
  mutating func add(_ name: String, text: String) {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        value.unicodeScalars.append("\\")
        value.unicodeScalars.append(scalar)
      case "\n": value += "\\n"
      case "\t": value += " "
      default: if scalar.value >= 0x20, scalar.value != 0x7F { value.unicodeScalars.append(scalar) }
      }
    }
    add(name, value)
  }
}
