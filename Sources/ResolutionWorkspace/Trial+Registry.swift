extension Trial {
  /// What the examples of lessons are compiled with: some agencies of each sort, a calendar, and Regulation 08-QC/TW. Days
  /// off are listed for the years that examples speak of; distant years are only there.
  static let registry = """
    agencies:
      - {agency: BCTTW, name: {vi: Bộ Chính trị, en: Politburo}, kind: party-leadership, assignable: false}
      - {agency: CP, name: {vi: Chính phủ, en: Government}, kind: state-leadership}
      - agency: BKHCN
        name: {vi: Bộ Khoa học và Công nghệ, en: Ministry of Science and Technology}
        kind: ministry
        parent: CP
        aliases: [Bộ KH&CN]
      - {agency: BTC, name: {vi: Bộ Tài chính, en: Ministry of Finance}, kind: ministry, parent: CP}
      - {agency: BCA, name: {vi: Bộ Công an, en: Ministry of Public Security}, kind: ministry, parent: CP}
      - agency: BNNMT
        name: {vi: Bộ Nông nghiệp và Môi trường, en: Ministry of Agriculture and Environment}
        kind: ministry
        parent: CP
        valid: {from: 2025-03-01}
      - agency: BTTTT
        name: {vi: Bộ Thông tin và Truyền thông, en: Ministry of Information and Communications}
        kind: ministry
        parent: CP
        valid: {to: 2025-02-28}
        successors: [BKHCN, BCA]
      - agency: BCU
        name: {vi: Ban Cũ, en: Old Commission}
        kind: commission
        valid: {to: 2027-06-30}
        successors: [BKHCN]
      - {agency: CTK, name: {vi: Cục Thống kê, en: Statistics Office}, kind: office, parent: BTC}
      - {agency: T01-HANOI, name: {vi: Thành phố Hà Nội, en: Hanoi}, kind: city}
      - agency: T01-HANOI-UBND
        name: {vi: Uỷ ban nhân dân thành phố Hà Nội, en: People's Committee of Hanoi}
        kind: peoples-committee
        parent: T01-HANOI
      - {agency: T11-DIENBIEN, name: {vi: Tỉnh Điện Biên, en: Dien Bien}, kind: province}
      - agency: T11-DIENBIEN-UBND
        name: {vi: Uỷ ban nhân dân tỉnh Điện Biên, en: People's Committee of Dien Bien}
        kind: peoples-committee
        parent: T11-DIENBIEN
      - agency: T22-QUANGNINH
        name: {vi: Thành phố Quảng Ninh, en: Quang Ninh City}
        kind: city
        formerly: [{to: 2026-08-31, name: {vi: Tỉnh Quảng Ninh, en: Quang Ninh Province}, kind: province}]
      - agency: T22-QUANGNINH-UBND
        name: {vi: Uỷ ban nhân dân thành phố Quảng Ninh, en: People's Committee of Quang Ninh}
        kind: peoples-committee
        parent: T22-QUANGNINH
    sets:
      provinces: {kind: [province, city]}
      cities: {kind: city}
      ministries: {kind: ministry}
    ---
    calendar: vn
    utc_offset: "+07:00"
    working_week: [mon, tue, wed, thu, fri]
    hours:
      default: central
      profiles:
        central: ["08:00-12:00", "13:00-17:00"]
    years:
      - {year: 2024, status: announced, days: []}
      - year: 2025
        status: announced
        days:
          - {date: 2025-01-01, kind: holiday, name: Tết Dương lịch}
          - {date: 2025-04-30, kind: holiday, name: Ngày Chiến thắng}
          - {date: 2025-05-01, kind: holiday, name: Ngày Quốc tế Lao động}
          - {date: 2025-09-02, kind: holiday, name: Quốc khánh}
      - year: 2026
        status: announced
        days:
          - {date: 2026-01-01, kind: holiday, name: Tết Dương lịch}
          - {date: 2026-01-02, kind: swap_off, pair: 2026-01-10, name: Nghỉ hoán đổi (làm bù 10/01/2026)}
          - {date: 2026-01-10, kind: swap_work, pair: 2026-01-02, name: Làm bù cho ngày 02/01/2026}
          - {date: 2026-02-16, kind: holiday, name: Tết Nguyên đán (ngày cuối năm)}
          - {date: 2026-02-17, kind: holiday, name: Tết Nguyên đán (mùng 1)}
          - {date: 2026-02-18, kind: holiday, name: Tết Nguyên đán (mùng 2)}
          - {date: 2026-02-19, kind: holiday, name: Tết Nguyên đán (mùng 3)}
          - {date: 2026-02-20, kind: holiday, name: Tết Nguyên đán (mùng 4)}
          - {date: 2026-04-26, kind: holiday, name: Giỗ Tổ Hùng Vương}
          - {date: 2026-04-27, kind: in_lieu, for: 2026-04-26, name: Nghỉ bù Giỗ Tổ Hùng Vương}
          - {date: 2026-04-30, kind: holiday, name: Ngày Chiến thắng}
          - {date: 2026-05-01, kind: holiday, name: Ngày Quốc tế Lao động}
          - {date: 2026-08-22, kind: swap_work, pair: 2026-08-31, name: Làm bù cho ngày 31/08/2026}
          - {date: 2026-08-31, kind: swap_off, pair: 2026-08-22, name: Nghỉ hoán đổi (làm bù 22/08/2026)}
          - {date: 2026-09-01, kind: holiday, name: Quốc khánh (ngày liền kề)}
          - {date: 2026-09-02, kind: holiday, name: Quốc khánh}
          - {date: 2026-11-24, kind: holiday, name: Ngày Văn hóa Việt Nam}
      - {year: 2027, status: projected, days: []}
      - {year: 2028, status: projected, days: []}
      - {year: 2029, status: projected, days: []}
      - {year: 2030, status: projected, days: []}
      - {year: 2031, status: projected, days: []}
      - {year: 2032, status: projected, days: []}
    ---
    regulation: 08-QC/TW
    issued: 2025-11-05
    classes:
      - {class: under_1_month, below: 1 month, updates: [final], grace: 3 working days}
      - {class: 1_to_3_months, below: 3 months, updates: [half, final], grace: 3 working days}
      - {class: 3_to_6_months, below: 6 months, updates: [half, three_quarters, final], grace: 5 working days}
      - {class: periodic, update: quarterly, first_period_at_least: 15 days, grace: 5 working days}
    limits: {classify: 3 working days, confirm: 4 working hours, respond: 8 working hours, process_response: 1 working day}

    """
}
