import Foundation

@testable import BriefingModel

/// A file of `Fixtures/broken`: what it changes in the valid content, and what must come of it.
struct BrokenFixture {
  struct Malformed: Error {
    var reason: String
  }

  private enum Change {
    case replace(path: String, old: String, new: String)
    case file(path: String, text: String)
    case delete(path: String)
  }

  private var changes: [Change] = []
  private var head = ""
  private(set) var expected = ""

  init(_ text: String) throws {
    guard let end = text.range(of: "--- expect\n") else {
      throw Malformed(reason: "no “--- expect”")
    }
    head = String(text[..<end.lowerBound])
    expected = text[end.upperBound...].trimmingCharacters(in: .newlines)
    for section in head.components(separatedBy: "--- ").dropFirst() {
      let parts = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let body = parts.count > 1 ? String(parts[1]) : ""
      let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
      switch (words.first, words.last) {
      case ("replace", let path?):
        changes.append(.replace(path: path, old: body.droppingLastNewline, new: ""))
      case ("with", _):
        guard case .replace(let path, let old, _)? = changes.popLast() else {
          throw Malformed(reason: "“with” without “replace”")
        }
        changes.append(.replace(path: path, old: old, new: body.droppingLastNewline))
      case ("file", let path?): changes.append(.file(path: path, text: body))
      case ("delete", let path?): changes.append(.delete(path: path))
      default: throw Malformed(reason: "unknown section \(parts[0])")
      }
    }
  }

  /// The changed content, and the place that the mark names.
  func files(
    over valid: [String: [UInt8]]
  ) throws -> (files: [String: [UInt8]], marked: SourceLocation?) {
    var texts = valid.mapValues { String(decoding: $0, as: UTF8.self) }
    for change in changes {
      switch change {
      case .replace(let path, let old, let new):
        let parts = (texts[path] ?? "").components(separatedBy: old)
        guard parts.count == 2 else {
          throw Malformed(reason: "“\(old)” stands \(parts.count - 1) times in \(path)")
        }
        texts[path] = parts.joined(separator: new)
      case .file(let path, let text): texts[path] = text
      case .delete(let path):
        guard texts.removeValue(forKey: path) != nil else {
          throw Malformed(reason: "\(path) is not there")
        }
      }
    }
    var marked: SourceLocation?
    for (path, text) in texts {
      let scalars = text.unicodeScalars
      guard let mark = scalars.firstIndex(of: "‸") else { continue }
      let before = scalars[..<mark]
      let line = before.count { $0 == "\n" } + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      marked = SourceLocation(path: path, line: line, column: column)
      texts[path]?.unicodeScalars.remove(at: mark)
    }
    return (texts.mapValues { [UInt8]($0.utf8) }, marked)
  }

  /// The text of the fixture with another expectation.
  func recording(_ found: String) -> String { head + "--- expect\n" + found + "\n" }
}

extension String {
  fileprivate var droppingLastNewline: String {
    hasSuffix("\n") ? String(dropLast()) : self
  }
}
