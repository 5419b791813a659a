import BriefingModel

/// Finds the figures of Japanese texts.
enum JapaneseFigures {
  static func figures(in reading: Reading, dates: [FoundDate]) -> FigureFinder.Result {
    var result = FigureFinder.Result()
    var start = dates.startIndex
    for index in reading.sentences.indices {
      let tokens = reading.sentences[index].tokens
      while start < dates.endIndex, dates[start].tokens.upperBound <= tokens.lowerBound {
        start += 1
      }
      var end = start
      while end < dates.endIndex, dates[end].tokens.lowerBound < tokens.upperBound { end += 1 }
      let grammar = JapaneseFigureGrammar(
        reading: reading, sentenceIndex: index, sentence: tokens, dates: dates[start..<end])
      let found = grammar.figures()
      result.figures += found.figures
      result.doubts += found.doubts
      start = end
    }
    return result
  }
}
