/// What is asked of a Japanese sentence for each word of speech in it: looked for once, as it may have thousands.
struct JapaneseSpeechSentence {
  let tokens: Range<Int>
  /// The pairs of 「」, the outer ones, in order.
  let quotations: [Range<Int>]
  /// The particles behind those who can speak, in order.
  let subjects: [Int]
  /// Those that stand in no quotation.
  private(set) var ownSubjects: [Int] = []
  /// The first は.
  let topic: Int?

  init(_ reading: Reading, tokens: Range<Int>, quotations: [Range<Int>], subjects: [Int]) {
    self.tokens = tokens
    self.quotations = quotations
    self.subjects = subjects
    topic = tokens.first { reading.scalar($0) == "は" }
    ownSubjects = subjects.filter { quotation(of: $0) == nil }
  }

  /// The quotation that a token stands in.
  func quotation(of token: Int) -> Range<Int>? {
    let index = quotations.partitioningIndex { $0.upperBound > token }
    return index < quotations.count && quotations[index].contains(token) ? quotations[index] : nil
  }
}

/// The places where a text means people, by where they stand.
struct JapaneseMentions {
  /// A place of the normalised text that means somebody.
  struct Mention {
    var start: Int
    var end: Int
    var name: String
  }

  private let ordered: [Mention]
  private let byEnd: [Int: [Mention]]

  init(_ people: [FoundPerson]) {
    let mentions = people.flatMap { person in
      person.mentions.map {
        Mention(start: $0.lowerBound, end: $0.upperBound, name: person.name)
      }
    }
    ordered = mentions.sorted { $0.start < $1.start }
    byEnd = Dictionary(grouping: mentions, by: \.end)
  }

  /// The mentions that end at a place.
  func ending(at place: Int) -> [Mention] { byEnd[place] ?? [] }

  /// The first mention that begins behind a place.
  func first(behind place: Int) -> Mention? {
    let index = ordered.partitioningIndex { $0.start > place }
    return index < ordered.count ? ordered[index] : nil
  }
}
