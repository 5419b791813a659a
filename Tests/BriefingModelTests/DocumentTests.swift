import Testing

@testable import BriefingModel

/// Reads a document and gives its nodes, each in a line with its place.
private func outline(_ text: String, path: String = "a.yaml") -> [String] {
  var diagnostics: [Diagnostic] = []
  let file = ContentFile(path: path, bytes: [UInt8](text.utf8))
  let root = DocumentReader.read(file, diagnostics: &diagnostics)
  var lines = diagnostics.map(\.description)
  func add(_ node: DocumentNode, _ prefix: String) {
    let place = "\(node.position.line):\(node.position.column)"
    switch node.content {
    case .scalar(let scalar): lines.append("\(place) \(prefix)\(scalar.style) \(scalar.text)")
    case .sequence(let items): for item in items { add(item, prefix + "- ") }
    case .mapping(let entries):
      for entry in entries {
        lines.append("\(entry.keyPosition.line):\(entry.keyPosition.column) \(prefix)\(entry.key):")
        add(entry.value, prefix + "  ")
      }
    }
  }
  if let root { add(root, "") }
  return lines
}

@Suite("YAML")
struct YAMLReaderTests {
  @Test("counts columns in Unicode scalars, behind Vietnamese and Japanese as behind ASCII")
  func columns() {
    #expect(
      outline("{Đối tác: a, 貿易額: b, e\u{301}: c, 🎌: 'd'}") == [
        "1:2 Đối tác:", "1:11   plain a", "1:14 貿易額:", "1:19   plain b", "1:22 e\u{301}:",
        "1:26   plain c", "1:29 🎌:", "1:32   quoted d",
      ])
  }

  @Test("keeps the text of what YAML 1.1 would make something else of")
  func plainTexts() {
    let texts = [
      "no", "yes", "on", "2024", "2025-11-25", "1_000", "0x1F", "010", "12:30", "1e3", "~",
    ]
    let found = outline(texts.map { "- \($0)\n" }.joined())
    #expect(
      found == texts.enumerated().map { "\($0.offset + 1):3 - plain \($0.element)" })
  }

  @Test("reads with a byte order mark, and with the line ends of Windows")
  func marksAndLineEnds() {
    #expect(
      outline("\u{FEFF}a: 1\r\nb: 2\r\n") == ["1:1 a:", "1:4   plain 1", "2:1 b:", "2:4   plain 2"])
  }

  @Test("knows where the text of a block, of quotes and of plain words begins")
  func textPositions() throws {
    var diagnostics: [Diagnostic] = []
    let text = "a: |\n\n    First\nb: >-\n  folded\nc: \"quoted\"\nd: plain\n"
    let root = DocumentReader.read(
      ContentFile(path: "a.yaml", bytes: [UInt8](text.utf8)), diagnostics: &diagnostics)
    guard case .mapping(let entries)? = root?.content else {
      Issue.record("no mapping")
      return
    }
    let places = entries.map { entry -> String in
      guard case .scalar(let scalar) = entry.value.content else { return "" }
      return "\(scalar.textPosition.line):\(scalar.textPosition.column)"
    }
    #expect(places == ["2:1", "5:3", "6:5", "7:4"])
  }

  @Test("repeats what an alias names, within limits")
  func aliases() {
    #expect(
      outline("a: &x [1]\nb: *x\n") == [
        "1:1 a:", "1:8   - plain 1", "2:1 b:", "1:8   - plain 1",
      ])
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = outline(bomb)
    #expect(found.count == 1)
    #expect(found.first?.contains("[too-many-values]") == true)
  }

  @Test("takes a tagged text for a text")
  func tags() {
    #expect(outline("a: !!str 2024") == ["1:1 a:", "1:4   quoted 2024"])
  }

  @Test("reports each duplicate key and reads on")
  func duplicates() {
    let found = outline("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n")
    #expect(found.filter { $0.contains("[duplicate-key]") }.count == 3)
    #expect(found.contains("1:4   plain 1"))
    #expect(!found.contains("2:4   plain 2"))
  }

  @Test("finds duplicates among many keys")
  func manyKeys() {
    let text = (0..<5000).map { "k\($0): 1\n" }.joined() + "k17: 2\n"
    #expect(outline(text).first?.contains("first in line 18") == true)
  }

  @Test(
    "does not read what is too large, too deep or no text",
    arguments: [
      (String(repeating: "[", count: 100_000), "too-deep"),
      (String(repeating: "- ", count: 100_000), "too-deep"),
      (String(repeating: "a: {", count: 100_000), "too-deep"),
      (String(repeating: "#", count: 4 << 20 + 1), "file-too-large"),
      ("", "empty-file"), ("# nothing", "empty-file"), ("---\n", "empty-file"), ("~", "empty-file"),
    ])
  func limits(_ text: String, _ code: String) {
    let found = outline(text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("[\(code)]") == true)
  }

  @Test("names the first byte that is not UTF-8")
  func notUTF8() {
    for bytes: [UInt8] in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE3, 0x81],
    ] {
      var diagnostics: [Diagnostic] = []
      let file = ContentFile(path: "a.yaml", bytes: [UInt8]("a: 1\nb: 貿".utf8) + bytes)
      #expect(DocumentReader.read(file, diagnostics: &diagnostics) == nil)
      #expect(diagnostics.map(\.code) == ["not-utf-8"])
      #expect(diagnostics.first?.location == SourceLocation(path: "a.yaml", line: 2, column: 5))
    }
  }
}

@Suite("JSON")
struct JSONReaderTests {
  @Test("gives every value with its place")
  func places() {
    #expect(
      outline("{\"Đối\": [1, \"貿\\u6613\", true],\n \"b\": {}}", path: "a.json") == [
        "1:2 Đối:", "1:10   - literal 1", "1:13   - quoted 貿易", "1:24   - literal true", "2:2 b:",
      ])
  }

  @Test("reads escapes and surrogates")
  func escapes() {
    #expect(
      outline(#""\"\\\/\b\f\n\r\t\u00e9\ud83c\udf8c""#, path: "a.json")
        == ["1:1 quoted \"\\/\u{8}\u{C}\n\r\té🎌"])
  }

  @Test(
    "refuses what RFC 8259 refuses",
    arguments: [
      "[1,]", "{\"a\":1,}", "{a:1}", "['a']", "[01]", "[1.]", "[.5]", "[+1]", "[NaN]", "[True]",
      "[1 2]", "{\"a\" 1}", "[", "{", "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
      "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\tb\"", "\"a\nb\"", "[1] 2", "// a\n1", "nul", "]",
      "[-]", "\"\\", "[1e]", "\u{A0}1",
    ])
  func refused(_ text: String) {
    let found = outline(text, path: "a.json")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("[json-syntax]") == true)
  }

  @Test(
    "does not go deeper than it must",
    arguments: [
      String(repeating: "[", count: 1 << 20), String(repeating: "{\"a\":", count: 1 << 18),
    ])
  func depth(_ text: String) {
    let found = outline(text, path: "a.json")
    #expect(found.map { $0.hasSuffix("[too-deep]") } == [true])
  }

  @Test("reports duplicate keys and reads on")
  func duplicates() {
    let found = outline("{\"a\": 1, \"\\u0061\": 2}", path: "a.json")
    #expect(found.count == 3)
    #expect(found.first?.hasPrefix("a.json:1:10: error") == true)
  }
}
