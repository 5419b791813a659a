import BriefingModel
import Foundation
import Testing

@testable import SiteGenerator

@Suite("Open data")
struct StatisticsFilesTests {
  @Test("CSV, JSON and the package's schema have the same columns and rows")
  func sameData() async throws {
    let site = try await Fixture.site()
    let csv = try site.text("statistics/statistics.csv")
    let rows = csv.components(separatedBy: "\r\n").dropLast()
    let head = try #require(rows.first).components(separatedBy: ",")
    let json = try JSONSerialization.jsonObject(
      with: Data(site.files["statistics/statistics.json"] ?? []))
    let figures = try #require((json as? [String: Any])?["figures"] as? [[String: Any]])
    #expect(rows.count - 1 == figures.count)
    #expect(figures.allSatisfy { Set($0.keys) == Set(head) })

    let package = try JSONSerialization.jsonObject(
      with: Data(site.files["statistics/datapackage.json"] ?? []))
    let resource = try #require(
      ((package as? [String: Any])?["resources"] as? [[String: Any]])?.first)
    let fields = (resource["schema"] as? [String: Any])?["fields"] as? [[String: Any]]
    #expect(fields?.compactMap { $0["name"] as? String } == head)
    #expect(resource["bytes"] as? Int == csv.utf8.count)
    #expect(resource["hash"] as? String == "sha256:\(Digest.hex(csv.utf8))")
  }

  @Test("numbers are plain, exact and never in powers of ten")
  func numbers() async throws {
    let csv = try await Fixture.site().text("statistics/statistics.csv")
    #expect(csv.contains(",46200000000,"))
    #expect(csv.contains(",3.5,"))
    #expect(!csv.contains("e+"))
  }

  @Test(
    "texts that begin like a formula are no formula to a spreadsheet",
    arguments: ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1"])
  func formulas(text: String) {
    #expect(StatisticsFiles.harmless(text) == "'" + text)
    #expect(StatisticsFiles.harmless("a" + text) == "a" + text)
  }
}

@Suite("JSON text")
struct JSONTextTests {
  @Test(
    "reads back as what was written",
    arguments: ["", "\"\\\n\r\t\0\u{1F}", "</script>", "日本 🇯🇵\u{2028}"])
  func roundTrip(text: String) throws {
    let data = Data("[\(JSONText.quoted(text))]".utf8)
    #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
    #expect(!JSONText.quoted(text).contains("<"))
  }
}
