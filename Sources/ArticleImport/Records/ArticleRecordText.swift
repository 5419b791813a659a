import BriefingModel
import Foundation

extension ArticleProposal {
  /// The record as YAML, with a comment wherever an editor should look.
  public var yaml: String {
    var yaml = YAMLText()
    yaml.line("# yaml-language-server: $schema=../../Documentation/schemas/article.schema.json")
    yaml.comment("Proposed by “briefing import” from \(file); everything below is yours to mend.")
    yaml.line("title: \(localized(title, in: extraction.language))")
    yaml.field("date", date.description)
    if let dateline = datelineLine { yaml.line("dateline: \(dateline)") }
    yaml.field("language", extraction.language.code)
    yaml.line("source:")
    yaml.field("publisher", publisher, indentation: 2)
    yaml.field("url", url, indentation: 2)
    yaml.field("rights", rights.rawValue, indentation: 2)
    yaml.field("file", file, indentation: 2)
    yaml.field("sha256", sha256, indentation: 2)
    yaml.line("summary: \(localized(summary, in: .english))")
    list("topics", topics.map(YAMLText.scalar), in: &yaml)
    addFigures(to: &yaml)
    addStatements(to: &yaml)
    list("people", extraction.people.map(reference), in: &yaml)
    list("organisations", extraction.organisations.map(reference), in: &yaml)
    list("places", extraction.places.map(reference), in: &yaml)
    list("projects", extraction.projects.map(reference), in: &yaml)
    addReview(to: &yaml)
    return yaml.text
  }

  /// Place and day at the head of the report.
  private var datelineLine: String? {
    guard let dateline = extraction.dateline else { return nil }
    var parts: [String] = []
    if let place = dateline.place {
      let folded = LatinFolding.fold(place)
      let words = SourceWords(document.text)
      let known = extraction.places.first { name in
        name.id != nil && name.mentions.contains { LatinFolding.fold(words[$0]) == folded }
      }
      parts.append("place: " + (known?.id ?? "{name: \(YAMLText.scalar(place))}"))
    }
    if let date = dateline.date { parts.append("date: \(date)") }
    return parts.isEmpty ? nil : "{\(parts.joined(separator: ", "))}"
  }

  /// A text, with its language where that is not the briefing's.
  private func localized(_ text: String, in language: Language) -> String {
    let scalar = YAMLText.scalar(text)
    return language == mainLanguage ? scalar : "{\(language): \(scalar)}"
  }

  /// What can be said of the report without its words.
  private var summary: String {
    let figures = "\(figures.count) figure\(figures.count == 1 ? "" : "s")"
    let statements =
      "\(extraction.statements.count) statement\(extraction.statements.count == 1 ? "" : "s")"
    let speakers = Set(extraction.statements.compactMap(\.speakerName)).sorted()
    let by = speakers.isEmpty ? "" : " by \(speakers.joined(separator: ", "))"
    return "\(publisher) reports on \(date). Its text gives \(figures) and \(statements)\(by)."
  }

  /// The topics that the text speaks of most; a single word does not make a topic of a long text.
  private var topics: [String] {
    let ranked = extraction.topics.enumerated().sorted {
      ($1.element.mentions.count, $0.offset) < ($0.element.mentions.count, $1.offset)
    }.map(\.element)
    let frequent = ranked.filter { $0.mentions.count > 1 }
    return (frequent.isEmpty ? ranked : frequent).prefix(8).map(\.id)
  }

  private func list(_ key: String, _ items: [String], in yaml: inout YAMLText) {
    guard !items.isEmpty else { return }
    yaml.line("\(key):")
    var seen = Set<String>()
    for item in items where seen.insert(item).inserted { yaml.line("- \(item)") }
  }

  /// An id, or the name as printed with its role.
  private func reference(_ name: Extraction.Name) -> String {
    if let id = name.id { return id }
    let role = name.role.map { ", role: \(localized($0, in: extraction.language))" } ?? ""
    return "{name: \(YAMLText.scalar(name.name))\(role)}"
  }

  // MARK: Figures

  private func addFigures(to yaml: inout YAMLText) {
    guard !figures.isEmpty else { return }
    yaml.line("figures:")
    for item in figures {
      let figure = item.figure
      if let doubt = item.doubt { yaml.comment(doubt.message) }
      yaml.line("- id: \(item.id)")
      if figure.indicator == nil {
        yaml.comment("no indicator: name one of indicators.yaml to compare it", indentation: 2)
      }
      yaml.field("indicator", figure.indicator, indentation: 2)
      let label = figure.label.isEmpty ? figure.unit : figure.label
      yaml.line("label: \(localized(label, in: extraction.language))", 2)
      switch figure.quantity {
      case .value(let value): yaml.line("value: \(value)", 2)
      case .range(let low, let high):
        yaml.line("low: \(low)", 2)
        yaml.line("high: \(high)", 2)
      case nil: break
      }
      yaml.field("unit", item.unit.description, indentation: 2)
      yaml.field("unitText", item.unitText, indentation: 2)
      if figure.bound != .exactly { yaml.field("bound", figure.bound.rawValue, indentation: 2) }
      yaml.field("change", figure.change?.rawValue, indentation: 2)
      yaml.field("kind", figure.kind.rawValue, indentation: 2)
      if figure.status != .reported { yaml.field("status", figure.status.rawValue, indentation: 2) }
      // The indicator says whose number it is; a scope beside it would part what can be compared.
      if let scope = figure.scope, figure.indicator == nil {
        yaml.line("scope: \(localized(scope, in: extraction.language))", 2)
      }
      if let period = figure.period?.period { yaml.line("period: '\(period)'", 2) }
      yaml.field("speaker", item.speaker, indentation: 2)
      yaml.line("evidence: \(evidence(figure.range, sentence: figure.sentence))", 2)
    }
  }

  // MARK: Statements

  private func addStatements(to yaml: inout YAMLText) {
    guard !extraction.statements.isEmpty else { return }
    let words = SourceWords(document.text)
    yaml.line("statements:")
    var counts: [String: Int] = [:]
    for statement in extraction.statements {
      let stem = statement.speakerName.flatMap { Slug(folding: $0) }?.text ?? "statement"
      counts[stem, default: 0] += 1
      yaml.line("- id: \(stem)-\(counts[stem] ?? 1)")
      yaml.field("kind", statement.kind.rawValue, indentation: 2)
      if let name = statement.speakerName {
        let person = extraction.people.first { $0.name == name }
        let organisation = extraction.organisations.first { $0.name == name }
        let id = person?.id ?? organisation?.id
        yaml.line("speaker: \(id ?? "{name: \(YAMLText.scalar(name))}")", 2)
      }
      if rights == .cite {
        yaml.comment("summary: say in your own words what was said", indentation: 2)
      } else if statement.kind == .direct {
        yaml.field("quote", words[statement.content], indentation: 2)
      }
      let place = evidence(statement.content, sentence: statement.sentence)
      yaml.line("evidence: \(place)", 2)
    }
  }

  /// The place of some words, with their digest; with the words themselves where rights allow.
  private func evidence(_ range: Range<Int>, sentence: Int) -> String {
    let words = SourceWords(document.text)[range]
    let place = SentencePlace(sentence, in: extraction.sentences)
    var fields = [
      "paragraph: \(place.paragraph)", "sentence: \(place.sentence)",
      "start: \(range.lowerBound)", "end: \(range.upperBound)",
      "sha256: \(Digest.hex(words.utf8))",
    ]
    if rights != .cite { fields.append("text: \(JSONText.quoted(words))") }
    return "{\(fields.joined(separator: ", "))}"
  }

  // MARK: Review

  private func addReview(to yaml: inout YAMLText) {
    guard !doubts.isEmpty else { return }
    yaml.line("review:")
    for doubt in doubts {
      yaml.line("- code: \(YAMLText.scalar(doubt.code))")
      yaml.field("message", doubt.message, indentation: 2)
      guard !doubt.range.isEmpty else { continue }
      yaml.line("start: \(doubt.range.lowerBound)", 2)
      yaml.line("end: \(doubt.range.upperBound)", 2)
    }
  }
}

/// A sentence as a reader counts: paragraphs from 1, sentences within one from 1.
struct SentencePlace: Equatable {
  var paragraph: Int
  var sentence: Int

  init(_ index: Int, in sentences: [Extraction.Sentence]) {
    guard sentences.indices.contains(index) else {
      (paragraph, sentence) = (1, 1)
      return
    }
    let own = sentences[index].paragraph
    paragraph = own + 1
    var first = index
    while first > 0, sentences[first - 1].paragraph == own { first -= 1 }
    sentence = index - first + 1
  }
}
