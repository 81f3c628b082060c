import ResolutionCompiler

extension WorkingCalendar {
  /// Vietnam, 2024 to 2030: the announced calendars of three years and the projections for the four after them. A
  /// line is a day, what it is, the day that it stands in for or is swapped with, and its name.
  static let vietnam = written(
    """
    2024 announced
      2024-01-01 holiday Tết Dương lịch
      2024-02-08 holiday Tết Nguyên đán (2 ngày trước mùng 1)
      2024-02-09 holiday Tết Nguyên đán (ngày cuối năm)
      2024-02-10 holiday Tết Nguyên đán (mùng 1)
      2024-02-11 holiday Tết Nguyên đán (mùng 2)
      2024-02-12 holiday Tết Nguyên đán (mùng 3)
      2024-02-13 in_lieu 2024-02-10 Nghỉ bù Tết Nguyên đán (mùng 1)
      2024-02-14 in_lieu 2024-02-11 Nghỉ bù Tết Nguyên đán (mùng 2)
      2024-04-18 holiday Giỗ Tổ Hùng Vương
      2024-04-29 swap_off 2024-05-04 Nghỉ hoán đổi (làm bù 04/05/2024)
      2024-04-30 holiday Ngày Chiến thắng
      2024-05-01 holiday Ngày Quốc tế Lao động
      2024-05-04 swap_work 2024-04-29 Làm bù cho ngày 29/04/2024
      2024-09-02 holiday Quốc khánh
      2024-09-03 holiday Quốc khánh (ngày liền kề)
    2025 announced
      2025-01-01 holiday Tết Dương lịch
      2025-01-27 holiday Tết Nguyên đán (2 ngày trước mùng 1)
      2025-01-28 holiday Tết Nguyên đán (ngày cuối năm)
      2025-01-29 holiday Tết Nguyên đán (mùng 1)
      2025-01-30 holiday Tết Nguyên đán (mùng 2)
      2025-01-31 holiday Tết Nguyên đán (mùng 3)
      2025-04-07 holiday Giỗ Tổ Hùng Vương
      2025-04-26 swap_work 2025-05-02 Làm bù cho ngày 02/05/2025
      2025-04-30 holiday Ngày Chiến thắng
      2025-05-01 holiday Ngày Quốc tế Lao động
      2025-05-02 swap_off 2025-04-26 Nghỉ hoán đổi (làm bù 26/04/2025)
      2025-09-01 holiday Quốc khánh (ngày liền kề)
      2025-09-02 holiday Quốc khánh
    2026 announced
      2026-01-01 holiday Tết Dương lịch
      2026-01-02 swap_off 2026-01-10 Nghỉ hoán đổi (làm bù 10/01/2026)
      2026-01-10 swap_work 2026-01-02 Làm bù cho ngày 02/01/2026
      2026-02-16 holiday Tết Nguyên đán (ngày cuối năm)
      2026-02-17 holiday Tết Nguyên đán (mùng 1)
      2026-02-18 holiday Tết Nguyên đán (mùng 2)
      2026-02-19 holiday Tết Nguyên đán (mùng 3)
      2026-02-20 holiday Tết Nguyên đán (mùng 4)
      2026-04-26 holiday Giỗ Tổ Hùng Vương
      2026-04-27 in_lieu 2026-04-26 Nghỉ bù Giỗ Tổ Hùng Vương
      2026-04-30 holiday Ngày Chiến thắng
      2026-05-01 holiday Ngày Quốc tế Lao động
      2026-08-22 swap_work 2026-08-31 Làm bù cho ngày 31/08/2026
      2026-08-31 swap_off 2026-08-22 Nghỉ hoán đổi (làm bù 22/08/2026)
      2026-09-01 holiday Quốc khánh (ngày liền kề)
      2026-09-02 holiday Quốc khánh
      2026-11-24 holiday Ngày Văn hóa Việt Nam
    2027 projected
      2027-01-01 holiday Tết Dương lịch
      2027-02-04 holiday Tết Nguyên đán (2 ngày trước mùng 1)
      2027-02-05 holiday Tết Nguyên đán (ngày cuối năm)
      2027-02-06 holiday Tết Nguyên đán (mùng 1)
      2027-02-07 holiday Tết Nguyên đán (mùng 2)
      2027-02-08 holiday Tết Nguyên đán (mùng 3)
      2027-02-09 in_lieu 2027-02-06 Nghỉ bù Tết Nguyên đán (mùng 1)
      2027-02-10 in_lieu 2027-02-07 Nghỉ bù Tết Nguyên đán (mùng 2)
      2027-04-16 holiday Giỗ Tổ Hùng Vương
      2027-04-30 holiday Ngày Chiến thắng
      2027-05-01 holiday Ngày Quốc tế Lao động
      2027-05-03 in_lieu 2027-05-01 Nghỉ bù Ngày Quốc tế Lao động
      2027-09-02 holiday Quốc khánh
      2027-09-03 holiday Quốc khánh (ngày liền kề)
      2027-11-24 holiday Ngày Văn hóa Việt Nam
    2028 projected
      2028-01-01 holiday Tết Dương lịch
      2028-01-03 in_lieu 2028-01-01 Nghỉ bù Tết Dương lịch
      2028-01-24 holiday Tết Nguyên đán (2 ngày trước mùng 1)
      2028-01-25 holiday Tết Nguyên đán (ngày cuối năm)
      2028-01-26 holiday Tết Nguyên đán (mùng 1)
      2028-01-27 holiday Tết Nguyên đán (mùng 2)
      2028-01-28 holiday Tết Nguyên đán (mùng 3)
      2028-04-04 holiday Giỗ Tổ Hùng Vương
      2028-04-30 holiday Ngày Chiến thắng
      2028-05-01 holiday Ngày Quốc tế Lao động
      2028-05-02 in_lieu 2028-04-30 Nghỉ bù Ngày Chiến thắng
      2028-09-01 holiday Quốc khánh (ngày liền kề)
      2028-09-02 holiday Quốc khánh
      2028-09-04 in_lieu 2028-09-02 Nghỉ bù Quốc khánh
      2028-11-24 holiday Ngày Văn hóa Việt Nam
    2029 projected
      2029-01-01 holiday Tết Dương lịch
      2029-02-12 holiday Tết Nguyên đán (ngày cuối năm)
      2029-02-13 holiday Tết Nguyên đán (mùng 1)
      2029-02-14 holiday Tết Nguyên đán (mùng 2)
      2029-02-15 holiday Tết Nguyên đán (mùng 3)
      2029-02-16 holiday Tết Nguyên đán (mùng 4)
      2029-04-23 holiday Giỗ Tổ Hùng Vương
      2029-04-30 holiday Ngày Chiến thắng
      2029-05-01 holiday Ngày Quốc tế Lao động
      2029-09-02 holiday Quốc khánh
      2029-09-03 holiday Quốc khánh (ngày liền kề)
      2029-09-04 in_lieu 2029-09-02 Nghỉ bù Quốc khánh
      2029-11-24 holiday Ngày Văn hóa Việt Nam
    2030 projected
      2030-01-01 holiday Tết Dương lịch
      2030-01-31 holiday Tết Nguyên đán (2 ngày trước mùng 1)
      2030-02-01 holiday Tết Nguyên đán (ngày cuối năm)
      2030-02-02 holiday Tết Nguyên đán (mùng 1)
      2030-02-03 holiday Tết Nguyên đán (mùng 2)
      2030-02-04 holiday Tết Nguyên đán (mùng 3)
      2030-02-05 in_lieu 2030-02-02 Nghỉ bù Tết Nguyên đán (mùng 1)
      2030-02-06 in_lieu 2030-02-03 Nghỉ bù Tết Nguyên đán (mùng 2)
      2030-04-12 holiday Giỗ Tổ Hùng Vương
      2030-04-30 holiday Ngày Chiến thắng
      2030-05-01 holiday Ngày Quốc tế Lao động
      2030-09-02 holiday Quốc khánh
      2030-09-03 holiday Quốc khánh (ngày liền kề)
      2030-11-24 holiday Ngày Văn hóa Việt Nam
    """)
}
