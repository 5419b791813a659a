import BriefingModel
import Testing

@testable import ArticleImport

@Suite struct TopicFinderTests {
  @Test func collectsTheMentionsOfATopic() throws {
    try #expect(
      topics(in: "Trade and tourism grew; Trade turnover doubled.")
        == ["trade": ["Trade", "Trade turnover"], "travel": ["tourism"]])
  }

  @Test func aTextWithoutThemHasNone() throws {
    try #expect(topics(in: "It rained.").isEmpty)
  }

  private func topics(in sentence: String) throws -> [String: [String]] {
    var lexicon = try Lexicon(language: .english, files: [])
    for (phrase, id) in [("trade", "trade"), ("trade turnover", "trade"), ("tourism", "travel")] {
      lexicon.insert(phrase, .topic, id)
    }
    let reading = Reader(language: .english, lexicon: lexicon).read(
      NormalisedText(sentence), date: nil)
    return Dictionary(
      uniqueKeysWithValues: TopicFinder.topics(in: reading).map { topic in
        (topic.id, topic.mentions.map(reading.text.string))
      })
  }
}
