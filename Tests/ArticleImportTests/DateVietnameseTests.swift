import BriefingModel
import Testing

@testable import ArticleImport

/// A sentence and its dates, each with its period: `năm ngoái=2024`, or `None`; parted by “|”.
private typealias Case = (sentence: String, dates: String)

@Suite struct DateVietnameseTests {
  @Test(arguments: vietnamese) private func findsDates(_ test: Case) throws {
    let extraction = try BareExtractor.get().extract(
      test.sentence, date: CalendarDate(year: 2025, month: 11, day: 25), language: .vietnamese)
    let words = SourceWords(test.sentence)
    let dates = extraction.dates.map { "\(words[$0.range])=\($0.period?.description ?? "None")" }
    #expect(dates.joined(separator: " | ") == test.dates)
  }
}

private let vietnamese: [Case] = [
  (
    "Ngày 25/11/2025, tại Quảng Ninh.",
    "Ngày 25/11/2025=2025-11-25"
  ),
  (
    "Ngày 25 tháng 11 năm 2025, Thủ tướng đã dự.",
    "Ngày 25 tháng 11 năm 2025=2025-11-25"
  ),
  (
    "Sáng 25/11, chiều qua và tối 24/11.",
    "Sáng 25/11=2025-11-25 | chiều qua=2025-11-24 | tối 24/11=2025-11-24"
  ),
  (
    "Trong tháng 11/2025 và tháng 11, tháng 10 năm 2024.",
    "tháng 11/2025=2025-11 | tháng 11=2025-11 | tháng 10 năm 2024=2024-10"
  ),
  (
    "Năm 2025, quý III/2025, quý 3, quý IV năm 2024.",
    "Năm 2025=2025 | quý III/2025=2025-Q3 | quý 3=2025-Q3 | quý IV năm 2024=2024-Q4"
  ),
  (
    "10 tháng đầu năm, 10 tháng đầu năm 2025, 9 tháng năm 2025, 6 tháng đầu năm nay.",
    "10 tháng đầu năm=2025-01/2025-10 | 10 tháng đầu năm 2025=2025-01/2025-10 | 9 tháng năm 2025=2025-01/2025-09 | 6 tháng đầu năm nay=2025-H1"
  ),
  (
    "Nửa đầu năm, năm nay, năm ngoái, năm trước, tháng trước, tuần này, hôm nay, hôm qua.",
    "Nửa đầu năm=2025-H1 | năm nay=2025 | năm ngoái=2024 | năm trước=2024 | tháng trước=2025-10 | tuần này=2025-11-24/2025-11-30 | hôm nay=2025-11-25 | hôm qua=2025-11-24"
  ),
  (
    "Hôm thứ Ba, ông phát biểu; nước đứng thứ ba.",
    "Hôm thứ Ba=2025-11-25"
  ),
  (
    "Giai đoạn 2021-2025 và đến năm 2030, tầm nhìn 2045.",
    "Giai đoạn 2021-2025=2021/2025 | năm 2030=2030 | 2045=2045"
  ),
  (
    "Cuối năm 2024, đầu năm 2025, cuối năm nay, đến cuối năm.",
    "Cuối năm 2024=2024 | đầu năm 2025=2025 | cuối năm nay=2025 | cuối năm=2025-12-31"
  ),
  (
    "Tăng 5% so với cùng kỳ năm ngoái, giảm 3% so với cùng kỳ.",
    "cùng kỳ năm ngoái=2024 | cùng kỳ=None"
  ),
  (
    "Lúc 10h30, 14 giờ ngày 25/11, 10 giờ 30 phút.",
    "10h30=None | 14 giờ=None | ngày 25/11=2025-11-25 | 10 giờ 30 phút=None"
  ),
  (
    "Trong thế kỷ 21 và 50 năm qua, hai nước hợp tác.",
    "thế kỷ 21=2001/2100"
  ),
  (
    "Từ ngày 25-27/11 và từ 25 đến 27/11/2025.",
    "ngày 25-27/11=2025-11-25/2025-11-27 | 25 đến 27/11/2025=2025-11-25/2025-11-27"
  ),
  (
    "Kế hoạch 5 năm 2021-2025 với 2/3 dân số, 63/63 tỉnh và 24/7.",
    "2021-2025=2021/2025"
  ),
  (
    "Từ tháng 1 đến tháng 10 năm 2025 xuất khẩu tăng.",
    "tháng 1 đến tháng 10 năm 2025=2025-01/2025-10"
  ),
  (
    "Mỗi tháng 5 triệu đồng, mỗi ngày 25 triệu lượt, 2025 hộ dân, 2000 người.",
    ""
  ),
  (
    "Những năm 1990, thập niên 80; thứ Hai tuần này; chủ nhật.",
    "Những năm 1990=1990/1999 | thập niên 80=1980/1989 | thứ Hai tuần này=2025-11-24 | chủ nhật=2025-11-23"
  ),
  (
    "5 năm trước, cách đây 10 năm, năm 1973 đến nay.",
    "5 năm trước=2020 | cách đây 10 năm=2015 | năm 1973=1973"
  ),
  (
    "Nghị định 10/2025/NĐ-CP, Quyết định số 1234/QĐ-TTg ngày 20/10/2024.",
    "ngày 20/10/2024=2024-10-20"
  ),
  (
    "Năm tài chính 2024, năm học 2024-2025.",
    "Năm tài chính 2024=FY2024 | năm học 2024-2025=2024/2025"
  ),
  (
    "Trong 3 ngày, 14 giờ bay, 8 giờ làm việc; ngày 2-9; mùng 2/9.",
    "ngày 2-9=2025-09-02 | mùng 2/9=2025-09-02"
  ),
  (
    "Quý đầu năm, quý I/2025, quý III tăng 8,2%; 3 tháng cuối năm.",
    "Quý đầu năm=2025-Q1 | quý I/2025=2025-Q1 | quý III=2025-Q3 | 3 tháng cuối năm=2025-Q4"
  ),
  (
    "Tính đến hết tháng 10, có 5.600 dự án; hết năm 2024; tính đến 31/10/2025.",
    "hết tháng 10=2025-10-31 | hết năm 2024=2024-12-31 | 31/10/2025=2025-10-31"
  ),
  (
    "CPI tăng 0,2% so với tháng trước.",
    "tháng trước=None"
  ),
  (
    "từ năm 2021 đến năm 2025; năm 2024 và 2025; các năm 2024, 2025; từ 2026; 2 năm 2024 và 2025; năm 2024, 2025.",
    "năm 2021 đến năm 2025=2021/2025 | năm 2024=2024 | 2025=2025 | các năm 2024=2024 | 2025=2025 | 2026=2026 | 2024=2024 | 2025=2025 | năm 2024=2024 | 2025=2025"
  ),
  (
    "tối 25-11; 25/11 - 27/11; 8h-17h; 10h-11h30; thứ 5 tuần sau; đêm 24, rạng sáng 25/11; tháng 10 và 11/2025; tháng 9, 10.",
    "tối 25-11=2025-11-25 | 25/11 - 27/11=2025-11-25/2025-11-27 | 8h=None | 17h=None | 10h=None | 11h30=None | thứ 5 tuần sau=2025-12-04 | đêm 24=2025-11-24 | rạng sáng 25/11=2025-11-25 | tháng 10 và 11/2025=2025-10/2025-11 | tháng 9, 10=2025-09/2025-10"
  ),
  (
    "ngày 30 và 31/12; Tết 2026; kỳ họp thứ 10; mùng 1 Tết; quý I-III; quý I và quý II/2025; 9 tháng qua; 5 năm qua; 2 ngày qua; trong 10 năm tới.",
    "ngày 30 và 31/12=2025-12-30/2025-12-31 | 2026=2026 | mùng 1=None | quý I=2025-Q1 | quý I=2025-Q1 | quý II/2025=2025-Q2"
  ),
  (
    "thắng 2-1; tỷ số 3-0; 1/3 diện tích; 4/5 đại biểu; 50/50; đạt 2025 tỷ đồng; 1.500 người; 2.024 căn hộ; số 2025; Quốc lộ 1; đường 30/4.",
    "30/4=2025-04-30"
  ),
  (
    "sau 3 giờ họp; 24 giờ qua; 7 giờ sáng; 17 giờ chiều 24/11; lúc 9 giờ; 30 phút; 6 tháng; 12 tháng tới; tháng 12 tới; năm thứ 5 liên tiếp.",
    "7 giờ=None | 17 giờ=None | chiều 24/11=2025-11-24 | 9 giờ=None | tháng 12=2025-12"
  ),
  (
    "đến hết quý III năm nay; đầu tháng 11; giữa tháng 10/2025; cuối tuần này; cuối tuần trước; cuối năm ngoái; đầu những năm 2000; cuối thập niên 1980; giữa thế kỷ 20.",
    "hết quý III năm nay=2025-09-30 | đầu tháng 11=2025-11 | giữa tháng 10/2025=2025-10 | cuối tuần này=2025-11-24/2025-11-30 | cuối tuần trước=2025-11-17/2025-11-23 | cuối năm ngoái=2024 | đầu những năm 2000=2000/2009 | cuối thập niên 1980=1980/1989 | giữa thế kỷ 20=1901/2000"
  ),
  (
    "so với năm 2024; so với cùng kỳ năm 2023; so với 2020; gấp đôi năm trước; tăng 5% so với quý II; năm 2030, tầm nhìn đến năm 2045; sau năm 2030; trước 2030.",
    "năm 2024=2024 | cùng kỳ năm 2023=2023 | 2020=2020 | năm trước=2024 | quý II=2025-Q2 | năm 2030=2030 | năm 2045=2045 | năm 2030=2030 | 2030=2030"
  ),
  (
    "nhiệm kỳ 2025-2030; nhiệm kỳ 2025 - 2030; niên khóa 2024–2025; khóa XV; Đại hội XIV; 80 năm Quốc khánh 2/9; kỷ niệm 52 năm; ngày 21/9/1973; Cách mạng tháng Tám năm 1945.",
    "nhiệm kỳ 2025-2030=2025/2030 | nhiệm kỳ 2025 - 2030=2025/2030 | niên khóa 2024–2025=2024/2025 | 2/9=2025-09-02 | ngày 21/9/1973=1973-09-21 | tháng Tám năm 1945=1945-08"
  ),
  (
    "trong quý 3-2025; tháng 10-2025; ngày 5.11.2025; 5.11; ngày 5.11; năm 2025: 8%; năm 2026 khoảng 10%; GDP 2025 tăng 8%; vụ đông xuân 2025-2026; World Cup 2026.",
    "quý 3-2025=2025-Q3 | tháng 10-2025=2025-10 | ngày 5.11.2025=2025-11-05 | ngày 5.11=2025-11-05 | năm 2025=2025 | năm 2026=2026 | 2025=2025 | 2025-2026=2025/2026 | 2026=2026"
  ),
]
