/// What a check came to, in one line: `3 lỗi, 2 cảnh báo, 1 ghi chú trong 4 tệp`.
package struct Summary: Hashable, Sendable {
  package var errors: Int
  package var warnings: Int
  package var infos: Int
  /// Files that were compiled.
  package var files: Int
  /// Diagnostics that the authors have accepted for now, and that are not shown.
  package var waived: Int
  /// Holes that documents in draft still have; they are among the warnings as well.
  package var leftToDo: Int

  package init(errors: Int, warnings: Int, infos: Int, files: Int, waived: Int = 0, leftToDo: Int = 0) {
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
    self.files = files
    self.waived = waived
    self.leftToDo = leftToDo
  }

  /// Counts diagnostics by severity.
  package init(of diagnostics: [Diagnostic], files: Int, waived: Int = 0, leftToDo: Int = 0) {
    self.init(errors: 0, warnings: 0, infos: 0, files: files, waived: waived, leftToDo: leftToDo)
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      case .off: break
      }
    }
  }

  /// Appends the line without a line break.
  package func append(in language: Language, style: TextStyle = TextStyle(), to output: inout [UInt8]) {
    var ink = Ink(style)
    swap(&ink.bytes, &output)
    defer { swap(&ink.bytes, &output) }
    let found: [(count: Int, one: Words, many: Words, paint: Paint)] = [
      (errors, Words(vi: "lỗi", en: "error"), Words(vi: "lỗi", en: "errors"), .error),
      (warnings, Words(vi: "cảnh báo", en: "warning"), Words(vi: "cảnh báo", en: "warnings"), .warning),
      (infos, Words(vi: "ghi chú", en: "info"), Words(vi: "ghi chú", en: "infos"), .info),
    ]
    var isFirst = true
    for kind in found where kind.count > 0 {
      if !isFirst { ink.write(", ") }
      isFirst = false
      ink.write("\(kind.count) \((kind.count == 1 ? kind.one : kind.many)[language])", kind.paint)
    }
    if isFirst { ink.write(Words(vi: "không có lỗi", en: "no errors")[language], .strong) }
    ink.write(Words(vi: " trong \(files) tệp", en: " in \(files) \(files == 1 ? "file" : "files")")[language])

    var besides: [Words] = []
    if waived > 0 { besides.append(Words(vi: "\(waived) được tạm chấp nhận", en: "\(waived) waived")) }
    if leftToDo > 0 {
      besides.append(Words(vi: "\(leftToDo) chỗ còn phải hoàn thiện", en: "\(leftToDo) left to do"))
    }
    if !besides.isEmpty { ink.write(" (" + besides.map { $0[language] }.joined(separator: ", ") + ")") }
  }

  package func text(in language: Language) -> String {
    var bytes: [UInt8] = []
    append(in: language, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
