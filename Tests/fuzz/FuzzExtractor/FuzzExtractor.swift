import ArticleImport
import BriefingModel
import FuzzSupport

@main
enum FuzzExtractor {
  static func main() { fuzz { readReport($0, $1) } }
}

/// Reading a report: whatever the bytes are, they are refused with words or read, and every place that is
/// found lies in the text.
///
/// The first byte chooses format and language; the rest is the file.
private func readReport(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let endings = [".txt", ".md", ".html"]
  let languages: [Language?] = [.english, .vietnamese, .japanese, nil]
  let language = languages[Int(choice / 3) % languages.count]
  do throws(SourceDocumentError) {
    let source = try SourceDocument.read(
      Array(bytes.dropFirst()), path: "report\(endings[Int(choice % 3)])")
    check(source.text, language: language)
  } catch {
    precondition(!error.diagnostic.message.isEmpty && !error.diagnostic.help.isEmpty, "no words")
  }
  return 0
}

private let extractor: Extractor = {
  guard let extractor = try? Extractor() else { preconditionFailure("a lexicon is broken") }
  return extractor
}()

private func check(_ text: String, language: Language?) {
  let extraction = extractor.extract(text, date: CalendarDate("2025-11-25"), language: language)
  let places =
    extraction.figures.map(\.range) + extraction.statements.map(\.content)
    + extraction.statements.compactMap(\.speaker)
    + (extraction.people + extraction.organisations + extraction.places).flatMap(\.mentions)
    + extraction.sentences.map(\.range)
  let end = text.unicodeScalars.count
  for place in places { precondition(place.lowerBound >= 0 && place.upperBound <= end) }
  let line = extraction.json(id: "fuzz", text: text)
  precondition(!line.contains(UInt8(ascii: "\n")), "more than a line")
}
