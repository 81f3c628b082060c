import Testing

@Suite struct `Twelve worked examples` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      V1  | 2026-03-02 to 2026-03-20 | under_1_month
          final 2026-03-20 → 2026-03-25
      V2  | 2026-01-01 to 2026-01-31 | under_1_month
          final 2026-01-31 → 2026-02-04
      V3  | 2026-01-01 to 2026-02-01 | 1_to_3_months
          half 2026-01-17 → 2026-01-21
          final 2026-02-01 → 2026-02-04
      V4  | 2026-01-31 to 2026-02-28 | 1_to_3_months
          half 2026-02-14 → 2026-02-25
          final 2026-02-28 → 2026-03-04
      V5  | 2026-07-01 to 2026-08-20 | 1_to_3_months
          half 2026-07-26 → 2026-07-29
          final 2026-08-20 → 2026-08-24
      V6  | 2026-06-01 to 2026-08-28 | 1_to_3_months
          half 2026-07-15 → 2026-07-20
          final 2026-08-28 → 2026-09-07
      V7  | 2026-06-01 to 2026-09-01 | 3_to_6_months
          half 2026-07-17 → 2026-07-24
          three_quarters 2026-08-09 → 2026-08-14
          final 2026-09-01 → 2026-09-09
      V8  | 2026-08-01 to 2026-11-20 | 3_to_6_months
          half 2026-09-26 → 2026-10-02
          three_quarters 2026-10-24 → 2026-10-30
          final 2026-11-20 → 2026-11-30
      V9  | 2025-11-05 to 2026-05-04 | 3_to_6_months
          half 2026-02-03 → 2026-02-10
          three_quarters 2026-03-20 → 2026-03-27
          final 2026-05-04 → 2026-05-11
      V10 | 2025-11-05 to 2026-05-05 | periodic
          periodic 2025-12-31 → 2026-01-09
          periodic 2026-03-31 → 2026-04-07
          final 2026-05-05 → 2026-05-12
      V11 | 2024-02-29 to 2024-03-29 | 1_to_3_months
          half 2024-03-15 → 2024-03-20
          final 2024-03-29 → 2024-04-03
      V12 | 2025-12-20 to 2026-12-31 | periodic
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-06-30 → 2026-07-07
          periodic 2026-09-30 → 2026-10-07
          final 2026-12-31 → 2027-01-08 projected
      """))
  func `come out as they were worked out`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
