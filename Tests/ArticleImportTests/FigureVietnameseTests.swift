import BriefingModel
import Testing

@testable import ArticleImport

@Suite("Figures in Vietnamese")
struct FigureVietnameseTests {
  @Test(
    "Change and bound",
    arguments: [
      ("Xuất khẩu tăng hơn 20%.", ["20 percent over up"]),
      ("Xuất khẩu giảm từ 5% xuống 3%.", ["5 percent", "3 percent"]),
      ("Chỉ số tăng 12,5 điểm lên 1.660 điểm.", ["12.5 điểm up", "1660 điểm"]),
      ("Ngân hàng giảm lãi suất 0,25 điểm phần trăm.", ["0.25 percentage-point down"]),
      ("Mức tăng trưởng GDP dự kiến đạt 6,5 - 7%.", ["6.5..7 percent up"]),
      ("Lượng khách tăng gấp đôi, doanh thu tăng gấp 3 lần.", ["2 times up", "3 times up"]),
      ("Lạm phát được kiểm soát dưới 4%.", ["4 percent under"]),
      ("Dự kiến đầu tư từ 5 đến 7 triệu USD.", ["5000000..7000000 USD"]),
    ])
  func qualifiers(text: String, figures: [String]) throws {
    #expect(try FigureSupport.figures(text, .vietnamese) == figures)
  }

  @Test(
    "Counted nouns",
    arguments: [
      ("Gần 500.000 người đang sống tại đây.", ["500000 người nearly"]),
      ("Khoảng 37 gian hàng và ít nhất 5 dự án.", ["37 gian hàng about", "5 dự án atLeast"]),
      ("Tuyến đường đi qua 20 tỉnh, thành phố.", ["20 tỉnh, thành phố"]),
      ("Khoảng 2/3 số doanh nghiệp có lãi.", ["0.6667 doanh nghiệp about"]),
    ])
  func counted(text: String, figures: [String]) throws {
    #expect(try FigureSupport.figures(text, .vietnamese) == figures)
  }

  @Test("One rank for each thing that is ranked")
  func ranks() throws {
    let figures = try FigureSupport.extraction(
      "Hàn Quốc đứng thứ nhất về đầu tư và du lịch, thứ ba về thương mại.", .vietnamese
    ).figures
    #expect(figures.map(FigureSupport.notation) == ["1 rank", "1 rank", "3 rank"])
    #expect(figures.map(\.label) == ["đầu tư", "du lịch", "thương mại"])
  }

  @Test(
    "What is no figure",
    arguments: [
      "Hai nước, hai bên ký Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
      "Kỳ họp thứ 10 khai mạc lúc 8 giờ 30.",
      "Ông Nguyễn Văn A, 45 tuổi, là một trong những người đầu tiên.",
      "Đội tuyển thắng 2-0 trong năm nay.",
    ])
  func none(text: String) throws {
    #expect(try FigureSupport.figures(text, .vietnamese).isEmpty)
  }
}
