/// Every rule there is, in the order of their codes. A rule that is not listed here does not exist.
package enum Rulebook {
  package static let rules: [any Rule.Type] = [
    DueBeforeStart.self
  ]
}
