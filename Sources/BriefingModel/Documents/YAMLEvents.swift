// libyaml's events. Yams, which wraps it, composes whole trees only: it ends at the first duplicate
// key, follows nesting by recursion, and takes six times as long (measured: 0.40 against 0.07 ms for
// a record of 3.5 KB), which 10,000 records feel. This is the only file that sees C here.
internal import CLibYAML

/// The events of a YAML stream, one at a time; owns the parser.
struct YAMLEvents: ~Copyable {
  enum Event {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(ScalarEvent)
    case sequenceStart(anchor: String?, tag: String?)
    case sequenceEnd
    case mappingStart(anchor: String?, tag: String?)
    case mappingEnd
  }

  struct ScalarEvent {
    enum Style {
      case plain, quoted, block
    }

    var text: String
    var style: Style
    var anchor: String?
    var tag: String?
  }

  /// What the parser could not read, in its words.
  struct Problem: Error {
    /// What it was reading when it gave up.
    var context: String?
    var problem: String
    /// Where it gave up; `nil` where only the byte is known.
    var position: TextPosition?
    /// Where it had begun what it could not finish.
    var contextPosition: TextPosition?
    var byteOffset: Int
  }

  // On the heap, for the parser holds pointers to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Begins to read; the buffer must outlive the events.
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// The next event and where it begins.
  mutating func next() throws(Problem) -> (event: Event, position: TextPosition) {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw problem() }
    defer { yaml_event_delete(&raw) }
    return (Self.event(raw), Self.position(raw.start_mark))
  }

  private static func event(_ raw: yaml_event_t) -> Event {
    switch raw.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(text(raw.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style: ScalarEvent.Style =
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .quoted
        }
      return .scalar(
        ScalarEvent(
          text: String(decoding: value, as: UTF8.self), style: style,
          anchor: text(scalar.anchor), tag: text(scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let start = raw.data.sequence_start
      return .sequenceStart(anchor: text(start.anchor), tag: text(start.tag))
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = raw.data.mapping_start
      return .mappingStart(anchor: text(start.anchor), tag: text(start.tag))
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .streamEnd
    }
  }

  private func problem() -> Problem {
    let raw = parser.pointee
    // The reader knows the byte, the scanner and the parser know line and column.
    let isReader = raw.error == YAML_READER_ERROR
    return Problem(
      context: isReader ? nil : raw.context.map { String(cString: $0) },
      problem: raw.problem.map { String(cString: $0) } ?? "no memory is left",
      position: isReader ? nil : Self.position(raw.problem_mark),
      contextPosition: raw.context == nil ? nil : Self.position(raw.context_mark),
      byteOffset: raw.problem_offset)
  }

  private static func position(_ mark: yaml_mark_t) -> TextPosition {
    TextPosition(line: mark.line + 1, column: mark.column + 1)
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
