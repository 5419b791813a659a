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
    Result()
  }
}
