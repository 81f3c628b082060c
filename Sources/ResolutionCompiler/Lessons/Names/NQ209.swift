import Diagnostics

extension Lesson {
  static let circle = Lesson(
    209, .error,
    Words(
      vi: "mẫu, cấp trên hoặc kế thừa thành vòng", en: "templates, parents or successors in a circle"),
    meaning: Words(
      vi: """
        Đi theo các mối nối thì trở lại chỗ cũ: cơ quan A là cấp trên của B mà B lại là cấp trên của A, hai cơ quan kế thừa lẫn nhau, hoặc mẫu \
        này mở rộng mẫu kia và ngược lại. Thông báo vẽ cả vòng: `A → B → A`. (Nhiệm vụ chờ lẫn nhau thành vòng là NQ307.)

        Trong vòng có một mối nối ghi nhầm chiều, hoặc ghi nhầm mã: `parent` là cơ quan cấp trên của cơ quan ở dòng này, `successors` là những cơ \
        quan nhận việc khi nó kết thúc. Sửa mối nối ấy.
        """,
      en: """
        Following the links leads back to where one began: A is above B and B above A, two agencies succeed each other, or two templates extend \
        each other. The message draws the whole circle: `A → B → A`. (Tasks that wait for each other in a circle are NQ307.)

        One of the links was written the wrong way round, or with the wrong code: `parent` is the agency above that of this line, `successors` \
        are those that take over when it ends. Mend that link.
        """),
    importance: Words(
      vi: """
        Việc của cơ quan đã kết thúc được chuyển theo đường kế thừa, số liệu được cộng theo đường cấp trên. Đường đi thành vòng thì việc không về \
        đến ai và con số được cộng mãi không dứt.
        """,
      en: """
        The work of an agency that has ended moves along the line of successors, and figures are added up along the line of parents. Where the \
        line is a circle, the work arrives at nobody, and the sum has no end.
        """),
    wrong: Example(
      .file,
      """
      agencies:
        - {agency: CDDL, name: Cục Dữ liệu, kind: department, parent: TTDL}
        - {agency: TTDL, name: Trung tâm Dữ liệu quốc gia, kind: centre, parent: CDDL}
      """),
    mended: Example(
      .file,
      """
      agencies:
        - {agency: CDDL, name: Cục Dữ liệu, kind: department, parent: BCA}
        - {agency: TTDL, name: Trung tâm Dữ liệu quốc gia, kind: centre, parent: CDDL}
      """))
}
