import BriefingModel
import Foundation

@testable import SiteGenerator

/// Edits as editors and designers make them, and as accidents make them: some leave mistakes behind.
struct RandomEdits {
  private var generator: SeededGenerator
  private var made = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Makes an edit; says which.
  mutating func edit(_ input: inout SiteInput, options: inout SiteGenerator.Options) -> String {
    made += 1
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<5:
      return changeText(
        in: &input, of: "Content/articles/", [#/[A-Za-z]{3,}/#, #/\w+/#])
    case 5..<8: return changeText(in: &input, of: "Content/articles/", [#/[0-9]+/#])
    case 8, 9: return copyArticle(in: &input)
    case 10: return rename(in: &input, "Content/articles/")
    case 11: return delete(in: &input, "Content/articles/", atLeast: 2)
    case 12, 13:
      return changeText(
        in: &input, of: Self.catalogues.randomElement(using: &generator) ?? "",
        [#/[A-Za-z]{4,}/#])
    case 14: return changeText(in: &input, of: "Content/pages/", [#/\w+/#])
    case 15: return changeTemplate(in: &input)
    case 16: return changeSettings(in: &input)
    case 17: return addPage(to: &input)
    case 18: return moveLines(in: &input)
    default: return changeOptions(&options)
    }
  }

  private static let catalogues = [
    "Content/topics.yaml", "Content/indicators.yaml", "Content/people.yaml",
    "Content/organisations.yaml", "Content/places.yaml", "Content/projects.yaml",
  ]

  private mutating func place(in input: SiteInput, _ prefix: String) -> Int? {
    input.content.indices.filter { input.content[$0].path.hasPrefix(prefix) }
      .randomElement(using: &generator)
  }

  private mutating func changeText(
    in input: inout SiteInput, of prefix: String, _ patterns: [Regex<Substring>]
  ) -> String {
    guard let place = place(in: input, prefix),
      let pattern = patterns.randomElement(using: &generator)
    else { return "nothing: no \(prefix)" }
    let text = String(decoding: input.content[place].bytes, as: UTF8.self)
    guard let range = text.ranges(of: pattern).randomElement(using: &generator) else {
      return "nothing: no match"
    }
    let isNumber = text[range].allSatisfy(\.isNumber)
    let word =
      isNumber ? String(Int.random(in: 1...2030, using: &generator)) : "\(text[range])x\(made)"
    input.content[place].bytes = Array(text.replacingCharacters(in: range, with: word).utf8)
    return "change “\(text[range])” to “\(word)” in \(input.content[place].path)"
  }

  private mutating func copyArticle(in input: inout SiteInput) -> String {
    guard let place = place(in: input, "Content/articles/") else { return "nothing to copy" }
    let old = input.content[place]
    let day = CalendarDate(daysSinceEpoch: Int.random(in: 19_000..<20_500, using: &generator))
    let path = "Content/articles/\(day)-copy-\(made).yaml"
    var text = String(decoding: old.bytes, as: UTF8.self)
    text.replace(#/\n(date|slug|aliases): [^\n]*/#, with: "")
    input.content.append(ContentFile(path: path, bytes: Array(text.utf8)))
    input.content.sort { $0.path < $1.path }
    return "copy \(old.path) to \(path)"
  }

  private mutating func rename(in input: inout SiteInput, _ prefix: String) -> String {
    guard let place = place(in: input, prefix) else { return "nothing to rename" }
    let old = input.content[place].path
    let path = old.replacing(".yaml", with: "-\(made).yaml")
    input.content[place].path = path
    input.content.sort { $0.path < $1.path }
    return "rename \(old) to \(path)"
  }

  private mutating func delete(
    in input: inout SiteInput, _ prefix: String, atLeast least: Int
  ) -> String {
    guard input.content.count(where: { $0.path.hasPrefix(prefix) }) > least,
      let place = place(in: input, prefix)
    else { return "nothing to delete" }
    return "delete \(input.content.remove(at: place).path)"
  }

  private mutating func changeTemplate(in input: inout SiteInput) -> String {
    let endings = [".mustache", "en.yaml", "style.css", "search.js"]
    let ending = endings.randomElement(using: &generator) ?? ""
    guard
      let place = input.templates.indices.filter({ input.templates[$0].path.hasSuffix(ending) })
        .randomElement(using: &generator)
    else { return "nothing" }
    let line =
      ending == ".mustache"
      ? "<!-- \(made) -->\n" : ending == "en.yaml" ? "# \(made)\n" : "/* \(made) */\n"
    input.templates[place].bytes += Array(line.utf8)
    return "change \(input.templates[place].path)"
  }

  private mutating func changeSettings(in input: inout SiteInput) -> String {
    guard let place = place(in: input, "Content/site.yaml") else { return "nothing" }
    var text = String(decoding: input.content[place].bytes, as: UTF8.self)
    let settings = [
      "listLength: \(Int.random(in: 10...30, using: &generator))", "markdownTwins: false",
      "markdownTwins: true", "languages: [en]", "languages: [en, vi]", "languages: [vi, ja, en]",
      "staleAfterDays: \(Int.random(in: 1...900, using: &generator))",
    ]
    let setting = settings.randomElement(using: &generator) ?? ""
    let name = setting.prefix { $0 != ":" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("\(name):") }
    text = lines.joined(separator: "\n") + "\n\(setting)\n"
    input.content[place].bytes = Array(text.utf8)
    return "set \(setting)"
  }

  private mutating func addPage(to input: inout SiteInput) -> String {
    let path = "Content/pages/page-\(made).md"
    let links = input.content.compactMap { file in
      file.path.hasPrefix("Content/articles/")
        ? file.path.split(separator: "/").last?.dropFirst(11).dropLast(5) : nil
    }
    let link = links.randomElement(using: &generator) ?? "nowhere"
    let flag = Bool.random(using: &generator)
    input.content.append(
      ContentFile(
        path: path,
        bytes: Array(
          "---\ntitle: Page \(made)\nnavigation: \(flag)\n---\n\n# Head\n\nSee [it](/articles/\(link)/).\n"
            .utf8)))
    input.content.sort { $0.path < $1.path }
    return "add \(path) with a link to \(link)"
  }

  /// A comment at the head of a record: every place in it moves.
  private mutating func moveLines(in input: inout SiteInput) -> String {
    guard let place = place(in: input, "Content/articles/") else { return "nothing" }
    input.content[place].bytes = Array("# \(made)\n".utf8) + input.content[place].bytes
    return "move the lines of \(input.content[place].path)"
  }

  private mutating func changeOptions(_ options: inout SiteGenerator.Options) -> String {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: options.baseURL = options.baseURL == nil ? "https://example.org/b/" : nil
    case 1:
      options.buildDate = CalendarDate(
        daysSinceEpoch: Int.random(in: 20_000..<20_500, using: &generator))
    default: options.generator = "briefing test \(made)"
    }
    return "change the options"
  }
}
