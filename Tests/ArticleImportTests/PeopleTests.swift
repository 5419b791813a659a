import BriefingModel
import Testing

@testable import ArticleImport

/// People with their offices and all that means them. All sentences are made up for the tests.
@Suite struct PeopleTests {
  typealias Case = StatementSupport.Case

  @Test(arguments: english) func findsPeopleInEnglish(_ test: Case) throws {
    #expect(try StatementSupport.people(test.text, .english) == test.statements)
  }

  @Test(arguments: vietnamese) func findsPeopleInVietnamese(_ test: Case) throws {
    #expect(try StatementSupport.people(test.text, .vietnamese) == test.statements)
  }

  /// `name | office | mentions`.
  private static let english = StatementSupport.cases(
    #"""
    > Prime Minister Phan Văn Mẫu met Japanese ambassador to Việt Nam Aoki Kenta in Hà Nội on Monday. PM Mẫu said he hoped for more. The ambassador thanked him.
    Phan Văn Mẫu | Prime Minister | Prime Minister Phan Văn Mẫu; PM Mẫu; he
    Aoki Kenta | ambassador to Việt Nam | Japanese ambassador to Việt Nam Aoki Kenta; The ambassador; him

    > Tanaka Ken, president of Sakura Motor Vietnam, said sales rose. Tanaka added that demand was strong. He was upbeat.
    Tanaka Ken | president of Sakura Motor Vietnam | Tanaka Ken; Tanaka; He

    > "We are ready," said Maria Lopez, a spokeswoman for the company. She declined to comment further.
    Maria Lopez | spokeswoman for the company | Maria Lopez; She

    > Minister of Industry and Trade Nguyễn Văn Dụ and Deputy Minister of Planning and Investment Trần Quốc Mẫu attended.
    Nguyễn Văn Dụ | Minister of Industry and Trade | Minister of Industry and Trade Nguyễn Văn Dụ
    Trần Quốc Mẫu | Deputy Minister of Planning and Investment | Deputy Minister of Planning and Investment Trần Quốc Mẫu

    > Johns Hopkins University and Goldman Sachs published a report. Ho Chi Minh City and Hồ Chí Minh City are the same. Hoàng Anh Gia Lai Group gained.

    > Governor of Gunma Prefecture Yamamoto Taro visited Quảng Ninh. Governor Yamamoto met Bùi Văn Thử, chairman of the provincial People's Committee.
    Yamamoto Taro | Governor of Gunma Prefecture | Governor of Gunma Prefecture Yamamoto Taro; Governor Yamamoto
    Bùi Văn Thử | chairman of the provincial People's Committee | Bùi Văn Thử

    > Pham Thu Hang, spokesperson of the Ministry of Foreign Affairs, said Viet Nam opposed it. Hang was speaking in Hanoi.
    Pham Thu Hang | spokesperson of the Ministry of Foreign Affairs | Pham Thu Hang; Hang

    > Kazuo Aoki, governor of the Bank of Japan, said rates would rise. Aoki spoke after BOJ's meeting.
    Kazuo Aoki | governor of the Bank of Japan | Kazuo Aoki; Aoki

    > Dr. Nguyen Thi Lan said she would go. Lan is 45.
    Nguyen Thi Lan | - | Dr. Nguyen Thi Lan; she; Lan

    > In his opening speech, Prime Minister Aoki Shigeru said Japan would help. Aoki is to visit Việt Nam.
    Aoki Shigeru | Prime Minister | his; Prime Minister Aoki Shigeru; Aoki

    > Mori Haruhiko, chief representative of JETRO Hà Nội, said companies were interested. According to Mori, 56 per cent would expand.
    Mori Haruhiko | chief representative of JETRO Hà Nội | Mori Haruhiko; Mori

    > North Hà Nội Smart City and the AEON Mall in Hải Phòng are projects of Sumitomo–BRG. The Local Cooperation Forum took place.

    > "It is hard," said Somchai Jaidee, 45, a farmer in Thailand.
    Somchai Jaidee | farmer | Somchai Jaidee

    > Indonesian Ambassador to Vietnam Denny Santoso said trade rose. The diplomat noted tourism.
    Denny Santoso | Ambassador to Vietnam | Indonesian Ambassador to Vietnam Denny Santoso; The diplomat

    > PM Mẫu Meets Japanese Business Leaders ¶ Hà Nội — Prime Minister Phan Văn Mẫu met leaders.
    Phan Văn Mẫu | Prime Minister | PM Mẫu; Prime Minister Phan Văn Mẫu

    > Party General Secretary Tô Mẫu and State President Lương Mẫu congratulated Aoki Sanae on her election as prime minister of Japan. The General Secretary wished her success.
    Tô Mẫu | Party General Secretary | Party General Secretary Tô Mẫu; The General Secretary
    Lương Mẫu | State President | State President Lương Mẫu
    Aoki Sanae | - | Aoki Sanae; her; her

    > The report by the General Statistics Office was published in Ha Noi in May. Bank Indonesia and Standard Chartered said growth slowed.

    > A delegation of the Japan Business Federation led by Tokura Masakazu visited Hà Nội on March 5.
    Tokura Masakazu | - | Tokura Masakazu

    > Kyoto University professor Honda Yuki won the award.
    Honda Yuki | professor | professor Honda Yuki

    > Lawmaker Trương Trọng Mẫu of HCM City said the draft law needed clearer rules.
    Trương Trọng Mẫu | Lawmaker | Lawmaker Trương Trọng Mẫu

    > Park Hang-su, the former coach of Việt Nam, returned to Hà Nội.
    Park Hang-su | former coach of Việt Nam | Park Hang-su

    > Le Van Minh, deputy director of Dong Nai's Department of Industry and Trade, said firms had enough orders until March.
    Le Van Minh | deputy director of Dong Nai's Department of Industry and Trade | Le Van Minh

    > Thomas Nguyen, a Vietnamese-American investor, plans to open 20 stores.
    Thomas Nguyen | investor | Thomas Nguyen

    > Le Loi Street and Tran Hung Dao Boulevard were flooded. Nguyen Hue walking street was closed.

    > Pham Thi Lan, 42, who sells noodles near the market, said: "I used to earn VND500,000 a day. Now it's half of that."
    Pham Thi Lan | - | Pham Thi Lan

    > Deputy head of the General Department of Taxation Mai Xuân Mẫu said that collection rose 12 per cent.
    Mai Xuân Mẫu | Deputy head of the General Department of Taxation | Deputy head of the General Department of Taxation Mai Xuân Mẫu

    > The prime minister, Aoki Sanae, said Japan would not be intimidated. Aoki added she remained open to dialogue.
    Aoki Sanae | prime minister | Aoki Sanae; Aoki; she

    > Nvidia CEO Jason Huang met Prime Minister Phan Văn Mẫu in Hà Nội in December.
    Jason Huang | CEO | CEO Jason Huang
    Phan Văn Mẫu | Prime Minister | Prime Minister Phan Văn Mẫu

    > Philippine President Fernando Santos Jr. said his country would not yield "one square inch" of territory.
    Fernando Santos Jr. | President | Philippine President Fernando Santos Jr.; his

    > Uniqlo owner Fast Retailing raised its forecast after profit jumped 13 per cent.

    > Rising Sun Pictures and Johnson & Johnson signed a deal with Ernst & Young.

    > Prime Minister Narendra Kumar, who visited Tokyo in August, praised the "special bond" between India and Japan.
    Narendra Kumar | Prime Minister | Prime Minister Narendra Kumar

    > Ho Chi Minh City Party Committee Secretary Trần Lưu Mẫu met a delegation led by Osaka Governor Yoshimura Taro.
    Trần Lưu Mẫu | City Party Committee Secretary | City Party Committee Secretary Trần Lưu Mẫu
    Yoshimura Taro | Governor | Governor Yoshimura Taro

    > State Bank of Vietnam Governor Nguyễn Thị Mẫu said credit had grown 15 per cent. She added that the bank would keep policy flexible.
    Nguyễn Thị Mẫu | Governor | Governor Nguyễn Thị Mẫu; She

    > The event was attended by Deputy Minister of Foreign Affairs Nguyễn Minh Vũ, Japanese Ambassador Aoki Kenta and JICA Chief Representative Mori Yosuke.
    Nguyễn Minh Vũ | Deputy Minister of Foreign Affairs | Deputy Minister of Foreign Affairs Nguyễn Minh Vũ
    Aoki Kenta | Ambassador | Japanese Ambassador Aoki Kenta
    Mori Yosuke | Chief Representative | Chief Representative Mori Yosuke

    > Nguyen Van A, a 35-year-old worker from Nghe An, earns 40 million dong a month in Aichi.
    Nguyen Van A | - | Nguyen Van A

    > "I love Hội An!" said Emma Wilson, a tourist from Australia. "The food is amazing."
    Emma Wilson | tourist | Emma Wilson

    > Nguyễn Phương Mẫu and Lê Văn Tám won gold medals in the women's and men's races.
    Nguyễn Phương Mẫu | - | Nguyễn Phương Mẫu
    Lê Văn Tám | - | Lê Văn Tám

    > The Honda Civic and the Sakura Camry were the best-selling cars in May.

    > Đặng Hoàng An, chairman of Vietnam Electricity, and Lê Mạnh Mẫu, chairman of Petrovietnam, signed the contract.
    Đặng Hoàng An | chairman of Vietnam Electricity | Đặng Hoàng An
    Lê Mạnh Mẫu | chairman of Petrovietnam | Lê Mạnh Mẫu

    > Judge Amit Shah ruled that Google must share data.
    Amit Shah | - | Judge Amit Shah

    > Saigon Co.op, Big C and Lotte Mart extended opening hours.

    > The Trần Hưng Đạo bridge will cost 16 trillion dong, said Dương Đức Mẫu, vice chairman of Hà Nội.
    Dương Đức Mẫu | vice chairman of Hà Nội | Dương Đức Mẫu

    > The 'Green Growth' programme, which minister Đặng Quốc Mẫu launched in May, has 12 partners.
    Đặng Quốc Mẫu | minister | minister Đặng Quốc Mẫu
    """#)

  /// `name | office | mentions`.
  private static let vietnamese = StatementSupport.cases(
    #"""
    > Phát biểu tại diễn đàn, Bộ trưởng Bộ Công Thương Nguyễn Văn Dụ cho biết kim ngạch thương mại hai nước đạt 46 tỷ USD.
    Nguyễn Văn Dụ | Bộ trưởng Bộ Công Thương | Bộ trưởng Bộ Công Thương Nguyễn Văn Dụ

    > Ông Tanaka Ken, Chủ tịch Tập đoàn Sakura, cho biết: "Chúng tôi sẽ mở rộng nhà máy tại Bắc Ninh".
    Tanaka Ken | Chủ tịch Tập đoàn Sakura | Ông Tanaka Ken

    > "Thị trường vẫn rất tiềm năng", bà Nguyễn Thị Lan, Giám đốc Công ty Hoa Mai, chia sẻ.
    Nguyễn Thị Lan | Giám đốc Công ty Hoa Mai | bà Nguyễn Thị Lan

    > Đại sứ Nhật Bản tại Việt Nam Aoki Kenta cho rằng hai nước cần tăng cường hợp tác địa phương. Ông cũng nhấn mạnh vai trò của giao lưu nhân dân.
    Aoki Kenta | Đại sứ Nhật Bản tại Việt Nam | Đại sứ Nhật Bản tại Việt Nam Aoki Kenta; Ông

    > Tổng thống Mỹ Donald Miller ngày 25/11 tuyên bố sẽ áp thuế 25% với ô tô nhập khẩu.
    Donald Miller | Tổng thống Mỹ | Tổng thống Mỹ Donald Miller

    > Chủ tịch UBND tỉnh Quảng Ninh Bùi Văn Thử cho biết tỉnh đã thu hút 15 dự án của Nhật Bản với tổng vốn 2,4 tỷ USD.
    Bùi Văn Thử | Chủ tịch UBND tỉnh Quảng Ninh | Chủ tịch UBND tỉnh Quảng Ninh Bùi Văn Thử

    > Tại buổi tiếp, Chủ tịch Quốc hội Trần Văn Thí bày tỏ tin tưởng rằng quan hệ hai nước sẽ phát triển mạnh mẽ. Chủ tịch Quốc hội đề nghị hai bên thúc đẩy hợp tác nghị viện.
    Trần Văn Thí | Chủ tịch Quốc hội | Chủ tịch Quốc hội Trần Văn Thí; Chủ tịch Quốc hội

    > Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Dụ cho biết ngành du lịch đón 19 triệu lượt khách quốc tế.
    Nguyễn Văn Dụ | Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch | Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch Nguyễn Văn Dụ

    > Thứ trưởng Ngoại giao Nguyễn Minh Vũ và Đại sứ Aoki Kenta đã tham dự sự kiện.
    Nguyễn Minh Vũ | Thứ trưởng Ngoại giao | Thứ trưởng Ngoại giao Nguyễn Minh Vũ
    Aoki Kenta | Đại sứ | Đại sứ Aoki Kenta

    > Ông Nguyễn Quốc Mẫu - Tổng thư ký Hiệp hội Ngân hàng Việt Nam - cho biết nợ xấu đang tăng.
    Nguyễn Quốc Mẫu | Tổng thư ký Hiệp hội Ngân hàng Việt Nam | Ông Nguyễn Quốc Mẫu

    > GDP năm nay có thể tăng 8%, Thủ tướng Phan Văn Mẫu cho biết hôm 25/11.
    Phan Văn Mẫu | Thủ tướng | Thủ tướng Phan Văn Mẫu

    > Tại cuộc gặp, Thủ tướng Nhật Bản Aoki Sanae khẳng định Nhật Bản coi trọng quan hệ với Việt Nam; Thủ tướng Phan Văn Mẫu mong muốn Nhật Bản tiếp tục hỗ trợ.
    Aoki Sanae | Thủ tướng Nhật Bản | Thủ tướng Nhật Bản Aoki Sanae
    Phan Văn Mẫu | Thủ tướng | Thủ tướng Phan Văn Mẫu

    > Chủ tịch nước Lương Mẫu tiếp Đại sứ Aoki Kenta. Chủ tịch nước đề nghị Đại sứ tiếp tục là cầu nối.
    Lương Mẫu | Chủ tịch nước | Chủ tịch nước Lương Mẫu; Chủ tịch nước
    Aoki Kenta | Đại sứ | Đại sứ Aoki Kenta; Đại sứ

    > Anh Trần Văn Nam, 35 tuổi, công nhân tại Aichi, kể: "Mỗi tháng tôi gửi về nhà 20 triệu đồng".
    Trần Văn Nam | công nhân tại Aichi | Anh Trần Văn Nam

    > Chị Lê Thị Hoa (xã Tân Lập) cho biết gia đình chị đã được hỗ trợ 50 triệu đồng.
    Lê Thị Hoa | - | Chị Lê Thị Hoa

    > Giám đốc Sở Du lịch TP.HCM Nguyễn Thị Ánh Mẫu cho hay thành phố đón 7 triệu lượt khách.
    Nguyễn Thị Ánh Mẫu | Giám đốc Sở Du lịch TP.HCM | Giám đốc Sở Du lịch TP.HCM Nguyễn Thị Ánh Mẫu

    > Người đứng đầu Cục Dự trữ Liên bang Mỹ Jerome Carter nói lạm phát vẫn ở mức cao.
    Jerome Carter | Người đứng đầu Cục Dự trữ Liên bang Mỹ | Người đứng đầu Cục Dự trữ Liên bang Mỹ Jerome Carter

    > Ngoại trưởng Nga Sergei Petrov tuyên bố Moskva sẵn sàng đàm phán.
    Sergei Petrov | Ngoại trưởng Nga | Ngoại trưởng Nga Sergei Petrov

    > "Cảm ơn các bạn Nhật Bản!", em Nguyễn Minh Anh, học sinh lớp 9, nói.
    Nguyễn Minh Anh | học sinh lớp 9 | em Nguyễn Minh Anh

    > Trao đổi với phóng viên TTXVN, ông Đỗ Nhất Mẫu, Cục trưởng Cục Đầu tư nước ngoài, cho biết nhiều tập đoàn Nhật Bản đang tìm hiểu cơ hội đầu tư.
    Đỗ Nhất Mẫu | Cục trưởng Cục Đầu tư nước ngoài | ông Đỗ Nhất Mẫu

    > Ông Hồ Đức Mẫu, Phó Thủ tướng, yêu cầu các bộ đẩy nhanh giải ngân.
    Hồ Đức Mẫu | Phó Thủ tướng | Ông Hồ Đức Mẫu

    > Đường Hồ Chí Minh và phố Lê Lợi đông nghịt người.

    > Huấn luyện viên Kim Sang-ho nói đội tuyển Việt Nam đã sẵn sàng. “Chúng tôi sẽ thắng”, ông nói.
    Kim Sang-ho | Huấn luyện viên | Huấn luyện viên Kim Sang-ho; ông

    > Đây là nhận định của ông Tan Teck Kin, chuyên gia của Ngân hàng UOB.
    Tan Teck Kin | chuyên gia của Ngân hàng UOB | ông Tan Teck Kin

    > Bà Dorothy Madsen, chuyên gia kinh tế cấp cao của WB, cảnh báo rủi ro gia tăng.
    Dorothy Madsen | chuyên gia kinh tế cấp cao của WB | Bà Dorothy Madsen

    > Theo TS Võ Trí Mẫu, nguyên Phó viện trưởng Viện Nghiên cứu quản lý kinh tế Trung ương, tăng trưởng 10% là "thách thức rất lớn".
    Võ Trí Mẫu | nguyên Phó viện trưởng Viện Nghiên cứu quản lý kinh tế Trung ương | TS Võ Trí Mẫu

    > Đồng chí Trần Cẩm Mẫu, Thường trực Ban Bí thư, chủ trì cuộc họp.
    Trần Cẩm Mẫu | Thường trực Ban Bí thư | Đồng chí Trần Cẩm Mẫu

    > Thượng tướng Trương Thiên Mẫu, Phó Tổng Tham mưu trưởng, dẫn đầu đoàn công tác.
    Trương Thiên Mẫu | Phó Tổng Tham mưu trưởng | Thượng tướng Trương Thiên Mẫu

    > Thị trưởng New York Zachary Madsen gặp ông Miller tại Nhà Trắng. Ông Madsen mô tả cuộc gặp là "hiệu quả".
    Zachary Madsen | Thị trưởng New York | Thị trưởng New York Zachary Madsen; Ông Madsen
    Miller | - | ông Miller

    > Nguyễn Xuân Hải ghi hai bàn. "Tôi rất hạnh phúc", Xuân Hải nói sau trận đấu.
    Nguyễn Xuân Hải | - | Nguyễn Xuân Hải; Xuân Hải

    > Khu công nghiệp Thăng Long do Tập đoàn Sumitomo đầu tư có 100 doanh nghiệp Nhật Bản.

    > Tân Thủ tướng Nhật Bản - bà Aoki Sanae - nhậm chức ngày 21/10. Bà là nữ thủ tướng đầu tiên của nước này.
    Aoki Sanae | Thủ tướng Nhật Bản | Thủ tướng Nhật Bản - bà Aoki Sanae; Bà

    > Tại Hà Nội, Công ty cổ phần Hoàng Hà và Tập đoàn Trường Sơn ký hợp đồng.

    > Ông Nguyễn Văn Thử (Chủ tịch Hiệp hội Doanh nghiệp nhỏ và vừa) đề xuất giảm thuế thu nhập doanh nghiệp xuống 15%.
    Nguyễn Văn Thử | Chủ tịch Hiệp hội Doanh nghiệp nhỏ và vừa | Ông Nguyễn Văn Thử

    > Tổng thống Hàn Quốc Lee Jae-ho và phu nhân thăm Việt Nam. Tổng thống Lee nói hai nước là đối tác tự nhiên.
    Lee Jae-ho | Tổng thống Hàn Quốc | Tổng thống Hàn Quốc Lee Jae-ho; Tổng thống Lee

    > Chủ tịch Hồ Chí Minh đọc Tuyên ngôn Độc lập ngày 2/9/1945.
    Hồ Chí Minh | Chủ tịch | Chủ tịch Hồ Chí Minh
    """#)
}
