import BriefingModel

/// Finds organisations, places, projects and topics.
///
/// Ranges are of the normalised text.
enum NameFinder {
  struct Result: Sendable {
    var organisations: [Extraction.Name] = []
    var places: [Extraction.Name] = []
    var projects: [Extraction.Name] = []
    var topics: [Extraction.TopicMention] = []
    var doubts: [Extraction.Doubt] = []
  }

  static func names(in reading: Reading, people: [FoundPerson]) -> Result {
    Result()
  }
}
