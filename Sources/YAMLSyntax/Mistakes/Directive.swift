import Diagnostics

extension Mistakes {
  /// A line that begins with `%`, which YAML keeps for itself.
  static let directive: Mistake = { stop in
    guard stop.trouble == .directive else { return nil }
    let start = stop.textStart(stop.began)
    let isVersion = stop.begins("%YAML", at: start)
    return Diagnostic(
      .error, 3,
      isVersion
        ? Words(vi: "chỉ thị `%YAML` này không đọc được", en: "this `%YAML` directive cannot be read")
        : Words(vi: "một dòng không được bắt đầu bằng `%`", en: "a line may not begin with `%`"),
      at: stop.span(start, stop.textEnd(start)),
      help: isVersion
        ? Words(vi: "viết `%YAML 1.2` một lần, hoặc xoá dòng này", en: "write `%YAML 1.2` once, or delete the line")
        : Words(
          vi: "thụt dòng này vào, hoặc đặt đoạn văn bản trong dấu nháy kép",
          en: "indent this line, or put the text in double quotes"))
  }
}
