import BriefingModel
import Testing

@testable import ArticleImport

/// A sentence and the places that it mentions, in order, parted by “|”.
private typealias Case = (sentence: String, places: String)

@Suite struct PlaceFinderTests {
  @Test(arguments: english) private func findsThemInEnglish(_ test: Case) throws {
    try #expect(mentions(in: test.sentence, language: .english) == test.places)
  }

  @Test(arguments: vietnamese) private func findsThemInVietnamese(_ test: Case) throws {
    try #expect(mentions(in: test.sentence, language: .vietnamese) == test.places)
  }

  @Test func formsOfOneNameAreOnePlace() throws {
    let text = "Hanoi and Hà Nội City; Quảng Ninh Province and Quang Ninh."
    let places = try BareExtractor.get().extract(text, language: .english).places
    #expect(places.map(\.mentions.count) == [2, 2])
  }

  @Test func theDatelineIsAMention() throws {
    let text = "QUẢNG NINH — The forum opened in Quảng Ninh Province on Tuesday. It was large."
    let places = try BareExtractor.get().extract(text, language: .english).places
    #expect(places.map(\.mentions.count) == [2])
  }

  private func mentions(in sentence: String, language: Language) throws -> String {
    let extraction = try BareExtractor.get().extract(sentence, language: language)
    let words = SourceWords(sentence)
    return extraction.places.flatMap(\.mentions)
      .sorted { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
      .map { words[$0] }
      .joined(separator: " | ")
  }
}

private let english: [Case] = [
  (
    "The Ministry of Agriculture, Forestry and Fisheries and JETRO signed a deal in Tokyo.",
    "Tokyo"
  ),
  (
    "The Ministry of Planning and Investment (MPI) said on Monday. MPI will act.",
    ""
  ),
  (
    "The Embassy of Japan in Việt Nam and the Japanese Embassy hosted the event.",
    "Japan | Việt Nam"
  ),
  (
    "Students of Hà Nội University of Science and Technology visited the University of Tokyo and Waseda University.",
    "Hà Nội | Tokyo"
  ),
  (
    "The Bank of Japan kept rates; the State Bank of Vietnam (SBV) did not. SBV said so.",
    "Japan | Vietnam"
  ),
  (
    "FPT Corporation, Vingroup JSC and Canon Vietnam Co., Ltd. invested.",
    "Vietnam"
  ),
  (
    "The Japan International Cooperation Agency (JICA) funds the Bến Thành–Suối Tiên metro line project.",
    "Japan | Bến Thành | Suối Tiên"
  ),
  (
    "Quảng Ninh province, Gunma Prefecture, HCM City and Ho Chi Minh City took part.",
    "Quảng Ninh province | Gunma Prefecture | HCM City | Ho Chi Minh City"
  ),
  (
    "The US and the UK joined; US$8 billion came from the U.S. last year, he told us.",
    "US | UK | U.S."
  ),
  (
    "Japanese businesses, localities and friendship organisations joined.",
    ""
  ),
  (
    "The Japanese government and the South Korean government agreed with the EU.",
    ""
  ),
  (
    "Joint projects in urban flood control and large-scale projects are planned. The project is new.",
    ""
  ),
  (
    "The Nhật Tân Bridge, Long Thành International Airport and the Nghi Sơn refinery were built.",
    "Nhật Tân | Long Thành | Nghi Sơn"
  ),
  (
    "The Vietnam Chamber of Commerce and Industry (VCCI) and the Japan Business Association met.",
    "Vietnam | Japan"
  ),
  (
    "Japan’s Ministry of Economy, Trade and Industry and Vietnam's National Assembly agreed.",
    "Japan | Vietnam"
  ),
  (
    "On Tuesday Foreign Ministry officials and Trade Union members met.",
    ""
  ),
  (
    "He lives in Tsukuba City, Ibaraki Prefecture, and works at Samsung Electronics in Thái Nguyên province.",
    "Tsukuba City | Ibaraki Prefecture | Thái Nguyên province"
  ),
  (
    "The Free Trade Agreement and the Comprehensive Partnership Council were discussed at the ASEAN Summit.",
    ""
  ),
  (
    "Who said so? Meta-analyses by WHO show it. Apple growers.",
    ""
  ),
  (
    "The Chairman of the Hanoi People's Committee, the Central Committee and the Communist Party of Vietnam.",
    "Hanoi | Vietnam"
  ),
  (
    "Vietnam Electricity (EVN), Sumitomo Corporation and the Mitsubishi UFJ Financial Group.",
    "Vietnam"
  ),
  (
    "The World Bank, the International Monetary Fund and United Nations agencies.",
    ""
  ),
  (
    "In Lao Cai, the East Sea, Southeast Asia and the Mekong Delta.",
    "Lao Cai | East Sea | Southeast Asia | Mekong Delta"
  ),
]

private let vietnamese: [Case] = [
  (
    "Bộ Ngoại giao Việt Nam và Đại sứ quán Nhật Bản tại Việt Nam phối hợp tổ chức.",
    "Việt Nam | Nhật Bản | Việt Nam"
  ),
  (
    "Theo Bộ Kế hoạch và Đầu tư, Tập đoàn Sumitomo đầu tư vào tỉnh Quảng Ninh.",
    "tỉnh Quảng Ninh"
  ),
  (
    "UBND tỉnh Quảng Ninh, Sở Công Thương Hà Nội và Ủy ban nhân dân thành phố Hải Phòng cho biết.",
    "tỉnh Quảng Ninh | Hà Nội | thành phố Hải Phòng"
  ),
  (
    "Ngân hàng Nhà nước Việt Nam, Ngân hàng TMCP Ngoại thương Việt Nam và Quỹ Tiền tệ Quốc tế.",
    "Việt Nam | Việt Nam"
  ),
  (
    "Trường Đại học Ngoại thương, Đại học Quốc gia Hà Nội và Đại học Bách khoa Hà Nội ký kết.",
    "Hà Nội | Hà Nội"
  ),
  (
    "Hội Hữu nghị Việt Nam - Nhật Bản và Hiệp hội Doanh nghiệp Nhật Bản tại Việt Nam họp ở TP Hồ Chí Minh.",
    "Việt Nam | Nhật Bản | Nhật Bản | Việt Nam | TP Hồ Chí Minh"
  ),
  (
    "Mỹ áp thuế với Trung Quốc, Ý kiến khác nhau. Pháp luật quy định. Hòa bình là quý.",
    "Mỹ | Trung Quốc"
  ),
  (
    "Dự án thoát nước Yên Xá, cầu Nhật Tân và sân bay Long Thành dùng vốn ODA; nhu cầu Nhật Bản tăng.",
    "Yên Xá | Nhật Tân | Long Thành | Nhật Bản"
  ),
  (
    "Tuyến đường sắt đô thị số 1 Bến Thành - Suối Tiên và cao tốc Bắc - Nam khánh thành.",
    "Bến Thành | Suối Tiên"
  ),
  (
    "Công ty TNHH Canon Việt Nam và Công ty Cổ phần FPT cho biết sẽ mở rộng.",
    "Việt Nam"
  ),
  (
    "Liên doanh Sumitomo-BRG xây dựng thành phố thông minh Bắc Hà Nội.",
    "Hà Nội"
  ),
]
