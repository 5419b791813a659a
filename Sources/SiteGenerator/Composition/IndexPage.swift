import BriefingModel
import Foundation

extension Composer {
  /// How many articles the index shows; the list of articles has them all.
  private static var latestCount: Int { 8 }
  /// How many milestones the index shows; the timeline has them all.
  private static var milestoneCount: Int { 4 }

  /// The index: what the partnership is now.
  func indexPage() -> MarkdownPage {
    let site = briefing.site
    var page = MarkdownPage(
      kind: .index, address: map.index, language: language, title: site.title[language],
      description: site.description[language])
    page.lead = text(site.description)
    page.date = briefing.newestDate

    guard shows(.body, on: .index) else { return page }
    var builder = MarkdownBuilder()
    addKeyFigures(to: &builder, on: &page)
    if !briefing.articles.isEmpty {
      builder.heading(2, id: "latest", book.inline(.sectionLatest))
      builder.list(
        briefing.articles.prefix(Self.latestCount).map { latest($0, from: page.address) })
      builder.paragraph(link(book.inline(.indexAll), to: map.articles, from: page.address))
    }
    addAhead(to: &builder, from: page.address)
    addMilestones(to: &builder, from: page.address)
    addTopics(to: &builder, from: page.address)
    addDownloads(to: &builder, from: page.address)
    page.add(builder)
    return page
  }

  private func latest(_ article: Article, from address: PageAddress) -> [Inline] {
    let topics = article.topics.map { topicLink($0.value, from: address) }
    let meta = [Inline(figures.source(article)), list(topics)].joined(by: " · ")
    return [
      "\(articleLink(article, from: address)) \(quiet: meta)",
      text(article.summary),
    ]
  }

  /// The newest level of each key indicator; where sources differ, all values.
  private func addKeyFigures(to builder: inout MarkdownBuilder, on page: inout MarkdownPage) {
    let sparklines = sparklines()
    let comparisons = briefing.site.keyIndicators.compactMap { id in
      briefing.indicatorsByID[id.value].flatMap { indicator in
        library.newestLevel(of: indicator.id).map { (indicator, $0) }
      }
    }
    guard !comparisons.isEmpty else { return }
    builder.heading(2, id: "key-figures", book.inline(.sectionKeyFigures))
    builder.list(
      comparisons.map { indicator, comparison in
        keyFigure(
          indicator, comparison, sparkline(of: indicator.id, among: sparklines, on: &page),
          from: page.address)
      })
    for (id, sparkline) in sparklines { page.pictures[map.sparkline(id)] = sparkline }
  }

  private func keyFigure(
    _ indicator: Indicator, _ comparison: Comparison, _ sparkline: Inline,
    from address: PageAddress
  ) -> [Inline] {
    guard let entry = comparison.entries.first else { return [] }
    let value = link(
      "\(strong: "\(figures.value(entry.figure))")", to: map.indicator(indicator.id), from: address)
    let what = figures.level(figures.what(entry), entry)
    let notes = [
      sourceLine(entry, from: address), staleness(entry), agreement(comparison, from: address),
    ]
    return ["\(value) \(what)", sparkline, "\(quiet: notes.joined(by: " · "))"]
  }

  /// What is aimed at or announced for later than the day of the site.
  private func addAhead(to builder: inout MarkdownBuilder, from address: PageAddress) {
    let targets = library.figures.filter { $0.figure.status == .target && isAhead($0.figure) }
    let events = library.milestones.filter { isAhead($0.milestone.date) }
    guard !targets.isEmpty || !events.isEmpty else { return }
    builder.heading(2, id: "ahead", book.inline(.sectionAhead))
    builder.list(
      events.map { entry($0, from: address) } + targets.map { self.entry($0, from: address) })
  }

  /// Whether a period is still to come, or still to be completed where only its end is stated.
  private func isAhead(_ period: Period) -> Bool {
    if let first = period.firstDay { return first > asOf }
    return period.lastDay.map { $0 > asOf } ?? false
  }

  /// Whether a target is still to come: by its period, or by the year that it names.
  private func isAhead(_ target: Figure) -> Bool {
    if let period = target.period { return period.lastDay.map { $0 > asOf } ?? true }
    guard target.unit == .year, case .value(let year) = target.quantity else { return false }
    return year > Decimal(asOf.year)
  }

  private func addMilestones(to builder: inout MarkdownBuilder, from address: PageAddress) {
    let past = library.milestones.filter { !isAhead($0.milestone.date) }
    guard !past.isEmpty else { return }
    builder.heading(2, id: "milestones", book.inline(.sectionMilestones))
    builder.list(
      past.suffix(Self.milestoneCount).reversed().map { entry($0, from: address) })
    builder.paragraph(way(.indexTimeline, to: map.timeline, from: address))
  }

  /// A dated event in a list: when, what, by which source.
  func entry(_ milestone: Library.DatedMilestone, from address: PageAddress) -> [Inline] {
    let date = link(
      "\(strong: "\(book.heading(milestone.milestone.date))")",
      to: map.article(milestone.article.slug).page(milestone.page),
      fragment: Anchor.milestone(milestone.milestone.id), from: address)
    let source = link(
      "\(figures.source(milestone.article))", to: map.article(milestone.article.slug), from: address
    )
    return ["\(date) \(text(milestone.milestone.label))", "\(quiet: source)"]
  }

  private func addTopics(to builder: inout MarkdownBuilder, from address: PageAddress) {
    guard !briefing.topics.isEmpty else { return }
    builder.heading(2, id: "topics", book.inline(.sectionTopics))
    builder.list(briefing.topics.map { topicEntry($0, from: address) })
  }

  /// A topic in a list: name, number of articles, what it covers.
  func topicEntry(_ topic: Topic, from address: PageAddress) -> [Inline] {
    let count = library.positionsByTopic[topic.id]?.count ?? 0
    return [
      "\(topicLink(topic.id, from: address)) \(quiet: "\(book.count(.articlesCount, count))")",
      text(topic.description),
    ]
  }

  /// The data and documents to take away, with their sizes where they are known.
  func addDownloads(to builder: inout MarkdownBuilder, from address: PageAddress) {
    builder.heading(2, id: "downloads", book.inline(.sectionDownloads))
    let files: [(phrase: Phrase, name: String)] = [
      (.downloadCSV, "statistics.csv"), (.downloadJSON, "statistics.json"),
      (.downloadPackage, "datapackage.json"),
    ]
    var entries = files.compactMap { file -> [Inline]? in
      guard let download = downloads[file.name] else { return nil }
      let size = self.size(download.bytes)
      return [
        "\(link(book.inline(file.phrase), toFile: download.path, from: address)) \(quiet: "\(size)")"
      ]
    }
    if map.has(.document) {
      entries.append([
        link(book.inline(.downloadBriefing), toFile: map.briefing.htmlPath, from: address)
      ])
    }
    entries.append([
      link(book.inline(.downloadFeed), toFile: map.file("feed.xml"), from: address)
    ])
    builder.list(entries)
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1000
      ? book.text(.sizeBytes, ["number": String(bytes)])
      : book.text(.sizeKilobytes, ["number": String((bytes + 500) / 1000)])
  }
}
