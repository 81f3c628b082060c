import ResolutionCompiler

extension Regulation {
  /// Regulation 08-QC/TW of 5 November 2025, as its registry document writes it.
  static let of2025 = Regulation(
    number: "08-QC/TW", issued: Day(number: 20_397),
    classes: [
      LengthClass(
        name: "under_1_month", below: Duration(1, .months), updates: .fixed([.final]), grace: Duration(3, .workingDays)),
      LengthClass(
        name: "1_to_3_months", below: Duration(3, .months), updates: .fixed([.half, .final]),
        grace: Duration(3, .workingDays)),
      LengthClass(
        name: "3_to_6_months", below: Duration(6, .months), updates: .fixed([.half, .threeQuarters, .final]),
        grace: Duration(5, .workingDays)),
      LengthClass(
        name: "periodic", below: nil, updates: .periodic(.quarterly, firstPeriodAtLeast: Duration(15, .days)),
        grace: Duration(5, .workingDays)),
    ],
    limits: Limits(
      classify: Duration(3, .workingDays), confirm: Duration(4, .workingHours), respond: Duration(8, .workingHours),
      processResponse: Duration(1, .workingDays)))!
}
