import BriefingModel
import Foundation

/// What preview shows at a moment: the last good site, and what keeps a newer one from being made.
public struct PreviewState: Sendable {
  /// The last site that was made without errors; `nil` before there is one.
  public var site: (any ServedSite)?
  /// The folder under which the real host serves the site: `["briefing"]` for `https://example.org/briefing/`.
  public var folder: [String]
  /// The errors of the content as it lies on disk; empty where `site` is up to date.
  public var problems: [Diagnostic]
  /// Counts the states, so that pages know whether they have heard of this one.
  public var version: Int

  /// Makes a state.
  public init(
    site: (any ServedSite)? = nil, baseURL: String? = nil, problems: [Diagnostic] = [],
    version: Int = 0
  ) {
    self.site = site
    folder = Self.folder(of: baseURL)
    self.problems = problems
    self.version = version
  }

  /// The state after a build: with errors, the last good site stays.
  public func after(_ outcome: BuildOutcome) -> PreviewState {
    var state = self
    if let site = outcome.site {
      state.site = site
      state.folder = Self.folder(of: outcome.baseURL)
    }
    state.problems = outcome.problems
    state.version += 1
    return state
  }

  /// The path at which the site begins, with slashes at both ends.
  public var rootPath: String { folder.map { "/\(PreviewPath.encoded($0))" }.joined() + "/" }

  /// The state as open pages are told of it.
  var news: String {
    struct News: Encodable {
      struct Problem: Encodable {
        var place: String
        var message: String
        var help: String
      }
      var version: Int
      var problems: [Problem]
    }
    let news = News(
      version: version,
      problems: problems.map {
        News.Problem(place: $0.location.text, message: $0.message, help: $0.help)
      })
    // Strings and whole numbers always encode.
    return (try? JSONEncoder().encode(news)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private static func folder(of baseURL: String?) -> [String] {
    let path = baseURL.flatMap { URLComponents(string: $0)?.percentEncodedPath } ?? "/"
    return SitePath(target: path)?.segments ?? []
  }
}

/// What a build gave: a site, or the reasons why there is none.
public struct BuildOutcome: Sendable {
  /// The site; `nil` where there are errors.
  public var site: (any ServedSite)?
  /// The address under which it will be published.
  public var baseURL: String?
  /// The errors.
  public var problems: [Diagnostic]

  /// Makes an outcome.
  public init(site: (any ServedSite)?, baseURL: String? = nil, problems: [Diagnostic] = []) {
    self.site = site
    self.baseURL = baseURL
    self.problems = problems
  }
}

extension SourceLocation {
  /// `path:line:column`, as far as they are known.
  var text: String {
    ([path] + [line, column].prefix { $0 > 0 }.map(String.init)).joined(separator: ":")
  }
}
