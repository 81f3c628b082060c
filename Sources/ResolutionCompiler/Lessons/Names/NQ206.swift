import Diagnostics

extension Lesson {
  static let templateArguments = Lesson(
    206, .error,
    Words(
      vi: "mẫu thiếu tham số, hoặc không có tham số này",
      en: "a template's parameter is missing, or it has no such parameter"),
    meaning: Words(
      vi: """
        Mẫu để chỗ trống cho tham số, như `{linh-vuc}`, và khai chúng ở `parameters`. Ở đây một tham số bắt buộc chưa được cho, hoặc `tham_số` \
        cho một cái tên mà mẫu không khai; hai điều thường đi đôi, vì tên bị gõ sai. Cũng báo mã này khi có `tham_số` mà không có `dùng_mẫu`, \
        hoặc khi điền xong thì tên dài quá mức.

        Viết `tham_số: {linh-vuc: kinh tế số}` với đúng tên đã khai. Thông báo chỉ ra chỗ khai, hoặc tên gần nhất.
        """,
      en: """
        A template leaves room for parameters, such as `{linh-vuc}`, and declares them in `parameters`. Here a required one is not given, or \
        `with` gives a name that the template does not declare; often both, since the name is misspelt. The same code is earned by a \
        `with` without `use`, and by a title that becomes too long with everything filled in.

        Write `with: {linh-vuc: kinh tế số}` with the name as it is declared. The message shows where that is, or the nearest name.
        """),
    importance: Words(
      vi: """
        Tham số là điều phân biệt hai chỉ tiêu cùng mẫu: tỉ trọng của kinh tế số hay của công nghiệp. Thiếu nó thì trong kho có một chỉ tiêu tên \
        “Tỉ trọng trong GDP”, không ai biết phải báo cáo số nào.
        """,
      en: """
        The parameter is what tells two KPIs of one template apart: the share of the digital economy, or that of industry. Without it the store \
        would hold a “Share in GDP”, and nobody would know which figure to report.
        """),
    wrong: Example(
      .file,
      """
      kpi_templates:
        - template: ti-trong-gdp
          parameters: {linh-vuc: {required: true}}
          tên: "Tỉ trọng {linh-vuc} trong GDP"
          loại_đo: phần_trăm
          chiều: tăng
        - template: ti-trong-kinh-te-so
          extend: ti-trong-gdp
          tham_số: {linhvuc: kinh tế số}
      """),
    mended: Example(
      .file,
      """
      kpi_templates:
        - template: ti-trong-gdp
          parameters: {linh-vuc: {required: true}}
          tên: "Tỉ trọng {linh-vuc} trong GDP"
          loại_đo: phần_trăm
          chiều: tăng
        - template: ti-trong-kinh-te-so
          extend: ti-trong-gdp
          tham_số: {linh-vuc: kinh tế số}
      """))
}
