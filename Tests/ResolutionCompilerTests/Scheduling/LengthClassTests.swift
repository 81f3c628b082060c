import Testing

@Suite struct `A task on the border between two classes` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      B1  | 2026-01-10 to 2026-02-09 | under_1_month  # a day short of one month
          final 2026-02-09 → 2026-02-12
      B2  | 2026-01-10 to 2026-02-10 | 1_to_3_months  # one month to the day
          half 2026-01-26 → 2026-01-29
          final 2026-02-10 → 2026-02-13
      B3  | 2026-01-31 to 2026-02-27 | under_1_month  # the month after 31 January ends on the 28th
          final 2026-02-27 → 2026-03-04
      B4  | 2024-01-31 to 2024-02-28 | under_1_month  # in a leap year it ends on the 29th
          final 2024-02-28 → 2024-03-04
      B5  | 2024-01-31 to 2024-02-29 | 1_to_3_months
          half 2024-02-15 → 2024-02-20
          final 2024-02-29 → 2024-03-05
      B6  | 2025-11-30 to 2026-02-27 | 1_to_3_months  # a day short of three months
          half 2026-01-14 → 2026-01-19
          final 2026-02-27 → 2026-03-04
      B7  | 2025-11-30 to 2026-02-28 | 3_to_6_months  # 30 November + 3 months = 28 February
          half 2026-01-14 → 2026-01-21
          three_quarters 2026-02-06 → 2026-02-13
          final 2026-02-28 → 2026-03-06
      B8  | 2026-05-31 to 2026-06-30 | 1_to_3_months  # 31 May + 1 month = 30 June
          half 2026-06-15 → 2026-06-18
          final 2026-06-30 → 2026-07-03
      B9  | 2025-08-31 to 2026-02-27 | 3_to_6_months  # a day short of six months
          half 2025-11-29 → 2025-12-05
          three_quarters 2026-01-13 → 2026-01-20
          final 2026-02-27 → 2026-03-06
      B10 | 2025-08-31 to 2026-02-28 | periodic  # six months: periodic
          periodic 2025-09-30 → 2025-10-07
          periodic 2025-12-31 → 2026-01-09
          final 2026-02-28 → 2026-03-06
      B11 | 2024-02-29 to 2024-08-28 | 3_to_6_months  # from a leap day
          half 2024-05-30 → 2024-06-06
          three_quarters 2024-07-14 → 2024-07-19
          final 2024-08-28 → 2024-09-06
      B12 | 2024-02-29 to 2024-08-29 | periodic
          periodic 2024-03-31 → 2024-04-05
          periodic 2024-06-30 → 2024-07-05
          final 2024-08-29 → 2024-09-09
      B13 | 2026-03-16 to 2026-03-16 | under_1_month  # due the day it starts
          final 2026-03-16 → 2026-03-19
      B14 | 2026-03-16 to 2026-03-17 | under_1_month  # one day
          final 2026-03-17 → 2026-03-20
      """))
  func `is at least m months long when it is due on or after start + m months`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
