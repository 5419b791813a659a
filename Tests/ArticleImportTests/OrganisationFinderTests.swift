import BriefingModel
import Testing

@testable import ArticleImport

/// A sentence and the organisations that it mentions, in order, parted by “|”.
private typealias Case = (sentence: String, organisations: String)

@Suite struct OrganisationFinderTests {
  @Test(arguments: english) private func findsThemInEnglish(_ test: Case) throws {
    try #expect(mentions(in: test.sentence, language: .english) == test.organisations)
  }

  @Test(arguments: vietnamese) private func findsThemInVietnamese(_ test: Case) throws {
    try #expect(mentions(in: test.sentence, language: .vietnamese) == test.organisations)
  }

  @Test func anAcronymInBracketsIsAShortForm() throws {
    let text = "The Example Research Agency (ERA) opened. ERA is small."
    let organisations = try BareExtractor.get().extract(text, language: .english).organisations
    #expect(organisations.map(\.name) == ["Example Research Agency"])
    #expect(organisations.first?.mentions.count == 3)
  }

  @Test func theAgencyThatSignsIsOne() throws {
    let text = "HÀ NỘI — The two sides met. They agreed on trade. — VNS"
    let organisations = try BareExtractor.get().extract(text, language: .english).organisations
    #expect(organisations.map(\.name) == ["VNS"])
  }

  private func mentions(in sentence: String, language: Language) throws -> String {
    let extraction = try BareExtractor.get().extract(sentence, language: language)
    let words = SourceWords(sentence)
    return extraction.organisations.flatMap(\.mentions)
      .sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
      .map { words[$0] }
      .joined(separator: " | ")
  }
}

private let english: [Case] = [
  (
    "The Ministry of Agriculture, Forestry and Fisheries and JETRO signed a deal in Tokyo.",
    "Ministry of Agriculture, Forestry and Fisheries | JETRO"
  ),
  (
    "The Ministry of Planning and Investment (MPI) said on Monday. MPI will act.",
    "Ministry of Planning and Investment | MPI | MPI"
  ),
  (
    "The Embassy of Japan in Việt Nam and the Japanese Embassy hosted the event.",
    "Embassy of Japan in Việt Nam | Japanese Embassy"
  ),
  (
    "Students of Hà Nội University of Science and Technology visited the University of Tokyo and Waseda University.",
    "Hà Nội University of Science and Technology | University of Tokyo | Waseda University"
  ),
  (
    "The Bank of Japan kept rates; the State Bank of Vietnam (SBV) did not. SBV said so.",
    "Bank of Japan | State Bank of Vietnam | SBV | SBV"
  ),
  (
    "FPT Corporation, Vingroup JSC and Canon Vietnam Co., Ltd. invested.",
    "FPT Corporation | Vingroup JSC | Canon Vietnam Co., Ltd"
  ),
  (
    "The Japan International Cooperation Agency (JICA) funds the Bến Thành–Suối Tiên metro line project.",
    "Japan International Cooperation Agency | JICA"
  ),
  (
    "Quảng Ninh province, Gunma Prefecture, HCM City and Ho Chi Minh City took part.",
    ""
  ),
  (
    "The US and the UK joined; US$8 billion came from the U.S. last year, he told us.",
    ""
  ),
  (
    "Japanese businesses, localities and friendship organisations joined.",
    ""
  ),
  (
    "The Japanese government and the South Korean government agreed with the EU.",
    "Japanese government | South Korean government | EU"
  ),
  (
    "Joint projects in urban flood control and large-scale projects are planned. The project is new.",
    ""
  ),
  (
    "The Nhật Tân Bridge, Long Thành International Airport and the Nghi Sơn refinery were built.",
    ""
  ),
  (
    "The Vietnam Chamber of Commerce and Industry (VCCI) and the Japan Business Association met.",
    "Vietnam Chamber of Commerce and Industry | VCCI | Japan Business Association"
  ),
  (
    "Japan’s Ministry of Economy, Trade and Industry and Vietnam's National Assembly agreed.",
    "Japan’s Ministry of Economy, Trade and Industry | Vietnam's National Assembly"
  ),
  (
    "On Tuesday Foreign Ministry officials and Trade Union members met.",
    "Foreign Ministry | Trade Union"
  ),
  (
    "He lives in Tsukuba City, Ibaraki Prefecture, and works at Samsung Electronics in Thái Nguyên province.",
    "Samsung Electronics"
  ),
  (
    "The Free Trade Agreement and the Comprehensive Partnership Council were discussed at the ASEAN Summit.",
    "Comprehensive Partnership Council | ASEAN"
  ),
  (
    "Who said so? Meta-analyses by WHO show it. Apple growers.",
    "WHO | Apple"
  ),
  (
    "The Chairman of the Hanoi People's Committee, the Central Committee and the Communist Party of Vietnam.",
    "Hanoi People's Committee | Central Committee | Communist Party of Vietnam"
  ),
  (
    "Vietnam Electricity (EVN), Sumitomo Corporation and the Mitsubishi UFJ Financial Group.",
    "EVN | Sumitomo Corporation | Mitsubishi UFJ Financial Group"
  ),
  (
    "The World Bank, the International Monetary Fund and United Nations agencies.",
    "World Bank | International Monetary Fund | United Nations"
  ),
  (
    "In Lao Cai, the East Sea, Southeast Asia and the Mekong Delta.",
    ""
  ),
]

private let vietnamese: [Case] = [
  (
    "Bộ Ngoại giao Việt Nam và Đại sứ quán Nhật Bản tại Việt Nam phối hợp tổ chức.",
    "Bộ Ngoại giao Việt Nam | Đại sứ quán Nhật Bản tại Việt Nam"
  ),
  (
    "Theo Bộ Kế hoạch và Đầu tư, Tập đoàn Sumitomo đầu tư vào tỉnh Quảng Ninh.",
    "Bộ Kế hoạch và Đầu tư | Tập đoàn Sumitomo"
  ),
  (
    "UBND tỉnh Quảng Ninh, Sở Công Thương Hà Nội và Ủy ban nhân dân thành phố Hải Phòng cho biết.",
    "UBND tỉnh Quảng Ninh | Sở Công Thương Hà Nội | Ủy ban nhân dân thành phố Hải Phòng"
  ),
  (
    "Ngân hàng Nhà nước Việt Nam, Ngân hàng TMCP Ngoại thương Việt Nam và Quỹ Tiền tệ Quốc tế.",
    "Ngân hàng Nhà nước Việt Nam | Ngân hàng TMCP Ngoại thương Việt Nam | Quỹ Tiền tệ Quốc tế"
  ),
  (
    "Trường Đại học Ngoại thương, Đại học Quốc gia Hà Nội và Đại học Bách khoa Hà Nội ký kết.",
    "Trường Đại học Ngoại thương | Đại học Quốc gia Hà Nội | Đại học Bách khoa Hà Nội"
  ),
  (
    "Hội Hữu nghị Việt Nam - Nhật Bản và Hiệp hội Doanh nghiệp Nhật Bản tại Việt Nam họp ở TP Hồ Chí Minh.",
    "Hội Hữu nghị Việt Nam - Nhật Bản | Hiệp hội Doanh nghiệp Nhật Bản tại Việt Nam"
  ),
  (
    "Mỹ áp thuế với Trung Quốc, Ý kiến khác nhau. Pháp luật quy định. Hòa bình là quý.",
    ""
  ),
  (
    "Dự án thoát nước Yên Xá, cầu Nhật Tân và sân bay Long Thành dùng vốn ODA; nhu cầu Nhật Bản tăng.",
    ""
  ),
  (
    "Tuyến đường sắt đô thị số 1 Bến Thành - Suối Tiên và cao tốc Bắc - Nam khánh thành.",
    ""
  ),
  (
    "Công ty TNHH Canon Việt Nam và Công ty Cổ phần FPT cho biết sẽ mở rộng.",
    "Công ty TNHH Canon Việt Nam | Công ty Cổ phần FPT"
  ),
  (
    "Liên doanh Sumitomo-BRG xây dựng thành phố thông minh Bắc Hà Nội.",
    "Liên doanh Sumitomo-BRG | Sumitomo | BRG"
  ),
]
