import BriefingModel
import Testing

@testable import ArticleImport

/// Figures of Japanese sentences, written as value, unit, bound, change and status.
@Suite struct JapaneseFigureTests {
  @Test(arguments: sentences)
  func figuresOfASentence(text: String, expected: [String]) throws {
    let extraction = try #require(Self.extractor).extract(
      text, date: CalendarDate("2025-11-25"), language: .japanese)
    #expect(extraction.figures.map(summary) == expected)
  }

  @Test(arguments: [
    ("数十万人が避難した。", "数十万人"), ("十数人が負傷した。", "十数人"),
    ("両国は複数の大型事業で協力する。", "複数の大型事業"), ("費用は数千億円に膨らむ。", "数千億円"),
  ])
  func amountsWithoutANumberAreDoubts(text: String, words: String) throws {
    let extraction = try #require(Self.extractor).extract(text, language: .japanese)
    #expect(extraction.figures.isEmpty)
    #expect(extraction.review.map(\.code) == ["vague-amount"])
    #expect(extraction.review.map { SourceWords(text)[$0.range] } == [words])
  }

  @Test(arguments: ["会議には約人が参加した。", "協力文書は件を超える。", "両国の自治体は以上の協力文書を結んだ。"])
  func lostNumbersAreDoubts(text: String) throws {
    let extraction = try #require(Self.extractor).extract(text, language: .japanese)
    #expect(extraction.figures.isEmpty)
    #expect(extraction.review.map(\.code) == ["missing-number"])
  }

  @Test func figureCoversNumberUnitAndBound() throws {
    let text = "催しには約800人が参加し、費用は20%以上減り、売上高は5.2%増だった。"
    let extraction = try #require(Self.extractor).extract(text, language: .japanese)
    #expect(extraction.figures.map { SourceWords(text)[$0.range] } == ["約800人", "20%以上", "5.2%増"])
  }

  private func summary(_ figure: ExtractedFigure) -> String {
    let value =
      switch figure.quantity {
      case .value(let value)?: "\(value)"
      case .range(let low, let high)?: "\(low)-\(high)"
      case nil: "?"
      }
    var words = [value, figure.unit]
    if figure.bound != .exactly { words.append(figure.bound.rawValue) }
    if let change = figure.change { words.append(change.rawValue) }
    if figure.status != .reported { words.append(figure.status.rawValue) }
    return words.joined(separator: " ")
  }

  private static let extractor = try? Extractor()

  private static let sentences: [(String, [String])] = [
    ("対外輸出は3.1%減の1兆6917億円で、7カ月連続で減少した。", ["3.1 percent down", "1691700000000 JPY", "7 months"]),
    ("両国間の貿易額は2024年に約462億ドルに達し、前年より2.6%増えた。", ["46200000000 USD about", "2.6 percent up"]),
    ("日系企業2000社以上が進出している。", ["2000 社 atLeast"]),
    ("在留者は2024年末時点で63万4361人となり、1年前に比べ約7万人増加した。", ["634361 人", "70000 人 about up"]),
    ("催しには約800人が参加し、100件を超える協力文書が交わされた。", ["800 人 about", "100 件 over"]),
    (
      "A国は政府開発援助と労働協力で第1位、投資で第3位、貿易と観光で第4位のパートナーだ。",
      ["1 rank", "1 rank", "3 rank", "4 rank", "4 rank"]
    ),
    ("A国は2045年までに高所得国入りする目標を掲げている。", ["2045 year target"]),
    ("政府は2026年から10%以上の経済成長を目指す。", ["2026 year target", "10 percent atLeast up target"]),
    ("両首脳は2030年までに二国間貿易額を600億ドルに引き上げる目標で一致した。", ["2030 year target", "60000000000 USD target"]),
    ("2023年に両国は関係を「包括的戦略的パートナーシップ」に格上げした。", ["2023 year milestone"]),
    ("内閣支持率は64%で、前回調査から5ポイント上昇した。", ["64 percent", "5 percentage-point up"]),
    ("平均株価は前日比345円12銭高の4万8659円52銭で取引を終えた。", ["345.12 JPY up", "48659.52 JPY"]),
    ("円相場は1ドル＝156円40銭台で推移した。", ["156.4 JPY"]),
    ("人口は約1億2000万人で、世界12位だ。", ["120000000 人 about", "12 rank"]),
    ("売上高は2倍に増え、利益は半減した。", ["2 times up", "0.5 times down"]),
    ("関税率は15%から20%に引き上げられる。", ["15 percent", "20 percent"]),
    ("成長率は5〜7%と予想される。", ["5-7 percent up"]),
    ("3万から5万人の雇用を創出する。", ["30000-50000 人"]),
    ("100～200社が参加する見通しだ。", ["100-200 社"]),
    ("関税は品目により10、25、50%の3段階だ。", ["10 percent", "25 percent", "50 percent", "3 段階"]),
    ("銀行は80億ドル（約1兆2000億円）を融資する。", ["8000000000 USD", "1200000000000 JPY about"]),
    ("首都から約120キロ離れた省に、500ヘクタールの工業団地を建設する。", ["120 km about", "500 ha"]),
    ("二十五社が出展し、来場者は百二十人を超えた。", ["25 社", "120 人 over"]),
    ("三分の一の企業が値上げを検討している。", ["0.3333 企業"]),
    ("3人に1人が65歳以上だ。", ["0.3333 人"]),
    ("輸出は5%、輸入は7%増えた。", ["5 percent up", "7 percent up"]),
    ("失業率は2.6%に低下した。", ["2.6 percent"]),
    ("大臣は２０２５年１１月２５日の会見で、５・２％の成長を達成したと述べた。", ["5.2 percent up"]),
    ("世論調査では、賛成が6割強、反対が3割弱だった。", ["60 percent over", "30 percent nearly"]),
    ("震度5弱の揺れを観測し、津波の高さは最大で1メートルと予想された。", ["1 m atMost"]),
    ("収穫量は前年比68万5千トン増の747万7千トンとなる。", ["685000 tonnes up", "7477000 tonnes"]),
    ("会談は2国間関係を中心に約1時間半に及んだ。", ["1.5 hours about"]),
    ("全体の4割近くを占めた。", ["40 percent nearly"]),
    ("日本は153の国と地域の中で3番目に大きい投資国だ。", ["153 国と地域", "3 rank"]),
    ("店舗数を現在の約3倍に増やす。", ["3 times about up"]),
    ("参加した40の企業・団体がブースを出展した。", ["40 企業・団体"]),
    ("食料自給率は38%で、目標の45%を大きく下回る。", ["38 percent", "45 percent target"]),
    ("4年に1度の大会には約70カ国から2000人以上の選手が参加する。", ["70 カ国 about", "2000 人 atLeast"]),
    ("千葉県の八千代市と三重県四日市市で百貨店が相次ぎ閉店した。", []),
    ("一部の企業は十分な対策を取っていないと、第一人者の教授は指摘した。", []),
    ("需給ギャップはマイナス0.5%と推計される。", ["-0.5 percent"]),
    ("約17年5カ月ぶりの高水準となった。", ["209 months about"]),
    ("会員は5、6社に限られる。", ["5-6 社"]),
    ("円相場は1ドル=155円20～21銭だった。", ["155.2-155.21 JPY"]),
    ("5G基地局は全国で10万局を超えた。", ["100000 局 over"]),
    ("憲法第9条をめぐり、G7の6党が第5回会合で協議した。", ["6 党"]),
    ("午後3時15分ごろ、ハノイ行きの751便が離陸した。", []),
    ("山田太郎（45）さんは20年間、隣国で暮らした。", ["20 years"]),
    ("契約は二億五千万円で、期間は五年間。", ["250000000 JPY", "5 years"]),
    ("投票率は六二・五％だった。", ["62.5 percent"]),
    ("経済損失は最大で年1兆円に上るとの試算もある。", ["1000000000000 JPY atMost"]),
    ("政府は2桁成長を目指す。", ["10 percent atLeast up target"]),
    ("給付金は1人2万円、子どもは4万円とする。", ["20000 JPY", "40000 JPY"]),
    ("20年の祭典は1年延期され、30年までに倍増を目指す。", ["1 years", "2030 year target", "2 times up target"]),
  ]
}
