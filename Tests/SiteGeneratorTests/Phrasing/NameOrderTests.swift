import Foundation
import Testing

@testable import BriefingModel
@testable import SiteGenerator

@Suite("Names in order")
struct NameOrderTests {
  @Test("Vietnamese letters and tones stand in the order of the Vietnamese alphabet")
  func vietnamese() throws {
    let order = try Fixture.book(.vietnamese).order
    let letters = [
      "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "i", "o", "ô", "ơ", "p", "t", "u", "ư", "y",
    ]
    #expect(order.sorted(letters.reversed()) == letters)
    let tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    #expect(order.sorted(tones.reversed()) == tones)
    #expect(order.sorted(["Đức", "Ea", "Dũng", "Dz"]) == ["Dũng", "Dz", "Đức", "Ea"])
  }

  @Test("Vietnamese people stand by given name, then by the rest; other names as they are written")
  func givenNames() throws {
    let order = try Fixture.book(.vietnamese).order
    let names = [
      "Phạm Minh Chính", "Nguyễn Tấn Dũng", "Trần Văn Đức", "Lê Hoài Trung", "Phạm Văn Trung",
    ]
    let people = names.reversed().map { Self.entity($0, .person, in: .vietnamese) }
    #expect(order.sorted(people, in: .vietnamese).map { $0.name[.vietnamese] } == names)
    let abe = Self.entity("Abe Shinzo", .person, in: .vietnamese, reading: "あべ しんぞう")
    #expect(order.sorted(people + [abe], in: .vietnamese).first == abe, "a family's name first")
    let places = ["Hà Nội", "Đồng Nai"].map { Self.entity($0, .place, in: .vietnamese) }
    #expect(
      order.sorted(places, in: .vietnamese).map { $0.name[.vietnamese] } == ["Đồng Nai", "Hà Nội"])
  }

  @Test("Japanese names stand by their reading, hiragana and katakana alike")
  func readings() throws {
    let order = try Fixture.book(.japanese).order
    let people = [
      Self.entity("岸田文雄", .person, in: .japanese, reading: "きしだ ふみお"),
      Self.entity("レ・ホアイ・チュン", .person, in: .japanese),
      Self.entity("安倍晋三", .person, in: .japanese, reading: "あべ しんぞう"),
      Self.entity("ファム・ミン・チン", .person, in: .japanese),
      Self.entity("石破茂", .person, in: .japanese, reading: "いしば しげる"),
    ]
    #expect(
      order.sorted(people, in: .japanese).map { $0.name[.japanese] }
        == ["安倍晋三", "石破茂", "岸田文雄", "ファム・ミン・チン", "レ・ホアイ・チュン"])
  }

  private static func entity(
    _ name: String, _ kind: Entity.Kind, in language: Language, reading: String? = nil
  ) -> Entity {
    Entity(
      kind: kind, id: .fixture("id"), name: LocalizedText(name, in: language), role: nil,
      aliases: [], reading: reading, partner: nil, place: nil,
      location: SourceLocation(path: "fixture"))
  }
}
