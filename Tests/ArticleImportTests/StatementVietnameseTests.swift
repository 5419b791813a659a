import BriefingModel
import Testing

@testable import ArticleImport

/// Statements in Vietnamese. All sentences and their speakers are made up for the tests.
@Suite struct StatementVietnameseTests {
  typealias Case = StatementSupport.Case

  @Test(arguments: attributed) func findsTheSpeakerOfAnUtterance(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .vietnamese) == test.statements)
  }

  @Test(arguments: reported) func findsWhatIsReported(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .vietnamese) == test.statements)
  }

  @Test(arguments: unattributed) func attributesNothingElse(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .vietnamese) == test.statements)
  }

  /// Verb and speaker in all places.
  private static let attributed = StatementSupport.cases(
    #"""
    > Ông Tanaka Ken, Chủ tịch Tập đoàn Sakura, cho biết: "Chúng tôi sẽ mở rộng nhà máy tại Bắc Ninh".
    direct | Tanaka Ken | cho biết | Chúng tôi sẽ mở rộng nhà máy tại Bắc Ninh

    > “Chúng tôi sẽ mở rộng nhà máy”, ông Tanaka Ken nói.
    direct | Tanaka Ken | nói | Chúng tôi sẽ mở rộng nhà máy

    > "Thị trường vẫn rất tiềm năng", bà Nguyễn Thị Lan, Giám đốc Công ty Hoa Mai, chia sẻ.
    direct | Nguyễn Thị Lan | chia sẻ | Thị trường vẫn rất tiềm năng

    > “Nếu không thay đổi, doanh nghiệp sẽ tụt hậu” - TS Nguyễn Đình Mẫu, nguyên Viện trưởng CIEM, nhận định.
    direct | Nguyễn Đình Mẫu | nhận định | Nếu không thay đổi, doanh nghiệp sẽ tụt hậu

    > Bà Nguyễn Thị Mẫu nói: “Lãi suất sẽ ổn định”. Bà cho biết thêm tín dụng đã tăng 13%.
    direct | Nguyễn Thị Mẫu | nói | Lãi suất sẽ ổn định
    indirect | Nguyễn Thị Mẫu | cho biết thêm | tín dụng đã tăng 13%

    > "Chúng tôi mong muốn hợp tác lâu dài với Việt Nam", ông Mori Yosuke, Trưởng đại diện JICA Việt Nam, nói với VnExpress.
    direct | Mori Yosuke | nói với VnExpress | Chúng tôi mong muốn hợp tác lâu dài với Việt Nam

    > "Giá nhà sẽ còn tăng", bà Phạm Chi Mẫu nhận định.
    direct | Phạm Chi Mẫu | nhận định | Giá nhà sẽ còn tăng

    > Tổng Bí thư Tô Mẫu nhấn mạnh: “Phải coi con người là trung tâm của phát triển”.
    direct | Tô Mẫu | nhấn mạnh | Phải coi con người là trung tâm của phát triển

    > Anh Trần Văn Nam, 35 tuổi, công nhân tại Aichi, kể: "Mỗi tháng tôi gửi về nhà 20 triệu đồng".
    direct | Trần Văn Nam | kể | Mỗi tháng tôi gửi về nhà 20 triệu đồng

    > Ông nói thêm: “Chúng tôi không vội”.
    direct | (Ông) | nói thêm | Chúng tôi không vội

    > “Doanh nghiệp cần chủ động. Nhà nước không thể làm thay”, Bộ trưởng Nguyễn Văn Dụ phát biểu tại hội nghị sáng 25/11.
    direct | Nguyễn Văn Dụ | phát biểu | Doanh nghiệp cần chủ động. Nhà nước không thể làm thay

    > "Cảm ơn các bạn Nhật Bản!", em Nguyễn Minh Anh, học sinh lớp 9, nói.
    direct | Nguyễn Minh Anh | nói | Cảm ơn các bạn Nhật Bản!

    > “Tôi rất xúc động. Đây là lần đầu tiên tôi đến Việt Nam”, bà Yamada Hanako chia sẻ. “Tôi sẽ quay lại”.
    direct | Yamada Hanako | chia sẻ | Tôi rất xúc động. Đây là lần đầu tiên tôi đến Việt Nam
    direct | Yamada Hanako | - | Tôi sẽ quay lại

    > Huấn luyện viên Kim Sang-ho nói đội tuyển Việt Nam đã sẵn sàng. “Chúng tôi sẽ thắng”, ông nói.
    indirect | Kim Sang-ho | nói | đội tuyển Việt Nam đã sẵn sàng
    direct | Kim Sang-ho | nói | Chúng tôi sẽ thắng

    > Sau cuộc hội đàm, Thủ tướng Aoki Fumio phát biểu: "Việt Nam là đối tác quan trọng".
    direct | Aoki Fumio | phát biểu | Việt Nam là đối tác quan trọng

    > "Chúng tôi đánh giá cao tiềm năng của Việt Nam. Tuy nhiên, thủ tục còn phức tạp", ông Sato Kenji, Tổng giám đốc Công ty Sakura Việt Nam, cho biết tại hội thảo ngày 25/11.
    direct | Sato Kenji | cho biết | Chúng tôi đánh giá cao tiềm năng của Việt Nam. Tuy nhiên, thủ tục còn phức tạp

    > Trong khi đó, ông Lê Văn A, ngư dân xã Bình Châu, nói: “Biển động quá, tàu không ra khơi được”.
    direct | Lê Văn A | nói | Biển động quá, tàu không ra khơi được

    > “Giá điện sẽ không tăng trong năm nay”, theo Bộ trưởng Nguyễn Văn Dụ.
    direct | Nguyễn Văn Dụ | theo | Giá điện sẽ không tăng trong năm nay

    > Bộ trưởng Nguyễn Văn Dụ: "Không để thiếu điện trong mọi tình huống".
    direct | Nguyễn Văn Dụ | - | Không để thiếu điện trong mọi tình huống

    > Nguyễn Xuân Hải ghi hai bàn. "Tôi rất hạnh phúc", Xuân Hải nói sau trận đấu.
    direct | Nguyễn Xuân Hải | nói | Tôi rất hạnh phúc

    > Trả lời câu hỏi của phóng viên, Người phát ngôn Phạm Thu Mẫu nêu rõ: "Hoàng Sa và Trường Sa là của Việt Nam".
    direct | Phạm Thu Mẫu | nêu rõ | Hoàng Sa và Trường Sa là của Việt Nam

    > Nhiều chuyên gia cảnh báo nguy cơ bong bóng. "Giá đã vượt xa thu nhập", TS. Lê Xuân Mẫu lý giải.
    indirect | Nhiều chuyên gia | cảnh báo | nguy cơ bong bóng
    direct | Lê Xuân Mẫu | lý giải | Giá đã vượt xa thu nhập

    > “Việt Nam là điểm đến an toàn”, chị Suzuki Yuki, du khách Nhật Bản, nói. “Tôi thích phở và áo dài”.
    direct | Suzuki Yuki | nói | Việt Nam là điểm đến an toàn
    direct | Suzuki Yuki | - | Tôi thích phở và áo dài

    > Giá nhà tăng khiến người trẻ khó mua. "Lương 20 triệu không mua nổi nhà", Minh Tú, 28 tuổi, nhân viên văn phòng ở Hà Nội, than thở.
    direct | Minh Tú | than thở | Lương 20 triệu không mua nổi nhà
    """#)

  /// Indirect and mixed.
  private static let reported = StatementSupport.cases(
    #"""
    > Thủ tướng Phan Văn Mẫu khẳng định Việt Nam luôn tạo điều kiện thuận lợi cho doanh nghiệp Nhật Bản.
    indirect | Phan Văn Mẫu | khẳng định | Việt Nam luôn tạo điều kiện thuận lợi cho doanh nghiệp Nhật Bản

    > Phát biểu tại diễn đàn, Bộ trưởng Bộ Công Thương Nguyễn Văn Dụ cho biết kim ngạch thương mại hai nước đạt 46 tỷ USD.
    indirect | Nguyễn Văn Dụ | cho biết | kim ngạch thương mại hai nước đạt 46 tỷ USD

    > Theo ông Trần Quốc Mẫu, vốn ODA của Nhật Bản đã đạt hơn 2.700 tỷ yen.
    indirect | Trần Quốc Mẫu | Theo | vốn ODA của Nhật Bản đã đạt hơn 2.700 tỷ yen

    > Theo Tổng cục Thống kê, GDP quý III tăng 8,2%.
    indirect | Tổng cục Thống kê | Theo | GDP quý III tăng 8,2%

    > Đại sứ Nhật Bản tại Việt Nam Aoki Kenta cho rằng hai nước cần tăng cường hợp tác địa phương. Ông cũng nhấn mạnh vai trò của giao lưu nhân dân.
    indirect | Aoki Kenta | cho rằng | hai nước cần tăng cường hợp tác địa phương
    indirect | Aoki Kenta | nhấn mạnh | vai trò của giao lưu nhân dân

    > Bộ Ngoại giao cho biết hai bên đã nhất trí tổ chức đối thoại vào tháng 12.
    indirect | Bộ Ngoại giao | cho biết | hai bên đã nhất trí tổ chức đối thoại vào tháng 12

    > Phó Thủ tướng Trần Minh Thử đề nghị phía Nhật Bản tiếp tục cung cấp ODA thế hệ mới, đồng thời kêu gọi doanh nghiệp đầu tư vào năng lượng tái tạo.
    indirect | Trần Minh Thử | đề nghị | phía Nhật Bản tiếp tục cung cấp ODA thế hệ mới
    indirect | Trần Minh Thử | kêu gọi | doanh nghiệp đầu tư vào năng lượng tái tạo

    > Ông Mori Haruhiko, Trưởng đại diện JETRO Hà Nội, đánh giá môi trường đầu tư tại Việt Nam ngày càng hấp dẫn.
    indirect | Mori Haruhiko | đánh giá | môi trường đầu tư tại Việt Nam ngày càng hấp dẫn

    > Chủ tịch UBND tỉnh Quảng Ninh Bùi Văn Thử cho biết tỉnh đã thu hút 15 dự án của Nhật Bản với tổng vốn 2,4 tỷ USD.
    indirect | Bùi Văn Thử | cho biết | tỉnh đã thu hút 15 dự án của Nhật Bản với tổng vốn 2,4 tỷ USD

    > Thủ tướng nhấn mạnh ba ưu tiên trong hợp tác song phương.
    indirect | (Thủ tướng) | nhấn mạnh | ba ưu tiên trong hợp tác song phương

    > Tại buổi tiếp, Chủ tịch Quốc hội Trần Văn Thí bày tỏ tin tưởng rằng quan hệ hai nước sẽ phát triển mạnh mẽ. Chủ tịch Quốc hội đề nghị hai bên thúc đẩy hợp tác nghị viện.
    indirect | Trần Văn Thí | bày tỏ tin tưởng rằng | quan hệ hai nước sẽ phát triển mạnh mẽ
    indirect | Trần Văn Thí | đề nghị | hai bên thúc đẩy hợp tác nghị viện

    > Người phát ngôn Bộ Ngoại giao Phạm Thu Mẫu nêu rõ Việt Nam kiên quyết phản đối mọi hành vi xâm phạm chủ quyền.
    indirect | Phạm Thu Mẫu | nêu rõ | Việt Nam kiên quyết phản đối mọi hành vi xâm phạm chủ quyền

    > Các chuyên gia cho rằng lạm phát sẽ được kiểm soát.
    indirect | Các chuyên gia | cho rằng | lạm phát sẽ được kiểm soát

    > Lãnh đạo tỉnh cam kết sẽ hỗ trợ tối đa nhà đầu tư.
    indirect | Lãnh đạo tỉnh | cam kết | sẽ hỗ trợ tối đa nhà đầu tư

    > Trả lời báo chí, ông nói các bên sẽ sớm ký thỏa thuận.
    indirect | (ông) | nói | các bên sẽ sớm ký thỏa thuận

    > Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Dụ cho biết ngành du lịch đón 19 triệu lượt khách quốc tế.
    indirect | Nguyễn Văn Dụ | cho biết | ngành du lịch đón 19 triệu lượt khách quốc tế

    > Bộ Văn hóa, Thể thao và Du lịch cho biết lượng khách Nhật tăng 15%.
    indirect | Bộ Văn hóa, Thể thao và Du lịch | cho biết | lượng khách Nhật tăng 15%

    > Ông Nguyễn Quốc Mẫu - Tổng thư ký Hiệp hội Ngân hàng Việt Nam - cho biết nợ xấu đang tăng.
    indirect | Nguyễn Quốc Mẫu | cho biết | nợ xấu đang tăng

    > Theo bà Nguyễn Thị Mai, Phó giám đốc Sở Công Thương Hà Nội, sức mua dịp Tết tăng khoảng 10%.
    indirect | Nguyễn Thị Mai | Theo | sức mua dịp Tết tăng khoảng 10%

    > Theo Bộ Công Thương, kim ngạch xuất khẩu 11 tháng ước đạt 430 tỷ USD.
    indirect | Bộ Công Thương | Theo | kim ngạch xuất khẩu 11 tháng ước đạt 430 tỷ USD

    > Kim ngạch xuất khẩu 11 tháng ước đạt 430 tỷ USD, theo Bộ Công Thương.
    indirect | Bộ Công Thương | theo | Kim ngạch xuất khẩu 11 tháng ước đạt 430 tỷ USD

    > GDP năm nay có thể tăng 8%, Thủ tướng Phan Văn Mẫu cho biết hôm 25/11.
    indirect | Phan Văn Mẫu | cho biết | GDP năm nay có thể tăng 8%

    > Tại cuộc gặp, Thủ tướng Nhật Bản Aoki Sanae khẳng định Nhật Bản coi trọng quan hệ với Việt Nam; Thủ tướng Phan Văn Mẫu mong muốn Nhật Bản tiếp tục hỗ trợ.
    indirect | Aoki Sanae | khẳng định | Nhật Bản coi trọng quan hệ với Việt Nam
    indirect | Phan Văn Mẫu | mong muốn | Nhật Bản tiếp tục hỗ trợ

    > Chủ tịch nước Lương Mẫu tiếp Đại sứ Aoki Kenta. Chủ tịch nước đề nghị Đại sứ tiếp tục là cầu nối.
    indirect | Lương Mẫu | đề nghị | Đại sứ tiếp tục là cầu nối

    > Chị Lê Thị Hoa (xã Tân Lập) cho biết gia đình chị đã được hỗ trợ 50 triệu đồng.
    indirect | Lê Thị Hoa | cho biết | gia đình chị đã được hỗ trợ 50 triệu đồng

    > Phát biểu khai mạc, Phó Chủ tịch UBND tỉnh Nghệ An Bùi Đình Mẫu cho biết tỉnh có 20 dự án của Nhật Bản.
    indirect | Bùi Đình Mẫu | cho biết | tỉnh có 20 dự án của Nhật Bản

    > Giám đốc Sở Du lịch TP.HCM Nguyễn Thị Ánh Mẫu cho hay thành phố đón 7 triệu lượt khách.
    indirect | Nguyễn Thị Ánh Mẫu | cho hay | thành phố đón 7 triệu lượt khách

    > Đại diện Bộ Kế hoạch và Đầu tư cho biết vốn FDI đạt 31,5 tỷ USD.
    indirect | Đại diện Bộ Kế hoạch và Đầu tư | cho biết | vốn FDI đạt 31,5 tỷ USD

    > Một quan chức Nhà Trắng nói cuộc gặp sẽ diễn ra vào tuần tới.
    indirect | Một quan chức Nhà Trắng | nói | cuộc gặp sẽ diễn ra vào tuần tới

    > Họ cho biết sẽ khiếu nại.
    indirect | (Họ) | cho biết | sẽ khiếu nại

    > Ông gọi sự kiện này là "bước ngoặt lịch sử" trong quan hệ hai nước.
    mixed | (Ông) | gọi | sự kiện này là "bước ngoặt lịch sử" trong quan hệ hai nước

    > Về ODA, Thủ tướng đề nghị Nhật Bản cung cấp ODA thế hệ mới.
    indirect | (Thủ tướng) | đề nghị | Nhật Bản cung cấp ODA thế hệ mới

    > Hai bên nhất trí tăng cường hợp tác về bán dẫn.
    indirect | Hai bên | nhất trí | tăng cường hợp tác về bán dẫn

    > Trao đổi với phóng viên TTXVN, ông Đỗ Nhất Mẫu, Cục trưởng Cục Đầu tư nước ngoài, cho biết nhiều tập đoàn Nhật Bản đang tìm hiểu cơ hội đầu tư.
    indirect | Đỗ Nhất Mẫu | cho biết | nhiều tập đoàn Nhật Bản đang tìm hiểu cơ hội đầu tư

    > Liên quan vụ việc, Công an TP Hà Nội cho biết đã khởi tố 5 bị can.
    indirect | Công an TP Hà Nội | cho biết | đã khởi tố 5 bị can

    > Ngân hàng Nhà nước yêu cầu các ngân hàng giảm lãi suất.
    indirect | Ngân hàng Nhà nước | yêu cầu | các ngân hàng giảm lãi suất

    > Chuyên gia kinh tế Cấn Văn Mẫu nhận định tăng trưởng tín dụng sẽ đạt 18-20%.
    indirect | Cấn Văn Mẫu | nhận định | tăng trưởng tín dụng sẽ đạt 18-20%

    > Tiến sĩ Nguyễn Đình Mẫu cho rằng cải cách thể chế là "đột phá của đột phá".
    mixed | Nguyễn Đình Mẫu | cho rằng | cải cách thể chế là "đột phá của đột phá"

    > Ông Hồ Đức Mẫu, Phó Thủ tướng, yêu cầu các bộ đẩy nhanh giải ngân.
    indirect | Hồ Đức Mẫu | yêu cầu | các bộ đẩy nhanh giải ngân

    > Phó Thủ tướng Hồ Đức Mẫu yêu cầu các bộ đẩy nhanh giải ngân và lưu ý không để lãng phí.
    indirect | Hồ Đức Mẫu | yêu cầu | các bộ đẩy nhanh giải ngân
    indirect | Hồ Đức Mẫu | lưu ý | không để lãng phí

    > Bà Dorothy Madsen, chuyên gia kinh tế cấp cao của WB, cảnh báo rủi ro gia tăng.
    indirect | Dorothy Madsen | cảnh báo | rủi ro gia tăng

    > Theo TS Võ Trí Mẫu, nguyên Phó viện trưởng Viện Nghiên cứu quản lý kinh tế Trung ương, tăng trưởng 10% là "thách thức rất lớn".
    mixed | Võ Trí Mẫu | Theo | tăng trưởng 10% là "thách thức rất lớn"

    > Ông Nguyễn Văn Thử (Chủ tịch Hiệp hội Doanh nghiệp nhỏ và vừa) đề xuất giảm thuế thu nhập doanh nghiệp xuống 15%.
    indirect | Nguyễn Văn Thử | đề xuất | giảm thuế thu nhập doanh nghiệp xuống 15%

    > Cơ quan này cho biết sẽ điều tra.
    indirect | Cơ quan này | cho biết | sẽ điều tra

    > Ông Hoàng Minh Mẫu, Thứ trưởng Bộ Giáo dục và Đào tạo cho biết năm học tới sẽ có nhiều thay đổi.
    indirect | Hoàng Minh Mẫu | cho biết | năm học tới sẽ có nhiều thay đổi

    > Ông chia sẻ rằng công ty đã gặp nhiều khó khăn.
    indirect | (Ông) | chia sẻ rằng | công ty đã gặp nhiều khó khăn

    > Thủ tướng yêu cầu Bộ Tài chính chủ trì, phối hợp với các bộ liên quan, báo cáo trước ngày 30/11.
    indirect | (Thủ tướng) | yêu cầu | Bộ Tài chính chủ trì, phối hợp với các bộ liên quan, báo cáo trước ngày 30/11

    > Chính phủ đề xuất Quốc hội cho phép giảm 2% thuế VAT.
    indirect | Chính phủ | đề xuất | Quốc hội cho phép giảm 2% thuế VAT

    > Ông Tanaka Ken của Ngân hàng Sakura cho biết lãi suất sẽ tăng.
    indirect | Tanaka Ken | cho biết | lãi suất sẽ tăng

    > Cũng theo Bộ Tài chính, thu ngân sách đạt 2 triệu tỷ đồng.
    indirect | Bộ Tài chính | theo | thu ngân sách đạt 2 triệu tỷ đồng

    > Một người dân tên Hòa nói nước lên rất nhanh.
    indirect | Một người dân tên Hòa | nói | nước lên rất nhanh

    > Cô Nguyễn Thị Bình, giáo viên Trường Tiểu học Kim Đồng, cho hay học sinh rất vui.
    indirect | Nguyễn Thị Bình | cho hay | học sinh rất vui

    > Bà Mai cho rằng, muốn giảm giá nhà, cần tăng nguồn cung.
    indirect | Mai | cho rằng | muốn giảm giá nhà, cần tăng nguồn cung

    > Ông Nam đề nghị: giảm thuế, giãn nợ, hỗ trợ lãi suất.
    indirect | Nam | đề nghị | giảm thuế, giãn nợ, hỗ trợ lãi suất
    """#)

  /// Names, themes, passives, plans.
  private static let unattributed = StatementSupport.cases(
    #"""
    > Theo kế hoạch, dự án sẽ hoàn thành vào năm 2027.

    > Diễn đàn mang chủ đề “Cùng kiến tạo tương lai” thu hút 300 đại biểu.

    > Ông được cho là đã rời khỏi đất nước.

    > Công ty đã thông báo kết quả kinh doanh quý III.

    > Phương châm “Chân thành, tin cậy” được hai bên nhất trí.

    > Cuốn sách mang tên "Việt Nam - Nhật Bản: 50 năm" vừa ra mắt.

    > Phó Chủ tịch Quốc hội Nguyễn Thị Mẫu phát biểu khai mạc hội nghị.

    > Tại Hà Nội, Công ty cổ phần Hoàng Hà và Tập đoàn Trường Sơn ký hợp đồng.

    > Anh Minh chia sẻ kinh nghiệm làm giàu với bà con.

    > Theo đó, mỗi hộ được hỗ trợ 10 triệu đồng. Theo quy định, hồ sơ gồm ba loại giấy tờ.
    """#)
}
