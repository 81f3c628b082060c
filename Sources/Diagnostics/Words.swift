/// The languages that nqc speaks.
package enum Language: String, CaseIterable, Sendable {
  case vi, en
}

/// One thing said in both languages. Both are written where the thing is thought of, so neither can be forgotten.
package struct Words: Hashable, Sendable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The same in both languages: a code, a number, a name.
  package init(_ same: String) {
    vi = same
    en = same
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

/// `1 day`, `2 days`: an English count.
package func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
