/// Articles and pages that would come to lie at the same address.
enum CollisionCheck {
  /// - Parameter articles: In the order of their paths, so that the later file is the one reported.
  static func diagnostics(articles: [Article], pages: [FreePage]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var places: [Slug: SourceLocation] = [:]
    for article in articles {
      if let first = places[article.slug] {
        diagnostics.append(sameSlug(article.slug, first, article.location.path))
      } else {
        places[article.slug] = article.location
      }
    }
    for article in articles {
      for alias in article.aliases {
        if let first = places[alias.value] {
          diagnostics.append(takenAlias(alias, first))
        } else {
          places[alias.value] = alias.location
        }
      }
    }
    // The same address in another language is the same page, translated.
    struct Place: Hashable {
      var slug: Slug
      var language: Language
    }
    var pagePlaces: [Place: SourceLocation] = [:]
    for page in pages.sorted(by: { $0.location < $1.location }) {
      let place = Place(slug: page.slug, language: page.language)
      if let first = pagePlaces[place] {
        diagnostics.append(sameSlug(page.slug, first, page.location.path))
      } else {
        pagePlaces[place] = page.location
      }
    }
    return diagnostics
  }

  private static func sameSlug(_ slug: Slug, _ first: SourceLocation, _ path: String) -> Diagnostic
  {
    .error(
      "duplicate-slug", at: SourceLocation(path: path),
      "the address \(Wording.quote(slug.text)) belongs to \(first.path) already",
      help: "rename one of the two files, or give one of them a “slug”")
  }

  private static func takenAlias(_ alias: Located<Slug>, _ first: SourceLocation) -> Diagnostic {
    .error(
      "alias-taken", at: alias.location,
      "the old address \(Wording.quote(alias.value.text)) belongs to"
        + " \(Wording.place(first, from: alias.location))",
      help: "remove the alias")
  }
}
