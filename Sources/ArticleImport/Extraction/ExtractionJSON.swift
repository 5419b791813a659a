import BriefingModel
import Foundation

extension Extraction {
  /// One line of `extract --format jsonl`, in UTF-8: every field of the contract, in its order.
  ///
  /// - Parameters:
  ///   - id: The id of the input line.
  ///   - text: The text as given, for the words of figures and statements.
  public func json(id: String?, text: String) -> [UInt8] {
    let words = SourceWords(text)
    var json = JSONText(.compact)
    json.object {
      $0.string("id", id)
      $0.string("language", language.code)
      $0.string("date", date?.description)
      $0.object("dateline", dateline) {
        $0.string("place", $1.place)
        $0.string("date", $1.date?.description)
      }
      $0.string("agency", agency)
      $0.objects("sentences", sentences) {
        $0.number("paragraph", $1.paragraph)
        $0.place($1.range)
      }
      $0.objects("figures", figures) { $0.figure($1, words) }
      $0.objects("statements", statements) { $0.statement($1, words) }
      $0.objects("people", people) { $0.name($1) }
      $0.objects("organisations", organisations) { $0.name($1) }
      $0.objects("places", places) { $0.name($1) }
      $0.objects("projects", projects) { $0.name($1) }
      $0.objects("topics", topics) {
        $0.string("id", $1.id)
        $0.objects("mentions", $1.mentions) { $0.place($1) }
      }
      $0.objects("dates", dates) {
        $0.words($1.range, words)
        $0.string("resolved", $1.period?.description)
      }
      $0.objects("review", review) {
        $0.string("code", $1.code)
        $0.string("message", $1.message)
        $0.place($1.range)
      }
    }
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func objects<Element>(
    _ key: String, _ elements: [Element], _ body: (inout JSONText, Element) -> Void
  ) {
    array(key) { json in
      for element in elements { json.object { body(&$0, element) } }
    }
  }

  fileprivate mutating func object<Value>(
    _ key: String, _ value: Value?, _ body: (inout JSONText, Value) -> Void
  ) {
    guard let value else { return literal(key, nil) }
    object(key) { body(&$0, value) }
  }

  fileprivate mutating func place(_ range: Range<Int>) {
    number("start", range.lowerBound)
    number("end", range.upperBound)
  }

  fileprivate mutating func words(_ range: Range<Int>, _ words: SourceWords) {
    string("text", words[range])
    place(range)
  }

  fileprivate mutating func name(_ name: Extraction.Name) {
    string("name", name.name)
    string("role", name.role)
    string("id", name.id)
    objects("mentions", name.mentions) { $0.place($1) }
  }

  fileprivate mutating func figure(_ figure: ExtractedFigure, _ words: SourceWords) {
    var value: Decimal?
    var low: Decimal?
    var high: Decimal?
    switch figure.quantity {
    case .value(let number): value = number
    case .range(let from, let through): (low, high) = (from, through)
    case nil: break
    }
    self.words(figure.range, words)
    literal("value", value?.description)
    literal("low", low?.description)
    literal("high", high?.description)
    string("unit", figure.unit)
    string("unitText", figure.unitText)
    string("bound", figure.bound.rawValue)
    string("change", figure.change?.rawValue)
    string("kind", figure.kind.rawValue)
    string("status", figure.status.rawValue)
    string("label", figure.label)
    string("scope", figure.scope)
    object("period", figure.period) { $0.words($1.range, words) }
    number("sentence", figure.sentence)
    string("speaker", figure.speaker)
    string("indicator", figure.indicator)
  }

  fileprivate mutating func statement(_ statement: ExtractedStatement, _ words: SourceWords) {
    string("kind", statement.kind.rawValue)
    object("speaker", statement.speaker) {
      $0.string("name", statement.speakerName)
      $0.place($1)
    }
    object("cue", statement.cue) { $0.words($1, words) }
    object("content", statement.content) { $0.words($1, words) }
    number("sentence", statement.sentence)
  }
}
