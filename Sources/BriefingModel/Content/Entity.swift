/// A person, organisation, place or project that the gazetteers know.
public struct Entity: Sendable, Hashable {
  /// Which gazetteer it stands in.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, organisation, place, project

    /// The plural: the gazetteer's file, the record's key and the folder of the output.
    public var plural: String {
      switch self {
      case .person: "people"
      case .organisation: "organisations"
      case .place: "places"
      case .project: "projects"
      }
    }
  }

  /// Which gazetteer it stands in.
  public var kind: Kind
  /// Its name in addresses.
  public var id: Slug
  /// Its name.
  public var name: LocalizedText
  /// What it is, in a few words: an office, a sort of body, a province of Việt Nam.
  public var role: LocalizedText?
  /// Other names by which texts call it, in any language.
  public var aliases: [String]
  /// How the name is put in order where its spelling does not say (a Japanese reading).
  public var reading: String?
  /// The partner it belongs to, by id of site.yaml.
  public var partner: Located<Slug>?
  /// The place it lies in or belongs to.
  public var place: Located<Slug>?
  /// Where it stands.
  public var location: SourceLocation
}

/// A name in an article: one that the gazetteers know, or one that stands as printed.
public struct EntityReference: Sendable, Hashable {
  /// Whom it means.
  public enum Target: Sendable, Hashable {
    /// An entity of the gazetteers.
    case known(Slug)
    /// A name that resolves to nothing, as the source prints it.
    case asPrinted(String)
  }

  /// Whom it means.
  public var target: Target
  /// The role in which it appears in this article, where that differs from the gazetteer's.
  public var role: LocalizedText?
  /// Where it stands in the record.
  public var location: SourceLocation
}
