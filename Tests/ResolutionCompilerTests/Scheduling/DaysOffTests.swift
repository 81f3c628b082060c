import Testing

@Suite struct `An update over Tết` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      T1  | 2026-02-02 to 2026-02-13 | under_1_month  # the last day before Tết
          final 2026-02-13 → 2026-02-25
      T2  | 2026-02-02 to 2026-02-17 | under_1_month  # due on mùng 1
          final 2026-02-17 → 2026-02-25
      T3  | 2025-01-02 to 2025-01-24 | under_1_month  # Tết of 2025
          final 2025-01-24 → 2025-02-05
      T4  | 2024-01-15 to 2024-02-07 | under_1_month  # Tết of 2024, days in lieu included
          final 2024-02-07 → 2024-02-19
      """))
  func `waits until enough days have been worked`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}

@Suite struct `A make-up Saturday` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      M1  | 2025-12-15 to 2026-01-08 | under_1_month  # Saturday 10 January is worked
          final 2026-01-08 → 2026-01-12
      M2  | 2026-08-03 to 2026-08-21 | under_1_month  # Saturday 22 August is worked
          final 2026-08-21 → 2026-08-25
      M3  | 2024-04-01 to 2024-04-26 | under_1_month  # three days off, two worked, then Saturday 4 May
          final 2024-04-26 → 2024-05-04
      M4  | 2025-04-01 to 2025-04-25 | under_1_month  # Saturday 26 April is worked
          final 2025-04-25 → 2025-04-29
      M5  | 2026-08-03 to 2026-08-22 | under_1_month  # due on a make-up Saturday, which itself does not count
          final 2026-08-22 → 2026-08-26
      """))
  func `counts like any working day`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}

@Suite struct `An update at the turn of a year` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      Y1  | 2025-12-10 to 2025-12-31 | under_1_month  # over New Year, 2 January swapped off
          final 2025-12-31 → 2026-01-07
      Y2  | 2026-12-10 to 2026-12-31 | under_1_month  # into a projected year
          final 2026-12-31 → 2027-01-06 projected
      Y3  | 2026-12-01 to 2026-12-28 | under_1_month  # the last day that is announced
          final 2026-12-28 → 2026-12-31
      Y4  | 2027-01-18 to 2027-02-03 | under_1_month  # projected Tết
          final 2027-02-03 → 2027-02-15 projected
      Y5  | 2028-02-01 to 2028-02-29 | under_1_month  # 29 days, under one month
          final 2028-02-29 → 2028-03-03 projected
      Y6  | 2028-01-29 to 2028-02-29 | 1_to_3_months  # one month, to a leap day
          half 2028-02-14 → 2028-02-17 projected
          final 2028-02-29 → 2028-03-03 projected
      """))
  func `says whether its calendar is announced or projected`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
