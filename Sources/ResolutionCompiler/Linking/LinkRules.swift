import Diagnostics

/// The workspace's one calendar and one regulation; nil where there is none, which is reported when a resolution needs
/// them.
func linkRules(
  _ units: [SourceUnit], reportingTo diagnostics: inout [Diagnostic]
) -> (WorkingCalendar?, Regulation?) {
  let calendars = units.saying { !$0.calendars.isEmpty }.flatMap(\.calendars)
  let regulations = units.saying { !$0.regulations.isEmpty }.flatMap(\.regulations)
  for other in calendars.dropFirst() {
    diagnostics.append(
      twice(
        other.at, earlier: calendars[0].at,
        Words(vi: "mỗi nơi làm việc chỉ có một lịch", en: "a workspace has one calendar")))
  }
  for other in regulations.dropFirst() {
    diagnostics.append(
      twice(
        other.at, earlier: regulations[0].at,
        Words(vi: "mỗi nơi làm việc chỉ có một quy chế", en: "a workspace has one regulation")))
  }
  if !units.contains(where: \.isIncomplete), let first = units.lazy.flatMap(\.resolutions).first {
    let missing: [(Key, Words)] =
      (calendars.isEmpty ? [(.calendar, Words(vi: "ngày làm việc", en: "working days"))] : [])
      + (regulations.isEmpty ? [(.regulation, Words(vi: "kỳ cập nhật", en: "update slots"))] : [])
    for (key, name) in missing {
      diagnostics.append(
        Diagnostic(
          .error, 104,
          Words(
            vi: "không có văn bản `\(key.english):` nào, nên không tính được \(name.vi)",
            en: "there is no `\(key.english):` document, so the \(name.en) cannot be worked out"), at: first.at,
          help: Words(
            vi: "thêm thư mục danh mục (registry) vào `sources` của nqc.yaml hoặc vào dòng lệnh",
            en: "add the registry's folder to `sources` in nqc.yaml or to the command line")))
    }
  }
  return (calendars.first?.calendar, regulations.first?.regulation)
}
