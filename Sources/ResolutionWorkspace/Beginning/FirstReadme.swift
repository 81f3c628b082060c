import Diagnostics
import ResolutionCompiler

/// The page of a new workspace: what lies where, and what to do next, command by command.
struct FirstReadme {
  let name: String
  let files: OwnFiles
  /// Paths of what was copied.
  let copies: [String]
  let copied: Day
  /// Of the resolution.
  let symbol: String

  func text(in language: Language) -> String {
    "# \(name)\n\n" + (language == .vi ? vietnamese : english)
  }

  /// `- Resolutions/registry: agencies.yaml, calendar.yaml`, a line a folder.
  private var list: String {
    var folders: [(path: String, names: [String])] = []
    for copy in copies {
      let parts = copy.split(separator: "/")
      let folder = parts.dropLast().joined(separator: "/")
      let name = String(parts.last ?? "")
      if let index = folders.firstIndex(where: { $0.path == folder }) {
        folders[index].names.append(name)
      } else {
        folders.append((folder, [name]))
      }
    }
    return folders.map { "- `\($0.path.isEmpty ? "." : $0.path)`: \($0.names.joined(separator: ", "))" }
      .joined(separator: "\n")
  }

  private var vietnamese: String {
    """
    Đây là nơi làm việc để tách một nghị quyết thành những nhiệm vụ cụ thể, đo được. Mở cửa sổ dòng lệnh ở thư mục này rồi làm
    lần lượt:

    ```sh
    nqc check    # kiểm tra: chỗ nào sai, sai ở dòng nào, sửa thế nào
    nqc tree     # xem cây nhiệm vụ: ai chủ trì, bao giờ xong, đo bằng gì
    nqc plan     # xem kho theo dõi sẽ thay đổi gì, chưa ghi gì
    nqc apply    # đưa nhiệm vụ vào kho theo dõi
    ```

    Nghị quyết trong `\(files.resolution)` là ví dụ tưởng tượng. Các ghi chú trong tệp ấy nói từng dòng để làm gì. Hãy sửa nó thành
    nghị quyết của mình, từng chút một, mỗi lần sửa lại chạy `nqc check`.

    ## Làm tiếp

    ```sh
    nqc coverage       # mục nào của văn bản đã có nhiệm vụ, mục nào chưa
    nqc why \(symbol).1       # một nhiệm vụ và từng ngày của nó từ đâu mà có
    nqc explain NQ301  # một mã lỗi nghĩa là gì, kèm ví dụ sai và đúng
    nqc fmt            # trình bày các tệp cho đều, không đổi nội dung
    nqc due            # việc đến hạn, quá hạn, chưa xác nhận
    ```

    Có sẵn phụ lục là bảng Excel thì `nqc import TỆP` dựng cây nhiệm vụ từ bảng ấy. Mọi lệnh: `nqc --help`.

    ## Ở đây có gì

    - `\(files.manifest)`: bản kê khai của nơi làm việc.
    - `\(files.resolution)`: nghị quyết mẫu. Thêm nghị quyết khác thì thêm tệp `.yaml`, đặt ở đâu trong thư mục này cũng được.
    - `theo-doi.sqlite`: kho theo dõi, có sau lần `nqc apply` đầu tiên. Đừng sửa bằng tay; sao lưu bằng `nqc store backup TỆP`.

    Danh mục cơ quan, lịch làm việc, quy chế, từ ngữ và các mẫu chỉ tiêu, chép ngày \(copied.words.vi). Khi nơi gửi có bản mới thì chép
    đè lên; cơ quan chưa có trong danh mục thì khai ở một tệp riêng.

    \(list)

    """
  }

  private var english: String {
    """
    This is a workspace in which a resolution is separated into specific tasks that can be measured. Open a terminal in this folder
    and go on like this:

    ```sh
    nqc check    # what is wrong, on which line, and how to mend it
    nqc tree     # the tasks: who presides, when they are due, how they are measured
    nqc plan     # what would change in the monitoring store; writes nothing
    nqc apply    # puts the tasks into the monitoring store
    ```

    The resolution in `\(files.resolution)` is made up. Its comments say what each line is for. Change it into your own, a little at
    a time, and run `nqc check` after each change.

    ## Going on

    ```sh
    nqc coverage       # which clauses have tasks, and which have none
    nqc why \(symbol).1       # where a task and each of its dates come from
    nqc explain NQ301  # what a code means, with a wrong and a mended example
    nqc fmt            # lays the files out evenly; what they say stays
    nqc due            # what is due, overdue, or not confirmed
    ```

    If there is an annex as a spreadsheet, `nqc import FILE` makes a tree of its table. All commands: `nqc --help --language en`.

    ## What is here

    - `\(files.manifest)`: the manifest of the workspace.
    - `\(files.resolution)`: the resolution. For another one, add another `.yaml` file anywhere in this folder.
    - `monitoring.sqlite`: the monitoring store, after the first `nqc apply`. Never edit it; back it up with `nqc store backup FILE`.

    The registry of agencies, the calendar, the regulation, the wording and the KPI templates, as copied on \(copied.words.en). Where
    they came from may have newer ones: copy those over them. An agency that is missing is declared in a file of your own.

    \(list)

    """
  }
}
