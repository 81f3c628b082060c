import Diagnostics

/// A tag, as far as it matters here.
enum Tag {
  /// `!!str` and `!`: what is tagged is text.
  case text
  /// The other tags of YAML's core schema. Scalars are text until the schema says otherwise, so they change nothing.
  case core
  case foreign

  init(_ name: UnsafePointer<UInt8>) {
    self =
      switch String(cString: name) {
      case "!", "tag:yaml.org,2002:str": .text
      case "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float",
        "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null":
        .core
      default: .foreign
      }
  }
}

/// What YAML permits and nqc does not, and how it is said.
extension TreeBuilder {
  // MARK: NQ008

  /// A key is a scalar on one line, plain or quoted: years have to be quoted in other dialects, and often are.
  mutating func checkKey(_ node: SyntaxNode, _ index: Int) {
    switch node.kind {
    case .plain:
      if node.contentCount == 0 {
        refuseKey(index, keyMissing(at: span(of: UInt32(index))))
      } else if node.contentCount == 2, file.base[Int(node.start)] == 0x3C, file.base[Int(node.start) + 1] == 0x3C {
        refuseKey(index, mergeKey(at: span(of: UInt32(index))))
      }
    case .singleQuoted, .doubleQuoted: break
    default:
      refuseKey(index, keyNotScalar(node))
    }
  }

  private func keyMissing(at place: Span) -> Diagnostic {
    Diagnostic(
      .error, 3, Words(vi: "thiếu khoá trước dấu hai chấm", en: "no key before the colon"), at: place,
      help: Words(vi: "viết `khoá: giá trị`", en: "write `key: value`"))
  }

  private func mergeKey(at place: Span) -> Diagnostic {
    Diagnostic(
      .error, 8, Words(vi: "khoá gộp `<<` không được dùng ở đây", en: "the merge key `<<` is not accepted"), at: place,
      help: Words(
        vi: "viết chung ở nút cha: nút con thừa hưởng những gì nút cha có",
        en: "write what is common on the node above: what stands there holds for everything below"))
  }

  private func keyNotScalar(_ node: SyntaxNode) -> Diagnostic {
    let what =
      switch node.kind {
      case .mapping: Words(vi: "một nhóm khoá", en: "a mapping")
      case .sequence: Words(vi: "một danh sách", en: "a list")
      default: Words(vi: "một đoạn văn bản nhiều dòng", en: "a text of several lines")
      }
    let place = Span(file: file.id, start: node.start, count: max(node.end, node.start + 1) - node.start)
    return refusedKey(what, at: place)
  }

  func keyIsAlias(at place: Span) -> Diagnostic {
    refusedKey(Words(vi: "một tham chiếu `*`", en: "an alias"), at: place)
  }

  private func refusedKey(_ what: Words, at place: Span) -> Diagnostic {
    Diagnostic(
      .error, 8, Words(vi: "khoá ở đây là \(what.vi)", en: "the key here is \(what.en)"), at: place,
      help: Words(
        vi: "khoá phải là chữ trên một dòng; nếu đây là văn bản thì đặt trong dấu nháy kép",
        en: "a key is plain text on one line; if this is a text, put it in double quotes"))
  }

  mutating func refuseTag(at properties: Int, of node: Int) {
    var start = properties
    // An anchor may come first.
    if file.base[start] == 0x26 {
      while start < file.count, file.base[start] != 0x21 { start += 1 }
    }
    var end = start
    while end < file.count, file.base[end] > 0x20 { end += 1 }
    let value = nodes[node]
    let isText = value.kind == .plain && Int(value.end) > end
    refuse(
      node,
      .tag(
        at: Span(file: file.id, start: UInt32(start), count: UInt32(end - start)),
        fixes: isText ? [quoting(start, Int(value.end))] : []))
  }

  func tagDirectiveRefused(at place: Int) -> Diagnostic {
    Diagnostic(
      .error, 8, Words(vi: "không được dùng chỉ thị `%TAG`", en: "`%TAG` directives are not accepted"),
      at: Span(file: file.id, start: UInt32(place), count: 4),
      help: Words(vi: "xoá dòng này", en: "delete this line"))
  }

  // MARK: NQ006

  func aliasWithoutAnchor(_ name: String, at place: Span) -> Diagnostic {
    Diagnostic(
      .error, 6,
      Words(
        vi: "`*\(name)` tham chiếu đến `&\(name)`, nhưng phía trên không có",
        en: "`*\(name)` refers to `&\(name)`, and there is none above"),
      at: place,
      help: Words(
        vi: "nếu đây là văn bản bắt đầu bằng dấu sao thì đặt trong dấu nháy kép",
        en: "if this is a text that begins with a star, put it in double quotes"),
      fixes: [quoting(Int(place.start), Int(place.end))])
  }

  private func quoting(_ start: Int, _ end: Int) -> Fix {
    Fix(
      Words(vi: "đặt đoạn văn bản trong dấu nháy", en: "put the text in quotes"), .choice,
      file.bytes.quoting(start, end, in: file.id))
  }

  func aliasInsideItself(_ name: String, at place: Span, anchor: Span) -> Diagnostic {
    Diagnostic(
      .error, 6,
      Words(
        vi: "`*\(name)` nằm ngay bên trong `&\(name)` mà nó tham chiếu đến",
        en: "`*\(name)` stands inside the `&\(name)` that it refers to"),
      at: place,
      notes: [
        Diagnostic.Note(
          Words(vi: "`&\(name)` bắt đầu ở đây", en: "`&\(name)` begins here"),
          at: Span(file: anchor.file, start: anchor.start, count: 0))
      ])
  }

  func tooMuchExpansion(at place: Span) -> Diagnostic {
    let bound = Limits.expandedNodes(ofFileWith: nodes.count)
    return Diagnostic(
      .error, 6,
      Words(
        vi: "từ đây các tham chiếu `*` khai triển thành hơn \(bound) mục",
        en: "from here on, the aliases expand to more than \(bound) nodes"),
      at: place,
      help: Words(
        vi: "viết chung ở nút cha thay cho tham chiếu lồng nhau",
        en: "write what is common on the node above, instead of aliases within aliases"))
  }

  // MARK: NQ007

  private func character(at place: Int) -> Span {
    let length = place < file.count ? UTF8Text.character(in: file.bytes, at: place)?.length ?? 1 : 0
    return Span(file: file.id, start: UInt32(place), count: UInt32(length))
  }

  func tooDeep(at place: Int) -> Diagnostic {
    Diagnostic(
      .error, 7,
      Words(vi: "lồng nhau quá \(Limits.depth) cấp", en: "nested deeper than \(Limits.depth) levels"),
      at: character(at: place))
  }

  func tooManyNodes(at place: Int) -> Diagnostic {
    Diagnostic(
      .error, 7,
      Words(vi: "tệp có hơn \(Limits.nodes) mục", en: "the file has more than \(Limits.nodes) nodes"),
      at: character(at: place),
      help: Words(
        vi: "chia nghị quyết thành nhiều tệp bằng `thuộc_nghị_quyết:`",
        en: "spread the resolution over several files with `part_of:`"))
  }
}

extension Diagnostic {
  static func tag(at place: Span, fixes: [Fix]) -> Diagnostic {
    Diagnostic(
      .error, 8,
      Words(
        vi: "chữ bắt đầu bằng `!` được hiểu là nhãn kiểu YAML", en: "a word that begins with `!` is read as a YAML tag"),
      at: place,
      help: Words(
        vi: "nếu đây là văn bản thì đặt trong dấu nháy kép; nhãn kiểu thì xoá đi",
        en: "if this is a text, put it in double quotes; if it is a tag, delete it"), fixes: fixes)
  }
}
