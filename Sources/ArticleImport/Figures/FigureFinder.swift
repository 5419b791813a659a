import BriefingModel

/// Finds the numbers that a text states.
///
/// Ranges are of the normalised text; ``Extractor`` leads them back to the text as given.
enum FigureFinder {
  struct Result: Sendable {
    var figures: [ExtractedFigure] = []
    var doubts: [Extraction.Doubt] = []
  }

  static func figures(in reading: Reading, dates: [FoundDate]) -> Result {
    if reading.language == .japanese { return JapaneseFigures.figures(in: reading, dates: dates) }
    var result = Result()
    var start = dates.startIndex
    for index in reading.sentences.indices {
      let tokens = reading.sentences[index].tokens
      while start < dates.endIndex, dates[start].tokens.upperBound <= tokens.lowerBound {
        start += 1
      }
      var end = start
      while end < dates.endIndex, dates[end].tokens.lowerBound < tokens.upperBound { end += 1 }
      let found = FigureGrammar(
        reading: reading, sentenceIndex: index, dates: dates[start..<end]
      ).figures()
      result.figures += found.figures
      result.doubts += found.doubts
      start = end
    }
    return result
  }
}
