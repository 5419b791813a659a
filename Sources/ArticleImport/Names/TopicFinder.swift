import BriefingModel

/// Finds the topics of a briefing by the words that suggest them.
enum TopicFinder {
  /// One entry per topic, in the order in which they first appear.
  static func topics(in reading: Reading) -> [Extraction.TopicMention] {
    var topics: [Extraction.TopicMention] = []
    var indices: [String: Int] = [:]
    var token = 0
    while token < reading.tokens.count {
      let phrases = reading.phrases(at: token).filter { $0.entry.category == .topic }
      guard let longest = phrases.last else {
        token += 1
        continue
      }
      // One phrase may stand for several topics.
      for phrase in phrases where phrase.tokens == longest.tokens {
        let index = indices[phrase.entry.value] ?? topics.count
        if index == topics.count {
          indices[phrase.entry.value] = index
          topics.append(Extraction.TopicMention(id: phrase.entry.value, mentions: []))
        }
        topics[index].mentions.append(reading.range(of: phrase.tokens))
      }
      token = longest.tokens.upperBound
    }
    return topics
  }
}
