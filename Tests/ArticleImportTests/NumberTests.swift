import BriefingModel
import Testing

@testable import ArticleImport

@Suite("Numbers in digits and words")
struct NumberTests {
  @Test(
    "English digits, scales and words",
    arguments: [
      ("It cost $1,234.5.", "1234.5 USD"),
      ("It cost 10 000 dollars.", "10000 USD"),
      ("It cost $2.5bn.", "2500000000 USD"),
      ("It cost US$5m.", "5000000 USD"),
      ("It cost two and a half million dollars.", "2500000 USD"),
      ("It cost half a million euros.", "500000 EUR"),
      ("It cost one hundred and five thousand yen.", "105000 JPY"),
      ("It cost twenty-five pounds sterling.", "25 GBP"),
      ("It cost 6 thousand billion dong.", "6000000000000 VND"),
      ("It grew six point five per cent.", "6.5 percent up"),
      ("It has a dozen ships.", "12 ships"),
    ])
  func english(text: String, figure: String) throws {
    #expect(try FigureSupport.figures(text) == [figure])
  }

  @Test(
    "Vietnamese digits, scales and words",
    arguments: [
      ("Giá trị đạt 1.234,5 tỷ đồng.", "1234500000000 VND"),
      ("Giá trị đạt 1.5 triệu USD.", "1500000 USD"),
      ("Giá trị đạt 5,2 nghìn tỷ đồng.", "5200000000000 VND"),
      ("Giá trị đạt 2 tỷ 500 triệu đồng.", "2500000000 VND"),
      ("Giá trị đạt hai triệu rưỡi USD.", "2500000 USD"),
      ("Giá trị đạt nửa triệu yên.", "500000 JPY"),
      ("Có hai mươi lăm doanh nghiệp.", "25 doanh nghiệp"),
      ("Có một trăm linh năm dự án.", "105 dự án"),
    ])
  func vietnamese(text: String, figure: String) throws {
    #expect(try FigureSupport.figures(text, .vietnamese) == [figure])
  }

  @Test("A number with too many digits is none")
  func endless() throws {
    let digits = String(repeating: "9", count: 400)
    #expect(try FigureSupport.figures("It has \(digits) people.").isEmpty)
  }

  @Test("A point that may part thousands or decimals is left to the editor")
  func ambiguous() throws {
    let extraction = try FigureSupport.extraction("It has 3.500 workers.")
    #expect(extraction.figures.map(FigureSupport.notation) == ["3500 workers"])
    #expect(extraction.review.map(\.code) == ["ambiguous-number"])
  }
}
