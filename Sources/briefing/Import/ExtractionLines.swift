import ArticleImport
import BriefingModel
import Foundation
import SiteGenerator

/// Extraction of JSON Lines: a line in, a line out, in the same order, with bounded memory.
struct ExtractionLines {
  let extractor: Extractor
  /// The day of lines that name none.
  let date: CalendarDate?
  /// The language of lines that name none.
  let language: Language?
  let jobs: Int
  /// How many bytes a line may have.
  let limit: Int

  /// How many bytes are read at once; a line may be longer.
  private static let chunk = 1 << 20
  /// How many reports a task takes at once.
  private static let share = 16

  /// A line of the input.
  private struct Input: Decodable {
    var id: ID?
    var text: String
    var date: String?
    var language: String?
  }

  /// An id, as text or as a number.
  private enum ID: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }

    var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      }
    }
  }

  /// Reads and writes all lines.
  ///
  /// - Parameter diagnostics: Takes what cannot be read, with its line, even where the run ends with an error.
  func run(path: String, diagnostics: inout [Diagnostic]) async throws {
    let handle = try StandardInput.handle(of: path)
    var splitter = LineSplitter(limit: limit)
    var isAtEnd = false
    while !isAtEnd {
      var lines: [LineSplitter.Line] = []
      do {
        if let next = try handle.read(upToCount: Self.chunk), !next.isEmpty {
          lines = splitter.add(next)
        } else {
          isAtEnd = true
          if let last = splitter.finish() { lines = [last] }
        }
      } catch {
        throw EnvironmentError(path, reading: error)
      }
      try await write(
        lines, path: path == "-" ? "standard input" : path, diagnostics: &diagnostics)
    }
  }

  private func write(
    _ lines: [LineSplitter.Line], path: String, diagnostics: inout [Diagnostic]
  ) async throws {
    let shares = stride(from: 0, to: lines.count, by: Self.share).map {
      Array(lines[$0..<min($0 + Self.share, lines.count)])
    }
    var results: [Int: (bytes: [UInt8], diagnostics: [Diagnostic])] = [:]
    await withTaskGroup(of: (Int, [UInt8], [Diagnostic]).self) { group in
      var next = 0
      func add() {
        guard next < shares.count else { return }
        let index = next
        next += 1
        group.addTask {
          let (bytes, diagnostics) = extract(shares[index], path: path)
          return (index, bytes, diagnostics)
        }
      }
      for _ in 0..<jobs { add() }
      for await (index, bytes, diagnostics) in group {
        results[index] = (bytes, diagnostics)
        add()
      }
    }
    for index in shares.indices {
      guard let result = results[index] else { continue }
      diagnostics += result.diagnostics
      try StandardOutput.write(result.bytes)
    }
  }

  private func extract(
    _ lines: [LineSplitter.Line], path: String
  ) -> ([UInt8], [Diagnostic]) {
    let decoder = JSONDecoder()
    var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    for line in lines {
      let location = SourceLocation(path: path, line: line.number, column: 1)
      guard let json = line.bytes else {
        diagnostics.append(tooLong(at: location))
        continue
      }
      guard let input = try? decoder.decode(Input.self, from: json) else {
        if !json.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
          diagnostics.append(Self.unreadable(at: location))
        }
        continue
      }
      let day = input.date.flatMap { CalendarDate($0) }
      if input.date != nil, day == nil { diagnostics.append(Self.badDate(at: location)) }
      let extraction = extractor.extract(
        input.text, date: day ?? date, language: input.language.flatMap { Language($0) } ?? language
      )
      bytes += extraction.json(id: input.id?.text, text: input.text)
      bytes.append(UInt8(ascii: "\n"))
    }
    return (bytes, diagnostics)
  }

  private func tooLong(at location: SourceLocation) -> Diagnostic {
    .error(
      "source-too-large", at: location,
      "the line has more than the \(limit) bytes that are read; it gives no output",
      help: "part the report, or raise limits: sourceBytes: in Content/site.yaml")
  }

  private static func unreadable(at location: SourceLocation) -> Diagnostic {
    .error(
      "bad-line", at: location, "the line is no JSON object with a “text”; it gives no output",
      help: #"write {"id": "…", "text": "…"} on one line"#)
  }

  private static func badDate(at location: SourceLocation) -> Diagnostic {
    .error(
      "bad-date", at: location, "the “date” of the line is no day",
      help: "write YYYY-MM-DD; the text was read without it")
  }
}
