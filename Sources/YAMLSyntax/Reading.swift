import CLibYAML
import Diagnostics

/// Reads a valid UTF-8 text into a tree. libyaml is spoken to here, in
/// `SyntaxToken.swift`, and nowhere else.
///
/// - Parameters:
///   - start: after the byte-order mark, if there is one.
///   - isInDoubt: some character may keep the text from being in NFC.
func read(_ file: SourceFile, from start: Int, isInDoubt: Bool) -> Attempt {
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  defer {
    parser.deallocate()
    event.deallocate()
  }
  var builder = TreeBuilder(file, from: start, isInDoubt: isInDoubt)
  guard yaml_parser_initialize(parser) == 1 else { return builder.finish(.other, at: start, began: start) }
  defer { yaml_parser_delete(parser) }
  yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  yaml_parser_set_input_string(parser, file.base + start, file.count - start)

  while true {
    guard yaml_parser_parse(parser, event) == 1 else {
      let place = builder.offset(of: parser.pointee.problem_mark)
      let began = parser.pointee.context == nil ? place : builder.offset(of: parser.pointee.context_mark)
      return builder.finish(Trouble(parser.pointee), at: place, began: began)
    }
    let type = event.pointee.type
    builder.take(type, event)
    yaml_event_delete(event)
    if builder.hasStopped || type == YAML_STREAM_END_EVENT { return builder.finish() }
  }
}

extension TreeBuilder {
  fileprivate mutating func offset(of mark: yaml_mark_t) -> Int { cursor.move(to: Int(mark.index)) }

  @inline(__always)
  fileprivate mutating func take(_ type: yaml_event_type_t, _ event: UnsafeMutablePointer<yaml_event_t>) {
    switch type {
    case YAML_SCALAR_EVENT: scalar(event)
    case YAML_MAPPING_START_EVENT:
      let data = event.pointee.data.mapping_start
      open(
        .mapping, isFlow: data.style == YAML_FLOW_MAPPING_STYLE, at: Int(event.pointee.start_mark.index),
        anchor: data.anchor, tag: data.tag)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.pointee.data.sequence_start
      open(
        .sequence, isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE, at: Int(event.pointee.start_mark.index),
        anchor: data.anchor, tag: data.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: close(at: Int(event.pointee.end_mark.index))
    case YAML_ALIAS_EVENT:
      guard let name = event.pointee.data.alias.anchor else { return }
      alias(
        String(cString: name), from: Int(event.pointee.start_mark.index), to: Int(event.pointee.end_mark.index))
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: endDocument(at: Int(event.pointee.end_mark.index))
    default: break
    }
  }

  @inline(__always)
  private mutating func scalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let data = event.pointee.data.scalar
    let isOneLine = event.pointee.start_mark.line == event.pointee.end_mark.line
    let kind: SyntaxNode.Kind =
      switch data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    let value = UnsafeBufferPointer(start: data.value, count: Int(data.length))
    let from = Int(event.pointee.start_mark.index)
    let to = Int(event.pointee.end_mark.index)
    if data.anchor == nil, data.tag == nil {
      scalar(kind, value, from: from, to: to, isOneLine: isOneLine)
    } else {
      scalarWithProperties(kind, value, from: from, to: to, anchor: data.anchor, tag: data.tag)
    }
  }
}

extension Trouble {
  /// What libyaml stopped for. Its words are looked at here only; nobody else hears them.
  fileprivate init(_ parser: yaml_parser_t) {
    let context = parser.context.map { String(cString: $0) } ?? ""
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    self =
      switch problem {
      case "found character that cannot start any token": .noToken
      case "could not find expected ':'": .colonMissing
      case "block sequence entries are not allowed in this context": .itemNotAllowed
      case "mapping keys are not allowed in this context": .questionMarkNotAllowed
      case "mapping values are not allowed in this context": .colonNotAllowed
      case "found unexpected ':'": .colonInFlow
      case "found a tab character that violates indentation",
        "found a tab character where an indentation space is expected":
        .tab
      case "found unexpected end of stream", "found unexpected document indicator": .quoteNotClosed
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        .escape
      case "did not find expected <document start>": .documentExpected
      case "did not find expected node content": .valueExpected
      case "did not find expected '-' indicator": .itemExpected
      case "did not find expected key": .keyExpected
      case "did not find expected ',' or ']'": .sequenceNotClosed
      case "did not find expected ',' or '}'": .mappingNotClosed
      case "found duplicate %YAML directive", "found incompatible YAML document": .directive
      default:
        switch context {
        case "while scanning an anchor": .anchor
        case "while scanning an alias": .alias
        case "while scanning a block scalar": .blockScalarHeader
        case _ where context.contains("directive"): .directive
        case _ where context.contains("tag") || problem.contains("tag"): .tag
        default: .other
        }
      }
  }
}
