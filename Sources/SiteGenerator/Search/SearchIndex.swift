import BriefingModel

/// The files that search in one language's tree reads: a pure function of what can be found.
///
/// | file | holds |
/// |---|---|
/// | `index.js` | where to find what: the first term of each file, how many records there are |
/// | `terms/N.js` | terms in order, each with the entries that have it |
/// | `words/N.js` | spaced terms alone, in order: for beginnings and misspellings |
/// | `ends/N.js` | the same, written backwards: for misspellings in the first half |
/// | `names/N.js`, `articles/N.js` … | what a result shows |
///
/// They are classic scripts that call one function, because a page that was opened from disk may load
/// nothing else.
struct SearchIndex {
  /// The function that each file calls.
  static let function = "briefingSearch"
  /// How many bytes of terms and postings, or of words, a file holds.
  private static let fileLength = 8_000

  /// A term's presence in an entry.
  private struct Occurrence {
    var term: Int32
    var number: Int32
    var store: UInt8
    var weight: UInt8
  }

  private let entries: [[SearchEntry]]
  private let kindNames: [(kind: SearchEntry.Kind, name: String)]
  private var table = SearchTermTable()
  private var occurrences: [Occurrence] = []

  /// Takes up entries; each store keeps their order, and new ones belong at the end.
  init(_ entries: [SearchEntry], book: Phrasebook) {
    self.entries = SearchEntry.Store.allCases.map { store in
      entries.filter { $0.kind.store == store }
    }
    kindNames = SearchEntry.Kind.allCases.map { ($0, book.text($0.titlePhrase)) }
    collect()
  }

  private mutating func collect() {
    var text = SearchText()
    // Where the term last occurred, so that an entry counts it once, with its greatest weight.
    var latest: [Int32] = []
    var terms: [Int32] = []
    for store in SearchEntry.Store.allCases {
      for (number, entry) in entries[store.rawValue].enumerated() {
        let start = occurrences.count
        func take(_ source: String, discount: Int?, into index: inout SearchIndex) {
          terms.removeAll(keepingCapacity: true)
          var pairs = 0
          text.forEachTerm(of: source) { bytes in
            terms.append(Int32(index.table.number(of: bytes)))
            if !SearchText.isLastOfRun(bytes) { pairs += 1 }
          }
          let weight = discount.map { max(2, SearchPostings.weight(ofNameWith: pairs) - $0) } ?? 0
          while latest.count < index.table.count { latest.append(-1) }
          for term in terms {
            let place = Int(latest[Int(term)])
            if place >= start {
              index.occurrences[place].weight = max(index.occurrences[place].weight, UInt8(weight))
            } else {
              latest[Int(term)] = Int32(index.occurrences.count)
              index.occurrences.append(
                Occurrence(
                  term: term, number: Int32(number), store: UInt8(store.rawValue),
                  weight: UInt8(weight)))
            }
          }
        }
        for name in entry.names { take(name, discount: 0, into: &self) }
        for name in entry.aliases { take(name, discount: entry.aliasDiscount, into: &self) }
        take(entry.title, discount: nil, into: &self)
        take(entry.note, discount: nil, into: &self)
        take(entry.excerpt, discount: nil, into: &self)
        for words in entry.words { take(words, discount: nil, into: &self) }
      }
    }
  }

  // MARK: Files

  /// The files, by path from the folder of search.
  func files() -> [(path: String, bytes: [UInt8])] {
    let order = table.sorted
    let terms = termFiles(order)
    let spaced = order.filter { !SearchText.isUnspaced(table[$0]) }
    let named = namedTerms()
    let words = wordFiles(
      "words", spaced.map { String(decoding: table[$0], as: UTF8.self) + (named[$0] ? "+" : "") })
    let ends = wordFiles(
      "ends",
      spaced.filter { table[$0].count > 2 }
        .map {
          String(
            String(decoding: table[$0], as: UTF8.self).unicodeScalars.reversed().map(Character.init)
          )
        }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    var files = terms.files + words.files + ends.files
    for store in SearchEntry.Store.allCases { files += recordFiles(store) }
    files.append(directory(files, terms: terms.first, words: words.first, ends: ends.first))
    return files
  }

  /// Whether each term stands in a name or a title.
  private func namedTerms() -> [Bool] {
    var named = Array(repeating: false, count: table.count)
    for occurrence in occurrences where occurrence.weight > 0 { named[Int(occurrence.term)] = true }
    return named
  }

  /// Terms with their postings, and the first term of each file.
  private func termFiles(_ order: [Int]) -> (
    files: [(path: String, bytes: [UInt8])], first: [String]
  ) {
    var starts = Array(repeating: 0, count: table.count + 1)
    for occurrence in occurrences { starts[Int(occurrence.term) + 1] += 1 }
    for term in 0..<table.count { starts[term + 1] += starts[term] }
    var places = starts
    var byTerm = Array(repeating: Int32(0), count: occurrences.count)
    for (place, occurrence) in occurrences.enumerated() {
      byTerm[places[Int(occurrence.term)]] = Int32(place)
      places[Int(occurrence.term)] += 1
    }

    var files: [(path: String, bytes: [UInt8])] = []
    var first: [String] = []
    var names: [UInt8] = []
    var postings: [UInt8] = []
    func close() {
      guard !names.isEmpty else { return }
      let texts = [names, postings].map { "\"\(String(decoding: $0, as: UTF8.self))\"" }
      let body = "[\(texts.joined(separator: ","))]"
      files.append(Self.file("terms", files.count, body))
      names.removeAll(keepingCapacity: true)
      postings.removeAll(keepingCapacity: true)
    }
    let lists = SearchEntry.Store.allCases.count * SearchPostings.weights
    var numbers: [[Int]] = Array(repeating: [], count: lists)
    for term in order {
      if names.count + postings.count > Self.fileLength { close() }
      if names.isEmpty {
        first.append(String(decoding: table[term], as: UTF8.self))
      } else {
        names.append(UInt8(ascii: " "))
        postings.append(UInt8(ascii: " "))
      }
      names.append(contentsOf: table[term])
      for place in byTerm[starts[term]..<starts[term + 1]] {
        let occurrence = occurrences[Int(place)]
        numbers[Int(occurrence.store) * SearchPostings.weights + Int(occurrence.weight)]
          .append(Int(occurrence.number))
      }
      for list in 0..<lists where !numbers[list].isEmpty {
        SearchPostings.append(
          numbers[list], store: list / SearchPostings.weights,
          weight: list % SearchPostings.weights, to: &postings)
        numbers[list].removeAll(keepingCapacity: true)
      }
    }
    close()
    return (files, first)
  }

  /// Words in order, and the first word of each file.
  private func wordFiles(_ folder: String, _ words: [String]) -> (
    files: [(path: String, bytes: [UInt8])], first: [String]
  ) {
    var files: [(path: String, bytes: [UInt8])] = []
    var first: [String] = []
    var text = ""
    for word in words {
      if text.utf8.count > Self.fileLength {
        files.append(Self.file(folder, files.count, "\"\(text)\""))
        text = ""
      }
      if text.isEmpty {
        first.append(word.hasSuffix("+") ? String(word.dropLast()) : word)
      } else {
        text += " "
      }
      text += word
    }
    if !text.isEmpty { files.append(Self.file(folder, files.count, "\"\(text)\"")) }
    return (files, first)
  }

  /// What results show: kind, path, title, note, excerpt, then the languages of title and
  /// excerpt where one is not the page's.
  private func recordFiles(_ store: SearchEntry.Store) -> [(path: String, bytes: [UInt8])] {
    let entries = entries[store.rawValue]
    let starts = stride(from: 0, to: entries.count, by: store.blockLength)
    return starts.enumerated().map { block, start in
      let records = entries[start..<min(start + store.blockLength, entries.count)].map { entry in
        var fields = [entry.kind.rawValue, entry.path, entry.title, entry.note, entry.excerpt]
        let languages = [entry.titleLanguage?.code ?? "", entry.excerptLanguage?.code ?? ""]
        if languages != ["", ""] { fields += languages }
        return "[\(fields.map(JSONText.quoted).joined(separator: ","))]"
      }
      return Self.file(store.folder, block, "[\n\(records.joined(separator: ",\n"))\n]")
    }
  }

  private func directory(
    _ files: [(path: String, bytes: [UInt8])], terms: [String], words: [String], ends: [String]
  ) -> (path: String, bytes: [UInt8]) {
    var json = JSONText(.compact)
    json.object { index in
      // Files of one build belong together: a browser must not answer with those of an earlier one.
      index.string("version", Self.version(of: files))
      index.object("kinds") { kinds in
        for (kind, name) in kindNames { kinds.string(kind.rawValue, name) }
      }
      index.array("stores") { stores in
        for store in SearchEntry.Store.allCases {
          stores.object {
            $0.string("folder", store.folder)
            $0.number("count", entries[store.rawValue].count)
            $0.number("block", store.blockLength)
          }
        }
      }
      for (name, list) in [("terms", terms), ("words", words), ("ends", ends)] {
        index.array(name) { array in for first in list { array.string(nil, first) } }
      }
    }
    return ("index.js", Array("\(Self.function)(\"index\",\(json.text));\n".utf8))
  }

  /// A short digest of all files: FNV-1a, as a name and not for safety.
  private static func version(of files: [(path: String, bytes: [UInt8])]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for file in files {
      for byte in file.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 36)
  }

  private static func file(
    _ folder: String, _ number: Int, _ body: String
  ) -> (path: String, bytes: [UInt8]) {
    let name = "\(folder)/\(number)"
    return ("\(name).js", Array("\(function)(\"\(name)\",\(body));\n".utf8))
  }
}
