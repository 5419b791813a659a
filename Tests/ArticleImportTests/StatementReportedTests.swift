import BriefingModel
import Testing

@testable import ArticleImport

/// What English reports in the reporter’s words. All sentences and their speakers are made up for the tests.
@Suite struct StatementReportedTests {
  typealias Case = StatementSupport.Case

  @Test(arguments: reported) func findsWhatIsReported(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .english) == test.statements)
  }

  @Test(arguments: unattributed) func attributesNothingElse(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .english) == test.statements)
  }

  /// With “that” and without, before and behind, joined, in part in quotation marks.
  private static let reported = StatementSupport.cases(
    #"""
    > Mr Trung told reporters in Hà Nội that the two sides would sign the agreement next month.
    indirect | Trung | told reporters | the two sides would sign the agreement next month

    > The World Bank said on Tuesday growth would slow to 5.8 per cent.
    indirect | World Bank | said | growth would slow to 5.8 per cent

    > According to the General Statistics Office, exports rose by 14 per cent in the first half.
    indirect | General Statistics Office | According to | exports rose by 14 per cent in the first half

    > Exports rose 14 per cent in the first half, according to the Ministry of Industry and Trade.
    indirect | Ministry of Industry and Trade | according to | Exports rose 14 per cent in the first half

    > Sales will recover in the second quarter, the company said in a statement.
    indirect | company | said | Sales will recover in the second quarter

    > The ministry announced that it would cut tariffs on 12 products from July.
    indirect | ministry | announced that | it would cut tariffs on 12 products from July

    > Officials said the bridge would open in June, while residents complained that the noise was unbearable.
    indirect | Officials | said | the bridge would open in June
    indirect | residents | complained that | the noise was unbearable

    > Prime Minister Phan Văn Mẫu urged Japanese firms to invest in semiconductors and called for closer cooperation in training.
    indirect | Phan Văn Mẫu | urged | Japanese firms to invest in semiconductors
    indirect | Phan Văn Mẫu | called for | closer cooperation in training

    > The Prime Minister expressed his hope that Japan would continue to provide ODA.
    indirect | (The Prime Minister) | expressed his hope that | Japan would continue to provide ODA

    > Miller described the talks as "very productive" and said a deal was close.
    mixed | Miller | described | the talks as "very productive"
    indirect | Miller | said | a deal was close

    > The president hailed the agreement as “a historic milestone” for both nations.
    mixed | (The president) | hailed | the agreement as “a historic milestone” for both nations

    > The report by the World Bank said that poverty had fallen.
    indirect | report by the World Bank | said that | poverty had fallen

    > Analysts say the dong will weaken further this year.
    indirect | Analysts | say | the dong will weaken further this year

    > The minister, who was speaking in Tokyo, said Japan would accept more workers.
    indirect | (The minister) | said | Japan would accept more workers

    > Carter, 71, said the Fed would wait.
    indirect | Carter | said | the Fed would wait

    > Speaking at the ceremony, Deputy Prime Minister Trần Minh Thử affirmed that Việt Nam would create favourable conditions for investors.
    indirect | Trần Minh Thử | affirmed that | Việt Nam would create favourable conditions for investors

    > Việt Nam, she said, wants peace.
    indirect | (she) | said | Việt Nam, she said, wants peace

    > A police spokesman said three people were arrested.
    indirect | police spokesman | said | three people were arrested

    > The central bank left rates unchanged, saying that inflation risks remained.
    indirect | central bank | saying that | inflation risks remained

    > In a statement, the Ministry of Health said the outbreak was under control.
    indirect | Ministry of Health | said | the outbreak was under control

    > Experts from the World Bank and the IMF said the economy would grow 6 per cent.
    indirect | Experts from the World Bank and the IMF | said | the economy would grow 6 per cent

    > Deputy head of the General Department of Taxation Mai Xuân Mẫu said that collection rose 12 per cent.
    indirect | Mai Xuân Mẫu | said that | collection rose 12 per cent

    > Regarding ODA, the two leaders agreed that procedures should be simplified.
    indirect | two leaders | agreed that | procedures should be simplified

    > Asked whether rates would rise, Aoki said only that the bank would "watch the data carefully".
    mixed | Aoki | said | the bank would "watch the data carefully"

    > The prime minister, Aoki Sanae, said Japan would not be intimidated. Aoki added she remained open to dialogue.
    indirect | Aoki Sanae | said | Japan would not be intimidated
    indirect | Aoki Sanae | added | she remained open to dialogue

    > State Bank of Vietnam Governor Nguyễn Thị Mẫu said credit had grown 15 per cent. She added that the bank would keep policy flexible.
    indirect | Nguyễn Thị Mẫu | said | credit had grown 15 per cent
    indirect | Nguyễn Thị Mẫu | added that | the bank would keep policy flexible

    > Speaking to reporters after the meeting, he said the results had exceeded expectations.
    indirect | (he) | said | the results had exceeded expectations

    > They said they had no choice.
    indirect | (They) | said | they had no choice

    > Vietnam Airlines chief executive Lê Hồng Mẫu said the carrier would add flights to Osaka.
    indirect | Lê Hồng Mẫu | said | the carrier would add flights to Osaka

    > The National Assembly on Wednesday approved a resolution, with Finance Minister Nguyễn Văn Dụ saying it would help firms.
    indirect | Nguyễn Văn Dụ | saying | it would help firms

    > The spokesman said the ministry was looking into the matter.
    indirect | (The spokesman) | said | the ministry was looking into the matter

    > According to Dr Nguyễn Đình Mẫu, former director of the Central Institute for Economic Management, private firms need "a level playing field".
    mixed | Nguyễn Đình Mẫu | According to | private firms need "a level playing field"

    > The bank has said it will raise rates if needed.
    indirect | bank | said | it will raise rates if needed

    > PM Aoki reiterated that Japan's position on Taiwan was unchanged, and called for dialogue with Beijing.
    indirect | Aoki | reiterated that | Japan's position on Taiwan was unchanged
    indirect | Aoki | called for | dialogue with Beijing

    > The premier asked ministries to speed up disbursement of public investment.
    indirect | (The premier) | asked | ministries to speed up disbursement of public investment

    > Japan's Ministry of Economy, Trade and Industry said it will subsidise chipmaker Rapidus.
    indirect | Japan's Ministry of Economy, Trade and Industry | said | it will subsidise chipmaker Rapidus

    > Ms Lan, 34, of Bắc Ninh, said she lost her job in March.
    indirect | Lan | said | she lost her job in March

    > Microsoft co-founder Bill Carter said in a blog post that AI would change farming.
    indirect | Bill Carter | said | AI would change farming

    > The European Commission on Thursday said it had opened an inquiry.
    indirect | European Commission | said | it had opened an inquiry

    > The firm's lawyers say the ruling is unfair and they plan to appeal.
    indirect | firm's lawyers | say | the ruling is unfair and they plan to appeal

    > Police said the driver, a 42-year-old man, had fallen asleep.
    indirect | Police | said | the driver, a 42-year-old man, had fallen asleep

    > Trade Minister Ryosei Aoki, asked about tariffs, said he would "keep negotiating".
    mixed | Ryosei Aoki | said | he would "keep negotiating"

    > One villager, who gave his name only as Tuấn, said water rose within minutes.
    indirect | One villager | said | water rose within minutes

    > The head of the IMF, Kristina Novak, said uncertainty was “the new normal.”
    mixed | Kristina Novak | said | uncertainty was “the new normal.”

    > The deputy minister noted with concern that delays persisted.
    indirect | (The deputy minister) | noted | delays persisted

    > A foreign ministry spokesman, Lin Ping, told a daily briefing that Beijing was "strongly dissatisfied".
    mixed | Lin Ping | told a daily briefing that | Beijing was "strongly dissatisfied"

    > Tanaka Ken said he was "happy", "proud" and "a little tired".
    mixed | Tanaka Ken | said | he was "happy", "proud" and "a little tired"

    > Tanaka Ken said the plan — "a gamble," in his words — had paid off.
    mixed | Tanaka Ken | said | the plan — "a gamble," in his words — had paid off

    > Tanaka Ken said prices "must fall" by 5 per cent and that wages "must rise".
    mixed | Tanaka Ken | said | prices "must fall" by 5 per cent and that wages "must rise"
    """#)

  /// Names, themes, passives, other verbs.
  private static let unattributed = StatementSupport.cases(
    #"""
    > The so-called “golden visa” is popular with investors.

    > The forum, themed “Green growth for all”, was attended by 300 delegates.

    > He is said to have left the country.

    > It was said that the deal had collapsed.

    > The company added 200 jobs last year and reported a profit of $3 billion.

    > The two ministers agreed to meet again in Osaka.

    > The mayor's office did not respond to a request for comment.

    > "Tariffs are taxes," read a sign at the rally.

    > "They", as he calls them, are not there.

    > The 'Made in Vietnam' label is valued. He works for the ‘Green Future’ fund.

    > He reported to the police.

    > Economists polled by Reuters had forecast growth of 0.3 per cent.

    > It is believed that talks will resume next month.

    > The deal, announced by Mitsui on Monday, is worth $740 million.

    > Saigon Co.op, Big C and Lotte Mart extended opening hours.

    > "Việt Nam", "Nhật Bản" and "hữu nghị" were the most used words.

    > The slogan "Hidden charm" was used until 2012.

    > Under the agreement, seen by Reuters, the firm will pay "not less than" $20 million.

    > “If you build it,” goes the saying, “they will come.”

    > “Prices must fall,” read the statement.

    > "Prices must fall" was the message from Tanaka Ken.

    > The firm, "Sakura", and its brand "Hana" are well known.

    > A “zero-dong” shop opened. “Free” is the word.

    > “I came, I saw,” and so on.

    > “Việt Nam” means “southern Viet people”.
    """#)
}
