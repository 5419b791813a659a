import BriefingModel
import FuzzSupport

@main
enum FuzzArticle {
  static func main() { fuzz { decodeContent($0, $1) } }
}

/// The decoder of content files: whatever the bytes are, there are diagnostics with words, at a place in the file.
///
/// The first byte chooses the file; the rest is what it holds.
private func decodeContent(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let path = paths[Int(choice) % paths.count]
  let file = ContentFile(path: path, bytes: Array(bytes.dropFirst()))
  let decoded = ContentLoader.decode(file, mainLanguage: .english)
  let lines = 1 + file.bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  for diagnostic in decoded.diagnostics {
    precondition(!diagnostic.message.isEmpty && !diagnostic.help.isEmpty, "no words")
    precondition(diagnostic.location.path == path, "another file")
    precondition((0...lines + 1).contains(diagnostic.location.line), "no such line")
  }
  // The same bytes say the same again.
  precondition(
    ContentLoader.decode(file, mainLanguage: .english).diagnostics == decoded.diagnostics)
  return 0
}

/// In the order of the seeds that `Tests/fuzz/run` makes.
private let paths = [
  "Content/articles/2025-11-25-fuzz.yaml", "Content/articles/2025-11-25-fuzz.json",
  "Content/pages/fuzz.md", "Content/site.yaml", "Content/indicators.yaml", "Content/topics.yaml",
  "Content/people.yaml",
]
