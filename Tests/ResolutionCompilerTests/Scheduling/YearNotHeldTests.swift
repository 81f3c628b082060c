import Testing

@Suite struct `A date that the calendar does not hold` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      N1  | 2030-11-01 to 2030-12-31 | 1_to_3_months  # the year after is not held
          half 2030-12-01 → 2030-12-04 projected
          NQ317 2031-01-01
      N2  | 2030-11-01 to 2030-11-25 | under_1_month
          final 2030-11-25 → 2030-11-28 projected
      N3  | 2023-11-01 to 2024-01-31 | 1_to_3_months  # its last three months begin before the calendar
          NQ317 2023-12-17
      N4  | 2029-10-01 ongoing to 2030-12-31 | half_yearly | periodic
          periodic 2029-12-31 → 2030-01-08 projected
          periodic 2030-06-30 → 2030-07-05 projected
          NQ317 2031-01-01
      N5  | 2030-06-01 to 2035-06-01 | yearly | periodic
          NQ317 2031-01-01
      N6  | 2023-06-01 to 2024-03-31 | periodic  # the first period ended before the calendar begins
          NQ317 2023-06-30
      N7  | 2026-03-20 to 2026-03-19 | under_1_month  # due before it starts
          NQ303
      """))
  func `is said, and never guessed`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
