import Foundation
import Testing

@testable import SiteGenerator

@Suite("The search index")
struct SearchIndexTests {
  /// Reads the files as the script does.
  private struct Reader {
    var values: [String: Any] = [:]

    init(_ files: [(path: String, bytes: [UInt8])]) throws {
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let call = "\(SearchIndex.function)("
        #expect(text.hasPrefix(call) && text.hasSuffix(");\n"))
        let array = try JSONSerialization.jsonObject(
          with: Data("[\(text.dropFirst(call.count).dropLast(3))]".utf8), options: [])
        let parts = try #require(array as? [Any])
        #expect(file.path == "\(try #require(parts[0] as? String)).js")
        values[String(file.path.dropLast(3))] = parts[1]
      }
    }

    /// Entries of a term by store and weight: `articles2: [0, 3]`.
    func entries(of term: String) throws -> [String: [Int]] {
      let digits = SearchPostings.digits.map { Character(Unicode.Scalar($0)) }
      for (name, value) in values where name.hasPrefix("terms/") {
        let file = try #require(value as? [String])
        let texts = file.map { $0.split(separator: " ").map(String.init) }
        guard let place = texts[0].firstIndex(of: term) else { continue }
        var entries: [String: [Int]] = [:]
        for list in texts[1][place].split(separator: ",") {
          var codes = try list.drop { $0 == "~" }.map { try #require(digits.firstIndex(of: $0)) }
          let head = codes.removeFirst()
          let store = SearchEntry.Store.allCases[head / SearchPostings.weights].folder
          entries["\(store)\(head % SearchPostings.weights)"] =
            list.hasPrefix("~") ? Self.bits(codes) : Self.gaps(codes)
        }
        return entries
      }
      return [:]
    }

    private static func bits(_ codes: [Int]) -> [Int] {
      codes.enumerated().flatMap { place, code in
        (0..<6).filter { code >> $0 & 1 == 1 }.map { place * 6 + $0 }
      }
    }

    private static func gaps(_ codes: [Int]) -> [Int] {
      var numbers: [Int] = []
      var (last, gap, shift) = (-1, 0, 0)
      for code in codes {
        gap |= (code & 31) << shift
        shift += 5
        if code & 32 != 0 { continue }
        last += gap + 1
        numbers.append(last)
        (gap, shift) = (0, 0)
      }
      return numbers
    }
  }

  private func entry(
    _ kind: SearchEntry.Kind, _ title: String, excerpt: String = ""
  ) -> SearchEntry {
    SearchEntry(
      kind: kind, path: "x/index.html", title: title, excerpt: excerpt,
      names: kind.store == .figures ? [] : [title])
  }

  @Test("leads from a term to the entries that have it, names before text")
  func postings() throws {
    let reader = try Reader(
      SearchIndex(
        [
          entry(.place, "Quảng Ninh"), entry(.person, "Phạm Quang Hiệu"),
          entry(.article, "A forum", excerpt: "Held in Quảng Ninh"),
          entry(.figure, "50 localities", excerpt: "Localities in Quảng Ninh"),
        ], book: try Fixture.english()
      ).files())
    #expect(
      try reader.entries(of: "quang")
        == ["names6": [0], "names5": [1], "articles0": [0], "figures0": [0]])
    #expect(try reader.entries(of: "ninh") == ["names6": [0], "articles0": [0], "figures0": [0]])
    #expect(try reader.entries(of: "nothing") == [:])
  }

  @Test("keeps every number, near together and far apart", arguments: [1, 2, 7, 40, 1_500])
  func gaps(step: Int) throws {
    let entries = (0..<3_001).map { number in
      entry(.figure, "\(number)", excerpt: number % step == 0 ? "every" : "other")
    }
    let reader = try Reader(SearchIndex(entries, book: try Fixture.english()).files())
    #expect(
      try reader.entries(of: "every") == ["figures0": Array(stride(from: 0, to: 3_001, by: step))])
  }

  @Test("is split so that the directory leads to each term, and records are found by number")
  func shards() throws {
    let entries = (0..<4_000).map { number in
      entry(.article, "Article \(number)", excerpt: "Word\(number * 7) 第\(number)回")
    }
    let reader = try Reader(SearchIndex(entries, book: try Fixture.english()).files())
    let directory = try #require(reader.values["index"] as? [String: Any])
    let first = try #require(directory["terms"] as? [String])
    #expect(first.count > 3)
    for (number, term) in first.enumerated() {
      let file = try #require(reader.values["terms/\(number)"] as? [String])
      let terms = file[0].split(separator: " ")
      #expect(terms.first == Substring(term))
      #expect(
        terms.map { Array($0.utf16) }
          == terms.map { Array($0.utf16) }.sorted { $0.lexicographicallyPrecedes($1) })
      #expect(file[0].utf8.count + file[1].utf8.count < 12_000)
    }
    let block = SearchEntry.Store.articles.blockLength
    let records = try #require(reader.values["articles/\(2_500 / block)"] as? [[String]])
    #expect(records[2_500 % block][2] == "Article 2500")
  }

  @Test("changes few files where an article is added")
  func stability() throws {
    let entries = (0..<2_000).map { entry(.article, "Article \($0)", excerpt: "Word\($0 * 7)") }
    let book = try Fixture.english()
    let before = SearchIndex(entries, book: book).files()
    let after = SearchIndex(entries + [entry(.article, "Zz")], book: book).files()
    let old = Dictionary(
      before.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let changed = after.filter { old[$0.path] != $0.bytes }
    #expect(changed.count < after.count / 10)
  }

  @Test("keeps markup in texts from ending the script")
  func escaping() throws {
    let files = SearchIndex(
      [entry(.article, "</script><b>\"\\\u{2028}")], book: try Fixture.english()
    ).files()
    let record = try #require(files.first { $0.path == "articles/0.js" })
    #expect(!String(decoding: record.bytes, as: UTF8.self).contains("</"))
    let reader = try Reader(files)
    #expect((reader.values["articles/0"] as? [[String]])?[0][2] == "</script><b>\"\\\u{2028}")
  }
}
