internal import Diagnostics

/// What a column of an annex says of a task.
enum Column: CaseIterable, Hashable {
  case ordinal, title, presiding, coordinating, authority, start, due, product, kpi, note, code

  /// The headings that annexes have for it, and those that `nqc export` gives it in English. One of several words also stands for headings that begin with it.
  private var headings: [String] {
    switch self {
    case .ordinal: ["STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "No"]
    case .title:
      [
        "Nhiệm vụ", "Tên nhiệm vụ", "Nội dung nhiệm vụ", "Nội dung", "Nội dung công việc", "Nội dung thực hiện",
        "Công việc", "Tên công việc", "Nhiệm vụ cụ thể", "Nhiệm vụ, giải pháp", "Danh mục nhiệm vụ", "Tên đề án",
        "Tên đề án, nhiệm vụ", "Đề án, nhiệm vụ", "Tên nhiệm vụ, đề án", "Task",
      ]
    case .presiding:
      [
        "Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì", "Cơ quan thực hiện", "Đơn vị thực hiện",
        "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị thực hiện", "Bộ, ngành chủ trì", "Bộ, cơ quan chủ trì",
        "Presiding agency",
        "Cơ quan, tổ chức chủ trì", "Phân công chủ trì", "Cơ quan chịu trách nhiệm", "Phân công thực hiện",
        "Đơn vị chịu trách nhiệm",
      ]
    case .coordinating:
      [
        "Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp", "Cơ quan, đơn vị phối hợp", "Bộ, ngành phối hợp",
        "Bộ, cơ quan phối hợp", "Cơ quan, tổ chức phối hợp", "Cơ quan phối hợp thực hiện", "Coordinating agencies",
      ]
    case .authority:
      [
        "Cấp ban hành", "Cấp trình", "Cấp phê duyệt", "Cơ quan ban hành", "Cấp có thẩm quyền", "Cấp trình, ban hành",
        "Cấp quyết định", "Thẩm quyền ban hành", "Issuing authority",
      ]
    case .start: ["Bắt đầu", "Thời gian bắt đầu", "Thời điểm bắt đầu", "Từ ngày", "Ngày bắt đầu"]
    case .due:
      [
        "Thời hạn", "Thời hạn hoàn thành", "Thời gian hoàn thành", "Thời gian", "Thời gian thực hiện", "Hạn hoàn thành",
        "Thời điểm hoàn thành", "Tiến độ", "Tiến độ hoàn thành", "Tiến độ thực hiện", "Thời gian trình",
        "Thời hạn trình", "Thời hạn thực hiện", "Hoàn thành", "Kết thúc", "Thời gian kết thúc", "Ngày hoàn thành",
        "Hạn", "Due",
      ]
    case .product:
      [
        "Sản phẩm", "Kết quả", "Kết quả, sản phẩm", "Sản phẩm, kết quả", "Sản phẩm đầu ra", "Kết quả đầu ra",
        "Hình thức văn bản", "Hình thức", "Loại văn bản", "Sản phẩm dự kiến", "Kết quả dự kiến", "Sản phẩm hoàn thành",
        "Dạng sản phẩm", "Hình thức sản phẩm", "Dự kiến sản phẩm", "Dự kiến kết quả", "Deliverable",
      ]
    case .kpi:
      [
        "Chỉ tiêu", "Các chỉ tiêu", "Chỉ tiêu, mục tiêu", "Mục tiêu", "Mục tiêu, chỉ tiêu", "Chỉ tiêu đánh giá",
        "Chỉ số", "Chỉ số đánh giá", "KPI", "KPIs",
      ]
    case .note: ["Ghi chú", "Lưu ý"]
    case .code: ["Mã", "Mã nhiệm vụ", "Mã số", "Id"]
    }
  }

  /// As it is called in messages.
  var name: String { headings[0] }

  private static let exact: [PlainWords: Column] = {
    var columns: [PlainWords: Column] = [:]
    for column in allCases {
      for heading in column.headings { columns[PlainWords(heading)] = column }
    }
    return columns
  }()

  /// Headings that longer ones may begin with.
  private static let beginnings: [(words: PlainWords, column: Column)] =
    exact.filter { $0.key.words.count > 1 }.map { ($0.key, $0.value) }.sorted {
      $0.words.words.count > $1.words.words.count
    }

  /// The longest heading, in words, that is one and not a text.
  private static let mostWords = 10

  /// - Parameter isWhole: it has to be one of the headings, and not only begin with one.
  init?(heading: String, isWhole: Bool = false) {
    let (plain, _) = heading.withoutBrackets
    let words = PlainWords(plain.isEmpty ? heading : plain)
    if let column = Column.exact[words] {
      self = column
    } else if !isWhole, words.words.count <= Column.mostWords,
      let found = Column.beginnings.first(where: { words.begins(with: $0.words) })
    {
      self = found.column
    } else {
      return nil
    }
  }
}
