import BriefingModel

/// Finds what a text reports people to have said.
///
/// Ranges are of the normalised text.
enum StatementFinder {
  static func statements(in reading: Reading, people: [FoundPerson]) -> [ExtractedStatement] {
    []
  }
}
