/// What the lines at a diagnostic's foot begin with.
extension Words {
  static let note = Words(vi: "lưu ý", en: "note")
  static let help = Words(vi: "gợi ý", en: "help")
  static let fix = Words(vi: "cách sửa", en: "fix")
}
