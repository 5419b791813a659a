import BriefingModel

extension Composer {
  /// The key indicators' series, small, over the years that all of them share; those that cannot be drawn
  /// have none.
  func sparklines() -> [Slug: Sparkline] {
    let charts = briefing.site.keyIndicators.compactMap { id in
      briefing.indicatorsByID[id.value].flatMap { chart(of: $0) }
    }
    guard let first = charts.map(\.years.lowerBound).min(),
      let last = charts.map(\.years.upperBound).max()
    else { return [:] }
    var sparklines: [Slug: Sparkline] = [:]
    for chart in charts {
      if let id = Slug(chart.id) {
        sparklines[id] = Sparkline(series: chart, firstYear: first, lastYear: last)
      }
    }
    return sparklines
  }

  /// A series' sparkline, which leads to its chart; empty where it has none.
  func sparkline(
    of indicator: Slug, among sparklines: [Slug: Sparkline], on page: inout MarkdownPage
  ) -> Inline {
    guard let sparkline = sparklines[indicator] else { return .empty }
    return link(
      picture(of: sparkline, file: map.sparkline(indicator), on: &page),
      to: map.indicator(indicator), fragment: "chart-\(indicator)", from: page.address)
  }
}
