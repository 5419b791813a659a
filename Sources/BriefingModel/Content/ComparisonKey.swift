/// What makes figures of one indicator comparable: only what is equal in all of these can agree or
/// differ.
package struct ComparisonKey: Sendable, Hashable {
  private var unit: Unit
  private var scope: LocalizedText?
  private var time: Time
  private var change: Figure.Change?
  private var status: Figure.Status

  /// The time a figure speaks of. Where the source states none, an event is its own time, and
  /// everything else is taken with what was published in the same year.
  private enum Time: Sendable, Hashable {
    case stated(Period)
    case event
    case published(year: Int)
  }

  /// - Parameters:
  ///   - measure: How the figure's indicator relates to time.
  ///   - published: The day of the article that states it.
  package init(_ figure: Figure, measure: Indicator.Measure?, published: CalendarDate) {
    unit = figure.unit
    scope = figure.scope
    change = figure.change
    status = figure.status
    if let period = figure.period {
      time = .stated(period)
    } else if measure == .event {
      time = .event
    } else {
      time = .published(year: published.year)
    }
  }
}
