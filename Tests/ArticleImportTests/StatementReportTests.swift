import BriefingModel
import Testing

@testable import ArticleImport

/// Whole reports: who speaks is told elsewhere than in the sentence.
/// All sentences and their speakers are made up for the tests.
@Suite struct StatementReportTests {
  typealias Case = StatementSupport.Case

  @Test(arguments: english) func readsEnglishReports(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .english) == test.statements)
  }

  @Test(arguments: vietnamese) func readsVietnameseReports(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .vietnamese) == test.statements)
  }

  /// Pronouns, descriptions, short names, quotations that go on.
  private static let english = StatementSupport.cases(
    #"""
    > “When I came here ten years ago, there was nothing,” recalls Yamada Taro, 58. ¶ The engineer from Osaka now runs a plant with 400 workers in Hưng Yên. He says that his Vietnamese staff are quick learners. ¶ “At first I worried about quality,” he says. “Not any more.” ¶ His wife, Lê Thu Hà, handles the accounts. “We argue about money, never about work,” she laughs. ¶ Hà says orders from Japan have doubled since 2022. ¶ Not everyone is so lucky. Trần Văn Dũng, whose workshop closed last year, blames high interest rates. ¶ “Banks only lend to big firms,” Dũng complains. ¶ “Small ones like us get nothing.”
    direct | Yamada Taro | recalls | When I came here ten years ago, there was nothing
    indirect | Yamada Taro | says that | his Vietnamese staff are quick learners
    direct | Yamada Taro | says | At first I worried about quality
    direct | Yamada Taro | - | Not any more
    direct | Lê Thu Hà | laughs | We argue about money, never about work
    indirect | Lê Thu Hà | says | orders from Japan have doubled since 2022
    direct | Trần Văn Dũng | complains | Banks only lend to big firms
    direct | Trần Văn Dũng | - | Small ones like us get nothing
    """#)

  /// Pronouns, offices, short names, quotations that go on.
  private static let vietnamese = StatementSupport.cases(
    #"""
    > VnExpress - Giá vàng miếng sáng 25/11 tăng 1 triệu đồng, lên 153 triệu đồng một lượng. ¶ Ông Huỳnh Trung Mẫu, Phó chủ tịch Hiệp hội Kinh doanh vàng Việt Nam, cho rằng giá còn tăng. ¶ "Nhà đầu tư nên thận trọng", ông Mẫu nói. "Không nên vay tiền mua vàng". ¶ Bà Nguyễn Thị Hoa, chủ tiệm vàng ở quận 5, cho biết khách mua nhiều hơn bán. Bà nói thêm cửa hàng phải giới hạn mỗi người hai chỉ. ¶ Theo Hội đồng Vàng Thế giới, nhu cầu quý III đạt 1.313 tấn. ¶ Vị chuyên gia dự báo giá sẽ đạt 160 triệu đồng.
    indirect | Huỳnh Trung Mẫu | cho rằng | giá còn tăng
    direct | Huỳnh Trung Mẫu | nói | Nhà đầu tư nên thận trọng
    direct | Huỳnh Trung Mẫu | - | Không nên vay tiền mua vàng
    indirect | Nguyễn Thị Hoa | cho biết | khách mua nhiều hơn bán
    indirect | Nguyễn Thị Hoa | nói thêm | cửa hàng phải giới hạn mỗi người hai chỉ
    indirect | Hội đồng Vàng Thế giới | Theo | nhu cầu quý III đạt 1.313 tấn
    indirect | Vị chuyên gia | dự báo | giá sẽ đạt 160 triệu đồng

    > Sáng 26/11, Quốc hội thảo luận về dự án Luật. ¶ Đại biểu Nguyễn Thị Việt Nga (Hải Dương) đề nghị làm rõ nguồn kinh phí. Theo đại biểu, cần có quy định cụ thể. ¶ Đại biểu Trần Hoàng Ngân bày tỏ băn khoăn về tính khả thi. ¶ Giải trình, Bộ trưởng Bộ Giáo dục và Đào tạo Nguyễn Kim Sơn cho biết sẽ tiếp thu ý kiến. Bộ trưởng nêu rõ: "Không để học sinh nào bị bỏ lại phía sau".
    indirect | Nguyễn Thị Việt Nga | đề nghị | làm rõ nguồn kinh phí
    indirect | Nguyễn Thị Việt Nga | Theo | cần có quy định cụ thể
    indirect | Trần Hoàng Ngân | bày tỏ | băn khoăn về tính khả thi
    indirect | Nguyễn Kim Sơn | cho biết | sẽ tiếp thu ý kiến
    direct | Nguyễn Kim Sơn | nêu rõ | Không để học sinh nào bị bỏ lại phía sau
    """#)
}
