import CLibYAML
package import Diagnostics

/// One of the pieces that a YAML text is made of: an indicator, a scalar, an anchor, or the beginning or the end of a
/// block. What lies between two of them is blanks, line breaks and comments.
package struct SyntaxToken: Sendable {
  package enum Kind: UInt8, Sendable {
    case directive, documentStart, documentEnd
    /// These three take no room.
    case blockSequence, blockMapping, blockEnd
    case flowSequence, flowMapping, flowSequenceEnd, flowMappingEnd
    /// `-`.
    case item
    case comma
    /// `?`; takes no room before a key that stands there without it.
    case key
    /// `:`.
    case value
    case anchor, alias, tag
    case plain, singleQuoted, doubleQuoted
    /// `|` or `>` with its text, which ends where the line after it begins.
    case blockText
    case end

    package var isScalar: Bool { rawValue >= Kind.plain.rawValue && rawValue <= Kind.blockText.rawValue }
  }

  package let kind: Kind
  /// Byte offsets on disk.
  package let start: UInt32
  package let end: UInt32
  /// Characters before it on its line.
  package let column: UInt32
}

/// The tokens of a file, in the order of the text, up to `end`; nil where it has something that is none.
///
/// Only for files that `parse` has read to their end: the limits and the encoding are its concern.
package func tokens(of file: SourceFile) -> [SyntaxToken]? {
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  let token = UnsafeMutablePointer<yaml_token_t>.allocate(capacity: 1)
  defer {
    parser.deallocate()
    token.deallocate()
  }
  guard yaml_parser_initialize(parser) == 1 else { return nil }
  defer { yaml_parser_delete(parser) }
  let start = file.startsWithByteOrderMark ? 3 : 0
  yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  yaml_parser_set_input_string(parser, file.base + start, file.count - start)

  var cursor = MarkCursor(file.base, count: file.count, from: start)
  var tokens: [SyntaxToken] = []
  tokens.reserveCapacity(file.count / 6 + 8)
  while yaml_parser_scan(parser, token) == 1 {
    defer { yaml_token_delete(token) }
    guard let kind = SyntaxToken.Kind(token.pointee) else {
      if token.pointee.type == YAML_STREAM_START_TOKEN { continue }
      return nil
    }
    let (first, last) = (token.pointee.start_mark, token.pointee.end_mark)
    let start = cursor.move(to: Int(first.index))
    let end = cursor.move(to: Int(last.index))
    tokens.append(
      SyntaxToken(kind: kind, start: UInt32(start), end: UInt32(end), column: UInt32(truncatingIfNeeded: first.column)))
    if kind == .end { return tokens }
  }
  return nil
}

extension SyntaxToken.Kind {
  fileprivate init?(_ token: yaml_token_t) {
    switch token.type {
    case YAML_STREAM_END_TOKEN: self = .end
    case YAML_VERSION_DIRECTIVE_TOKEN, YAML_TAG_DIRECTIVE_TOKEN: self = .directive
    case YAML_DOCUMENT_START_TOKEN: self = .documentStart
    case YAML_DOCUMENT_END_TOKEN: self = .documentEnd
    case YAML_BLOCK_SEQUENCE_START_TOKEN: self = .blockSequence
    case YAML_BLOCK_MAPPING_START_TOKEN: self = .blockMapping
    case YAML_BLOCK_END_TOKEN: self = .blockEnd
    case YAML_FLOW_SEQUENCE_START_TOKEN: self = .flowSequence
    case YAML_FLOW_SEQUENCE_END_TOKEN: self = .flowSequenceEnd
    case YAML_FLOW_MAPPING_START_TOKEN: self = .flowMapping
    case YAML_FLOW_MAPPING_END_TOKEN: self = .flowMappingEnd
    case YAML_BLOCK_ENTRY_TOKEN: self = .item
    case YAML_FLOW_ENTRY_TOKEN: self = .comma
    case YAML_KEY_TOKEN: self = .key
    case YAML_VALUE_TOKEN: self = .value
    case YAML_ALIAS_TOKEN: self = .alias
    case YAML_ANCHOR_TOKEN: self = .anchor
    case YAML_TAG_TOKEN: self = .tag
    case YAML_SCALAR_TOKEN:
      switch token.data.scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .blockText
      default: self = .plain
      }
    default: return nil
    }
  }
}
