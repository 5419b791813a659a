import BriefingModel
import Testing

@testable import SiteGenerator

@Suite("The fingerprint of a listed article")
struct ListedArticleFingerprintTests {
  /// What `ValueFingerprint` writes down field by field, and not by reflection, must not get fields that it passes over.
  @Test("counts every field")
  func fields() throws {
    let date = try #require(CalendarDate(year: 2025, month: 2, day: 3))
    let later = try #require(CalendarDate(year: 2025, month: 2, day: 4))
    let article = MarkdownPage.ListedArticle(
      reference: MarkdownPage.Reference(
        name: "name", address: PageAddress(folder: "folder"), language: .english),
      date: date, summary: "summary", publisher: "publisher")
    func fields(_ value: Any) -> Set<String> {
      Set(Mirror(reflecting: value).children.compactMap(\.label))
    }
    #expect(fields(article) == ["reference", "date", "summary", "publisher"])
    #expect(fields(article.reference) == ["name", "address", "language"])
    #expect(fields(article.reference.address) == ["folder", "name"])
    #expect(fields(date) == ["year", "month", "day"])
    let known = ValueFingerprint.of(article)
    for change: (inout MarkdownPage.ListedArticle) -> Void in [
      { $0.reference.name = "other" }, { $0.reference.address = PageAddress(folder: "other") },
      { $0.reference.language = nil }, { $0.date = later }, { $0.summary = "other" },
      { $0.publisher = "other" },
    ] {
      var other = article
      change(&other)
      #expect(ValueFingerprint.of(other) != known)
    }
  }

  @Test("tells nothing from every value")
  func nothing() {
    #expect(ValueFingerprint.of([Int?.none]) != ValueFingerprint.of([Int?.some(0)]))
    #expect(ValueFingerprint.of([String?.none]) != ValueFingerprint.of([String?.some("")]))
    #expect(
      ValueFingerprint.of([CalendarDate?.none])
        != ValueFingerprint.of([CalendarDate?.some(CalendarDate(daysSinceEpoch: 0))]))
  }
}
