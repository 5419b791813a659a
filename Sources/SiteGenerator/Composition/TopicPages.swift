import BriefingModel

extension Composer {
  /// The list of topics and a page for each.
  func topicPages() -> [MarkdownPage] {
    var list = MarkdownPage(
      kind: .topics, address: map.topics, language: language, title: book.text(.titleTopics),
      description: book.text(.topicsDescription))
    list.breadcrumbs = breadcrumbs()
    list.lead = book.inline(.topicsDescription)
    var builder = MarkdownBuilder()
    builder.list(briefing.topics.map { topicEntry($0, from: list.address) })
    list.add(builder)
    return [list] + briefing.topics.flatMap(topicPages)
  }

  /// A topic: what holds now, its figures, its articles by month over as many pages as they need.
  private func topicPages(_ topic: Topic) -> [MarkdownPage] {
    let articles = library.articles(on: topic.id)
    var first = MarkdownPage(
      kind: .topic, address: map.topic(topic.id), language: language, title: topic.name[language],
      description: topic.description[language])
    first.eyebrow = book.text(.eyebrowTopic)
    first.lead = text(topic.description)
    first.breadcrumbs = breadcrumbs(
      MarkdownPage.Reference(name: book.text(.titleTopics), address: map.topics))
    first.date = articles.first?.date
    first.entryCount = articles.count
    first.subject = .topic(topic.id)
    return paged(articles, length: briefing.site.listLength, first: first) { page, part in
      page.entries = listed(part, on: .topic)
      guard shows(.body, on: .topic) else { return }
      // Sections keep their ids and links on every page of the list: only the articles go on.
      var builder = MarkdownBuilder()
      if page.address == first.address {
        addNow(topic, to: &builder, from: page.address)
        addChart(of: topic, to: &builder, on: &page)
        addComparisons(of: topic, to: &builder, on: &page)
        addMilestones(of: topic, to: &builder, from: page.address)
      }
      addArticles(Array(part), to: &builder, from: page.address)
      if page.address == first.address { addRelated(topic, to: &builder, from: page.address) }
      page.add(builder)
    }
  }

  /// The chart of the topic's first series that can be drawn.
  private func addChart(
    of topic: Topic, to builder: inout MarkdownBuilder, on page: inout MarkdownPage
  ) {
    let indicators = library.indicatorsByTopic[topic.id] ?? []
    guard let drawn = indicators.first(where: { chart(of: $0) != nil }) else { return }
    addChart(of: drawn, to: &builder, on: &page)
  }

  /// How many series a topic's page tells of; the statistics have all.
  private static var mostIndicatorsOfTopic: Int { 40 }
  /// How many events a topic's page tells of; the timeline has all.
  private static var mostMilestonesOfTopic: Int { 100 }

  /// The newest level and the newest change of each of the topic's indicators.
  private func addNow(_ topic: Topic, to builder: inout MarkdownBuilder, from address: PageAddress)
  {
    var entries: [[Inline]] = []
    let indicators = library.indicatorsByTopic[topic.id] ?? []
    for indicator in indicators.prefix(Self.mostIndicatorsOfTopic) {
      if let level = library.newestLevel(of: indicator.id), let newest = level.entries.first {
        entries.append(entry(newest, in: level, from: address))
      }
      let changes = library.figures(of: indicator.id)
        .filter { !$0.isLevel && $0.figure.status == .reported }
      if let change = Comparison.groups(of: changes).first, let newest = change.entries.first {
        entries.append(entry(newest, in: change, from: address))
      }
    }
    guard !entries.isEmpty else { return }
    builder.heading(2, id: "now", book.inline(.sectionNow))
    builder.list(entries)
    builder.paragraph(
      link(book.inline(.sectionMoreFigures), to: map.statistics, from: address))
  }

  /// The events of the articles whose main topic this is: the one that they name first.
  private func addMilestones(
    of topic: Topic, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    let milestones = library.milestones.filter { $0.article.topics.first?.value == topic.id }
    guard !milestones.isEmpty else { return }
    builder.heading(2, id: "timeline", book.inline(.titleTimeline))
    builder.list(
      milestones.reversed().prefix(Self.mostMilestonesOfTopic).map { entry($0, from: address) })
    if milestones.count > Self.mostMilestonesOfTopic {
      builder.paragraph(way(.indexTimeline, to: map.timeline, from: address))
    }
  }

  /// Articles under the months of their publication, newest first.
  func addArticles(
    _ articles: [Article], to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard !articles.isEmpty else { return }
    builder.heading(2, id: "articles", book.inline(.sectionArticles))
    for month in articles.runs(by: { "\($0.date)".prefix(7) }) {
      guard let date = month.first?.date else { continue }
      builder.heading(
        3, id: "m\("\(date)".prefix(7))",
        Inline(book.heading(.month(year: date.year, month: date.month))))
      builder.list(month.map { entry($0, from: address) })
    }
  }

  private func addRelated(
    _ topic: Topic, to builder: inout MarkdownBuilder, from address: PageAddress
  ) {
    guard !topic.related.isEmpty else { return }
    builder.heading(2, id: "related", book.inline(.sectionRelatedTopics))
    builder.list(topic.related.map { [topicLink($0.value, from: address)] })
  }
}

extension Array {
  /// One part of so many elements after another.
  func chunks(of length: Int) -> [[Element]] {
    stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
  }
}

extension Sequence {
  /// Neighbours with the same key, together.
  func runs<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var runs: [[Element]] = []
    var last: Key?
    for element in self {
      let next = key(element)
      if next == last, !runs.isEmpty {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
      last = next
    }
    return runs
  }
}
