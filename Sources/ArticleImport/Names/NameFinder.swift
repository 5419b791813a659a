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
    if reading.language == .japanese {
      return JapaneseNames.names(in: reading, people: people)
    }
    let text = NameText(reading, people: people)
    var places = PlaceFinder(text).mentions()
    let organisations = OrganisationFinder(text, places: places).mentions()
    let projects = ProjectFinder(text, places: places, organisations: organisations)
      .findings(addingPlacesTo: &places)
    var result = Result()
    result.organisations = register(
      organisations, head: reading.head.agency, .organisation, text)
    result.places = register(places, head: reading.head.place, .place, text)
    result.projects = register(projects.mentions, head: nil, .project, text)
    result.topics = TopicFinder.topics(in: reading)
    result.doubts = projects.doubts
    return result
  }

  private static func register(
    _ mentions: [NameMention], head: Range<Int>?, _ category: LexiconCategory, _ text: NameText
  ) -> [Extraction.Name] {
    var register = NameRegister(text: text.reading.text)
    if let head {
      let known = text.reading.entry(category, for: head)
      register.add(text.mention(inHead: head, category, id: known?.value))
    }
    for mention in mentions { register.add(mention) }
    return register.names
  }
}

/// One place where a text names something.
struct NameMention: Sendable, Hashable {
  /// Where it stands in the normalised text.
  var range: Range<Int>
  /// Its tokens; empty at the head of a report.
  var tokens: Range<Int>
  /// The id of the gazetteer, where it knows the name.
  var id: String?
  /// The name as it is to be listed: as printed, without what is only said beside it.
  var name: String
  /// What makes two mentions name the same: the folded name, without marks and class words.
  var key: String
  /// Whether the text shortens it here, so that another mention gives the name.
  var isShort = false
}

extension [NameMention] {
  /// Those that lie in none of some ranges of tokens, which are in order.
  func outside(_ ranges: [Range<Int>]) -> [NameMention] {
    var index = 0
    return filter { mention in
      while index < ranges.count, ranges[index].upperBound <= mention.tokens.lowerBound {
        index += 1
      }
      return index == ranges.count || !ranges[index].overlaps(mention.tokens)
        || mention.tokens.isEmpty
    }
  }
}

/// Puts the mentions of one thing together.
struct NameRegister {
  let text: NormalisedText
  private(set) var names: [Extraction.Name] = []
  private var byKey: [String: Int] = [:]
  private var byID: [String: Int] = [:]
  /// Whether the name of an entry is a short form that a fuller one should replace.
  private var isShort: [Bool] = []

  init(text: NormalisedText) { self.text = text }

  mutating func add(_ mention: NameMention) {
    let index = mention.id.flatMap { byID[$0] } ?? byKey[mention.key]
    guard let index, mention.id == nil || names[index].id == nil || names[index].id == mention.id
    else {
      if let id = mention.id { byID[id] = names.count }
      byKey[mention.key] = names.count
      names.append(
        Extraction.Name(name: mention.name, id: mention.id, role: nil, mentions: [mention.range]))
      isShort.append(mention.isShort)
      return
    }
    if let id = mention.id, names[index].id == nil {
      names[index].id = id
      byID[id] = index
    }
    byKey[mention.key] = byKey[mention.key] ?? index
    names[index].mentions.append(mention.range)
    let isFuller = mention.name.unicodeScalars.count > names[index].name.unicodeScalars.count
    if !mention.isShort, isShort[index] || isFuller {
      names[index].name = mention.name
      isShort[index] = false
    }
  }
}
