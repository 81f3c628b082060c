import Testing

@Suite struct `An ongoing task` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      O1  | 2025-11-05 ongoing to 2026-12-31 | periodic  # to the end of the document's period
          periodic 2025-12-31 → 2026-01-09
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-09-30 → 2026-10-07
          periodic 2026-12-31 → 2027-01-08 projected
      O2  | 2025-11-05 ongoing to 2026-05-15 | periodic  # which ends within a quarter
          periodic 2025-12-31 → 2026-01-09
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-05-15 → 2026-05-22
      O3  | 2025-11-05 ongoing to 2026-04-02 | periodic  # two days into one
          periodic 2025-12-31 → 2026-01-09
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-04-02 → 2026-04-09
      O4  | 2026-03-20 ongoing to 2026-03-31 | periodic  # 11 days in all: nothing is owed
          nothing
      O5  | 2026-03-20 ongoing to 2026-04-03 | periodic  # the first period owes none, the second does
          periodic 2026-04-03 → 2026-04-10
      O9  | 2026-03-31 ongoing to 2026-04-10 | monthly | periodic  # its first period is April
          nothing
      O6  | 2026-05-04 ongoing to 2026-08-31 | monthly | periodic
          periodic 2026-05-31 → 2026-06-05
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-07-31 → 2026-08-07
          periodic 2026-08-31 → 2026-09-09
      O7  | 2026-01-01 ongoing to 2028-12-31 | yearly | periodic
          periodic 2026-12-31 → 2027-01-08 projected
          periodic 2027-12-31 → 2028-01-10 projected
          periodic 2028-12-31 → 2029-01-08 projected
      O8  | 2026-03-01 ongoing to 2027-06-30 | half_yearly | periodic
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-12-31 → 2027-01-08 projected
          periodic 2027-06-30 → 2027-07-07 projected
      """))
  func `owes an update a period until it ends, and no final one`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
