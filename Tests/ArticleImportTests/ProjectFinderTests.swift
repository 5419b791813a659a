import BriefingModel
import Testing

@testable import ArticleImport

/// A sentence and the projects that it mentions, in order, parted by “|”.
private typealias Case = (sentence: String, projects: String)

@Suite struct ProjectFinderTests {
  @Test(arguments: english) private func findsThemInEnglish(_ test: Case) throws {
    try #expect(mentions(in: test.sentence, language: .english) == test.projects)
  }

  @Test(arguments: vietnamese) private func findsThemInVietnamese(_ test: Case) throws {
    try #expect(mentions(in: test.sentence, language: .vietnamese) == test.projects)
  }

  @Test func aPlaceThatNoListHoldsIsADoubt() throws {
    let text = "They visited the ODA-funded Zemba drainage project."
    let extraction = try BareExtractor.get().extract(text, language: .english)
    #expect(extraction.projects.map(\.name) == ["Zemba drainage project"])
    #expect(extraction.places.map(\.name) == ["Zemba"])
    #expect(extraction.review.map(\.code) == ["unknown-name"])
  }

  @Test(arguments: [
    "Joint projects in urban flood control are planned.", "The project is new.",
    "Japanese businesses run large-scale projects.", "An ODA project and a pilot programme began.",
  ]) func whatHasNoNameIsNone(_ sentence: String) throws {
    #expect(try BareExtractor.get().extract(sentence, language: .english).projects.isEmpty)
  }

  private func mentions(in sentence: String, language: Language) throws -> String {
    let extraction = try BareExtractor.get().extract(sentence, language: language)
    let words = SourceWords(sentence)
    return extraction.projects.flatMap(\.mentions)
      .sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
      .map { words[$0] }
      .joined(separator: " | ")
  }
}

private let english: [Case] = [
  (
    "The Japan International Cooperation Agency (JICA) funds the Bến Thành–Suối Tiên metro line project.",
    "Bến Thành–Suối Tiên metro line project"
  ),
  (
    "The Nhật Tân Bridge, Long Thành International Airport and the Nghi Sơn refinery were built.",
    "Nhật Tân Bridge | Long Thành International Airport | Nghi Sơn refinery"
  ),
]

private let vietnamese: [Case] = [
  (
    "Dự án thoát nước Yên Xá, cầu Nhật Tân và sân bay Long Thành dùng vốn ODA; nhu cầu Nhật Bản tăng.",
    "Dự án thoát nước Yên Xá | cầu Nhật Tân | sân bay Long Thành"
  ),
  (
    "Tuyến đường sắt đô thị số 1 Bến Thành - Suối Tiên và cao tốc Bắc - Nam khánh thành.",
    "Tuyến đường sắt đô thị số 1 Bến Thành - Suối Tiên | cao tốc Bắc - Nam"
  ),
  (
    "Liên doanh Sumitomo-BRG xây dựng thành phố thông minh Bắc Hà Nội.",
    "thành phố thông minh Bắc Hà Nội"
  ),
]
