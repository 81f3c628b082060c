import Diagnostics

extension Lesson {
  static let unknownTemplate = Lesson(
    202, .error,
    Words(vi: "không có mẫu này", en: "there is no such template"),
    meaning: Words(
      vi: """
        `dùng_mẫu` ở một chỉ tiêu hay mốc, hoặc `extend` ở một mẫu, nhắc tới một mẫu mà không văn bản nào khai. Thường là mã gõ sai; mã \
        mẫu không có dấu tiếng Việt. Cũng có khi thư mục các mẫu (`KPITemplates`) không nằm trong `sources` của `nqc.yaml`. Chỉ tiêu chỉ \
        dùng được mẫu chỉ tiêu, mốc chỉ dùng được mẫu mốc.

        Sửa mã theo gợi ý, hoặc khai mẫu ấy ở `kpi_templates:` hay `milestone_templates:`.
        """,
      en: """
        `use` of a KPI or milestone, or `extend` of a template, names a template that no document declares. Mostly the code is \
        misspelt; codes of templates have no diacritics. Or the templates' folder (`KPITemplates`) is not among the `sources` of \
        `nqc.yaml`. A KPI can use templates of KPIs only, a milestone those of milestones.

        Mend the code as suggested, or declare the template in `kpi_templates:` or `milestone_templates:`.
        """),
    importance: Words(
      vi: """
        Mẫu giữ cho một chỉ tiêu được đo như nhau ở mọi nghị quyết: cùng đơn vị, cùng nguồn, cùng cách tính. Nhờ thế mới đặt được cạnh nhau, \
        cộng được số của 34 tỉnh và thấy được hai nghị quyết giao hai con số khác nhau. Chỉ tiêu mất mẫu thì mất cả những điều ấy.
        """,
      en: """
        A template has an indicator measured alike in all resolutions: the same unit, source and method. Only so can figures stand side by \
        side, those of 34 provinces be added up, and two resolutions be seen to ask for two numbers. A KPI without its template loses \
        all of that.
        """),
    wrong: Example(
      .file,
      """
      kpi_templates:
        - template: ti-trong-gdp
          tên: Tỉ trọng trong GDP
          loại_đo: phần_trăm
          chiều: tăng
        - template: ti-trong-kinh-te-so
          extend: ti-trong-gpd
          tên: Tỉ trọng kinh tế số trong GDP
      """),
    mended: Example(
      .file,
      """
      kpi_templates:
        - template: ti-trong-gdp
          tên: Tỉ trọng trong GDP
          loại_đo: phần_trăm
          chiều: tăng
        - template: ti-trong-kinh-te-so
          extend: ti-trong-gdp
          tên: Tỉ trọng kinh tế số trong GDP
      """))
}
