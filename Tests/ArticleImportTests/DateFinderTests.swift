import BriefingModel
import Testing

@testable import ArticleImport

/// A sentence and its dates, each with its period: `last year=2024`, or `None`; parted by “|”.
private typealias Case = (sentence: String, dates: String)

@Suite struct DateFinderTests {
  @Test(arguments: english) private func findsEnglishDates(_ test: Case) throws {
    try #expect(dates(in: test.sentence, language: .english) == test.dates)
  }

  @Test func resolvesNothingWithoutTheDayOfTheReport() throws {
    let extraction = try BareExtractor.get().extract("He spoke on Tuesday.", language: .english)
    #expect(extraction.dates.count == 1)
    #expect(extraction.dates.first?.period == nil)
  }

  @Test func countsFromTheReportAcrossNewYear() throws {
    let extraction = try BareExtractor.get().extract(
      "In the fourth quarter, sales fell; last month they rose.",
      date: CalendarDate(year: 2026, month: 1, day: 10), language: .english)
    #expect(extraction.dates.map(\.period?.description) == ["2025-Q4", "2025-12"])
  }

  @Test(arguments: ["0001-01-01", "9999-12-31"]) func staysWithinTheCalendar(_ day: String) throws {
    let text =
      "Last year, next year, 900 years ago, tomorrow, last week, next quarter, fiscal 2199."
    let extraction = try BareExtractor.get().extract(
      text, date: CalendarDate(day), language: .english)
    #expect(extraction.dates.count >= 6)
  }

  private func dates(in sentence: String, language: Language) throws -> String {
    let extraction = try BareExtractor.get().extract(
      sentence, date: CalendarDate(year: 2025, month: 11, day: 25), language: language)
    let words = SourceWords(sentence)
    return extraction.dates.map { "\(words[$0.range])=\($0.period?.description ?? "None")" }
      .joined(separator: " | ")
  }
}

private let english: [Case] = [
  (
    "The forum took place on 25 November 2025.",
    "25 November 2025=2025-11-25"
  ),
  (
    "The forum took place on November 25th, 2025 in Hanoi.",
    "November 25th, 2025=2025-11-25"
  ),
  (
    "It opened on Nov. 25 and closed on Nov. 27.",
    "Nov. 25=2025-11-25 | Nov. 27=2025-11-27"
  ),
  (
    "Signed on 25/11/2025 and 2025-11-25.",
    "25/11/2025=2025-11-25 | 2025-11-25=2025-11-25"
  ),
  (
    "In November 2025 and November, 2024, exports rose.",
    "November 2025=2025-11 | November, 2024=2024-11"
  ),
  (
    "Exports in 2024 rose 5 per cent from 2023.",
    "2024=2024 | 2023=2023"
  ),
  (
    "The 2021-2025 period and the 2021–30 strategy.",
    "2021-2025=2021/2025 | 2021–30=2021/2030"
  ),
  (
    "From 2021 to 2025, and between 2016 and 2020.",
    "2021 to 2025=2021/2025 | 2016 and 2020=2016/2020"
  ),
  (
    "Since ties began (1973), in the 1990s and 2010s.",
    "1973=1973 | 1990s=1990/1999 | 2010s=2010/2019"
  ),
  (
    "Profit for fiscal year 2024 and FY2024, FY24.",
    "fiscal year 2024=FY2024 | FY2024=FY2024 | FY24=FY2024"
  ),
  (
    "The 2025 forum drew 2000 people and 1950 delegates; 2024 workers joined over 2000 tonnes.",
    "2025=2025"
  ),
  (
    "A developed nation by 2045, with double-digit growth from 2026.",
    "2045=2045 | 2026=2026"
  ),
  (
    "He spoke on Tuesday; on Monday he met them.",
    "Tuesday=2025-11-25 | Monday=2025-11-24"
  ),
  (
    "The talks will be held on Friday.",
    "Friday=2025-11-28"
  ),
  (
    "He will visit Tokyo, the ministry said on Friday.",
    "Friday=2025-11-21"
  ),
  (
    "Tuesday last week, next Monday, last Friday.",
    "Tuesday last week=2025-11-18 | next Monday=2025-12-01 | last Friday=2025-11-21"
  ),
  (
    "Today, yesterday and tomorrow.",
    "Today=2025-11-25 | yesterday=2025-11-24 | tomorrow=2025-11-26"
  ),
  (
    "This year, last year, next month, last quarter, this week.",
    "This year=2025 | last year=2024 | next month=2025-12 | last quarter=2025-Q3 | this week=2025-11-24/2025-11-30"
  ),
  (
    "Trade in the first ten months of the year rose.",
    "first ten months of the year=2025-01/2025-10"
  ),
  (
    "Trade in the first 10 months of 2025 rose.",
    "first 10 months of 2025=2025-01/2025-10"
  ),
  (
    "Trade from January to October 2025 and January–October 2024.",
    "January to October 2025=2025-01/2025-10 | January–October 2024=2024-01/2024-10"
  ),
  (
    "Q3 2025, third quarter, first half of 2025, Q3/2025 and in the first quarter.",
    "Q3 2025=2025-Q3 | third quarter=2025-Q3 | first half of 2025=2025-H1 | Q3/2025=2025-Q3 | first quarter=2025-Q1"
  ),
  (
    "Up 5% against the same period last year, 3% year-on-year and from a year earlier.",
    "the same period last year=2024 | year-on-year=None | a year earlier=None"
  ),
  (
    "In the past five years and over the last decade it grew.",
    ""
  ),
  (
    "At 8:30 am, 10:30, 9 o'clock and 3 p.m. on Monday.",
    "8:30 am=None | 10:30=None | 9 o'clock=None | 3 p.m.=None | Monday=2025-11-24"
  ),
  (
    "As of 31 January 2025 there were 5,600 projects.",
    "31 January 2025=2025-01-31"
  ),
  (
    "At the end of 2020 and end-2024; by the end of this year.",
    "end of 2020=2020-12-31 | end-2024=2024-12-31 | end of this year=2025-12-31"
  ),
  (
    "Cooperation since 1992 and in early 2025, mid-2023, late last year.",
    "1992=1992/.. | early 2025=2025 | mid-2023=2023 | late last year=2024"
  ),
  (
    "From 25-27 November and November 30 to December 2.",
    "25-27 November=2025-11-25/2025-11-27 | November 30 to December 2=2025-11-30/2025-12-02"
  ),
  (
    "On November 25-27, 2025, and on 25 and 26 November.",
    "November 25-27, 2025=2025-11-25/2025-11-27 | 25 and 26 November=2025-11-25/2025-11-26"
  ),
  (
    "In May exports fell; it may rise in March.",
    "May=2025-05 | March=2025-03"
  ),
  (
    "They march on 2,025 streets and may win 5.",
    ""
  ),
  (
    "Tuesday, 25 November 2025 was fine. On Tuesday (November 25) too.",
    "Tuesday, 25 November 2025=2025-11-25 | Tuesday=2025-11-25 | November 25=2025-11-25"
  ),
  (
    "The yen hit 2025 VND; USD 2024; $1999; ¥2025.",
    ""
  ),
  (
    "In the 9 months to September, profit rose; 10 months of this year.",
    "9 months to September=2025-01/2025-09 | 10 months of this year=2025-01/2025-10"
  ),
  (
    "In the 21st century, the company, founded in 1885, has 2,024 staff.",
    "21st century=2001/2100 | 1885=1885"
  ),
  (
    "Expo 2025, APEC 2027, Vision 2045 and the 2024 Olympics.",
    "2025=2025 | 2027=2027 | 2045=2045 | 2024=2024"
  ),
  (
    "Fiscal year ended March 2025; the current fiscal year.",
    "Fiscal year ended March 2025=FY2024 | the current fiscal year=FY2025"
  ),
  (
    "the fiscal year ending March 31, 2026 and the 2024 fiscal year",
    "fiscal year ending March 31, 2026=FY2025 | 2024 fiscal year=FY2024"
  ),
  (
    "Five years ago and 10 years ago.",
    "Five years ago=2020 | 10 years ago=2015"
  ),
  (
    "October exports rose by 5 per cent from September and 8 per cent from October last year.",
    "October=2025-10 | September=2025-09 | October last year=2024-10"
  ),
  (
    "Shares fell 3.5 per cent in the third quarter of fiscal year 2025.",
    "third quarter of fiscal year 2025=2025-Q4"
  ),
  (
    "Decree No. 2024 and COVID-19 hit 1999-seat halls.",
    ""
  ),
  (
    "The Sept. 30 report; on Thursday morning; this Friday.",
    "Sept. 30=2025-09-30 | Thursday=2025-11-20 | this Friday=2025-11-28"
  ),
  (
    "By mid-November, and in the first half of November.",
    "mid-November=2025-11 | first half of November=2025-11"
  ),
  (
    "In 2024 exports reached US$400 billion; the 2025 figures; its 2030 targets.",
    "2024=2024 | 2025=2025 | 2030=2030"
  ),
  (
    "In the 1988 third quarter and the same quarter of 2024, at 2.1 pm.",
    "1988 third quarter=1988-Q3 | the same quarter of 2024=2024"
  ),
  (
    "the 1980s and 90s; the mid-20th century; the 2024-25 season; H1/2025; 1H25; FY2025-26; 9M 2025.",
    "1980s=1980/1989 | 90s=1990/1999 | mid-20th century=1901/2000 | 2024-25=2024/2025 | H1/2025=2025-H1 | 1H25=2025-H1 | FY2025-26=FY2025 | 2025=2025"
  ),
  (
    "from Jan. 1-Nov. 20; Nov 2025; by 2030-2035; in 2026, 2027 and 2028; July 4; the 4th of July; the 1st of May.",
    "Jan. 1-Nov. 20=2025-01-01/2025-11-20 | Nov 2025=2025-11 | 2030-2035=2030/2035 | 2026=2026 | 2027=2027 | 2028=2028 | July 4=2025-07-04 | 4th of July=2025-07-04 | 1st of May=2025-05-01"
  ),
  (
    "20:00-22:00; 11:59pm; between 8 am and 10 pm; 8-10 am; from 9am to 5pm; at 14.30; at 7 in the morning.",
    "20:00-22:00=None | 11:59pm=None | 8 am=None | 10 pm=None | 8-10 am=None | 9am to 5pm=None | 7 in the morning=None"
  ),
  (
    "over 24 hours; a 10-year bond; 5-year-old; 3-2 win; 24/7 service; COVID-19; F-35; Boeing 787; route 66.",
    ""
  ),
  (
    "The S&P 500 fell 1.2%; 1,950 people; 2001 people died; a total of 1998 households; about 2000 jobs; more than 2030 cases.",
    ""
  ),
  (
    "on the 15th; on 15 and 16 May; October 31, 2025; 31st December 1999; 31 December, 1999; Monday to Friday; from Monday.",
    "15th=2025-11-15 | 15 and 16 May=2025-05-15/2025-05-16 | October 31, 2025=2025-10-31 | 31st December 1999=1999-12-31 | 31 December, 1999=1999-12-31 | Monday=2025-11-24 | Friday=2025-11-21 | Monday=2025-11-24"
  ),
  (
    "the previous 2024 record; 2025 revenue; a 2027 launch; the 2026 World Cup; Tokyo 2020; class of 2025; its 2019 level; pre-2020 levels; post-2015.",
    "2024=2024 | 2025=2025 | 2027=2027 | 2026=2026 | 2020=2020 | 2025=2025 | 2019=2019 | 2015=2015"
  ),
  (
    "Q4; fourth-quarter earnings; the second quarter ended June 30; this fiscal year ending March 2026; the April–June quarter; the quarter to June; next spring.",
    "Q4=2025-Q4 | fourth-quarter=2025-Q4 | second quarter=2025-Q2 | June 30=2025-06-30 | this fiscal year=FY2025 | March 2026=2026-03 | April–June=2025-04/2025-06 | June=2025-06"
  ),
]
