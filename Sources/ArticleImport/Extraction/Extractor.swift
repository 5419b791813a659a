import BriefingModel

/// Reads reports: no model, no network, no clock; the same text gives the same extraction.
public struct Extractor: Sendable {
  private let readers: [Language: Reader]
  private let indicatorUnits: IndicatorUnits

  /// The languages that have a grammar.
  static let languages: [Language] = [.english, .vietnamese, .japanese]

  /// Makes an extractor that knows the names, topics and indicators of a briefing.
  ///
  /// - Throws: Where a lexicon that is built into the program is broken.
  public init(gazetteer: Gazetteer = Gazetteer()) throws(LexiconError) {
    var readers: [Language: Reader] = [:]
    for language in Self.languages {
      var lexicon = try Lexicon(language: language, files: EmbeddedLexicons.files)
      gazetteer.add(to: &lexicon)
      readers[language] = Reader(language: language, lexicon: lexicon)
    }
    self.readers = readers
    indicatorUnits = gazetteer.indicatorUnits
  }

  /// Reads one report.
  ///
  /// - Parameters:
  ///   - text: The text as given.
  ///   - date: The day of the report where the text does not say it.
  ///   - language: The language of the text; found by its letters where it is not given, or not one
  ///     that has a grammar.
  public func extract(
    _ text: String, date: CalendarDate? = nil, language: Language? = nil
  ) -> Extraction {
    let reading = read(text, date: date, language: language)
    let dates = DateFinder.dates(in: reading)
    let people = PeopleFinder.people(in: reading)
    let names = NameFinder.names(in: reading, people: people)
    let statements = StatementFinder.statements(in: reading, people: people)
    var figures = FigureFinder.figures(in: reading, dates: dates)
    var indicators = IndicatorFinder(reading: reading, units: indicatorUnits)
    for index in figures.figures.indices {
      figures.figures[index].indicator = indicators.indicator(of: figures.figures[index])
    }
    return ExtractionAssembly(reading: reading).extraction(
      dates: dates, people: people, names: names, statements: statements, figures: figures)
  }

  /// The sentences of a text, by which evidence is located.
  func sentences(of text: String, language: Language) -> [Extraction.Sentence] {
    let reading = read(text, date: nil, language: language)
    return reading.sentences.map {
      Extraction.Sentence(paragraph: $0.paragraph, range: reading.text.sourceRange($0.range))
    }
  }

  private func read(_ text: String, date: CalendarDate?, language: Language?) -> Reading {
    let text = NormalisedText(text)
    let detected = LanguageDetection.language(of: text)
    guard let reader = language.flatMap({ readers[$0] }) ?? readers[detected] else {
      preconditionFailure("every language that is detected has a reader")
    }
    return reader.read(text, date: date)
  }
}
