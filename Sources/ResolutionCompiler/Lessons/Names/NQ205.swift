import Diagnostics

extension Lesson {
  static let identifierTwice = Lesson(
    205, .error,
    Words(vi: "một mã dùng hai lần", en: "one id stands for two things"),
    meaning: Words(
      vi: """
        Hai thứ ở cùng một chỗ mang cùng một mã: hai nhiệm vụ trong một nhóm, hai mục trong một mục, một mốc và một chỉ tiêu của cùng nhiệm \
        vụ, hai cơ quan, hai mẫu. Ghi chú của thông báo chỉ ra chỗ đầu tiên. Gần như luôn là do chép một khối rồi quên đổi mã; cũng có khi \
        hai tệp cùng thêm một nhiệm vụ vào một nhóm, hoặc một nhiệm vụ đã khai ở `đã_rút` mà vẫn còn trong cây.

        Cho nhiệm vụ mới một mã chưa dùng, và giữ nguyên mã của nhiệm vụ cũ. Không cần đánh số liền nhau: mã có thể là chữ, như `du-lieu-mo`.
        """,
      en: """
        Two things in one place have the same id: two tasks of a group, two clauses of a clause, a milestone and a KPI of one task, two \
        agencies, two templates. The message's note shows the first. Almost always a block was copied and its id was not changed; or two \
        files add a task to one group, or a task was declared in `withdrawn` and is still in the tree.

        Give the new task an id that is not taken, and leave the old one its own. Ids need not be numbered without gaps, nor be numbers: \
        `du-lieu-mo` will do.
        """),
    importance: Words(
      vi: """
        Báo cáo trong kho gắn với mã. Hai nhiệm vụ một mã thì báo cáo của cơ quan này ghi đè lên việc của cơ quan kia; đổi mã của nhiệm vụ đã \
        có báo cáo thì lịch sử của nó đứt ở đó. Mã là thứ duy nhất không nên đổi về sau.
        """,
      en: """
        Reports in the store hang on the id. With one id for two tasks, what one agency reports lands on the work of another; and if a task \
        is given another id after it was reported on, its history breaks off there. The id is the one thing that had better never change.
        """),
    wrong: Example(
      .tasks,
      """
      - nhiệm_vụ: 1
        tên: Dữ liệu và nền tảng số
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 31/12/2026
        các_nhiệm_vụ:
          - {nhiệm_vụ: 1, tên: Nghị định về dữ liệu mở, sản_phẩm: {loại: nghị định}}
          - {nhiệm_vụ: 1, tên: Cổng tri thức quốc gia, sản_phẩm: {loại: nền tảng}}
      """),
    mended: Example(
      .tasks,
      """
      - nhiệm_vụ: 1
        tên: Dữ liệu và nền tảng số
        căn_cứ: [I]
        chủ_trì: BKHCN
        thời_hạn: 31/12/2026
        các_nhiệm_vụ:
          - {nhiệm_vụ: 1, tên: Nghị định về dữ liệu mở, sản_phẩm: {loại: nghị định}}
          - {nhiệm_vụ: 2, tên: Cổng tri thức quốc gia, sản_phẩm: {loại: nền tảng}}
      """))
}
