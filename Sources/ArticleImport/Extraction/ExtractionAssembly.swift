import BriefingModel

/// Puts together what was found, in places of the text as given.
struct ExtractionAssembly {
  let reading: Reading

  func extraction(
    dates: [FoundDate], people: [FoundPerson], names: NameFinder.Result,
    statements: [ExtractedStatement], figures: FigureFinder.Result
  ) -> Extraction {
    let periods = Dictionary(dates.map { (reading.range(of: $0.tokens), $0) }) { first, _ in first }
    let said = StatementPlaces(statements)
    return Extraction(
      language: reading.language,
      title: reading.head.title.map(place),
      date: reading.head.date,
      dateline: dateline,
      agency: reading.head.agency.map(reading.text.sourceString),
      sentences: reading.sentences.map {
        Extraction.Sentence(paragraph: $0.paragraph, range: place($0.range))
      },
      figures: figures.figures.map { figure($0, said: said, dates: periods) },
      statements: statements.map(statement),
      dates: dates.map {
        ExtractedDate(range: place(reading.range(of: $0.tokens)), period: $0.period)
      },
      people: people.map {
        Extraction.Name(name: $0.name, id: $0.id, role: $0.role, mentions: $0.mentions.map(place))
      },
      organisations: names.organisations.map(name),
      places: names.places.map(name),
      projects: names.projects.map(name),
      topics: names.topics.map {
        Extraction.TopicMention(id: $0.id, mentions: $0.mentions.map(place))
      },
      review: (figures.doubts + names.doubts)
        .map { Extraction.Doubt(code: $0.code, message: $0.message, range: place($0.range)) }
        .sorted { ($0.range.lowerBound, $0.code) < ($1.range.lowerBound, $1.code) })
  }

  private func place(_ range: Range<Int>) -> Range<Int> { reading.text.sourceRange(range) }

  private var dateline: Extraction.Dateline? {
    let head = reading.head
    guard head.place != nil || head.datelineDate != nil else { return nil }
    return Extraction.Dateline(
      place: head.place.map(reading.text.sourceString), date: head.datelineDate)
  }

  private func name(_ name: Extraction.Name) -> Extraction.Name {
    var name = name
    name.mentions = name.mentions.map(place)
    return name
  }

  private func statement(_ statement: ExtractedStatement) -> ExtractedStatement {
    var statement = statement
    statement.speaker = statement.speaker.map(place)
    statement.cue = statement.cue.map(place)
    statement.content = place(statement.content)
    return statement
  }

  /// When an aim or a milestone is due: the date beside it, or the year that the figure itself is.
  private func timeOfAim(
    _ figure: ExtractedFigure, dates: [Range<Int>: FoundDate]
  ) -> ExtractedDate? {
    let place = figure.period?.range ?? (figure.kind == .year ? figure.range : nil)
    guard let place, let date = dates[place] else { return figure.period }
    return ExtractedDate(range: place, period: PeriodSides(reading: reading).period(of: date))
  }

  /// A figure within somebody's statement is that person's; all others are the report's own.
  private func figure(
    _ figure: ExtractedFigure, said: StatementPlaces, dates: [Range<Int>: FoundDate]
  ) -> ExtractedFigure {
    var figure = figure
    if figure.status != .reported { figure.period = timeOfAim(figure, dates: dates) }
    figure.speaker = said.statement(around: figure.range)?.speakerName
    figure.range = place(figure.range)
    figure.period = figure.period.map { ExtractedDate(range: place($0.range), period: $0.period) }
    return figure
  }
}

/// Statements by their places: a report may have thousands.
private struct StatementPlaces {
  private let ordered: [ExtractedStatement]
  /// How far the contents reach up to each.
  private let reach: [Int]

  init(_ statements: [ExtractedStatement]) {
    ordered = statements.sorted { $0.content.lowerBound < $1.content.lowerBound }
    var end = 0
    reach = ordered.map {
      end = max(end, $0.content.upperBound)
      return end
    }
  }

  /// The first statement whose content holds a place.
  func statement(around place: Range<Int>) -> ExtractedStatement? {
    let index = reach.partitioningIndex { $0 >= place.upperBound }
    guard index < ordered.count, ordered[index].content.lowerBound <= place.lowerBound else {
      return nil
    }
    return ordered[index]
  }
}
