import BriefingModel
import Foundation

/// What an editor may want to look at: nothing of it is wrong in itself.
struct EditorFindings {
  let library: Library
  /// The day as of which the site speaks.
  let asOf: CalendarDate

  /// All findings.
  var notes: [Diagnostic] {
    library.briefing.indicators.flatMap { indicator in
      let entries = library.figures(of: indicator.id)
      return conflicts(entries) + stale(indicator) + single(indicator, entries) + jumps(entries)
    } + library.figures.compactMap(passedTarget) + UnitFindings(library: library).notes
  }

  private func conflicts(_ entries: [FigureEntry]) -> [Diagnostic] {
    Comparison.groups(of: entries).filter(\.isConflict).compactMap { conflict in
      guard let first = conflict.entries.first else { return nil }
      let others = conflict.entries.dropFirst().map {
        "\(Self.wording($0)) in \($0.figure.location.path):\($0.figure.location.line)"
      }
      return .note(
        "sources-differ", at: first.figure.location,
        "\(Self.wording(first)) stands here, and \(others.joined(separator: ", "))",
        help: "readers see all of them; check that they speak of the same")
    }
  }

  private func stale(_ indicator: Indicator) -> [Diagnostic] {
    guard indicator.measure != .event,
      let newest = library.newestLevel(of: indicator.id)?.entries.first,
      newest.age(asOf: asOf) > library.briefing.site.staleAfterDays
    else { return [] }
    return [
      .note(
        "stale-figure", at: newest.figure.location,
        "the newest figure of “\(indicator.id)” is \(newest.age(asOf: asOf)) days old",
        help: "look for a newer one; staleAfterDays of site.yaml says what counts as old")
    ]
  }

  private func single(_ indicator: Indicator, _ entries: [FigureEntry]) -> [Diagnostic] {
    guard entries.count == 1, indicator.measure != .event, let only = entries.first else {
      return []
    }
    return [
      .note(
        "single-figure", at: only.figure.location,
        "“\(indicator.id)” has this one figure, which nothing can be compared with",
        help: "add others when sources give them")
    ]
  }

  /// What must be the same in two levels for one to look wrong beside the other.
  private struct Likeness: Hashable {
    var unit: BriefingModel.Unit
    var unitText: String?
    var scope: LocalizedText?
  }

  /// A level of another order of magnitude than its neighbour in time: often a slip of the unit.
  private func jumps(_ entries: [FigureEntry]) -> [Diagnostic] {
    let levels = entries.filter {
      $0.isLevel && !$0.isOffYear && $0.figure.status == .reported && $0.figure.period != nil
    }
    let alike = Dictionary(grouping: levels) {
      Likeness(unit: $0.figure.unit, unitText: $0.figure.unitText, scope: $0.figure.scope)
    }
    return alike.values.flatMap { zip($0, $0.dropFirst()).compactMap(jump) }.sorted()
  }

  private func jump(_ newer: FigureEntry, _ older: FigureEntry) -> Diagnostic? {
    let first = newer.figure.quantity.high
    let second = older.figure.quantity.high
    guard first > 0, second > 0, newer.figure.unit != .rank else { return nil }
    let ratio = max(first, second) / min(first, second)
    let years = max(1, abs(newer.sortDay.year - older.sortDay.year))
    // Tenfold within a year, or more than tripling in each of several.
    guard ratio >= 8, ratio >= Decimal(years * 3) else { return nil }
    let slips: [(Decimal, String)] = [
      (10, "ten"), (100, "a hundred"), (1_000, "a thousand"), (1_000_000, "a million"),
    ]
    let slip =
      slips.first { ratio > $0.0 * 4 / 5 && ratio < $0.0 * 5 / 4 }
      .map { ", about \($0.1) times \(first > second ? "as much" : "less")" } ?? ""
    return .note(
      "jump", at: newer.figure.location,
      "\(Self.wording(newer)) stands next to \(Self.wording(older)) of"
        + " \(older.figure.location.path):\(older.figure.location.line)\(slip)",
      help: "check the unit and the number word: million, billion, tỷ, 億")
  }

  private func passedTarget(_ entry: FigureEntry) -> Diagnostic? {
    guard entry.figure.status == .target else { return nil }
    let end: CalendarDate? =
      if let period = entry.figure.period {
        period.lastDay
      } else if entry.figure.unit == .year, case .value(let year) = entry.figure.quantity {
        CalendarDate.last(of: 12, in: NSDecimalNumber(decimal: year).intValue)
      } else {
        nil
      }
    guard let end, end < asOf else { return nil }
    return .note(
      "target-passed", at: entry.figure.location,
      "the date of the target “\(entry.figure.id)” has passed",
      help: "look for what was reached, and add it as a figure")
  }

  private static func wording(_ entry: FigureEntry) -> String {
    let number =
      switch entry.figure.quantity {
      case .value(let value): value.description
      case .range(let low, let high): "\(low) to \(high)"
      }
    let bound = entry.figure.bound == .exactly ? "" : entry.figure.bound.rawValue + " "
    return "\(bound)\(number) \(entry.figure.unit)"
  }
}
