import BriefingModel
import Testing

@testable import ArticleImport

/// Quotations that are utterances, in English.
/// All sentences and their speakers are made up for the tests.
@Suite struct StatementDirectTests {
  typealias Case = StatementSupport.Case

  @Test(arguments: attributed) func findsTheSpeakerOfAnUtterance(_ test: Case) throws {
    #expect(try StatementSupport.statements(test.text, .english) == test.statements)
  }

  /// Verb and speaker in all places.
  private static let attributed = StatementSupport.cases(
    #"""
    > "We will expand our factory in Bắc Ninh next year," said Tanaka Ken, president of Sakura Electronics.
    direct | Tanaka Ken | said | We will expand our factory in Bắc Ninh next year

    > “Growth is picking up,” Finance Minister Nguyễn Văn Dụ said on Monday.
    direct | Nguyễn Văn Dụ | said | Growth is picking up

    > Tanaka Ken, president of Sakura Electronics, said: “We will expand our factory.”
    direct | Tanaka Ken | said | We will expand our factory

    > “We will expand,” Tanaka Ken said, adding: “Our customers ask for more.”
    direct | Tanaka Ken | said | We will expand
    direct | Tanaka Ken | adding | Our customers ask for more

    > “The market,” said analyst Maria Lopez, “is not yet ready for this.”
    direct | Maria Lopez | said | The market
    direct | Maria Lopez | said | is not yet ready for this

    > "It was a difficult year," he said. "But we are confident."
    direct | (he) | said | It was a difficult year
    direct | (he) | - | But we are confident

    > "Everyone wants to invest here. The workforce is young. The rules are clear," said Mori Haruhiko, chief representative of JETRO Hà Nội.
    direct | Mori Haruhiko | said | Everyone wants to invest here. The workforce is young. The rules are clear

    > "We're not worried," she said, referring to the tariffs.
    direct | (she) | said | We're not worried

    > 'We are ready to help,' said the ambassador.
    direct | (the ambassador) | said | We are ready to help

    > “Việt Nam is a trusted partner,” the Japanese leader said. “We want to go further together.”
    direct | (the Japanese leader) | said | Việt Nam is a trusted partner
    direct | (the Japanese leader) | - | We want to go further together

    > "This is a warning," the ministry's spokesperson Phạm Thu Mẫu said at a regular press briefing on Thursday.
    direct | Phạm Thu Mẫu | said | This is a warning

    > Hùng, the director, is optimistic: “Orders are coming back.”
    direct | Hùng | - | Orders are coming back

    > Pham Thi Lan, 42, who sells noodles near the market, said: "I used to earn VND500,000 a day. Now it's half of that."
    direct | Pham Thi Lan | said | I used to earn VND500,000 a day. Now it's half of that

    > "No comment," a company spokesperson said.
    direct | company spokesperson | said | No comment

    > Mr. Tanaka, a farmer in Gunma, said he had hired five Vietnamese trainees. "They work hard," he said with a smile.
    indirect | Tanaka | said | he had hired five Vietnamese trainees
    direct | Tanaka | said | They work hard

    > The minister said: 'It is a "historic" day for us.'
    direct | (The minister) | said | It is a "historic" day for us

    > "What will happen next?" asked Tanaka. "Nobody knows."
    direct | Tanaka | asked | What will happen next?
    direct | Tanaka | - | Nobody knows

    > "I can't believe it!" shouted one resident.
    direct | one resident | shouted | I can't believe it!

    > "It's a win-win," according to Mori Haruhiko of JETRO.
    direct | Mori Haruhiko | according to | It's a win-win

    > "If the yen weakens further," Kato said, "we will take appropriate action."
    direct | Kato | said | If the yen weakens further
    direct | Kato | said | we will take appropriate action

    > Malaysian Prime Minister Anwar Hassan said ASEAN must stay united. "We cannot afford to be divided," Anwar said.
    indirect | Anwar Hassan | said | ASEAN must stay united
    direct | Anwar Hassan | said | We cannot afford to be divided

    > "Without reform, we will fall behind," warns economist Phạm Chi Mẫu.
    direct | Phạm Chi Mẫu | warns | Without reform, we will fall behind

    > "I love Hội An!" said Emma Wilson, a tourist from Australia. "The food is amazing."
    direct | Emma Wilson | said | I love Hội An!
    direct | Emma Wilson | - | The food is amazing

    > “It was like a bomb,” resident Trần Văn Bình recalled. “Everything shook.”
    direct | Trần Văn Bình | recalled | It was like a bomb
    direct | Trần Văn Bình | - | Everything shook

    > Hanoi's vice chairman, Nguyễn Mạnh Mẫu, stressed: "Metro line No 3 must open on time."
    direct | Nguyễn Mạnh Mẫu | stressed | Metro line No 3 must open on time

    > Many companies complain about paperwork. “It takes six months to get a permit,” one executive said.
    direct | one executive | said | It takes six months to get a permit

    > "All options are on the table," Chief Cabinet Secretary Minoru Aoki said at a regular news conference, adding that the government was watching "with a high sense of urgency".
    direct | Minoru Aoki | said | All options are on the table
    mixed | Minoru Aoki | adding that | the government was watching "with a high sense of urgency"

    > 'It's a win for workers' rights,' said union leader Mary O'Brien.
    direct | Mary O'Brien | said | It's a win for workers' rights

    > "Please come back," Mayor Kōno Hideki told the trainees, "and bring your families."
    direct | Kōno Hideki | told | Please come back
    direct | Kōno Hideki | told | and bring your families

    > He said, “We will win.” Then he left.
    direct | (He) | said | We will win

    > "Japan and Vietnam," the statement said, "share a vision of a free and open region."
    direct | statement | said | Japan and Vietnam
    direct | statement | said | share a vision of a free and open region

    > ‘We’re ready,’ Tanaka Ken said. ‘The workers’ union agrees.’
    direct | Tanaka Ken | said | We’re ready
    direct | Tanaka Ken | - | The workers’ union agrees

    > ”We are ready,” said Tanaka Ken.
    direct | Tanaka Ken | said | We are ready

    > “We are ready", said Tanaka Ken.
    direct | Tanaka Ken | said | We are ready

    > "We are ready,“ said Tanaka Ken.
    direct | Tanaka Ken | said | We are ready

    > «We are ready», said Tanaka Ken.
    direct | Tanaka Ken | said | We are ready

    > “He told me, ‘Never give up,’ and I didn't,” Tanaka Ken said.
    direct | Tanaka Ken | said | He told me, ‘Never give up,’ and I didn't

    > "We need time", the 45-year-old engineer from Osaka said.
    direct | 45-year-old engineer from Osaka | said | We need time

    > In an interview with VNS, Tanaka Ken, who heads the office, was asked about costs. "They're falling," he replied.
    direct | Tanaka Ken | replied | They're falling

    > Tanaka Ken, however, disagreed: “Prices must fall first.”
    direct | Tanaka Ken | - | Prices must fall first

    > "Prices," said Tanaka Ken, "must fall first."
    direct | Tanaka Ken | said | Prices
    direct | Tanaka Ken | said | must fall first

    > "Prices must fall," said Tanaka Ken. He added: "Otherwise nobody will buy."
    direct | Tanaka Ken | said | Prices must fall
    direct | Tanaka Ken | added | Otherwise nobody will buy

    > "Prices must fall," said Tanaka Ken, who also urged banks to cut rates.
    direct | Tanaka Ken | said | Prices must fall

    > "Prices must fall," said Tanaka Ken and left.
    direct | Tanaka Ken | said | Prices must fall

    > Tanaka Ken put it this way: "Prices must fall."
    direct | Tanaka Ken | put it | Prices must fall

    > "Prices must fall," agreed Mori Yuki, an analyst at Sakura Securities in Tokyo.
    direct | Mori Yuki | agreed | Prices must fall

    > Tanaka Ken, 45, the company's president since 2019, told shareholders: "I take full responsibility."
    direct | Tanaka Ken | told shareholders | I take full responsibility

    > Speaking in Tokyo, Tanaka Ken told reporters, "I take full responsibility."
    direct | Tanaka Ken | told reporters | I take full responsibility

    > "I take full responsibility," Tanaka Ken told shareholders at the annual meeting in Osaka on Friday.
    direct | Tanaka Ken | told shareholders | I take full responsibility

    > "I take full responsibility," he wrote on X.
    direct | (he) | wrote | I take full responsibility

    > “Why?” he asked. “Because we can.”
    direct | (he) | asked | Why?
    direct | (he) | - | Because we can

    > Mr Tanaka said: “We hope that ‘Made in Việt Nam’ will be a brand. That is our dream.”
    direct | Tanaka | said | We hope that ‘Made in Việt Nam’ will be a brand. That is our dream

    > “We’ll see,” the president said when asked about sanctions.
    direct | (the president) | said | We’ll see

    > The president, when asked about sanctions, said: “We’ll see.”
    direct | (The president) | said | We’ll see

    > The premier told parliament on Tuesday: "There is no Plan B."
    direct | (The premier) | told parliament | There is no Plan B
    """#)
}
