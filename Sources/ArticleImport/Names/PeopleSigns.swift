/// What the lexicons know of each token that may be part of a person's name.
struct PeopleSigns: Sendable {
  struct Sign: OptionSet, Sendable {
    let rawValue: UInt32

    static let vietnameseFamily = Sign(rawValue: 1 << 0)
    static let japaneseFamily = Sign(rawValue: 1 << 1)
    static let chineseFamily = Sign(rawValue: 1 << 2)
    static let koreanFamily = Sign(rawValue: 1 << 3)
    static let given = Sign(rawValue: 1 << 4)
    static let japaneseGiven = Sign(rawValue: 1 << 5)
    static let female = Sign(rawValue: 1 << 6)
    static let male = Sign(rawValue: 1 << 7)
    static let particle = Sign(rawValue: 1 << 8)
    /// No name of a person holds the word.
    static let notName = Sign(rawValue: 1 << 9)
    /// The word is part of the name of a place or body.
    static let notPerson = Sign(rawValue: 1 << 10)
    /// A phrase begins here that makes what follows no person.
    static let before = Sign(rawValue: 1 << 11)
    /// The same, for a body that may belong to an office: “giám đốc công ty …”.
    static let beforeBody = Sign(rawValue: 1 << 19)
    static let role = Sign(rawValue: 1 << 12)
    static let occupation = Sign(rawValue: 1 << 13)
    static let honorific = Sign(rawValue: 1 << 14)
    static let pronoun = Sign(rawValue: 1 << 15)
    static let person = Sign(rawValue: 1 << 16)
    static let nationality = Sign(rawValue: 1 << 17)
    static let cue = Sign(rawValue: 1 << 18)
    static let notPronoun = Sign(rawValue: 1 << 20)
    /// The word is part of an office.
    static let withinRole = Sign(rawValue: 1 << 21)
    /// A weekday or month.
    static let time = Sign(rawValue: 1 << 22)
    static let modifier = Sign(rawValue: 1 << 23)
    /// The word opens sentences or is a small word in a headline.
    static let opener = Sign(rawValue: 1 << 24)
    static let westernFamily = Sign(rawValue: 1 << 25)
    /// The name alone means a person whom everybody knows.
    static let famous = Sign(rawValue: 1 << 30)
    static let rareVietnameseFamily = Sign(rawValue: 1 << 28)
    /// The word is part of the name of a country or capital.
    static let country = Sign(rawValue: 1 << 29)
    /// The word is part of the name of a place.
    static let place = Sign(rawValue: 1 << 27)
    /// A verb of saying begins here that people use.
    static let say = Sign(rawValue: 1 << 26)
  }

  private var signs: [Sign]

  init(_ reading: Reading) {
    signs = Array(repeating: [], count: reading.tokens.count)
    for token in reading.tokens.indices {
      let isCapitalised = reading.tokens[token].isCapitalised
      for match in reading.phrases(at: token) {
        switch match.entry.category {
        case .familyName where isCapitalised && match.tokens.count == 1:
          switch match.entry.value {
          case "vi": signs[token].insert(.vietnameseFamily)
          case "viRare": signs[token].insert(.rareVietnameseFamily)
          case "ja": signs[token].insert(.japaneseFamily)
          case "zh": signs[token].insert(.chineseFamily)
          case "ko": signs[token].insert(.koreanFamily)
          case "famous": signs[token].formUnion([.famous, .westernFamily])
          default: signs[token].insert(.westernFamily)
          }
        case .japaneseName where isCapitalised && match.tokens.count == 1:
          signs[token].formUnion([.japaneseGiven, Self.gender(match.entry.value)])
        case .givenName where isCapitalised && match.tokens.count == 1:
          signs[token].formUnion([.given, Self.gender(match.entry.value)])
        case .nameParticle: signs[token].insert(.particle)
        case .notName where isCapitalised:
          mark(match.tokens, .notName)
          switch match.entry.value {
          case "time": mark(match.tokens, .time)
          case "opener": mark(match.tokens, .opener)
          default: break
          }
        case .notPerson
        where isCapitalised
          && (match.entry.value != "acronym" || reading.tokens[token].isAllCapitals):
          switch match.entry.value {
          case "country": mark(match.tokens, [.notPerson, .place, .country])
          case "place": mark(match.tokens, [.notPerson, .place])
          default: mark(match.tokens, .notPerson)
          }
        case .notPersonBefore:
          signs[match.tokens.upperBound - 1].formUnion(
            match.entry.value == "body" ? [.before, .beforeBody] : .before)
        case .role:
          signs[token].insert(.role)
          mark(match.tokens, .withinRole)
        case .occupation: signs[token].insert(.occupation)
        case .honorific: signs[token].insert(.honorific)
        case .personPronoun: signs[token].insert(.pronoun)
        case .notPronoun: mark(match.tokens, .notPronoun)
        case .person where isCapitalised: signs[token].insert(.person)
        case .nationality where isCapitalised: signs[token].insert(.nationality)
        case .roleModifier, .portfolio: signs[token].insert(.modifier)
        case .cue:
          signs[token].insert(.cue)
          if match.entry.value != "quote" { signs[token].insert(.say) }
        default: break
        }
      }
    }
  }

  subscript(token: Int) -> Sign { signs.indices.contains(token) ? signs[token] : [] }

  private mutating func mark(_ tokens: Range<Int>, _ sign: Sign) {
    for token in tokens { signs[token].insert(sign) }
  }

  private static func gender(_ value: String) -> Sign {
    switch value {
    case "female": .female
    case "male": .male
    default: []
    }
  }
}
