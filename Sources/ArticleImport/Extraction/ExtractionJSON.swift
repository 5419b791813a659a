import BriefingModel
import Foundation

extension Extraction {
  /// One line of `extract --format jsonl`: every field of the contract, in its order.
  ///
  /// - Parameters:
  ///   - id: The id of the input line, which comes first.
  ///   - text: The text as given, for the words of figures and statements.
  public func json(id: String?, text: String) -> String {
    let words = SourceWords(text)
    var json = JSONWriter()
    json.object {
      $0.field("id") { $0.string(id) }
      $0.field("language") { $0.string(language.code) }
      $0.field("date") { $0.string(date?.description) }
      $0.field("dateline") { json in
        guard let dateline else { return json.null() }
        json.object {
          $0.field("place") { $0.string(dateline.place) }
          $0.field("date") { $0.string(dateline.date?.description) }
        }
      }
      $0.field("agency") { $0.string(agency) }
      $0.field("sentences") {
        $0.array(sentences) { json, sentence in
          json.object {
            $0.field("paragraph") { $0.integer(sentence.paragraph) }
            $0.place(sentence.range)
          }
        }
      }
      $0.field("figures") { $0.array(figures) { $0.figure($1, words) } }
      $0.field("statements") { $0.array(statements) { $0.statement($1, words) } }
      $0.field("people") { $0.array(people) { $0.name($1) } }
      $0.field("organisations") { $0.array(organisations) { $0.name($1) } }
      $0.field("places") { $0.array(places) { $0.name($1) } }
      $0.field("projects") { $0.array(projects) { $0.name($1) } }
      $0.field("topics") {
        $0.array(topics) { json, topic in
          json.object {
            $0.field("id") { $0.string(topic.id) }
            $0.mentions(topic.mentions)
          }
        }
      }
      $0.field("dates") {
        $0.array(dates) { json, date in
          json.object {
            $0.field("text") { $0.string(words[date.range]) }
            $0.place(date.range)
            $0.field("resolved") { $0.string(date.period?.description) }
          }
        }
      }
      $0.field("review") {
        $0.array(review) { json, doubt in
          json.object {
            $0.field("code") { $0.string(doubt.code) }
            $0.field("message") { $0.string(doubt.message) }
            $0.place(doubt.range)
          }
        }
      }
    }
    return json.text
  }
}

/// The words at places of a text as given.
struct SourceWords {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  subscript(range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ range: Range<Int>) {
    field("start") { $0.integer(range.lowerBound) }
    field("end") { $0.integer(range.upperBound) }
  }

  fileprivate mutating func words(_ range: Range<Int>, _ words: SourceWords) {
    object {
      $0.field("text") { $0.string(words[range]) }
      $0.place(range)
    }
  }

  fileprivate mutating func mentions(_ ranges: [Range<Int>]) {
    field("mentions") { $0.array(ranges) { json, range in json.object { $0.place(range) } } }
  }

  fileprivate mutating func name(_ name: Extraction.Name) {
    object {
      $0.field("name") { $0.string(name.name) }
      $0.field("role") { $0.string(name.role) }
      $0.field("id") { $0.string(name.id) }
      $0.mentions(name.mentions)
    }
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
    object {
      $0.field("text") { $0.string(words[figure.range]) }
      $0.place(figure.range)
      $0.field("value") { $0.number(value) }
      $0.field("low") { $0.number(low) }
      $0.field("high") { $0.number(high) }
      $0.field("unit") { $0.string(figure.unit) }
      $0.field("unitText") { $0.string(figure.unitText) }
      $0.field("bound") { $0.string(figure.bound.rawValue) }
      $0.field("change") { $0.string(figure.change?.rawValue) }
      $0.field("kind") { $0.string(figure.kind.rawValue) }
      $0.field("status") { $0.string(figure.status.rawValue) }
      $0.field("label") { $0.string(figure.label) }
      $0.field("scope") { $0.string(figure.scope) }
      $0.field("period") { json in
        guard let period = figure.period else { return json.null() }
        json.words(period.range, words)
      }
      $0.field("sentence") { $0.integer(figure.sentence) }
      $0.field("speaker") { $0.string(figure.speaker) }
      $0.field("indicator") { $0.string(figure.indicator) }
    }
  }

  fileprivate mutating func statement(_ statement: ExtractedStatement, _ words: SourceWords) {
    object {
      $0.field("kind") { $0.string(statement.kind.rawValue) }
      $0.field("speaker") { json in
        guard let speaker = statement.speaker else { return json.null() }
        json.object {
          $0.field("name") { $0.string(statement.speakerName) }
          $0.place(speaker)
        }
      }
      $0.field("cue") { json in
        guard let cue = statement.cue else { return json.null() }
        json.words(cue, words)
      }
      $0.field("content") { $0.words(statement.content, words) }
      $0.field("sentence") { $0.integer(statement.sentence) }
    }
  }
}
