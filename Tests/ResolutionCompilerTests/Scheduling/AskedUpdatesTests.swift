import Testing

@Suite struct `A task shorter than six months that asks for a period` {
  @Test(
    arguments: WorkedSchedule.table(
      """
      U1  | 2026-01-10 to 2026-03-20 | monthly | 1_to_3_months  # as many as half and final: three
          periodic 2026-01-31 → 2026-02-04
          periodic 2026-02-28 → 2026-03-04
          final 2026-03-20 → 2026-03-25
      U2  | 2026-01-10 to 2026-03-20 | quarterly | 1_to_3_months  # one instead of two
          half 2026-02-14 → 2026-02-25
          final 2026-03-20 → 2026-03-25
          NQ312 1 of 2
      U3  | 2026-01-10 to 2026-06-20 | quarterly | 3_to_6_months  # two instead of three
          half 2026-04-01 → 2026-04-08
          three_quarters 2026-05-11 → 2026-05-18
          final 2026-06-20 → 2026-06-26
          NQ312 2 of 3
      U4  | 2026-01-10 to 2026-06-20 | monthly | 3_to_6_months
          periodic 2026-01-31 → 2026-02-06
          periodic 2026-02-28 → 2026-03-06
          periodic 2026-03-31 → 2026-04-07
          periodic 2026-04-30 → 2026-05-08
          periodic 2026-05-31 → 2026-06-05
          final 2026-06-20 → 2026-06-26
      U5  | 2026-03-02 to 2026-03-20 | monthly | under_1_month  # one instead of one
          final 2026-03-20 → 2026-03-25
      U6  | 2026-01-05 to 2026-02-03 | monthly | under_1_month
          periodic 2026-01-31 → 2026-02-04
          final 2026-02-03 → 2026-02-06
      U7  | 2026-02-20 to 2026-05-29 | quarterly | 3_to_6_months  # two instead of three
          half 2026-04-10 → 2026-04-17
          three_quarters 2026-05-05 → 2026-05-12
          final 2026-05-29 → 2026-06-05
          NQ312 2 of 3
      U8  | 2026-02-20 to 2026-04-15 | quarterly | 1_to_3_months  # two instead of two
          periodic 2026-03-31 → 2026-04-03
          final 2026-04-15 → 2026-04-20
      U9  | 2026-02-20 to 2026-04-15 | yearly | 1_to_3_months
          half 2026-03-19 → 2026-03-24
          final 2026-04-15 → 2026-04-20
          NQ312 1 of 2
      """))
  func `gets it unless the regulation asks for more updates`(_ example: WorkedSchedule) {
    #expect(example.computed == example.written)
  }
}
