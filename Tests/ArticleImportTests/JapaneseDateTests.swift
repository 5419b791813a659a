import BriefingModel
import Testing

@testable import ArticleImport

/// Dates of Japanese sentences in a report of 25 November 2025, a Tuesday.
@Suite struct JapaneseDateTests {
  @Test(arguments: sentences)
  func datesOfASentence(text: String, expected: [String]) throws {
    let extraction = try #require(Self.extractor).extract(
      text, date: CalendarDate("2025-11-25"), language: .japanese)
    let words = SourceWords(text)
    let found = extraction.dates.map { "\(words[$0.range]) \($0.period?.description ?? "?")" }
    #expect(found == expected)
  }

  @Test func nothingIsResolvedWithoutTheDayOfTheReport() throws {
    let extraction = try #require(Self.extractor).extract("25日、昨年の輸出を発表した。", language: .japanese)
    #expect(extraction.dates.count == 2)
    #expect(extraction.dates.allSatisfy { $0.period == nil })
  }

  private static let extractor = try? Extractor()

  private static let sentences: [(String, [String])] = [
    ("首相は25日午前、会談した。", ["25日午前 2025-11-25"]),
    ("28日に東京で協議が開かれる。", ["28日 2025-11-28"]),
    ("30日、合意した。", ["30日 2025-10-30"]),
    ("10月の輸出は増えた。", ["10月 2025-10"]),
    ("1〜10月の輸出は前年同期を上回った。", ["1〜10月 2025-01/2025-10", "前年同期 2024-01/2024-10"]),
    ("2025年4〜9月期の決算は前年同期比で増えた。", ["2025年4〜9月期 2025-04/2025-09", "前年同期 2024-04/2024-09"]),
    ("昨年12月に着工し、来年3月に完成する予定だ。", ["昨年12月 2024-12", "来年3月 2026-03"]),
    ("令和7年11月25日に会談した。", ["令和7年11月25日 2025-11-25"]),
    ("令和元年度の予算。", ["令和元年度 FY2019"]),
    ("2024年度上期の決算は黒字だった。", ["2024年度上期 2024-04/2024-09"]),
    ("24年の客数は23年を上回った。", ["24年 2024", "23年 2023"]),
    ("73年に国交を結んだ。", ["73年 1973"]),
    ("2021～25年の計画。", ["2021～25年 2021/2025"]),
    ("先週金曜日に開かれた。", ["先週金曜日 2025-11-21"]),
    ("大臣は火曜日に述べた。", ["火曜日 2025-11-25"]),
    ("2030年代前半に整備する。", ["2030年代 2030/2039"]),
    ("2024年末時点で増えた。", ["2024年末 2024-12"]),
    ("今月20日から22日まで訪れた。", ["今月20日 2025-11-20", "22日 2025-11-22"]),
    ("24、25両日に開く。", ["24、25両日 2025-11-24/2025-11-25"]),
    ("10年前の約10倍になった。", ["10年前 2015"]),
    ("10年ぶりに増えた。", []),
    ("3日間の日程で、3日続落した。", []),
    ("50日以内に、12年の判決から5年で。", []),
    ("第3四半期の輸出は第2四半期より多い。", ["第3四半期 2025-Q3", "第2四半期 2025-Q2"]),
    ("2023年に合意し、同年12月に発効した。", ["2023年 2023", "同年12月 2023-12"]),
    ("1日当たり5万人が、1日2往復の便を使う。", []),
    ("日本年金機構は今日本で話題だ。", []),
    ("2025 年 11 月 25 日に署名した。", ["2025 年 11 月 25 日 2025-11-25"]),
    ("二〇二五年十一月二十五日に署名した。", ["二〇二五年十一月二十五日 2025-11-25"]),
    ("来年末までに始める。", ["来年末 2026-12"]),
  ]
}
