import Testing

@Suite struct `A task of six months or more` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      P1  | 2026-01-01 to 2026-12-31 | monthly | periodic
          periodic 2026-01-31 → 2026-02-06
          periodic 2026-02-28 → 2026-03-06
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-04-30 → 2026-05-08
          periodic 2026-05-31 → 2026-06-05
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-07-31 → 2026-08-07
          periodic 2026-08-31 → 2026-09-09
          periodic 2026-09-30 → 2026-10-07
          periodic 2026-10-31 → 2026-11-06
          periodic 2026-11-30 → 2026-12-07
          final 2026-12-31 → 2027-01-08 projected
      P2  | 2026-01-01 to 2026-12-31 | half_yearly | periodic
          periodic 2026-06-30 → 2026-07-07
          final 2026-12-31 → 2027-01-08 projected
      P3  | 2026-01-01 to 2026-12-31 | yearly | periodic  # the period of the due day owes the final one only
          final 2026-12-31 → 2027-01-08 projected
      P4  | 2025-06-15 to 2027-06-15 | yearly | periodic
          periodic 2025-12-31 → 2026-01-09
          periodic 2026-12-31 → 2027-01-08 projected
          final 2027-06-15 → 2027-06-22 projected
      P5  | 2026-01-10 to 2026-07-10 | periodic  # six months to the day; quarterly without being asked
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-06-30 → 2026-07-07
          final 2026-07-10 → 2026-07-17
      P6  | 2026-01-10 to 2026-07-09 | 3_to_6_months  # a day less
          half 2026-04-10 → 2026-04-17
          three_quarters 2026-05-25 → 2026-06-01
          final 2026-07-09 → 2026-07-16
      P7  | 2026-02-01 to 2026-09-30 | periodic  # due on a period's last day
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-06-30 → 2026-07-07
          final 2026-09-30 → 2026-10-07
      P8  | 2026-02-01 to 2026-10-01 | periodic  # due on a period's first day
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-09-30 → 2026-10-07
          final 2026-10-01 → 2026-10-08
      """))
  func `owes an update a period, and in its last one the final update only`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}

@Suite struct `A first period` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      F1  | 2025-12-16 to 2026-06-30 | periodic  # 15 days of the first quarter lie in the task
          periodic 2025-12-31 → 2026-01-09
          periodic 2026-03-31 → 2026-04-07
          final 2026-06-30 → 2026-07-07
      F2  | 2025-12-17 to 2026-06-30 | periodic  # 14 days do not owe one
          periodic 2026-03-31 → 2026-04-07
          final 2026-06-30 → 2026-07-07
      F3  | 2026-03-31 to 2026-09-30 | periodic  # no day of the first quarter lies in it
          periodic 2026-06-30 → 2026-07-07
          final 2026-09-30 → 2026-10-07
      F4  | 2026-01-16 to 2026-08-31 | monthly | periodic  # 15 days of January
          periodic 2026-01-31 → 2026-02-06
          periodic 2026-02-28 → 2026-03-06
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-04-30 → 2026-05-08
          periodic 2026-05-31 → 2026-06-05
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-07-31 → 2026-08-07
          final 2026-08-31 → 2026-09-09
      F5  | 2026-02-14 to 2026-08-31 | monthly | periodic  # 14 days of February
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-04-30 → 2026-05-08
          periodic 2026-05-31 → 2026-06-05
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-07-31 → 2026-08-07
          final 2026-08-31 → 2026-09-09
      """))
  func `owes an update when fifteen of its days lie in the task`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
